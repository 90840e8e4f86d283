#include "tests/core/exporters/export_fixture.h"
#include "tests/core/exporters/moodle_rules.h"
#include "tests/support/every_kind.h"
#include "tests/support/random_content.h"
#include "tests/support/sample_content.h"

#include <QFile>

namespace microvet::tests {
namespace {

using namespace model;
using test::paragraph;
using test::testId;

class MoodleXml : public Export {
protected:
    /// The quiz of the course; its bytes are in m_bytes.
    XmlNode quiz()
    {
        XmlNode root;
        const auto report = run(QStringLiteral("moodle-xml"), false, QStringLiteral("out.xml"));
        EXPECT_TRUE(report) << report.error().text.toStdString();
        if (!report) return root;
        m_report = *report;
        QFile file(target(QStringLiteral("out.xml")));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        m_bytes = file.readAll();
        EXPECT_TRUE(isMoodleXml(m_bytes, root));
        EXPECT_EQ(m_report.bytes, m_bytes.size());
        return root;
    }

    /// The course with one assessment of this one question, and its element.
    XmlNode asked(Question question)
    {
        question.id = QuestionId(testId(900));
        if (question.prompt.isEmpty()) question.prompt = paragraph(QStringLiteral("What?"));
        m_content.course.modules.clear();
        m_content.course.assessments = {Assessment()};
        m_content.course.assessments[0].id = AssessmentId(testId(901));
        m_content.course.assessments[0].title = QStringLiteral("Test");
        m_content.course.assessments[0].questions = {question};
        const XmlNode root = quiz();
        for (const XmlNode& one : root.children)
            if (one.attribute(u"type") != QLatin1String("category")) return one;
        ADD_FAILURE() << "no question";
        return {};
    }

    static Question withBody(QuestionBody body)
    {
        Question question;
        question.body = std::move(body);
        return question;
    }

    bool lost(const char* words) const { return isTold(m_report, words); }

    static Option option(const QString& text, bool correct)
    {
        Option made;
        made.id = OptionId::make();
        made.text = paragraph(text);
        made.correct = correct;
        return made;
    }

