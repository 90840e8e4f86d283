#include "core/programme/store/join_work.h"

#include "core/programme/store/exchange.h"

#include <algorithm>

namespace microvet::programme {

namespace {

/// Entries of which there is one for each of these: two people who made it apart from each other made the same.
struct OneFor {
    const char* table;
    QList<const char*> fields;
};

const QList<OneFor>& onesFor()
{
    static const QList<OneFor> all{{"application", {"call", "person"}},
                                   {"answer", {"application", "question"}},
                                   {"eligibility", {"application", "requirement"}},
                                   {"score", {"application", "criterion", "evaluator"}},
                                   {"evaluation", {"application", "evaluator"}},
                                   {"topic_score", {"topic", "scorer"}},
                                   {"attendance", {"event", "person"}},
                                   {"activity", {"person", "source"}},
                                   {"role_text", {"part", "language", "position"}},
                                   {"column_matching", {"target", "name"}}};
    return all;
}

class Worker {
public:
    Worker(JoinSide& here, JoinSide& there, const QList<Divergence>& chosen) : m_here(here), m_there(there), m_chosen(chosen) {}

    JoinWork run()
    {
        m_work.plan.parted = std::max(m_here.parted, m_there.parted);
        for (const Kind* kind : kinds()) {
            findTwins(*kind);
            for (const AnyRecord& one : m_there.records.value(kind))
                takeFrom(*kind, *one.record);
        }
        for (const Kind* kind : kinds())
            for (const AnyRecord& one : m_here.records.value(kind))
                if (!m_met.contains(one.record->id)) missingThere(*kind, *one.record);
        bringWhatIsNamed();
        keepWhatIsNamed();
        finish();
        return m_work;
    }

private:
    /// Of this kind, by what there is one for; empty where there may be any number, or where part of it is not told: what
    /// two people wrote by hand, or what is left of two who were erased, are two.
    static QString keyOf(const Kind& kind, const Record& record)
    {
        for (const OneFor& one : onesFor()) {
            if (kind.key() != QLatin1String(one.table)) continue;
            QStringList parts;
            for (const char* name : one.fields) {
                const Field* field = kind.find(QString::fromLatin1(name));
                Q_ASSERT(field);
                parts.append(toText(*field, field->get(record)));
                if (parts.constLast().isEmpty()) return {};
            }
            return parts.join(QLatin1Char('|'));
        }
        return {};
    }

    void findTwins(const Kind& kind)
    {
        m_twins.clear();
        for (const AnyRecord& one : m_here.records.value(&kind))
            if (const QString key = keyOf(kind, *one.record); !key.isEmpty() && !m_there.find(kind, one.record->id))
                m_twins.insert(key, one.record->id);
    }

    /// With references to what stands here under another id.
    std::shared_ptr<Record> mapped(const Kind& kind, const Record& record) const
    {
        std::shared_ptr<Record> copy = kind.copy(record);
        for (const Field& field : kind.fields)
            if (field.type == FieldType::Reference)
                if (const auto id = m_ids.constFind(field.get(record).toUuid()); id != m_ids.constEnd()) field.set(*copy, *id);
        return copy;
    }

    void takeFrom(const Kind& kind, const Record& theirs)
    {
        const std::shared_ptr<Record> record = mapped(kind, theirs);
        const Since* other = m_there.sinceOf(theirs.id);
        const bool fresh = other && other->born && !m_here.find(kind, theirs.id);
        const QUuid twin = fresh ? m_twins.take(keyOf(kind, *record)) : QUuid(); // of two from there, one is new
        const QUuid id = twin.isNull() ? theirs.id : twin;
        if (!twin.isNull()) m_ids.insert(theirs.id, twin);
        m_met.insert(id);
        if (const Record* mine = m_here.find(kind, id)) return compare(kind, *mine, *record, theirs);
        const Since* since = m_here.sinceOf(theirs.id);
        if (since && since->went) {
            if (!other) return; // nobody has missed it
            Divergence divergence{&kind, theirs.id, nullptr, m_there.titleOf(kind, theirs), {}, m_there.titleOf(kind, theirs),
                                  since->hand, other->hand, true};
            if (!decide(divergence)) return;
        }
        add(kind, record, other ? other->hand : Hand());
    }

