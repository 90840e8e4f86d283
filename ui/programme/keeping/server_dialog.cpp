#include "ui/programme/keeping/server_dialog.h"

#include "ui/seal/secret_store.h"
#include "ui/session/settings.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/style.h"

#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {

const QString hostKey = QStringLiteral("programme/server/host");
const QString portKey = QStringLiteral("programme/server/port");
const QString databaseKey = QStringLiteral("programme/server/database");
const QString userKey = QStringLiteral("programme/server/user");

} // namespace

programme::Place lastServer(const Settings& settings)
{
    programme::Place place;
    place.driver = programme::Place::Server;
    place.host = settings.state(hostKey).toString();
    place.port = settings.state(portKey, 5432).toInt();
    place.database = settings.state(databaseKey, QStringLiteral("microvet")).toString();
    place.user = settings.state(userKey).toString();
    return place;
}

QString serverSecret(const programme::Place& server)
{
    return QStringLiteral("programme-server-%1@%2:%3/%4").arg(server.user, server.host, QString::number(server.port), server.database);
}

ServerDialog::ServerDialog(const ProgrammeServices& services, QWidget* parent)
    : WorkDialog(services, "serverDialog", tr("A programme on a server"), parent)
    , m_host(new QLineEdit(this))
    , m_port(new QSpinBox(this))
    , m_database(new QLineEdit(this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
{
    QVBoxLayout* page = beginPage(0.6);
    page->addWidget(mutedLabel(tr("For several ambassadors who write to one programme at the same time. Whoever looks after the computers of your organisation sets up "
                                  "PostgreSQL and tells you what to enter here; the program makes its own tables. The copies that the server makes "
                                  "are outside of this program: ask how long they are kept."),
                               this));
    auto* form = new FormGrid;
    const programme::Place last = lastServer(services.settings);
    m_host->setText(last.host);
    m_port->setRange(1, 65535);
    m_port->setValue(last.port);
    m_database->setText(last.database);
    m_user->setText(last.user);
    m_password->setEchoMode(QLineEdit::Password);
    addField(form, tr("&Server"), m_host, "serverHost", tr("For instance db.school.org."));
    addField(form, tr("&Port"), m_port, "serverPort", tr("5432, if nobody says otherwise."));
    addField(form, tr("&Database"), m_database, "serverDatabase", tr("Its name on the server."));
    addField(form, tr("&User"), m_user, "serverUser", tr("Your name on the server."));
    addField(form, tr("Pass&word"), m_password, "serverPassword", tr("It is kept in the system’s secret store, where there is one, and nowhere else."));
    page->addLayout(form);
    page->addStretch(1);
    QPushButton* open = addCommand(tr("&Open"), "serverOpen", [this] { go(); });
    addClosing(tr("Cancel"));
    const auto update = [this, open] { open->setEnabled(!m_host->text().trimmed().isEmpty() && !m_database->text().trimmed().isEmpty() && !m_user->text().trimmed().isEmpty()); };
    for (QLineEdit* edit : {m_host, m_database, m_user})
        connect(edit, &QLineEdit::textChanged, this, update);
    update();
    giveSize(this, 34, 20);
    if (!last.host.isEmpty())
        services.secrets.read(serverSecret(last), [dialog = QPointer(this)](const QString& secret) {
            if (dialog && dialog->m_password->text().isEmpty()) dialog->m_password->setText(secret);
        });
}

programme::Place ServerDialog::place() const
{
    programme::Place place;
    place.driver = programme::Place::Server;
    place.host = m_host->text().trimmed();
    place.port = m_port->value();
    place.database = m_database->text().trimmed();
    place.user = m_user->text().trimmed();
    place.password = m_password->text();
    return place;
}

void ServerDialog::go()
{
    const programme::Place chosen = place();
    services().settings.setState(hostKey, chosen.host);
    services().settings.setState(portKey, chosen.port);
    services().settings.setState(databaseKey, chosen.database);
    services().settings.setState(userKey, chosen.user);
    if (!chosen.password.isEmpty()) services().secrets.write(serverSecret(chosen), chosen.password, [](bool) {});
    emit wanted(chosen);
    accept();
}

} // namespace microvet::ui
