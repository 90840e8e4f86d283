#pragma once

#include "core/model/content.h"

#include <QJsonArray>
#include <QJsonObject>

/// What every list of facts about a course takes from it in the same way: texts in several languages, organisations,
/// addresses.
namespace microvet::exporters {

/// Cleaned of what no format carries, and trimmed.
QString factText(const QString& text);

/// Language tag → text, the course's own and further ones; each language once, whatever the letters of its tag.
QMap<QString, QString> factTexts(const model::Course& course, const QString& own, const model::LangMap& further = {});

/// Leaves out what is empty: null, "", [] and {}.
void put(QJsonObject& object, const char* key, const QJsonValue& value);

/// The legal name, else the short one; empty where the organisation has none.
QString factName(const model::Organisation& body);
/// Who offers the course: the provider, else the awarding body.
const model::Organisation& factProvider(const model::Course& course);
/// A page about the course, else of the organisation behind it; empty where the course names no web address.
QString factHomepage(const model::Course& course);

/// "PT12H30M"; empty where the hours are no length of time.
QString isoDuration(double hours);
/// A number as it is written in data, whatever the language: at most six digits.
QString plainNumber(double value);

/// Skills and occupations of ESCO that the outcomes name by an address, each once, in their order.
QList<model::EscoLink> escoLinks(const model::Course& course);

/// Assessments that count for the credential, in their order.
QList<const model::Assessment*> summativeAssessments(const model::Course& course);
QString factTitle(const model::Course& course, const model::Assessment& assessment);

} // namespace microvet::exporters
