#include "core/model/media_use.h"

#include <gtest/gtest.h>

namespace microvet::model {
namespace {

Media medium(const char* file)
{
    Media out;
    out.id = MediaId::make();
    out.file = QString::fromLatin1(file);
    return out;
}

struct MediaUseTest : testing::Test {
    MediaUseTest()
    {
        content.course.id = CourseId::make();
        content.course.media = {medium("shown.png"), medium("spare.png"), medium("proof.pdf"), medium("kept-proof.pdf")};
        content.course.media[1].attribution.proof = MediaRef(content.course.media[2].id); // proof of what nobody uses
        content.course.media[0].attribution.proof = MediaRef(content.course.media[3].id);
        Block block;
        block.id = BlockId::make();
        ImageBlock image;
        image.image = MediaRef(content.course.media[0].id);
        block.body = image;
        Unit unit;
        unit.id = UnitId::make();
        unit.blocks = {block};
        Module module;
        module.id = ModuleId::make();
        module.units = {unit};
        content.course.modules = {module};
        content.course.cover = MediaRef(content.course.media[0].id);
        blockId = block.id;
    }
    Content content;
    BlockId blockId;
};

TEST_F(MediaUseTest, NamesThePlacesThatShowAMedium)
{
    const auto uses = mediaUses(content);
    const QList<RefView> places = uses.value(content.course.media[0].id.uuid());
    ASSERT_EQ(places.size(), 2);
    QSet<QUuid> owners;
    for (const RefView& ref : places) owners.insert(ref.owner);
    EXPECT_EQ(owners, (QSet<QUuid>{blockId.uuid(), content.course.id.uuid()}));
    EXPECT_FALSE(uses.contains(content.course.media[1].id.uuid()));
}

TEST_F(MediaUseTest, WhatOnlyAnUnusedMediumNeedsIsUnusedToo)
{
    EXPECT_EQ(unusedMedia(content), (QList<MediaId>{content.course.media[1].id, content.course.media[2].id}));
    Comment comment;
    comment.id = CommentId::make();
    comment.place.target = content.course.media[1].id.uuid();
    content.review.comments = {comment}; // somebody talks about it; that does not show it
    EXPECT_EQ(unusedMedia(content).size(), 2);
    const Media kept = content.course.media[0];
    removeMedia(content, unusedMedia(content));
    ASSERT_EQ(content.course.media.size(), 2);
    EXPECT_EQ(content.course.media[0], kept);
    EXPECT_TRUE(unusedMedia(content).isEmpty());
}

TEST_F(MediaUseTest, EqualBytesAreOneMediumAndReplacingKeepsTheReferences)
{
    const MediaId shown = content.course.media[0].id;
    EXPECT_EQ(addMedium(content, medium("shown.png")), shown);
    EXPECT_EQ(content.course.media.size(), 4);
    const Media fresh = medium("better.png");
    ASSERT_TRUE(replaceMedium(content, shown, fresh));
    EXPECT_EQ(content.course.media[0].id, shown);
    EXPECT_EQ(content.course.media[0].file, fresh.file);
    EXPECT_EQ(mediaUses(content).value(shown.uuid()).size(), 2);
    EXPECT_FALSE(replaceMedium(content, MediaId::make(), fresh));
}

} // namespace
} // namespace microvet::model
