#include "ui/programme/calls/call_pages.h"

#include "core/programme/following/figures.h"
#include "core/programme/people/incoming.h"
#include "core/programme/selection/call_forms.h"
#include "core/programme/selection/calls.h"
#include "core/programme/selection/evaluation.h"
#include "core/programme/selection/statuses.h"
#include "ui/programme/calls/apply_dialog.h"
#include "ui/programme/calls/call_window.h"
#include "ui/programme/calls/eligibility_dialog.h"
#include "ui/programme/calls/history_dialog.h"
#include "ui/programme/calls/move_up.h"
#include "ui/programme/calls/reply_dialog.h"
#include "ui/programme/people/import_table_dialog.h"
#include "ui/programme/letters/letters_dialog.h"
#include "ui/session/settings.h"
#include "ui/shell/mnemonics.h"
#include "ui/shell/prompts.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMenu>
#include <QPushButton>
#include <QSet>

namespace microvet::ui {

using programme::Application;
using programme::Call;

namespace {

programme::Filter ofCall(const QUuid& call)
{
    return call.isNull() ? programme::Filter() : programme::Filter{{{"call", call}}};
}

bool isDecision(const QString& status)
{
    return status == QLatin1String("selected") || status == QLatin1String("reserve") || status == QLatin1String("notSelected");
}

QString letterFor(const QString& status)
{
    if (status == QLatin1String("selected")) return QStringLiteral("selected");
    if (status == QLatin1String("reserve")) return QStringLiteral("reserve");
    if (status == QLatin1String("notSelected")) return QStringLiteral("notSelected");
    if (status == QLatin1String("invited")) return QStringLiteral("reminder");
    return QStringLiteral("applicationReceived");
}

QString standingName(programme::Standing standing)
{
    switch (standing) {
    case programme::Standing::Eligible:
        return ApplicationsPage::tr("Yes");
    case programme::Standing::Open:
        return ApplicationsPage::tr("Not looked at");
    case programme::Standing::Unclear:
        return ApplicationsPage::tr("Unclear");
    case programme::Standing::Not:
        return ApplicationsPage::tr("No");
    }
    return {};
}

/// For that call, or for one that is chosen there.
void enterByHand(const ProgrammeServices& services, QWidget* parent, const QUuid& call, const Said& said)
{
    auto* dialog = new ApplyDialog(services, call, parent);
    QObject::connect(dialog, &ApplyDialog::entered, parent, [said](const QUuid&, const QString& report) { said(true, report); });
    dialog->show();
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
    add(tr("Grid, candi&dates and ranking…"), QStringLiteral("callSelection"), true, [this] {
        (new CallWindow(this->services(), one(), this))->show();
    });
    add(tr("&Invite people…"), QStringLiteral("callInvite"), true, [this] {
        programme::LetterSubject subject;
        subject.call = one();
        (new LettersDialog(this->services(), {}, QStringLiteral("invitation"), subject, this))->show();
    });
    QPushButton* forms = add(tr("Form&s"), QStringLiteral("callForms"), true, [] {});
    auto* menu = new QMenu(forms);
    connect(menu->addAction(tr("Application form as a &web page…")), &QAction::triggered, this, &CallsPage::saveForm);
    connect(menu->addAction(tr("&Copy the questions for a mail")), &QAction::triggered, this, &CallsPage::copyQuestions);
    menu->addSeparator();
    connect(menu->addAction(tr("Take in &answer files…")), &QAction::triggered, this, &CallsPage::takeAnswerFiles);
    connect(menu->addAction(tr("Take in a &reply by mail…")), &QAction::triggered, this, &CallsPage::takeReply);
    connect(menu->addAction(tr("&Enter an application by hand…")), &QAction::triggered, this, [this] { enterByHand(this->services(), this, one(), sayer()); });
    forms->setMenu(menu);
    add(tr("I&mport applications…"), QStringLiteral("callImport"), true, [this] {
        auto* dialog = new ImportTableDialog(this->services(), programme::TableOf::Applications, one(), this);
        connect(dialog, &ImportTableDialog::imported, this, [this](const QString& report) { say(true, report); });
        dialog->show();
    });
}

void CallsPage::saveForm()
{
    const auto form = std::make_shared<QByteArray>();
    link().run(
        this,
        [id = one(), form](programme::Store& store) -> Status {
            auto issued = programme::issueForm(store, id);
            if (!issued.ok()) return issued.error();
            *form = *std::move(issued);
            return {};
        },
        [this, form](const Status& status, const programme::Conflict&) {
            if (!status.ok()) return say(false, status.error().text);
            say(true, {});
            saveBytes(services(), this, *form, tr("Save the application form"), tr("Application form"), tr("Web pages (*.html)"),
                      QStringLiteral("html"), sayer());
        });
}

void CallsPage::copyQuestions()
{
    const auto text = std::make_shared<QString>();
    link().run(
        this,
        [id = one(), text](programme::Store& store) -> Status {
            auto issued = programme::issueQuestions(store, id);
            if (!issued.ok()) return issued.error();
            *text = *std::move(issued);
            return {};
        },
        [this, text](const Status& status, const programme::Conflict&) {
            if (!status.ok()) return say(false, status.error().text);
            QGuiApplication::clipboard()->setText(*text);
            say(true, tr("The questions can be pasted into a mail now. Take in each reply under “Forms”."));
        });
}

void CallsPage::takeAnswerFiles()
{
    services().prompts.askOpenFiles(
        this, tr("Take in answer files"), services().settings.lastFolder(), tr("Answers (*%1);;All files (*)").arg(programme::answerFileSuffix()),
        [this, id = one()](const QStringList& paths) {
            if (paths.isEmpty()) return;
            services().settings.setLastFolder(QFileInfo(paths.constFirst()).absolutePath());
            const auto lines = std::make_shared<QStringList>();
            link().run(
                this,
                [id, paths, lines, disk = &services().disk](programme::Store& store) -> Status {
                    QList<std::pair<QString, QByteArray>> files;
                    for (const QString& path : paths) { // one that cannot be read holds up no other
                        const auto bytes = disk->readAll(path, programme::answerFileLimit);
                        if (bytes.ok()) files.append({QFileInfo(path).fileName(), *bytes});
                        else lines->append(bytes.error().text);
                    }
                    const auto report = programme::takeAnswers(store, id, files);
                    if (!report.ok()) return report.error();
                    *lines += report->lines;
                    if (report->renewed > 0) lines->prepend(CallsPage::tr("%n applications were brought up to date by newer answers.", nullptr, report->renewed));
                    lines->prepend(CallsPage::tr("%n applications were taken in.", nullptr, report->added));
                    return {};
                },
                [this, lines](const Status& status, const programme::Conflict&) {
                    say(status.ok() && lines->size() == 1, status.ok() ? lines->join(QLatin1Char('\n')) : status.error().text);
                });
        });
}

void CallsPage::takeReply()
{
    auto* dialog = new ReplyDialog(services(), one(), this);
    connect(dialog, &ReplyDialog::taken, this, [this](bool whole, const QString& report) { say(whole, report); });
    dialog->open();
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
    list().setBeginning([this] { enterByHand(this->services(), this, m_call, sayer()); });
    const auto cameTo = [](int stage) {
        return [stage](const programme::Record& record) {
            const auto& application = static_cast<const Application&>(record);
            return programme::stageOf(application.status, application.received.isValid()) >= stage;
        };
    };
    list().addFilter(QStringLiteral("cameToApply"), tr("Applied, whatever came of it"), cameTo(2));
    list().addFilter(QStringLiteral("cameToShortlist"), tr("Shortlisted, whatever came of it"), cameTo(3));
    if (!m_call.isNull()) addEligibility();
    QPushButton* status = add(tr("Stat&us"), QStringLiteral("applicationStatus"), true, [] {});
    m_statuses = new QMenu(status);
    connect(m_statuses, &QMenu::aboutToShow, this, &ApplicationsPage::fillStatuses);
    status->setMenu(m_statuses);
    add(tr("El&igible?…"), QStringLiteral("applicationEligible"), true, [this] {
        (new EligibilityDialog(this->services(), one(), this))->show();
    });
    add(tr("&How it went…"), QStringLiteral("applicationHistory"), true, [this] {
        (new ApplicationHistory(this->services(), one(), this))->show();
    });
    add(tr("Write &letters…"), QStringLiteral("applicationLetters"), true, [this] { writeLetters(); });
}

void ApplicationsPage::addEligibility()
{
    list().addColumn(tr("Eligible"), tr("What the requirements of the call say, as far as somebody has looked."), [call = m_call](programme::Store& store) -> Result<FoundCells> {
        const auto scoring = programme::scoringOf(store, call);
        if (!scoring.ok()) return scoring.error();
        FoundCells cells;
        for (const Application& one : scoring->applications) {
            const QString text = standingName(programme::eligibilityOf(scoring->criteria.requirements, scoring->eligibility, one.id).standing);
            cells.insert(one.id, {text, text});
        }
        return cells;
    });
}

void ApplicationsPage::fillStatuses()
{
    m_statuses->clear();
    const programme::AnyRecord* record = list().current();
    if (!record) return;
    const QStringList next = programme::nextStatuses(static_cast<const Application&>(*record->record).status);
    for (const QString& code : next)
        if (!isDecision(code))
            connect(m_statuses->addAction(programme::statusName(code)), &QAction::triggered, this, [this, code] { askStatus(code); });
    giveMnemonics(m_statuses);
    // By the rules that the ranking knows: places, minima, equals, reasons.
    m_statuses->addSeparator();
    m_statuses->addAction(tr("Who is selected is decided in the ranking of the call"))->setEnabled(false);
}

void ApplicationsPage::askStatus(const QString& status)
{
    if (status != QLatin1String("declined") && status != QLatin1String("withdrawn")) return setStatus(status, {});
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("statusReason"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(programme::statusName(status));
    dialog->setLabelText(tr("What did the person say? It may stay empty; it stands with the application."));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, status](const QString& reason) { setStatus(status, reason.trimmed()); });
    dialog->open();
}

void ApplicationsPage::setStatus(const QString& status, const QString& reason)
{
    const QList<QUuid> ids = chosen();
    QSet<QUuid> calls; // in which a place may be free now
    for (const QUuid& id : ids)
        if (const programme::AnyRecord* one = list().model().at(list().model().rowOf(id)))
            if (const auto& application = static_cast<const Application&>(*one->record); application.status == QLatin1String("selected")) calls.insert(application.call);
    link().run(
        this, [ids, status, reason](programme::Store& store) { return programme::setStatus(store, ids, status, reason); },
        [this, calls](const Status& done, const programme::Conflict&) {
            say(done.ok(), done.ok() ? QString() : done.error().text);
            if (done.ok() && calls.size() == 1) offerMovingUp(services(), this, *calls.begin(), false, sayer());
        });
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
