#include "core/methodology/esco.h"

#include "core/model/esco_address.h"
#include "tests/core/base/temp_folder.h"

#include <gtest/gtest.h>

#include <QFile>

namespace microvet::methodology {
namespace {

QString uri(int n) { return QStringLiteral("http://data.europa.eu/esco/skill/00000000-0000-0000-0000-%1").arg(n, 12, 10, QLatin1Char('0')); }

/// As ESCO writes it: labels in lines inside quotes, more columns than are needed.
QByteArray csv()
{
    const auto row = [](int n, const char* type, const char* label, const char* others, const char* description) {
        return QByteArray("KnowledgeSkillCompetence,") + uri(n).toUtf8() + ',' + type + ",sector-specific," + label + ",\"" + others + "\",,released,2024-01-01,,," + description + "\n";
    };
    return QByteArray("\xef\xbb\xbf" "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,description\n")
        + row(1, "skill/competence", "bake bread", "baking of bread\nmake loaves", "\"Mix, knead, and bake.\"")
        + row(2, "knowledge", "bread making methods", "", "Methods")
        + row(3, "skill/competence", "knead dough for bread", "", "")
        + row(4, "skill/competence", "παρασκευάζω ψωμί", "ζυμώνω", "")
        + row(5, "skill/competence", "cozinhar pão", "fazer pão", "")
        + "KnowledgeSkillCompetence,javascript:alert(1),skill/competence,x,evil,,,,,,,\n";
}

QStringList labels(const QList<EscoSkill>& skills)
{
    QStringList all;
    for (const EscoSkill& skill : skills) all.append(skill.label);
    return all;
}

TEST(Esco, ReadsTheListAsItIsPublished)
{
    const auto list = EscoList::fromCsv(csv());
    ASSERT_TRUE(list);
    ASSERT_EQ(list->skills().size(), 5) << "what is no skill of ESCO is left out";
    const EscoSkill& first = list->skills()[0];
    EXPECT_EQ(first.uri, uri(1));
    EXPECT_EQ(first.otherLabels, QStringList({QStringLiteral("baking of bread"), QStringLiteral("make loaves")}));
    EXPECT_EQ(first.description, QStringLiteral("Mix, knead, and bake."));
    EXPECT_FALSE(first.knowledge);
    EXPECT_TRUE(list->skills()[1].knowledge);
    QByteArray semicolons = "preferredLabel;conceptUri\r\nbake bread;" + uri(1).toUtf8() + "\r\n";
    EXPECT_EQ(labels(EscoList::fromCsv(semicolons)->skills()), QStringList{QStringLiteral("bake bread")});
}

TEST(Esco, OtherFilesAreRefusedInWords)
{
    EXPECT_EQ(EscoList::fromCsv({}).error().kind, Error::Kind::NotOurs);
    EXPECT_EQ(EscoList::fromCsv("a,b\n1,2\n").error().kind, Error::Kind::NotOurs);
    EXPECT_EQ(EscoList::fromCsv("conceptUri,preferredLabel\nhttp://example.org,x\n").error().kind, Error::Kind::Invalid);
    EXPECT_EQ(EscoList::fromCsv("conceptUri,preferredLabel\n\"never closed").error().kind, Error::Kind::Invalid);
    QByteArray many = "conceptUri,preferredLabel\n";
    for (int i = 0; i <= 100000; ++i) many += "a,b\n";
    EXPECT_EQ(EscoList::fromCsv(many).error().kind, Error::Kind::TooLarge);
}

TEST(Esco, SearchKnowsNoCaseAndNoAccents)
{
    const auto list = EscoList::fromCsv(csv());
    EXPECT_EQ(labels(list->search(QStringLiteral("BREAD"))), QStringList({QStringLiteral("bread making methods"), QStringLiteral("bake bread"), QStringLiteral("knead dough for bread")}));
    EXPECT_EQ(labels(list->search(QStringLiteral("bread bake"))), QStringList{QStringLiteral("bake bread")}) << "all words, in any order";
    EXPECT_EQ(labels(list->search(QStringLiteral("loaves"))), QStringList{QStringLiteral("bake bread")}) << "another label";
    EXPECT_EQ(labels(list->search(QStringLiteral("ΨΩΜΙ"))), QStringList{QStringLiteral("παρασκευάζω ψωμί")});
    EXPECT_EQ(labels(list->search(QStringLiteral("pao"))), QStringList{QStringLiteral("cozinhar pão")});
    EXPECT_TRUE(list->search(QStringLiteral("  ")).isEmpty());
    EXPECT_EQ(list->search(QStringLiteral("b"), 2).size(), 2);
}

TEST(Esco, ProposesWhatIsNearAnOutcome)
{
    const auto list = EscoList::fromCsv(csv());
    EXPECT_EQ(labels(list->near(QStringLiteral("Learners can knead the dough of two kinds of breads."))).value(0), QStringLiteral("knead dough for bread"));
    EXPECT_TRUE(list->near(QStringLiteral("Do it.")).isEmpty());
}

TEST(Esco, IsKeptByLanguage)
{
    tests::TempFolder folder;
    const QString path = folder / QStringLiteral("skills_el.csv");
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(csv());
    file.close();
    const QString home = folder / QStringLiteral("esco");
    EXPECT_TRUE(escoLanguages(diskStore(), home).isEmpty());
    const auto language = importEsco(diskStore(), path, home, QStringLiteral("en"));
    ASSERT_TRUE(language);
    EXPECT_EQ(*language, QStringLiteral("el"));
    ASSERT_TRUE(file.rename(folder / QStringLiteral("list.csv")));
    EXPECT_EQ(*importEsco(diskStore(), folder / QStringLiteral("list.csv"), home, QStringLiteral("pt-BR")), QStringLiteral("pt"));
    EXPECT_EQ(escoLanguages(diskStore(), home), QStringList({QStringLiteral("el"), QStringLiteral("pt")}));
    const auto list = loadEsco(diskStore(), home, QStringLiteral("el"));
    ASSERT_TRUE(list);
    EXPECT_EQ(list->skills(), EscoList::fromCsv(csv())->skills());
    EXPECT_FALSE(loadEsco(diskStore(), home, QStringLiteral("bg")).ok());
    EXPECT_EQ(EscoList::fromJson("{}").error().kind, Error::Kind::Damaged);
}

TEST(Esco, KnowsItsAddresses)
{
    using model::isEscoAddress;
    EXPECT_TRUE(isEscoAddress(uri(7)));
    EXPECT_TRUE(isEscoAddress(QStringLiteral("http://data.europa.eu/esco/skill/S1.2.3")));
    for (const char* wrong : {"", "bake bread", "http://data.europa.eu/esco/skill/", "http://example.org/esco/skill/S1",
                              "http://data.europa.eu/esco/skill/S1.2\n", "javascript:http://data.europa.eu/esco/skill/S1"})
        EXPECT_FALSE(isEscoAddress(QLatin1String(wrong))) << wrong;
}

} // namespace
} // namespace microvet::methodology