    void compare(const Kind& kind, const Record& mine, const Record& record, const Record& theirs)
    {
        const Since* since = m_here.sinceOf(mine.id);
        const Since* other = m_there.sinceOf(theirs.id);
        if (!other) return; // where no line tells, what stands here stays
        JoinWork::Edit edit{&kind, mine.id, {}, {}};
        Coming coming{Coming::Changed, &kind, mine.id, m_here.titleOf(kind, mine), {}, other->hand};
        for (const Field& field : kind.fields) {
            const QVariant value = field.get(record);
            const QString own = toText(field, field.get(mine));
            const QString text = toText(field, value);
            if (own == text || !other->touches(field)) continue;
            bool take = true;
            if (since && since->touches(field)) {
                // Whoever has had the other's value once has gone on from it.
                const bool onlyThere = own == since->base(kind, field) || other->wasOnce(field, own);
                const bool onlyHere = text == other->base(kind, field) || since->wasOnce(field, text);
                take = onlyThere;
                if (onlyThere == onlyHere) {
                    const Hand byHere = since->handOf(field);
                    const Hand byThere = other->handOf(field);
                    Divergence divergence{&kind, mine.id, &field, coming.title, m_here.shown(kind, mine, field),
                                          m_there.shown(kind, theirs, field), byHere, byThere, byThere.when > byHere.when};
                    take = decide(divergence);
                    (take ? edit.fields : edit.passing).append({&field, value});
                    continue;
                }
            }
            if (!take) continue;
            edit.fields.append({&field, value});
            coming.fields.append(&field);
            coming.by = other->handOf(field);
        }
        if (!edit.fields.isEmpty() || !edit.passing.isEmpty()) m_work.edits.append(edit);
        if (!coming.fields.isEmpty()) m_work.plan.coming.append(coming);
    }

    void missingThere(const Kind& kind, const Record& mine)
    {
        const Since* other = m_there.sinceOf(mine.id);
        if (!other || !other->went) return;
        if (const Since* since = m_here.sinceOf(mine.id)) {
            Divergence divergence{&kind, mine.id, nullptr, m_here.titleOf(kind, mine), m_here.titleOf(kind, mine), {},
                                  since->hand, other->hand, false};
            if (!decide(divergence)) return;
            m_forced.insert(mine.id);
        }
        m_removals.insert(mine.id, {&kind, other->hand});
    }

    /// Notes it with what was chosen; whether the other side's is taken.
    bool decide(Divergence& divergence)
    {
        for (const Divergence& one : m_chosen)
            if (one.isAt(divergence)) divergence.takeThere = one.takeThere;
        ++m_work.decided;
        m_work.plan.divergences.append(divergence);
        return divergence.takeThere;
    }

    void add(const Kind& kind, const std::shared_ptr<Record>& record, const Hand& by)
    {
        m_added.insert(record->id);
        m_work.added.append({&kind, record});
        if (&kind == &ErasedCount::kind()) return; // comes along with the erasing, which is told
        m_work.plan.coming.append({Coming::Added, &kind, record->id, m_there.titleOf(kind, *record), {}, by});
    }

    bool willBeHere(const Field& reference, const QUuid& id) const { return m_added.contains(id) || m_here.has(reference, id); }

    /// An entry that was removed here comes back where something that comes over needs it.
    void bringWhatIsNamed()
    {
        const auto bring = [&](const Field& field, const QUuid& id) {
            if (id.isNull() || willBeHere(field, id)) return;
            const Kind* kind = findKind(QString::fromLatin1(field.refers));
            const Record* named = kind ? m_there.find(*kind, id) : nullptr;
            const Since* other = m_there.sinceOf(id);
            if (named) add(*kind, mapped(*kind, *named), other ? other->hand : Hand());
        };
        for (qsizetype at = 0; at < m_work.added.size(); ++at) { // it grows
            const AnyRecord one = m_work.added.at(at);
            for (const Field& field : one.kind->fields)
                if (field.type == FieldType::Reference) bring(field, field.get(*one.record).toUuid());
        }
        const qsizetype before = m_work.added.size();
        for (const JoinWork::Edit& edit : std::as_const(m_work.edits))
            for (const auto& [field, value] : edit.fields)
                if (field->type == FieldType::Reference) bring(*field, value.toUuid());
        for (qsizetype at = before; at < m_work.added.size(); ++at) {
            const AnyRecord one = m_work.added.at(at);
            for (const Field& field : one.kind->fields)
                if (field.type == FieldType::Reference) bring(field, field.get(*one.record).toUuid());
        }
        dropWhatBelongsToNothing();
    }

