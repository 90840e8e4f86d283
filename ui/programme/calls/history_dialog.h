#pragma once

#include "core/programme/records/organisation.h"
#include "core/programme/selection/statuses.h"
#include "ui/programme/programme_services.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QPlainTextEdit;
class QTreeWidget;
QT_END_NAMESPACE

namespace microvet::ui {

class Notice;

/// How an application came to where it stands, and what its sender has agreed to.
class ApplicationHistory : public QDialog {
    Q_OBJECT

public:
    ApplicationHistory(const ProgrammeServices& services, const QUuid& application, QWidget* parent);
    QTreeWidget* steps() const { return m_steps; }

private:
    struct Known;
    void makeLayout();
    void showAll(const Known& known);

    ProgrammeServices m_services;
    QLabel* m_who;
    QTreeWidget* m_steps;
    QLabel* m_consent;
    QPlainTextEdit* m_texts; ///< the sentence and the notice that were agreed to
    Notice* m_trouble;
};

} // namespace microvet::ui
