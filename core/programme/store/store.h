#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/programme/kind.h"
#include "core/programme/store/place.h"

#include <functional>

namespace microvet::programme {

/// Which records: all whose fields have these values, in the order of `order` and then of their ids.
struct Filter {
    struct Is {
        const char* field;
        QVariant value;
    };
    QList<Is> is = {};
    const char* order = "";
    bool descending = false;
    int most = -1; ///< -1: all
    bool forWriting = false; ///< within a change: nobody else writes them before it is done
    bool anyOrder = false;   ///< whoever sorts them anyway: with ten thousand, one way through the table in place of as many jumps
    QStringList only = {}; ///< the fields that are read, the others stay as new records have them; empty: all. Never for a change
};

/// A field that two people changed at the same time.
struct FieldConflict {
    const Field* field = nullptr;
    QVariant mine;
    QVariant theirs;
};

/// Why a record was not written: who changed it meanwhile, and where it meets one's own changes.
struct Conflict {
    const Kind* kind = nullptr;
    QUuid id = {};
    QString who = {};
    QDateTime when = {};
    bool removed = false; ///< it is not there any more
    QList<FieldConflict> fields = {};
};

/// A step that was done, as the log keeps it.
struct Step {
    QString id;
    QString label;
    QString who;
    QDateTime at;
    int rows = 0;
};

struct LogLine {
    qint64 seq = 0;
    Step step;
    const Kind* kind = nullptr; ///< nullptr: of a newer program
    QUuid record;
    QString field; ///< empty: the record came (no `before`) or went (no `after`)
    QString before;
    QString after;
};

/// What the log's column `undoes` holds for steps that nobody can take back, because what they wrote was erased.
QString erasedStep();
/// Likewise for what the program found out by itself (Store::note).
QString notedStep();

class Change;
class Database;

/// The programme, open. Belongs to one thread. Everything that is written is written by change(): in one transaction, with
/// a line of the log for each field.
class Store {
public:
    ~Store();
    /// `who` is written beside each change.
    static Result<std::unique_ptr<Store>> open(const Place& place, const QString& who, const Clock& clock);

    /// All records of a kind.
    Result<QList<AnyRecord>> all(const Kind& kind, const Filter& filter = {});
    /// NotFound where there is none.
    Result<AnyRecord> get(const Kind& kind, const QUuid& id);
    Result<int> count(const Kind& kind, const Filter& filter = {});

    template<class T> Result<QList<T>> all(const Filter& filter = {});
    template<class T> Result<T> get(const QUuid& id);
    /// A default one where there is none.
    template<class T> Result<T> first(const Filter& filter = {});

    /// One step that can be undone: all that `work` writes, or nothing. `label` says it in the user's words.
    Status change(const QString& label, const std::function<Status(Change&)>& work);
    /// The same for what the program finds out by itself, such as the state of course files: it is not offered to be taken
    /// back, so that what the user did last stays the last step.
    Status note(const QString& label, const std::function<Status(Change&)>& work);
    /// After ChangedOnDisk.
    const Conflict& conflict() const { return m_conflict; }

    /// The newest first. `record`: only about that one.
    Result<QList<LogLine>> log(int most, const QUuid& record = {}, qint64 before = -1);
    /// Damaged where a part of the file cannot be read any more.
    Status checkWhole();
    /// Whether anybody has written since the line `seen`, which becomes the last one; also where a server that had gone is back.
    bool hasGrown(qint64& seen);
    /// The last step of this author that was not undone; none where `id` is empty.
    Result<Step> lastStep();
    /// Takes a step back, as a step of its own. ChangedOnDisk where somebody has changed the same since.
    Status undo(const Step& step);
    /// The taking back that redo() would revoke, under the label of what was taken back: this author's last, as long as
    /// they have done nothing new since. None where `id` is empty.
    Result<Step> lastTakenBack();
    /// Does again what was taken back, as a step of its own. ChangedOnDisk where somebody has changed the same since.
    Status redo(const Step& step);

    const QString& who() const { return m_who; }
    QDateTime now() const { return m_clock(); }
    const Place& place() const;
    /// For what this room does beside records.
    Database& database() { return *m_database; }

private:
    friend class Change;
    Status change(const QString& label, const QString& undoes, const std::function<Status(Change&)>& work);
    Status takeBack(const Step& step, const QString& label);
    Result<QList<LogLine>> lines(const QString& where, const QVariantList& values, int most);
    Store(std::unique_ptr<Database> database, const QString& who, const Clock& clock);
    Status each(const Kind& kind, const Filter& filter, const std::function<std::shared_ptr<Record>()>& make,
                const std::function<void(const std::shared_ptr<Record>&)>& take);

    std::unique_ptr<Database> m_database;
    QString m_who;
    Clock m_clock;
    Conflict m_conflict;
};

/// What is written within one step.
class Change {
public:
    /// A new record gets its id and version 1. One that is there is written where nobody has written it since `loaded`;
    /// where somebody has, fields that only one side changed are joined, and else it is ChangedOnDisk with
    /// Store::conflict(). Afterwards `record` is what is stored.
    Status save(const Kind& kind, Record& record, const Record& loaded);
    template<class T> Status save(T& record, const T& loaded) { return save(T::kind(), record, loaded); }
    template<class T> Status add(T& record) { return save(T::kind(), record, T()); }
    /// Reads it, lets `edit` change it, writes it.
    template<class T> Status edit(const QUuid& id, const std::function<void(T&)>& edit);
    /// With all that belongs to it (Owner); what else names it names nothing afterwards. Fine where it is gone.
    Status remove(const Kind& kind, const QUuid& id);

    /// From here on records are only written as they are given: they are brought in, and nothing is decided by them.
    void asGiven() { m_asGiven = true; }

    Store& store() { return m_store; }

private:
    friend class Store;
    Change(Store& store, const QString& label, const QString& undoes);
    Status takeBack(const LogLine& line);
    /// Nobody else writes it before the change is done.
    Result<AnyRecord> stored(const Kind& kind, const QUuid& id);
    Status log(const Kind& kind, const QUuid& record, const QString& field, const QString& before, const QString& after);
    Status insert(const Kind& kind, Record& record);
    Status update(const Kind& kind, Record& record, const Record& stored);
    Status conflicting(const Kind& kind, Conflict conflict);

    Store& m_store;
    QString m_step;
    QString m_label;
    QString m_at;
    QString m_undoes;
    bool m_asGiven = false;
};

template<class T> Result<QList<T>> Store::all(const Filter& filter)
{
    QList<T> found;
    const auto done = each(T::kind(), filter, [] { return std::static_pointer_cast<Record>(std::make_shared<T>()); },
                           [&](const std::shared_ptr<Record>& record) { found.append(static_cast<const T&>(*record)); });
    if (!done.ok()) return done.error();
    return found;
}

template<class T> Result<T> Store::get(const QUuid& id)
{
    auto found = get(T::kind(), id);
    if (!found.ok()) return found.error();
    return static_cast<const T&>(*found->record);
}

template<class T> Result<T> Store::first(const Filter& filter)
{
    Filter one = filter;
    one.most = 1;
    auto found = all<T>(one);
    if (!found.ok()) return found.error();
    return found->isEmpty() ? T() : found->constFirst();
}

template<class T> Status Change::edit(const QUuid& id, const std::function<void(T&)>& edit)
{
    auto loaded = stored(T::kind(), id);
    if (!loaded.ok()) return loaded.error();
    T record = static_cast<const T&>(*loaded->record);
    edit(record);
    return save(record, static_cast<const T&>(*loaded->record));
}

} // namespace microvet::programme
