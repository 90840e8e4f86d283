#include "core/actions/merge/conflict_words.h"

#include "core/actions/comparison/value_words.h"
#include "core/actions/field_names.h"
#include "core/actions/merge/element_value.h"
#include "core/actions/place_name.h"
#include "core/model/walk.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace microvet::actions {

using namespace model;
using review::Conflict;
using review::ConflictKey;
using review::Side;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions::merge)
};

/// The three versions of one step; the base may be none.
struct Versions {
    const Content* base;
    const Content& mine;
    const Content& theirs;
};

Versions versionsOf(const DraftMerge& merge, qsizetype step)
{
    const DraftMerge::Step& at = merge.steps()[step];
    return {at.base.kind == MergeBase::None ? nullptr : &at.base.content, merge.before(step), at.theirs};
}

QString fieldWords(const Content* content, const Conflict& conflict, const QJsonValue& other)
{
    if (!content) return {};
    if (const QString words = elementWords(*content, conflict.element, conflict.field); !words.isEmpty()) return words;
    QJsonValue value = elementValue(*content, conflict.element, conflict.field);
    // Files leave defaults out: what is yes on one side is no where nothing is said.
    if (value.isUndefined() && other.isBool()) value = !other.toBool();
    return valueWords(conflict.field, value,
                      [&](const QUuid& id) { return locate(*content, id) ? placeName(*content, id) : QString(); });
}

QString parentOf(const Content* content, const QUuid& element)
{
    if (!content) return {};
    const Located at = locate(*content, element);
    return at && !at.parent.isNull() ? placeName(*content, at.parent) : QString();
}

QString orderOf(const Content* content, const QList<QUuid>& members)
{
    if (!content) return {};
    QList<std::pair<qsizetype, QUuid>> there;
    for (const QUuid& member : members)
        if (const Located at = locate(*content, member)) there.append({at.index, member});
    std::sort(there.begin(), there.end());
    QStringList names;
    for (const auto& [index, member] : there)
        names.append(placeName(*content, member));
    return names.join(u'\n');
}

QString sentenceOf(const Conflict& conflict, bool isOriginal)
{
    switch (conflict.kind) {
    case ConflictKey::Field:
        return conflict.isText ? Tr::tr("Both changed the same words.")
                               : Tr::tr("Both changed it, each to something else.");
    case ConflictKey::Removed:
        if (isOriginal)
            return conflict.gone == Side::Mine ? Tr::tr("You removed it; the original has changed it or needs it.")
                                               : Tr::tr("The original removed it; you have changed it or need it.");
        return conflict.gone == Side::Mine ? Tr::tr("You removed it; the draft has changed it or needs it.")
                                           : Tr::tr("The draft removed it; you have changed it or need it.");
    case ConflictKey::Place:
        return Tr::tr("Both moved it, to two places.");
    case ConflictKey::Order:
        return Tr::tr("Both put these in another order.");
    }
    return {};
}

QString codeOf(ConflictKey::Kind kind)
{
    switch (kind) {
    case ConflictKey::Field:
        return QStringLiteral("field");
    case ConflictKey::Removed:
        return QStringLiteral("removed");
    case ConflictKey::Place:
        return QStringLiteral("place");
    case ConflictKey::Order:
        return QStringLiteral("order");
    }
    return {};
}

QString codeOf(MergeBase::Kind kind)
{
    switch (kind) {
    case MergeBase::None:
        return QStringLiteral("none");
    case MergeBase::Kept:
        return QStringLiteral("kept");
    case MergeBase::Given:
        return QStringLiteral("given");
    case MergeBase::Mine:
        return QStringLiteral("mine");
    case MergeBase::Theirs:
        return QStringLiteral("theirs");
    }
    return {};
}

QString codeOf(const review::Choices& choices, const Conflict& conflict)
{
    const auto chosen = choices.constFind(conflict);
    if (chosen == choices.cend()) return {};
    switch (chosen->take) {
    case review::Choice::Mine:
        return QStringLiteral("mine");
    case review::Choice::Theirs:
        return QStringLiteral("theirs");
    case review::Choice::Both:
        return QStringLiteral("both");
    case review::Choice::Edited:
        return QStringLiteral("edited");
    }
    return {};
}

/// What a script can compare: texts as words, other fields as they stand in the file, places as ids.
QJsonValue valueOf(const Content* content, const Conflict& conflict)
{
    if (!content) return {};
    QJsonValue value;
    switch (conflict.kind) {
    case ConflictKey::Field:
        value = elementValue(*content, conflict.element, conflict.field);
        break;
    case ConflictKey::Removed:
        value = bool(locate(*content, conflict.element));
        break;
    case ConflictKey::Place:
        value = locate(*content, conflict.element).parent.toString(QUuid::WithoutBraces);
        break;
    case ConflictKey::Order: {
        QList<std::pair<qsizetype, QUuid>> there;
        for (const QUuid& member : conflict.members)
            if (const Located at = locate(*content, member)) there.append({at.index, member});
        std::sort(there.begin(), there.end());
        QJsonArray ids;
        for (const auto& [index, member] : there)
            ids.append(member.toString(QUuid::WithoutBraces));
        value = ids;
        break;
    }
    }
    return value.isUndefined() ? QJsonValue() : value;
}

