#include "tests/core/exporters/export_fixture.h"
#include "tests/support/every_kind.h"
#include "tests/support/sample_content.h"

#include "core/plan/paper.h"

#include <QFile>
#include <QRegularExpression>

/// A small course in each format against what is kept in tests/golden/exports: names, their order and times, and what
/// the exporters write. MICROVET_UPDATE_GOLDEN=1 writes the files anew; look at the difference then.
namespace microvet::tests {
namespace {

using namespace model;

quint32 number(const QByteArray& bytes, qsizetype at, int size)
{
    quint32 value = 0;
    for (int i = size - 1; i >= 0; --i)
        value = value << 8 | quint8(bytes.at(at + i));
    return value;
}

/// "2026-11-24 12:00:00 name" of every entry, as the central directory of the zip says (APPNOTE 4.3.12).
QByteArray listing(const QByteArray& zip)
{
    QStringList lines;
    qsizetype at = number(zip, zip.lastIndexOf("PK\x05\x06") + 16, 4);
    while (zip.mid(at, 4) == "PK\x01\x02") {
        const quint32 time = number(zip, at + 12, 2), date = number(zip, at + 14, 2);
        const int name = int(number(zip, at + 28, 2));
        lines.append(QStringLiteral("%1-%2-%3 %4:%5:%6 %7")
                         .arg(1980 + (date >> 9))
                         .arg(date >> 5 & 15, 2, 10, QLatin1Char('0'))
                         .arg(date & 31, 2, 10, QLatin1Char('0'))
                         .arg(time >> 11, 2, 10, QLatin1Char('0'))
                         .arg(time >> 5 & 63, 2, 10, QLatin1Char('0'))
                         .arg(time % 32 * 2, 2, 10, QLatin1Char('0'))
                         .arg(QString::fromUtf8(zip.mid(at + 46, name))));
        at += 46 + name + number(zip, at + 30, 2) + number(zip, at + 32, 2);
    }
    return lines.join(u'\n').toUtf8() + '\n';
}

enum class Pages {
    Elsewhere, ///< they are kept with the website
    Here
};

/// What stands in assets is the business of the player, what a style sheet looks like that of eyes; media are named by
/// what they hold, and the sums are those of packed bytes, too, which differ between versions of zlib.
bool isOurs(const QString& name, Pages pages)
{
    static const QRegularExpression others(QStringLiteral("(^|/)(assets|media|Pictures)/|\\.css$|^SHA256SUMS$"));
    static const QRegularExpression ofPages(QStringLiteral("^(pages|plain)/|^data/search\\.js$"));
    return !others.match(name).hasMatch() && (pages == Pages::Here || !ofPages.match(name).hasMatch());
}

QByteArray described(const QString& package, Pages pages)
{
    QFile zip(package);
    EXPECT_TRUE(zip.open(QIODevice::ReadOnly));
    QByteArray out = listing(zip.readAll());
    const Files files = filesOfZip(package);
    for (auto it = files.begin(); it != files.end(); ++it)
        if (isOurs(it.key(), pages))
            out += "\n=== " + it.key().toUtf8() + '\n' + (it->startsWith("PK\x03\x04") ? listing(*it) : *it + '\n');
    return out;
}

void compare(const QByteArray& now, const QString& name)
{
    QFile kept(QStringLiteral(GOLDEN_FOLDER "/") + name);
    if (qEnvironmentVariableIsSet("MICROVET_UPDATE_GOLDEN")) {
        ASSERT_TRUE(kept.open(QIODevice::WriteOnly | QIODevice::Truncate)) << kept.fileName().toStdString();
        kept.write(now);
        return;
    }
    ASSERT_TRUE(kept.open(QIODevice::ReadOnly)) << kept.fileName().toStdString();
    const QByteArray before = kept.readAll();
    if (now == before) return;
    qsizetype at = 0;
    while (at < now.size() && at < before.size() && now[at] == before[at])
        ++at;
    FAIL() << name.toStdString() << " differs at byte " << at << ": \""
           << now.mid(std::max<qsizetype>(at - 60, 0), 160).toStdString() << "\" was \""
           << before.mid(std::max<qsizetype>(at - 60, 0), 160).toStdString() << '"';
}

class Golden : public Export {
protected:
    Golden() { m_content.course.assessments[0].passPercent = 75; }

