#include "core/model/walk.h"

#include "core/model/json.h"
#include "tests/support/random_content.h"

#include <QSet>

#include <gtest/gtest.h>

using namespace microvet;
using namespace microvet::model;

namespace {

/// Every id of the content in document order, read from JSON instead of the field lists' walk.
QSet<QUuid> idsInJson(const QJsonValue& value)
{
    QSet<QUuid> ids;
    if (value.isArray()) {
        for (const auto& item : value.toArray()) ids.unite(idsInJson(item));
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            if (it.key() == QLatin1String("id")) ids.insert(QUuid::fromString(it.value().toString()));
            else ids.unite(idsInJson(it.value()));
        }
    }
    return ids;
}

TEST(Walk, MeetsEveryElementOnceParentsFirst)
{
    for (quint32 seed = 0; seed < 30; ++seed) {
        const Content content = test::RandomContent(seed).content();
        QSet<QUuid> met{QUuid()};
        forEachElement(content, [&](const ElementView& view) {
            EXPECT_TRUE(met.contains(view.parent));
            EXPECT_FALSE(met.contains(view.id));
            met.insert(view.id);
            return true;
        });
        met.remove(QUuid());
        EXPECT_EQ(met, idsInJson(toJson(content.course)).unite(idsInJson(toJson(content.review))));
    }
}

TEST(Walk, FindsAndModifiesEveryElement)
{
    const Content content = test::RandomContent(7).content();
    forEachElement(content, [&](const ElementView& view) {
        const Located located = locate(content, view.id);
        EXPECT_EQ(located.kind, view.kind);
        EXPECT_EQ(located.address, view.address);
        EXPECT_EQ(located.path.last(), view.id);
        Content copy = content;
        EXPECT_NE(detachPath(copy, view.id, view.type), nullptr);
        EXPECT_TRUE(copy == content);
        return true;
    });
    EXPECT_EQ(locate(content, QUuid::createUuid()).kind, ElementKind::None);
    EXPECT_EQ(locate(content, QUuid()).kind, ElementKind::None);
}

TEST(Walk, FindsElementsThatWereElsewhereBefore)
{
    for (quint32 seed = 0; seed < 40; ++seed) {
        test::RandomContent random(seed);
        Content content = random.content();
        for (int version = 0; version < 4; ++version) {
            QHash<QUuid, ElementView> met;
            forEachElement(content, [&](const ElementView& view) {
                met.insert(view.id, view);
                return true;
            });
            for (const ElementView& view : std::as_const(met)) {
                const Located located = locate(content, view.id);
                ASSERT_EQ(located.address, view.address);
                EXPECT_EQ(located.parent, view.parent);
                EXPECT_EQ(located.index, view.index);
                EXPECT_STREQ(located.list, view.list);
                QList<QUuid> path;
                for (QUuid up = view.id; !up.isNull(); up = met.value(up).parent) path.prepend(up);
                EXPECT_EQ(located.path, path);
            }
            const Content next = random.mutated(content);
            for (const ElementView& view : std::as_const(met)) { // moved, or gone
                const Located located = locate(next, view.id);
                bool there = false;
                forEachElement(next, [&](const ElementView& other) {
                    there = there || other.id == view.id;
                    if (other.id == view.id) { EXPECT_EQ(located.address, other.address); }
                    return !there;
                });
                EXPECT_EQ(bool(located), there);
            }
            content = next;
        }
    }
}

TEST(Walk, ModifyLeavesOtherVersionsAlone)
{
    const Content content = test::RandomContent(3).content();
    ASSERT_FALSE(content.course.modules.isEmpty());
    Content copy = content;
    const ModuleId id = content.course.modules.first().id;
    EXPECT_TRUE(modify<Module>(copy, id, [](Module& m) { m.title = QStringLiteral("Only here"); }));
    EXPECT_NE(content.course.modules.first().title, QStringLiteral("Only here"));
    EXPECT_FALSE(modify<Unit>(copy, id.uuid(), [](Unit&) { FAIL(); }));
}

