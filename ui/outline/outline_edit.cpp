#include "ui/outline/outline_edit.h"

#include "core/model/json.h"
#include "core/model/structure_edit.h"
#include "core/model/walk.h"

#include <QJsonArray>

#include <any>

namespace microvet::ui {
using namespace model;
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::outline) };

struct Words { const char* one; const char* many; };
#define MV_WORDS(one, many) Words{QT_TRANSLATE_NOOP("microvet::ui::outline", one), QT_TRANSLATE_N_NOOP("microvet::ui::outline", many)}

/// Whole phrases, so that every language can bend them; the verbs in the order of Verb.
Words wordsOf(Verb verb, Row row)
{
    static const QHash<Row, std::array<Words, 5>> table{
        {Row::Root, {MV_WORDS("Add item", "Add %n items"), MV_WORDS("Delete item", "Delete %n items"),
                     MV_WORDS("Move item", "Move %n items"), MV_WORDS("Duplicate item", "Duplicate %n items"),
                     MV_WORDS("Paste item", "Paste %n items")}},
        {Row::Outcome, {MV_WORDS("Add learning outcome", "Add %n learning outcomes"),
                        MV_WORDS("Delete learning outcome", "Delete %n learning outcomes"),
                        MV_WORDS("Move learning outcome", "Move %n learning outcomes"),
                        MV_WORDS("Duplicate learning outcome", "Duplicate %n learning outcomes"),
                        MV_WORDS("Paste learning outcome", "Paste %n learning outcomes")}},
        {Row::Module, {MV_WORDS("Add module", "Add %n modules"), MV_WORDS("Delete module", "Delete %n modules"),
                       MV_WORDS("Move module", "Move %n modules"), MV_WORDS("Duplicate module", "Duplicate %n modules"),
                       MV_WORDS("Paste module", "Paste %n modules")}},
        {Row::Unit, {MV_WORDS("Add unit", "Add %n units"), MV_WORDS("Delete unit", "Delete %n units"),
                     MV_WORDS("Move unit", "Move %n units"), MV_WORDS("Duplicate unit", "Duplicate %n units"),
                     MV_WORDS("Paste unit", "Paste %n units")}},
        {Row::Block, {MV_WORDS("Add block", "Add %n blocks"), MV_WORDS("Delete block", "Delete %n blocks"),
                      MV_WORDS("Move block", "Move %n blocks"), MV_WORDS("Duplicate block", "Duplicate %n blocks"),
                      MV_WORDS("Paste block", "Paste %n blocks")}},
        {Row::Assessment, {MV_WORDS("Add assessment", "Add %n assessments"),
                           MV_WORDS("Delete assessment", "Delete %n assessments"),
                           MV_WORDS("Move assessment", "Move %n assessments"),
                           MV_WORDS("Duplicate assessment", "Duplicate %n assessments"),
                           MV_WORDS("Paste assessment", "Paste %n assessments")}},
        {Row::Question, {MV_WORDS("Add question", "Add %n questions"), MV_WORDS("Delete question", "Delete %n questions"),
                         MV_WORDS("Move question", "Move %n questions"),
                         MV_WORDS("Duplicate question", "Duplicate %n questions"),
                         MV_WORDS("Paste question", "Paste %n questions")}}};
    return table.value(row, table.value(Row::Root))[size_t(verb)];
}

/// The elements that hold rows of that kind, in document order.
QList<QUuid> holders(const Course& course, Row row)
{
    QList<QUuid> ids;
    switch (row) {
    case Row::Unit:
        for (const Module& module : course.modules) ids << module.id.uuid();
        break;
    case Row::Block:
        for (const Module& module : course.modules)
            for (const Unit& unit : module.units) ids << unit.id.uuid();
        break;
    case Row::Question:
        for (const Assessment& assessment : course.assessments) ids << assessment.id.uuid();
        break;
    default: ids << course.id.uuid();
    }
    return ids;
}

