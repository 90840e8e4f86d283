#include "core/importers/questionbank/bank_importer.h"
#include "core/importers/questionbank/imported.h"
#include "tests/core/exporters/export_fixture.h"
#include "tests/core/importers/anonymous.h"
#include "tests/core/importers/import_fixture.h"
#include "tests/core/importers/small_picture.h"
#include "tests/support/sample_content.h"

#include <QFile>
#include <QFileInfo>

namespace microvet::tests {
namespace {

using namespace model;
using namespace importers::questionbank;
using test::paragraph;
using test::testId;

class QuestionBank : public Export {
protected:
    Bank there(const QString& format, const QList<Question>& questions)
    {
        m_content.course.modules.clear();
        Assessment assessment;
        assessment.id = AssessmentId(testId(901));
        assessment.title = QStringLiteral("A/B: {test}");
        assessment.questions = questions;
        m_content.course.assessments = {assessment};
        const auto report = run(format, false, QStringLiteral("out"));
        EXPECT_TRUE(report) << report.error().text.toStdString();
        QFile file(target());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const auto bank = format == QLatin1String("gift") ? readGift(bytes) : readMoodleXml(bytes);
        EXPECT_TRUE(bank) << (bank ? "" : bank.error().text.toStdString());
        return bank ? *bank : Bank();
    }

    /// Out and in again: the same questions, in the category of the assessment.
    void comesBack(const QString& format, QList<Question> questions)
    {
        int number = 700;
        for (Question& question : questions) {
            question.id = QuestionId(testId(number++));
            if (question.prompt.isEmpty()) question.prompt = paragraph(QStringLiteral("What ~ is = {it}: #1 \\ <b>?"));
        }
        const Bank bank = there(format, questions);
        ASSERT_EQ(bank.categories.size(), 1);
        EXPECT_EQ(bank.categories[0].path, (QStringList{m_content.course.title, QStringLiteral("A/B: {test}")}));
        ASSERT_EQ(bank.categories[0].questions.size(), questions.size());
        for (qsizetype i = 0; i < questions.size(); ++i) {
            const Question& back = bank.categories[0].questions[i];
            EXPECT_FALSE(back.id.isNull());
            EXPECT_TRUE(anonymous(back) == anonymous(questions[i])) << "question " << i << " of " << format.toStdString() << ": " << back.body.index();
        }
        EXPECT_TRUE(bank.losses.isEmpty());
    }

