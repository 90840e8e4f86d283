#pragma once

#include "core/actions/programme/handbook_issue.h"
#include "ui/programme/programme_services.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
QT_END_NAMESPACE

namespace microvet::ui {

class Notice;

/// A new issue of the handbook: what differs from the last one, the sentence about it, and in which languages.
class NewIssueDialog : public QDialog {
    Q_OBJECT

public:
    NewIssueDialog(const ProgrammeServices& services, QWidget* parent);
    /// Asks first where something was entered and not kept.
    void reject() override;

signals:
    void issued(const QUuid& issue);

private:
    void read();
    void showDraft(const actions::IssueDraft& draft);
    void issue();
    QStringList languages() const;
    QStringList entered() const;
    bool isEdited() const { return entered() != m_shown; }

    ProgrammeServices m_services;
    Notice* m_trouble;
    QLabel* m_differs;
    QLineEdit* m_number;
    QPlainTextEdit* m_changes;
    QListWidget* m_languages;
    QPushButton* m_go;
    QStringList m_shown; ///< before anything was entered
};

} // namespace microvet::ui
