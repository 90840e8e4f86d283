#pragma once

#include "core/programme/records/organisation.h"
#include "core/programme/selection/statuses.h"
#include "ui/programme/records/work_dialog.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPlainTextEdit;
class QTreeWidget;
QT_END_NAMESPACE

namespace microvet::ui {

class SaidNotice;

/// How an application came to where it stands, and what its sender has agreed to.
class ApplicationHistory : public WorkDialog {
    Q_OBJECT

public:
    ApplicationHistory(const ProgrammeServices& services, const QUuid& application, QWidget* parent);
    QTreeWidget* steps() const { return m_steps; }

private:
    struct Known;
    void makeLayout();
    void showAll(const Known& known);

    QLabel* m_who;
    QTreeWidget* m_steps;
    QLabel* m_consent;
    QPlainTextEdit* m_texts; ///< the sentence and the notice that were agreed to
    SaidNotice* m_trouble;
};

} // namespace microvet::ui