/// Calls fn(list) on the list of `parent` that holds rows of that kind; the content is detached on the way.
template<class Fn>
bool withList(Content& content, Row row, const QUuid& parent, Fn&& fn)
{
    switch (row) {
    case Row::Outcome: return modify<Course>(content, parent, [&](Course& course) { fn(course.outcomes); });
    case Row::Module: return modify<Course>(content, parent, [&](Course& course) { fn(course.modules); });
    case Row::Assessment: return modify<Course>(content, parent, [&](Course& course) { fn(course.assessments); });
    case Row::Unit: return modify<Module>(content, parent, [&](Module& module) { fn(module.units); });
    case Row::Block: return modify<Unit>(content, parent, [&](Unit& unit) { fn(unit.blocks); });
    case Row::Question: return modify<Assessment>(content, parent, [&](Assessment& assessment) { fn(assessment.questions); });
    default: return false;
    }
}

/// Calls fn with the type of the elements that such rows stand for.
template<class Fn>
void withRowType(Row row, Fn&& fn)
{
    switch (row) {
    case Row::Outcome: fn(std::type_identity<Outcome>{}); break;
    case Row::Module: fn(std::type_identity<Module>{}); break;
    case Row::Assessment: fn(std::type_identity<Assessment>{}); break;
    case Row::Unit: fn(std::type_identity<Unit>{}); break;
    case Row::Block: fn(std::type_identity<Block>{}); break;
    case Row::Question: fn(std::type_identity<Question>{}); break;
    default: break;
    }
}

qsizetype listSize(const Content& content, Row row, const QUuid& parent)
{
    const Located located = locate(content, parent);
    if (!located) return -1;
    if (const auto* course = located.as<Course>())
        return row == Row::Outcome ? course->outcomes.size() : row == Row::Module ? course->modules.size() : course->assessments.size();
    if (const auto* module = located.as<Module>()) return module->units.size();
    if (const auto* unit = located.as<Unit>()) return unit->blocks.size();
    if (const auto* assessment = located.as<Assessment>()) return assessment->questions.size();
    return -1;
}

template<class T> T fresh(const QString& blockType)
{
    if constexpr (std::is_same_v<T, Block>) {
        return makeBlock(blockType);
    } else {
        T item;
        item.id = std::remove_cvref_t<decltype(item.id)>::make();
        if constexpr (std::is_same_v<T, Question>) {
            SingleChoice choice;
            for (int i = 0; i < 3; ++i) {
                Option option;
                option.id = OptionId::make();
                choice.options.append(option);
            }
            item.body = choice;
        }
        return item;
    }
}

/// Puts other ids in the place of ids, in lists, as members and as targets of links; an empty one takes it out.
QJsonValue readdressed(const QJsonValue& value, const QHash<QString, QString>& ids)
{
    const auto old = [&](const QJsonValue& v) { return v.isString() ? ids.constFind(v.toString()) : ids.cend(); };
    if (value.isArray()) {
        QJsonArray kept;
        for (const QJsonValue& item : value.toArray()) {
            const auto it = old(item);
            if (it == ids.cend()) kept.append(readdressed(item, ids));
            else if (!it->isEmpty()) kept.append(*it);
        }
        return kept;
    }
    if (value.isObject()) {
        QJsonObject kept;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            auto found = old(*it);
            QString scheme;
            if (it.key() == QLatin1String("link") && it->toString().contains(u':')) {
                scheme = it->toString().section(u':', 0, 0) + u':';
                found = ids.constFind(it->toString().section(u':', 1));
            }
            if (found == ids.cend()) kept.insert(it.key(), readdressed(*it, ids));
            else if (!found->isEmpty()) kept.insert(it.key(), scheme + *found);
        }
        return kept;
    }
    return value;
}

