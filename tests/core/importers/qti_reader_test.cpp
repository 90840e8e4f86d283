#include "tests/core/importers/every_question.h"
#include "tests/core/importers/import_fixture.h"
#include "tests/core/importers/small_picture.h"
#include "tests/support/every_kind.h"
#include "tests/support/sample_content.h"

#include "core/importers/qti/qti_importer.h"
#include "core/plan/plan.h"

namespace microvet::tests {
namespace {

using namespace model;
using test::paragraph;
using test::testId;

class QtiReader : public Export {
protected:
    QtiReader()
    {
        Media& picture = m_content.course.media[0];
        picture.file = m_media.add(smallPicture(), QStringLiteral("png")).valueOr({});
        // As the item counts its places; they come back as shares of it.
        picture.width = 200;
        picture.height = 100;
    }

    /// Alone in an assessment, out and in again.
    QList<Question> there(const Question& question, const char* version)
    {
        m_content.course.modules.clear();
        Assessment assessment;
        assessment.id = AssessmentId(testId(901));
        assessment.title = QStringLiteral("Test");
        assessment.purpose = AssessmentKind::Summative;
        assessment.passPercent = 70;
        assessment.questions = {question};
        m_content.course.assessments = {assessment};
        goOutAndIn(version);
        if (!m_back || m_back->course.assessments.isEmpty()) return {};
        EXPECT_EQ(m_back->course.assessments[0].title, QStringLiteral("Test"));
        return m_back->course.assessments[0].questions;
    }

    void goOutAndIn(const char* version)
    {
        m_options = {{QStringLiteral("version"), QLatin1String(version)}};
        const auto report = run(QStringLiteral("qti21"), false, QStringLiteral("out.zip"));
        ASSERT_TRUE(report) << report.error().text.toStdString();
        EXPECT_TRUE(isTaken(target(QStringLiteral("out.zip")), importers::QtiImporter(), m_media));
        m_back = imported(target(QStringLiteral("out.zip")), importers::QtiImporter(), m_media);
        EXPECT_TRUE(m_back) << m_back.error().text.toStdString();
    }

