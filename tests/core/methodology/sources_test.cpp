#include "core/methodology/sources.h"

#include <gtest/gtest.h>

using namespace microvet;
using namespace microvet::model;
using namespace microvet::methodology;

namespace {

Attribution work(Usage usage, const char* licence)
{
    Attribution out;
    out.usage = usage;
    out.title = QStringLiteral("Oven");
    out.author = QStringLiteral("A. Baker");
    out.source = QStringLiteral("https://example.org/oven");
    out.licence = QString::fromLatin1(licence);
    out.changes = QStringLiteral("cropped");
    return out;
}

/// A course under CC BY-NC-SA that shows one picture.
Content courseWith(const Attribution& attribution)
{
    Content content;
    content.course.licence.code = QStringLiteral("CC-BY-NC-SA-4.0");
    Media medium;
    medium.id = MediaId::make();
    medium.name = QStringLiteral("oven.png");
    medium.attribution = attribution;
    content.course.media = {medium};
    content.course.cover = MediaRef(medium.id);
    return content;
}

SourceState stateOf(const Attribution& attribution)
{
    const auto sources = sourcesOf(courseWith(attribution));
    EXPECT_EQ(sources.size(), 1);
    return sources[0].state;
}

} // namespace

TEST(Sources, AreJudgedByHowTheyAreUsed)
{
    EXPECT_EQ(stateOf(work(Usage::Own, "")), SourceState::Fine);
    EXPECT_EQ(stateOf(work(Usage::Adapted, "CC-BY-4.0")), SourceState::Fine);
    EXPECT_EQ(stateOf(work(Usage::Adapted, "CC-BY-NC-SA-4.0")), SourceState::Fine);
    EXPECT_EQ(stateOf(work(Usage::Adapted, "CC-BY-SA-4.0")), SourceState::Refused);
    EXPECT_EQ(stateOf(work(Usage::Unmodified, "CC-BY-SA-4.0")), SourceState::Fine) << "it may stand in the collection as it is";
    EXPECT_EQ(stateOf(work(Usage::Adapted, "CC-BY-ND-4.0")), SourceState::Refused);
    EXPECT_EQ(stateOf(work(Usage::Unmodified, "CC-BY-ND-4.0")), SourceState::Fine);
    EXPECT_EQ(stateOf(work(Usage::Linked, "CC-BY-ND-4.0")), SourceState::Fine);
    EXPECT_EQ(stateOf(work(Usage::Unmodified, "Stock photo licence")), SourceState::ForPeople);
    EXPECT_EQ(stateOf(work(Usage::Permission, "")), SourceState::ForPeople);
    EXPECT_EQ(stateOf(work(Usage::Exception, "")), SourceState::ForPeople);
}

TEST(Sources, WhatIsMissingIsNamed)
{
    Attribution bare;
    EXPECT_EQ(missingInCredit(bare), QStringList{QStringLiteral("usage")});
    bare.usage = Usage::Adapted;
    EXPECT_EQ(missingInCredit(bare), (QStringList{QStringLiteral("author"), QStringLiteral("source"), QStringLiteral("licence"), QStringLiteral("changes")}));
    EXPECT_EQ(stateOf(bare), SourceState::Incomplete);
    bare.usage = Usage::Permission;
    EXPECT_EQ(missingInCredit(bare), (QStringList{QStringLiteral("author"), QStringLiteral("source")}));
    bare.usage = Usage::Own;
    EXPECT_TRUE(missingInCredit(bare).isEmpty());
}

TEST(Sources, ProofsAreNoneAndReferencesAre)
{
    Content content = courseWith(work(Usage::Permission, ""));
    Media proof, spare;
    proof.id = MediaId::make();
    spare.id = MediaId::make();
    spare.name = QStringLiteral("spare.png");
    content.course.media[0].attribution.proof = MediaRef(proof.id);
    content.course.media += {proof, spare};
    Reference book;
    book.id = ReferenceId::make();
    book.work.title = QStringLiteral("On bread");
    content.course.references = {book};
    const auto sources = sourcesOf(content);
    ASSERT_EQ(sources.size(), 3);
    EXPECT_TRUE(sources[0].used);
    EXPECT_EQ(sources[1].name, QStringLiteral("spare.png"));
    EXPECT_FALSE(sources[1].used);
    EXPECT_EQ(sources[2].name, QStringLiteral("On bread"));
    EXPECT_FALSE(sources[2].isMedium);
    EXPECT_EQ(sources[2].state, SourceState::Fine) << "a reference is only pointed to";
}

TEST(Sources, FollowTheLicenceOfTheCourse)
{
    Content content = courseWith(work(Usage::Adapted, "CC-BY-SA-4.0"));
    content.course.licence.code = QStringLiteral("CC-BY-SA-4.0");
    EXPECT_EQ(sourcesOf(content)[0].state, SourceState::Fine);
    content = courseWith(work(Usage::Adapted, "CC-BY-NC-4.0"));
    content.course.licence.code = QStringLiteral("CC-BY-4.0");
    EXPECT_EQ(sourcesOf(content)[0].state, SourceState::ToldApart);
}
