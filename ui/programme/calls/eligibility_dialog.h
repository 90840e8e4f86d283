#pragma once

#include "core/programme/selection/eligibility.h"
#include "ui/programme/records/work_dialog.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;
QT_END_NAMESPACE

namespace microvet::ui {

class SaidNotice;

/// Whether an applicant is what the call asks for: one answer and its proof for each requirement. Opening it opens the
/// application, so that the criteria of its call stand from then on.
class EligibilityDialog : public WorkDialog {
    Q_OBJECT

public:
    EligibilityDialog(const ProgrammeServices& services, const QUuid& application, QWidget* parent);
    bool isEdited() const override;

private:
    struct Row {
        QUuid requirement;
        QString answer; ///< as stored
        QString proof;
        QComboBox* box;
        QLineEdit* edit;
    };
    struct Opened;
    void showState(const Opened& opened);
    void keep();

    QUuid m_application;
    QLabel* m_texts;
    QVBoxLayout* m_column;
    QList<Row> m_rows;
    SaidNotice* m_trouble;
};

} // namespace microvet::ui