    Result<importers::Imported> m_back = Error{};
};

/// What changes on the way, by the name of the question. The rest comes back as it was.
QHash<QString, Change> changes()
{
    QHash<QString, Change> out;
    // Letters that are alike are named by one of them, so that the answer comes back in small letters.
    const auto accentsOff = [](Question& it) { std::get<GapText>(it.body).matchAccents = false; };
    out.insert(QStringLiteral("gaps to drag to"), accentsOff);
    out.insert(QStringLiteral("essay"), [](Question& it) {
        std::get<Essay>(it.body).minWords = 0; // it stands in the text
        it.prompt.blocks += paragraph(QStringLiteral("At least 50 words")).blocks;
        it.feedbackCorrect = it.feedbackPartly = it.feedbackIncorrect = {}; // nothing judges it
    });
    out.insert(QStringLiteral("practical task"), [](Question& it) {
        it.body = Essay{};
        it.prompt.blocks +=
            paragraph(QStringLiteral("What you hand in or show")).blocks + paragraph(QStringLiteral("A photograph")).blocks;
        it.feedbackCorrect = it.feedbackPartly = it.feedbackIncorrect = {};
    });
    return out;
}

TEST_F(QtiReader, BringsBackEachTypeAsItWasOrAsIsSaidHere)
{
    QSet<size_t> types;
    const auto changed = changes();
    const QList<NamedQuestion> list = everyQuestion(m_content.course.media[0].id);
    for (const NamedQuestion& one : list)
        for (const char* version : {"2.1", "3.0"}) {
            types.insert(one.question.body.index());
            const QList<Question> back = there(one.question, version);
            ASSERT_EQ(back.size(), 1) << one.name;
            Question expected = one.question;
            expected.hint = {}; // the format has none
            if (const Change change = changed.value(QLatin1String(one.name))) change(expected);
            Question came = back[0];
            if (auto* hotspot = std::get_if<Hotspot>(&came.body)) {
                EXPECT_EQ(hotspot->image.target(), m_back->course.media.value(0).id);
                hotspot->image = std::get<Hotspot>(expected.body).image;
            }
            EXPECT_EQ(shown(anonymous(came)), shown(anonymous(expected))) << one.name << ' ' << version;
            EXPECT_NE(came.id, one.question.id) << "ids are fresh: " << one.name;
            // What a person judges decides nothing by itself, so the file has no pass mark.
            if (std::holds_alternative<Essay>(expected.body)) continue;
            EXPECT_EQ(m_back->course.assessments[0].passPercent, 70);
            EXPECT_EQ(m_back->course.assessments[0].purpose, AssessmentKind::Summative);
        }
    EXPECT_EQ(types.size(), std::variant_size_v<QuestionBody> - 1) << "a type of question is missing here";
}

/// A whole item of 2.1 with these declarations, body and rules.
QByteArray qti21Item(const QByteArray& declarations, const QByteArray& body, const QByteArray& rules, const QByteArray& more = {})
{
    return "<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\" identifier=\"i\" title=\"Item\" "
           "adaptive=\"false\" timeDependent=\"false\" xml:lang=\"de\">" +
           declarations +
           "<outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\"/>"
           "<outcomeDeclaration identifier=\"FEEDBACK\" cardinality=\"single\" baseType=\"identifier\"/><itemBody>" +
           body + "</itemBody>" + rules + more + "</assessmentItem>";
}

QByteArray response(const QByteArray& cardinality, const QByteArray& type, const QByteArray& inner)
{
    return "<responseDeclaration identifier=\"RESPONSE\" cardinality=\"" + cardinality + "\" baseType=\"" + type + "\">" +
           inner + "</responseDeclaration>";
}

QByteArray choices(const QByteArray& most)
{
    return "<choiceInteraction responseIdentifier=\"RESPONSE\" shuffle=\"false\" maxChoices=\"" + most +
           "\"><prompt>Which?</prompt><simpleChoice identifier=\"A\">one</simpleChoice><simpleChoice identifier=\"B\">two"
           "<feedbackInline outcomeIdentifier=\"FEEDBACK\" identifier=\"B\" "
           "showHide=\"show\">no</feedbackInline></simpleChoice>"
           "<simpleChoice identifier=\"C\">three</simpleChoice></choiceInteraction>";
}

const QByteArray matchCorrect =
    "<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct\"/>";
const QByteArray mapResponse =
    "<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response\"/>";
const QByteArray rightB = "<correctResponse><value>B</value></correctResponse>";

class QtiFile : public QtiReader {
protected:
    void read(const Files& files)
    {
        const QString folder = m_folder / QStringLiteral("package%1").arg(++m_number);
        putFiles(folder, files);
        m_back = imported(files.size() == 1 ? folder + u'/' + files.firstKey() : folder, importers::QtiImporter(), m_media);
    }

    /// The only question of a file that holds one item.
    Question only(const QByteArray& bytes)
    {
        read({{QStringLiteral("item.xml"), bytes}});
        if (!m_back || m_back->course.assessments.size() != 1 || m_back->course.assessments[0].questions.size() != 1) {
            ADD_FAILURE() << (m_back ? std::string("not one question") : m_back.error().text.toStdString());
            return {};
        }
        return m_back->course.assessments[0].questions[0];
    }

