#include "tests/core/importers/anonymous.h"
#include "tests/core/importers/import_fixture.h"
#include "tests/support/every_kind.h"
#include "tests/support/sample_content.h"

#include "core/importers/cartridge/cartridge_importer.h"
#include "core/model/json.h"

#include <QJsonDocument>

namespace microvet::tests {
namespace {

using namespace model;
using test::paragraph;
using test::testId;

/// What a question is after it went out and came in again; nothing where it stays out.
using Change = std::function<void(Question& question)>;
struct Case {
    const char* name;
    Question question;
    std::optional<Change> change;
};

QString shown(const Question& question) { return QString::fromUtf8(QJsonDocument(toJson(question)).toJson(QJsonDocument::Compact)); }

class CartridgeQuestions : public Export {
protected:
    /// Alone in an assessment, out and in again.
    QList<Question> there(const Question& question, const char* version)
    {
        m_content.course.modules.clear();
        Assessment assessment;
        assessment.id = AssessmentId(testId(901));
        assessment.title = QStringLiteral("Test");
        assessment.questions = {question};
        m_content.course.assessments = {assessment};
        m_options = {{QStringLiteral("version"), QLatin1String(version)}};
        const auto report = run(QStringLiteral("imscc"), false, QStringLiteral("out.imscc"));
        EXPECT_TRUE(report) << report.error().text.toStdString();
        m_back = imported(target(QStringLiteral("out.imscc")), importers::CartridgeImporter(), m_media);
        EXPECT_TRUE(m_back) << m_back.error().text.toStdString();
        if (!m_back || m_back->course.assessments.isEmpty()) return {};
        EXPECT_EQ(m_back->course.assessments[0].title, QStringLiteral("Test"));
        return m_back->course.assessments[0].questions;
    }

    Question question(QuestionBody body)
    {
        Question made;
        made.id = QuestionId(testId(m_number++));
        made.prompt = paragraph(QStringLiteral("What is <asked> & “how”?"));
        made.body = std::move(body);
        made.hint = paragraph(QStringLiteral("think"));
        made.feedbackCorrect = paragraph(QStringLiteral("so it is"));
        made.feedbackPartly = paragraph(QStringLiteral("partly so"));
        made.feedbackIncorrect = paragraph(QStringLiteral("not so"));
        return made;
    }

    static MatchPair pair(const QString& left, const QString& right) { return {OptionId::make(), left.isEmpty() ? RichText() : paragraph(left), paragraph(right), {}}; }
    static OrderItem item(const QString& text) { return {OptionId::make(), paragraph(text), {}}; }
    static Gap gap(const QList<AcceptedAnswer>& answers) { return {OptionId::make(), answers, {}}; }