template<class T>
T unpacked(Content& content, const QJsonObject& json, const Luggage& luggage, const std::function<bool(const QString&)>& hasFile)
{
    T item = fromJson<T>(json);
    Content own; // the element's own ids count as there
    QSet<QUuid> inside;
    if constexpr (std::is_same_v<T, Module>) {
        own.course.modules.append(item);
    } else if constexpr (std::is_same_v<T, Unit>) {
        Module around;
        around.units.append(item);
        own.course.modules.append(around);
    } else if constexpr (std::is_same_v<T, Assessment>) {
        own.course.assessments.append(item);
    }
    forEachElement(own, [&](const ElementView& view) { inside.insert(view.id); return true; });
    QSet<QUuid> missing;
    forEachRef(item, [&](const RefView& ref) {
        if (!inside.contains(ref.target) && !locate(content, ref.target)) missing.insert(ref.target);
    });
    if (!missing.isEmpty()) {
        const QHash<QUuid, QUuid> brought = unpackInto(content, luggage, missing, hasFile);
        QHash<QString, QString> ids;
        for (const QUuid& id : std::as_const(missing)) {
            const QUuid now = brought.value(id);
            ids.insert(id.toString(QUuid::WithoutBraces), now.isNull() ? QString() : now.toString(QUuid::WithoutBraces));
        }
        item = fromJson<T>(readdressed(json, ids).toObject());
    }
    giveNewIds(item);
    return item;
}

} // namespace

QString editLabel(Verb verb, const QList<Item>& items)
{
    Row row = items.isEmpty() ? Row::Root : items.first().row;
    for (const Item& item : items)
        if (item.row != row) row = Row::Root;
    const Words words = wordsOf(verb, row);
    return items.size() == 1 ? Tr::tr(words.one) : Tr::tr(words.many, nullptr, int(items.size()));
}

QList<Item> topmost(const Content& content, const QList<Item>& items)
{
    QSet<QUuid> chosen;
    for (const Item& item : items)
        if (!isGroup(item.row) && item.row != Row::Course) chosen.insert(item.id);
    if (chosen.isEmpty()) return {};
    QList<Item> result;
    forEachElement(content, [&](const ElementView& view) {
        if (view.kind == ElementKind::Course) return true;
        if (!chosen.contains(view.id)) return view.kind == ElementKind::Module || view.kind == ElementKind::Unit
                                           || view.kind == ElementKind::Assessment;
        result.append({rowOf(view.kind), view.id});
        return false;
    });
    return result;
}

Landing stepLanding(const Content& content, const QList<Item>& items, Step step)
{
    if (items.isEmpty()) return {};
    const Row row = items.first().row;
    QUuid parent;
    qsizetype first = -1;
    qsizetype last = -1;
    for (const Item& item : items) {
        const Located located = locate(content, item.id);
        if (item.row != row || !located || (!parent.isNull() && located.parent != parent)) return {};
        parent = located.parent;
        first = first < 0 ? located.index : std::min(first, located.index);
        last = std::max(last, located.index);
    }
    if (step == Step::Up && first > 0) return {parent, first - 1};
    const qsizetype size = listSize(content, row, parent);
    if (step == Step::Down && last + 1 < size) return {parent, last + 2};
    if (step == Step::Up && last - first + 1 > items.size()) return {parent, 0}; // gathers at the top
    if (step == Step::Down && last - first + 1 > items.size()) return {parent, size};
    const QList<QUuid> all = holders(content.course, row);
    const qsizetype at = all.indexOf(parent);
    const bool back = step == Step::Up || step == Step::Previous;
    const qsizetype to = back ? at - 1 : at + 1;
    if (at < 0 || to < 0 || to >= all.size()) return {};
    return {all[to], back ? -1 : 0};
}

QUuid addElement(Session& session, Row row, const Landing& landing, const QString& blockType)
{
    QUuid id;
    const bool done = landing && session.edit(editLabel(Verb::Add, {{row, {}}}), {landing.parent, {}}, [&](Content& content) {
        withList(content, row, landing.parent, [&](auto& list) {
            using T = typename std::remove_cvref_t<decltype(list)>::value_type;
            const T item = fresh<T>(blockType);
            id = item.id.uuid();
            const qsizetype at = landing.index < 0 || landing.index > list.size() ? list.size() : landing.index;
            list.insert(at, item);
        });
    });
    return done ? id : QUuid();
}

bool removeElements(Session& session, const QList<Item>& chosen)
{
    const QList<Item> items = topmost(session.content(), chosen);
    if (items.isEmpty()) return false;
    return session.edit(editLabel(Verb::Delete, items), {items.first().id, {}}, [&](Content& content) {
        for (const Item& item : items) removeElement(content, item.id);
    });
}

