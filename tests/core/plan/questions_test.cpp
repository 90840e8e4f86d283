#include "tests/core/plan/page_check.h"
#include "tests/support/sample_content.h"

#include "core/plan/questions.h"

#include <cmath>

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

QJsonObject factsOf(const plan::Page& page) { return page.questions.value(questionId).toObject(); }

QString idText(int number) { return testId(number).toString(QUuid::WithoutBraces); }

TEST(Questions, MatchingIsRowsWithAListEach)
{
    Matching body;
    body.pairs = {{OptionId(testId(710)), paragraph(QStringLiteral("yes & no")), paragraph(QStringLiteral("zright")), {}},
                  {OptionId(testId(711)), paragraph(QStringLiteral("second")), paragraph(QStringLiteral("same")), {}},
                  {OptionId(testId(712)), paragraph(QStringLiteral("third")), paragraph(QStringLiteral("same")), {}},
                  {OptionId(testId(713)), {}, paragraph(QStringLiteral("aright")), {}}};
    const plan::Page page = pageOf(question(body));
    const QString options = QStringLiteral("<option value=\"\">Choose …</option><option value=\"%1\">aright</option>"
                                           "<option value=\"%2\">same</option><option value=\"%3\">zright</option>")
                                .arg(idText(713), idText(711), idText(710));
    EXPECT_TRUE(page.html.contains(
        QStringLiteral("<div class=\"mv-rows\"><div class=\"mv-row\" data-item=\"%1\"><label for=\"r-%1\">yes &amp; no"
                       "</label> <select name=\"q-%2\" id=\"r-%1\">%3</select></div>")
            .arg(idText(710), questionId, options)))
        << page.html.toStdString();
    EXPECT_FALSE(page.html.contains(QStringLiteral("data-item=\"%1\"").arg(idText(713)))) << "a distractor has no row";
    const QJsonArray items = factsOf(page)[QStringLiteral("items")].toArray();
    ASSERT_EQ(items.size(), 3);
    EXPECT_EQ(items[2][QStringLiteral("target")].toString(), idText(711)) << "equal texts are one target";
    EXPECT_EQ(factsOf(page)[QStringLiteral("points")].toDouble(), 2);
}

TEST(Questions, OrderingDoesNotBeginWithTheAnswer)
{
    Ordering body;
    body.items = {{OptionId(testId(712)), paragraph(QStringLiteral("zfirst")), {}},
                  {OptionId(testId(713)), paragraph(QStringLiteral("asecond")), {}},
                  {OptionId(testId(714)), paragraph(QStringLiteral("zfirst")), {}}};
    const plan::Page page = pageOf(question(body));
    EXPECT_TRUE(page.html.contains(
        QStringLiteral("<ol class=\"mv-order\"><li class=\"mv-order-item\" data-item=\"%1\"><span "
                       "class=\"mv-order-text\">asecond</span></li>")
            .arg(idText(713))))
        << page.html.toStdString();
    const QJsonArray items = factsOf(page)[QStringLiteral("items")].toArray();
    ASSERT_EQ(items.size(), 3);
    EXPECT_EQ(items[0][QStringLiteral("id")].toString(), idText(712));
    EXPECT_EQ(items[2][QStringLiteral("same")].toString(), idText(712));
    body.items.resize(1);
    EXPECT_FALSE(plan::isScored(question(body))) << "one item has no order";
}

TEST(Questions, GapsStandInTheirText)
{
    const auto gap = [](const QString& text) {
        Gap made;
        made.answers = {AcceptedAnswer{{}, text, 100, {}, {}}};
        return made;
    };
    GapText body;
    body.text = paragraph(QStringLiteral("[[2]] and [[1]], again [[1]], never [[7]] \uE0F01\uE0F1."));
    body.gaps = {gap(QStringLiteral("one")), gap(QStringLiteral("two*")), gap(QStringLiteral("three"))};
    plan::Page page = pageOf(question(body));
    const QString input = QStringLiteral("<span class=\"mv-slot\"><input type=\"text\" autocomplete=\"off\" class=\"mv-gap\" "
                                         "name=\"q-%1\" id=\"g-%1-%2\" aria-label=\"Gap %2\"/></span>");
    const auto at = [&](int number) { return input.arg(questionId).arg(number); };
    EXPECT_TRUE(page.html.contains(QStringLiteral("<div class=\"mv-gaps\"><p>%1 and %2, again ______ (1), never [[7]] "
                                                  "1.</p><p>%3</p></div>")
                                       .arg(at(2), at(1), at(3))))
        << page.html.toStdString();
    EXPECT_FALSE(factsOf(page).contains(QStringLiteral("words")));
    body.dragWords = true;
    body.distractors = {QStringLiteral("a \"quote\""), QStringLiteral("one")};
    page = pageOf(question(body));
    EXPECT_EQ(page.html.count(QStringLiteral("<select class=\"mv-gap\"")), 3);
    EXPECT_TRUE(page.html.contains(QStringLiteral("<option value=\"a &quot;quote&quot;\">")));
    EXPECT_EQ(factsOf(page)[QStringLiteral("words")].toArray(),
              QJsonArray({QStringLiteral("a \"quote\""), QStringLiteral("one"), QStringLiteral("three"), QStringLiteral("two")}));
    const plan::Page plain = pageOf(question(body), Form::Plain);
    EXPECT_TRUE(plain.html.contains(QStringLiteral("______ (2) and ______ (1)")));
    EXPECT_TRUE(plain.html.contains(QStringLiteral("<ul class=\"mv-words\">")));
    body.gaps[1].answers.clear();
    EXPECT_FALSE(plan::isScored(question(body))) << "a gap that nothing can fill";
}

