#include "core/exporters/imscc/assessments.h"

#include "core/exporters/imscp/manifest.h"

#include <QXmlStreamWriter>

#include <cmath>

namespace microvet::exporters::imscc {

using namespace model;

namespace {

const QString qtiNs = QStringLiteral("http://www.imsglobal.org/xsd/ims_qtiasiv1p2");
const QString lid = QStringLiteral("response1");
const QString yes = QStringLiteral("Yes");
const QString no = QStringLiteral("No");
constexpr int mostWeight = 99;
constexpr int longestLimit = 527040; ///< minutes (rule 1g of the profile)
constexpr int mostAttempts = 5;      ///< (rule 1i)

const char* nameOf(Profile profile)
{
    switch (profile) {
    case Profile::MultipleChoice: return "cc.multiple_choice.v0p1";
    case Profile::MultipleResponse: return "cc.multiple_response.v0p1";
    case Profile::TrueFalse: return "cc.true_false.v0p1";
    case Profile::FillInBlank: return "cc.fib.v0p1";
    case Profile::PatternMatch: return "cc.pattern_match.v0p1";
    case Profile::Essay: return "cc.essay.v0p1";
    }
    return "";
}

class Document {
public:
    Document()
        : m_xml(&m_bytes)
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("questestinterop"));
        m_xml.writeDefaultNamespace(qtiNs);
    }

    using Attributes = QList<QPair<const char*, QString>>;

    template<class Inner>
    void element(const char* name, const Attributes& attributes, const Inner& inner)
    {
        start(name, attributes);
        inner();
        m_xml.writeEndElement();
    }

    void text(const char* name, const Attributes& attributes, const QString& text)
    {
        element(name, attributes, [&] { m_xml.writeCharacters(text); });
    }

    void field(const char* label, const QString& entry)
    {
        element("qtimetadatafield", {}, [&] {
            text("fieldlabel", {}, QLatin1String(label));
            text("fieldentry", {}, entry);
        });
    }

    void material(const QString& html)
    {
        element("material", {}, [&] { text("mattext", {{"texttype", QStringLiteral("text/html")}}, html); });
    }

    void write(const Item& item, int weight)
    {
        element("item", {{"ident", item.ident}, {"title", item.title}}, [&] {
            element("itemmetadata", {}, [&] {
                element("qtimetadata", {}, [&] {
                    field("cc_profile", QLatin1String(nameOf(item.profile)));
                    if (weight > 0) field("cc_weighting", QString::number(weight));
                    if (item.profile == Profile::Essay) {
                        field("qmd_scoringpermitted", yes);
                        field("qmd_computerscored", no);
                    }
                });
            });
            element("presentation", {}, [&] {
                material(item.html.isEmpty() ? item.title.toHtmlEscaped() : item.html);
                item.choices.isEmpty() ? field(item) : choices(item);
            });
            if (item.profile != Profile::Essay) item.choices.isEmpty() ? scoreTexts(item) : scoreChoices(item);
            help("hint", "hintmaterial", item.hint);
            help("solution", "solutionmaterial", item.solution);
        });
    }