    QList<Case> cases()
    {
        const auto same = [](Question&) {};
        QList<Case> out;
        out.append({"single", question(SingleChoice{{option(QStringLiteral("a"), false, QStringLiteral("no")), option(QStringLiteral("b < c"), true, QStringLiteral("yes")), option(QStringLiteral("d"), false)}, {}}), same});
        out.append({"single of two", question(SingleChoice{{option(QStringLiteral("a"), true), option(QStringLiteral("b"), false)}, {}}), [](Question& it) {
                        it.body = MultipleChoice{std::get<SingleChoice>(it.body).options, {}}; // boxes to tick
                        it.partialCredit = false;
                    }});
        out.append({"multiple", question(MultipleChoice{{option(QStringLiteral("a"), true), option(QStringLiteral("b"), true), option(QStringLiteral("c"), false, QStringLiteral("no"))}, {}}),
                    [](Question& it) { it.partialCredit = false; }});
        out.append({"true or false", question(TrueFalse{false, paragraph(QStringLiteral("if true")), paragraph(QStringLiteral("if false")), {}}), same});
        out.append({"matching", question(Matching{{pair(QStringLiteral("left one"), QStringLiteral("1 mate")), pair(QStringLiteral("left two"), QStringLiteral("2 mate")), pair({}, QStringLiteral("3 stray"))}, {}}),
                    [](Question& it) { it.points = 2; }}); // each pair has a point, in proportion to the other questions
        out.append({"ordering", question(Ordering{{item(QStringLiteral("first")), item(QStringLiteral("second"))}, {}}), {}});
        out.append({"short answer", question(ShortAnswer{{accepted(QStringLiteral("Καφές"), 100, QStringLiteral("yes")), accepted(QStringLiteral("tea"), 50, QStringLiteral("half")), accepted(QStringLiteral("*milk*"), 25)}, true, true, {}}), same});
        out.append({"short answer, accents alike", question(ShortAnswer{{accepted(QStringLiteral("coffee"), 100)}, false, false, {}}),
                    [](Question& it) { std::get<ShortAnswer>(it.body).matchAccents = true; }});
        GapText typed;
        typed.text = paragraph(QStringLiteral("It [[1]] and [[2]]."));
        typed.gaps = {gap({accepted(QStringLiteral("boils"), 100), accepted(QStringLiteral("cooks"), 50)}), gap({accepted(QStringLiteral("7"), 100)})};
        typed.matchAccents = true;
        out.append({"gaps to type in", question(typed), [](Question& it) { it.points = 2; }});
        GapText dragged;
        dragged.text = paragraph(QStringLiteral("It [[1]] and [[2]]."));
        dragged.gaps = {gap({accepted(QStringLiteral("boils"), 100)}), gap({accepted(QStringLiteral("steams"), 100)})};
        dragged.dragWords = true;
        dragged.matchAccents = true;
        dragged.distractors = {QStringLiteral("freezes")};
        out.append({"gaps to drag to", question(dragged), [](Question& it) { it.points = 2; }});
        out.append({"number", question(Numeric{2.5, 0, QStringLiteral("kg"), {}}), same});
        out.append({"number, nearly", question(Numeric{2.5, 0.1, {}, {}}), {}});
        out.append({"groups", question(Categorise{{{OptionId::make(), paragraph(QStringLiteral("A group")), {item(QStringLiteral("x")), item(QStringLiteral("y"))}, {}}, {OptionId::make(), paragraph(QStringLiteral("B group")), {item(QStringLiteral("z"))}, {}}}, {}}),
                    [](Question& it) { it.points = 3; }});
        out.append({"groups of one", question(Categorise{{{OptionId::make(), paragraph(QStringLiteral("A group")), {item(QStringLiteral("x"))}, {}}, {OptionId::make(), paragraph(QStringLiteral("B group")), {item(QStringLiteral("z"))}, {}}}, {}}),
                    [](Question& it) {
                        Matching body; // nothing tells them from pairs
                        for (const Category& category : std::get<Categorise>(it.body).categories) body.pairs.append({{}, category.items[0].text, category.title, {}});
                        it.body = body;
                        it.points = 2;
                    }});
        out.append({"one group", question(Categorise{{{OptionId::make(), paragraph(QStringLiteral("A group")), {item(QStringLiteral("x"))}, {}}}, {}}), {}});
        Hotspot hotspot;
        hotspot.image = MediaRef(m_content.course.media[0].id);
        hotspot.alternativeText = QStringLiteral("A label");
        hotspot.areas = {{OptionId::make(), QStringLiteral("top"), 0.1, 0.1, 0.2, 0.2, true, paragraph(QStringLiteral("there")), {}}, {OptionId::make(), QStringLiteral("middle"), 0.4, 0.4, 0.2, 0.2, false, {}, {}}, {OptionId::make(), QStringLiteral("bottom"), 0.7, 0.7, 0.2, 0.2, false, {}, {}}};
        out.append({"places on a picture", question(hotspot), [](Question& it) {
                        SingleChoice body; // a list instead of places; the picture is told as lost
                        for (const HotspotArea& area : std::get<Hotspot>(it.body).areas) body.options.append({{}, paragraph(area.label), area.correct, area.feedback, {}});
                        it.body = body;
                    }});
        Essay essay;
        essay.minWords = 50;
        essay.modelAnswer = paragraph(QStringLiteral("It should say so."));
        essay.showModelAnswer = true;
        out.append({"essay", question(essay), [](Question& it) {
                        std::get<Essay>(it.body).minWords = 0; // it stands in the text
                        it.prompt.blocks += paragraph(QStringLiteral("At least 50 words")).blocks;
                        it.feedbackCorrect = it.feedbackIncorrect = {};
                    }});
        PracticalTask task;
        task.evidence = paragraph(QStringLiteral("A photograph"));
        out.append({"practical task", question(task), [](Question& it) {
                        it.body = Essay{};
                        it.prompt.blocks += paragraph(QStringLiteral("What you hand in or show")).blocks + paragraph(QStringLiteral("A photograph")).blocks;
                        it.feedbackCorrect = it.feedbackIncorrect = {};
                    }});
        return out;
    }

