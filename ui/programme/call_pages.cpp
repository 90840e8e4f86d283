#include "ui/programme/call_pages.h"

#include "core/programme/calls.h"
#include "core/programme/statuses.h"
#include "ui/programme/call_window.h"
#include "ui/programme/eligibility_dialog.h"
#include "ui/programme/import_table_dialog.h"
#include "ui/programme/letters_dialog.h"

#include <QInputDialog>
#include <QMenu>
#include <QPushButton>

namespace microvet::ui {

using programme::Application;
using programme::Call;

namespace {

programme::Filter ofCall(const QUuid& call)
{
    return call.isNull() ? programme::Filter() : programme::Filter{{{"call", call}}};
}

QString letterFor(const QString& status)
{
    if (status == QLatin1String("selected")) return QStringLiteral("selected");
    if (status == QLatin1String("reserve")) return QStringLiteral("reserve");
    if (status == QLatin1String("notSelected")) return QStringLiteral("notSelected");
    if (status == QLatin1String("invited")) return QStringLiteral("reminder");
    return QStringLiteral("applicationReceived");
}

} // namespace

CallsPage::CallsPage(const ProgrammeServices& services, QWidget* parent)
    : ListPage(services, Call::kind(), {}, parent)
{
    list().setFresh([today = link().today()](programme::Record& record) {
        auto& call = static_cast<Call&>(record);
        call.opens = today;
        call.closes = today.addDays(28);
        call.places = 3;
    });
    list().setAdding([](programme::Store& store, programme::Record& record) {
        return programme::addCall(store, static_cast<Call&>(record));
    });
    add(tr("&Grid, candidates and ranking…"), QStringLiteral("callSelection"), true, [this] {
        (new CallWindow(this->services(), one(), this))->show();
    });
    add(tr("&Invite people…"), QStringLiteral("callInvite"), true, [this] {
        programme::LetterSubject subject;
        subject.call = one();
        (new LettersDialog(this->services(), {}, QStringLiteral("invitation"), subject, this))->show();
    });
    add(tr("I&mport applications…"), QStringLiteral("callImport"), true, [this] {
        auto* dialog = new ImportTableDialog(this->services(), programme::TableOf::Applications, one(), this);
        connect(dialog, &ImportTableDialog::imported, this, [this](const QString& report) { say(true, report); });
        dialog->show();
    });
}

ApplicationsPage::ApplicationsPage(const ProgrammeServices& services, QWidget* parent)
    : ApplicationsPage(services, QUuid(), parent)
{
}

ApplicationsPage::ApplicationsPage(const ProgrammeServices& services, const QUuid& call, QWidget* parent)
    : ListPage(services, Application::kind(), ofCall(call), parent)
    , m_call(call)
{
    list().setFresh([today = link().today()](programme::Record& record) {
        auto& application = static_cast<Application&>(record);
        application.received = today;
        application.status = QStringLiteral("applied");
        application.source = QStringLiteral("hand");
    });
    QPushButton* status = add(tr("S&tatus"), QStringLiteral("applicationStatus"), true, [] {});
    m_statuses = new QMenu(status);
    connect(m_statuses, &QMenu::aboutToShow, this, &ApplicationsPage::fillStatuses);
    status->setMenu(m_statuses);
    add(tr("&Eligible?…"), QStringLiteral("applicationEligible"), true, [this] {
        (new EligibilityDialog(this->services(), one(), this))->show();
    });
    add(tr("Write &letters…"), QStringLiteral("applicationLetters"), true, [this] { writeLetters(); });
}

void ApplicationsPage::fillStatuses()
{
    m_statuses->clear();
    const programme::AnyRecord* record = list().current();
    if (!record) return;
    const QStringList next = programme::nextStatuses(static_cast<const Application&>(*record->record).status);
    for (const QString& code : next)
        connect(m_statuses->addAction(programme::statusName(code)), &QAction::triggered, this, [this, code] { setStatus(code); });
    if (next.isEmpty()) m_statuses->addAction(tr("This is where it ends"))->setEnabled(false);
}

void ApplicationsPage::setStatus(const QString& status)
{
    link().run(
        this,
        [ids = chosen(), status](programme::Store& store) -> Status {
            for (const QUuid& id : ids)
                if (const Status done = programme::setStatus(store, id, status); !done.ok()) return done;
            return {};
        },
        said({}));
}

void ApplicationsPage::writeLetters()
{
    const programme::AnyRecord* first = list().current();
    if (!first) return;
    const auto& application = static_cast<const Application&>(*first->record);
    QList<QUuid> people;
    for (const QUuid& id : chosen())
        if (const programme::AnyRecord* one = list().model().at(list().model().rowOf(id)))
            if (const QUuid person = static_cast<const Application&>(*one->record).person; !person.isNull()) people.append(person);
    programme::LetterSubject subject;
    subject.call = application.call;
    (new LettersDialog(services(), people, letterFor(application.status), subject, this))->show();
}

} // namespace microvet::ui
