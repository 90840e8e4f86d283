#pragma once

#include "core/programme/store/daily_copies.h"
#include "ui/programme/records/work_dialog.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
QT_END_NAMESPACE

namespace microvet::ui {

class SaidNotice;

/// The name under which the system's secret store keeps the passphrase of the daily copies.
inline QString copiesSecret() { return QStringLiteral("programme-copies"); }
/// The daily copies of what is open.
programme::DailyCopies copiesOf(const ProgrammeServices& services);
/// Makes today's copy where there is none yet and a passphrase is known. `said` hears only of trouble.
void makeDailyCopy(const ProgrammeServices& services, QObject* asker, std::function<void(const QString&)> said);

/// Daily copies: their passphrase, which there are, and one of them back in its place.
class SafetyDialog : public WorkDialog {
    Q_OBJECT

public:
    SafetyDialog(const ProgrammeServices& services, QWidget* parent);

signals:
    /// The file was replaced, and is to be opened again.
    void restored();

private:
    void checkPassphrase();
    void keepPassphrase();
    void showCopies();
    void restore();

    QLineEdit* m_passphrase;
    QLineEdit* m_again;
    QLabel* m_problem; ///< beside the passphrase
    QPushButton* m_keep;
    QListWidget* m_list;
    QPushButton* m_restore;
    SaidNotice* m_said;
    QList<programme::DailyCopy> m_copies;
};

} // namespace microvet::ui
