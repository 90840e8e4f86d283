#include "tests/core/exporters/elm_rules.h"

#include "core/plan/markup.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace microvet::tests {
namespace {

/// Of each kind of node its properties: name, what its values are, least and most. "text": language → text; "Concept"
/// with the end of its scheme where the shapes ask for one; else the kinds of node that may stand there. Shapes are
/// closed.
const QHash<QString, QStringList>& shapes(bool credential)
{
    static const auto list = [](const char* text) {
        return QString::fromLatin1(text).split(u'\n', Qt::SkipEmptyParts);
    };
    static const QStringList specification = list(R"(identifier Identifier 0 9
title text 1 1
description text 0 1
category text 0 1
additionalNote Note 0 99
homepage WebResource 0 9
dcType Concept 0 9
thematicArea Concept:isced-f/25831c2 1 99
volumeOfLearning duration 0 1
creditPoint CreditPoint 0 9
educationLevel Concept 0 9
language Concept:authority/language 1 9
mode Concept 0 9
targetGroup Concept 0 99
entryRequirement Note 0 1
learningOutcome LearningOutcome 1 999
influencedBy LearningActivitySpecification 0 9
provenBy LearningAssessmentSpecification 0 999
awardingOpportunity AwardingOpportunity 0 9)");
    static const QHash<QString, QStringList> common{
        {QStringLiteral("Note"), list("noteLiteral text 1 1")},
        {QStringLiteral("Identifier"), list("notation string 1 1")},
        {QStringLiteral("WebResource"), list("contentURL uri 1 1")},
        {QStringLiteral("Concept"), list("inScheme ConceptScheme 0 1\nprefLabel text 0 1")},
        {QStringLiteral("ConceptScheme"), {}},
        {QStringLiteral("CreditPoint"), list("framework Concept 1 1\npoint string 1 1")},
        {QStringLiteral("GradingScheme"), list("title text 1 1\ndescription text 0 1")},
        {QStringLiteral("Grant"), list("title text 1 1\ndescription text 0 1")},
        {QStringLiteral("Address"), list("countryCode Concept:authority/country 1 1")},
        {QStringLiteral("Location"), list("address Address 1 9\ngeographicName text 0 1")},
        {QStringLiteral("Organisation"),
         list("legalName text 1 1\naltLabel text 0 1\nidentifier Identifier 0 9\nhomepage WebResource 0 9\nlocation "
              "Location 1 9\naccreditation Accreditation 0 9")},
        {QStringLiteral("Accreditation"),
         list("dcType Concept:accreditation/25831c2 1 1\ntitle text 1 1\ndescription text 0 1\norganisation "
              "Organisation 1 9\naccreditingAgent Organisation 1 1\nreport WebResource 0 1")},
        {QStringLiteral("LearningActivitySpecification"),
         list("title text 1 1\nmode Concept 0 9\nlanguage Concept:authority/language 0 9\nvolumeOfLearning duration 0 "
              "1\ncontactHour string 0 9\nadditionalNote Note 0 9")},
        {QStringLiteral("LearningAssessmentSpecification"),
         list("title text 1 1\ndescription text 0 1\ndcType Concept 0 1\nlanguage Concept:authority/language 0 "
              "9\ngradingScheme GradingScheme 0 1\nadditionalNote Note 0 9")},
        {QStringLiteral("LearningAchievementSpecification"), specification},
        {QStringLiteral("Qualification"),
         specification + list("eqfLevel Concept:eqf/25831c2 1 1\nnqfLevel Concept:qdr/25831c2 1 "
                              "9\nisPartialQualification bool 0 1\naccreditation Accreditation 0 9")},
    };
    static const QHash<QString, QStringList> opportunity = [] {
        QHash<QString, QStringList> all = common;
        all.insert(QStringLiteral("LearningOutcome"),
                   list("title text 1 1\ndcType Concept:skill-type/25831c2 0 1\nrelatedESCOSkill Concept:- 0 99"));
        all.insert(QStringLiteral("AwardingOpportunity"),
                   list("awardingBody Organisation 1 9\nlocation Location 0 1\nlearningAchievementSpecification "
                        "LearningAchievementSpecification|Qualification 1 1"));
        all.insert(QStringLiteral("LearningOpportunity"),
                   list("identifier Identifier 0 9\ntitle text 1 1\ndescription text 0 1\ndcType Concept 0 "
                        "9\nadditionalNote Note 0 9\nhomepage WebResource 1 9\n"
                        "mode Concept 0 9\nprovidedBy Organisation 1 9\nlearningAchievementSpecification "
                        "LearningAchievementSpecification|Qualification 1 1\n"
                        "learningActivitySpecification LearningActivitySpecification 0 1\ndefaultLanguage "
                        "Concept:authority/language 1 1\ngrant Grant 0 9"));
        return all;
    }();
    static const QHash<QString, QStringList> credentials = [] {
        QHash<QString, QStringList> all = common;
        for (const char* kind : {"LearningAchievementSpecification", "Qualification"})
            for (QString& line : all[QLatin1String(kind)])
                if (!line.startsWith(QLatin1String("title")))
                    line.replace(QRegularExpression(QStringLiteral(" 1 (\\d+)$")), QStringLiteral(" 0 \\1"));
        all.insert(QStringLiteral("LearningOutcome"),
                   list("title text 1 1\ndcType Concept:skill-type/25831c2 0 1\nrelatedESCOSkill "
                        "Concept:esco/concept-scheme/skills 0 99"));
        all.insert(QStringLiteral("VerifiableCredential+EuropeanDigitalCredential"),
                   list("credentialProfiles Concept:credential/25831c2 1 9\ncredentialSchema ShaclValidator2017 1 "
                        "9\ndisplayParameter DisplayParameter 1 1\nissuer Organisation 1 1\ncredentialSubject Person 1 "
                        "1\nvalidFrom time 1 1"));
        all.insert(QStringLiteral("ShaclValidator2017"), {});
        all.insert(QStringLiteral("DisplayParameter"),
                   list("title text 1 1\ndescription text 0 1\nprimaryLanguage Concept:authority/language 1 "
                        "1\nlanguage Concept:authority/language 1 99\nindividualDisplay IndividualDisplay 1 9"));
        all.insert(QStringLiteral("IndividualDisplay"),
                   list("language Concept:authority/language 1 1\ndisplayDetail DisplayDetail 1 9"));
        all.insert(QStringLiteral("DisplayDetail"), list("image MediaObject 1 1\npage number 1 1"));
        all.insert(QStringLiteral("MediaObject"),
                   list("content string 1 1\ncontentEncoding Concept 1 1\ncontentType Concept 1 1"));
        all.insert(QStringLiteral("Person"), list("hasClaim LearningAchievement 1 9"));
        all.insert(QStringLiteral("LearningAchievement"),
                   list("title text 1 1\ndescription text 0 1\nawardedBy AwardingProcess 1 1\nspecifiedBy "
                        "LearningAchievementSpecification|Qualification 0 1"));
        all.insert(QStringLiteral("AwardingProcess"), list("awardingBody Organisation 1 9"));
        return all;
    }();
    return credential ? credentials : opportunity;
}

QString typeOf(const QJsonObject& node)
{
    const QJsonValue type = node.value(QLatin1String("type"));
    if (!type.isArray()) return type.toString();
    QStringList all;
    for (const QJsonValue& each : type.toArray())
        all.append(each.toString());
    return all.join(u'+');
}

class Checker {
public:
    explicit Checker(bool credential)
        : m_shapes(shapes(credential))
    {
    }

