#pragma once

#include "core/actions/programme/handbook_issue.h"
#include "ui/programme/records/work_dialog.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
QT_END_NAMESPACE

namespace microvet::ui {

class SaidNotice;

/// A new issue of the handbook: what differs from the last one, the sentence about it, and in which languages.
class NewIssueDialog : public WorkDialog {
    Q_OBJECT

public:
    NewIssueDialog(const ProgrammeServices& services, QWidget* parent);
    bool isEdited() const override { return entered() != m_shown; }

signals:
    void issued(const QUuid& issue);

private:
    void read();
    void showDraft(const actions::IssueDraft& draft);
    void issue();
    QStringList languages() const;
    QStringList entered() const;

    SaidNotice* m_trouble;
    QLabel* m_differs;
    QLineEdit* m_number;
    QPlainTextEdit* m_changes;
    QListWidget* m_languages;
    QStringList m_shown; ///< before anything was entered
};

} // namespace microvet::ui
