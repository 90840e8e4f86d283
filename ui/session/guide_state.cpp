#include "ui/session/guide_state.h"

#include "ui/session/session.h"

#include <QLocale>

#include <algorithm>

namespace microvet::ui {

using methodology::StepState;
using methodology::StepStatus;

namespace {
constexpr int pauseMs = 250; ///< nobody reads the guide while typing
}

GuideState::GuideState(Session& session)
    : m_session(session)
    , m_method(methodology::builtInMethod(QLocale().bcp47Name()))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &GuideState::refresh);
    connect(&session, &Session::changed, &m_pause, qOverload<>(&QTimer::start));
    refresh();
}

void GuideState::setMethod(const methodology::Method& method)
{
    m_method = method;
    refresh();
}

const StepStatus* GuideState::step(const QString& id) const
{
    const auto it = std::find_if(m_steps.cbegin(), m_steps.cend(), [&](const StepStatus& s) { return s.step == id; });
    return it == m_steps.cend() ? nullptr : &*it;
}

int GuideState::doneCount() const
{
    return int(std::count_if(m_steps.cbegin(), m_steps.cend(), [](const StepStatus& s) { return s.state == StepState::Done; }));
}

QList<rules::Finding> GuideState::findingsOf(const QString& step) const
{
    QList<rules::Finding> found;
    const methodology::Step* wanted = m_method.step(step);
    if (!wanted) return found;
    for (const rules::Finding& finding : m_session.findings())
        if (finding.severity != rules::Severity::Advice && wanted->rules.contains(finding.rule)) found.append(finding);
    return found;
}

void GuideState::refresh()
{
    methodology::CourseFacts facts{m_session.content()};
    for (const rules::Finding& finding : m_session.findings()) {
        if (finding.severity == rules::Severity::Advice) continue;
        ++facts.findings[finding.rule];
        facts.errors += finding.severity == rules::Severity::Error;
    }
    m_steps = methodology::guideStatus(m_method, facts);
    const QSet<QString> before = std::exchange(m_later, methodology::rulesNotBegun(m_method, m_steps));
    emit changed();
    if (before != m_later) emit laterChanged();
}

} // namespace microvet::ui
