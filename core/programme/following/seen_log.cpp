#include "core/programme/following/seen_log.h"

#include "core/programme/listing.h"
#include "core/programme/records/calls.h"
#include "core/programme/selection/blindness.h"
#include "core/programme/store/stored_value.h"

#include <QHash>

#include <optional>

namespace microvet::programme {

namespace {

/// Finds the names of what lines refer to, each once.
class Names {
public:
    explicit Names(Store& store) : m_store(store) {}

    Status add(const Kind& kind, const Record& record)
    {
        for (const Field& field : kind.fields)
            if (field.type == FieldType::Reference)
                if (const Status done = add(field, field.get(record).toUuid()); !done.ok()) return done;
        return {};
    }

    Status add(const Field& field, const QUuid& id)
    {
        const Kind* kind = findKind(QString::fromLatin1(field.refers));
        return kind ? add(*kind, id) : Status();
    }

    Status add(const Kind& kind, const QUuid& id)
    {
        if (id.isNull() || m_names.contains(id)) return {};
        m_names.insert(id, {}); // also what is gone is asked for once
        const auto found = m_store.all(kind, {{{"id", id}}});
        if (!found.ok()) return found.error();
        if (found->isEmpty()) return {};
        const Record& record = *found->constFirst().record;
        if (const Status done = add(kind, record); !done.ok()) return done;
        m_names.insert(id, Listing{&kind, {}, m_names}.titleOf(record));
        return {};
    }

    const QHash<QUuid, QString>& all() const { return m_names; }

private:
    Store& m_store;
    QHash<QUuid, QString> m_names;
};

Result<QString> titleIn(const Kind& kind, const QString& json, Names& names)
{
    if (json.isEmpty()) return QString();
    const std::shared_ptr<Record> record = recordFromLog(kind, json);
    for (const Field& field : kind.fields)
        if (field.type == FieldType::Differences) return field.shown(field.get(*record)).simplified(); // what it says is all of it
    if (const Status done = names.add(kind, *record); !done.ok()) return done.error();
    return Listing{&kind, {}, names.all()}.titleOf(*record);
}

Result<QString> shownIn(const Field& field, const QString& text, Names& names)
{
    const QVariant value = fromText(field, text);
    if (field.type != FieldType::Reference) return field.shown(value).simplified();
    if (const Status done = names.add(field, value.toUuid()); !done.ok()) return done.error();
    return names.all().value(value.toUuid());
}

} // namespace

Result<QList<SeenLine>> seenLog(Store& store, int most, const QUuid& record)
{
    const auto lines = store.log(most, record);
    if (!lines.ok()) return lines.error();
    std::optional<Blindness> blindness; // most logs speak of no points
    Names names(store);
    QList<SeenLine> seen;
    seen.reserve(lines->size());
    for (const LogLine& line : *lines) {
        SeenLine shown{line.step, line.kind, line.record, {}, {}, {}, {}, false};
        const Field* field = line.kind ? line.kind->find(line.field) : nullptr;
        if (field) {
            shown.field = field->labelText();
            if (const Status done = names.add(*line.kind, line.record); !done.ok()) return done.error();
            shown.name = names.all().value(line.record);
        }
        if (line.kind == &Score::kind()) {
            if (!blindness) {
                auto found = Blindness::of(store);
                if (!found.ok()) return found.error();
                blindness = *std::move(found);
            }
            shown.kept = blindness->hides(line);
        }
        if (line.kind && !shown.kept && (field || line.field.isEmpty())) {
            auto before = field ? shownIn(*field, line.before, names) : titleIn(*line.kind, line.before, names);
            if (!before.ok()) return before.error();
            auto after = field ? shownIn(*field, line.after, names) : titleIn(*line.kind, line.after, names);
            if (!after.ok()) return after.error();
            shown.before = *std::move(before);
            shown.after = *std::move(after);
        }
        seen.append(std::move(shown));
    }
    return seen;
}

} // namespace microvet::programme
