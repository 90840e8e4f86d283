#include "core/document/container.h"

#include "core/base/zip_writer.h"
#include "tests/core/base/temp_folder.h"

#include <QFile>
#include <QProcess>

#include <gtest/gtest.h>

using namespace microvet;
using namespace microvet::document;

namespace {

QString q(const char* text) { return QString::fromUtf8(text); }

class Archives : public testing::Test {
protected:
    void SetUp() override
    {
        Document document;
        document.content.course.id = model::CourseId::make();
        document.content.course.title = q("Inside");
        document.media = std::make_shared<MediaStore>(diskStore(), folder / q("media"));
        for (const char* name : {"one.microvet", "two.microvet"}) {
            SaveRequest request;
            request.path = folder / q(name);
            ASSERT_TRUE(save(diskStore(), request, document, systemNow, progress));
        }
    }

    Result<Document> opened(const char* name) { return document::open(diskStore(), folder / q(name), folder / q("session"), progress); }

    void pack(const char* name, const QStringList& entries)
    {
        ZipWriter zip(diskStore(), folder / q(name), systemNow());
        for (const QString& entry : entries) ASSERT_TRUE(zip.addFile(entry, folder / entry.section(u'/', -1)));
        ASSERT_TRUE(zip.finish(progress));
    }

    tests::TempFolder folder;
    Progress progress;
};

TEST_F(Archives, ACourseInAZipOpensAndHasNoHomeYet)
{
    pack("mail.zip", {q("attachments/one.microvet")});
    auto document = opened("mail.zip");
    ASSERT_TRUE(document) << document.error().text.toStdString();
    EXPECT_EQ(document->content.course.title, q("Inside"));
    EXPECT_FALSE(document->file.stamp.exists());
    EXPECT_EQ(document->notices.size(), 1);
}

TEST_F(Archives, TwoCoursesOrNoneAreRefused)
{
    pack("two.zip", {q("one.microvet"), q("two.microvet")});
    auto two = opened("two.zip");
    ASSERT_FALSE(two);
    EXPECT_EQ(two.error().kind, Error::Kind::Invalid);
    QFile other(folder / q("letter.txt"));
    ASSERT_TRUE(other.open(QIODevice::WriteOnly));
    other.close();
    pack("none.zip", {q("letter.txt")});
    auto none = opened("none.zip");
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().kind, Error::Kind::NotOurs);
}

#ifdef MICROVET_HAVE_KARCHIVE
TEST_F(Archives, ACourseInATarOpens)
{
    QProcess tar;
    tar.setWorkingDirectory(folder.path());
    tar.start(q("tar"), {q("czf"), q("mail.tar.gz"), q("one.microvet")});
    ASSERT_TRUE(tar.waitForFinished() && tar.exitCode() == 0);
    auto document = opened("mail.tar.gz");
    ASSERT_TRUE(document) << document.error().text.toStdString();
    EXPECT_EQ(document->content.course.title, q("Inside"));
}

TEST_F(Archives, ATarThatIsCutShortIsRefused)
{
    QProcess tar;
    tar.setWorkingDirectory(folder.path());
    tar.start(q("tar"), {q("cf"), q("mail.tar"), q("one.microvet")});
    ASSERT_TRUE(tar.waitForFinished() && tar.exitCode() == 0);
    QFile file(folder / q("mail.tar"));
    ASSERT_TRUE(file.resize(700));
    EXPECT_FALSE(opened("mail.tar"));
}
#endif

} // namespace
