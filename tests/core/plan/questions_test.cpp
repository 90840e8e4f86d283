#include "tests/core/plan/page_check.h"
#include "tests/support/sample_content.h"

#include "core/plan/questions.h"

namespace microvet::tests {
namespace {

using namespace model;
using test::paragraph;
using test::testId;
using Form = plan::RenderOptions::Form;

const QString questionId = testId(700).toString(QUuid::WithoutBraces);

Question question(QuestionBody body)
{
    Question made;
    made.id = QuestionId(testId(700));
    made.prompt = paragraph(QStringLiteral("First line\nSecond line"));
    made.body = std::move(body);
    made.points = 2;
    made.hint = paragraph(QStringLiteral("Look there"));
    made.feedbackCorrect = paragraph(QStringLiteral("Because"));
    return made;
}

plan::Page pageOf(const Question& question, Form form = Form::Interactive)
{
    KnowledgeCheckBlock check;
    check.questions = {question};
    const plan::Page page = rendered(withBlock(check), form);
    EXPECT_TRUE(isSoundPage(page.html));
    return page;
}

Option option(int number, const QString& text, bool correct)
{
    Option made;
    made.id = OptionId(testId(number));
    made.text = paragraph(text);
    made.correct = correct;
    made.feedback = paragraph(text + QStringLiteral(" says"));
    return made;
}

TEST(Questions, ChoiceIsTheFormOfTheContract)
{
    MultipleChoice body;
    body.options = {option(701, QStringLiteral("Yes"), true), option(702, QStringLiteral("No"), false)};
    const plan::Page page = pageOf(question(body));
    const QString yes = testId(701).toString(QUuid::WithoutBraces);
    EXPECT_TRUE(
        page.html.contains(QStringLiteral("<form class=\"mv-question\" id=\"q-%1\" data-question=\"%1\" "
                                          "data-type=\"multiple-choice\" novalidate=\"novalidate\"><fieldset><legend>")
                               .arg(questionId)));
    EXPECT_TRUE(
        page.html.contains(QStringLiteral("First line</legend><div class=\"mv-prompt\"><p>Second line</p></div>")));
    EXPECT_TRUE(page.html.contains(
        QStringLiteral("<div class=\"mv-option\" data-option=\"%1\"><input type=\"checkbox\" name=\"q-%2\" id=\"o-%1\" "
                       "value=\"%1\"/> <label for=\"o-%1\">Yes</label></div>")
            .arg(yes, questionId)));
    EXPECT_FALSE(page.html.contains(QStringLiteral("Yes says"))) << "the answer must not stand in the form";
    const QJsonObject json = page.questions.value(questionId).toObject();
    EXPECT_EQ(json[QStringLiteral("type")].toString(), QStringLiteral("multiple-choice"));
    EXPECT_EQ(json[QStringLiteral("points")].toDouble(), 2);
    EXPECT_EQ(json[QStringLiteral("hint")].toString(), QStringLiteral("<p>Look there</p>"));
    const QJsonObject first = json[QStringLiteral("options")].toArray().first().toObject();
    EXPECT_EQ(first, (QJsonObject{{QStringLiteral("id"), yes},
                                  {QStringLiteral("correct"), true},
                                  {QStringLiteral("feedback"), QStringLiteral("<p>Yes says</p>")}}));
}

TEST(Questions, TypedAnswersHaveOneInput)
{
    Numeric number;
    number.answer = 2.5;
    number.tolerance = 0.1;
    number.unit = QStringLiteral("kg");
    plan::Page page = pageOf(question(number));
    EXPECT_EQ(page.html.count(QStringLiteral("<input type=\"text\" inputmode=\"decimal\"")), 1);
    EXPECT_TRUE(page.html.contains(QStringLiteral("<span class=\"mv-unit\">kg</span>")));
    EXPECT_EQ(page.questions.value(questionId)[QStringLiteral("answer")].toDouble(), 2.5);
    ShortAnswer answer;
    answer.answers = {AcceptedAnswer{OptionId(testId(703)), QStringLiteral("water*"), 50, {}, {}}};
    page = pageOf(question(answer));
    EXPECT_EQ(page.questions.value(questionId)[QStringLiteral("answers")]
                  .toArray()
                  .first()[QStringLiteral("percent")]
                  .toInt(),
              50);
    TrueFalse yesNo;
    yesNo.answer = false;
    page = pageOf(question(yesNo));
    EXPECT_TRUE(page.html.contains(
        QStringLiteral("type=\"radio\" name=\"q-%1\" id=\"q-%1-false\" value=\"false\"").arg(questionId)));
    EXPECT_FALSE(page.questions.value(questionId)[QStringLiteral("correct")].toBool(true));
}

TEST(Questions, PlainPagesGiveTheAnswerBehindDetails)
{
    SingleChoice body;
    body.options = {option(701, QStringLiteral("Yes"), true), option(702, QStringLiteral("No"), false)};
    const plan::Page page = pageOf(question(body), Form::Plain);
    EXPECT_TRUE(page.questions.isEmpty());
    EXPECT_TRUE(
        page.html.contains(QStringLiteral("<details class=\"mv-answer\"><summary>Answer</summary><ul><li>Yes<p>Yes "
                                          "says</p></li></ul><p>Because</p></details>")))
        << page.html.toStdString();
    EXPECT_FALSE(page.html.contains(QStringLiteral("No says")));
}

TEST(Questions, PlainPagesKeepTheAnswersOfATest)
{
    const Content content = test::sampleContent();
    const plan::Plan plan = plan::makePlan(content);
    const QString exam = content.course.assessments[0].id.toString();
    plan::RenderOptions options;
    options.form = Form::Plain;
    const plan::Page plain = plan::renderPage(content, plan, exam, options);
    EXPECT_TRUE(isSoundPage(plain.html));
    EXPECT_FALSE(plain.html.contains(QStringLiteral("mv-answer")));
    const plan::Page interactive = plan::renderPage(content, plan, exam);
    EXPECT_EQ(interactive.questions.size(), 2);
    for (const QJsonValue& q : interactive.questions)
        EXPECT_EQ(q[QStringLiteral("assessment")].toString(), exam);
    EXPECT_FALSE(plan::searchText(interactive)
                     .contains(richtext::toPlainText(content.course.assessments[0].questions[0].prompt)));
}

TEST(Questions, OtherTypesAreReadAndNotScored)
{
    MatchPair pair{OptionId(testId(710)), paragraph(QStringLiteral("left")), paragraph(QStringLiteral("zright")), {}};
    MatchPair distractor{OptionId(testId(711)), {}, paragraph(QStringLiteral("aright")), {}};
    OrderItem one{OptionId(testId(712)), paragraph(QStringLiteral("zfirst")), {}};
    OrderItem two{OptionId(testId(713)), paragraph(QStringLiteral("asecond")), {}};
    Gap gap;
    gap.answers = {AcceptedAnswer{{}, QStringLiteral("blue"), 100, {}, {}}};
    GapText gaps;
    gaps.text = paragraph(QStringLiteral("The sky is [[1]]."));
    gaps.gaps = {gap};
    Category category{OptionId(testId(714)), paragraph(QStringLiteral("Group")), {one}, {}};
    HotspotArea area;
    area.label = QStringLiteral("Valve");
    area.correct = true;
    Hotspot hotspot;
    hotspot.areas = {area};
    Essay essay;
    essay.minWords = 50;
    essay.modelAnswer = paragraph(QStringLiteral("secret model"));
    PracticalTask practical;
    practical.observation = {ChecklistItem{{}, QStringLiteral("Wears gloves"), true, {}}};

    struct Case {
        QuestionBody body;
        const char* type;
        QStringList shown;
        QString answer;
    };
    const QList<Case> cases{
        {Matching{{pair, distractor}, {}},
         "matching",
         {QStringLiteral("<ul class=\"mv-match-right\"><li>aright</li><li>zright</li></ul>")},
         QStringLiteral("<th scope=\"row\">left</th><td>zright</td>")},
        {Ordering{{one, two}, {}},
         "ordering",
         {QStringLiteral("<ul><li>asecond</li><li>zfirst</li></ul>")},
         QStringLiteral("<ol><li>zfirst</li><li>asecond</li></ol>")},
        {gaps, "gaps", {QStringLiteral("The sky is ______ (1).")}, QStringLiteral("<ol><li>blue</li></ol>")},
        {Categorise{{category}, {}},
         "categorise",
         {QStringLiteral("Group")},
         QStringLiteral("<th scope=\"row\">Group</th><td><ul><li>zfirst</li></ul></td>")},
        {hotspot, "hotspot", {QStringLiteral("<li>Valve</li>")}, QStringLiteral("<ul><li>Valve</li></ul><p>Because")},
        {essay, "essay", {QStringLiteral("At least 50 words")}, {}},
        {practical, "practical", {QStringLiteral("Wears gloves <strong>(must be met)</strong>")}, {}},
        {Unknown{QStringLiteral("hologram"), {}}, "unknown", {QStringLiteral("newer version")}, {}},
    };
    for (const Case& c : cases) {
        const Question q = question(c.body);
        EXPECT_FALSE(plan::isScored(q)) << c.type;
        const plan::Page page = pageOf(q);
        EXPECT_TRUE(page.html.contains(
            QStringLiteral("<div class=\"mv-question mv-unscored\" id=\"q-%1\" data-question=\"%1\" data-type=\"%2\">")
                .arg(questionId, QLatin1String(c.type))))
            << c.type;
        for (const QString& part : c.shown)
            EXPECT_TRUE(page.html.contains(part)) << c.type << page.html.toStdString();
        EXPECT_EQ(page.html.contains(QStringLiteral("<details class=\"mv-answer\">")), !c.answer.isEmpty()) << c.type;
        EXPECT_TRUE(page.html.contains(c.answer)) << c.type << page.html.toStdString();
        EXPECT_FALSE(page.html.contains(QStringLiteral("secret model")));
        EXPECT_EQ(page.questions.value(questionId)[QStringLiteral("points")].toDouble(), 0) << c.type;
    }
}

TEST(Questions, KeptForAssessorsIsNowhere)
{
    Content content = test::sampleContent();
    Assessment& exam = content.course.assessments[0];
    exam.questions[0].keptForAssessors = true;
    Pool pool;
    pool.draw = 2;
    pool.questions = {QuestionRef(exam.questions[0].id), QuestionRef(exam.questions[1].id)};
    exam.pools = {pool};
    const plan::Plan plan = plan::makePlan(content);
    EXPECT_FALSE(everythingLearnersGet(content).contains(exam.questions[0].id.toString()));
    const QJsonValue facts = plan.course.value(QStringLiteral("assessments")).toArray().first();
    EXPECT_EQ(facts[QStringLiteral("pools")].toArray().first()[QStringLiteral("draw")].toInt(), 1);
    EXPECT_EQ(plan.pages[plan.index.value(exam.id.toString())].questions, 1);
}

} // namespace
} // namespace microvet::tests