    int m_number = 0;
};

QStringList rightOnes(const QList<Option>& options)
{
    QStringList out;
    for (const Option& option : options)
        if (option.correct) out.append(richtext::toPlainText(option.text));
    return out;
}

TEST_F(QtiFile, ReadsSingleItemsByTheTemplatesOfTheStandard)
{
    const Question single = only(qti21Item(response("single", "identifier", rightB), choices("1"), matchCorrect));
    EXPECT_EQ(rightOnes(std::get<SingleChoice>(single.body).options), QStringList{QStringLiteral("two")});
    EXPECT_EQ(richtext::toPlainText(single.prompt), QStringLiteral("Which?"));
    EXPECT_EQ(m_back->course.language, QStringLiteral("de"));
    EXPECT_EQ(m_back->course.assessments[0].purpose, AssessmentKind::Formative);

    const QByteArray mapping =
        "<correctResponse><value>A</value><value>C</value></correctResponse><mapping lowerBound=\"0\" defaultValue=\"-1\">"
        "<mapEntry mapKey=\"A\" mappedValue=\"2\"/><mapEntry mapKey=\"C\" mappedValue=\"1\"/></mapping>";
    const Question multiple = only(qti21Item(response("multiple", "identifier", mapping), choices("0"), mapResponse));
    EXPECT_EQ(rightOnes(std::get<MultipleChoice>(multiple.body).options),
              (QStringList{QStringLiteral("one"), QStringLiteral("three")}));
    EXPECT_EQ(multiple.points, 3);
    EXPECT_TRUE(multiple.partialCredit);

    const Question whole =
        only(qti21Item(response("multiple", "identifier", "<correctResponse><value>A</value><value>C</value></correctResponse>"),
                  choices("0"), matchCorrect));
    EXPECT_FALSE(whole.partialCredit);
    EXPECT_EQ(whole.points, 1);
}

TEST_F(QtiFile, FollowsRulesThatAreWrittenByHand)
{
    const QByteArray rules = "<responseProcessing><responseCondition><responseIf><match><variable identifier=\"RESPONSE\"/>"
                             "<baseValue baseType=\"identifier\">C</baseValue></match><setOutcomeValue "
                             "identifier=\"SCORE\"><baseValue baseType=\"float\">4"
                             "</baseValue></setOutcomeValue></responseIf></responseCondition><setOutcomeValue "
                             "identifier=\"FEEDBACK\"><variable identifier=\"RESPONSE\"/>"
                             "</setOutcomeValue></responseProcessing>";
    const Question question = only(qti21Item(response("single", "identifier", {}), choices("1"), rules));
    const auto& body = std::get<SingleChoice>(question.body);
    EXPECT_EQ(rightOnes(body.options), QStringList{QStringLiteral("three")});
    EXPECT_EQ(question.points, 4);
    EXPECT_EQ(richtext::toPlainText(body.options[1].feedback), QStringLiteral("no"));
    EXPECT_TRUE(m_back->losses.isEmpty()) << m_back->losses[0].text.toStdString();
}

TEST_F(QtiFile, FindsToleranceOfNumbersAndLettersThatCount)
{
    const QByteArray rules = "<responseProcessing><responseCondition><responseIf><equal toleranceMode=\"relative\" "
                             "tolerance=\"10 10\"><correct identifier=\"RESPONSE\"/>"
                             "<variable identifier=\"RESPONSE\"/></equal><setOutcomeValue identifier=\"SCORE\"><baseValue "
                             "baseType=\"float\">1</baseValue></setOutcomeValue>"
                             "</responseIf></responseCondition></responseProcessing>";
    const Question number =
        only(qti21Item(response("single", "float", "<correctResponse><value>50</value></correctResponse>"),
                  "<p>How much?</p><p><textEntryInteraction responseIdentifier=\"RESPONSE\"/></p>", rules));
    EXPECT_DOUBLE_EQ(std::get<Numeric>(number.body).answer, 50);
    EXPECT_DOUBLE_EQ(std::get<Numeric>(number.body).tolerance, 5);

    const QByteArray mapping =
        "<mapping defaultValue=\"0\"><mapEntry mapKey=\"York\" mappedValue=\"2\" caseSensitive=\"true\"/><mapEntry "
        "mapKey=\"Leeds\" mappedValue=\"1\" caseSensitive=\"true\"/></mapping>";
    const Question word =
        only(qti21Item(response("single", "string", mapping),
                  "<p>Where?</p><p><textEntryInteraction responseIdentifier=\"RESPONSE\"/></p>", mapResponse));
    const auto& body = std::get<ShortAnswer>(word.body);
    ASSERT_EQ(body.answers.size(), 2);
    EXPECT_EQ(body.answers[1].percent, 50);
    EXPECT_TRUE(body.matchCase);
    EXPECT_EQ(richtext::toPlainText(word.prompt), QStringLiteral("Where?"));
}

TEST_F(QtiFile, TellsWhatItCannotTakeByTheNameOfTheQuestion)
{
    const QByteArray fine =
        qti21Item(response("single", "identifier", rightB), "<p><img src=\"a.png\" alt=\"a\"/></p>" + choices("1"), matchCorrect);
    QByteArray adaptive = fine, templates = fine, drawing = fine;
    adaptive.replace("adaptive=\"false\"", "adaptive=\"true\"").replace("title=\"Item\"", "title=\"Adaptive\"");
    templates
        .replace("<itemBody>",
                 "<templateDeclaration identifier=\"N\" cardinality=\"single\" baseType=\"integer\"/><itemBody>")
        .replace("title=\"Item\"", "title=\"Template\"");
    drawing.replace("choiceInteraction", "drawingInteraction").replace("title=\"Item\"", "title=\"Drawing\"");
    QByteArray rules = qti21Item(response("single", "identifier", rightB), choices("1"),
                            "<responseProcessing><setOutcomeValue identifier=\"SCORE\"><customOperator "
                            "class=\"x\"/></setOutcomeValue></responseProcessing>");
    rules.replace("title=\"Item\"", "title=\"Operator\"");
    read({{QStringLiteral("1.xml"), fine},
          {QStringLiteral("2.xml"), adaptive},
          {QStringLiteral("3.xml"), templates},
          {QStringLiteral("4.xml"), drawing},
          {QStringLiteral("5.xml"), rules}});
    ASSERT_TRUE(m_back) << m_back.error().text.toStdString();
    ASSERT_EQ(m_back->course.assessments.size(), 1);
    EXPECT_EQ(m_back->course.assessments[0].questions.size(), 2);
    EXPECT_TRUE(isLost(*m_back, "a.png” is not in the package", "Item"));
    EXPECT_TRUE(isLost(*m_back, "adaptive item", "Adaptive"));
    EXPECT_TRUE(isLost(*m_back, "anew each time", "Template"));
    EXPECT_TRUE(isLost(*m_back, "draw on a picture", "Drawing"));
    EXPECT_TRUE(isLost(*m_back, "cannot be followed", "Operator"));
    EXPECT_EQ(rightOnes(std::get<SingleChoice>(m_back->course.assessments[0].questions[1].body).options),
              QStringList{QStringLiteral("two")});
}

TEST_F(QtiFile, KeepsPicturesOfTextsInUnitsToWhichTheTextsLink)
{
    const QByteArray shown = "<p>Look at <img src=\"a.png\" alt=\"a sign\"/>: what is it?</p><p><img src=\"a.png\" alt=\"\"/></p>";
    QByteArray pictured = choices("1");
    pictured.replace(">one<", "><img src=\"b.png\" alt=\"\"/><");
    read({{QStringLiteral("1.xml"), qti21Item(response("single", "identifier", rightB), shown + pictured, matchCorrect)},
          {QStringLiteral("a.png"), smallPicture()},
          {QStringLiteral("b.png"), smallPicture() + "x"}});
    ASSERT_TRUE(m_back) << m_back.error().text.toStdString();
    const Course& course = m_back->course;
    ASSERT_EQ(course.modules.size(), 1);
    EXPECT_EQ(course.modules[0].title, plan::learnersWord(QStringLiteral("de"), QStringLiteral("media")));
    ASSERT_EQ(course.modules[0].units.size(), 1);
    const Unit& unit = course.modules[0].units[0];
    EXPECT_EQ(unit.title, QStringLiteral("Item"));
    ASSERT_GE(unit.blocks.size(), 1); // equal bytes without what follows the picture
    EXPECT_EQ(std::get<ImageBlock>(unit.blocks[0].body).alternativeText, QStringLiteral("a sign"));
    EXPECT_TRUE(isLost(*m_back, "The text links to them", "Item"));
    const Question& question = course.assessments.value(0).questions.value(0);
    EXPECT_EQ(richtext::toPlainText(question.prompt), QStringLiteral("Look at a sign: what is it?\na sign\nWhich?"));
    EXPECT_EQ(question.prompt.blocks[0].runs[1].link, QStringLiteral("unit:") + unit.id.toString());
    const auto& option = std::get<SingleChoice>(question.body).options[0].text;
    EXPECT_EQ(richtext::toPlainText(option), QStringLiteral("b.png"));
    EXPECT_EQ(option.blocks[0].runs[0].link, QStringLiteral("unit:") + unit.id.toString());
}

TEST_F(QtiFile, SaysWhichLanguageItTookWhereTheFileNamesNone)
{
    QByteArray silent = qti21Item(response("single", "identifier", rightB), choices("1"), matchCorrect);
    const auto says = [&](const char* words) {
        return std::count_if(m_back->found.cbegin(), m_back->found.cend(), [&](const QString& sentence) { return sentence.contains(QString::fromUtf8(words)); });
    };
    only(silent);
    EXPECT_EQ(says("“de”"), 1);
    EXPECT_EQ(says("in which language"), 0);
    silent.replace(" xml:lang=\"de\"", "");
    only(silent);
    EXPECT_EQ(m_back->course.language, QStringLiteral("en"));
    EXPECT_EQ(says("in which language"), 1);
    EXPECT_EQ(says("“en”"), 1);
    EXPECT_FALSE(isLost(*m_back, "language"));
}

QByteArray test(const QByteArray& inner)
{
    return "<assessmentTest xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\" identifier=\"t\" title=\"Exam\"><timeLimits "
           "maxTime=\"1800\"/>"
           "<testPart identifier=\"p\" navigationMode=\"linear\" submissionMode=\"individual\">" +
           inner + "</testPart></assessmentTest>";
}

TEST_F(QtiFile, KeepsOrderDrawsAndWeightsOfTests)
{
    const QByteArray one = qti21Item(response("single", "identifier", rightB), choices("1"), matchCorrect);
    const auto ref = [](const char* number, const char* more) {
        return "<assessmentItemRef identifier=\"r" + QByteArray(number) + "\" href=\"items/" + number + ".xml\">" + more +
               "</assessmentItemRef>";
    };
    const QByteArray sections = "<assessmentSection identifier=\"s\" title=\"All\" visible=\"true\"><rubricBlock "
                                "view=\"candidate\"><p>Read well.</p></rubricBlock>" +
                                ref("3", "<weight identifier=\"W\" value=\"2\"/>") +
                                "<assessmentSection identifier=\"d\" title=\"Some\" visible=\"false\"><selection "
                                "select=\"1\"/><ordering shuffle=\"true\"/>" +
                                ref("1", "") + ref("2", "") + "</assessmentSection>" + ref("9", "") + "</assessmentSection>";
    Files files{{QStringLiteral("test.xml"), test(sections)}};
    for (const char* number : {"1", "2", "3", "4"}) {
        QByteArray numbered = one;
        files.insert(QStringLiteral("items/%1.xml").arg(QLatin1String(number)),
                     numbered.replace("Which?", QByteArray("Which ") + number));
    }
    files.insert(
        QStringLiteral("imsmanifest.xml"),
        "<manifest xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\" identifier=\"m\"><organizations/><resources>"
        "<resource identifier=\"a\" type=\"imsqti_test_xmlv2p1\" href=\"test.xml\"/><resource identifier=\"b\" "
        "type=\"imsqti_item_xmlv2p1\" href=\"items/4.xml\"/>"
        "<resource identifier=\"c\" type=\"imsqti_item_xmlv2p1\" href=\"items/missing.xml\"/></resources></manifest>");
    read(files);
    ASSERT_TRUE(m_back) << m_back.error().text.toStdString();
    ASSERT_EQ(m_back->course.assessments.size(), 2);
    const Assessment& exam = m_back->course.assessments[0];
    EXPECT_EQ(exam.title, QStringLiteral("Exam"));
    EXPECT_EQ(exam.timeLimitMinutes, 30);
    EXPECT_EQ(richtext::toPlainText(exam.intro), QStringLiteral("Read well."));
    QStringList prompts;
    for (const Question& question : exam.questions) prompts.append(richtext::toPlainText(question.prompt));
    EXPECT_EQ(prompts, (QStringList{QStringLiteral("Which 3"), QStringLiteral("Which 1"), QStringLiteral("Which 2")}));
    EXPECT_EQ(exam.questions[0].points, 2);
    ASSERT_EQ(exam.pools.size(), 1);
    EXPECT_EQ(exam.pools[0].draw, 1);
    EXPECT_EQ(exam.pools[0].questions.size(), 2);
    EXPECT_EQ(m_back->course.assessments[1].questions.size(), 1) << "a question that no test asks";
    EXPECT_TRUE(isLost(*m_back, "does not have it", "items/missing.xml"));
    EXPECT_TRUE(isLost(*m_back, "no file", "items/9.xml"));
    EXPECT_TRUE(isLost(*m_back, "is passed", "Exam"));
}

TEST_F(QtiFile, EndsWhereSectionsNameEachOther)
{
    const QByteArray section = "<assessmentSection xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\" identifier=\"s\" "
                               "title=\"Again\" visible=\"true\">"
                               "<assessmentSectionRef identifier=\"x\" href=\"s.xml\"/><assessmentItemRef identifier=\"r\" "
                               "href=\"i.xml\"/></assessmentSection>";
    read({{QStringLiteral("test.xml"), test("<assessmentSectionRef identifier=\"x\" href=\"s.xml\"/>")},
          {QStringLiteral("s.xml"), section},
          {QStringLiteral("i.xml"), qti21Item(response("single", "identifier", rightB), choices("1"), matchCorrect)}});
    ASSERT_TRUE(m_back) << m_back.error().text.toStdString();
    EXPECT_EQ(m_back->course.assessments[0].questions.size(), 1);
    EXPECT_TRUE(isLost(*m_back, "names itself"));
}

TEST_F(QtiFile, RefusesBrokenFilesWithASentence)
{
    const QByteArray fine = qti21Item(response("single", "identifier", rightB), choices("1"), matchCorrect);
    QByteArray entities = "<!DOCTYPE x [<!ENTITY a \"b\">]>" + fine;
    for (const QByteArray& bytes : {fine.left(fine.size() / 2), entities, qti21Item({}, {}, {}),
                                    QByteArray(fine).replace("choiceInteraction", "portableCustomInteraction")}) {
        read({{QStringLiteral("item.xml"), bytes}});
        ASSERT_FALSE(m_back) << bytes.toStdString();
        EXPECT_TRUE(m_back.error().text.endsWith(u'.')) << m_back.error().text.toStdString();
    }
    // Rules and patterns that would never come to an end.
    QByteArray deep = "<variable identifier=\"RESPONSE\"/>";
    for (int i = 0; i < 100; ++i) deep = "<and>" + deep + deep.left(i < 12 ? deep.size() : 0) + "</and>";
    const QByteArray pattern = "<patternMatch pattern=\"(a+)+$b\"><variable identifier=\"RESPONSE\"/></patternMatch>";
    for (const QByteArray& condition : {deep, pattern}) {
        const QByteArray rules = "<responseProcessing><responseCondition><responseIf>" + condition +
                                 "<setOutcomeValue identifier=\"SCORE\"><baseValue baseType=\"float\">1</baseValue>"
                                 "</setOutcomeValue></responseIf></responseCondition></responseProcessing>";
        read({{QStringLiteral("item.xml"),
               qti21Item(response("single", "string",
                             "<correctResponse><value>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</value></correctResponse>"),
                    "<p><textEntryInteraction responseIdentifier=\"RESPONSE\"/></p>", rules)}});
        EXPECT_TRUE(m_back) << m_back.error().text.toStdString();
    }
}

} // namespace
} // namespace microvet::tests
