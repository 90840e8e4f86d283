#include "core/model/path.h"
#include "tests/support/q.h"

#include <gtest/gtest.h>

using namespace microvet;
using namespace microvet::model;

namespace {

Content twoModules()
{
    Content content;
    content.course.id = CourseId::make();
    for (int i = 0; i < 2; ++i) {
        Module module;
        module.id = ModuleId::make();
        content.course.modules.append(module);
    }
    return content;
}

TEST(Path, SetsFieldsOfEveryKind)
{
    Content content = twoModules();
    EXPECT_TRUE(setByPath(content, q("title"), q("Bread")));
    EXPECT_TRUE(setByPath(content, q("modules[1].title"), q("Dough")));
    EXPECT_TRUE(setByPath(content, q("titleIn.el"), q("Ψωμί")));
    EXPECT_TRUE(setByPath(content, q("workload.guided"), q("2.5")));
    EXPECT_TRUE(setByPath(content, q("level.eqf"), q("4")));
    EXPECT_TRUE(setByPath(content, q("learners.noPrerequisites"), q("true")));
    EXPECT_TRUE(setByPath(content, q("nextReview"), q("2027-01-31")));
    EXPECT_TRUE(setByPath(content, q("keywords"), q("[\"bread\",\"oven\"]")));
    EXPECT_TRUE(setByPath(content, q("credit.framework"), q("ecvet")));
    EXPECT_TRUE(setByPath(content, q("modules[0].trainerNotes"), q("Bring flour")));
    EXPECT_EQ(content.course.title, q("Bread"));
    EXPECT_EQ(content.course.modules[1].title, q("Dough"));
    EXPECT_EQ(content.course.titleIn.value(q("el")), q("Ψωμί"));
    EXPECT_EQ(content.course.workload.guided, 2.5);
    EXPECT_EQ(content.course.level.eqf, 4);
    EXPECT_TRUE(content.course.learners.noPrerequisites);
    EXPECT_EQ(content.course.nextReview, QDate(2027, 1, 31));
    EXPECT_EQ(content.course.keywords, (QStringList{q("bread"), q("oven")}));
    EXPECT_TRUE(content.course.credit.framework == CreditFramework::Ecvet);
    EXPECT_EQ(richtext::toPlainText(content.course.modules[0].trainerNotes), q("Bring flour"));
}

TEST(Path, RefusesWhatDoesNotFitAndChangesNothing)
{
    for (const char* path : {"", ".", "titel", "modules", "modules[2].title", "modules[x].title", "modules[-1].title",
                             "title[0]", "title.more", "id", "modules[0].id", "[0]", "modules]0["}) {
        Content content = twoModules();
        const Content before = content;
        const Status status = setByPath(content, q(path), q("value"));
        EXPECT_FALSE(status.ok()) << path;
        if (!status.ok()) { EXPECT_FALSE(status.error().text.isEmpty()) << path; }
        EXPECT_TRUE(content == before) << path;
    }
    for (const auto& [path, value] : {std::pair{"level.eqf", "four"}, {"nextReview", "31.1.2027"},
                                      {"learners.noPrerequisites", "maybe"}, {"keywords", "bread"}}) {
        Content content = twoModules();
        const Content before = content;
        EXPECT_FALSE(setByPath(content, q(path), q(value)).ok()) << path;
        EXPECT_TRUE(content == before) << path;
    }
}

} // namespace
