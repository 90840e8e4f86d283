#include "tests/core/exporters/export_fixture.h"
#include "tests/core/exporters/schema_validator.h"
#include "tests/core/exporters/xliff_rules.h"
#include "tests/support/every_kind.h"
#include "tests/support/random_content.h"
#include "tests/support/sample_content.h"

#include "core/exporters/xliff/xliff_document.h"
#include "core/model/walk.h"

#include <QFile>
#include <QRegularExpression>

namespace microvet::tests {
namespace {

using namespace model;

class XliffExport : public Export {
protected:
    QByteArray exported()
    {
        const auto report = run(QStringLiteral("xliff"), false, QStringLiteral("out.xlf"));
        if (!report) {
            ADD_FAILURE() << report.error().text.toStdString();
            return {};
        }
        m_report = *report;
        QFile file(target(QStringLiteral("out.xlf")));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    QByteArray documentOf(const Content& content, const QString& language = QStringLiteral("de"))
    {
        return exporters::xliff::documentOf(content, language, {content.course, language, nullptr}, m_progress);
    }

    void setText(const RichText& text)
    {
        std::get<TextBlock>(m_content.course.modules[0].units[0].blocks[0].body).text = text;
    }

    /// The unit of that text, as it stands in the file.
    static QByteArray unitOf(const QByteArray& document, const QUuid& owner, const QByteArray& field)
    {
        const qsizetype at =
            document.indexOf("<unit id=\"" + owner.toByteArray(QUuid::WithoutBraces) + '.' + field + '"');
        return at < 0 ? QByteArray() : document.mid(at, document.indexOf("</unit>", at) - at);
    }
    QByteArray firstText(const QByteArray& document) const
    {
        return unitOf(document, m_content.course.modules[0].units[0].blocks[0].id.uuid(), "body.text");
    }

    QList<Content> manyCourses()
    {
        Content every = test::everyKind(m_media);
        repairIds(every); // as is done with every course that is opened
        QList<Content> list{m_content, Content{}, every};
        for (quint32 seed = 1; seed <= 25; ++seed)
            list.append(test::RandomContent(seed, {70, 3, true}).content());
        Content odd = m_content;
        odd.course.title = QStringLiteral("a\x01\x0b"
                                          "b]]>") +
                           QChar(0xd800) + QChar(0xfffe);
        odd.course.version = odd.course.modules[0].title = odd.course.title;
        odd.course.titleIn.insert(QStringLiteral("de"), odd.course.title);
        odd.course.language = QStringLiteral("no tag");
        list.append(odd);
        return list;
    }

    exporters::Report m_report;
};

TEST_F(XliffExport, KeepsEveryRuleOfTheStandard)
{
    const QList<Content> courses = manyCourses();
    for (qsizetype i = 0; i < courses.size(); ++i)
        for (const QString& language : {QString(), QStringLiteral("de")})
            EXPECT_EQ(faultsOfXliff(documentOf(courses[i], language)), QStringList()) << i;
}

TEST_F(XliffExport, IsCaughtWhereItBreaksARule)
{
    setText(test::linked(QStringLiteral("See "), QStringLiteral("this"), QStringLiteral("https://example.org")));
    m_content.course.titleIn.insert(QStringLiteral("de"), QStringLiteral("Titel"));
    const QByteArray sound = documentOf(m_content);
    ASSERT_EQ(faultsOfXliff(sound), QStringList());
    for (const auto& [from, to] :
         std::initializer_list<std::pair<const char*, const char*>>{{"version=\"2.0\"", "version=\"1.2\""},
                                                                    {" trgLang=\"de\"", ""},
                                                                    {"srcLang=\"", "srcLang=\"no tag "},
                                                                    {"original=\"urn", "original=\"x"},
                                                                    {"<unit id=\"", "<unit id=\"a b "},
                                                                    {"<segment id=\"s1\"", "<segment id=\"s1-1\""},
                                                                    {"state=\"initial\"", "state=\"new\""},
                                                                    {"state=\"initial\"", "state=\"translated\""},
                                                                    {"dataRefEnd=\"d2\"", "dataRefEnd=\"d3\""},
                                                                    {"dataRefEnd=\"d2\"", ""},
                                                                    {"type=\"link\"", "type=\"href\""},
                                                                    {"subType=\"microvet:web\"", "subType=\"xlf:b\""},
                                                                    {"<notes>", "<note>x</note><notes>"},
                                                                    {"<source>", "<sources>"},
                                                                    {"</segment>", "words</segment>"}}) {
        QByteArray broken = sound;
        const qsizetype at =
            broken.indexOf(from, QByteArray(from).startsWith("<segment id") ? broken.indexOf("<pc") - 200 : 0);
        ASSERT_GE(at, 0) << from;
        broken.replace(at, qsizetype(qstrlen(from)), to);
        EXPECT_NE(faultsOfXliff(broken), QStringList()) << from << " → " << to;
    }
}

TEST_F(XliffExport, FitsTheOfficialSchema)
{
    // Where Debian's php-symfony-translation has it. The module of metadata has no schema there.
    const QString folder = QStringLiteral("/usr/share/php/Symfony/Component/Translation/Resources/schemas");
    ASSERT_TRUE(QFile::exists(folder + QStringLiteral("/xliff-core-2.0.xsd"))) << "php-symfony-translation is not installed";
    const SchemaValidator validator(folder, QStringLiteral("."),
                                    {{"urn:oasis:names:tc:xliff:document:2.0", "xliff-core-2.0.xsd"}},
                                    {{"urn:oasis:names:tc:xliff:metadata:2.0", "metadata"}});
    const QList<Content> courses = manyCourses();
    for (qsizetype i = 0; i < courses.size(); ++i)
        for (const QString& language : {QString(), QStringLiteral("de")})
            EXPECT_TRUE(validator.validates(documentOf(courses[i], language))) << i;
    EXPECT_FALSE(validator.validates(
        documentOf(m_content).replace("<segment ", "<sentence ").replace("</segment>", "</sentence>")));
}

TEST_F(XliffExport, SaysWhichCourseItIsAndWhereEachTextStands)
{
    m_options = {{QStringLiteral("target"), QStringLiteral("pt-BR")}};
    const QByteArray document = exported();
    EXPECT_TRUE(document.contains("srcLang=\"en\" trgLang=\"pt-BR\""));
    EXPECT_TRUE(document.contains("original=\"urn:uuid:" + m_content.course.id.toString().toUtf8() + '"'));
    EXPECT_TRUE(document.contains("<mda:meta type=\"version\">" + m_content.course.version.toUtf8() + "</mda:meta>"));
    const Module& module = m_content.course.modules[0];
    const QByteArray place = QStringLiteral("<note category=\"place\">Module 1: %1 › Unit 1: %2 › Block 1</note>")
                                 .arg(module.title, module.units[0].title)
                                 .toUtf8();
    EXPECT_TRUE(firstText(document).contains(place)) << firstText(document).toStdString();
    EXPECT_TRUE(unitOf(document, m_content.course.id.uuid(), "title").contains(">Course</note>"));
}

TEST_F(XliffExport, HasASegmentForEachParagraphAndMarksAsCodes)
{
    const RichText text{{{richtext::BlockKind::Heading, 2, {}, {{QStringLiteral("Dough"), {}}}, {}, {}},
                         {},
                         {richtext::BlockKind::Paragraph,
                          0,
                          {},
                          {{QStringLiteral("Knead "), {}},
                           {QStringLiteral("well"), richtext::Strong},
                           {QStringLiteral("\u2028"), {}},
                           {QStringLiteral("t=5"), richtext::Formula}},
                          {},
                          {}},
                         {richtext::BlockKind::Code, 0, {}, {{QStringLiteral("bake(5);"), {}}}, {}, {}}}};
    setText(text);
    const QByteArray unit = firstText(documentOf(m_content));
    EXPECT_TRUE(unit.contains("<segment id=\"s1\" state=\"initial\"><source>Dough</source></segment>"))
        << unit.toStdString();
    EXPECT_TRUE(
        unit.contains("<segment id=\"s3\" state=\"initial\"><source>Knead <pc id=\"s3-1\" type=\"fmt\" "
                      "subType=\"xlf:b\" dataRefStart=\"d1\" dataRefEnd=\"d2\">well</pc>"
                      "<ph id=\"s3-2\" type=\"fmt\" subType=\"xlf:lb\" equiv=\"&#10;\" disp=\"↵\" dataRef=\"d3\"/>"
                      "<ph id=\"s3-3\" type=\"other\" subType=\"microvet:formula\" canDelete=\"no\" equiv=\"t=5\" "
                      "disp=\"t=5\" dataRef=\"d4\"/></source></segment>"))
        << unit.toStdString();
    EXPECT_TRUE(unit.contains("<data id=\"d1\">&lt;strong&gt;</data><data id=\"d2\">&lt;/strong&gt;</data>"));
    EXPECT_TRUE(unit.contains("<ignorable id=\"s4\"><source>bake(5);</source></ignorable>"));
    EXPECT_FALSE(unit.contains("\"s2\"")) << "blank";
    setText({{text.blocks[3]}});
    EXPECT_TRUE(firstText(documentOf(m_content)).contains("translate=\"no\""));
    setText({{{richtext::BlockKind::Paragraph,
               0,
               {},
               {{QStringLiteral("Type "), {}}, {QStringLiteral("ls"), richtext::CodeMark}},
               {},
               {}}}});
    EXPECT_TRUE(firstText(documentOf(m_content)).contains("><mrk id=\"s1-1m\" translate=\"no\">ls</mrk></pc>"));
}

TEST_F(XliffExport, ProtectsGapsOfQuestions)
{
    Question question;
    question.id = QuestionId::make();
    question.prompt = RichText::fromPlain(QStringLiteral("Write [[1]] here."));
    question.body = GapText{RichText::fromPlain(QStringLiteral("Bread needs [[1]].")),
                            {Gap{OptionId::make(), {}, {}}},
                            false,
                            {},
                            false,
                            false,
                            {}};
    m_content.course.assessments[0].questions.append(question);
    const QByteArray document = documentOf(m_content);
    EXPECT_TRUE(unitOf(document, question.id.uuid(), "body.text")
                    .contains("Bread needs <ph id=\"s1-1\" type=\"other\" subType=\"microvet:gap\" canDelete=\"no\" "
                              "equiv=\"[[1]]\""));
    EXPECT_TRUE(unitOf(document, question.id.uuid(), "prompt").contains("Write [[1]] here."));
}

TEST_F(XliffExport, OffersWhatIsTranslatedAlready)
{
    m_content.course.titleIn = {{QStringLiteral("de"), QStringLiteral("Titel & Co")}};
    const QUuid course = m_content.course.id.uuid();
    m_options = {{QStringLiteral("target"), QStringLiteral("de")}};
    const QByteArray german = exported();
    EXPECT_TRUE(unitOf(german, course, "title")
                    .contains("state=\"translated\"><source>" + m_content.course.title.toHtmlEscaped().toUtf8() +
                              "</source><target>Titel &amp; Co</target>"));
    EXPECT_TRUE(unitOf(german, course, "summary").contains("state=\"initial\""));
    m_options = {{QStringLiteral("target"), QStringLiteral("el")}};
    EXPECT_FALSE(exported().contains("<target>"));
    m_options = {};
    EXPECT_FALSE(exported().contains("<target>"));
}

TEST_F(XliffExport, LeavesOutWhatIsNotForLearnersWhereAsked)
{
    m_content.course.modules[0].trainerNotes = RichText::fromPlain(QStringLiteral("Bring spare gloves"));
    EXPECT_TRUE(exported().contains("spare gloves"));
    EXPECT_TRUE(m_report.leftOut.isEmpty());
    m_options = {{QStringLiteral("texts"), QStringLiteral("learners")}};
    EXPECT_FALSE(exported().contains("spare gloves"));
    EXPECT_EQ(m_report.leftOut.size(), 1);
}

TEST_F(XliffExport, ListsWhatItDoesNotHold)
{
    m_content = test::everyKind(m_media);
    Block later;
    later.id = BlockId::make();
    later.body = Unknown{QStringLiteral("hologram"), {{QStringLiteral("type"), QStringLiteral("hologram")}}};
    m_content.course.modules[0].units[0].blocks.append(later);
    setText({{{richtext::BlockKind::Paragraph, 0, {}, {{QStringLiteral("x"), richtext::Formula}}, {}, {}}}});
    exported();
    ASSERT_EQ(m_report.losses.size(), 3);
    EXPECT_EQ(m_report.losses[0].place, later.id.uuid());
    EXPECT_TRUE(m_report.losses[1].text.contains(QStringLiteral("captions")));
    EXPECT_TRUE(m_report.losses[2].text.contains(QStringLiteral("formulas")));
}

TEST_F(XliffExport, GivesTheSameBytesForTheSameCourse)
{
    const QByteArray first = exported();
    EXPECT_EQ(exported(), first);
    EXPECT_GT(first.count("<unit "), 20);
}

TEST_F(XliffExport, RefusesWhatCannotBe)
{
    for (const char* language : {"no tag", "d", "de_DE", "<"}) {
        const Status status = exporters::checkOptions(exporters::find(QStringLiteral("xliff"))->describe(),
                                                      {{QStringLiteral("target"), QLatin1String(language)}});
        ASSERT_FALSE(status) << language;
        EXPECT_TRUE(status.error().text.contains(QStringLiteral("language")));
    }
    EXPECT_TRUE(exporters::checkOptions(exporters::find(QStringLiteral("xliff"))->describe(),
                                        {{QStringLiteral("target"), QStringLiteral("sr-Latn-RS")}}));
    m_options = {{QStringLiteral("target"), QStringLiteral("EN")}};
    EXPECT_EQ(run(QStringLiteral("xliff"), false, QStringLiteral("out.xlf")).error().kind, Error::Kind::Invalid);
    m_options = {};
    m_progress.cancel();
    EXPECT_EQ(run(QStringLiteral("xliff"), false, QStringLiteral("out.xlf")).error().kind, Error::Kind::Cancelled);
    EXPECT_EQ(onDisk(), QStringList());
}

} // namespace
} // namespace microvet::tests
