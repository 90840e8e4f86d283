#include "core/exporters/qti/test.h"

#include "core/exporters/imscp/manifest.h"
#include "core/exporters/qti/identifier.h"
#include "core/exporters/qti/item.h"
#include "core/plan/markup.h"
#include "core/plan/page_writer.h"
#include "core/plan/questions.h"

namespace microvet::exporters::qti {

using namespace model;

namespace {

const QString scoredCategory = QStringLiteral("scored");
const QString humanCategory = QStringLiteral("human");

QString yesNo(bool yes) { return yes ? QStringLiteral("true") : QStringLiteral("false"); }

/// Questions that are drawn from a pool: a question in several pools belongs to the first.
struct Drawn {
    const Pool* pool = nullptr;
    QList<const Question*> questions;
    int draw = 0;
};

class TestMaker {
public:
    TestMaker(const Content& content, const plan::Plan& plan, const Assessment& assessment, Version version)
        : m_content(content)
        , m_plan(plan)
        , m_assessment(assessment)
        , m_xml(version)
        , m_language(plan::languageOf(content.course))
    {
        QHash<QuestionId, int> poolOf;
        for (const Pool& pool : assessment.pools) {
            for (const QuestionRef& ref : pool.questions)
                if (!poolOf.contains(ref.target())) poolOf.insert(ref.target(), int(m_pools.size()));
            m_pools.append({&pool, {}, 0});
        }
        for (const Question* question : itemsOf(assessment)) {
            m_hasScored = m_hasScored || plan::isScored(*question);
            // Only what the machine scores is drawn: what a person assesses is always asked.
            const int pool = plan::isScored(*question) ? poolOf.value(question->id, -1) : -1;
            if (pool >= 0) m_pools[pool].questions.append(question);
        }
        for (Drawn& drawn : m_pools) {
            const int count = int(drawn.questions.size());
            drawn.draw = drawn.pool->draw > 0 ? std::min(drawn.pool->draw, count) : count;
        }
    }

    QByteArray make()
    {
        const QList<const Question*> questions = itemsOf(m_assessment);
        if (questions.isEmpty()) return {};
        m_xml.root("assessmentTest", {{"identifier", testIdentifier(m_assessment)}, {"title", title()}}, {}, [&] {
            declare();
            if (m_assessment.timeLimitMinutes > 0)
                m_xml.empty("timeLimits", {{"maxTime", QString::number(qint64(m_assessment.timeLimitMinutes) * 60)}});
            m_xml.element("testPart",
                          {{"identifier", identifierOf(id(), "part")},
                           {"navigationMode", QStringLiteral("nonlinear")},
                           {"submissionMode", QStringLiteral("simultaneous")}},
                          [&] {
                              const QString review = yesNo(m_assessment.reviewAnswers);
                              m_xml.empty("itemSessionControl", {{"maxAttempts", QStringLiteral("1")},
                                                                 {"showFeedback", review},
                                                                 {"allowReview", review},
                                                                 {"showSolution", review}});
                              section(questions);
                          });
            if (m_hasScored) process();
        });
        return m_xml.finish();
    }

private:
    QString id() const { return m_assessment.id.toString(); }

    QString title() const
    {
        const QString title = plan::cleaned(m_assessment.title).simplified();
        return title.isEmpty() ? plan::learnersWord(m_language, QStringLiteral("assessment"))
                               : imscp::shortened(title, imscp::longestTitle);
    }

    bool decides() const { return m_hasScored && m_assessment.purpose == AssessmentKind::Summative; }

    void declare()
    {
        if (!m_hasScored) return;
        const auto outcome = [&](const char* identifier, const char* type, const QString& initial, const QtiWriter::Attributes& more = {}) {
            m_xml.element("outcomeDeclaration",
                          QtiWriter::Attributes{{"identifier", QLatin1String(identifier)},
                                                {"cardinality", QStringLiteral("single")},
                                                {"baseType", QLatin1String(type)}} + more,
                          [&] { m_xml.element("defaultValue", {}, [&] { m_xml.text("value", {}, initial); }); });
        };
        outcome("SCORE", "float", QStringLiteral("0"));
        outcome("MAXSCORE", "float", QStringLiteral("0"));
        QtiWriter::Attributes mark{{"normalMaximum", QStringLiteral("100")}};
        if (decides()) mark.append({"masteryValue", QString::number(m_assessment.passPercent)});
        outcome("PERCENT", "float", QStringLiteral("0"), mark);
        if (decides()) outcome("PASSED", "boolean", QStringLiteral("false"));
    }

    void order()
    {
        if (m_assessment.shuffle) m_xml.empty("ordering", {{"shuffle", yesNo(true)}});
    }

