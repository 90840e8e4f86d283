#pragma once

#include "core/base/filestore.h"
#include "core/programme/store/store.h"

#include <QTemporaryDir>

#include <algorithm>

/// Two files of one programme that were written to apart from each other become one again. The steps that both logs have
/// are from before they parted; the others tell who changed what since.
namespace microvet::programme {

/// Who wrote something last, and when; empty where no log tells.
struct Hand {
    QString who = {};
    QDateTime when = {};
};

/// What comes over from the copy.
struct Coming {
    enum What : quint8 { Added, Changed, Removed, Erased };
    What what = Added;
    const Kind* kind = nullptr;
    QUuid record = {};
    QString title = {};
    QList<const Field*> fields = {}; ///< of a change
    Hand by = {};
};

/// What both sides wrote otherwise since they parted: the same field, or one changed an entry that the other removed.
struct Divergence {
    const Kind* kind = nullptr;
    QUuid record = {};
    const Field* field = nullptr; ///< nullptr: about the whole entry
    QString title = {};
    QString here = {}; ///< as it is shown; of an entry that was removed on this side empty
    QString there = {};
    Hand byHere = {};
    Hand byThere = {};
    bool takeThere = false; ///< proposed: the newer value, and an entry rather than none; the user's to choose
    bool isAt(const Divergence& other) const { return record == other.record && field == other.field; }
};

struct JoinPlan {
    QDateTime parted = {}; ///< the last step that both know; invalid: one of them is empty
    QList<Coming> coming = {};
    QList<Divergence> divergences = {};
    bool isEmpty() const { return coming.isEmpty() && divergences.isEmpty(); }
    /// People are erased here, which cannot be taken back.
    bool erases() const
    {
        return std::any_of(coming.cbegin(), coming.cend(), [](const Coming& one) { return one.what == Coming::Erased; });
    }
};

struct Joined {
    int added = 0;
    int changed = 0; ///< entries of which fields came over
    int removed = 0;
    int erased = 0;  ///< people
    int decided = 0; ///< divergences
    int leftOut = 0; ///< they belong to something that is gone for good
};

/// Another file of the programme, open as a copy in a folder of our own: it stays as it is.
class OtherCopy {
public:
    /// To be joined with `here`, whose user looks at it: what is kept from them is not shown. Invalid where it is the
    /// programme itself. `file`: the one that the user knows, where the store works on a copy of it.
    static Result<std::unique_ptr<OtherCopy>> open(const FileStore& disk, const QString& path, Store& here, const QString& file = {});
    Store& store() { return *m_store; }

private:
    OtherCopy() = default;
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store; ///< goes before its folder
};

/// NotOurs where the two never were the same programme. `there` may be written to: people who were erased here are erased
/// in it, so that they do not come back.
Result<JoinPlan> planJoin(Store& here, Store& there);
/// Takes over what is missing or newer, as one step that can be taken back, with the lines of the other log. Of a divergence
/// that is not among `chosen` the proposal holds. Where one's own value stays, the other one stands in the log. People who
/// were erased there are erased here, for good.
Result<Joined> join(Store& here, Store& there, const QList<Divergence>& chosen, const QString& name);

/// Moves a copy that was joined to a folder beside the programme, where no program takes it for one that is to be joined and
/// erasing finds it; of a programme on a server, beside the copy. Whoever was erased in the programme is erased in it.
/// `file`: the one that the user knows, where the store works on a copy of it. The copy's new path.
Result<QString> moveAside(FileStore& disk, const QString& path, Store& here, const QString& file = {});
/// The files that moveAside() has put away beside this file: they hold what the programme held then. `here`: the programme,
/// by whose log those are known that lie among other programmes' copies, as they did at first.
QStringList movedAside(const FileStore& disk, const QString& file, Store* here = nullptr);

} // namespace microvet::programme
