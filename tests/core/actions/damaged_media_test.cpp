#include "core/actions/damaged_media.h"
#include "core/actions/adapt/adapt.h"
#include "core/actions/course_file.h"
#include "core/actions/merge/merged_file.h"
#include "tests/core/base/temp_folder.h"

#include <gtest/gtest.h>

namespace microvet::actions {
namespace {

using namespace model;
using tests::TempFolder;

class DamagedMedia : public testing::Test {
protected:
    /// The example course, with a wrong byte in the middle of its picture where `damaged`.
    QString example(const char* name, bool damaged)
    {
        const QString path = m_folder / QString::fromLatin1(name);
        auto file = CourseFile::fromSample(diskStore(), path, QStringLiteral("first-steps"));
        EXPECT_TRUE(file);
        EXPECT_TRUE((*file)->save(systemNow));
        m_content = (*file)->content();
        if (damaged) damage(path);
        return path;
    }
    static void damage(const QString& path)
    {
        QByteArray bytes = diskStore().readAll(path, 100 << 20).valueOr({});
        const qsizetype inPicture = bytes.indexOf("IDAT");
        ASSERT_GT(inPicture, 0);
        bytes[inPicture + 20] = char(bytes[inPicture + 20] ^ 0x55);
        ASSERT_TRUE(diskStore().replace(path, bytes));
    }
    Result<document::Document> opened(const QString& path)
    {
        Progress progress;
        return document::open(diskStore(), path, m_folder / QStringLiteral("media"), progress);
    }

    TempFolder m_folder;
    Content m_content;
};

TEST_F(DamagedMedia, AreFoundByTheirNamesAndToldWithTheirPlaces)
{
    const auto whole = opened(example("whole.microvet", false));
    ASSERT_TRUE(whole);
    ASSERT_FALSE(whole->content.course.media.isEmpty());
    EXPECT_TRUE(damagedMedia(whole->content, *whole->media).isEmpty());
    const auto damaged = opened(example("damaged.microvet", true));
    ASSERT_TRUE(damaged);
    const QList<DamagedMedium> found = damagedMedia(damaged->content, *damaged->media);
    ASSERT_EQ(found.size(), 1);
    EXPECT_FALSE(found[0].places.isEmpty());
    EXPECT_FALSE(isWhole(*damaged->media, found[0].file));
    const QString sentence = damageSentences(found).constFirst();
    EXPECT_TRUE(sentence.contains(found[0].name) && sentence.contains(found[0].places.constFirst())) << sentence.toStdString();

    Progress stopped;
    stopped.cancel();
    EXPECT_TRUE(damagedMedia(damaged->content, *damaged->media, stopped).isEmpty()) << "nothing is told of what was not read";
}

TEST_F(DamagedMedia, BytesOfAnotherFileAreNoMedium)
{
    auto whole = opened(example("whole.microvet", false));
    ASSERT_TRUE(whole);
    // Sound by its CRC, but not what its name says.
    const auto other = whole->media->add("other bytes", QStringLiteral("png"));
    ASSERT_TRUE(other);
    const QString file = whole->content.course.media[0].file;
    whole->media->setPlace(file, *whole->media->place(*other));
    ASSERT_TRUE(whole->media->read(file));
    const QList<DamagedMedium> found = damagedMedia(whole->content, *whole->media);
    ASSERT_FALSE(found.isEmpty());
    EXPECT_EQ(found[0].file, file);
    // What is not there at all is another matter.
    whole->media->forget(file);
    for (const DamagedMedium& medium : damagedMedia(whole->content, *whole->media)) EXPECT_NE(medium.file, file);
}

TEST_F(DamagedMedia, StayOutOfAnAdaptationAndAreNamed)
{
    const QString path = example("damaged.microvet", true);
    Progress progress;
    AdaptWishes wishes;
    wishes.permission = QStringLiteral("By letter.");
    const auto made = adaptationOf(diskStore(), path, wishes, systemNow, m_folder / QStringLiteral("own"), progress);
    ASSERT_TRUE(made) << made.error().text.toStdString();
    ASSERT_EQ(made->notices.size(), 1) << made->notices.join(u'\n').toStdString();
    EXPECT_TRUE(made->notices[0].contains(QStringLiteral("damaged"))) << made->notices[0].toStdString();
    int missing = 0;
    for (const Media& medium : made->content.course.media) missing += !made->media->contains(medium.file);
    EXPECT_EQ(missing, 1);
    for (const QString& file : made->media->files()) EXPECT_TRUE(isWhole(*made->media, file)) << "nothing under a wrong name";
    EXPECT_EQ(diskStore().list(m_folder / QStringLiteral("own")).size(), made->media->files().size());
}

TEST_F(DamagedMedia, AreToldAfterAMerge)
{
    const QString mine = example("mine.microvet", true);
    const QString theirs = m_folder / QStringLiteral("theirs.microvet");
    {
        auto file = CourseFile::open(diskStore(), mine);
        ASSERT_TRUE(file);
        (*file)->history().edit(QStringLiteral("Rename"), {}, [](Content& content) { content.course.title = QStringLiteral("Other"); });
        document::Document document = (*file)->document();
        document.content = (*file)->content();
        document::SaveRequest request;
        request.path = theirs;
        request.copy = true;
        Progress progress;
        ASSERT_TRUE(document::save(diskStore(), request, document, systemNow, progress));
    }
    auto own = openDraft(diskStore(), mine, m_folder / QStringLiteral("1"));
    auto draft = openDraft(diskStore(), theirs, m_folder / QStringLiteral("2"));
    ASSERT_TRUE(own && draft);
    DraftMerge merge(diskStore(), own->document);
    ASSERT_TRUE(merge.add(*std::move(draft)));
    const auto media = writeMerged(diskStore(), merge, {mine, m_folder / QStringLiteral("out.microvet"), {}}, systemNow);
    ASSERT_TRUE(media) << media.error().text.toStdString();
    EXPECT_EQ(media->damaged.size(), 1);
    EXPECT_TRUE(media->missing.isEmpty()) << media->missing.join(u' ').toStdString();
}

} // namespace
} // namespace microvet::actions
