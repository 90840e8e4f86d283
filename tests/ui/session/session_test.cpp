#include "tests/support/sample_content.h"
#include "ui/session/check_job.h"
#include "ui/session/journal_writer.h"
#include "ui/session/session.h"
#include "ui/session/settings.h"


#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <gtest/gtest.h>

#include <atomic>

namespace microvet::ui {

namespace {

document::Document bread()
{
    document::Document document;
    document.content.course.id = model::CourseId::make();
    document.content.course.title = QStringLiteral("Bread");
    document.content.course.language = QStringLiteral("en");
    return document;
}

} // namespace

TEST(CheckJobTest, ChangesThatComeWhileItIsBusyAreCheckedTogether)
{
    CheckJob job(rules::houseRules(), {});
    QSignalSpy spy(&job, &CheckJob::finished);
    model::Content content = bread().content;
    for (quint64 revision = 1; revision <= 50; ++revision) {
        content.course.title = QStringLiteral("Bread %1").arg(revision);
        job.check(content, revision);
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return job.isIdle() && !spy.isEmpty(); }));
    EXPECT_LE(spy.size(), 3) << "one for the first, one for the rest";
    EXPECT_EQ(spy.last()[0].toULongLong(), 50u);
    // What it says now is what a fresh run says.
    rules::Runner fresh(rules::houseRules());
    fresh.checkAll(content);
    EXPECT_EQ(spy.last()[1].value<rules::Judged>().open, fresh.findings());
    EXPECT_FALSE(fresh.findings().isEmpty());
}

TEST(CheckJobTest, FindingsAtPlacesThatAreGoneMeanwhileAreLeftOut)
{
    CheckJob job(rules::houseRules(), {});
    QSignalSpy spy(&job, &CheckJob::finished);
    model::Content content = bread().content;
    model::Module module;
    module.id = model::ModuleId::make();
    content.course.modules.append(module);
    job.check(content, 1); // starts at once
    content.course.modules.clear();
    job.check(content, 2, {module.id.uuid()});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !spy.isEmpty(); }));
    for (const rules::Finding& finding : spy.first()[1].value<rules::Judged>().open) EXPECT_NE(finding.place, module.id.uuid());
    ASSERT_TRUE(QTest::qWaitFor([&] { return job.isIdle(); }));
}

TEST(SessionTest, FindingsFollowTheCourse)
{
    Session session(bread());
    QSignalSpy spy(&session, &Session::findingsChanged);
    session.startChecks(rules::houseRules());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !spy.isEmpty(); }));
    const auto hasTitleFinding = [&] {
        return std::any_of(session.findings().begin(), session.findings().end(),
                           [](const rules::Finding& finding) { return finding.field == "title"; });
    };
    EXPECT_FALSE(hasTitleFinding());
    session.edit(QStringLiteral("Empty the title"), {session.course().id.uuid(), "title"},
                 [](model::Content& content) { content.course.title.clear(); });
    EXPECT_TRUE(QTest::qWaitFor([&] { return hasTitleFinding(); }));
    session.undo();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !hasTitleFinding(); }));
}

TEST(SessionTest, TheFirstCheckIsAnnouncedAlsoWhereItFindsNothing)
{
    document::Document document;
    document.content = test::sampleContent();
    Session session(document);
    rules::RuleSet none = rules::houseRules();
    for (const rules::RuleInfo& rule : rules::allRules()) none.off.append(rule.id);
    QSignalSpy spy(&session, &Session::findingsChanged);
    EXPECT_FALSE(session.isChecked());
    session.startChecks(none);
    ASSERT_TRUE(spy.wait(20000));
    EXPECT_TRUE(session.isChecked());
    EXPECT_TRUE(session.findings().isEmpty());
    session.edit(QStringLiteral("Rename"), {}, [](model::Content& content) { content.course.title += u'!'; });
    EXPECT_FALSE(spy.wait(500)) << "and later only where something changed: " << spy.size();
}

TEST(JournalWriterTest, WritesTheNewestValueAndOneAtATime)
{
    std::atomic_int running = 0, most = 0, count = 0;
    QMutex mutex;
    QString last;
    JournalWriter writer([&](const document::Document& document) -> Status {
        most = std::max(most.load(), ++running);
        QThread::msleep(20);
        const QMutexLocker lock(&mutex);
        last = document.content.course.title;
        --running;
        ++count;
        return {};
    });
    writer.setDelay(5);
    document::Document document = bread();
    for (int i = 0; i < 60; ++i) {
        document.content.course.title = QString::number(i);
        writer.note(document);
        QTest::qWait(2);
    }
    EXPECT_TRUE(QTest::qWaitFor([&] {
        const QMutexLocker lock(&mutex);
        return last == QLatin1String("59");
    }));
    EXPECT_EQ(most, 1);
    EXPECT_LT(count, 30) << "edits of one moment are written together";
}

TEST(JournalWriterTest, SettledMeansNothingIsWrittenAnyMore)
{
    std::atomic_int count = 0;
    {
        JournalWriter writer([&](const document::Document&) -> Status {
            ++count;
            return {};
        });
        writer.setDelay(1);
        writer.note(bread());
        writer.settle();
        QTest::qWait(40);
        EXPECT_EQ(count, 0);
        writer.note(bread());
    }
    QThreadPool::globalInstance()->waitForDone();
    EXPECT_LE(count, 1);
}

TEST(JournalWriterTest, SaysOnceThatItDoesNotWork)
{
    JournalWriter writer([](const document::Document&) -> Status { return Error{Error::Kind::NoSpace, QStringLiteral("Full."), {}}; });
    writer.setDelay(1);
    QSignalSpy spy(&writer, &JournalWriter::failed);
    for (int i = 0; i < 5; ++i) {
        writer.note(bread());
        QTest::qWait(15);
    }
    EXPECT_EQ(spy.size(), 1);
}

TEST(SettingsTest, RecentFilesAreBoundedNewestFirstAndOnce)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("s.ini"));
    {
        Settings settings(std::make_unique<QSettings>(path, QSettings::IniFormat));
        for (int i = 0; i < 20; ++i)
            settings.addRecent(folder.filePath(QStringLiteral("%1.microvet").arg(i)), QString::number(i), QDateTime::currentDateTimeUtc());
        settings.addRecent(folder.filePath(QStringLiteral("15.microvet")), QStringLiteral("again"), QDateTime::currentDateTimeUtc());
        settings.setAuthorName(QStringLiteral("  Maria  "));
    }
    Settings settings(std::make_unique<QSettings>(path, QSettings::IniFormat));
    const QList<Settings::Recent> list = settings.recent();
    ASSERT_EQ(list.size(), 12);
    EXPECT_EQ(list[0].title, QStringLiteral("again"));
    EXPECT_EQ(std::count_if(list.begin(), list.end(), [](const auto& e) { return e.path.endsWith(QLatin1String("/15.microvet")); }), 1);
    EXPECT_EQ(settings.authorName(), QStringLiteral("Maria"));
    settings.removeRecent(list[1].path);
    EXPECT_EQ(settings.recent().size(), 11);
}

} // namespace microvet::ui