    /// What belongs to somebody who was erased does not come; what only names them comes without.
    void dropWhatBelongsToNothing()
    {
        for (bool again = true; again;) {
            again = false;
            for (qsizetype at = m_work.added.size(); at-- > 0;) {
                const AnyRecord one = m_work.added.at(at);
                const std::shared_ptr<Record> record = one.kind->copy(*one.record);
                bool drop = false;
                for (const Field& field : one.kind->fields) {
                    if (field.type != FieldType::Reference) continue;
                    const QUuid id = field.get(*record).toUuid();
                    if (id.isNull() || willBeHere(field, id)) continue;
                    drop = drop || field.is(Owner);
                    field.set(*record, QUuid());
                }
                if (!drop) {
                    m_work.added[at].record = record;
                    continue;
                }
                m_added.remove(record->id);
                m_work.added.removeAt(at);
                m_work.plan.coming.removeIf([&](const Coming& coming) { return coming.record == record->id; });
                ++m_work.leftOut;
                again = true;
            }
        }
        for (JoinWork::Edit& edit : m_work.edits)
            for (auto* list : {&edit.fields, &edit.passing})
                list->removeIf([&](const std::pair<const Field*, QVariant>& one) {
                    return one.first->type == FieldType::Reference && !one.second.toUuid().isNull()
                        && !willBeHere(*one.first, one.second.toUuid());
                });
    }

    /// An entry that was removed there stays where something here belongs to it, or has begun to name it.
    void keepWhatIsNamed()
    {
        if (m_removals.isEmpty()) return;
        struct Naming {
            QUuid by;
            bool owner = false;
            bool fresh = false;
        };
        QHash<QUuid, QList<Naming>> naming;
        const auto look = [&](const Kind& kind, const Record& record, bool coming) {
            const Since* since = m_here.sinceOf(record.id);
            for (const Field& field : kind.fields) {
                if (field.type != FieldType::Reference) continue;
                const QUuid id = field.get(record).toUuid();
                if (m_removals.contains(id))
                    naming[id].append({record.id, field.is(Owner), coming || (since && since->touches(field))});
            }
        };
        for (const Kind* kind : kinds())
            for (const AnyRecord& one : m_here.records.value(kind))
                look(*kind, *one.record, false);
        QSet<QUuid> coming = m_added;
        for (const AnyRecord& one : std::as_const(m_work.added))
            look(*one.kind, *one.record, true);
        for (const JoinWork::Edit& edit : std::as_const(m_work.edits))
            for (const auto& [field, value] : edit.fields)
                if (field->type == FieldType::Reference && m_removals.contains(value.toUuid())) {
                    naming[value.toUuid()].append({edit.record, true, true});
                    coming.insert(edit.record);
                }
        for (bool again = true; again;) {
            again = false;
            for (auto one = m_removals.begin(); one != m_removals.end();) {
                const QList<Naming> names = naming.value(one.key());
                const bool keep = belongsToWhatStays(*one->kind, one.key()) || std::any_of(names.cbegin(), names.cend(), [&](const Naming& name) {
                    if (coming.contains(name.by)) return true;
                    if (m_forced.contains(one.key()) || m_removals.contains(name.by)) return false;
                    return name.owner || name.fresh;
                });
                if (!keep) {
                    ++one;
                    continue;
                }
                one = m_removals.erase(one);
                again = true;
            }
        }
    }

    /// It went there along with something that stays here.
    bool belongsToWhatStays(const Kind& kind, const QUuid& id) const
    {
        const Record* record = m_here.find(kind, id);
        return record && std::any_of(kind.fields.begin(), kind.fields.end(), [&](const Field& field) {
            const QUuid owner = field.is(Owner) ? field.get(*record).toUuid() : QUuid();
            const Since* since = owner.isNull() ? nullptr : m_there.sinceOf(owner);
            return since && since->went && m_here.has(field, owner) && !m_removals.contains(owner);
        });
    }

    void finish()
    {
        for (const Kind* kind : kinds()) // in their order, so that two runs do the same
            for (const AnyRecord& one : m_here.records.value(kind))
                if (const auto removal = m_removals.constFind(one.record->id); removal != m_removals.constEnd()) {
                    m_work.removed.append({kind, one.record->id});
                    m_work.plan.coming.append({Coming::Removed, kind, one.record->id, m_here.titleOf(*kind, *one.record), {}, removal->by});
                }
        m_work.edits.removeIf([](const JoinWork::Edit& edit) { return edit.fields.isEmpty() && edit.passing.isEmpty(); });
        inAddingOrder(m_work.added);
    }

    struct Gone {
        const Kind* kind = nullptr;
        Hand by;
    };

    JoinSide& m_here;
    JoinSide& m_there;
    const QList<Divergence>& m_chosen;
    JoinWork m_work;
    QHash<QString, QUuid> m_twins;   ///< of the kind at hand
    QHash<QUuid, QUuid> m_ids;       ///< of twins: there to here
    QSet<QUuid> m_met;               ///< entries here that stand there too
    QSet<QUuid> m_added;
    QHash<QUuid, Gone> m_removals;
    QSet<QUuid> m_forced;            ///< the user wants them removed, with what belongs to them
};

} // namespace

JoinWork workOut(JoinSide& here, JoinSide& there, const QList<Divergence>& chosen)
{
    return Worker(here, there, chosen).run();
}

} // namespace microvet::programme
