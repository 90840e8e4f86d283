#include "core/actions/merge/conflicted_copies.h"

#include "core/actions/merge/draft_merge.h"
#include "tests/core/document/document_fixture.h"
#include "tests/support/sample_content.h"

#include <gtest/gtest.h>

namespace microvet::actions {

using namespace tests;

namespace {

TEST(ConflictedCopyName, IsKnownByWhatServicesAdd)
{
    const auto is = [](const char* name) {
        return isConflictedCopyName(QString::fromUtf8(name), QStringLiteral("Baking bread.microvet"));
    };
    for (const char* name :
         {"Baking bread (Ada's conflicted copy 2026-05-04).microvet",
          "Baking bread (conflicted copy 2026-05-04 101010).microvet",
          "Baking bread (In Konflikt stehende Kopie von Ada 2026-05-04).microvet",
          "Baking bread (копия с конфликт 2026-05-04).microvet",
          "Baking bread (SFConflict ada@example.org 2026-05-04-10-10-10).microvet",
          "Baking bread.sync-conflict-20260504-101010-ABCDEFG.microvet",
          "Baking bread_conflict-20260504-101010.microvet", "Baking bread.Conflict.microvet",
          "Baking bread-DESKTOP-1A2B3C4.microvet", "Baking bread-SCHOOL-PC3.microvet", "Baking bread (1).microvet"})
        EXPECT_TRUE(is(name)) << name;
    for (const char* name :
         {"Baking bread.microvet", "Baking bread copy.microvet", "Baking bread-old.microvet", "Baking bread 2.microvet",
          "Baking bread (for Ben).microvet", "Baking bread-DRAFT.microvet", "Rolls (1).microvet",
          "Baking bread (1).txt", "My Baking bread (conflicted copy).microvet"})
        EXPECT_FALSE(is(name)) << name;
    EXPECT_FALSE(isConflictedCopyName(QStringLiteral(" (1).microvet"), QStringLiteral(".microvet")));
}

TEST(ConflictedCopies, AreOfTheSameCourseAndHoldSomethingNew)
{
    TestStore store;
    document::Document mine = makeDocument(store, 1, {});
    mine.content = test::sampleContent();
    mine.content.course.media.clear();
    const auto save = [&](document::Document document, const char* name) {
        ASSERT_TRUE(saveDocument(store, document, QStringLiteral("/home/") + QString::fromUtf8(name)));
    };
    const QString path = QStringLiteral("/home/bread.microvet");
    save(mine, "bread.microvet");
    save(mine, "bread (1).microvet");
    document::Document other = mine;
    other.content.course.title = QStringLiteral("Theirs");
    save(other, "bread (conflicted copy).microvet");
    save(other, "bread with nuts.microvet");
    other.content.course.id = model::CourseId::make();
    save(other, "bread (2).microvet");
    store.put(QStringLiteral("/home/bread (3).microvet"), "no course");

    const QStringList copies = conflictedCopies(store, mine, path, mediaFolder);
    ASSERT_EQ(copies, QStringList{QStringLiteral("/home/bread (conflicted copy).microvet")});

    auto draft = openDraft(store, copies[0], mediaFolder);
    ASSERT_TRUE(draft);
    DraftMerge merge(store, mine);
    ASSERT_TRUE(merge.add(*std::move(draft)));
    const document::Document merged = merge.document(merge.versions({}, fixedNow));
    EXPECT_EQ(conflictedCopies(store, merged, path, mediaFolder), QStringList()) << "merged once, it is not told again";
}

} // namespace

} // namespace microvet::actions
