#include "tests/core/importers/given_file.h"

#include "core/actions/check.h"
#include "core/actions/course_file.h"
#include "core/model/walk.h"

#include <QDir>
#include <QDirIterator>

namespace microvet::tests {
namespace {

using namespace model;

class ImportFile : public GivenFile {
protected:
    QByteArray ownCourse(const char* name)
    {
        auto file = actions::CourseFile::fromSample(diskStore(), m_folder / QString::fromUtf8(name),
                                                    QStringLiteral("first-steps"));
        EXPECT_TRUE(file);
        m_own = (*file)->content();
        EXPECT_TRUE((*file)->save(systemNow));
        return diskStore().readAll(m_folder / QString::fromUtf8(name), 100 << 20).valueOr({});
    }

    /// Saved as the command line saves it, opened again and checked.
    void isACourse(const actions::ImportedFile& imported, const std::string& what)
    {
        const QString path = m_folder / QStringLiteral("made.microvet");
        {
            auto file = actions::CourseFile::create(
                diskStore(), path, [&](const QString&) -> Result<document::Document> { return imported.document; });
            ASSERT_TRUE(file) << what;
            const Status saved = (*file)->save(systemNow);
            ASSERT_TRUE(saved) << what << saved.error().text.toStdString();
        }
        const auto again = actions::CourseFile::open(diskStore(), path);
        ASSERT_TRUE(again) << what;
        EXPECT_TRUE((*again)->content() == imported.document.content) << what;
        EXPECT_TRUE((*again)->document().notices.isEmpty())
            << what << (*again)->document().notices.join(u'\n').toStdString();
        QSet<QUuid> known;
        for (const Media& medium : (*again)->content().course.media) {
            known.insert(medium.id.uuid());
            EXPECT_TRUE((*again)->media().contains(medium.file)) << what;
        }
        const auto rules = actions::loadRules(diskStore(), {});
        ASSERT_TRUE(rules);
        const actions::CheckResult checked = actions::check((*again)->content(), (*again)->media(), *rules);
        const bool own = imported.document.content.course.id == m_own.course.id; // the example has nothing to mend
        EXPECT_EQ(checked.findings.isEmpty(), own) << what;
        ASSERT_TRUE(diskStore().remove(path));
    }

