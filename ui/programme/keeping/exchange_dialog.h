#pragma once

#include "core/programme/store/exchange.h"
#include "ui/programme/records/work_dialog.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace microvet::ui {

class SaidNotice;

/// The whole programme as a file for another computer or program, encrypted unless the user says otherwise; and such a file
/// taken in.
class ExchangeDialog : public WorkDialog {
    Q_OBJECT

public:
    enum Way : quint8 { Out, In };
    ExchangeDialog(const ProgrammeServices& services, Way way, QWidget* parent);

private:
    void updateState();
    void go();
    void save(const QString& path);
    void take(const QString& path);

    Way m_way;
    QLineEdit* m_passphrase;
    QLineEdit* m_again;
    QCheckBox* m_open; ///< not encrypted
    QComboBox* m_how;
    QLabel* m_problem;
    SaidNotice* m_said;
    QPushButton* m_go;
};

} // namespace microvet::ui
