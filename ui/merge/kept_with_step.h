#pragma once

#include "core/actions/merge/draft_merge.h"

#include <QObject>

namespace microvet::ui {

class Session;

/// Versions that came into the course with one step of its history. They tell later merges what the course holds, so
/// they go when the step is undone and come back when it is done again. A child of the session; it ends when nothing
/// can change that any more.
class KeptWithStep : public QObject {
    Q_OBJECT

public:
    /// The step is the present one.
    KeptWithStep(Session& session, const QList<actions::DraftMerge::Version>& versions);

private:
    void follow();
    void setThere(bool there);

    Session& m_session;
    QList<actions::DraftMerge::Version> m_versions;
    quint64 m_step;
    bool m_there = false;
};

} // namespace microvet::ui
