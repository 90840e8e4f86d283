#include "tests/core/exporters/export_fixture.h"
#include "tests/core/plan/page_check.h"
#include "tests/core/plan/plant.h"
#include "tests/support/big_course.h"
#include "tests/support/random_content.h"
#include "tests/support/sample_content.h"

#include "core/exporters/package_writer.h"
#include "core/exporters/script_text.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

namespace microvet::tests {
namespace {

using namespace exporters;
using Site = Export;
using test::testId;

QString idOf(int number) { return testId(number).toString(QUuid::WithoutBraces); }

/// A whole HTML file of ours, read as XML: the doctype is one that XML takes.
testing::AssertionResult isSoundFile(const QByteArray& html)
{
    QXmlStreamReader reader(html);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement &&
            reader.attributes().hasAttribute(QLatin1String("style")))
            return testing::AssertionFailure() << "a style attribute";
    if (reader.hasError())
        return testing::AssertionFailure() << reader.errorString().toStdString() << " in "
                                           << html.mid(reader.characterOffset() - 80, 160).toStdString();
    return testing::AssertionSuccess();
}

TEST_F(Site, HasTheFilesOfTheContractInOrder)
{
    const auto report = run(QStringLiteral("site"), false, QStringLiteral("out.zip"));
    ASSERT_TRUE(report) << report.error().text.toStdString();
    QStringList names = orderOfZip(target(QStringLiteral("out.zip")));
    EXPECT_EQ(report->files, names.size());
    EXPECT_EQ(report->bytes, QFileInfo(target(QStringLiteral("out.zip"))).size());
    EXPECT_TRUE(report->opens.isEmpty());
    EXPECT_EQ(names.first(), QStringLiteral("index.html"));
    EXPECT_EQ(names.last(), QStringLiteral("media/") + m_picture);
    EXPECT_FALSE(names.contains(QStringLiteral("assets/scorm12.js")));
    EXPECT_TRUE(names.contains(QStringLiteral("assets/player.js")));
    EXPECT_TRUE(names.contains(QStringLiteral("assets/player.css")));
    EXPECT_EQ(names.filter(QStringLiteral("assets/lang/")), QStringList{QStringLiteral("assets/lang/en.js")});
    const QStringList rest = names.filter(QRegularExpression(QStringLiteral("^(data|pages|plain)/")));
    const QString unitOne = idOf(test::sample::unitOne), unitTwo = idOf(test::sample::unitTwo),
                  module = idOf(test::sample::module), exam = idOf(test::sample::exam);
    QStringList wanted{QStringLiteral("data/course.js")};
    for (const QString& id : {QStringLiteral("home"), module, unitOne, unitTwo, exam, QStringLiteral("glossary"),
                              QStringLiteral("results"), QStringLiteral("credits")})
        wanted << QStringLiteral("pages/%1.js").arg(id)
               << QStringLiteral("plain/%1.html").arg(id == QLatin1String("home") ? QStringLiteral("index") : id);
    wanted << QStringLiteral("data/search.js");
    EXPECT_EQ(rest.join(u'\n'), wanted.join(u'\n'));
    for (const QString& name : names)
        EXPECT_TRUE(QRegularExpression(QStringLiteral("^[A-Za-z0-9._/-]+$")).match(name).hasMatch())
            << name.toStdString();
}

TEST_F(Site, FilesSayWhatTheCourseSays)
{
    ASSERT_TRUE(run(QStringLiteral("site"), true));
    const Files files = filesOfFolder(target());
    EXPECT_TRUE(files.contains(QLatin1String(folderMark)));
    const QByteArray index = files.value(QStringLiteral("index.html"));
    EXPECT_TRUE(index.startsWith("<!DOCTYPE html>\n<html lang=\"en\" class=\"mv\" data-course=\"" +
                                 idOf(test::sample::course).toLatin1() + "\">"));
    EXPECT_TRUE(index.contains("Content-Security-Policy\" content=\"default-src 'none'; script-src 'self';"));
    EXPECT_TRUE(index.contains(
        "<main id=\"mv-main\" tabindex=\"-1\" data-page=\"home\">\n<h1>Safe handling of cleaning agents</h1>"));
    // Every script that is named is there, the words first, the course last.
    QStringList scripts;
    auto matches =
        QRegularExpression(QStringLiteral("<script src=\"([^\"]+)\" defer")).globalMatch(QString::fromUtf8(index));
    while (matches.hasNext())
        scripts.append(matches.next().captured(1));
    for (const QString& script : scripts)
        EXPECT_TRUE(files.contains(script)) << script.toStdString();
    EXPECT_EQ(scripts.first(), QStringLiteral("assets/lang/en.js"));
    EXPECT_EQ(scripts.last(), QStringLiteral("data/course.js"));
    EXPECT_EQ(scripts.indexOf(QStringLiteral("assets/player.js")), scripts.size() - 2);
    for (auto it = files.begin(); it != files.end(); ++it)
        EXPECT_TRUE(!it.key().endsWith(QLatin1String(".html")) || isSoundFile(it.value())) << it.key().toStdString();

    EXPECT_EQ(argumentOf(files.value(QStringLiteral("data/course.js")))[QStringLiteral("title")].toString(),
              QStringLiteral("Safe handling of cleaning agents"));
    const QJsonValue chunk = argumentOf(files.value(QStringLiteral("pages/%1.js").arg(idOf(test::sample::unitOne))));
    EXPECT_TRUE(isSoundPage(chunk[QStringLiteral("html")].toString()));
    EXPECT_EQ(chunk[QStringLiteral("questions")].toObject().keys(), QStringList{idOf(test::sample::checkQuestion)});
    EXPECT_EQ(files.value(QStringLiteral("media/") + m_picture), m_media.read(m_picture).valueOr({}));
    const QJsonValue search = argumentOf(files.value(QStringLiteral("data/search.js")));
    EXPECT_EQ(search[2][0].toString(), idOf(test::sample::unitOne));
    EXPECT_TRUE(search[2][1].toString().contains(
        QStringLiteral("Every container carries a label with signs and sentences about the hazard. How")));
    // Plain pages lead to each other and to the media one folder up.
    const QByteArray plain = files.value(QStringLiteral("plain/%1.html").arg(idOf(test::sample::unitOne)));
    EXPECT_TRUE(plain.contains("src=\"../media/" + m_picture.toLatin1()));
    EXPECT_TRUE(plain.contains("href=\"glossary.html#t-" + idOf(test::sample::term).toLatin1()));
    EXPECT_FALSE(plain.contains("<script"));
    auto links =
        QRegularExpression(QStringLiteral("(?:href|src)=\"([^\"#:]+)[\"#]")).globalMatch(QString::fromUtf8(plain));
    while (links.hasNext()) {
        const QString path = QDir::cleanPath(QStringLiteral("plain/") + links.next().captured(1));
        EXPECT_TRUE(files.contains(path)) << path.toStdString();
    }
}

TEST_F(Site, ScriptsHoldAnyText)
{
    const QString text = QStringLiteral("</script><!-- ]]> \u2028\u2029 \" \\ %1 ü \U0001F600");
    const QByteArray json = scriptJson(text);
    for (const char* bad : {"</", "<!--", "]]>", "\u2028", "\u2029"})
        EXPECT_FALSE(json.contains(bad)) << bad;
    EXPECT_EQ(argumentOf("f(" + json + ");").toString(), text);
}

TEST_F(Site, HoldsAnyCourse)
{
    for (quint32 seed = 1; seed <= 8; ++seed) {
        std::mt19937 random(seed);
        const QStringList weird{QStringLiteral("</script>"), QStringLiteral("]]>"),  QStringLiteral("%1 %2 %3"),
                                QStringLiteral("\u2028"),    QStringLiteral("../x"), QStringLiteral("\x01"),
                                QString(QChar(0xd800))};
        m_content = test::RandomContent(seed, {80, 3, true}).content();
        plantAll(m_content, [&](QString& value) {
            if (random() % 2) value = weird[random() % weird.size()];
        });
        const auto report = run(QStringLiteral("scorm12"), true);
        ASSERT_TRUE(report) << report.error().text.toStdString();
        const Files files = filesOfFolder(target());
        for (auto it = files.begin(); it != files.end(); ++it) {
            const bool markup = it.key().endsWith(QLatin1String(".html")) || it.key().endsWith(QLatin1String(".xml"));
            const bool page = it.key().startsWith(QLatin1String("pages/"));
            ASSERT_TRUE(!markup || isSoundFile(it.value())) << it.key().toStdString() << " seed " << seed;
            ASSERT_FALSE(page && argumentOf(it.value())[QStringLiteral("html")].toString().isEmpty());
        }
    }
}

TEST_F(Site, TellsWhatWasLost)
{
    m_content.course.media[0].file = QString(64, u'a') + QStringLiteral(".png");
    m_content.course.media[0].name = QStringLiteral("label.png");
    m_content.course.assessments[0].questions[0].body = model::Essay{};
    m_content.course.modules[0].units[1].blocks.append(
        test::blockOf(600, model::Unknown{QStringLiteral("hologram"), {}}));
    const auto report = run(QStringLiteral("site"), true);
    ASSERT_TRUE(report);
    QList<QUuid> places;
    for (const Loss& loss : report->losses)
        places.append(loss.place);
    EXPECT_EQ(places, (QList<QUuid>{testId(600), testId(test::sample::examQuestionOne), testId(test::sample::image)}));
    EXPECT_TRUE(report->losses.last().text.contains(QStringLiteral("label.png")));
    EXPECT_TRUE(filesOfFolder(target()).keys().filter(QStringLiteral("media/")).isEmpty());
}

TEST_F(Site, ReplacesOnlyWhatAnExportMade)
{
    ASSERT_TRUE(QDir().mkpath(target()));
    ASSERT_TRUE(run(QStringLiteral("site"), true)) << "an empty folder";
    m_content.course.modules[0].units.removeLast();
    const QStringList before = onDisk();
    ASSERT_TRUE(run(QStringLiteral("site"), true)) << "one of ours";
    EXPECT_EQ(onDisk().size(), before.size() - 2);
    EXPECT_TRUE(
        onDisk().filter(QStringLiteral("microvet-")).filter(QRegularExpression(QStringLiteral("part|old"))).isEmpty());

    ASSERT_TRUE(QDir().mkpath(target(QStringLiteral("thesis"))));
    QFile file(target(QStringLiteral("thesis/chapter.txt")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.close();
    const auto refused = run(QStringLiteral("site"), true, QStringLiteral("thesis"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::NotOurs);
    EXPECT_TRUE(QFile::exists(file.fileName()));
    EXPECT_FALSE(run(QStringLiteral("site"), true, QStringLiteral("thesis/chapter.txt")));
    EXPECT_FALSE(run(QStringLiteral("site"), false, QStringLiteral("thesis")));
}

TEST_F(Site, IsTheSameBytesInEveryTimeZone)
{
    const QByteArray zone = qgetenv("TZ");
    QList<QByteArray> packages;
    for (const char* tz : {"UTC", "Pacific/Auckland"}) {
        qputenv("TZ", tz);
        tzset();
        const QString name = QStringLiteral("%1.zip").arg(packages.size());
        ASSERT_TRUE(run(QStringLiteral("scorm12"), false, name));
        QFile file(target(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        packages.append(file.readAll());
    }
    if (zone.isNull())
        qunsetenv("TZ");
    else
        qputenv("TZ", zone);
    tzset();
    EXPECT_GT(packages[0].size(), 200'000);
    EXPECT_EQ(packages[0], packages[1]);
}

TEST_F(Site, StopsWithoutATrace)
{
    for (const bool asFolder : {false, true}) {
        for (const int at : {0, 1, 5, 20, 60}) {
            Progress progress;
            m_disk.steps = 0;
            m_disk.beforeStep = [&] {
                if (m_disk.steps == at) progress.cancel();
            };
            const Job job{m_content, m_media, m_disk, target(QStringLiteral("stopped")), asFolder, {}, m_time};
            const auto report = find(QStringLiteral("site"))->write(job, progress);
            // A small package takes fewer steps; the last one may be past the point of no return: then it is whole.
            if (report) {
                EXPECT_GE(onDisk().size(), 1);
                (void)diskStore().removeTree(target(QStringLiteral("stopped")));
                (void)diskStore().remove(target(QStringLiteral("stopped")));
                continue;
            }
            EXPECT_EQ(report.error().kind, Error::Kind::Cancelled);
            EXPECT_TRUE(onDisk().isEmpty()) << onDisk().join(u' ').toStdString();
        }
    }
    m_disk.beforeStep = {};
    m_progress.cancel();
    EXPECT_FALSE(run(QStringLiteral("scorm12"), true));
    EXPECT_TRUE(onDisk().isEmpty()) << onDisk().join(u' ').toStdString();
}

TEST_F(Site, AFullDiskLeavesWhatWasThere)
{
    for (const bool asFolder : {false, true}) {
        const QString name = asFolder ? QStringLiteral("folder") : QStringLiteral("file.zip");
        ASSERT_TRUE(run(QStringLiteral("site"), asFolder, name));
        const auto state = [&] { return asFolder ? filesOfFolder(target(name)) : filesOfZip(target(name)); };
        const Files before = state();
        const QStringList names = onDisk();
        m_content.course.title += QStringLiteral(" II");
        int failures = 0;
        for (int at = 0;; ++at) {
            m_disk.steps = 0;
            m_disk.failAt = at;
            const auto report = run(QStringLiteral("site"), asFolder, name);
            m_disk.failAt = -1;
            if (m_disk.steps <= at) {
                EXPECT_TRUE(report);
                break;
            }
            ++failures;
            ASSERT_FALSE(report) << "step " << at;
            ASSERT_EQ(onDisk(), names) << "step " << at;
            ASSERT_EQ(state(), before) << "step " << at;
        }
        EXPECT_GT(failures, asFolder ? 60 : 2);
        EXPECT_NE(state(), before);
    }
}

TEST_F(Site, ACourseOfAThousandUnits)
{
    m_content = test::bigCourse({});
    const auto report = run(QStringLiteral("scorm12"), false, QStringLiteral("big.zip"));
    ASSERT_TRUE(report);
    EXPECT_GT(report->files, 2000);
    EXPECT_EQ(orderOfZip(target(QStringLiteral("big.zip"))).size(), report->files);
}

} // namespace
} // namespace microvet::tests
