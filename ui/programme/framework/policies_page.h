#pragma once

#include "core/programme/records/policies.h"
#include "ui/programme/records/list_page.h"
#include "ui/programme/records/work_dialog.h"

#include <QSet>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QPlainTextEdit;
QT_END_NAMESPACE

namespace microvet::ui {

class DateField;
class TextField;

/// Plans and policies with their versions: approved, looked at, followed by the next one.
class PoliciesPage : public ListPage {
    Q_OBJECT

public:
    explicit PoliciesPage(const ProgrammeServices& services, QWidget* parent = nullptr);

private:
    void readReplaced();
    void approve();
    void checkDocuments();

    std::shared_ptr<QSet<QUuid>> m_replaced; ///< versions that a later one has taken the place of
};

/// What happens nationally and in Europe; from there to the plan that changes because of it.
class DevelopmentsPage : public ListPage {
    Q_OBJECT

public:
    explicit DevelopmentsPage(const ProgrammeServices& services, QWidget* parent = nullptr);

private:
    /// The plan that the chosen development names; null, and said, where it names none.
    QUuid plan();
};

/// The form of the version after this one, over `page`.
void beginVersion(ListPage* page, const QUuid& policy);

/// Who approves a version, when, and when it is looked at again; with what is different in its words.
class ApproveDialog : public WorkDialog {
    Q_OBJECT

public:
    ApproveDialog(const ProgrammeServices& services, const programme::Policy& policy, QWidget* parent);
    bool isEdited() const override;

signals:
    void approved();

private:
    void keep();

    programme::Policy m_policy;
    SaidNotice* m_trouble;
    QLineEdit* m_by;
    DateField* m_on;
    DateField* m_next;
    TextField* m_changes; ///< in the words of whoever writes it; hidden for the first version
    QPlainTextEdit* m_lines;
    QDate m_day;
    QDate m_review;
    QVariantList m_shown; ///< before anything was entered
    QVariantList entered() const;
};

} // namespace microvet::ui
