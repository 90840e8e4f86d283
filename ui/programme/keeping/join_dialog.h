#pragma once

#include "ui/programme/records/work_dialog.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;
QT_END_NAMESPACE

namespace microvet::ui {

class Notice;
class SaidNotice;

/// Another file of the programme, written to apart from it: what will come over from it, and what to do where both changed
/// the same.
class JoinDialog : public WorkDialog {
    Q_OBJECT

public:
    JoinDialog(const ProgrammeServices& services, const QString& path, QWidget* parent);

signals:
    /// What came of it, as sentences.
    void joined(const QString& sentences);

private:
    void makeLayout();
    void showPlan(const Result<programme::JoinPlan>& plan);
    void showComing();
    void showDivergences();
    void carryOut();
    /// `secret`: of the daily copies.
    void joinNow(const QString& secret);

    QString m_path;
    programme::JoinPlan m_plan;
    QLabel* m_summary;
    Notice* m_erases; ///< that people are erased for good
    SaidNotice* m_trouble;
    QLabel* m_comingLabel;
    QTreeWidget* m_coming;
    QLabel* m_bothLabel;
    QTreeWidget* m_both;
    QList<QComboBox*> m_choices; ///< one for each divergence
    QPushButton* m_go;
    QPushButton* m_cancel;
};

} // namespace microvet::ui
