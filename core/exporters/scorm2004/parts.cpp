#include "core/exporters/scorm2004/parts.h"

#include "core/exporters/imscp/manifest.h"

namespace microvet::exporters {
namespace {

using plan::PageKind;

class PartMaker {
public:
    explicit PartMaker(const plan::Plan& plan)
        : m_plan(plan)
    {
    }

    QList<CoursePart> make()
    {
        QStringList everywhere, atTheEnd, afterAssessment;
        for (qsizetype i = 0; i < m_plan.pages.size(); ++i) {
            const plan::PageInfo& page = m_plan.pages[i];
            switch (page.kind) {
            case PageKind::Home:
                begin(i, CoursePart::Kind::Start);
                break;
            case PageKind::Module:
                begin(i, CoursePart::Kind::Module);
                break;
            case PageKind::Assessment:
                beginAssessment(i);
                break;
            case PageKind::Unit: {
                // A file with repeated ids may have units without a module's page: they stay where they stand.
                CoursePart& part = m_parts[m_partOf.value(page.parent, m_parts.size() - 1)];
                part.site.pages.append(page.id);
                ++part.steps;
                m_partOf.insert(static_cast<int>(i), m_partOf.value(page.parent, m_parts.size() - 1));
                break;
            }
            case PageKind::Glossary:
            case PageKind::Credits:
                everywhere.append(page.id);
                break;
            case PageKind::Results:
                afterAssessment.append(page.id);
                break;
            case PageKind::Feedback:
                atTheEnd.append(page.id);
                break;
            }
        }
        for (CoursePart& part : m_parts) {
            const bool last = &part == &m_parts.last();
            if (part.kind == CoursePart::Kind::Final || part.kind == CoursePart::Kind::Practice)
                part.site.pages += afterAssessment;
            if (last) part.site.pages += atTheEnd;
            part.site.pages += everywhere;
        }
        addOutcomes();
        return m_parts;
    }

private:
    CoursePart& begin(qsizetype index, CoursePart::Kind kind)
    {
        const plan::PageInfo& page = m_plan.pages[index];
        CoursePart part;
        part.site = {page.id,
                     page.title,
                     kind == CoursePart::Kind::Start ? QStringLiteral("index.html")
                                                     : QStringLiteral("part-%1.html").arg(page.id),
                     imscp::identifier(page.id, "item"),
                     {page.id}};
        part.kind = kind;
        part.page = page;
        m_partOf.insert(static_cast<int>(index), m_parts.size());
        m_parts.append(part);
        return m_parts.last();
    }

    void beginAssessment(qsizetype index)
    {
        CoursePart& part = begin(index, CoursePart::Kind::Practice);
        const QJsonArray assessments = m_plan.course.value(QLatin1String("assessments")).toArray();
        for (const QJsonValue& facts : assessments) {
            if (facts[QLatin1String("id")].toString() != part.site.id) continue;
            part.points = facts[QLatin1String("points")].toDouble();
            if (facts[QLatin1String("purpose")].toString() != QLatin1String("summative") || !(part.points > 0)) break;
            part.kind = CoursePart::Kind::Final;
            part.passPercent = facts[QLatin1String("passPercent")].toInt();
            part.steps = 1;
            break;
        }
    }

    void addOutcomes()
    {
        QMap<qsizetype, QSet<QString>> asked; // part → ids
        const QJsonArray questions = m_plan.course.value(QLatin1String("questions")).toArray();
        for (const QJsonValue& question : questions) {
            const int page = question[QLatin1String("page")].toInt(-1);
            if (!m_partOf.contains(page)) continue;
            const QJsonArray outcomes = question[QLatin1String("outcomes")].toArray();
            for (const QJsonValue& outcome : outcomes)
                asked[m_partOf.value(page)].insert(outcome.toString());
        }
        const QJsonArray outcomes = m_plan.course.value(QLatin1String("outcomes")).toArray();
        for (auto it = asked.cbegin(); it != asked.cend(); ++it)
            for (const QJsonValue& outcome : outcomes)
                if (const QString id = outcome[QLatin1String("id")].toString();
                    it->contains(id) && !m_parts[it.key()].outcomes.contains(id))
                    m_parts[it.key()].outcomes.append(id);
    }

    const plan::Plan& m_plan;
    QList<CoursePart> m_parts;
    QHash<int, qsizetype> m_partOf; ///< index of a page → its part
};

} // namespace

QList<CoursePart> partsOf(const plan::Plan& plan) { return PartMaker(plan).make(); }

} // namespace microvet::exporters