    QStringList check(QJsonObject record)
    {
        record.remove(QStringLiteral("@context"));
        node(record, typeOf(record), {});
        for (auto it = m_named.cbegin(); it != m_named.cend(); ++it)
            if (!m_nodes.contains(it.key()))
                fault(QStringLiteral("a reference leads nowhere: ") + it.key());
            else if (typeOf(m_nodes.value(it.key())) != it.value())
                fault(QStringLiteral("another kind is meant by ") + it.key());
        return m_faults;
    }

private:
    void fault(const QString& text) { m_faults.append(text); }

    void node(const QJsonObject& node, const QString& kinds, const QString& scheme)
    {
        const QString type = typeOf(node), id = node.value(QLatin1String("id")).toString();
        if (!kinds.split(u'|').contains(type)) fault(QStringLiteral("a %1 stands where a %2 belongs").arg(type, kinds));
        if (!m_shapes.contains(type)) return fault(QStringLiteral("an unknown kind: ") + type);
        if (id.isEmpty() || QUrl(id).scheme().isEmpty()) fault(QStringLiteral("no id: ") + type);
        if (!scheme.isEmpty() && type == QLatin1String("Concept")) inScheme(node, scheme);
        const bool plain = m_shapes.value(type).isEmpty() || type == QLatin1String("Concept");
        if (node.size() == 2 && !plain) {
            m_named.insert(id, type);
            return;
        }
        if (const auto known = m_nodes.constFind(id); known != m_nodes.cend() && *known != node)
            fault(QStringLiteral("two nodes with one id: ") + id);
        m_nodes.insert(id, node);
        QStringList rest = node.keys();
        rest.removeAll(QStringLiteral("id"));
        rest.removeAll(QStringLiteral("type"));
        for (const QString& line : m_shapes.value(type)) {
            const QStringList parts = line.split(u' ');
            rest.removeAll(parts[0]);
            property(type, node.value(parts[0]), parts);
        }
        for (const QString& name : rest)
            fault(QStringLiteral("%1 may not have “%2”").arg(type, name));
    }