    exporters::Report m_report;
    QByteArray m_bytes;
};

TEST_F(MoodleXml, EveryTypeBecomesItsOwn)
{
    m_content = test::everyKind(m_media);
    const XmlNode root = quiz();
    QStringList types;
    bool practice = false;
    for (const XmlNode& question : root.children) {
        const QString type = question.attribute(u"type");
        if (type == QLatin1String("category"))
            practice = textAt(question, QStringLiteral("category/text")).endsWith(QLatin1String("/Practice"));
        else if (practice)
            types.append(type);
    }
    EXPECT_EQ(types.join(u' '), QStringLiteral("multichoice multichoice truefalse matching matching shortanswer ddwtos "
                                               "numerical description multichoice essay essay"));
}

TEST_F(MoodleXml, IsTakenByMoodleForRandomCourses)
{
    int questions = 0;
    for (quint32 seed = 1; seed <= 25; ++seed) {
        m_content = test::RandomContent(seed, {80, 4, seed % 2 == 0}).content();
        m_options = {{QStringLiteral("ordering"), seed % 3 ? QStringLiteral("matching") : QStringLiteral("ordering")}};
        questions += int(quiz().children.size());
        ASSERT_FALSE(HasFailure()) << "seed " << seed;
    }
    EXPECT_GT(questions, 100);
}

TEST_F(MoodleXml, CategoriesAreThoseOfModulesAssessmentsAndPools)
{
    Course& course = m_content.course;
    course.title = QStringLiteral("Either/or");
    course.modules[0].title = QStringLiteral("final TEST");
    Assessment& exam = course.assessments[0];
    Pool pool;
    pool.id = PartId(testId(902));
    pool.title = QStringLiteral("Easy ones");
    pool.draw = 1;
    pool.questions = {QuestionRef(exam.questions[1].id)};
    exam.pools = {pool};
    const XmlNode root = quiz();
    QStringList order;
    for (const XmlNode& question : root.children)
        order.append(question.attribute(u"type") == QLatin1String("category")
                         ? textAt(question, QStringLiteral("category/text"))
                         : textAt(question, QStringLiteral("idnumber")));
    // Databases that do not tell capitals from small letters would join the first two.
    EXPECT_EQ(order,
              (QStringList{QStringLiteral("$course$/top/Either//or/final TEST"),
                           testId(test::sample::checkQuestion).toString(QUuid::WithoutBraces),
                           QStringLiteral("$course$/top/Either//or/Final test (2)"), exam.questions[0].id.toString(),
                           QStringLiteral("$course$/top/Either//or/Final test (2)/Easy ones"),
                           exam.questions[1].id.toString()}));
    EXPECT_TRUE(lost("add random questions from the category “Easy ones”: 1 of 1"));
}

TEST_F(MoodleXml, KeptQuestionsStayOut)
{
    m_content.course.assessments[0].questions[0].keptForAssessors = true;
    Essay essay;
    essay.modelAnswer = paragraph(QStringLiteral("qZsecretZq"));
    Question asking = withBody(essay);
    asking.id = QuestionId::make();
    m_content.course.assessments[0].questions.append(asking);
    const XmlNode root = quiz();
    EXPECT_FALSE(m_bytes.contains(m_content.course.assessments[0].questions[0].id.toString().toUtf8()));
    EXPECT_FALSE(m_bytes.contains("qZsecretZq"));
    EXPECT_EQ(m_report.leftOut.size(), 2);
}

TEST_F(MoodleXml, SharesOfOptionsAreThoseOfThePlayer)
{
    for (int right = 1; right <= 10; ++right) {
        MultipleChoice body;
        for (int i = 0; i < right; ++i)
            body.options.append(option(QStringLiteral("right %1").arg(i), true));
        body.options.append(option(QStringLiteral("wrong"), false));
        const XmlNode question = asked(withBody(body));
        for (const XmlNode* answer : question.all(u"answer")) {
            const bool correct = textAt(*answer, QStringLiteral("text")).startsWith(QLatin1String("right"));
            EXPECT_NEAR(answer->attribute(u"fraction").toDouble(), (correct ? 100.0 : -100.0) / right, 0.001);
        }
        EXPECT_TRUE(m_report.losses.isEmpty());
    }
    MultipleChoice many;
    for (int i = 0; i < 13; ++i)
        many.options.append(option(QString::number(i), true));
    (void)asked(withBody(many));
    EXPECT_TRUE(lost("13 right options cannot have equal shares"));
    Question strict = withBody(MultipleChoice{
        {option(QStringLiteral("a"), true), option(QStringLiteral("b"), true), option(QStringLiteral("c"), false)},
        {}});
    strict.partialCredit = false;
    EXPECT_EQ(asked(strict).all(u"answer").last()->attribute(u"fraction"), QStringLiteral("-100"));
    EXPECT_TRUE(lost("All or nothing"));
}

TEST_F(MoodleXml, WhatNobodyCanAnswerIsAText)
{
    for (const QuestionBody& body :
         {QuestionBody(SingleChoice{{option(QStringLiteral("a"), false), option(QStringLiteral("b"), false)}, {}}),
          QuestionBody(SingleChoice{{option(QStringLiteral("a"), true)}, {}}), QuestionBody(MultipleChoice{}),
          QuestionBody(ShortAnswer{{test::acceptedAnswer(QStringLiteral("half"), 50)}, false, false, {}}), QuestionBody(Matching{}),
          QuestionBody(Ordering{}), QuestionBody(GapText{}), QuestionBody(Categorise{}),
          QuestionBody(Numeric{std::numeric_limits<double>::infinity(), 0, {}, {}})}) {
        EXPECT_EQ(asked(withBody(body)).attribute(u"type"), QStringLiteral("description"));
        EXPECT_TRUE(lost("no right answer that could be scored"));
    }
}

TEST_F(MoodleXml, TypedAnswersEarnWhatTheyEarnInThePlayer)
{
    ShortAnswer body;
    body.answers = {test::acceptedAnswer(QStringLiteral("col*r"), 50, QStringLiteral("nearly")),
                    test::acceptedAnswer(QStringLiteral("colour"), 100), test::acceptedAnswer(QStringLiteral("Café & bar"), 33)};
    Question question = withBody(body);
    question.feedbackIncorrect = paragraph(QStringLiteral("look again"));
    question.feedbackPartly = paragraph(QStringLiteral("half way"));
    const XmlNode xml = asked(question);
    EXPECT_EQ(earned(xml, QStringLiteral("COLOUR")), 100) << "the best that fits";
    EXPECT_EQ(earned(xml, QStringLiteral("color")), 50);
    EXPECT_NEAR(earned(xml, QStringLiteral("cafe & bar")), 33.33333, 0.001);
    EXPECT_NEAR(earned(xml, QStringLiteral("café & bar")), 33.33333, 0.001);
    EXPECT_EQ(earned(xml, QStringLiteral("red")), 0);
    EXPECT_TRUE(lost("Accents count there"));
    const QList<const XmlNode*> answers = xml.all(u"answer");
    EXPECT_EQ(textAt(*answers[1], QStringLiteral("feedback/text")), QStringLiteral("<p>nearly</p><p>half way</p>"));
    EXPECT_EQ(textAt(*answers.last(), QStringLiteral("text")), QStringLiteral("*"));
    EXPECT_EQ(textAt(*answers.last(), QStringLiteral("feedback/text")), QStringLiteral("<p>look again</p>"));
    body.answers = {test::acceptedAnswer(QStringLiteral("a"), 100), test::acceptedAnswer(QStringLiteral("b"), 47)};
    (void)asked(withBody(body));
    EXPECT_TRUE(lost("“b” earns 50 % instead of 47 %"));
}

TEST_F(MoodleXml, GapsKeepTheirSigns)
{
    GapText body;
    body.text = paragraph(QStringLiteral("A {1:SHORTANSWER:=no} b [[2]] c [[1]] d [[1]] [[7]]"));
    Gap one, two;
    one.answers = {test::acceptedAnswer(QStringLiteral("50 % {x} ~ #1 = \"a\\b\" & <i>"), 100, QStringLiteral("Yes } ~ # & <b>")),
                   test::acceptedAnswer(QStringLiteral("so"), 35)};
    two.answers = {test::acceptedAnswer(QStringLiteral("two"), 100)};
    body.gaps = {one, two};
    body.matchCase = true;
    Question question = withBody(body);
    question.points = 4;
    const XmlNode xml = asked(question);
    EXPECT_EQ(xml.attribute(u"type"), QStringLiteral("cloze"));
    const QList<Embedded> gaps = embeddedIn(textAt(xml, QStringLiteral("questiontext/text")));
    ASSERT_EQ(gaps.size(), 2);
    EXPECT_EQ(gaps[0].answers.first().second, QStringLiteral("two"));
    ASSERT_EQ(gaps[1].answers.size(), 2);
    EXPECT_EQ(gaps[1].answers[0], std::pair(100.0, QStringLiteral("50 % {x} ~ #1 = \"a\\b\" & <i>")));
    EXPECT_EQ(gaps[1].feedback[0], QStringLiteral("<p>Yes } ~ # &amp; &lt;b&gt;</p>"));
    EXPECT_EQ(gaps[1].answers[1].first, 35);
    EXPECT_EQ(gaps[0].weight, 2);
    EXPECT_TRUE(gaps[0].matchCase);
    EXPECT_FALSE(textAt(xml, QStringLiteral("questiontext/text")).contains(QLatin1String("[[")));
    question.points = 3;
    (void)asked(question);
    EXPECT_TRUE(lost("set the points of the question to 3"));
}

TEST_F(MoodleXml, WordsAreDraggedIntoTheText)
{
    GapText body;
    body.text = paragraph(QStringLiteral("[[1]] and [[2]] and [[3]] [[8]]"));
    for (const char* word : {"zinc", "a < b", "zinc"})
        body.gaps.append(Gap{OptionId::make(), {test::acceptedAnswer(QLatin1String(word), 100)}, {}});
    body.dragWords = true;
    body.distractors = {QStringLiteral("lead")};
    const XmlNode xml = asked(withBody(body));
    EXPECT_EQ(xml.attribute(u"type"), QStringLiteral("ddwtos"));
    EXPECT_EQ(textAt(xml, QStringLiteral("questiontext/text")),
              QStringLiteral("<p>What?</p><p>[[3]] and [[1]] and [[3]] &#91;[8]]</p>"));
    QStringList words;
    for (const XmlNode* box : xml.all(u"dragbox"))
        words.append(textAt(*box, QStringLiteral("text")));
    EXPECT_EQ(words, (QStringList{QStringLiteral("a &lt; b"), QStringLiteral("lead"), QStringLiteral("zinc")}));
}

TEST_F(MoodleXml, NumbersHaveToleranceAndUnit)
{
    Question question = withBody(Numeric{-2.5, 0.125, QStringLiteral("kg"), {}});
    question.feedbackIncorrect = paragraph(QStringLiteral("weigh again"));
    const XmlNode xml = asked(question);
    EXPECT_EQ(textAt(xml, QStringLiteral("answer/text")), QStringLiteral("-2.5"));
    EXPECT_EQ(textAt(xml, QStringLiteral("answer/tolerance")), QStringLiteral("0.125"));
    EXPECT_EQ(textAt(xml, QStringLiteral("units/unit/unit_name")), QStringLiteral("kg"));
    EXPECT_EQ(textAt(xml, QStringLiteral("showunits")), QStringLiteral("0"));
    EXPECT_EQ(xml.all(u"answer").last()->attribute(u"fraction"), QStringLiteral("0"));
}

TEST_F(MoodleXml, TrueOrFalseSaysAllWithItsAnswers)
{
    Question question = withBody(TrueFalse{false, paragraph(QStringLiteral("not so")), {}, {}});
    question.feedbackCorrect = paragraph(QStringLiteral("good"));
    question.feedbackIncorrect = paragraph(QStringLiteral("sorry"));
    const XmlNode xml = asked(question);
    const QList<const XmlNode*> answers = xml.all(u"answer");
    EXPECT_EQ(answers[0]->attribute(u"fraction") + textAt(*answers[0], QStringLiteral("text")),
              QStringLiteral("0true"));
    EXPECT_EQ(textAt(*answers[0], QStringLiteral("feedback/text")), QStringLiteral("<p>not so</p><p>sorry</p>"));
    EXPECT_EQ(answers[1]->attribute(u"fraction") + textAt(*answers[1], QStringLiteral("text")),
              QStringLiteral("100false"));
    EXPECT_EQ(textAt(*answers[1], QStringLiteral("feedback/text")), QStringLiteral("<p>good</p>"));
}

TEST_F(MoodleXml, OrderIsMatchedToPlacesOrOrderedWhereMoodleCan)
{
    Ordering body;
    for (const char* text : {"wet", "wash", "dry"})
        body.items.append(OrderItem{OptionId::make(), paragraph(QLatin1String(text)), {}});
    Question question = withBody(body);
    XmlNode xml = asked(question);
    EXPECT_EQ(xml.attribute(u"type"), QStringLiteral("matching"));
    EXPECT_EQ(textAt(*xml.all(u"subquestion")[1], QStringLiteral("text")), QStringLiteral("wash"));
    EXPECT_EQ(textAt(*xml.all(u"subquestion")[1], QStringLiteral("answer/text")), QStringLiteral("2"));
    m_options = {{QStringLiteral("ordering"), QStringLiteral("ordering")}};
    question.partialCredit = false;
    xml = asked(question);
    EXPECT_EQ(xml.attribute(u"type"), QStringLiteral("ordering"));
    EXPECT_EQ(textAt(xml, QStringLiteral("gradingtype")), QStringLiteral("ALL_OR_NOTHING"));
    EXPECT_EQ(xml.all(u"answer")[2]->attribute(u"fraction"), QStringLiteral("3"));
    EXPECT_TRUE(m_report.losses.isEmpty());
}

TEST_F(MoodleXml, PicturesAreInsideAndMissingOnesAreTold)
{
    Hotspot body;
    body.image = MediaRef(m_content.course.media[0].id);
    body.alternativeText = QStringLiteral("A \"label\"");
    HotspotArea right, wrong;
    right.id = OptionId::make();
    right.label = QStringLiteral("the sign");
    right.correct = true;
    wrong.id = OptionId::make();
    wrong.label = QStringLiteral("the name");
    body.areas = {right, wrong};
    XmlNode xml = asked(withBody(body));
    const XmlNode* file = xml.at(QStringLiteral("questiontext/file"));
    ASSERT_TRUE(file);
    EXPECT_EQ(QByteArray::fromBase64(file->text.toLatin1()), m_media.read(m_picture).valueOr({}));
    EXPECT_TRUE(textAt(xml, QStringLiteral("questiontext/text"))
                    .contains(QStringLiteral("src=\"@@PLUGINFILE@@/%1\" alt=\"A &quot;label&quot;\"").arg(m_picture)));
    m_media.forget(m_picture);
    xml = asked(withBody(body));
    EXPECT_FALSE(xml.at(QStringLiteral("questiontext/file")));
    EXPECT_TRUE(lost("is missing in the course"));
}

TEST_F(MoodleXml, FormulasAreTex)
{
    const auto formula = [](const QString& source) {
        RichText text;
        text.blocks = {
            {richtext::BlockKind::Paragraph, 0, {}, {{QStringLiteral("is "), {}}, {source, richtext::Formula}}}};
        return richtext::normalised(text);
    };
    Question question =
        withBody(SingleChoice{{option(QStringLiteral("a"), true), option(QStringLiteral("b"), false)}, {}});
    question.prompt = formula(QStringLiteral("\\frac{a}{b} < 50%"));
    EXPECT_EQ(textAt(asked(question), QStringLiteral("questiontext/text")),
              QStringLiteral("<p>is \\(\\frac{a}{b} &lt; 50\\%\\)</p>"));
    question.prompt = formula(QStringLiteral("`sqrt(x)/2`"));
    EXPECT_EQ(textAt(asked(question), QStringLiteral("questiontext/text")),
              QStringLiteral("<p>is \\(\\frac{\\sqrt{x}}{2}\\)</p>"));
    Matching body;
    body.pairs = {{OptionId::make(), paragraph(QStringLiteral("area")), formula(QStringLiteral("x^2")), {}},
                  {OptionId::make(), paragraph(QStringLiteral("edge")), paragraph(QStringLiteral("x")), {}}};
    question.body = body;
    EXPECT_EQ(textAt(asked(question), QStringLiteral("subquestion/answer/text")), QStringLiteral("is x²"));
    EXPECT_TRUE(lost("is plain text there"));
}

TEST_F(MoodleXml, TasksAreEssaysForAPerson)
{
    m_content = test::everyKind(m_media);
    const XmlNode root = quiz();
    QList<const XmlNode*> essays;
    for (const XmlNode& question : root.children)
        if (question.attribute(u"type") == QLatin1String("essay")) essays.append(&question);
    ASSERT_EQ(essays.size(), 4);
    EXPECT_EQ(textAt(*essays[0], QStringLiteral("minwordlimit")) + u'-' +
                  textAt(*essays[0], QStringLiteral("maxwordlimit")),
              QStringLiteral("50-200"));
    EXPECT_TRUE(textAt(*essays[0], QStringLiteral("graderinfo/text")).contains(QLatin1String("check model")));
    EXPECT_TRUE(
        textAt(*essays[0], QStringLiteral("questiontext/text")).contains(QLatin1String("How the list is judged")));
    EXPECT_EQ(textAt(*essays[1], QStringLiteral("attachments")), QStringLiteral("-1"));
    EXPECT_TRUE(textAt(*essays[1], QStringLiteral("questiontext/text")).contains(QLatin1String("check evidence")));
    EXPECT_TRUE(textAt(*essays[1], QStringLiteral("graderinfo/text")).contains(QLatin1String("check observed")));
}

TEST_F(MoodleXml, OutcomesAreTags)
{
    const XmlNode root = quiz();
    const XmlNode* tagged = nullptr;
    for (const XmlNode& question : root.children)
        if (question.at(QStringLiteral("tags/tag")) && !tagged) tagged = &question;
    ASSERT_TRUE(tagged);
    EXPECT_EQ(textAt(*tagged, QStringLiteral("tags/tag/text")),
              QStringLiteral("1. Explain the signs on the label of a cleaning a…"));
}

TEST_F(MoodleXml, NothingIsLeftWhenItFailsOrIsCancelled)
{
    m_disk.steps = 0;
    m_disk.failAt = 1;
    EXPECT_FALSE(run(QStringLiteral("moodle-xml"), false, QStringLiteral("out.xml")));
    EXPECT_TRUE(onDisk().isEmpty());
    m_disk.failAt = -1;
    m_progress.cancel();
    const auto report = run(QStringLiteral("moodle-xml"), false, QStringLiteral("out.xml"));
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().kind, Error::Kind::Cancelled);
    EXPECT_TRUE(onDisk().isEmpty());
}

} // namespace
} // namespace microvet::tests
