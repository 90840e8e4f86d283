#pragma once

#include "ui/programme/programme_services.h"
#include "ui/widgets/style.h"

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace microvet::ui {

/// What a young programme does first, one step after the other, each with the way to its page. Gone once all are done, or
/// where the user needs them no more.
class FirstStepsCard : public Card {
    Q_OBJECT

public:
    explicit FirstStepsCard(const ProgrammeServices& services, QWidget* parent = nullptr);

    /// As programme::firstStepsDone() found it.
    void showDone(const QList<bool>& done);

private:
    ProgrammeServices m_services;
    QList<QToolButton*> m_steps;
};

} // namespace microvet::ui