    void property(const QString& type, const QJsonValue& value, const QStringList& parts)
    {
        const QJsonArray values = value.isArray()       ? value.toArray()
                                  : value.isUndefined() ? QJsonArray()
                                                        : QJsonArray{value};
        if (values.size() < parts[2].toInt()) fault(QStringLiteral("missing %1.%2").arg(type, parts[0]));
        if (values.size() > parts[3].toInt()) fault(QStringLiteral("too many %1.%2").arg(type, parts[0]));
        const QString kind = parts[1];
        for (const QJsonValue& each : values) {
            if (kind == QLatin1String("text"))
                text(each.toObject(), type + u'.' + parts[0]);
            else if (kind[0].isUpper())
                node(each.toObject(), kind.section(u':', 0, 0), kind.section(u':', 1));
            else if (!isA(each, kind))
                fault(QStringLiteral("%1.%2 is no %3").arg(type, parts[0], kind));
        }
    }

    void text(const QJsonObject& map, const QString& where)
    {
        if (map.isEmpty()) fault(QStringLiteral("no text in ") + where);
        QSet<QString> seen;
        for (auto it = map.begin(); it != map.end(); ++it) {
            if (plan::languageTag(it.key()).isEmpty())
                fault(QStringLiteral("“%1” is no language in %2").arg(it.key(), where));
            if (seen.contains(it.key().toLower())) fault(QStringLiteral("a language twice in ") + where);
            seen.insert(it.key().toLower());
            if (it->toString().trimmed().isEmpty()) fault(QStringLiteral("an empty text in ") + where);
        }
    }

    void inScheme(const QJsonObject& node, const QString& scheme)
    {
        const QString found = node.value(QLatin1String("inScheme")).toObject().value(QLatin1String("id")).toString();
        if (scheme == QLatin1String("-") ? !found.isEmpty() : !found.endsWith(scheme))
            fault(QStringLiteral("the wrong scheme: %1, not %2").arg(found, scheme));
    }

    static bool isA(const QJsonValue& value, const QString& kind)
    {
        static const QRegularExpression duration(QStringLiteral("^PT(?=\\d)(\\d+H)?(\\d+M)?$")),
            time(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$")),
            uri(QStringLiteral("^https?://[^\\s/]+"));
        const QString text = value.toString();
        if (kind == QLatin1String("bool")) return value.isBool();
        if (kind == QLatin1String("number")) return value.toInt() > 0;
        if (kind == QLatin1String("duration")) return duration.match(text).hasMatch();
        if (kind == QLatin1String("time")) return time.match(text).hasMatch();
        if (kind == QLatin1String("uri")) return uri.match(text).hasMatch();
        return !text.isEmpty();
    }

    const QHash<QString, QStringList>& m_shapes;
    QHash<QString, QJsonObject> m_nodes;
    QHash<QString, QString> m_named;
    QStringList m_faults;
};

} // namespace

QStringList faultsOfElm(const QJsonObject& record)
{
    return Checker(record.value(QLatin1String("type")).isArray()).check(record);
}

} // namespace microvet::tests