    int m_number = 700;
    Result<importers::Imported> m_back = Error{};
};

TEST_F(CartridgeQuestions, ComeBackAsTheyWereOrAsIsSaidHere)
{
    QSet<size_t> types;
    const QList<Case> list = cases();
    for (const Case& one : list)
        for (const char* version : {"1.1", "1.3"}) {
            types.insert(one.question.body.index());
            const QList<Question> back = there(one.question, version);
            ASSERT_EQ(back.size(), one.change ? 1 : 0) << one.name;
            if (!one.change) continue;
            Question expected = one.question;
            expected.feedbackPartly = {}; // the profile has none
            (*one.change)(expected);
            EXPECT_EQ(shown(anonymous(back[0])).toStdString(), shown(anonymous(expected)).toStdString()) << one.name << ' ' << version;
            EXPECT_FALSE(back[0].id.isNull());
            EXPECT_NE(back[0].id, one.question.id) << "ids are fresh: " << one.name;
        }
    EXPECT_EQ(types.size(), std::variant_size_v<QuestionBody> - 1) << "a type of question is missing here";
}

TEST_F(CartridgeQuestions, TellThePictureThatAQuestionCannotKeep)
{
    const QList<Case> list = cases();
    const auto hotspot = std::find_if(list.cbegin(), list.cend(), [](const Case& one) { return std::holds_alternative<Hotspot>(one.question.body); });
    there(hotspot->question, "1.1");
    ASSERT_TRUE(m_back);
    EXPECT_TRUE(isLost(*m_back, "left out", "What is <asked> & “how”?"));
}

TEST_F(CartridgeQuestions, KeepWhatAnAssessmentSays)
{
    m_content = test::everyKind(m_media);
    m_content.course.assessments[0].timeLimitMinutes = 45;
    m_content.course.assessments[0].attempts = 3;
    m_content.course.assessments[0].reviewAnswers = false;
    ASSERT_TRUE(run(QStringLiteral("imscc"), false, QStringLiteral("out.imscc")));
    const auto back = imported(target(QStringLiteral("out.imscc")), importers::CartridgeImporter(), m_media);
    ASSERT_TRUE(back) << back.error().text.toStdString();
    ASSERT_EQ(back->course.assessments.size(), 3); // two tests, and the questions of the units
    const Assessment& first = back->course.assessments[0];
    EXPECT_EQ(first.title, QStringLiteral("Practice"));
    EXPECT_EQ(first.timeLimitMinutes, 45);
    EXPECT_EQ(first.attempts, 3);
    EXPECT_FALSE(first.reviewAnswers);
    EXPECT_EQ(richtext::toPlainText(first.intro), QStringLiteral("As often as you like."));
    EXPECT_EQ(back->course.assessments[2].purpose, AssessmentKind::Formative);
    EXPECT_TRUE(isLost(*back, "pass marks"));
}

} // namespace
} // namespace microvet::tests
