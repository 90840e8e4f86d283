#pragma once

#include "core/programme/selection/eligibility.h"
#include "ui/programme/programme_link.h"
#include "ui/programme/programme_services.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;
QT_END_NAMESPACE

namespace microvet::ui {

class Notice;

/// Whether an applicant is what the call asks for: one answer and its proof for each requirement. Opening it opens the
/// application, so that the criteria of its call stand from then on.
class EligibilityDialog : public QDialog {
    Q_OBJECT

public:
    EligibilityDialog(const ProgrammeServices& services, const QUuid& application, QWidget* parent);
    /// Asks first where something was entered and not kept.
    void reject() override;

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
    bool isEdited() const;
    void keep();

    ProgrammeServices m_services;
    QUuid m_application;
    QLabel* m_texts;
    QVBoxLayout* m_column;
    QList<Row> m_rows;
    Notice* m_trouble;
};

} // namespace microvet::ui
