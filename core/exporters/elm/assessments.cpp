#include "core/exporters/elm/assessments.h"

#include "core/plan/plan.h"
#include "core/plan/words.h"

#include <utility>

namespace microvet::exporters::elm {

using namespace model;

namespace {

class Specifications {
public:
    explicit Specifications(Nodes& nodes)
        : m_nodes(nodes)
        , m_course(nodes.course())
    {
    }

    QJsonArray write()
    {
        const AssessmentStatement& statement = m_course.assessmentStatement;
        QStringList types = statement.types;
        for (const Assessment* assessment : summativeAssessments(m_course)) {
            QJsonObject each =
                Nodes::node("LearningAssessmentSpecification",
                            QStringLiteral("urn:epass:assessmentSpecification:") + assessment->id.toString());
            put(each, "title", m_nodes.texts(factTitle(m_course, *assessment)));
            add(each, assessment->type, passMark(*assessment));
            types.removeAll(assessment->type);
        }
        types.removeDuplicates();
        for (const QString& type : std::as_const(types)) {
            const QJsonObject kind = m_nodes.conceptOf("assessment", type);
            if (kind.isEmpty()) continue;
            QJsonObject each = m_nodes.node("LearningAssessmentSpecification", "assessmentSpecification");
            put(each, "title", kind.value(QLatin1String("prefLabel")));
            add(each, type, {});
        }
        const QString said = factText(statement.description) + factText(statement.grading);
        if (m_out.isEmpty() && !said.isEmpty()) {
            QJsonObject each = m_nodes.node("LearningAssessmentSpecification", "assessmentSpecification");
            put(each, "title", m_nodes.word("assessment"));
            add(each, {}, {});
        }
        return m_out;
    }

private:
    QString passMark(const Assessment& assessment) const
    {
        if (assessment.passPercent < 1 || assessment.passPercent > 100) return {};
        return plan::Words::of(m_nodes.language()).text("passPercent").arg(assessment.passPercent);
    }

    void add(QJsonObject& each, const QString& type, const QString& passMark)
    {
        const AssessmentStatement& statement = m_course.assessmentStatement;
        put(each, "description", m_nodes.texts(statement.description, statement.descriptionIn));
        put(each, "dcType", m_nodes.conceptOf("assessment", type));
        put(each, "language", m_nodes.languageConcept(m_nodes.language()));
        QStringList grading{factText(statement.grading), passMark};
        grading.removeAll(QString());
        if (!grading.isEmpty()) {
            QJsonObject scheme = m_nodes.node("GradingScheme", "gradingScheme");
            put(scheme, "title", m_nodes.word("recordResult"));
            put(scheme, "description", m_nodes.texts(grading.join(QStringLiteral(". "))));
            put(each, "gradingScheme", scheme);
        }
        // The term for it belongs to an assessment that somebody has taken.
        if (const VocabularyItem* item =
                vocabulary(QStringLiteral("supervision-verification")).find(statement.supervision)) {
            QJsonObject note = m_nodes.node("Note", "note");
            put(note, "noteLiteral", QJsonObject{{QStringLiteral("en"), item->publicLabel()}});
            put(each, "additionalNote", note);
        }
        m_out.append(each);
    }

    Nodes& m_nodes;
    const Course& m_course;
    QJsonArray m_out;
};

} // namespace

QJsonArray assessmentSpecifications(Nodes& nodes) { return Specifications(nodes).write(); }

} // namespace microvet::exporters::elm
