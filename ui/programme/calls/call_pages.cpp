#include "ui/programme/calls/call_pages.h"

#include "core/programme/people/incoming.h"
#include "core/programme/selection/application_form.h"
#include "core/programme/selection/application_mail.h"
#include "core/programme/selection/calls.h"
#include "core/programme/selection/statuses.h"
#include "ui/programme/calls/call_window.h"
#include "ui/programme/calls/eligibility_dialog.h"
#include "ui/programme/people/import_table_dialog.h"
#include "ui/programme/letters/letters_dialog.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
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
    QPushButton* forms = add(tr("&Forms"), QStringLiteral("callForms"), true, [] {});
    auto* menu = new QMenu(forms);
    connect(menu->addAction(tr("Application form as a &web page…")), &QAction::triggered, this, &CallsPage::saveForm);
    connect(menu->addAction(tr("&Copy the questions for a mail")), &QAction::triggered, this, &CallsPage::copyQuestions);
    menu->addSeparator();
    connect(menu->addAction(tr("Take in &answer files…")), &QAction::triggered, this, &CallsPage::takeAnswerFiles);
    connect(menu->addAction(tr("Take in a &reply by mail…")), &QAction::triggered, this, &CallsPage::takeReply);
    forms->setMenu(menu);
    add(tr("I&mport applications…"), QStringLiteral("callImport"), true, [this] {
        auto* dialog = new ImportTableDialog(this->services(), programme::TableOf::Applications, one(), this);
        connect(dialog, &ImportTableDialog::imported, this, [this](const QString& report) { say(true, report); });
        dialog->show();
    });
}

namespace {

/// A call with what its forms are made of.
struct CallForms {
    Call call;
    QList<programme::CallQuestion> questions;
    programme::Programme programme;
};

Result<CallForms> formsOf(programme::Store& store, const QUuid& id)
{
    const auto call = store.get<Call>(id);
    if (!call.ok()) return call.error();
    const auto questions = programme::questionsOf(store, id);
    if (!questions.ok()) return questions.error();
    const auto programme = store.first<programme::Programme>();
    if (!programme.ok()) return programme.error();
    return CallForms{*call, *questions, *programme};
}

} // namespace

void CallsPage::saveForm()
{
    link().read<QByteArray>(
        this,
        [id = one()](programme::Store& store) -> Result<QByteArray> {
            const auto forms = formsOf(store, id);
            if (!forms.ok()) return forms.error();
            return programme::applicationForm(forms->call, forms->questions, forms->programme);
        },
        [this](Result<QByteArray> form) {
            if (!form.ok()) return say(false, form.error().text);
            saveBytes(services(), this, *form, tr("Save the application form"), tr("Application form"), tr("Web pages (*.html)"),
                      QStringLiteral("html"), sayer());
        });
}

void CallsPage::copyQuestions()
{
    link().read<QString>(
        this,
        [id = one()](programme::Store& store) -> Result<QString> {
            const auto forms = formsOf(store, id);
            if (!forms.ok()) return forms.error();
            return programme::mailQuestions(forms->call, forms->questions, forms->programme);
        },
        [this](Result<QString> text) {
            if (!text.ok()) return say(false, text.error().text);
            QGuiApplication::clipboard()->setText(*text);
            say(true, tr("The questions can be pasted into a mail now. Take in each reply under “Forms”."));
        });
}

void CallsPage::takeAnswerFiles()
{
    services().prompts.askOpenFiles(
        this, tr("Take in answer files"), services().settings.lastFolder(), tr("Answers (*%1)").arg(programme::answerFileSuffix()),
        [this, id = one()](const QStringList& paths) {
            if (paths.isEmpty()) return;
            services().settings.setLastFolder(QFileInfo(paths.constFirst()).absolutePath());
            const auto lines = std::make_shared<QStringList>();
            link().run(
                this,
                [id, paths, lines, disk = &services().disk, day = link().today()](programme::Store& store) -> Status {
                    const auto forms = formsOf(store, id);
                    if (!forms.ok()) return forms.error();
                    auto people = programme::PeopleIndex::of(store);
                    if (!people.ok()) return people.error();
                    int taken = 0;
                    for (const QString& path : paths) { // one that cannot be taken holds up no other
                        const QString name = QFileInfo(path).fileName();
                        const auto bytes = disk->readAll(path, programme::answerFileLimit);
                        const auto file = bytes.ok() ? programme::answerFileFrom(*bytes, name) : Result<programme::AnswerFile>(bytes.error());
                        const auto incoming = file.ok() ? programme::incomingFrom(*file, forms->call, forms->questions, day, *lines)
                                                        : Result<programme::Incoming>(file.error());
                        const auto done = incoming.ok()
                            ? programme::enterApplication(store, id, *incoming, people->find(*incoming), programme::Meeting::Join)
                            : Result<programme::Taken>(incoming.error());
                        if (done.ok())
                            ++taken;
                        else
                            lines->append(done.error().text);
                    }
                    lines->prepend(CallsPage::tr("%n applications were taken in.", nullptr, taken));
                    return {};
                },
                [this, lines](const Status& status, const programme::Conflict&) {
                    say(status.ok(), status.ok() ? lines->join(QLatin1Char('\n')) : status.error().text);
                });
        });
}

void CallsPage::takeReply()
{
    const QUuid id = one();
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("replyDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Take in a reply by mail"));
    dialog->setLabelText(tr("Paste the whole reply; what the mail program quoted does no harm."));
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, id](const QString& text) {
        const auto lines = std::make_shared<QStringList>();
        link().run(
            this,
            [id, text, lines, day = link().today()](programme::Store& store) -> Status {
                const auto forms = formsOf(store, id);
                if (!forms.ok()) return forms.error();
                const programme::MailReply reply = programme::readMailReply(text, forms->call, forms->questions, forms->programme, day);
                auto people = programme::PeopleIndex::of(store);
                if (!people.ok()) return people.error();
                const auto done = programme::enterApplication(store, id, reply.incoming, people->find(reply.incoming), programme::Meeting::Join);
                if (!done.ok()) return done.error();
                if (!reply.missing.isEmpty()) lines->append(CallsPage::tr("Without an answer: %1").arg(reply.missing.join(QStringLiteral("; "))));
                if (!reply.unread.isEmpty()) lines->append(CallsPage::tr("Not read: %1").arg(reply.unread.join(QStringLiteral(" / "))));
                *lines += reply.notes;
                return {};
            },
            [this, lines](const Status& status, const programme::Conflict&) {
                if (!status.ok()) return say(false, status.error().text);
                lines->prepend(tr("The application was taken in."));
                say(lines->size() == 1, lines->join(QLatin1Char('\n')));
            });
    });
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
    QPushButton* status = add(tr("Stat&us"), QStringLiteral("applicationStatus"), true, [] {});
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
