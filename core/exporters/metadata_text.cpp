#include "core/exporters/metadata_text.h"

#include "core/model/esco_address.h"
#include "core/model/totals.h"
#include "core/plan/markup.h"
#include "core/plan/plan.h"

#include <QSet>

#include <cmath>

namespace microvet::exporters {

using namespace model;

QString factText(const QString& text) { return plan::cleaned(text).trimmed(); }

QMap<QString, QString> factTexts(const Course& course, const QString& own, const LangMap& further)
{
    QMap<QString, QString> out;
    QSet<QString> seen;
    const auto add = [&](const QString& tag, const QString& text) {
        const QString clean = factText(text);
        if (tag.isEmpty() || clean.isEmpty() || seen.contains(tag.toLower())) return;
        seen.insert(tag.toLower());
        out.insert(tag, clean);
    };
    add(plan::languageOf(course), own);
    for (auto it = further.cbegin(); it != further.cend(); ++it)
        add(plan::languageTag(it.key()), it.value());
    return out;
}

void put(QJsonObject& object, const char* key, const QJsonValue& value)
{
    const bool empty = value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty()) ||
                       (value.isArray() && value.toArray().isEmpty()) ||
                       (value.isObject() && value.toObject().isEmpty());
    if (!empty) object.insert(QLatin1String(key), value);
}

QString factName(const Organisation& body)
{
    const QString legal = factText(body.legalName);
    return legal.isEmpty() ? factText(body.shortName) : legal;
}

const Organisation& factProvider(const Course& course)
{
    return factName(course.provider).isEmpty() ? course.awardingBody : course.provider;
}

QString factHomepage(const Course& course)
{
    for (const QString& candidate : {course.support.link, course.provider.homepage, course.awardingBody.homepage})
        if (const QString address = plan::webAddress(candidate); !address.isEmpty()) return address;
    return {};
}

QString isoDuration(double hours)
{
    constexpr double longest = 100'000; // more is a slip, and no clock counts it
    const double minutes = std::round(hours * 60);
    if (!(minutes > 0) || minutes > longest * 60) return {};
    const int whole = int(minutes);
    QString out = QStringLiteral("PT");
    if (whole >= 60) out += QStringLiteral("%1H").arg(whole / 60);
    if (whole % 60) out += QStringLiteral("%1M").arg(whole % 60);
    return out;
}

QString plainNumber(double value) { return QString::number(value, 'g', 6); }

QList<EscoLink> escoLinks(const Course& course)
{
    QList<EscoLink> out;
    QSet<QString> seen;
    for (const Outcome& outcome : course.outcomes)
        for (EscoLink link : outcome.esco) {
            link.uri = link.uri.trimmed();
            if (!isEscoAddress(link.uri) || seen.contains(link.uri)) continue;
            seen.insert(link.uri);
            out.append(link);
        }
    return out;
}

QList<const Assessment*> summativeAssessments(const Course& course)
{
    QList<const Assessment*> out;
    for (const Assessment& assessment : course.assessments)
        if (assessment.purpose == AssessmentKind::Summative) out.append(&assessment);
    return out;
}

QString factTitle(const Course& course, const Assessment& assessment)
{
    const QString title = factText(assessment.title);
    return title.isEmpty() ? plan::learnersWord(plan::languageOf(course), QStringLiteral("assessment")) : title;
}

} // namespace microvet::exporters
