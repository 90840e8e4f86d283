#include "ui/print/pdf_exporter.h"

#include "core/actions/course_file.h"
#include "core/actions/export.h"
#include "tests/support/programs.h"
#include "ui/print/paper_formats.h"
#include "ui/print/paper_html.h"
#include "ui/print/paper_pages.h"
#include "ui/print/pdf_finish.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QHashFunctions>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace microvet::ui {
namespace {

using test::said;

/// Papers of the sample course, read by programs that others wrote.
class Pdf : public testing::Test {
protected:
    Pdf()
    {
        addPaperFormats();
        auto made = actions::CourseFile::fromSample(diskStore(), folder.filePath(QStringLiteral("course.microvet")), QStringLiteral("first-steps"));
        EXPECT_TRUE(made);
        course = std::move(*made);
        content = course->content();
    }

    QString print(const QString& document, const QString& name = QStringLiteral("out.pdf"))
    {
        actions::ExportRequest request;
        request.format = QStringLiteral("pdf");
        request.target = folder.filePath(name);
        request.options.insert(QStringLiteral("document"), document);
        Progress progress;
        const auto written = actions::exportCourse(content, course->media(), diskStore(), request, progress);
        EXPECT_TRUE(written) << written.error().text.toStdString();
        if (written) report = *written;
        return request.target;
    }

    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QString textOf(const QString& pdf, const QStringList& area = {}) { return said(QStringLiteral("pdftotext"), area + QStringList{QStringLiteral("-layout"), pdf, QStringLiteral("-")}).normalized(QString::NormalizationForm_KC); } // "ﬁ" is two letters