TEST(Walk, NewIdsAreNewAndInnerReferencesFollow)
{
    Module module;
    module.id = ModuleId::make();
    Unit first;
    first.id = UnitId::make();
    Unit second;
    second.id = UnitId::make();
    const UnitId outside = UnitId::make();
    Block text;
    text.id = BlockId::make();
    TextBlock body;
    const auto link = [](UnitId id) { return QStringLiteral("unit:") + id.toString(); };
    body.text.blocks = {{richtext::BlockKind::Paragraph, 0, {}, {{QStringLiteral("in"), {}, link(first.id)},
                                                                 {QStringLiteral("out"), {}, link(outside)}}, {}, {}}};
    text.body = body;
    second.blocks = {text};
    module.units = {first, second};

    Module copy = module;
    giveNewIds(copy);
    EXPECT_NE(copy.id, module.id);
    EXPECT_NE(copy.units[0].id, first.id);
    EXPECT_NE(copy.units[1].blocks[0].id, text.id);
    const auto& runs = std::get<TextBlock>(copy.units[1].blocks[0].body).text.blocks[0].runs;
    EXPECT_EQ(runs[0].link, link(copy.units[0].id));
    EXPECT_EQ(runs[1].link, link(outside));
}

TEST(Walk, RepairsMissingAndDoubleIds)
{
    Content content = test::RandomContent(11).content();
    EXPECT_EQ(repairIds(content), 0);
    content.course.modules.append(content.course.modules);
    content.course.outcomes.append(Outcome{});
    EXPECT_GT(repairIds(content), 0);
    QSet<QUuid> seen;
    forEachElement(content, [&](const ElementView& view) {
        EXPECT_FALSE(view.id.isNull());
        EXPECT_FALSE(seen.contains(view.id));
        seen.insert(view.id);
        return true;
    });
}

TEST(Walk, TextsNameTheirOwnerAndField)
{
    Content content;
    content.course.id = CourseId::make();
    content.course.learners.targetGroup = QStringLiteral("Bakers");
    content.course.titleIn.insert(QStringLiteral("en"), QStringLiteral("Bread"));
    Module module;
    module.id = ModuleId::make();
    module.trainerNotes = RichText::fromPlain(QStringLiteral("Bring flour"));
    content.course.modules = {module};
    QStringList found;
    forEachText(content, [&](const TextView& text) {
        found << QStringLiteral("%1=%2/%3%4").arg(QString::fromLatin1(text.field), text.toPlainText(), text.language,
                                                  text.flags & Trainer ? QStringLiteral("!") : QString());
        EXPECT_EQ(text.owner, text.ownerKind == ElementKind::Course ? content.course.id.uuid() : module.id.uuid());
    });
    EXPECT_EQ(found, (QStringList{QStringLiteral("titleIn=Bread/en"), QStringLiteral("learners.targetGroup=Bakers/"),
                                  QStringLiteral("trainerNotes=Bring flour/!")}));
    QStringList own;
    forEachText(content.course, [&](const TextView& text) { own << QString::fromLatin1(text.field); }, Reach::Own);
    EXPECT_EQ(own, (QStringList{QStringLiteral("titleIn"), QStringLiteral("learners.targetGroup")}));
}

TEST(Walk, ReferencesSayWhatTheyPointTo)
{
    Content content;
    content.course.id = CourseId::make();
    content.course.cover = MediaRef(MediaId::make());
    Unit unit;
    unit.id = UnitId::make();
    unit.outcomes = {OutcomeRef(OutcomeId::make())};
    Module module;
    module.id = ModuleId::make();
    module.units = {unit};
    content.course.modules = {module};
    QList<QPair<ElementKind, QByteArray>> found;
    forEachRef(content, [&](const RefView& ref) { found << qMakePair(ref.targetKind, ref.field); });
    EXPECT_EQ(found, (QList<QPair<ElementKind, QByteArray>>{{ElementKind::Media, "cover"}, {ElementKind::Outcome, "outcomes"}}));
}

TEST(NewIds, OfAnElementWithoutOneAreNoTargetOfEmptyReferences)
{
    Unit unit;
    Block block;
    block.body = ImageBlock{};
    unit.blocks.append(block);
    giveNewIds(unit);
    EXPECT_FALSE(unit.id.isNull());
    EXPECT_TRUE(std::get<ImageBlock>(unit.blocks[0].body).image.isNull());
}

} // namespace