    void section(const QList<const Question*>& questions)
    {
        m_xml.element("assessmentSection",
                      {{"identifier", identifierOf(id(), "sect")}, {"title", title()}, {"visible", yesNo(true)}}, [&] {
                          order();
                          introduce();
                          QSet<const Pool*> begun;
                          for (const Question* question : questions) {
                              const auto drawn = std::find_if(m_pools.cbegin(), m_pools.cend(), [&](const Drawn& one) {
                                  return one.questions.contains(question);
                              });
                              if (drawn == m_pools.cend())
                                  ask(*question);
                              else if (!begun.contains(drawn->pool)) {
                                  begun.insert(drawn->pool);
                                  pool(*drawn);
                              }
                          }
                      });
    }

    void introduce()
    {
        if (m_assessment.intro.isEmpty()) return;
        plan::RenderOptions options;
        options.pageLink = [](const QString&, const QString&) { return QString(); };
        plan::PageWriter page(m_content, m_plan, options);
        // A test has no language of its own in 2.1.
        m_xml.element("rubricBlock", {{"view", QStringLiteral("candidate")}, {"xml:lang", m_language}},
                      [&] { m_xml.contentBody(page.detachedRich(m_assessment.intro)); });
    }

    /// Learners do not see it: what is drawn stands among the other questions.
    void pool(const Drawn& drawn)
    {
        const QString name = plan::cleaned(drawn.pool->title).simplified();
        m_xml.element("assessmentSection",
                      {{"identifier", identifierOf(id(), "p") + QString::number(&drawn - m_pools.constData() + 1)},
                       {"title", name.isEmpty() ? title() : imscp::shortened(name, imscp::longestTitle)},
                       {"visible", yesNo(false)},
                       {"keepTogether", yesNo(false)}},
                      [&] {
                          m_xml.empty("selection", {{"select", QString::number(drawn.draw)}});
                          order();
                          for (const Question* question : drawn.questions)
                              ask(*question);
                      });
    }

    void ask(const Question& question)
    {
        m_xml.empty("assessmentItemRef",
                    {{"identifier", identifierOf(question.id.toString(), "ask")},
                     {"href", QStringLiteral("../") + itemFile(question)},
                     {"category", plan::isScored(question) ? scoredCategory : humanCategory}});
    }

    void process()
    {
        m_xml.element("outcomeProcessing", {}, [&] {
            for (const char* name : {"SCORE", "MAXSCORE"})
                m_xml.element("setOutcomeValue", {{"identifier", QLatin1String(name)}}, [&] {
                    m_xml.element("sum", {}, [&] {
                        m_xml.empty("testVariables", {{"variableIdentifier", QLatin1String(name)},
                                                      {"baseType", QStringLiteral("float")},
                                                      {"includeCategory", scoredCategory}});
                    });
                });
            m_xml.element("outcomeCondition", {}, [&] {
                m_xml.element("outcomeIf", {}, [&] {
                    compare("gt", "MAXSCORE", 0);
                    m_xml.set("PERCENT", [&] {
                        m_xml.element("divide", {}, [&] {
                            m_xml.element("product", {}, [&] {
                                m_xml.number(100);
                                m_xml.variable(QStringLiteral("SCORE"));
                            });
                            m_xml.variable(QStringLiteral("MAXSCORE"));
                        });
                    });
                });
            });
            // As the player compares: a sum of thirds may miss the mark by nothing.
            if (decides()) m_xml.set("PASSED", [&] { compare("gte", "PERCENT", m_assessment.passPercent - 1e-9); });
        });
    }

    void compare(const char* how, const char* variable, double with)
    {
        m_xml.element(how, {}, [&] {
            m_xml.variable(QLatin1String(variable));
            m_xml.number(with);
        });
    }

    const Content& m_content;
    const plan::Plan& m_plan;
    const Assessment& m_assessment;
    QtiWriter m_xml;
    const QString m_language;
    QList<Drawn> m_pools;
    bool m_hasScored = false;
};

} // namespace

QString testIdentifier(const Assessment& assessment) { return identifierOf(assessment.id.toString()); }

QString testFile(const Assessment& assessment) { return QStringLiteral("tests/%1.xml").arg(assessment.id.toString()); }

QList<const Question*> itemsOf(const Assessment& assessment)
{
    QList<const Question*> out;
    QSet<QuestionId> seen; // a file may have ids twice
    for (const Question& question : assessment.questions)
        if (isItem(question) && !seen.contains(question.id)) {
            seen.insert(question.id);
            out.append(&question);
        }
    return out;
}

QByteArray makeTest(const Content& content, const plan::Plan& plan, const Assessment& assessment, Version version)
{
    return TestMaker(content, plan, assessment, version).make();
}

} // namespace microvet::exporters::qti
