#include "core/programme/following/policy_versions.h"

#include "tests/core/programme/following/sample_fixture.h"

namespace microvet::programme {

namespace {

class PolicyVersions : public InTheSample {
protected:
    Policy first()
    {
        Policy policy;
        policy.title = QStringLiteral("Credit policy");
        policy.what = QStringLiteral("credit");
        policy.number = QStringLiteral("1.0");
        policy.text = QStringLiteral("One hour is one hour.\n25 hours are one point.");
        policy.owner = QStringLiteral("Eleni Paradeigma");
        EXPECT_TRUE(add(policy).ok());
        return policy;
    }
    Policy stored(const QUuid& id) { return find<Policy>("id", id); }
};
INSTANTIATE_TEST_SUITE_P(, PolicyVersions, testing::ValuesIn(OnEveryDatabase::drivers()), OnEveryDatabase::nameOf);

TEST_P(PolicyVersions, KeepTheOldOneAndSayWhatHasChanged)
{
    const Policy one = first();
    ASSERT_TRUE(approve(store(), one.id, {QStringLiteral("The board"), today(), today().addYears(1), {}}).ok());
    EXPECT_EQ(stored(one.id).approvedBy, QStringLiteral("The board"));
    EXPECT_EQ(stored(one.id).nextReview, today().addYears(1));

    auto two = nextVersion(store(), one.id);
    ASSERT_TRUE(two.ok());
    EXPECT_EQ(two->number, QStringLiteral("1.1"));
    EXPECT_EQ(two->text, one.text);
    EXPECT_EQ(two->version, 0) << "it is not stored yet";
    EXPECT_FALSE(two->approvedOn.isValid());
    two->text.replace(QStringLiteral("25"), QStringLiteral("30"));
    ASSERT_TRUE(add(*two).ok());
    EXPECT_FALSE(approve(store(), two->id, {QStringLiteral("The board"), today(), {}, {}}).ok()) << "what has changed is not said";
    edit<Policy>(*two, [](Policy& policy) { policy.changes = QStringLiteral("30 hours are one point."); });
    ASSERT_TRUE(approve(store(), two->id, {QStringLiteral("The board"), today(), {}, QStringLiteral("ab")}).ok());
    EXPECT_EQ(stored(two->id).fileHash, QStringLiteral("ab"));
    EXPECT_TRUE(stored(one.id).text.contains(QLatin1String("25 hours"))) << "the old one stays as it was";

    EXPECT_FALSE(nextVersion(store(), one.id).ok()) << "there is a later one";
    const auto all = store().all<Policy>();
    ASSERT_TRUE(all.ok());
    EXPECT_TRUE(isReplaced(*all, one.id));
    EXPECT_FALSE(isReplaced(*all, two->id));
    for (const QUuid& from : {one.id, two->id}) {
        const QList<Policy> versions = versionsOf(*all, stored(from));
        ASSERT_EQ(versions.size(), 2) << "from wherever one looks";
        EXPECT_EQ(versions.constFirst().id, one.id);
    }
}

TEST_P(PolicyVersions, AreApprovedOnlyWhereThereIsSomethingToApprove)
{
    Policy empty;
    empty.title = QStringLiteral("Review policy");
    ASSERT_TRUE(add(empty).ok());
    EXPECT_FALSE(approve(store(), empty.id, {QStringLiteral("The board"), today(), {}, {}}).ok());
    const Policy one = first();
    EXPECT_FALSE(approve(store(), one.id, {QString(), today(), {}, {}}).ok());
    EXPECT_FALSE(approve(store(), one.id, {QStringLiteral("The board"), {}, {}, {}}).ok());
    EXPECT_FALSE(approve(store(), one.id, {QStringLiteral("The board"), today(), today(), {}}).ok());
    EXPECT_FALSE(stored(one.id).approvedOn.isValid());
}

TEST_P(PolicyVersions, StayAsTheyWereApproved)
{
    Policy one = first();
    ASSERT_TRUE(approve(store(), one.id, {QStringLiteral("The board"), today(), {}, {}}).ok());
    const auto change = [&](const std::function<void(Policy&)>& how) {
        return store().change(QStringLiteral("Change"), [&](Change& step) { return step.edit<Policy>(one.id, how); });
    };
    EXPECT_FALSE(change([](Policy& policy) { policy.text += QStringLiteral(" Or not."); }).ok());
    EXPECT_FALSE(change([](Policy& policy) { policy.number = QStringLiteral("7"); }).ok());
    EXPECT_FALSE(change([](Policy& policy) { policy.file = QStringLiteral("/other.pdf"); }).ok());
    EXPECT_EQ(stored(one.id).text, one.text);
    EXPECT_TRUE(change([](Policy& policy) { policy.owner = QStringLiteral("Somebody else"); }).ok());
    Policy paper;
    paper.title = QStringLiteral("Plan");
    paper.file = QStringLiteral("/old/plan.pdf");
    ASSERT_TRUE(add(paper).ok() && approve(store(), paper.id, {QStringLiteral("The board"), today(), {}, QStringLiteral("ab")}).ok());
    const auto move = [&](const QString& to) {
        return store().change(QStringLiteral("Change"), [&](Change& step) { return step.edit<Policy>(paper.id, [&](Policy& policy) { policy.file = to; }); });
    };
    EXPECT_TRUE(move(QStringLiteral("/new/plan.pdf")).ok()) << "what is in it is known by its hash";
    EXPECT_FALSE(move(QString()).ok());
    EXPECT_TRUE(change([](Policy& policy) {
                    policy.approvedOn = {};
                    policy.text = QStringLiteral("Not yet.");
                }).ok()) << "it is not approved any more";
    EXPECT_EQ(stored(one.id).text, QStringLiteral("Not yet."));
}

TEST_P(PolicyVersions, CanBeToldApartWhereOneIsChosen)
{
    Policy one = first();
    edit<Policy>(one, [](Policy& policy) { policy.number = QStringLiteral("2"); });
    Policy ten = first();
    edit<Policy>(ten, [](Policy& policy) { policy.number = QStringLiteral("10"); });
    const auto choices = versionChoices(store());
    ASSERT_TRUE(choices.ok());
    QStringList ours;
    for (const auto& [id, title] : *choices)
        if (id == one.id || id == ten.id) ours.append(title);
    EXPECT_EQ(ours, (QStringList{QStringLiteral("Credit policy, version 2"), QStringLiteral("Credit policy, version 10")}));
}

TEST_P(PolicyVersions, SayWhatHasChangedWhenTheyAreApproved)
{
    const Policy one = first();
    ASSERT_TRUE(approve(store(), one.id, {QStringLiteral("The board"), today(), {}, {}}).ok());
    auto two = nextVersion(store(), one.id);
    ASSERT_TRUE(two.ok() && add(*two).ok());
    ASSERT_TRUE(approve(store(), two->id, {QStringLiteral("The board"), today(), {}, {}, QStringLiteral(" More hours. ")}).ok());
    EXPECT_EQ(stored(two->id).changes, QStringLiteral("More hours."));
}

TEST_P(PolicyVersions, ThatLeadBackToThemselvesComeToAnEnd)
{
    Policy a = first();
    Policy b = first();
    edit<Policy>(a, [&](Policy& policy) { policy.earlier = b.id; });
    edit<Policy>(b, [&](Policy& policy) { policy.earlier = a.id; });
    const auto all = store().all<Policy>();
    ASSERT_TRUE(all.ok());
    EXPECT_LE(versionsOf(*all, stored(a.id)).size(), all->size());
}

TEST(PolicyNumbers, CountOnAtTheEnd)
{
    EXPECT_EQ(nextNumber({}), QStringLiteral("1"));
    EXPECT_EQ(nextNumber(QStringLiteral("1")), QStringLiteral("2"));
    EXPECT_EQ(nextNumber(QStringLiteral(" 2.9 ")), QStringLiteral("2.10"));
    EXPECT_EQ(nextNumber(QStringLiteral("2027-b")), QString());
}

TEST(PolicyWords, AreComparedLineByLine)
{
    EXPECT_EQ(wordChanges(QStringLiteral("a\nb\n\nc"), QStringLiteral("a\nb\nc")), QString()) << "empty lines say nothing";
    EXPECT_EQ(wordChanges(QStringLiteral("a\nb\nc"), QStringLiteral("a\nx\nc\nd")), QStringLiteral("  a\n- b\n+ x\n  c\n+ d"));
    EXPECT_EQ(wordChanges({}, QStringLiteral("a")), QStringLiteral("+ a"));
    EXPECT_EQ(wordChanges(QStringLiteral("a"), {}), QStringLiteral("- a"));
}

} // namespace

} // namespace microvet::programme