    QTemporaryDir folder;
    std::unique_ptr<actions::CourseFile> course;
    model::Content content;
    exporters::Report report;
};

TEST_F(Pdf, BookHasTextContentsBookmarksAndLanguage)
{
    const QString pdf = print(QStringLiteral("book"));
    const QString text = textOf(pdf);
    for (const model::Module& module : content.course.modules)
        for (const model::Unit& unit : module.units) EXPECT_GE(text.count(unit.title.left(24)), 2) << unit.title.toStdString() << ": in the contents and at its place";
    const QString facts = said(QStringLiteral("pdfinfo"), {pdf});
    EXPECT_TRUE(facts.contains(content.course.title)) << facts.toStdString();
    EXPECT_TRUE(facts.contains(QStringLiteral("A4"))) << facts.toStdString();
    said(QStringLiteral("qpdf"), {QStringLiteral("--check"), pdf});
    if (canFinishPdf()) {
        const QString json = said(QStringLiteral("qpdf"), {QStringLiteral("--json=1"), QStringLiteral("--json-key=outlines"), pdf});
        EXPECT_TRUE(json.contains(content.course.modules[0].title)) << json.left(500).toStdString();
        EXPECT_TRUE(read(pdf).contains("/Lang"));
    }
    EXPECT_TRUE(report.losses.first().text.contains(QStringLiteral("EPUB"))) << "says for whom it is not";
}

/// The page that the contents name is the page where the chapter begins.
TEST_F(Pdf, NumbersInTheContentsAreRight)
{
    const QString pdf = print(QStringLiteral("book"));
    const QStringList pages = textOf(pdf).split(u'\f');
    int checked = 0;
    for (const model::Unit& unit : content.course.modules[1].units) {
        const QString begin = unit.title.left(24);
        for (qsizetype i = 0; i < pages.size(); ++i) {
            static const QRegularExpression number(QStringLiteral("(\\d+)\\s*$"));
            for (const QString& line : pages[i].split(u'\n')) {
                if (!line.contains(begin) || !number.match(line).hasMatch()) continue;
                const int said = number.match(line).captured(1).toInt();
                ASSERT_LE(said, pages.size());
                EXPECT_TRUE(pages[said - 1].contains(begin)) << unit.title.toStdString() << " is not on page " << said;
                ++checked;
            }
        }
    }
    EXPECT_GE(checked, 2);
}

/// No line stands on two pages, and no heading at the end of one.
TEST_F(Pdf, PagesBreakWhereReadersExpectIt)
{
    // What stands between the margins: a line that goes over is written above them too, where nobody sees it.
    const QStringList area{QStringLiteral("-x"), QStringLiteral("0"), QStringLiteral("-y"), QStringLiteral("54"), QStringLiteral("-W"), QStringLiteral("595"), QStringLiteral("-H"), QStringLiteral("703")};
    const QStringList pages = textOf(print(QStringLiteral("trainers")), area).split(u'\f', Qt::SkipEmptyParts);
    ASSERT_GT(pages.size(), 3);
    for (qsizetype i = 0; i + 1 < pages.size(); ++i) {
        const QString last = pages[i].split(u'\n', Qt::SkipEmptyParts).last().trimmed();
        EXPECT_NE(last, pages[i + 1].split(u'\n', Qt::SkipEmptyParts).first().trimmed()) << i << last.toStdString();
        for (const model::Module& module : content.course.modules) {
            EXPECT_NE(last, module.title) << i;
            for (const model::Unit& unit : module.units) EXPECT_NE(last, unit.title) << i;
        }
    }
}

TEST_F(Pdf, SameCourseSameBytes)
{
    const QByteArray first = read(print(QStringLiteral("book")));
    ASSERT_GT(first.size(), 20'000);
    qputenv("TZ", "Pacific/Auckland");
    const QByteArray second = read(print(QStringLiteral("book"), QStringLiteral("again.pdf")));
    qunsetenv("TZ");
    if (!canFinishPdf()) GTEST_SKIP() << "no libqpdf";
    EXPECT_TRUE(first == second);
    // As in another run of the program, where what Qt keeps in hash tables stands in another order.
    for (int run = 0; run < 2; ++run) {
        run == 0 ? QHashSeed::setDeterministicGlobalSeed() : QHashSeed::resetRandomGlobalSeed();
        EXPECT_TRUE(first == read(print(QStringLiteral("book"), QStringLiteral("run.pdf")))) << run;
    }
}

TEST_F(Pdf, EachPaperHasWhatItIsForAndNoMore)
{
    content.course.modules[0].trainerNotes = model::RichText::fromPlain(QStringLiteral("Bring the flipchart"));
    model::Question kept;
    kept.id = model::QuestionId::make();
    kept.prompt = model::RichText::fromPlain(QStringLiteral("Only assessors ask this"));
    model::Essay essay;
    essay.modelAnswer = model::RichText::fromPlain(QStringLiteral("A model of an answer"));
    kept.body = essay;
    kept.keptForAssessors = true;
    content.course.assessments[0].questions.append(kept);
    const QString book = textOf(print(QStringLiteral("book")));
    const QString sheet = textOf(print(QStringLiteral("worksheet")));
    const QString trainers = textOf(print(QStringLiteral("trainers")));
    const QString assessors = textOf(print(QStringLiteral("assessors")));
    for (const QString& paper : {book, sheet}) {
        EXPECT_FALSE(paper.contains(QStringLiteral("flipchart")));
        EXPECT_FALSE(paper.contains(QStringLiteral("Only assessors")));
    }
    EXPECT_TRUE(trainers.contains(QStringLiteral("Bring the flipchart")));
    EXPECT_TRUE(trainers.contains(QStringLiteral("Attendance sheet")));
    EXPECT_TRUE(assessors.contains(QStringLiteral("Only assessors ask this")));
    EXPECT_TRUE(assessors.contains(QStringLiteral("A model of an answer")));
    EXPECT_TRUE(assessors.contains(QStringLiteral("Record sheet for a group")));
    EXPECT_TRUE(sheet.contains(QStringLiteral("Answers")));
}

/// Who reads on a screen follows links; who reads on paper has the address and its code.
TEST_F(Pdf, LinksOfTheWebAndOfTheContentsCanBeFollowed)
{
    model::Block block;
    block.id = model::BlockId::make();
    model::TextBlock text;
    richtext::Block line;
    line.runs.append({QStringLiteral("Learn more"), {}, QStringLiteral("https://example.org/learn")});
    text.text.blocks.append(line);
    block.body = text;
    content.course.modules[0].units[0].blocks.append(block);
    const QString pdf = print(QStringLiteral("book"));
    const QByteArray plain = said(QStringLiteral("qpdf"), {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"), pdf, QStringLiteral("-")}).toLatin1();
    EXPECT_TRUE(plain.contains("(https://example.org/learn)"));
    EXPECT_GE(plain.count("/Subtype /Link"), int(content.course.modules.size()));
}

/// Letters, not a picture of them: they stay sharp and can be found.
TEST_F(Pdf, FormulasAreDrawn)
{
    model::Block block;
    block.id = model::BlockId::make();
    block.body = model::FormulaBlock{QStringLiteral("\\frac{qxz}{2}"), {}, {}, {}};
    content.course.modules[0].units[0].blocks = {block};
    const QString pdf = print(QStringLiteral("handout"));
    const QString text = textOf(pdf);
    EXPECT_TRUE(text.contains(u'q') && text.contains(u'z'));
    EXPECT_FALSE(text.contains(QStringLiteral("(qxz)/2"))) << "the line of text that stands where a formula cannot be drawn";
}

TEST_F(Pdf, EveryPaperNamesWhoPaid)
{
    content.course.funding.programme = QStringLiteral("Erasmus plus");
    content.course.funding.disclaimer = QStringLiteral("Views are those of the authors only.");
    model::ChangeNote note;
    note.version = QStringLiteral("7.7");
    note.description = QStringLiteral("Better pictures");
    note.author = QStringLiteral("Nobody Known");
    content.course.changes.append(note);
    for (const char* document : {"book", "handout", "worksheet", "trainers", "assessors"}) {
        const QString text = textOf(print(QLatin1String(document)));
        EXPECT_TRUE(text.contains(QStringLiteral("Erasmus plus"))) << document;
        EXPECT_TRUE(text.contains(QStringLiteral("Views are those"))) << document;
        EXPECT_TRUE(text.contains(QStringLiteral("Better pictures"))) << document;
        EXPECT_FALSE(text.contains(QStringLiteral("Nobody Known"))) << document << ": no name that is not to be published";
    }
    for (const char* document : {"book", "trainers", "assessors"})
        EXPECT_TRUE(textOf(print(QLatin1String(document))).section(u'\f', 0, 0).contains(QStringLiteral("Erasmus plus"))) << document << ": on its cover";
}

TEST_F(Pdf, WithoutAWindow)
{
    QProcess studio;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    studio.setProcessEnvironment(environment);
    const QString out = folder.filePath(QStringLiteral("studio.pdf"));
    Progress progress;
    studio.start(QStringLiteral(MICROVET_STUDIO), {QStringLiteral("--export"), QStringLiteral("pdf"), folder.filePath(QStringLiteral("course.microvet")), out});
    ASSERT_TRUE(studio.waitForFinished(120000));
    EXPECT_EQ(studio.exitCode(), 3) << "the sample was not saved yet";
    ASSERT_TRUE(course->save(systemNow));
    studio.start(QStringLiteral(MICROVET_STUDIO), {QStringLiteral("--export"), QStringLiteral("pdf"), folder.filePath(QStringLiteral("course.microvet")), out});
    ASSERT_TRUE(studio.waitForFinished(120000));
    EXPECT_EQ(studio.exitCode(), 0) << studio.readAllStandardError().toStdString();
    EXPECT_TRUE(read(out).startsWith("%PDF-"));
    studio.start(QStringLiteral(MICROVET_STUDIO), {QStringLiteral("--export"), QStringLiteral("stone"), folder.filePath(QStringLiteral("course.microvet")), out});
    ASSERT_TRUE(studio.waitForFinished(120000));
    EXPECT_EQ(studio.exitCode(), 2);
}

TEST_F(Pdf, LeavesNothingWhereItIsStopped)
{
    actions::ExportRequest request;
    request.format = QStringLiteral("pdf");
    request.target = folder.filePath(QStringLiteral("stopped.pdf"));
    Progress progress;
    progress.cancel();
    const auto written = actions::exportCourse(content, course->media(), diskStore(), request, progress);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, Error::Kind::Cancelled);
    EXPECT_FALSE(QFile::exists(request.target));
}

/// Wherever it comes to stand, a small frame is on one page, with the heading above it.
TEST(PaperPages, KeepSmallTablesTogether)
{
    int moved = 0;
    for (int lines = 24; lines < 48; ++lines) {
        QString html = QStringLiteral("<h1>Letters</h1>");
        for (int i = 0; i < lines; ++i) html += QStringLiteral("<p>Line</p>");
        html += QStringLiteral("<h3>Reminder</h3><div class=\"framed\"><p>Subject</p>");
        for (int i = 0; i < 10; ++i) html += QStringLiteral("<p>Words</p>");
        html += QStringLiteral("<h4>x</h4><h3>End of the letter</h3></div><p>Behind</p>");
        plan::Paper paper;
        paper.language = QStringLiteral("en");
        paper.title = QStringLiteral("Handbook");
        paper.chapters.append({QStringLiteral("Letters"), 1, html});
        const PaperPages pages(paper, [](const QString&) { return QImage(); });
        QHash<QString, int> on;
        for (const PaperMark& mark : pages.marks()) on.insert(mark.title, mark.page);
        ASSERT_TRUE(on.contains(QStringLiteral("Reminder")) && on.contains(QStringLiteral("End of the letter"))) << lines;
        EXPECT_EQ(on.value(QStringLiteral("Reminder")), on.value(QStringLiteral("End of the letter"))) << lines;
        moved += on.value(QStringLiteral("Reminder"));
        EXPECT_LE(pages.count(), 2) << lines << ": no page is left empty";
    }
    EXPECT_GT(moved, 3) << "some did not fit on the first page";
}

/// Of a course the codes lead from paper to the web; a letter has its addresses in its text.
TEST(PaperHtml, GivesLettersNoCodes)
{
    const auto html = [](const char* css) {
        plan::PaperChapter chapter;
        chapter.html = QStringLiteral("<div class=\"%1\"><h1>Subject</h1><p><a href=\"https://example.org\">https://example.org</a></p></div>").arg(QLatin1String(css));
        return paperHtml(chapter, [](const QString&) { return QImage(); }, 600).html;
    };
    EXPECT_TRUE(html("paper").contains(QLatin1String("code/https://example.org")));
    EXPECT_FALSE(html("paper letter").contains(QLatin1String("code/")));
    EXPECT_TRUE(html("paper letter").contains(QLatin1String("<a href=\"https://example.org\">")));
    EXPECT_TRUE(html("paper letter").contains(QLatin1String("<h1 class=\"letter\">")));
}

TEST(PaperHtml, PutsValuesBesideTheirNames)
{
    plan::PaperChapter chapter;
    chapter.html = QStringLiteral("<dl><dt>Staff</dt><dd>7</dd><dt>Places</dt><dd>3</dd></dl>");
    const QString html = paperHtml(chapter, [](const QString&) { return QImage(); }, 600).html;
    EXPECT_EQ(html.count(QLatin1String("<tr>")), 2);
    EXPECT_TRUE(html.contains(QLatin1String("<b>Staff</b></td><td>7</td>"))) << html.toStdString();
}

} // namespace
} // namespace microvet::ui
