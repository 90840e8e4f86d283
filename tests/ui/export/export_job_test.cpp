#include "ui/export/export_job.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <gtest/gtest.h>

namespace microvet::ui {

class ExportJobTest : public testing::Test {
protected:
    ExportJob::Order order(const char* name) const
    {
        ExportJob::Order made;
        made.request.format = QStringLiteral("site");
        made.content.course.id = model::CourseId::make();
        made.content.course.title = QStringLiteral("Bread");
        made.content.course.language = QStringLiteral("en");
        made.media = std::make_shared<document::MediaStore>(diskStore(), folder.filePath(QStringLiteral("media")));
        made.disk = &diskStore();
        made.request.target = folder.filePath(QString::fromLatin1(name));
        return made;
    }

    QTemporaryDir folder;
};

TEST_F(ExportJobTest, WritesAndReports)
{
    ExportJob job;
    QSignalSpy done(&job, &ExportJob::finished);
    job.start(order("a.zip"));
    EXPECT_TRUE(job.isRunning());
    ASSERT_TRUE(done.wait(20000));
    EXPECT_FALSE(job.isRunning());
    EXPECT_GT(QFileInfo(folder.filePath(QStringLiteral("a.zip"))).size(), 1000);
}

TEST_F(ExportJobTest, CancelledLeavesNothing)
{
    ExportJob job;
    QSignalSpy failed(&job, &ExportJob::failed);
    job.start(order("a.zip"));
    job.cancel();
    ASSERT_TRUE(failed.wait(20000));
    EXPECT_EQ(failed[0][0].value<Error>().kind, Error::Kind::Cancelled);
    EXPECT_FALSE(QFileInfo::exists(folder.filePath(QStringLiteral("a.zip"))));
    EXPECT_TRUE(QDir(folder.path()).entryList(QDir::Files).isEmpty());
}

TEST_F(ExportJobTest, AnUnknownFormatAndAMissingFolderAreSaid)
{
    ExportJob job;
    QSignalSpy failed(&job, &ExportJob::failed);
    ExportJob::Order wrong = order("a.zip");
    wrong.request.format = QStringLiteral("papyrus");
    job.start(wrong);
    ASSERT_TRUE(failed.wait(20000));
    EXPECT_FALSE(failed[0][0].value<Error>().text.isEmpty());
    job.start(order("not/there/a.zip"));
    ASSERT_TRUE(failed.wait(20000));
    EXPECT_FALSE(failed[1][0].value<Error>().text.isEmpty());
}

} // namespace microvet::ui