TEST(Questions, CategoriseIsARowPerItem)
{
    Categorise body;
    body.categories = {{OptionId(testId(714)), paragraph(QStringLiteral("First")), {{OptionId(testId(715)), paragraph(QStringLiteral("z")), {}}}, {}},
                       {OptionId(testId(716)), paragraph(QStringLiteral("Another")), {{OptionId(testId(717)), paragraph(QStringLiteral("a")), {}}}, {}}};
    const plan::Page page = pageOf(question(body));
    EXPECT_LT(page.html.indexOf(QStringLiteral("data-item=\"%1\"").arg(idText(717))),
              page.html.indexOf(QStringLiteral("data-item=\"%1\"").arg(idText(715))));
    EXPECT_EQ(factsOf(page)[QStringLiteral("targets")].toArray(), QJsonArray({idText(714), idText(716)}));
    EXPECT_EQ(factsOf(page)[QStringLiteral("items")].toArray().first()[QStringLiteral("target")].toString(), idText(714));
}

TEST(Questions, HotspotIsAnOptionPerArea)
{
    HotspotArea low{OptionId(testId(718)), QStringLiteral("Valve"), 0.1, 0.8, 5, std::nan(""), true, {}, {}};
    HotspotArea high{OptionId(testId(719)), QStringLiteral("Lamp"), 0.1, 0.2, 0.2, 0.2, false, {}, {}};
    Hotspot body;
    body.areas = {low, high};
    plan::Page page = pageOf(question(body));
    EXPECT_EQ(page.html.count(QStringLiteral("type=\"radio\"")), 2);
    EXPECT_LT(page.html.indexOf(QStringLiteral("Lamp")), page.html.indexOf(QStringLiteral("Valve"))) << "from the top";
    const QJsonArray options = factsOf(page)[QStringLiteral("options")].toArray();
    EXPECT_EQ(options[1][QStringLiteral("width")].toDouble(), 1);
    EXPECT_EQ(options[1][QStringLiteral("height")].toDouble(-1), 0);
    body.areas[1].correct = true;
    page = pageOf(question(body));
    EXPECT_EQ(page.html.count(QStringLiteral("type=\"checkbox\"")), 2);
}

TEST(Questions, AModelAnswerIsGivenOnlyWhereItsAuthorWantsItShown)
{
    Essay essay;
    essay.modelAnswer = paragraph(QStringLiteral("secret model"));
    EXPECT_FALSE(factsOf(pageOf(question(essay))).contains(QStringLiteral("modelAnswer")));
    essay.showModelAnswer = true;
    const plan::Page page = pageOf(question(essay));
    EXPECT_EQ(factsOf(page)[QStringLiteral("modelAnswer")].toString(), QStringLiteral("<p>secret model</p>"));
    EXPECT_FALSE(page.html.contains(QStringLiteral("secret model"))) << "not before the hand-in";
    EXPECT_FALSE(pageOf(question(essay), Form::Plain).html.contains(QStringLiteral("secret model")));
}

TEST(Questions, TasksArePartOfTheFacts)
{
    Content content = test::sampleContent();
    Assessment& exam = content.course.assessments[0];
    exam.questions[0].body = Essay{};
    exam.questions[1].body = PracticalTask{};
    exam.questions[1].keptForAssessors = true;
    const QJsonArray tasks = plan::makePlan(content).course.value(QStringLiteral("tasks")).toArray();
    ASSERT_EQ(tasks.size(), 1);
    EXPECT_EQ(tasks[0][QStringLiteral("id")].toString(), exam.questions[0].id.toString());
}

TEST(Questions, PlainPagesReadWhatIsPutInItsPlace)
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
        const plan::Page page = pageOf(q, Form::Plain);
        EXPECT_TRUE(page.html.contains(
            QStringLiteral("<div class=\"mv-question mv-unscored\" id=\"q-%1\" data-question=\"%1\" data-type=\"%2\">")
                .arg(questionId, QLatin1String(c.type))))
            << c.type;
        for (const QString& part : c.shown)
            EXPECT_TRUE(page.html.contains(part)) << c.type << page.html.toStdString();
        EXPECT_EQ(page.html.contains(QStringLiteral("<details class=\"mv-answer\">")), !c.answer.isEmpty()) << c.type;
        EXPECT_TRUE(page.html.contains(c.answer)) << c.type << page.html.toStdString();
        EXPECT_FALSE(page.html.contains(QStringLiteral("secret model")));
        const bool scored = !c.answer.isEmpty();
        EXPECT_EQ(plan::isScored(q), scored) << c.type;
        EXPECT_EQ(factsOf(pageOf(q))[QStringLiteral("points")].toDouble(), scored ? 2 : 0) << c.type;
        EXPECT_EQ(pageOf(q).html.contains(QStringLiteral("<form ")), scored) << c.type;
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