    void expectKept(const QString& format, const QString& name, Pages pages = Pages::Elsewhere)
    {
        ASSERT_TRUE(run(format, false, QStringLiteral("out.zip")));
        compare(described(target(QStringLiteral("out.zip")), pages), name);
    }
};

TEST_F(Golden, PackagesForLearningPlatforms)
{
    expectKept(QStringLiteral("scorm12"), QStringLiteral("scorm12.txt"));
    for (const auto& [parts, name] : {std::pair{"one", "scorm2004.txt"}, {"modules", "scorm2004-parts.txt"}}) {
        m_options = {{QStringLiteral("parts"), QLatin1String(parts)}};
        expectKept(QStringLiteral("scorm2004"), QLatin1String(name));
    }
}

TEST_F(Golden, Website) { expectKept(QStringLiteral("site"), QStringLiteral("site.txt"), Pages::Here); }

TEST_F(Golden, Book) { expectKept(QStringLiteral("epub"), QStringLiteral("epub.txt")); }

TEST_F(Golden, TextFiles) { expectKept(QStringLiteral("markdown"), QStringLiteral("markdown.txt")); }

/// Of the course with every kind of question, so that each is there.
TEST_F(Golden, QuestionsAndCartridges)
{
    m_content = test::everyKind(m_media);
    for (Media& media : m_content.course.media)
        if (media.mimeType == QLatin1String("image/png")) media.width = 200, media.height = 100;
    for (const auto& [format, version, name] : {std::tuple{"qti21", "2.1", "qti21.txt"}, {"qti21", "3.0", "qti30.txt"},
                                                {"imscc", "1.1", "imscc11.txt"}, {"imscc", "1.3", "imscc13.txt"}}) {
        m_options = {{QStringLiteral("version"), QLatin1String(version)}};
        expectKept(QLatin1String(format), QLatin1String(name));
    }
}

TEST_F(Golden, Document) { expectKept(QStringLiteral("odt"), QStringLiteral("odt.txt")); }

TEST_F(Golden, TextsForTranslators)
{
    m_options = {{QStringLiteral("target"), QStringLiteral("de")}};
    expectKept(QStringLiteral("translation-table"), QStringLiteral("translation-table.txt"));
}

/// What a PDF holds before it is laid out: pages depend on the fonts of the machine.
TEST_F(Golden, Papers)
{
    using plan::PaperKind;
    QByteArray out;
    for (PaperKind kind : {PaperKind::Book, PaperKind::Handout, PaperKind::Worksheet, PaperKind::Trainer, PaperKind::Assessors}) {
        const plan::Paper paper = plan::makePaper(m_content, kind);
        out += "\n=== " + paper.title.toUtf8() + " / " + paper.kindName.toUtf8() + (paper.writingLines ? " / lines\n" : "\n");
        for (const plan::PaperChapter& chapter : paper.chapters) {
            out += "\n--- " + QByteArray::number(chapter.level) + ' ' + chapter.id.toUtf8() + ' ' + chapter.title.toUtf8() + '\n';
            // The trainer's and the assessors' pages alone: those of the course are kept with the e-book.
            if (kind == PaperKind::Trainer || kind == PaperKind::Assessors) out += chapter.html.toUtf8() + '\n';
        }
    }
    compare(out, QStringLiteral("papers.txt"));
}

/// The rules of the checks change more often than the package, so what they found is not kept.
TEST_F(Golden, PackageForTheRepository)
{
    Question question = test::choiceQuestion(900, QStringLiteral("Which agents burn the skin?"),
                                             {QStringLiteral("Descaler"), QStringLiteral("Soap")}, 0);
    question.keptForAssessors = true;
    m_content.course.assessments[0].questions.append(question);
    const exporters::Job job{m_content,
                             m_media,
                             m_disk,
                             target(QStringLiteral("out.zip")),
                             false,
                             {},
                             m_time,
                             {},
                             [](const exporters::PackedCourse&) {
                                 return exporters::CheckFiles{"<p>Nothing found</p>", "{}"};
                             }};
    const auto report = exporters::find(QStringLiteral("repository"))->write(job, m_progress);
    ASSERT_TRUE(report) << report.error().text.toStdString();
    compare(described(job.target, Pages::Elsewhere), QStringLiteral("repository.txt"));
    ASSERT_EQ(report->beside.size(), 1);
    compare(described(report->beside.first(), Pages::Elsewhere), QStringLiteral("repository-assessors.txt"));
}

TEST_F(Golden, QuestionBanks)
{
    m_content = test::everyKind(m_media);
    for (const auto& [format, name] : {std::pair{"moodle-xml", "moodle.xml"}, {"gift", "gift.txt"}}) {
        ASSERT_TRUE(run(QLatin1String(format), false, QStringLiteral("out")));
        QFile file(target());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        compare(file.readAll(), QLatin1String(name));
    }
}

TEST_F(Golden, RecordsAboutTheCourse)
{
    for (const auto& [format, record, name] : {std::tuple{"elm", "course", "elm-course.jsonld"},
                                               {"elm", "credential", "elm-credential.jsonld"},
                                               {"openbadge", "achievement", "openbadge.json"},
                                               {"schemaorg", "", "schemaorg.jsonld"}}) {
        m_options = *record ? QJsonObject{{QStringLiteral("record"), QLatin1String(record)}} : QJsonObject();
        ASSERT_TRUE(run(QLatin1String(format), false));
        QFile file(target());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        compare(file.readAll(), QLatin1String(name));
    }
}

} // namespace
} // namespace microvet::tests