    QByteArray finish()
    {
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void start(const char* name, const Attributes& attributes)
    {
        m_xml.writeStartElement(QLatin1String(name));
        for (const auto& [attribute, value] : attributes)
            m_xml.writeAttribute(QLatin1String(attribute), value);
    }

    void choices(const Item& item)
    {
        const bool several = item.profile == Profile::MultipleResponse;
        element("response_lid", {{"ident", lid}, {"rcardinality", several ? QStringLiteral("Multiple") : QStringLiteral("Single")}}, [&] {
            element("render_choice", {{"shuffle", item.shuffle ? yes : no}}, [&] {
                for (const Choice& choice : item.choices)
                    element("response_label", {{"ident", choice.ident}}, [&] { material(choice.html); });
            });
        });
    }

    void field(const Item& item)
    {
        const bool essay = item.profile == Profile::Essay;
        element("response_str", {{"ident", lid}, {"rcardinality", QStringLiteral("Single")}}, [&] {
            element("render_fib", {{"rows", essay ? QStringLiteral("10") : QStringLiteral("1")}}, [] {});
        });
    }

    void equal(const QString& value, const QString& matchCase = {})
    {
        Attributes attributes{{"respident", lid}};
        if (!matchCase.isEmpty()) attributes.prepend({"case", matchCase});
        text("varequal", attributes, value);
    }

    template<class Condition>
    void condition(bool more, const Condition& holds, std::optional<int> score, const QString& feedback)
    {
        element("respcondition", {{"continue", more ? yes : no}}, [&] {
            element("conditionvar", {}, holds);
            if (score) text("setvar", {{"varname", QStringLiteral("SCORE")}, {"action", QStringLiteral("Set")}}, QString::number(*score));
            if (!feedback.isEmpty())
                element("displayfeedback", {{"feedbacktype", QStringLiteral("Response")}, {"linkrefid", feedback}}, [] {});
        });
    }

    QString correctFeedback(const Item& item) const { return item.feedbackCorrect.isEmpty() ? QString() : QStringLiteral("correct_fb"); }

    template<class Conditions>
    void process(const Item& item, const Conditions& conditions)
    {
        element("resprocessing", {}, [&] {
            element("outcomes", {}, [&] {
                element("decvar", {{"varname", QStringLiteral("SCORE")},
                                   {"vartype", QStringLiteral("Decimal")},
                                   {"minvalue", QStringLiteral("0")},
                                   {"maxvalue", QStringLiteral("100")}},
                        [] {});
            });
            conditions();
            if (!item.feedbackIncorrect.isEmpty())
                condition(false, [&] { element("other", {}, [] {}); }, {}, QStringLiteral("general_incorrect_fb"));
        });
    }

    void feedback(const QString& ident, const QString& html)
    {
        if (html.isEmpty()) return;
        element("itemfeedback", {{"ident", ident}}, [&] { element("flow_mat", {}, [&] { material(html); }); });
    }

    /// Hints and solutions have idents of their own (rules 10 and 11 of the profile).
    void help(const char* kind, const char* holder, const QString& html)
    {
        if (html.isEmpty()) return;
        element("itemfeedback", {{"ident", QLatin1String(kind)}}, [&] {
            element(kind, {}, [&] { element(holder, {}, [&] { element("flow_mat", {}, [&] { material(html); }); }); });
        });
    }

    static QString feedbackOf(const Choice& choice) { return choice.ident + QStringLiteral("_fb"); }

    void scoreChoices(const Item& item)
    {
        process(item, [&] {
            for (const Choice& choice : item.choices)
                if (!choice.feedback.isEmpty()) condition(true, [&] { equal(choice.ident); }, {}, feedbackOf(choice));
            if (item.profile == Profile::MultipleResponse) return condition(false, [&] { all(item.choices); }, 100, correctFeedback(item));
            for (const Choice& choice : item.choices)
                if (choice.correct) condition(false, [&] { equal(choice.ident); }, 100, correctFeedback(item));
        });
        feedback(QStringLiteral("correct_fb"), item.feedbackCorrect);
        feedback(QStringLiteral("general_incorrect_fb"), item.feedbackIncorrect);
        for (const Choice& choice : item.choices)
            feedback(feedbackOf(choice), choice.feedback);
    }

    /// Readers take the answers with case="Yes" in the condition of the full score for the right ones.
    void all(const QList<Choice>& choices)
    {
        element("and", {}, [&] {
            for (const Choice& choice : choices)
                if (choice.correct) equal(choice.ident, yes);
            for (const Choice& choice : choices)
                if (!choice.correct) element("not", {}, [&] { equal(choice.ident); });
        });
    }

    void scoreTexts(const Item& item)
    {
        QList<AcceptedText> texts = item.texts;
        std::stable_sort(texts.begin(), texts.end(), [](const AcceptedText& a, const AcceptedText& b) { return a.percent > b.percent; });
        const QString matchCase = item.matchCase ? yes : no;
        const auto ident = [](qsizetype i) { return QStringLiteral("answer%1_fb").arg(i + 1); };
        // The profile wants at least one text that is met as a whole (rule 7c).
        const bool onlyWithin = std::all_of(texts.cbegin(), texts.cend(), [](const AcceptedText& text) { return text.anywhere; });
        process(item, [&] {
            for (qsizetype i = 0; i < texts.size(); ++i) {
                const AcceptedText& text = texts[i];
                const auto met = [&] {
                    if (text.anywhere) this->text("varsubstring", {{"case", matchCase}, {"respident", lid}}, text.text);
                    if (!text.anywhere || onlyWithin) equal(text.text, matchCase);
                };
                if (!text.feedback.isEmpty()) condition(true, met, {}, ident(i));
                condition(false, met, text.percent, text.percent >= 100 ? correctFeedback(item) : QString());
            }
        });
        // None without something that shows it (rule 12d).
        if (!texts.isEmpty() && texts.first().percent >= 100) feedback(QStringLiteral("correct_fb"), item.feedbackCorrect);
        feedback(QStringLiteral("general_incorrect_fb"), item.feedbackIncorrect);
        for (qsizetype i = 0; i < texts.size(); ++i)
            feedback(ident(i), texts[i].feedback);
    }

    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

bool areWhole(const QList<Item>& items, int factor)
{
    return std::all_of(items.cbegin(), items.cend(), [factor](const Item& item) {
        const double weight = item.points * factor;
        return item.points <= 0 || (weight >= 1 && weight < mostWeight + 0.5 && std::abs(weight - std::round(weight)) < 1e-6);
    });
}

} // namespace

QList<int> weightsOf(const QList<Item>& items, bool& exact)
{
    double most = 0;
    for (const Item& item : items)
        most = std::max(most, item.points);
    double factor = most > 0 ? mostWeight / most : 1;
    exact = false;
    for (int whole = 1; whole <= mostWeight && !exact; ++whole)
        if (areWhole(items, whole)) {
            exact = true;
            factor = whole;
        }
    QList<int> out;
    for (const Item& item : items)
        out.append(std::clamp(int(std::lround(item.points * factor)), 1, mostWeight));
    return out;
}

QByteArray assessmentDocument(const Assessment& assessment, const QString& title, const QString& intro, const QList<Item>& items)
{
    Document xml;
    const QString id = assessment.id.toString();
    bool exact = true;
    const QList<int> weights = weightsOf(items, exact);
    xml.element("assessment", {{"ident", imscp::identifier(id)}, {"title", title}}, [&] {
        xml.element("qtimetadata", {}, [&] {
            xml.field("cc_profile", QStringLiteral("cc.exam.v0p1"));
            xml.field("qmd_assessmenttype", QStringLiteral("Examination"));
            xml.field("qmd_scoretype", QStringLiteral("Percentage"));
            xml.field("qmd_feedbackpermitted", assessment.reviewAnswers ? yes : no);
            xml.field("qmd_hintspermitted", yes);
            if (assessment.timeLimitMinutes > 0) xml.field("qmd_timelimit", QString::number(std::min(assessment.timeLimitMinutes, longestLimit)));
            xml.field("cc_maxattempts", assessment.attempts > 0 && assessment.attempts <= mostAttempts ? QString::number(assessment.attempts)
                                                                                                       : QStringLiteral("unlimited"));
        });
        if (!intro.isEmpty()) xml.element("rubric", {}, [&] { xml.material(intro); });
        xml.element("section", {{"ident", imscp::identifier(id, "section")}}, [&] {
            for (qsizetype i = 0; i < items.size(); ++i)
                xml.write(items[i], weights[i]);
        });
    });
    return xml.finish();
}

QByteArray bankDocument(const QString& ident, const QList<Item>& items)
{
    Document xml;
    xml.element("objectbank", {{"ident", ident}}, [&] {
        for (const Item& item : items)
            xml.write(item, 0);
    });
    return xml.finish();
}

} // namespace microvet::exporters::imscc