    /// One of each type that both formats have.
    static QList<Question> plainQuestions()
    {
        QList<Question> out;
        const auto add = [&](QuestionBody body) {
            Question question;
            question.body = std::move(body);
            out.append(question);
        };
        add(SingleChoice{{option(QStringLiteral("a = b -> c"), false, QStringLiteral("no # ~")), option(QStringLiteral("{x}"), true, QStringLiteral("yes: 50 %"))}, {}});
        add(MultipleChoice{{option(QStringLiteral("a"), true), option(QStringLiteral("b & <c>"), true), option(QStringLiteral("d"), true), option(QStringLiteral("e"), false, QStringLiteral("no"))}, {}});
        add(TrueFalse{false, paragraph(QStringLiteral("not so")), {}, {}});
        add(TrueFalse{true, paragraph(QStringLiteral("so")), paragraph(QStringLiteral("but it is")), {}});
        add(Matching{{{{}, paragraph(QStringLiteral("left -> one")), paragraph(QStringLiteral("right = 1")), {}}, {{}, paragraph(QStringLiteral("two")), paragraph(QStringLiteral("2")), {}}, {{}, {}, paragraph(QStringLiteral("stray")), {}}}, {}});
        add(ShortAnswer{{accepted(QStringLiteral("Καφές: {ζεστός}"), 100, QStringLiteral("yes")), accepted(QStringLiteral("*#~ =50 %"), 50)}, false, true, {}});
        add(Numeric{-0.125, 0.0625, {}, {}});
        return out;
    }
};

TEST_F(QuestionBank, BringsThePicturesOfItsTextsInUnitsOfTheirOwn)
{
    const QByteArray file = "<file name=\"a b.png\" path=\"/\" encoding=\"base64\">" + smallPicture().toBase64() + "</file>";
    const auto question = [&](const QByteArray& text, const QByteArray& answer) {
        return "<question type=\"truefalse\"><name><text>Sign</text></name><questiontext format=\"html\"><text><![CDATA[" + text +
               "]]></text>" + file + "</questiontext><answer fraction=\"100\"><text>true</text><feedback format=\"html\"><text><![CDATA[" +
               answer + "]]></text>" + file + "</feedback></answer><answer fraction=\"0\"><text>false</text></answer></question>";
    };
    QFile out(target(QStringLiteral("bank.xml")));
    ASSERT_TRUE(out.open(QIODevice::WriteOnly));
    out.write("<quiz>" + question("<p>Is <img alt='a &lt;b&gt;' src=\"@@PLUGINFILE@@/a%20b.png\"> right?</p>", "<img src=\"@@PLUGINFILE@@/a%20b.png\">") +
              question("<p>And <img src=\"https://example.org/far.png\">?</p>", "<p>Yes</p>") + "</quiz>");
    out.close();
    const auto back = imported(out.fileName(), importers::MoodleXmlImporter(), m_media);
    ASSERT_TRUE(back) << back.error().text.toStdString();
    ASSERT_EQ(back->course.modules.size(), 1);
    const Unit& unit = back->course.modules[0].units.value(0);
    EXPECT_EQ(unit.title, QStringLiteral("Sign"));
    ASSERT_EQ(unit.blocks.size(), 1);
    EXPECT_EQ(m_media.read(back->course.media.value(0).file).valueOr({}), smallPicture());
    const QList<Question> questions = back->course.assessments.value(0).questions;
    ASSERT_EQ(questions.size(), 2);
    EXPECT_EQ(richtext::toPlainText(questions[0].prompt), QStringLiteral("Is a <b> right?"));
    EXPECT_EQ(questions[0].prompt.blocks[0].runs[1].link, QStringLiteral("unit:") + unit.id.toString());
    EXPECT_EQ(std::get<TrueFalse>(questions[0].body).feedbackTrue.blocks[0].runs[0].link, QStringLiteral("unit:") + unit.id.toString());
    EXPECT_TRUE(isLost(*back, "The text links to them", "Sign"));
    EXPECT_TRUE(isLost(*back, "A picture in its text was left out", "Sign"));
}

TEST_F(QuestionBank, ComesBackFromMoodleXml)
{
    QList<Question> questions = plainQuestions();
    Question& choice = questions[0];
    choice.points = 2.5;
    choice.shuffle = false;
    choice.hint = paragraph(QStringLiteral("think"));
    choice.feedbackCorrect = paragraph(QStringLiteral("right"));
    choice.feedbackPartly = paragraph(QStringLiteral("nearly"));
    choice.feedbackIncorrect = paragraph(QStringLiteral("wrong"));
    choice.prompt.blocks = {{richtext::BlockKind::Paragraph, 0, {}, {{QStringLiteral("What is "), {}}, {QStringLiteral("\\frac{a}{b}"), richtext::Formula}, {QStringLiteral(" here?"), {}}}},
                            {richtext::BlockKind::BulletItem, 0, {}, {{QStringLiteral("think"), richtext::Strong}}}};
    std::get<ShortAnswer>(questions[5].body).matchCase = true;
    std::get<Numeric>(questions[6].body).unit = QStringLiteral("kg");
    questions[6].feedbackIncorrect = paragraph(QStringLiteral("weigh it"));
    Question question;
    question.body = Ordering{{{{}, paragraph(QStringLiteral("first")), {}}, {{}, paragraph(QStringLiteral("second")), {}}, {{}, paragraph(QStringLiteral("third")), {}}}, {}};
    question.partialCredit = false;
    questions.append(question);
    GapText gaps;
    gaps.text = paragraph(QStringLiteral("A [[1]] and a [[2]]."));
    gaps.gaps = {Gap{{}, {accepted(QStringLiteral("50 % {x} ~ #1 = \"a\\b\" & <i>"), 100, QStringLiteral("Yes } ~ # & <b>")), accepted(QStringLiteral("so"), 35)}, {}}, Gap{{}, {accepted(QStringLiteral("two"), 100)}, {}}};
    gaps.matchCase = gaps.matchAccents = true;
    question = {};
    question.points = 2;
    question.body = gaps;
    questions.append(question);
    GapText words;
    words.text = paragraph(QStringLiteral("[[1]] or [[2]] or [[3]]"));
    words.gaps = {Gap{{}, {accepted(QStringLiteral("zinc"), 100)}, {}}, Gap{{}, {accepted(QStringLiteral("a < b"), 100)}, {}}, Gap{{}, {accepted(QStringLiteral("zinc"), 100)}, {}}};
    words.dragWords = true;
    words.distractors = {QStringLiteral("lead")};
    question = {};
    question.body = words;
    questions.append(question);
    m_options = {{QStringLiteral("ordering"), QStringLiteral("ordering")}};
    comesBack(QStringLiteral("moodle-xml"), questions);
}

TEST_F(QuestionBank, ComesBackFromGift) { comesBack(QStringLiteral("gift"), plainQuestions()); }

TEST_F(QuestionBank, TasksComeBackAsTasks)
{
    Question written, done;
    Essay essay;
    essay.minWords = 20;
    essay.maxWords = 80;
    written.body = essay;
    done.body = PracticalTask{};
    written.id = QuestionId(testId(1));
    done.id = QuestionId(testId(2));
    written.prompt = done.prompt = paragraph(QStringLiteral("Show it"));
    const Bank bank = there(QStringLiteral("moodle-xml"), {written, done});
    ASSERT_EQ(bank.count(), 2);
    EXPECT_TRUE(anonymous(bank.categories[0].questions[0]) == anonymous(written));
    EXPECT_TRUE(anonymous(bank.categories[0].questions[1]) == anonymous(done));
}

TEST_F(QuestionBank, WhatIsNotOursIsTold)
{
    const auto bank = readMoodleXml("<quiz><question type=\"calculated\"><name><text>Sum</text></name></question>"
                                    "<question type=\"description\"><name><text>Hello</text></name></question>"
                                    "<question type=\"multichoice\"><name><text>Half</text></name><single>true</single>"
                                    "<questiontext format=\"html\"><text>&lt;p&gt;Look &lt;img src=\"x.png\"&gt;&lt;/p&gt;</text></questiontext>"
                                    "<answer fraction=\"100\"><text>a</text></answer><answer fraction=\"50\"><text>b</text></answer>"
                                    "<hint><text>one</text></hint><hint><text>two</text></hint></question></quiz>");
    ASSERT_TRUE(bank);
    EXPECT_EQ(bank->count(), 1);
    QStringList losses;
    for (const importers::questionbank::Loss& loss : bank->losses) losses.append(loss.question + u' ' + loss.text.section(u' ', 0, 1));
    EXPECT_EQ(losses, (QStringList{QStringLiteral("Sum Questions of"), QStringLiteral("Hello This is"), QStringLiteral("Half Options of"), QStringLiteral("Half Only the"), QStringLiteral("Half A picture")}));
}

TEST_F(QuestionBank, GiftOfOthersIsRead)
{
    const auto bank = readGift("// a comment\r\n\r\n::Born::When was he born? {#\r\n =1822:0 # Right\r\n =%50%1822:2 # Close}\r\n\r\n"
                               "Grant is {~buried =entombed ~living} in Grant's tomb.\r\n\r\n"
                               "[markdown]Two *plus* two {=four =4}\r\n\r\n$CATEGORY: $course$/top/Maths//physics\r\n\r\n"
                               "From 1 to 5 {#1..5}\r\n\r\nBroken {=a\r\n\r\nA line\\: \\{text\\} \\n more{T#no#yes}\r\n");
    ASSERT_TRUE(bank);
    ASSERT_EQ(bank->categories.size(), 2);
    ASSERT_EQ(bank->categories[0].questions.size(), 3);
    EXPECT_EQ(std::get<Numeric>(bank->categories[0].questions[0].body).answer, 1822);
    EXPECT_EQ(richtext::toPlainText(bank->categories[0].questions[1].prompt), QStringLiteral("Grant is _____ in Grant's tomb."));
    EXPECT_EQ(std::get<ShortAnswer>(bank->categories[0].questions[2].body).answers.size(), 2);
    EXPECT_EQ(bank->categories[1].path, QStringList{QStringLiteral("Maths/physics")});
    const Numeric range = std::get<Numeric>(bank->categories[1].questions[0].body);
    EXPECT_EQ(range.answer, 3);
    EXPECT_EQ(range.tolerance, 2);
    EXPECT_EQ(richtext::toPlainText(bank->categories[1].questions[1].prompt).simplified(), QStringLiteral("A line: {text} more"));
    ASSERT_EQ(bank->losses.size(), 2);
    EXPECT_TRUE(bank->losses[0].text.contains(QLatin1String("Only the number")));
    EXPECT_TRUE(bank->losses[1].text.contains(QLatin1String("brace is missing")));
}

TEST_F(QuestionBank, CodesOfOtherTypesAreToldInGift)
{
    const auto bank = readGift("Select {1:MULTICHOICE:=Apple#Yes}\n\n::Ratio::What is 4 to 2? {=2:1 =2\\:1 =a:B}\n");
    ASSERT_TRUE(bank);
    EXPECT_EQ(bank->count(), 2);
    ASSERT_EQ(bank->losses.size(), 1);
    EXPECT_TRUE(bank->losses[0].question.startsWith(QStringLiteral("Select"))) << bank->losses[0].question.toStdString();
    EXPECT_TRUE(bank->losses[0].text.contains(QStringLiteral("Cloze")));
}

TEST_F(QuestionBank, BadFilesAreRefusedWithASentence)
{
    QList<QByteArray> bad{"", "nonsense", "<html/>", "<!DOCTYPE quiz [<!ENTITY a \"b\">]><quiz>&a;</quiz>", "<quiz><question type=\"essay\">", "<quiz>\xff\xfe</quiz>"};
    for (const QByteArray& bytes : bad) {
        const auto bank = readMoodleXml(bytes);
        ASSERT_FALSE(bank) << bytes.toStdString();
        EXPECT_FALSE(bank.error().text.isEmpty());
    }
    EXPECT_FALSE(readGift(""));
    EXPECT_FALSE(readGift("no braces at all"));
}

TEST_F(QuestionBank, AGiftThatEndsInAQuestionIsRefusedWhole)
{
    const QByteArray whole = "::One::Is it? {T}\n\n::Two::Which {\n=this\n~that\n} is it?\n";
    ASSERT_TRUE(readGift(whole));
    const qsizetype second = whole.indexOf("::Two");
    for (qsizetype length = second + 2; length < whole.size(); ++length) {
        const QByteArray cut = whole.left(length), block = cut.mid(second);
        const bool isOpen = block.indexOf("::", 2) < 0 || (block.contains('{') && !block.contains('}'));
        const auto bank = readGift(cut);
        EXPECT_EQ(bank.ok(), !isOpen) << cut.toStdString();
        if (bank) continue;
        EXPECT_EQ(bank.error().kind, Error::Kind::Damaged);
        EXPECT_TRUE(bank.error().text.contains(QStringLiteral("cut short"))) << bank.error().text.toStdString();
        EXPECT_TRUE(looksLikeGift(cut)) << "it is GIFT all the same: " << cut.toStdString();
    }
    EXPECT_FALSE(looksLikeGift("In C a block begins with {\nand so on.")) << "a text with a brace";
    const auto middle = readGift("::One::Is it {T\n\n::Two::Is it? {T}\n");
    ASSERT_TRUE(middle) << "a mistake of its author";
    EXPECT_EQ(middle->losses.size(), 1);
}

/// Cut anywhere, a file is refused whole, or read: never half of a question, never a crash.
TEST_F(QuestionBank, CutFilesAreRefused)
{
    (void)there(QStringLiteral("moodle-xml"), [] {
        QList<Question> questions = plainQuestions();
        for (Question& question : questions) question.id = QuestionId::make();
        return questions;
    }());
    QFile file(target());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    for (qsizetype length = 0; length + 10 < bytes.size(); length += 37) EXPECT_FALSE(readMoodleXml(bytes.left(length))) << length;
}

class QuestionBankSamples : public testing::Test {
protected:
    void SetUp() override
    {
        if (!QFileInfo(samples).isDir()) GTEST_SKIP() << "there is no folder " << samples.toStdString() << " with files of other programs";
    }

