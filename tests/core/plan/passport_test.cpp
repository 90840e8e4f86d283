#include "core/methodology/sheet.h"
#include "core/plan/passport.h"

#include <gtest/gtest.h>

namespace microvet::tests {
namespace {

using namespace model;
using namespace plan;

Course bread()
{
    Course course;
    course.language = QStringLiteral("el");
    course.title = QString::fromUtf8("Ψωμί");
    course.summary = QString::fromUtf8("Ψήνουμε.");
    course.summaryIn.insert(QStringLiteral("en"), QStringLiteral("We bake."));
    course.learners.targetGroup = QString::fromUtf8("Αρτοποιοί");
    course.workload.guided = 4;
    course.workload.selfStudy = 8.5;
    course.credit = {CreditFramework::Ecvet, 0.5, 25, 0.5, {}};
    course.level.eqf = 4;
    course.assessmentStatement.types = {QStringLiteral("b1b68f6735")};
    course.assessmentStatement.description = QString::fromUtf8("Ένα κουίζ.");
    course.licence.code = QStringLiteral("CC-BY-NC-SA-4.0");
    course.awardingBody.legalName = QStringLiteral("School of Bread");
    course.awardingBody.country = QStringLiteral("GR");
    course.awardingBody.email = QStringLiteral("desk@example.org");
    course.awardingBody.homepage = QStringLiteral("https://example.org");
    Outcome outcome;
    outcome.id = OutcomeId::make();
    outcome.statement = QString::fromUtf8("Ψήνω ψωμί");
    outcome.statementIn.insert(QStringLiteral("en"), QStringLiteral("Bake bread"));
    course.outcomes = {outcome};
    return course;
}

QString fact(const QList<PassportFact>& facts, const QString& name)
{
    for (const PassportFact& f : facts) {
        if (f.name != name) continue;
        QStringList lines;
        for (const PassportText& line : f.lines) lines.append(line.text);
        return lines.join(u'|');
    }
    return {};
}

TEST(Passport, standsInTheCoursesLanguageAndInEnglish)
{
    const QList<Passport> pages = passportsOf(bread());
    ASSERT_EQ(pages.size(), 2);
    const Passport& greek = pages[0];
    EXPECT_EQ(greek.language, QStringLiteral("el"));
    EXPECT_EQ(greek.title, (PassportText{QString::fromUtf8("Ψωμί")}));
    EXPECT_EQ(greek.outcomes.value(0), (PassportText{QString::fromUtf8("Ψήνω ψωμί")}));
    EXPECT_EQ(fact(greek.figures, QString::fromUtf8("Χρόνος")), QString::fromUtf8("12,5 ώ."));
    EXPECT_EQ(fact(greek.figures, QString::fromUtf8("Πιστωτικές μονάδες")), QStringLiteral("0,5 ECVET"));
    EXPECT_EQ(fact(greek.facts, QString::fromUtf8("Πώς γίνεται η αξιολόγηση")), QString::fromUtf8("Ένα κουίζ."));
    EXPECT_EQ(fact(greek.foot, QString::fromUtf8("Απονέμεται από")), QString::fromUtf8("School of Bread|Ελλάδα"));
    const Passport& english = pages[1];
    EXPECT_EQ(english.language, QStringLiteral("en"));
    EXPECT_EQ(english.title, (PassportText{QString::fromUtf8("Ψωμί"), QStringLiteral("el")})) << "said to be Greek";
    EXPECT_EQ(english.summary, (PassportText{QStringLiteral("We bake.")}));
    EXPECT_EQ(english.outcomes.value(0), (PassportText{QStringLiteral("Bake bread")}));
    EXPECT_EQ(fact(english.figures, QStringLiteral("Time")), QStringLiteral("12.5 h"));
    EXPECT_EQ(fact(english.figures, QStringLiteral("Credit points")), QStringLiteral("0.5 ECVET"));
    EXPECT_EQ(fact(english.figures, QStringLiteral("Level")), QStringLiteral("EQF 4"));
    EXPECT_EQ(fact(english.facts, QStringLiteral("For whom")), QString::fromUtf8("Αρτοποιοί"));
    EXPECT_EQ(fact(english.facts, QStringLiteral("How it is assessed")), QString::fromUtf8("Quiz|Ένα κουίζ."));
    EXPECT_EQ(fact(english.foot, QStringLiteral("Awarded by")), QStringLiteral("School of Bread|Greece"));
    EXPECT_EQ(fact(english.foot, QStringLiteral("Licence")), QStringLiteral("CC BY-NC-SA 4.0"));
    EXPECT_EQ(fact(english.foot, QStringLiteral("Questions and help")), QStringLiteral("desk@example.org"));
    EXPECT_EQ(english.address, QStringLiteral("https://example.org"));
    EXPECT_EQ(english.badge.kind, QStringLiteral("Micro-credential"));
}

TEST(Passport, englishCoursesHaveOnePage)
{
    Course course = bread();
    course.language = QStringLiteral("en-GB");
    EXPECT_EQ(passportsOf(course).size(), 1);
}

TEST(Passport, saysTheEnglishThatIsThere)
{
    Course course = bread();
    course.learners.targetGroupIn.insert(QStringLiteral("en"), QStringLiteral("Bakers"));
    course.assessmentStatement.descriptionIn.insert(QStringLiteral("en"), QStringLiteral("One quiz."));
    const Passport english = passportsOf(course).last();
    EXPECT_EQ(fact(english.facts, QStringLiteral("For whom")), QStringLiteral("Bakers"));
    EXPECT_EQ(fact(english.facts, QStringLiteral("How it is assessed")), QStringLiteral("Quiz|One quiz."));
}

TEST(Passport, agreesWithTheSheet)
{
    const Course course = bread();
    QStringList workload;
    for (const methodology::SheetElement& element : methodology::credentialSheet(course))
        if (element.code == QLatin1String("M7")) workload = element.lines;
    EXPECT_EQ(workload, (QStringList{QStringLiteral("12.5 hours"), QStringLiteral("0.5 ECVET points")}));
}

TEST(Passport, leadsOnlyToWebAddresses)
{
    Course course = bread();
    course.support.link = QStringLiteral("javascript:alert(1)");
    EXPECT_EQ(passportsOf(course).first().address, QStringLiteral("https://example.org"));
    course.support.link = QStringLiteral("https://example.org/course");
    EXPECT_EQ(passportsOf(course).first().address, QStringLiteral("https://example.org/course"));
    course.support.link = QString::fromUtf8("https://example.org/μ?y=1&z=2");
    EXPECT_EQ(passportsOf(course).first().address, QStringLiteral("https://example.org/%CE%BC?y=1&z=2"));
}

TEST(Passport, lettersShrinkWithTheText)
{
    Course course = bread();
    EXPECT_EQ(passportScale(passportsOf(course).first(), true), 1.0);
    for (int i = 0; i < 14; ++i) {
        course.outcomes.append(course.outcomes.first());
        course.outcomes.last().statement = QString(150, u'a');
    }
    const double some = passportScale(passportsOf(course).first(), false);
    EXPECT_LT(some, 1.0);
    EXPECT_LT(passportScale(passportsOf(course).first(), true), some) << "the picture takes room";
    course.summary = QString(100000, u'a');
    EXPECT_EQ(passportScale(passportsOf(course).first(), false), 0.62);
    EXPECT_EQ(passportScale(passportsOf({}).first(), false), 1.0);
}

} // namespace
} // namespace microvet::tests
