#include "core/document/journal.h"

#include "tests/core/base/temp_folder.h"
#include "tests/support/random_content.h"

#include <gtest/gtest.h>

using namespace microvet;
using namespace microvet::document;

namespace {

QString q(const char* text) { return QString::fromUtf8(text); }
QDateTime at(int minute) { return QDateTime(QDate(2026, 11, 24), QTime(12, minute), Qt::UTC); }

TEST(Journal, WhatASessionLeavesBehindIsFoundWithItsMedia)
{
    tests::TempFolder folder;
    const QString root = folder / q("recovery");
    model::Content content = test::RandomContent(1, {.unknown = true}).content();
    QString lost;
    {
        auto journal = Journal::create(diskStore(), root);
        ASSERT_TRUE(journal);
        lost = (*journal)->folder();
        MediaStore media(diskStore(), lost);
        model::Media medium;
        medium.id = model::MediaId::make();
        medium.file = media.add("new picture", q("png")).valueOr({});
        content.course.media = {medium};
        ASSERT_TRUE((*journal)->write(content, {}, {}, at(1)));
        EXPECT_TRUE(recoverable(diskStore(), root).isEmpty()) << "the session still lives";
    }
    const auto found = recoverable(diskStore(), root);
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found[0].folder, lost);
    EXPECT_EQ(found[0].title, content.course.title);
    EXPECT_EQ(found[0].time, at(1));
    auto document = recover(diskStore(), found[0]);
    ASSERT_TRUE(document);
    EXPECT_TRUE(document->content == content);
    EXPECT_EQ(document->media->read(content.course.media[0].file).valueOr({}), "new picture");
}

TEST(Journal, NothingIsOfferedAfterAGoodEnd)
{
    tests::TempFolder folder;
    {
        auto journal = Journal::create(diskStore(), folder.path());
        ASSERT_TRUE((*journal)->write(model::Content{}, {}, {}, at(1)));
        ASSERT_TRUE((*journal)->clear());
    }
    EXPECT_TRUE(recoverable(diskStore(), folder.path()).isEmpty());
    {
        auto journal = Journal::create(diskStore(), folder.path());
        ASSERT_TRUE((*journal)->write(model::Content{}, {}, {}, at(1)));
        ASSERT_TRUE((*journal)->remove());
    }
    EXPECT_TRUE(recoverable(diskStore(), folder.path()).isEmpty());
    EXPECT_TRUE(diskStore().list(folder.path()).isEmpty());
}

TEST(Journal, ARecoveredCourseKnowsItsFileAndNoticesWhenThatChanged)
{
    tests::TempFolder folder;
    const QString root = folder / q("recovery");
    const QString path = folder / q("a.microvet");
    Progress progress;
    Document document;
    document.content.course.id = model::CourseId::make();
    document.content.course.title = q("Saved");
    document.media = std::make_shared<MediaStore>(diskStore(), folder / q("media"));
    SaveRequest request;
    request.path = path;
    auto saved = save(diskStore(), request, document, systemNow, progress);
    ASSERT_TRUE(saved);
    model::Content edited = document.content;
    edited.course.title = q("Edited, not saved");
    {
        auto journal = Journal::create(diskStore(), root);
        ASSERT_TRUE((*journal)->write(edited, path, *saved, at(2)));
    }
    const auto found = recoverable(diskStore(), root);
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found[0].path, path);
    auto back = recover(diskStore(), found[0]);
    ASSERT_TRUE(back);
    request.expected = back->file;
    EXPECT_TRUE(save(diskStore(), request, *back, systemNow, progress));
    // A second save with the old state is one against a file that changed.
    auto refused = save(diskStore(), request, *back, systemNow, progress);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::ChangedOnDisk);
}

} // namespace
