#include "core/exporters/qti/item.h"

#include "core/exporters/imscp/manifest.h"
#include "core/exporters/qti/identifier.h"
#include "core/exporters/qti/item_parts.h"
#include "core/plan/questions.h"
#include "core/plan/questions/type.h"

namespace microvet::exporters::qti {

using namespace model;

namespace {

constexpr int longestItemTitle = 80;
/// As the player takes a share for the whole.
constexpr double nearlyAll = 1 - 1e-9;

void declareResponse(QtiWriter& xml, const Response& response)
{
    xml.element("responseDeclaration",
                {{"identifier", response.identifier},
                 {"cardinality", QLatin1String(response.cardinality)},
                 {"baseType", QLatin1String(response.baseType)}},
                [&] {
                    if (!response.correct.isEmpty())
                        xml.element("correctResponse", {}, [&] {
                            for (const QString& value : response.correct)
                                xml.text("value", {}, value);
                        });
                    if (response.mapping.isEmpty()) return;
                    QtiWriter::Attributes limits{{"lowerBound", QStringLiteral("0")}, {"defaultValue", written(response.otherwise)}};
                    xml.element("mapping", limits, [&] {
                        for (const auto& [key, value] : response.mapping)
                            xml.empty("mapEntry", {{"mapKey", key}, {"mappedValue", written(value)}});
                    });
                });
}

void declareOutcome(QtiWriter& xml, const char* identifier, const char* cardinality, const char* type, const QString& initial,
                    const QtiWriter::Attributes& more = {})
{
    xml.element("outcomeDeclaration",
                QtiWriter::Attributes{{"identifier", QLatin1String(identifier)},
                                      {"cardinality", QLatin1String(cardinality)},
                                      {"baseType", QLatin1String(type)}} + more,
                [&] {
                    if (!initial.isEmpty())
                        xml.element("defaultValue", {}, [&] { xml.text("value", {}, initial); });
                });
}

/// What is said of the whole answer, by how right it was.
struct Verdict {
    const char* identifier;
    QString xhtml;
};

class ItemMaker {
public:
    ItemMaker(const ItemContext& context, Version version)
        : m_context(context)
        , m_question(context.question)
        , m_xml(version)
        , m_parts(std::visit([&](const auto& body) { return partsOf(context, body); }, context.question.body))
    {
        for (const auto& [identifier, text] : {std::pair{"CORRECT", &m_question.feedbackCorrect},
                                               {"PARTLY", &m_question.feedbackPartly},
                                               {"INCORRECT", &m_question.feedbackIncorrect}})
            if (m_parts.scoring && !text->isEmpty()) m_verdicts.append({identifier, context.page.detachedRich(*text)});
    }

    Item make()
    {
        const QString language = m_context.page.language();
        m_xml.root("assessmentItem",
                   {{"identifier", itemIdentifier(m_question)},
                    {"title", itemTitle(m_question, language)},
                    {"adaptive", QStringLiteral("false")},
                    {"timeDependent", QStringLiteral("false")}},
                   language, [&] {
                       declare();
                       m_xml.element("itemBody", {}, [&] { m_parts.body(m_xml); });
                       process();
                       for (const Verdict& verdict : m_verdicts)
                           feedback("FEEDBACK", QLatin1String(verdict.identifier), verdict.xhtml);
                       for (const Remark& remark : std::as_const(m_parts.remarks))
                           feedback("CHOSEN", remark.identifier, remark.xhtml);
                   });
        return {itemIdentifier(m_question), itemFile(m_question), m_xml.finish(), m_parts.pictures};
    }

private:
    bool scored() const { return bool(m_parts.scoring); }
    double points() const { return std::max(m_question.points, 0.0); }

    void declare()
    {
        for (const Response& response : std::as_const(m_parts.responses))
            declareResponse(m_xml, response);
        QtiWriter::Attributes limits{{"normalMaximum", written(points())}};
        // 2.1 has no word for it: there an item without a rule for SCORE is scored by a person.
        if (!scored() && m_xml.version() == Version::V30) limits.append({"externalScored", QStringLiteral("human")});
        declareOutcome(m_xml, "SCORE", "single", "float", QStringLiteral("0"), limits);
        declareOutcome(m_xml, "MAXSCORE", "single", "float", written(points()));
        if (scored()) declareOutcome(m_xml, "SHARE", "single", "float", QStringLiteral("0"));
        if (!m_verdicts.isEmpty()) declareOutcome(m_xml, "FEEDBACK", "single", "identifier", {});
        if (!m_parts.remarks.isEmpty()) declareOutcome(m_xml, "CHOSEN", "multiple", "identifier", {});
    }

    void isAnswered()
    {
        const auto one = [&](const QString& identifier) {
            m_xml.element("not", {}, [&] { m_xml.element("isNull", {}, [&] { m_xml.variable(identifier); }); });
        };
        if (m_parts.responses.size() == 1) return one(m_parts.responses.first().identifier);
        m_xml.element("or", {}, [&] {
            for (const Response& response : std::as_const(m_parts.responses))
                one(response.identifier);
        });
    }

    void process()
    {
        const bool remarking = m_parts.remarking && !m_parts.remarks.isEmpty();
        if (!scored() && !remarking) return;
        m_xml.element("responseProcessing", {}, [&] {
            m_xml.element("responseCondition", {}, [&] {
                m_xml.element("responseIf", {}, [&] {
                    isAnswered();
                    if (scored()) {
                        m_parts.scoring(m_xml);
                        m_xml.set("SCORE", [&] {
                            m_xml.element("product", {}, [&] {
                                m_xml.variable(QStringLiteral("SHARE"));
                                m_xml.variable(QStringLiteral("MAXSCORE"));
                            });
                        });
                        judge();
                    }
                    if (remarking) m_parts.remarking(m_xml);
                });
            });
        });
    }

