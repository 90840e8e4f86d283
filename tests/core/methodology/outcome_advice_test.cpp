#include "core/methodology/outcome_advice.h"
#include "core/model/verbs.h"

#include <gtest/gtest.h>

#include <QJsonDocument>
#include <QJsonObject>

using namespace microvet;
using namespace microvet::methodology;
using model::Bloom;
using model::VerbList;

namespace {

QList<AdviceKind> kinds(const char* statement, const char* language = "en", int eqf = 0)
{
    QList<AdviceKind> list;
    for (const Advice& advice : adviceOn(QString::fromUtf8(statement), QLatin1String(language), eqf)) {
        EXPECT_FALSE(advice.text().isEmpty());
        EXPECT_FALSE(advice.text().contains(QLatin1String("%1"))) << advice.text().toStdString();
        list.append(advice.kind);
    }
    return list;
}

using Kinds = QList<AdviceKind>;

} // namespace

TEST(OutcomeAdvice, goodStatementsGetNone)
{
    EXPECT_EQ(kinds("Describe the parts of a micro-credential to a colleague"), Kinds{});
    EXPECT_EQ(kinds("Learners can install a heat pump according to the maker's instructions."), Kinds{});
    EXPECT_EQ(kinds("Εφαρμόζει τους κανόνες ασφάλειας στο εργαστήριο χωρίς βοήθεια", "el"), Kinds{});
    EXPECT_EQ(kinds("Οι εκπαιδευόμενοι μπορούν να συγκρίνουν δύο συμβάσεις με βάση έναν κατάλογο", "el"), Kinds{});
    EXPECT_EQ(kinds("Os formandos são capazes de identificar os riscos numa oficina", "pt-PT"), Kinds{});
    EXPECT_EQ(kinds("", "en"), Kinds{});
    EXPECT_EQ(kinds("  … ", "en"), Kinds{});
}

TEST(OutcomeAdvice, saysWhatIsWrong)
{
    EXPECT_EQ(kinds("Understand the basics of safety in a workshop"), Kinds{AdviceKind::VagueVerb});
    EXPECT_EQ(kinds("Be aware of the rules for safety at work"), Kinds{AdviceKind::VagueVerb});
    EXPECT_EQ(kinds("Γνωρίζει τους κανόνες ασφάλειας στο εργαστήριο", "el"), Kinds{AdviceKind::VagueVerb});
    EXPECT_EQ(kinds("Conhecer os riscos de uma oficina", "pt"), Kinds{AdviceKind::VagueVerb});
    EXPECT_EQ(kinds("Plan and carry out a training with colleagues"), Kinds{AdviceKind::TwoVerbs});
    EXPECT_EQ(kinds("Explain tests and reports of a workshop"), Kinds{});
    EXPECT_EQ(kinds("Use a table to compare the costs of two machines"), Kinds{}); // one thing to do
    EXPECT_EQ(kinds("Safety rules in the workshop of a school"), Kinds{AdviceKind::NoVerb});
    EXPECT_EQ(kinds("Install a heat pump"), Kinds{AdviceKind::TooShort});
    EXPECT_EQ(kinds("Explain in front of a group of colleagues"), Kinds{AdviceKind::NoObject});
    EXPECT_EQ(kinds("Explain the safety rules colleagues wrote"), Kinds{AdviceKind::NoContext});
    EXPECT_TRUE(kinds("Explain the one and the two and the three and the four and the five and the six and the seven and the "
                      "eight and the nine and the ten and the eleven rules at work").contains(AdviceKind::TooLong));
}

TEST(OutcomeAdvice, namesTheWordAndCountsWithoutTheLeadIn)
{
    const auto advice = adviceOn(QStringLiteral("Learners are able to know rules"), QStringLiteral("en"));
    ASSERT_EQ(advice.size(), 2);
    EXPECT_EQ(advice[0], (Advice{AdviceKind::VagueVerb, QStringLiteral("know"), 0}));
    EXPECT_EQ(advice[1], (Advice{AdviceKind::TooShort, {}, 2}));
}

TEST(OutcomeAdvice, levelIsComparedWithTheCourse)
{
    const char* design = "Design a lesson plan for a group of adults";
    EXPECT_EQ(kinds(design, "en", 2), Kinds{AdviceKind::AboveLevel});
    EXPECT_EQ(kinds(design, "en", 4), Kinds{AdviceKind::AboveLevel});
    EXPECT_EQ(kinds(design, "en", 5), Kinds{});
    EXPECT_EQ(kinds(design, "en", 0), Kinds{});
    // At several levels the lowest counts: nobody is scolded for "prepare".
    EXPECT_EQ(kinds("Prepare a meal for ten guests in an hour", "en", 2), Kinds{});
}

TEST(OutcomeAdvice, withoutAListOnlyLengthIsLookedAt)
{
    EXPECT_EQ(VerbList::of(QStringLiteral("fi")), nullptr);
    EXPECT_EQ(kinds("Tunnistaa riskit", "fi"), Kinds{AdviceKind::TooShort});
    EXPECT_EQ(kinds("Tunnistaa verstaan riskit työpaikalla ja kotona", "fi"), Kinds{});
}

TEST(OutcomeAdvice, levelsAreThoseOfTheVerb)
{
    EXPECT_EQ(levelsOf(QStringLiteral("Learners can compare two offers"), QStringLiteral("en")), (QList{Bloom::Understand, Bloom::Analyse}));
    EXPECT_EQ(levelsOf(QStringLiteral("Carrying out checks"), QStringLiteral("en")), QList<Bloom>{});
    EXPECT_EQ(levelsOf(QStringLiteral("Carry out checks"), QStringLiteral("en")), QList{Bloom::Apply});
    EXPECT_EQ(levelsOf(QStringLiteral("Σχεδιάζουν ένα μάθημα"), QStringLiteral("el")), QList{Bloom::Create});
}

TEST(OutcomeAdvice, aVerbTakesThePlaceOfTheOldOne)
{
    const auto with = [](const char* statement, const char* verb) {
        return withVerb(QLatin1String(statement), QLatin1String(verb), QStringLiteral("en")).toStdString();
    };
    EXPECT_EQ(with("Know the rules of safety", "explain"), "Explain the rules of safety");
    EXPECT_EQ(with("Learners can know the rules.", "explain"), "Learners can explain the rules.");
    EXPECT_EQ(with("the rules of safety", "explain"), "explain the rules of safety");
    EXPECT_EQ(with("Be aware of rules, and risks", "list"), "List rules, and risks");
    EXPECT_EQ(with("", "list"), "list ");
}
