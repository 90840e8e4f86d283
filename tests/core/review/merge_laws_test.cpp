#include "core/model/diff.h"
#include "core/model/structure_edit.h"
#include "core/review/merge/merge.h"
#include "tests/support/random_content.h"

#include <gtest/gtest.h>

#include <QSet>

using namespace microvet;
using namespace microvet::model;
using namespace microvet::review;

namespace {

/// What everybody may do in the windows, on top of what RandomContent changes: move between parents, remove, refer.
Content edited(test::RandomContent& random, const Content& before)
{
    Content content = random.mutated(before);
    QList<QUuid> units, blocks, modules, questions;
    forEachElement(content, [&](const ElementView& view) {
        if (view.kind == ElementKind::Unit) units << view.id;
        if (view.kind == ElementKind::Module) modules << view.id;
        if (view.kind == ElementKind::Block) blocks << view.id;
        if (view.kind == ElementKind::Question) questions << view.id;
        return true;
    });
    const auto one = [&](const QList<QUuid>& ids) { return ids.isEmpty() ? QUuid() : ids[random.number(int(ids.size()))]; };
    for (int n = random.number(3); n > 0; --n) {
        switch (random.number(5)) {
        case 0: moveElement(content, one(units), one(modules), random.number(4)); break;
        case 1: moveElement(content, one(blocks), one(units), random.number(4)); break;
        case 2: removeElement(content, random.number(2) ? one(units) : one(blocks)); break;
        case 3: removeElement(content, random.number(3) ? one(questions) : one(modules)); break;
        case 4: {
            if (content.course.outcomes.isEmpty()) break;
            const OutcomeId outcome = content.course.outcomes[random.number(int(content.course.outcomes.size()))].id;
            modify<Unit>(content, one(units), [&](Unit& unit) { unit.outcomes.append(OutcomeRef(outcome)); });
            break;
        }
        }
    }
    return content;
}

QSet<QUuid> idsOf(const Content& content, bool* unique = nullptr)
{
    QSet<QUuid> ids;
    forEachElement(content, [&](const ElementView& view) {
        if (unique && ids.contains(view.id)) *unique = false;
        ids.insert(view.id);
        return true;
    });
    return ids;
}

struct Lost {
    QUuid owner;
    QUuid target;
    bool operator==(const Lost&) const = default;
    friend size_t qHash(const Lost& lost, size_t seed = 0) { return qHashMulti(seed, lost.owner, lost.target); }
};

QSet<Lost> dangling(const Content& content)
{
    const QSet<QUuid> ids = idsOf(content);
    QSet<Lost> out;
    forEachRef(content.course, [&](const RefView& ref) {
        if (!ids.contains(ref.target)) out.insert({ref.owner, ref.target});
    });
    return out;
}

void expectSound(const Content& result, const Content& mine, const Content& theirs, const char* what, quint32 seed)
{
    bool unique = true;
    idsOf(result, &unique);
    EXPECT_TRUE(unique) << what << " seed " << seed;
    EXPECT_TRUE((dangling(result) - dangling(mine) - dangling(theirs)).isEmpty()) << what << " seed " << seed;
}

QSet<ConflictKey> keys(const Merged& merged)
{
    QSet<ConflictKey> out;
    for (const Conflict& conflict : merged.conflicts) out.insert(conflict);
    return out;
}

/// The elements that conflicts are about, with all above and below them in either version.
QSet<QUuid> disputed(const Merged& merged, const Content& mine, const Content& theirs)
{
    QSet<QUuid> out;
    for (const Conflict& conflict : merged.conflicts) {
        out.insert(conflict.element);
        for (const QUuid& member : conflict.members) out.insert(member);
    }
    for (const Content* content : {&mine, &theirs})
        forEachElement(*content, [&](const ElementView& view) {
            if (out.contains(view.parent) && !view.parent.isNull()) out.insert(view.id);
            return true;
        });
    return out;
}

constexpr quint32 rounds = 4000;

class MergeLaws : public testing::Test {
protected:
    struct Three {
        Content base, mine, theirs;
    };
    static Three three(quint32 seed)
    {
        test::RandomContent random(seed, {.fill = 40, .listLength = 2, .unknown = seed % 3 == 0});
        Three out;
        out.base = random.content();
        out.mine = edited(random, out.base);
        out.theirs = edited(random, out.base);
        return out;
    }
};

TEST_F(MergeLaws, WhatOnlyOneSideDidIsTaken)
{
    for (quint32 seed = 0; seed < rounds; ++seed) {
        const Three t = three(seed);
        const Merged left = merge(&t.base, t.mine, t.base);
        ASSERT_TRUE(left.content == t.mine) << seed;
        ASSERT_TRUE(left.conflicts.isEmpty()) << seed;
        const Merged right = merge(&t.base, t.base, t.mine);
        ASSERT_TRUE(right.content == t.mine) << seed;
        ASSERT_TRUE(right.conflicts.isEmpty()) << seed;
    }
}

TEST_F(MergeLaws, TheSameOnBothSidesIsTakenOnce)
{
    for (quint32 seed = 0; seed < rounds; ++seed) {
        const Three t = three(seed);
        const Merged merged = merge(&t.base, t.mine, t.mine);
        ASSERT_TRUE(merged.content == t.mine) << seed;
        ASSERT_TRUE(merged.conflicts.isEmpty()) << seed;
        const Merged alone = merge(nullptr, t.mine, t.mine);
        ASSERT_TRUE(alone.content == t.mine) << seed;
        ASSERT_TRUE(alone.conflicts.isEmpty()) << seed;
    }
}

TEST_F(MergeLaws, TheSidesCanBeExchanged)
{
    int conflicts = 0;
    int clean = 0;
    for (quint32 seed = 0; seed < rounds; ++seed) {
        const Three t = three(seed);
        const Merged one = merge(&t.base, t.mine, t.theirs);
        const Merged two = merge(&t.base, t.theirs, t.mine);
        ASSERT_EQ(keys(one), keys(two)) << seed;
        ASSERT_TRUE(merge(&t.base, t.mine, t.theirs, takeAll(one, Side::Mine)).content
                    == merge(&t.base, t.theirs, t.mine, takeAll(two, Side::Theirs)).content)
            << seed;
        (one.conflicts.isEmpty() ? clean : conflicts) += 1;
        if (one.conflicts.isEmpty()) {
            ASSERT_TRUE(one.content == two.content) << seed;
        }
    }
    EXPECT_GT(conflicts, int(rounds / 10));
    EXPECT_GT(clean, int(rounds / 10));
}

TEST_F(MergeLaws, TheResultIsSoundWhateverIsChosen)
{
    for (quint32 seed = 0; seed < rounds; ++seed) {
        const Three t = three(seed);
        const Merged open = merge(&t.base, t.mine, t.theirs);
        expectSound(open.content, t.mine, t.theirs, "open", seed);
        std::mt19937 chance(seed);
        for (int round = 0; round < 3; ++round) {
            Choices choices;
            for (const Conflict& conflict : open.conflicts)
                choices.insert(conflict, {chance() % 2 ? Choice::Mine : Choice::Theirs, {}});
            const Merged decided = merge(&t.base, t.mine, t.theirs, choices);
            expectSound(decided.content, t.mine, t.theirs, "decided", seed);
            EXPECT_EQ(decided.open(), 0) << seed; // a choice makes no new conflict
        }
        const Merged alone = merge(nullptr, t.mine, t.theirs);
        expectSound(alone.content, t.mine, t.theirs, "without a base", seed);
    }
}

/// Fields that one side changed are in the result as that side has them, or a conflict is about their element.
TEST_F(MergeLaws, EveryEditIsInTheResultOrInAConflict)
{
    int looked = 0;
    for (quint32 seed = 0; seed < rounds; ++seed) {
        const Three t = three(seed);
        const Merged merged = merge(&t.base, t.mine, t.theirs);
        const QSet<QUuid> inConflict = disputed(merged, t.mine, t.theirs);
        const QSet<QUuid> there = idsOf(merged.content);
        const QSet<QUuid> inBase = idsOf(t.base);
        const Diff byMine = diff(t.base, t.mine);
        const Diff byTheirs = diff(t.base, t.theirs);
        for (const auto& [own, other, content] : {std::tuple(&byMine, &byTheirs, &t.mine), std::tuple(&byTheirs, &byMine, &t.theirs)}) {
            for (const QUuid& id : own->removed)
                EXPECT_TRUE(!there.contains(id) || inConflict.contains(id)) << "removed, seed " << seed;
            for (const QUuid& id : own->added) {
                const QUuid body = locate(*content, id).parent; // an alternative that was given up is its owner's conflict
                EXPECT_TRUE(there.contains(id) || inConflict.contains(id) || inConflict.contains(body)) << "added, seed " << seed;
            }
            for (const QUuid& id : own->moved) {
                const Located now = locate(merged.content, id);
                EXPECT_TRUE(!now || now.parent == locate(*content, id).parent || inConflict.contains(id) || other->moved.contains(id))
                    << "moved, seed " << seed;
            }
            QSet<std::pair<QUuid, QByteArray>> touched;
            for (const Change& change : other->changes) touched.insert({change.owner, change.field});
            const Diff left = diff(merged.content, *content);
            QSet<std::pair<QUuid, QByteArray>> differs;
            for (const Change& change : left.changes) differs.insert({change.owner, change.field});
            for (const Change& change : own->changes) {
                if (change.isList || touched.contains({change.owner, change.field}) || !there.contains(change.owner)) continue;
                if (inConflict.contains(change.owner)) continue;
                ++looked;
                // Lost references were taken out of it.
                if (differs.contains({change.owner, change.field})) {
                    EXPECT_FALSE((dangling(*content) + dangling(t.base)).isEmpty() && inBase == there)
                        << "field " << change.field.constData() << " seed " << seed;
                }
            }
        }
        if (HasFailure()) return;
    }
    EXPECT_GT(looked, 1000);
}

/// Two people in different units: nothing to choose, and both have everything.
TEST_F(MergeLaws, EditsThatDoNotOverlapNeverConflict)
{
    for (quint32 seed = 0; seed < rounds; ++seed) {
        test::RandomContent random(seed, {.fill = 40, .listLength = 3});
        const Content base = random.content();
        const Content changed = random.mutated(base);
        QList<UnitId> units;
        for (const Module& module : base.course.modules)
            for (const Unit& unit : module.units) units << unit.id;
        Content mine = base;
        Content theirs = base;
        Content both = base;
        for (qsizetype i = 0; i < units.size(); ++i) {
            const Unit* now = find<Unit>(changed, units[i]);
            if (!now) continue;
            Unit next = *now;
            modify<Unit>(i % 2 ? mine : theirs, units[i], [&](Unit& unit) { unit = next; });
            modify<Unit>(both, units[i], [&](Unit& unit) { unit = next; });
        }
        bool unique = true;
        idsOf(both, &unique);
        if (!unique) continue; // something moved between units: then they overlap
        const Merged merged = merge(&base, mine, theirs);
        ASSERT_TRUE(merged.conflicts.isEmpty()) << seed;
        ASSERT_TRUE(merged.content == both) << seed;
    }
}

} // namespace