    Content m_own;
};

TEST_F(ImportFile, OwnCoursesComeAsTheyAre)
{
    const QByteArray bytes = ownCourse("own.microvet");
    put("sent.zip",
        zipOf({{QStringLiteral("index.html"), "<p>Read me</p>"}, {QStringLiteral("course.microvet"), bytes}}));
    QDir(m_folder.path()).mkpath(QStringLiteral("unpacked"));
    put("unpacked/course.microvet", bytes);
    for (const char* name : {"own.microvet", "sent.zip", "unpacked"}) {
        const auto made = import(m_folder / QString::fromLatin1(name));
        ASSERT_TRUE(made) << name << made.error().text.toStdString();
        EXPECT_TRUE(made->ours) << name;
        EXPECT_TRUE(made->document.content == m_own) << name;
        EXPECT_TRUE(made->losses.isEmpty()) << lossesOf(*made);
        isACourse(*made, name);
    }
}

TEST_F(ImportFile, DamagedMediaOfOwnCoursesAreTold)
{
    QByteArray bytes = ownCourse("own.microvet");
    const qsizetype inPicture = bytes.indexOf("IDAT");
    ASSERT_GT(inPicture, 0);
    bytes[inPicture + 20] = char(bytes[inPicture + 20] ^ 0x55);
    const auto made = import("damaged.microvet", bytes);
    ASSERT_TRUE(made) << made.error().text.toStdString();
    ASSERT_EQ(made->losses.size(), 1) << lossesOf(*made);
    EXPECT_FALSE(made->losses[0].place.isEmpty());
    EXPECT_TRUE(made->losses[0].text.contains(QStringLiteral("damaged")));
}

TEST_F(ImportFile, CategoriesBecomeTests)
{
    const auto made = import(
        "bank.xml",
        "<quiz><question type=\"category\"><category><text>$course$/top/Safety</text></category></question><question "
        "type=\"truefalse\"><name><text>A</text></name><questiontext format=\"html\"><text>True?</text></questiontext>"
        "<answer fraction=\"100\"><text>true</text></answer><answer "
        "fraction=\"0\"><text>false</text></answer></question><question "
        "type=\"category\"><category><text>$course$/top/Tools/Hand</text></category></question>"
        "<question type=\"calculated\"><name><text>Sum</text></name></question><question "
        "type=\"essay\"><name><text>B</text></name><questiontext><text>Why?</text></questiontext></question></quiz>");
    ASSERT_TRUE(made) << made.error().text.toStdString();
    const Course& course = made->document.content.course;
    EXPECT_EQ(course.title, QStringLiteral("bank"));
    ASSERT_EQ(course.assessments.size(), 2);
    EXPECT_EQ(course.assessments[0].title, QStringLiteral("Safety"));
    EXPECT_EQ(course.assessments[1].title, QStringLiteral("Tools / Hand"));
    ASSERT_EQ(made->losses.size(), 1) << lossesOf(*made);
    EXPECT_EQ(made->losses[0].place, QStringLiteral("Sum"));
    EXPECT_TRUE(made->found.constFirst().startsWith(QLatin1String("2 questions"))) << lossesOf(*made);
    isACourse(*made, "bank.xml");

    const auto zipped = import("bank.zip", zipOf({{QStringLiteral("in.gift"), "Is it? {T}\n"}}));
    ASSERT_TRUE(zipped) << zipped.error().text.toStdString();
    EXPECT_EQ(zipped->document.content.course.assessments.constFirst().title,
              QStringLiteral("Questions without a category"));
}

TEST_F(ImportFile, NewCoursesHaveWhatEveryNewOneHas)
{
    actions::ImportWishes wishes;
    wishes.language = QStringLiteral("el");
    const auto made = import(put("a.gift", "Is it? {T}\n"), wishes);
    ASSERT_TRUE(made);
    const Course& course = made->document.content.course;
    EXPECT_FALSE(course.id.isNull());
    EXPECT_EQ(course.title, QStringLiteral("a"));
    EXPECT_FALSE(made->ours);
    EXPECT_EQ(course.language, QStringLiteral("el"));
    EXPECT_TRUE(actions::importReport(*made).contains(QStringLiteral("“el”"))) << "not every file says it";
    EXPECT_TRUE(course.created.isValid());
    EXPECT_FALSE(course.evaluation.questions.isEmpty());
    wishes.title = QStringLiteral(" Another ");
    const auto named = import(m_folder / QStringLiteral("a.gift"), wishes);
    ASSERT_TRUE(named);
    EXPECT_EQ(named->document.content.course.title, QStringLiteral("Another"));
    EXPECT_NE(named->document.content.course.id, course.id);
    wishes.language = QStringLiteral("no tag");
    EXPECT_EQ(import(m_folder / QStringLiteral("a.gift"), wishes).error().kind, Error::Kind::Invalid);
}

TEST_F(ImportFile, WhatIsNotReadIsNamedWithAWayOut)
{
    struct {
        const char* name;
        QByteArray bytes;
        const char* words;
    } const files[]{
        {"empty.imscc", {}, "is empty"},
        {"a.mbz", zipOf({{QStringLiteral("moodle_backup.xml"), "<moodle_backup/>"}}), "Moodle backup"},
        {"a.elp", zipOf({{QStringLiteral("contentv3.xml"), "<instance/>"}}), "eXeLearning"},
        {"a.pptx", zipOf({{QStringLiteral("ppt/presentation.xml"), "<p/>"}}), "presentation"},
        {"a.xlsx", zipOf({{QStringLiteral("xl/workbook.xml"), "<w/>"}}), "spreadsheet"},
        {"a.ods", zipOf({{QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.spreadsheet"}}),
         "OpenDocument file other than a text"},
        {"a.h5p", zipOf({{QStringLiteral("h5p.json"), "{}"}, {QStringLiteral("content/content.json"), "{}"}}), "H5P"},
        {"a.pdf", "%PDF-1.7", "PDF"},
        {"a.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "older version of Microsoft Office"},
        {"a.xlf", "<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"/>", "microvet translate"},
        {"a.xml", "<recipe/>", "recipe"},
        {"q4.zip", zipOf({{QStringLiteral("imsmanifest.xml"),
                           "<manifest xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\" identifier=\"m\"><resources><resource identifier=\"i\" "
                           "type=\"imsqti_item_xmlv4p1\" href=\"i.xml\"><file href=\"i.xml\"/></resource></resources></manifest>"},
                          {QStringLiteral("i.xml"), "<item xmlns=\"http://www.imsglobal.org/xsd/imsqti_v4p1\"/>"}}),
         "QTI 4.1"},
        {"q29.xml", "<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p9\"/>", "QTI 2.9"},
        {"q37.xml", "<qti-assessment-item xmlns=\"http://www.imsglobal.org/xsd/imsqtiasi_v3p7\"/>", "QTI 3.7"},
        {"cut.gift", "::A::Is it? {T}\n\n::B::Which? {=this ~th", "middle of a question (“::B::Which? {=this ~th”)"},
        {"cut.txt", "::A::Is it? {T}\n\n::B::Which? {=this ~th", "cut short"},
        {"one.txt", "::B::Which? {=this ~th", "cut short"},
        {"half.txt", "Is it?\nA. Yes\nB. No\nANSWER: A\n\nWhich?\nA. This", "middle of a question (“Which?”)"},
        {"a.gift", QByteArray("Is it? {T}\0\1", 12), "no text"},
        {"a.bin", QByteArray("\1\2\3\0\4", 5), "of no kind that is read here"},
        {"a.zip", zipOf({{QStringLiteral("notes.bin"), "x"}}), "of no kind that is read here"},
        {"cut.zip", zipOf({{QStringLiteral("index.html"), "<p>Text</p>"}}).left(40), "cut short"},
    };
    for (const auto& file : files) {
        const auto made = import(file.name, file.bytes);
        ASSERT_FALSE(made) << file.name;
        EXPECT_TRUE(made.error().text.contains(QString::fromUtf8(file.words)))
            << file.name << ": " << made.error().text.toStdString();
        EXPECT_TRUE(made.error().text.contains(QString::fromUtf8(file.name))) << made.error().text.toStdString();
    }
    EXPECT_FALSE(import(m_folder / QStringLiteral("nothing-here.docx")));
    EXPECT_TRUE(stored().isEmpty());
}

TEST_F(ImportFile, AnErrorLeavesNoMedia)
{
    Progress progress;
    progress.cancel();
    const QString page = put("a.html", "<h1>A</h1><p>x</p><img src=\"data:image/png;base64," +
                                           smallPicture().toBase64() + "\"><h1>B</h1><p>y</p>");
    const auto stopped = actions::importFile(diskStore(), page, {}, systemNow, m_media, progress);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().kind, Error::Kind::Cancelled);
    EXPECT_TRUE(stored().isEmpty());
    ASSERT_TRUE(import(page));
    EXPECT_EQ(stored().size(), 1);
}

TEST_F(ImportFile, EachKindTellsOnceWhichLanguageItTookAndWhy)
{
    const QByteArray plain = "<p>Text</p>";
    const QByteArray question = "<quiz><question type=\"essay\"><name><text>B</text></name><questiontext><text>Why?</text></questiontext></question></quiz>";
    const QByteArray qti = "<questestinterop><item title=\"A\"><presentation><material><mattext>Is it?</mattext></material><response_lid ident=\"r\"><render_choice>"
                           "<response_label ident=\"a\"><material><mattext>Yes</mattext></material></response_label><response_label ident=\"b\"><material><mattext>No</mattext></material></response_label>"
                           "</render_choice></response_lid></presentation><resprocessing><outcomes><decvar maxvalue=\"100\"/></outcomes><respcondition><conditionvar><varequal respident=\"r\">a</varequal></conditionvar>"
                           "<setvar action=\"Set\">100</setvar></respcondition></resprocessing></item></questestinterop>";
    struct {
        const char* name;
        QByteArray bytes;
        const char* says; ///< and the language
    } const files[]{
        {"a.xml", question, "does not say in which language it is, so “el”"},
        {"a.gift", "Is it? {T}\n", "does not say in which language it is, so “el”"},
        {"a.txt", "Is it?\nA. Yes\nB. No\nANSWER: A\n", "does not say in which language it is, so “el”"},
        {"q.xml", qti, "does not say in which language it is, so “el”"},
        {"a.md", "# One\n\nText\n", "does not say in which language it is, so “el”"},
        {"a.html", "<html lang=\"pt\"><h1>One</h1><p>Text</p></html>", "says that its language is “pt”"},
        {"one.zip", zipOf({{QStringLiteral("index.html"), "<html lang=\"bg\"><h1>A</h1>" + plain + "</html>"}}), "Its pages say that their language is “bg”"},
        {"no.zip", zipOf({{QStringLiteral("index.html"), "<h1>A</h1>" + plain}}), "does not say in which language it is, so “el”"},
    };
    actions::ImportWishes wishes;
    wishes.language = QStringLiteral("el");
    for (const auto& file : files) {
        const auto made = import(put(file.name, file.bytes), wishes);
        ASSERT_TRUE(made) << file.name << made.error().text.toStdString();
        const QString report = actions::importReport(*made);
        EXPECT_TRUE(report.contains(QString::fromUtf8(file.says))) << file.name << report.toStdString();
        EXPECT_EQ(report.count(QStringLiteral("microvet set")), 1) << file.name << report.toStdString();
        EXPECT_EQ(report.count(QStringLiteral("language is")) + report.count(QStringLiteral("which language")) , 1) << file.name << report.toStdString();
    }
}

/// Every file of other programs becomes a course or a sentence.
TEST_F(ImportFile, SamplesOfOtherProgramsAreImportedOrRefused)
{
    const QString folder = QStringLiteral(SAMPLES_FOLDER);
    if (!QFileInfo(folder).isDir())
        GTEST_SKIP() << "there is no folder " << folder.toStdString() << " with files of other programs";
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    int made = 0, refused = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        const std::string what = path.mid(folder.size()).toStdString();
        const auto imported = import(path);
        if (!imported) {
            ++refused;
            EXPECT_TRUE(imported.error().text.contains(files.fileName()))
                << what << imported.error().text.toStdString();
            continue;
        }
        ++made;
        EXPECT_FALSE(imported->kind.isEmpty()) << what;
        EXPECT_FALSE(imported->found.isEmpty()) << what;
        EXPECT_FALSE(imported->document.content.course.title.isEmpty()) << what;
        for (const importers::Loss& loss : imported->losses)
            EXPECT_FALSE(loss.text.isEmpty()) << what;
        isACourse(*imported, what);
    }
    EXPECT_GE(made, 60);
    EXPECT_GE(refused, 10);
}

} // namespace
} // namespace microvet::tests