    void judge()
    {
        if (m_verdicts.isEmpty()) return;
        const auto verdict = [&](const char* identifier) {
            m_xml.set("FEEDBACK", [&] { m_xml.value("identifier", QLatin1String(identifier)); });
        };
        const auto compare = [&](const char* how, double with) {
            m_xml.element(how, {}, [&] {
                m_xml.variable(QStringLiteral("SHARE"));
                m_xml.number(with);
            });
        };
        m_xml.element("responseCondition", {}, [&] {
            m_xml.element("responseIf", {}, [&] {
                compare("gte", nearlyAll);
                verdict("CORRECT");
            });
            m_xml.element("responseElseIf", {}, [&] {
                compare("gt", 0);
                verdict("PARTLY");
            });
            m_xml.element("responseElse", {}, [&] { verdict("INCORRECT"); });
        });
    }

    void feedback(const char* outcome, const QString& identifier, const QString& xhtml)
    {
        m_xml.element("modalFeedback",
                      {{"outcomeIdentifier", QLatin1String(outcome)}, {"showHide", QStringLiteral("show")}, {"identifier", identifier}},
                      [&] { m_xml.contentBody(xhtml); });
    }

    const ItemContext& m_context;
    const Question& m_question;
    QtiWriter m_xml;
    ItemParts m_parts;
    QList<Verdict> m_verdicts;
};

} // namespace

QString ItemContext::line(const RichText& text) const
{
    const QString line = page.inlineRich(text);
    return line.isEmpty() ? page.word("emptyOption") : line;
}

QString ItemContext::formMarkup() const
{
    plan::PageWriter own(content, plan, options);
    plan::typeOf(question).form(own, question, QStringLiteral("q-") + question.id.toString());
    return own.finish({}).html;
}

QString ItemContext::rubricMarkup(const RubricRef& ref) const
{
    const Rubric* rubric = page.rubric(ref);
    if (!rubric) return {};
    plan::PageWriter own(content, plan, options);
    plan::renderRubric(own, *rubric);
    return own.finish({}).html;
}

void ItemContext::prompt(QtiWriter& xml) const
{
    if (question.prompt.blocks.size() != 1) return;
    if (const QString line = page.inlineRich(question.prompt); !line.isEmpty())
        xml.element("prompt", {}, [&] { xml.markup(line); });
}

void ItemContext::promptBefore(QtiWriter& xml) const
{
    if (question.prompt.blocks.size() > 1) promptAsBlocks(xml);
}

void ItemContext::remark(ItemParts& parts, const QString& identifier, const RichText& text) const
{
    if (!text.isEmpty()) parts.remarks.append({identifier, page.detachedRich(text)});
}

void addToChosen(QtiWriter& xml, const QString& remark)
{
    xml.set("CHOSEN", [&] {
        xml.element("multiple", {}, [&] {
            xml.variable(QStringLiteral("CHOSEN"));
            xml.value("identifier", remark);
        });
    });
}

void shareOfMapping(QtiWriter& xml, qsizetype all, bool partialCredit)
{
    if (all < 1) return;
    if (partialCredit) {
        xml.set("SHARE", [&] {
            xml.element("divide", {}, [&] {
                xml.empty("mapResponse", {{"identifier", QStringLiteral("RESPONSE")}});
                xml.number(double(all));
            });
        });
        return;
    }
    xml.element("responseCondition", {}, [&] {
        xml.element("responseIf", {}, [&] {
            xml.element("match", {}, [&] {
                xml.variable(QStringLiteral("RESPONSE"));
                xml.empty("correct", {{"identifier", QStringLiteral("RESPONSE")}});
            });
            xml.set("SHARE", [&] { xml.number(1); });
        });
    });
}

void shareOfSum(QtiWriter& xml, qsizetype all, bool partialCredit)
{
    xml.element("responseCondition", {}, [&] {
        xml.element("responseIf", {}, [&] {
            xml.element("gte", {}, [&] {
                xml.variable(QStringLiteral("SHARE"));
                xml.number(double(all) * nearlyAll);
            });
            xml.set("SHARE", [&] { xml.number(1); });
        });
        xml.element("responseElse", {}, [&] {
            xml.set("SHARE", [&] {
                if (!partialCredit) return xml.number(0);
                xml.element("divide", {}, [&] {
                    xml.variable(QStringLiteral("SHARE"));
                    xml.number(double(all));
                });
            });
        });
    });
}

QString itemIdentifier(const Question& question) { return identifierOf(question.id.toString()); }

QString itemFile(const Question& question) { return QStringLiteral("items/%1.xml").arg(question.id.toString()); }

bool isItem(const Question& question)
{
    return !question.keptForAssessors && (plan::isScored(question) || plan::isTask(question));
}

QString itemTitle(const Question& question, const QString& language)
{
    const QString line = plan::cleaned(richtext::toPlainText(question.prompt)).simplified();
    return line.isEmpty() ? plan::learnersWord(language, QStringLiteral("untitled")) : imscp::shortened(line, longestItemTitle);
}

Item makeItem(const Job& job, const plan::Plan& plan, const Question& question, Version version)
{
    plan::RenderOptions options;
    options.mediaLink = [&job](const Media& media, plan::MediaUse) {
        return plan::RenderOptions::MediumLink{QStringLiteral("../media/") + media.file, !job.media.place(media.file)};
    };
    // Pages of the course are not in the package.
    options.pageLink = [](const QString&, const QString&) { return QString(); };
    plan::PageWriter page(job.content, plan, options);
    const ItemContext context{job.content, plan, options, page, question};
    return ItemMaker(context, version).make();
}

} // namespace microvet::exporters::qti