    static Bank read(const char* name)
    {
        QFile file(samples + u'/' + QLatin1String(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
        const QByteArray bytes = file.readAll();
        const auto bank = QByteArray(name).endsWith(".xml") ? readMoodleXml(bytes) : readGift(bytes);
        EXPECT_TRUE(bank) << name;
        return bank ? *bank : Bank();
    }

    const static inline QString samples = QStringLiteral(SAMPLES_FOLDER);
};

TEST_F(QuestionBankSamples, AreReadWhole)
{
    const Bank nested = read("moodlexml/moodle__moodle/nested_categories.xml");
    ASSERT_EQ(nested.categories.size(), 1);
    EXPECT_EQ(nested.categories[0].path, (QStringList{QStringLiteral("Delta"), QStringLiteral("Epsilon"), QStringLiteral("Zeta")}));
    EXPECT_TRUE(std::get<TrueFalse>(nested.categories[0].questions[0].body).answer);
    EXPECT_EQ(read("moodlexml/moodle__moodle/old_format_file.xml").categories.size(), 2);

    const Bank gift = read("gift/moodle__moodle/questions.gift.txt");
    ASSERT_EQ(gift.count(), 9);
    const QList<Question>& questions = gift.categories[0].questions;
    EXPECT_TRUE(std::holds_alternative<Essay>(questions[0].body));
    EXPECT_EQ(std::get<Matching>(questions[1].body).pairs.size(), 5);
    EXPECT_EQ(std::get<SingleChoice>(questions[2].body).options.size(), 3);
    EXPECT_EQ(std::get<MultipleChoice>(questions[3].body).options.size(), 4);
    EXPECT_EQ(std::get<Numeric>(questions[4].body).tolerance, 2);
    EXPECT_EQ(std::get<ShortAnswer>(questions[5].body).answers.size(), 2);
    EXPECT_FALSE(std::get<TrueFalse>(questions[6].body).answer);
    EXPECT_EQ(read("gift/moodle__moodle/questions_in_category.gift.txt").count(), 4);
}

} // namespace
} // namespace microvet::tests