QList<QUuid> duplicateElements(Session& session, const QList<Item>& chosen)
{
    const QList<Item> items = topmost(session.content(), chosen);
    QList<QUuid> copies;
    if (items.isEmpty()) return copies;
    session.edit(editLabel(Verb::Duplicate, items), {items.first().id, {}}, [&](Content& content) {
        // Neighbours stay together: the copies stand behind the last of them.
        for (qsizetype i = 0; i < items.size();) {
            const Located start = locate(content, items[i].id);
            qsizetype end = i + 1;
            while (end < items.size()) {
                const Located next = locate(content, items[end].id);
                if (next.parent != start.parent || next.kind != start.kind || next.index != start.index + (end - i)) break;
                ++end;
            }
            QList<QUuid> run;
            for (qsizetype k = i; k < end; ++k) run << duplicateElement(content, items[k].id);
            for (qsizetype k = 0; k < run.size(); ++k) moveElement(content, run[k], start.parent, start.index + run.size() + k);
            copies << run;
            i = end;
        }
    });
    return copies;
}

QList<QUuid> moveElements(Session& session, const QList<Item>& chosen, const Landing& landing)
{
    const QList<Item> items = topmost(session.content(), chosen);
    QList<QUuid> ids;
    for (const Item& item : items) ids << item.id;
    if (items.isEmpty() || !landing) return {};
    for (const Item& item : items)
        if (!canMove(session.content(), item.id, landing.parent)) return {};

    // What stays behind the gap marks the place while the items go there one by one.
    QUuid anchor;
    Content copy = session.content();
    withList(copy, items.first().row, landing.parent, [&](auto& list) {
        for (qsizetype i = landing.index; i >= 0 && i < list.size() && anchor.isNull(); ++i)
            if (const QUuid id = std::as_const(list)[i].id.uuid(); !ids.contains(id)) anchor = id;
    });
    const bool done = session.edit(editLabel(Verb::Move, items), {items.first().id, {}}, [&](Content& content) {
        for (const Item& item : items) {
            qsizetype index = -1;
            if (!anchor.isNull()) {
                const Located mark = locate(content, anchor);
                const Located own = locate(content, item.id);
                index = mark.index - (own.parent == mark.parent && own.index < mark.index ? 1 : 0);
            }
            moveElement(content, item.id, landing.parent, index);
        }
    });
    return done ? ids : QList<QUuid>();
}

QList<QUuid> pasteElements(Session& session, const QList<std::pair<Parcel, Landing>>& parcels, const Luggage& luggage)
{
    QList<QUuid> ids;
    if (parcels.isEmpty()) return ids;
    QList<Item> items;
    for (const auto& [parcel, landing] : parcels) items.append({parcel.row, {}});
    session.edit(editLabel(Verb::Paste, items), {parcels.first().second.parent, {}}, [&](Content& content) {
        const auto hasFile = [&](const QString& file) { return session.media() && session.media()->contains(file); };
        QHash<std::pair<QUuid, int>, qsizetype> put; // later parcels for the same gap stand behind earlier ones
        for (const auto& pair : parcels) {
            const Parcel& parcel = pair.first; // clang 14 lets no lambda use the names of a structured binding
            const Landing& landing = pair.second;
            // Unpacked first: it may add to the course's own lists, and `list` is a part of the course.
            std::any unpackedItem;
            withRowType(parcel.row, [&]<class T>(std::type_identity<T>) {
                unpackedItem = unpacked<T>(content, parcel.json, luggage, hasFile);
            });
            withList(content, parcel.row, landing.parent, [&](auto& list) {
                using T = typename std::remove_cvref_t<decltype(list)>::value_type;
                const T* made = std::any_cast<T>(&unpackedItem);
                if (!made) return;
                const T& item = *made;
                qsizetype& before = put[{landing.parent, int(parcel.row)}];
                const qsizetype at = landing.index < 0 ? list.size() : std::min(landing.index + before, list.size());
                list.insert(at, item);
                ++before;
                ids << item.id.uuid();
            });
        }
    });
    return ids;
}

} // namespace microvet::ui
