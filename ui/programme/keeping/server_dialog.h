#pragma once

#include "core/programme/store/place.h"
#include "ui/programme/records/work_dialog.h"

QT_BEGIN_NAMESPACE
class QLineEdit;
class QSpinBox;
QT_END_NAMESPACE

namespace microvet::ui {

/// The server that was used last, without its password; of a host without a name: none.
programme::Place lastServer(const Settings& settings);
/// The name under which the system's secret store keeps the password for the server.
QString serverSecret(const programme::Place& server);

/// Where several ambassadors share one programme on a PostgreSQL server.
class ServerDialog : public WorkDialog {
    Q_OBJECT

public:
    ServerDialog(const ProgrammeServices& services, QWidget* parent);

signals:
    void wanted(const microvet::programme::Place& place);

private:
    programme::Place place() const;
    void go();

    QLineEdit* m_host;
    QSpinBox* m_port;
    QLineEdit* m_database;
    QLineEdit* m_user;
    QLineEdit* m_password;
};

} // namespace microvet::ui
