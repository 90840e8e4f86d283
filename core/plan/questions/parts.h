#pragma once

#include "core/plan/page_writer.h"

#include <QJsonArray>

/// Pieces that several types of question share.
namespace microvet::plan {

/// An <ul> or <ol> of these; nothing where there are none.
QString list(const char* tag, const QStringList& items, const char* cssClass = nullptr);
/// Sorted, so that the order tells nothing of the answer.
QStringList mixed(QStringList items);
/// A table of two columns.
QString rows(const QStringList& left, const QStringList& right);
/// The answers that win all points, as markup.
QString bestOf(const QList<model::AcceptedAnswer>& answers);
/// What is said about answers, one item each where there is something to say.
QString remarksOn(PageWriter& page, const QList<model::AcceptedAnswer>& answers);
QString remarkList(const PageWriter& page, const QStringList& items);
QJsonArray acceptedJson(PageWriter& page, const QList<model::AcceptedAnswer>& answers);
/// One radio or checkbox with its label, which is markup.
void addChoice(PageWriter& page, const char* inputType, const QString& name, const QString& value,
               const QString& optionId, const QString& label);

/// Something to be chosen or moved: its id, and its text as markup and without.
struct Choosable {
    QString id;
    QString markup;
    QString text;
};

Choosable choosable(PageWriter& page, const QString& id, const model::RichText& text);
/// In the order of their texts, which tells nothing of the answer.
void mix(QList<Choosable>& list);
/// Each text once, under the id that came first; `idOf` becomes the id that stands for each of them.
QList<Choosable> merged(const QList<Choosable>& list, QHash<QString, QString>& idOf);
/// The <option>s of a <select>, an empty one first.
QString selectOptions(PageWriter& page, const QList<Choosable>& choices);
/// Rows of a text and a <select> each.
void addRows(PageWriter& page, const QString& name, const QList<Choosable>& items, const QList<Choosable>& choices);
QJsonArray idsOf(const QList<Choosable>& list);

} // namespace microvet::plan
