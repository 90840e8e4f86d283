#include "ui/outline/outline_shape.h"

#include "ui/widgets/code_names.h"

#include "core/model/own_title.h"
#include "core/model/walk.h"

namespace microvet::ui {
using namespace model;
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::outline) };

template<class T> constexpr bool hasTitle = requires(T& t) { { (t.title) } -> std::same_as<QString&>; };

} // namespace

QUuid rootId() { return QUuid(0x6f2b1c01, 0x51d0, 0x4f4e, 0x9a, 0x01, 0x3b, 0x6d, 0x52, 0x10, 0x77, 0x01); }
QUuid outcomesId() { return QUuid(0x6f2b1c02, 0x51d0, 0x4f4e, 0x9a, 0x01, 0x3b, 0x6d, 0x52, 0x10, 0x77, 0x02); }
QUuid assessmentsId() { return QUuid(0x6f2b1c03, 0x51d0, 0x4f4e, 0x9a, 0x01, 0x3b, 0x6d, 0x52, 0x10, 0x77, 0x03); }
QUuid deliveryId() { return QUuid(0x6f2b1c04, 0x51d0, 0x4f4e, 0x9a, 0x01, 0x3b, 0x6d, 0x52, 0x10, 0x77, 0x04); }

Row parentOf(Row row)
{
    switch (row) {
    case Row::Outcome: return Row::Outcomes;
    case Row::Unit: return Row::Module;
    case Row::Block: return Row::Unit;
    case Row::Assessment: return Row::Assessments;
    case Row::Question: return Row::Assessment;
    default: return Row::Root;
    }
}

bool isGroup(Row row) { return row == Row::Root || row == Row::Outcomes || row == Row::Assessments || row == Row::Delivery; }

Row rowOf(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Course: return Row::Course;
    case ElementKind::Outcome: return Row::Outcome;
    case ElementKind::Module: return Row::Module;
    case ElementKind::Unit: return Row::Unit;
    case ElementKind::Block: return Row::Block;
    case ElementKind::Assessment: return Row::Assessment;
    case ElementKind::Question: return Row::Question;
    default: return Row::Root;
    }
}

QUuid elementId(Row row, const QUuid& id, const Course& course) { return isGroup(row) ? course.id.uuid() : id; }

QStringList blockTypeCodes()
{
    static const QStringList all = [] {
        QStringList types;
        [&]<class... Part>(std::type_identity<std::variant<Part...>>) {
            ([&] { if constexpr (VariantPart<Part>) types << QString(QLatin1String(Part::type)); }(), ...);
        }(std::type_identity<BlockBody>{});
        return types;
    }();
    return all;
}

Block makeBlock(const QString& type)
{
    Block block;
    block.id = BlockId::make();
    [&]<class... Part>(std::type_identity<std::variant<Part...>>) {
        ([&] {
            if constexpr (VariantPart<Part>) { if (type == QLatin1String(Part::type)) block.body = Part{}; }
        }(), ...);
    }(std::type_identity<BlockBody>{});
    return block;
}

QString ownTitle(const Shown& shown)
{
    switch (shown.row) {
    case Row::Course: return shown.as<Course>().title.simplified();
    case Row::Outcome: return shown.as<Outcome>().statement.simplified();
    case Row::Module: return shown.as<Module>().title.simplified();
    case Row::Unit: return shown.as<Unit>().title.simplified();
    case Row::Block: return model::ownTitle(shown.as<Block>());
    case Row::Assessment: return shown.as<Assessment>().title.simplified();
    case Row::Question: return model::ownTitle(shown.as<Question>());
    case Row::Outcomes: return Tr::tr("Learning outcomes");
    case Row::Assessments: return Tr::tr("Assessments");
    case Row::Delivery: return Tr::tr("Delivery and evaluation");
    case Row::Root: break;
    }
    return {};
}

QString placeholder(const Shown& shown)
{
    switch (shown.row) {
    case Row::Course: return Tr::tr("Untitled course");
    case Row::Outcome: return Tr::tr("Empty learning outcome");
    case Row::Module: return Tr::tr("Untitled module");
    case Row::Unit: return Tr::tr("Untitled unit");
    case Row::Block: return blockTypeName(blockType(shown.as<Block>()));
    case Row::Assessment: return Tr::tr("Untitled assessment");
    case Row::Question: return Tr::tr("Empty question");
    case Row::Root: case Row::Outcomes: case Row::Assessments: case Row::Delivery: break;
    }
    return {};
}

QString editableTitle(const Shown& shown)
{
    if (shown.row != Row::Block) return isGroup(shown.row) ? QString() : ownTitle(shown);
    return std::visit([](const auto& body) {
        if constexpr (hasTitle<std::remove_cvref_t<decltype(body)>>) return body.title;
        else return QString();
    }, shown.as<Block>().body);
}

bool canRename(const Shown& shown)
{
    switch (shown.row) {
    case Row::Course: case Row::Outcome: case Row::Module: case Row::Unit: case Row::Assessment: return true;
    case Row::Block:
        return std::visit([](const auto& body) { return hasTitle<std::remove_cvref_t<decltype(body)>>; },
                          shown.as<Block>().body);
    default: return false;
    }
}

bool setTitle(Content& content, Row row, const QUuid& id, const QString& title)
{
    const auto set = [&](auto& element) { element.title = title; };
    switch (row) {
    case Row::Course: return modify<Course>(content, id, set);
    case Row::Outcome: return modify<Outcome>(content, id, [&](Outcome& outcome) { outcome.statement = title; });
    case Row::Module: return modify<Module>(content, id, set);
    case Row::Unit: return modify<Unit>(content, id, set);
    case Row::Assessment: return modify<Assessment>(content, id, set);
    case Row::Block:
        return modify<Block>(content, id, [&](Block& block) {
            std::visit([&](auto& body) {
                if constexpr (hasTitle<std::remove_cvref_t<decltype(body)>>) body.title = title;
            }, block.body);
        });
    default: return false;
    }
}

QString iconName(const Shown& shown)
{
    switch (shown.row) {
    case Row::Course: return QStringLiteral("course");
    case Row::Outcomes: return QStringLiteral("outcomes");
    case Row::Outcome: return QStringLiteral("outcome");
    case Row::Module: return QStringLiteral("module");
    case Row::Unit: return QStringLiteral("unit");
    case Row::Assessments: return QStringLiteral("assessments");
    case Row::Delivery: return QStringLiteral("delivery");
    case Row::Assessment: return QStringLiteral("assessment");
    case Row::Question: return QStringLiteral("question");
    case Row::Block: {
        const QString type = blockType(shown.as<Block>());
        return blockTypeCodes().contains(type) ? QStringLiteral("block-") + type : QStringLiteral("block-unknown");
    }
    case Row::Root: break;
    }
    return {};
}

} // namespace microvet::ui
