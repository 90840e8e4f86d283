#include "core/methodology/sheet.h"
#include "core/model/vocabulary.h"

#include <gtest/gtest.h>

using namespace microvet;
using namespace microvet::model;
using namespace microvet::methodology;

namespace {

SheetElement element(const Course& course, const char* code)
{
    for (const SheetElement& e : credentialSheet(course))
        if (e.code == QLatin1String(code)) return e;
    ADD_FAILURE() << code;
    return {};
}

} // namespace

TEST(Sheet, hasElevenMandatoryAndFiveOptionalElements)
{
    const auto sheet = credentialSheet(Course{});
    ASSERT_EQ(sheet.size(), 16);
    for (int i = 0; i < 16; ++i) {
        EXPECT_EQ(sheet[i].mandatory, i < 11);
        EXPECT_EQ(sheet[i].code, i < 11 ? QStringLiteral("M%1").arg(i + 1) : QStringLiteral("O%1").arg(i - 10));
        EXPECT_FALSE(sheet[i].name.isEmpty());
    }
    // What exists only at issue is not missing.
    EXPECT_EQ(missingElements(sheet), QStringLiteral("M2 M3 M4 M6 M7 M8 M9 M10 M11").split(u' '));
    EXPECT_EQ(element(Course{}, "M1").state, ElementState::AtIssue);
    EXPECT_EQ(element(Course{}, "M5").state, ElementState::AtIssue);
    EXPECT_EQ(element(Course{}, "O1").state, ElementState::NotSaid);
}

TEST(Sheet, isFilledFromTheCourse)
{
    Course course;
    course.title = QString::fromUtf8("Πρώτα βήματα");
    course.titleIn.insert(QStringLiteral("en"), QStringLiteral("First steps"));
    EXPECT_EQ(element(course, "M2").lines, (QStringList{QString::fromUtf8("Πρώτα βήματα"), QStringLiteral("First steps")}));
    course.awardingBody.country = QStringLiteral("GR");
    EXPECT_EQ(element(course, "M3").lines, QStringList{QStringLiteral("Greece")});
    course.workload.guided = 2;
    course.workload.selfStudy = 10.5;
    course.credit = {CreditFramework::Ecvet, 0.5, 25, 0.1, {}};
    EXPECT_EQ(element(course, "M7").lines, (QStringList{QStringLiteral("12.5 hours"), QStringLiteral("0.5 ECVET points")}));
    course.level.reason = QStringLiteral("No national level yet");
    EXPECT_EQ(element(course, "M8").lines, QStringList{QStringLiteral("No national level yet")});
    course.level.eqf = 4;
    EXPECT_EQ(element(course, "M8").lines, QStringList{QStringLiteral("EQF level 4")});
    course.assessmentStatement.types = {QStringLiteral("b1b68f6735"), QStringLiteral("ours")};
    EXPECT_EQ(element(course, "M9").lines, (QStringList{QStringLiteral("Quiz"), QStringLiteral("ours")}));
    course.learners.noPrerequisites = true;
    EXPECT_EQ(element(course, "O1").lines, QStringList{QStringLiteral("None")});
    course.stackability = {StackKind::Stackable, QStringLiteral("Technician"), {}, {}};
    EXPECT_EQ(element(course, "O4").lines, QStringList{QStringLiteral("Counts towards: Technician")});
}

TEST(Vocabulary, listsAreReadWithTheirAddresses)
{
    const Vocabulary& credit = vocabulary(QStringLiteral("assessment"));
    EXPECT_GE(credit.items.size(), 14);
    EXPECT_EQ(credit.uriOf(QStringLiteral("b1b68f6735")), QStringLiteral("http://data.europa.eu/snb/assessment/b1b68f6735"));
    EXPECT_EQ(credit.uriOf(QStringLiteral("nothing")), QString());
    EXPECT_NE(vocabulary(QStringLiteral("supervision-verification")).find(QStringLiteral("supervised-verified")), nullptr);
    EXPECT_EQ(vocabulary(QStringLiteral("supervision-verification")).uriOf(QStringLiteral("supervised-verified")), QString()) << "ours, so it has no address";
    EXPECT_TRUE(vocabulary(QStringLiteral("nothing")).items.isEmpty());
    for (const char* id : {"accreditation", "assessment", "eqf", "isced-f", "learning-assessment", "qdr", "supervision-verification", "target-group"})
        EXPECT_FALSE(vocabulary(QLatin1String(id)).items.isEmpty()) << id;
}