QJsonObject toJson(const Conflict& conflict, const DraftMerge::Step& step, const Versions& versions)
{
    const Content& known = locate(versions.mine, conflict.element) ? versions.mine : versions.theirs;
    QJsonObject out{{QStringLiteral("kind"), codeOf(conflict.kind)},
                    {QStringLiteral("element"), conflict.element.toString(QUuid::WithoutBraces)},
                    {QStringLiteral("place"), elementPath(known, conflict.element)},
                    {QStringLiteral("open"), conflict.open}};
    if (!conflict.field.isEmpty()) out.insert(QStringLiteral("field"), QString::fromUtf8(conflict.field));
    if (!conflict.open) out.insert(QStringLiteral("taken"), codeOf(step.choices, conflict));
    if (conflict.isText) {
        out.insert(QStringLiteral("base"), richtext::toPlainText(conflict.base));
        out.insert(QStringLiteral("mine"), richtext::toPlainText(conflict.mine));
        out.insert(QStringLiteral("theirs"), richtext::toPlainText(conflict.theirs));
    } else {
        out.insert(QStringLiteral("base"), valueOf(versions.base, conflict));
        out.insert(QStringLiteral("mine"), valueOf(&versions.mine, conflict));
        out.insert(QStringLiteral("theirs"), valueOf(&versions.theirs, conflict));
    }
    return out;
}

} // namespace

ConflictWords headOf(const Conflict& conflict, const DraftMerge& merge, qsizetype step)
{
    const Versions versions = versionsOf(merge, step);
    const Content& known = locate(versions.mine, conflict.element) ? versions.mine : versions.theirs;
    ConflictWords out;
    out.place = conflict.element.isNull() ? Tr::tr("Review") : placeName(known, conflict.element);
    if (conflict.kind == ConflictKey::Field) out.field = fieldName(conflict.field);
    return out;
}

ConflictWords wordsOf(const Conflict& conflict, const DraftMerge& merge, qsizetype step)
{
    const Versions versions = versionsOf(merge, step);
    ConflictWords out = headOf(conflict, merge, step);
    out.what = sentenceOf(conflict, merge.steps()[step].draft.isOriginal);
    const auto each = [&](const auto& words) {
        out.base = words(versions.base);
        out.mine = words(&versions.mine);
        out.theirs = words(&versions.theirs);
    };
    switch (conflict.kind) {
    case ConflictKey::Field:
        if (conflict.isText) {
            out.base = richtext::toPlainText(conflict.base);
            out.mine = richtext::toPlainText(conflict.mine);
            out.theirs = richtext::toPlainText(conflict.theirs);
        } else {
            const QJsonValue mine = elementValue(versions.mine, conflict.element, conflict.field);
            const QJsonValue theirs = elementValue(versions.theirs, conflict.element, conflict.field);
            const QJsonValue said = mine.isUndefined() ? theirs : mine;
            each([&](const Content* content) { return fieldWords(content, conflict, said); });
        }
        break;
    case ConflictKey::Removed:
        each(
            [&](const Content* content) { return content ? elementWords(*content, conflict.element, {}) : QString(); });
        break;
    case ConflictKey::Place:
        each([&](const Content* content) { return parentOf(content, conflict.element); });
        break;
    case ConflictKey::Order:
        each([&](const Content* content) { return orderOf(content, conflict.members); });
        break;
    }
    return out;
}

QJsonObject toJson(const DraftMerge& merge, const QString& output, const DraftMerge::Media& media)
{
    QJsonArray drafts;
    for (qsizetype i = 0; i < merge.steps().size(); ++i) {
        const DraftMerge::Step& step = merge.steps()[i];
        const Versions versions = versionsOf(merge, i);
        QJsonArray conflicts;
        for (const Conflict& conflict : step.merged.conflicts)
            conflicts.append(toJson(conflict, step, versions));
        QJsonObject base{{QStringLiteral("kind"), codeOf(step.base.kind)}};
        if (step.base.kind == MergeBase::Kept) {
            base.insert(QStringLiteral("version"), step.base.hash);
            base.insert(QStringLiteral("label"), step.base.label);
        }
        drafts.append(QJsonObject{{QStringLiteral("file"), step.draft.name},
                                  {QStringLiteral("base"), base},
                                  {QStringLiteral("conflicts"), conflicts}});
    }
    return {{QStringLiteral("format"), QStringLiteral("microvet-merge")},
            {QStringLiteral("version"), 1},
            {QStringLiteral("output"), output},
            {QStringLiteral("open"), merge.open()},
            {QStringLiteral("media"), QJsonObject{{QStringLiteral("taken"), media.taken},
                                                  {QStringLiteral("missing"), QJsonArray::fromStringList(media.missing)},
                                                  {QStringLiteral("damaged"), QJsonArray::fromStringList(media.damaged)}}},
            {QStringLiteral("drafts"), drafts}};
}

} // namespace microvet::actions
