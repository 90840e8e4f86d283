#include "ui/merge/kept_with_step.h"

#include "ui/session/session.h"

#include <algorithm>

namespace microvet::ui {

KeptWithStep::KeptWithStep(Session& session, const QList<actions::DraftMerge::Version>& versions)
    : QObject(&session)
    , m_session(session)
    , m_versions(versions)
    , m_step(session.history().revision())
{
    setThere(true);
    connect(&session, &Session::changed, this, &KeptWithStep::follow);
}

void KeptWithStep::follow()
{
    const QList<document::History::Step>& steps = m_session.history().steps();
    const auto at =
        std::find_if(steps.cbegin(), steps.cend(), [this](const auto& step) { return step.revision == m_step; });
    if (at == steps.cend()) {
        deleteLater(); // forgotten as one of the oldest, or given up by another edit after undo
        return;
    }
    setThere(at - steps.cbegin() <= m_session.history().index());
}

void KeptWithStep::setThere(bool there)
{
    if (std::exchange(m_there, there) == there) return;
    for (const actions::DraftMerge::Version& version : std::as_const(m_versions)) {
        const QList<document::Revision>& kept = m_session.versions();
        const auto at = std::find(kept.cbegin(), kept.cend(), version.revision);
        if (there && at == kept.cend())
            m_session.putBackVersion({version.revision, version.bytes, kept.size()});
        else if (!there && at != kept.cend())
            (void)m_session.removeVersion(at - kept.cbegin());
    }
}

} // namespace microvet::ui
