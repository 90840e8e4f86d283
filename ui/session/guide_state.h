#pragma once

#include "core/methodology/guide.h"
#include "core/rules/finding.h"

#include <QObject>
#include <QTimer>

namespace microvet::ui {

class Session;

/// How far each step of the method is in an open course: from the course and from what the checks found, so that guide
/// and checks never disagree. Brought up to date a moment after an edit.
class GuideState : public QObject {
    Q_OBJECT

public:
    explicit GuideState(Session& session);

    const methodology::Method& method() const { return m_method; }
    /// Another method than the one that comes with the program.
    void setMethod(const methodology::Method& method);
    const QList<methodology::StepStatus>& steps() const { return m_steps; }
    const methodology::StepStatus* step(const QString& id) const;
    int doneCount() const;
    /// What the checks found that belongs to the step, without advice.
    QList<rules::Finding> findingsOf(const QString& step) const;
    /// A finding of the rule is "to do" and no fault: nobody has begun its step.
    bool isLater(const QString& rule) const { return m_later.contains(rule); }
    /// At once; for the end of a check, so that findings and states change together.
    void refresh();

signals:
    void changed();
    /// isLater() answers differently from now on.
    void laterChanged();

private:
    Session& m_session;
    methodology::Method m_method;
    QList<methodology::StepStatus> m_steps;
    QSet<QString> m_later;
    QTimer m_pause;
};

} // namespace microvet::ui
