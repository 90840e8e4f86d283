#pragma once

#include "core/base/clock.h"
#include "core/model/diff.h"

#include <functional>

namespace microvet::document {

/// Where an edit happened, so that undo can lead back there.
struct Place {
    QUuid element;
    QByteArray field;
    int caret = -1;
    bool operator==(const Place&) const = default;
};

/// The open course and its earlier values. edit() is the only way to change it. Not thread-safe; background work takes
/// a copy of now().
class History {
public:
    using Edit = std::function<void(model::Content&)>;

    enum class Merge {
        Never,
        Typing ///< joins the step before where that is typing in the same field
    };

    struct Step {
        QString label; ///< shown as "Undo <label>"; empty for the first value
        Place place;
        model::Content content;
        qsizetype bytes = 0; ///< what the step holds that the one before does not share
        quint64 revision = 0;
        bool typing = false;
        QDateTime time = {}; ///< UTC, of the edit; of the last key where it is typing
    };

    /// The oldest steps go first when the history passes `limit` bytes; the newest ten always stay.
    explicit History(model::Content content, qsizetype limit = 200 * 1024 * 1024);

    const model::Content& now() const { return m_steps[m_at].content; }
    /// Another number for every other value; equal numbers mean equal content.
    quint64 revision() const { return m_steps[m_at].revision; }

    /// Runs fn on a copy and stores it. False, and no step, where fn changed nothing.
    bool edit(const QString& label, const Place& place, const Edit& fn, Merge merge = Merge::Never);
    /// The next typing starts a step of its own: after a pause, a click elsewhere, a save.
    void endTyping() { m_open = false; }

    bool canUndo() const { return m_at > 0; }
    bool canRedo() const { return m_at + 1 < m_steps.size(); }
    QString undoLabel() const { return canUndo() ? m_steps[m_at].label : QString(); }
    QString redoLabel() const { return canRedo() ? m_steps[m_at + 1].label : QString(); }
    /// Go one step; return the place that the step is about.
    Place undo();
    Place redo();

    /// Tells the steps their time; the system's where none is given.
    void setClock(Clock clock) { m_clock = std::move(clock); }

    const QList<Step>& steps() const { return m_steps; }
    qsizetype index() const { return m_at; }
    /// Goes to any step of the list.
    void jumpTo(qsizetype index);
    qsizetype bytes() const;

    void markSaved();
    /// The value with that number is on disk; the present one may be newer already.
    void markSaved(quint64 revision)
    {
        m_saved = revision;
        m_open = false;
    }
    /// Nothing on disk equals the value any more: after recovery or migration.
    void markUnsaved() { m_saved = 0; }
    bool isModified() const { return m_saved != revision(); }

private:
    void trim();

    QList<Step> m_steps;
    qsizetype m_at = 0;
    qsizetype m_limit;
    Clock m_clock = systemNow;
    quint64 m_nextRevision = 1;
    quint64 m_saved = 0;
    bool m_open = false;
};

} // namespace microvet::document
