#include "core/programme/letters/words.h"
#include "core/programme/records/organisation.h"
#include "core/programme/selection/statuses.h"
#include "tests/core/programme/selection/selection_fixture.h"

#include <QLocale>

namespace microvet::programme {

namespace {

class Calls : public Selections {};
INSTANTIATE_TEST_SUITE_P(, Calls, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(Calls, BeginWithTheFrameworksRequirementsAndGrid)
{
    ASSERT_EQ(criteria.requirements.size(), 6);
    ASSERT_EQ(criteria.criteria.size(), 5);
    EXPECT_EQ(criteria.most(), 40);
    QMap<QString, double> blocks;
    for (const Criterion& one : criteria.criteria) blocks[one.block] += one.most.value_or(0);
    EXPECT_EQ(blocks.value(QStringLiteral("Personal interest")), 10);
    EXPECT_EQ(blocks.value(QStringLiteral("Professional experience")), 20);
    EXPECT_EQ(blocks.value(QStringLiteral("Skills")), 10);
    EXPECT_EQ(criteria.criteria.constLast().leastLevel, QStringLiteral("B2"));
    EXPECT_TRUE(criteria.criteria.constLast().floorText.contains(QStringLiteral("B2")));
}

TEST_P(Calls, HaveTheirCriteriaInEveryLanguage)
{
    QSet<QString> texts;
    for (const QString& language : wordLanguages()) {
        const Criteria made = frameworkCriteria(language, {10, 10, 5, 5, 10, QStringLiteral("C1")});
        EXPECT_EQ(made.most(), 40);
        EXPECT_EQ(made.requirements.size(), 6);
        for (const Criterion& one : made.criteria) EXPECT_FALSE(one.text.isEmpty() || one.block.isEmpty()) << language.toStdString();
        EXPECT_TRUE(made.criteria.constLast().floorText.contains(QStringLiteral("C1"))) << language.toStdString();
        texts.insert(made.criteria.constFirst().text);
    }
    EXPECT_EQ(texts.size(), wordLanguages().size());
}

TEST_P(Calls, TakeTheOrganisationsOwnRequirements)
{
    RoleText own;
    own.part = QStringLiteral("requirement");
    own.language = QStringLiteral("nl");
    own.position = 1;
    own.text = QStringLiteral("Onze eis");
    ASSERT_TRUE(store->change(QStringLiteral("Role"), [&](Change& change) { return change.add(own); }).ok());
    Call dutch;
    dutch.title = QStringLiteral("Herfst");
    dutch.language = QStringLiteral("nl");
    ASSERT_TRUE(addCall(*store, dutch).ok());
    const auto made = criteriaOf(*store, dutch.id);
    ASSERT_EQ(made->requirements.size(), 1);
    EXPECT_EQ(made->requirements.constFirst().text, own.text);
}

TEST_P(Calls, ChangeFreelyUntilAnApplicationIsOpened)
{
    Criteria changed = criteria;
    changed.criteria[1].most = 10;
    changed.criteria[2].most = 4;
    changed.requirements.removeLast();
    Criterion added = changed.criteria[0];
    added.id = {};
    added.version = 0;
    added.text = QStringLiteral("Team work");
    changed.criteria.append(added);
    ASSERT_TRUE(changeCriteria(*store, call.id, changed, {}).ok());
    const auto stored = criteriaOf(*store, call.id);
    EXPECT_EQ(stored->criteria.size(), 6);
    EXPECT_EQ(stored->criteria.constLast().text, QStringLiteral("Team work"));
    EXPECT_EQ(stored->requirements.size(), 5);
    EXPECT_EQ(*store->count(CriteriaChange::kind()), 0);
}

TEST_P(Calls, StandOnceAnApplicationWasOpened)
{
    const Application application = apply(QStringLiteral("Anna"));
    ASSERT_TRUE(openApplication(*store, application.id).ok());
    EXPECT_TRUE(store->get<Call>(call.id)->frozen.isValid());
    Criteria changed = criteria;
    changed.criteria[0].most = 12;
    const Status refused = changeCriteria(*store, call.id, changed, QStringLiteral("  "));
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().kind, Error::Kind::Invalid);
    EXPECT_EQ(criteriaOf(*store, call.id)->most(), 40);
    ASSERT_TRUE(changeCriteria(*store, call.id, changed, QStringLiteral("The board asked for it.")).ok());
    const auto logged = store->all<CriteriaChange>({{{"call", call.id}}});
    ASSERT_EQ(logged->size(), 1);
    EXPECT_EQ(logged->constFirst().reason, QStringLiteral("The board asked for it."));
    EXPECT_EQ(logged->constFirst().who, QStringLiteral("Maria"));
    const CriteriaDifference only{QStringLiteral("most"), criteria.criteria[0].text, QStringLiteral("10"), QStringLiteral("12")};
    EXPECT_EQ(differencesIn(logged->constFirst().what), QList<CriteriaDifference>{only});
    EXPECT_EQ(CriteriaChange::kind().find(u"what")->shown(logged->constFirst().what), sentencesOf(logged->constFirst().what, QStringLiteral("en")).constFirst());
}

TEST_P(Calls, SayWhatChangedToWhoeverReads)
{
    Criteria after = criteria;
    after.criteria[0].most = 12.5;
    after.criteria[1].least = 3;
    after.criteria[2].block = QString();
    after.criteria[3].text += QStringLiteral(" {before}"); // never taken for a mark
    askForLevel(after.criteria[4], QStringLiteral("C1"), QStringLiteral("en"));
    after.requirements.swapItemsAt(0, 1);
    after.requirements[2].text = QStringLiteral("Two years of teaching");
    after.requirements.removeLast();
    Requirement fresh;
    fresh.text = QStringLiteral("A computer");
    after.requirements.append(fresh);
    Criterion added;
    added.text = QStringLiteral("Team work");
    added.most = 5;
    after.criteria.append(added);
    after.criteria.swapItemsAt(0, 1);
    const QList<CriteriaDifference> differences = differencesOf(criteria, after);
    EXPECT_EQ(differences.size(), 11);
    EXPECT_EQ(differencesIn(toText(differences)), differences);
    QSet<QString> firsts;
    for (const QString& language : wordLanguages()) {
        const QStringList sentences = sentencesOf(toText(differences), language);
        ASSERT_EQ(sentences.size(), differences.size()) << language.toStdString();
        for (const QString& sentence : sentences) {
            EXPECT_FALSE(sentence.contains(QStringLiteral("{name}")) || sentence.contains(QStringLiteral("{after}"))) << sentence.toStdString();
            EXPECT_TRUE(sentence.endsWith(QLatin1Char('.'))) << sentence.toStdString();
        }
        EXPECT_TRUE(sentences.join(QLatin1Char('\n')).contains(QLocale(language).toString(12.5))) << language.toStdString();
        EXPECT_TRUE(sentences.join(QLatin1Char('\n')).contains(QStringLiteral("C1"))) << language.toStdString();
        firsts.insert(sentences.constFirst());
    }
    EXPECT_EQ(firsts.size(), wordLanguages().size());
    EXPECT_TRUE(differencesOf(criteria, criteria).isEmpty());
    // As older programs wrote it.
    EXPECT_EQ(sentencesOf(QStringLiteral("Maximum: 12.\nOrder."), QStringLiteral("el")), (QStringList{QStringLiteral("Maximum: 12."), QStringLiteral("Order.")}));
}

TEST_P(Calls, KeepLevelAndWordsTogether)
{
    Criterion english = criteria.criteria.constLast();
    askForLevel(english, QStringLiteral("C1"), QStringLiteral("en"));
    EXPECT_EQ(english.floorText, QStringLiteral("minimum in C1 level"));
    english.floorText = QStringLiteral("C1, shown by a certificate");
    askForLevel(english, QStringLiteral("B2"), QStringLiteral("en"));
    EXPECT_EQ(english.floorText, QStringLiteral("B2, shown by a certificate"));
    askForLevel(english, QString(), QStringLiteral("en"));
    EXPECT_EQ(english.floorText, QString());
    askForLevel(english, QStringLiteral("B1"), QStringLiteral("de"));
    EXPECT_EQ(english.floorText, QStringLiteral("mindestens Niveau B1"));
    Criteria wrong = criteria;
    wrong.criteria.last().leastLevel = QStringLiteral("B3");
    EXPECT_FALSE(changeCriteria(*store, call.id, wrong, {}).ok()) << "a level that is none would let everybody pass";
}

TEST_P(Calls, RemarkWherePointsDifferFromTheFramework)
{
    EXPECT_TRUE(remarksOn(criteria, QStringLiteral("en")).isEmpty());
    Criteria split = criteria; // how the 20 are shared out is the organisation's
    split.criteria[1].most = 12;
    split.criteria[2].most = 5;
    split.criteria[3].most = 3;
    EXPECT_TRUE(remarksOn(split, QStringLiteral("en")).isEmpty());
    split.criteria[3].most = 4;
    const QStringList remarks = remarksOn(split, QStringLiteral("en"));
    ASSERT_EQ(remarks.size(), 2);
    EXPECT_TRUE(remarks[0].contains(QStringLiteral("Professional experience")) && remarks[0].contains(QStringLiteral("21")) && remarks[0].contains(QStringLiteral("20")));
    EXPECT_TRUE(remarks[1].contains(QStringLiteral("41")) && remarks[1].contains(QStringLiteral("40")));
    Criteria apart = criteria;
    apart.criteria.move(1, 4);
    EXPECT_EQ(remarksOn(apart, QStringLiteral("en")).size(), 1) << "one heading in two places";
}

TEST_P(Calls, DoNotOverwriteWhatSomebodyElseChanged)
{
    const auto jan = open(QStringLiteral("Jan"));
    Criteria theirs = criteria;
    theirs.criteria[0].text = QStringLiteral("Interest");
    ASSERT_TRUE(changeCriteria(*jan, call.id, theirs, {}).ok());
    Criteria mine = criteria;
    mine.criteria[0].most = 11;
    EXPECT_EQ(changeCriteria(*store, call.id, mine, {}).error().kind, Error::Kind::ChangedOnDisk);
}

TEST_P(Calls, KeepMaximaAbovePointsThatWereGiven)
{
    const Application application = apply(QStringLiteral("Anna"));
    makeEligible(application.id);
    evaluate(application.id, QStringLiteral("Jan"), 1);
    Criteria changed = criteria;
    changed.criteria[0].most = 5;
    EXPECT_FALSE(changeCriteria(*store, call.id, changed, QStringLiteral("Why not")).ok());
}

TEST_P(Calls, RefuseCriteriaThatCannotBe)
{
    Criteria none;
    EXPECT_FALSE(changeCriteria(*store, call.id, none, {}).ok());
    Criteria changed = criteria;
    changed.criteria[0].most = 0;
    EXPECT_FALSE(changeCriteria(*store, call.id, changed, {}).ok());
    changed = criteria;
    changed.criteria[0].least = 11;
    EXPECT_FALSE(changeCriteria(*store, call.id, changed, {}).ok());
}

TEST_P(Calls, MarkWhatCameLate)
{
    Application application;
    application.received = call.closes;
    EXPECT_FALSE(isLate(application, call));
    application.received = call.closes.addDays(1);
    EXPECT_TRUE(isLate(application, call));
    EXPECT_TRUE(closedSentence(call, call.opens).isEmpty());
    EXPECT_FALSE(closedSentence(call, call.opens.addDays(-1)).isEmpty());
    EXPECT_FALSE(closedSentence(call, call.closes.addDays(1)).isEmpty());
}

TEST_P(Calls, LeadApplicationsAlongAllowedWaysAlone)
{
    EXPECT_TRUE(mayBecome(QStringLiteral("invited"), QStringLiteral("applied")));
    EXPECT_FALSE(mayBecome(QStringLiteral("invited"), QStringLiteral("selected")));
    EXPECT_FALSE(mayBecome(QStringLiteral("withdrawn"), QStringLiteral("selected")));
    const Application application = apply(QStringLiteral("Anna"));
    EXPECT_FALSE(setStatus(*store, application.id, QStringLiteral("declined")).ok());
    ASSERT_TRUE(setStatus(*store, application.id, QStringLiteral("shortlisted")).ok());
    ASSERT_TRUE(setStatus(*store, application.id, QStringLiteral("selected")).ok());
    Person person = *store->get<Person>(application.person);
    EXPECT_EQ(person.standing, QStringLiteral("ambassador"));
    EXPECT_EQ(person.ambassadorSince, QDate(2031, 3, 4));
    ASSERT_TRUE(setStatus(*store, application.id, QStringLiteral("declined"), QStringLiteral("A new job")).ok());
    person = *store->get<Person>(application.person);
    EXPECT_EQ(person.standing, QStringLiteral("candidate"));
    EXPECT_FALSE(person.ambassadorSince.isValid());
    const auto log = statusLogOf(*store, application.id);
    ASSERT_TRUE(log.ok());
    ASSERT_EQ(log->size(), 4);
    EXPECT_EQ(log->constFirst().from, QString());
    EXPECT_EQ(log->constFirst().to, QStringLiteral("applied"));
    EXPECT_EQ(log->at(2).from, QStringLiteral("shortlisted"));
    EXPECT_EQ(log->constLast().from, QStringLiteral("selected"));
    EXPECT_EQ(log->constLast().to, QStringLiteral("declined"));
    EXPECT_EQ(log->constLast().reason, QStringLiteral("A new job"));
    EXPECT_EQ(log->constLast().who, QStringLiteral("Maria"));
    EXPECT_EQ(log->constLast().at, m_now);
}

TEST_P(Calls, LeadSeveralApplicationsOrNone)
{
    const Application anna = apply(QStringLiteral("Anna")), bob = apply(QStringLiteral("Bob"));
    ASSERT_TRUE(setStatus(*store, bob.id, QStringLiteral("withdrawn")).ok());
    EXPECT_FALSE(setStatus(*store, QList<QUuid>{anna.id, bob.id}, QStringLiteral("shortlisted")).ok());
    EXPECT_EQ(store->get<Application>(anna.id)->status, QStringLiteral("applied"));
    ASSERT_TRUE(setStatus(*store, bob.id, QStringLiteral("applied")).ok());
    ASSERT_TRUE(setStatus(*store, QList<QUuid>{anna.id, bob.id}, QStringLiteral("shortlisted")).ok());
    ASSERT_TRUE(store->undo(*store->lastStep()).ok());
    EXPECT_EQ(store->get<Application>(anna.id)->status, QStringLiteral("applied")) << "one step";
    EXPECT_EQ(store->get<Application>(bob.id)->status, QStringLiteral("applied"));
}

TEST_P(Calls, KeepThoseNotSelectedForAWhile)
{
    const Application application = apply(QStringLiteral("Anna"));
    ASSERT_TRUE(setStatus(*store, application.id, QStringLiteral("notSelected"), QStringLiteral("Below")).ok());
    EXPECT_EQ(store->get<Person>(application.person)->keepUntil, QDate(2031, 9, 4));
    ASSERT_TRUE(setStatus(*store, application.id, QStringLiteral("reserve")).ok());
    EXPECT_FALSE(store->get<Person>(application.person)->keepUntil.isValid());
}

} // namespace

} // namespace microvet::programme
