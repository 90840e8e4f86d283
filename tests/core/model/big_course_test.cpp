#include "core/model/totals.h"
#include "core/model/walk.h"
#include "tests/support/big_course.h"
#include "tests/support/sample_content.h"

#include <gtest/gtest.h>

using namespace microvet;

TEST(BigCourse, HasWhatItSaysAndIsTheSameEveryTime)
{
    test::BigCourse size;
    size.units = 25;
    model::Content content = test::bigCourse(size);
    const model::CourseTotals totals = model::totalsOf(content.course);
    EXPECT_EQ(totals.units, 25);
    EXPECT_EQ(totals.modules, 3);
    EXPECT_EQ(totals.blocks, 250);
    EXPECT_EQ(totals.questions, 2 * 25 + 20);
    EXPECT_EQ(totals.media, 25);
    const int perText = model::amountOf(content.course.modules[0].units[0].blocks[0]).words;
    EXPECT_GE(perText, 130);
    EXPECT_LE(perText, 170);
    EXPECT_EQ(model::repairIds(content), 0);
    EXPECT_TRUE(content == test::bigCourse(size));
    model::forEachRef(content, [&](const model::RefView& ref) { EXPECT_TRUE(bool(model::locate(content, ref.target))); });
}

TEST(SampleContent, RefersOnlyToWhatIsThere)
{
    model::Content content = test::sampleContent();
    EXPECT_EQ(model::repairIds(content), 0);
    EXPECT_TRUE(content == test::sampleContent());
    int refs = 0;
    model::forEachRef(content, [&](const model::RefView& ref) {
        ++refs;
        const model::Located target = model::locate(content, ref.target);
        EXPECT_EQ(target.kind, ref.targetKind);
    });
    EXPECT_EQ(refs, 7);
}
