#include "ui/programme/more_pages.h"

#include "core/actions/programme/documents.h"
#include "core/actions/programme/handbook.h"
#include "core/actions/programme/programme_report.h"
#include "core/programme/letters/calendar_file.h"
#include "core/programme/letters/letter_records.h"
#include "core/programme/letters/role.h"
#include "core/programme/records/events.h"
#include "core/programme/records/policies.h"
#include "core/programme/validation.h"
#include "core/programme/following/registers.h"
#include "ui/programme/letters_dialog.h"
#include "ui/programme/record_dialog.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/locale_lists.h"

#include <QCoreApplication>
#include <QDir>
#include <QMenu>
#include <QPushButton>

namespace microvet::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::ProgrammePages)
};

using programme::Event;
using programme::Programme;
using programme::Store;

void saveCalendar(ListPage* page)
{
    page->link().read<QByteArray>(
        page,
        [id = page->one()](Store& store) -> Result<QByteArray> {
            const auto event = store.get<Event>(id);
            if (!event.ok()) return event.error();
            const auto programme = store.first<Programme>();
            if (!programme.ok()) return programme.error();
            return programme::calendarFile(*event, *programme, store.now());
        },
        [page](Result<QByteArray> file) {
            if (!file.ok()) return page->say(false, file.error().text);
            saveBytes(page->services(), page, *file, Tr::tr("Save for calendars"), Tr::tr("Meeting"), Tr::tr("Calendar files (*.ics)"),
                      QStringLiteral("ics"), page->sayer());
        });
}

void inviteTo(ListPage* page)
{
    programme::LetterSubject subject;
    subject.event = page->one();
    page->link().read<QList<programme::Attendance>>(
        page, [id = subject.event](Store& store) { return store.all<programme::Attendance>({{{"event", id}}}); },
        [page, subject](Result<QList<programme::Attendance>> attendances) {
            if (!attendances.ok()) return page->say(false, attendances.error().text);
            QList<QUuid> people;
            for (const programme::Attendance& attendance : std::as_const(*attendances))
                people.append(attendance.person);
            (new LettersDialog(page->services(), people, QStringLiteral("welcome"), subject, page))->show();
        });
}

/// A certificate for everybody who attended, one file each; the day stands in the list afterwards.
void saveCertificates(ListPage* page)
{
    using Papers = QList<std::pair<QUuid, actions::Document>>;
    page->link().read<Papers>(
        page,
        [id = page->one(), day = page->link().today()](Store& store) -> Result<Papers> {
            const auto event = store.get<Event>(id);
            if (!event.ok()) return event.error();
            const auto programme = store.first<Programme>();
            if (!programme.ok()) return programme.error();
            const auto attendances = store.all<programme::Attendance>({{{"event", id}}});
            if (!attendances.ok()) return attendances.error();
            Papers papers;
            for (const programme::Attendance& attendance : *attendances) {
                if (attendance.state != QLatin1String("attended")) continue;
                const auto person = store.get<programme::Person>(attendance.person);
                if (!person.ok()) return person.error();
                auto paper = actions::trainingCertificate({*programme, *person, *event, day});
                if (!paper.ok()) return paper.error();
                papers.append({attendance.id, std::move(*paper)});
            }
            return papers;
        },
        [page](Result<Papers> papers) {
            if (!papers.ok()) return page->say(false, papers.error().text);
            if (papers->isEmpty())
                return page->say(false, Tr::tr("Nobody is noted as having attended. Open the entry, and say under “Attendance” who was there."));
            page->services().prompts.askFolder(
                page, Tr::tr("In which folder shall the certificates be put?"), page->services().settings.lastFolder(),
                [page, papers = *papers](const QString& folder) {
                    if (folder.isEmpty()) return;
                    page->services().settings.setLastFolder(folder);
                    int number = 0;
                    for (const auto& [attendance, paper] : papers) {
                        const Result<QByteArray> bytes = documentPdf(paper);
                        if (!bytes.ok()) return page->say(false, bytes.error().text);
                        // Without names: folders are shared more widely than the programme.
                        const QString name = Tr::tr("certificate-%1.pdf").arg(++number, 2, 10, QLatin1Char('0'));
                        if (const Status done = page->services().disk.replace(QDir(folder).filePath(name), *bytes); !done.ok())
                            return page->say(false, done.error().text);
                    }
                    page->link().change(
                        page, Tr::tr("Certificates given"),
                        [papers, day = page->link().today()](programme::Change& change) -> Status {
                            for (const auto& [attendance, paper] : papers)
                                if (const Status done = change.edit<programme::Attendance>(attendance, [day](programme::Attendance& one) { one.certificate = day; });
                                    !done.ok())
                                    return done;
                            return {};
                        },
                        page->said(Tr::tr("%n certificates are in the folder.", nullptr, int(papers.size()))));
                });
        });
}

QMenu* languageMenu(QPushButton* button, std::function<void(const QString&)> then)
{
    auto* menu = new QMenu(button);
    for (const QString& code : programme::letterLanguages())
        QObject::connect(menu->addAction(ownLanguageName(code)), &QAction::triggered, button, [then, code] { then(code); });
    button->setMenu(menu);
    return menu;
}

} // namespace

QWidget* makeEventsPage(const ProgrammeServices& services, QWidget* parent)
{
    auto* page = new ListPage(services, Event::kind(), {}, parent);
    page->add(Tr::tr("&Invite…"), QStringLiteral("eventInvite"), true, [page] { inviteTo(page); });
    page->add(Tr::tr("For &calendars…"), QStringLiteral("eventCalendar"), true, [page] { saveCalendar(page); });
    page->add(Tr::tr("Cer&tificates…"), QStringLiteral("eventCertificates"), true, [page] { saveCertificates(page); });
    page->add(Tr::tr("&Agenda…"), QStringLiteral("eventAgenda"), true, [page] {
        page->saveDocumentOf([](Store& store, const QUuid& id) -> Result<actions::Document> {
            const auto event = store.get<Event>(id);
            if (!event.ok()) return event.error();
            const auto programme = store.first<Programme>();
            if (!programme.ok()) return programme.error();
            return actions::agendaDocument(*programme, *event);
        }, Tr::tr("Agenda"));
    });
    return page;
}

QWidget* makeLettersPage(const ProgrammeServices& services, QWidget* parent)
{
    auto* page = new ListPage(services, programme::Letter::kind(), {}, parent);
    page->add(Tr::tr("&Write letters…"), QStringLiteral("lettersWrite"), false, [page] {
        (new LettersDialog(page->services(), {}, QStringLiteral("invitation"), {}, page))->show();
    });
    page->add(Tr::tr("They were &sent"), QStringLiteral("lettersSent"), true, [page] {
        page->link().run(page, [ids = page->chosen()](Store& store) { return programme::markSent(store, ids); }, page->said({}));
    });
    return page;
}

QWidget* makePartnersPage(const ProgrammeServices& services, QWidget* parent)
{
    auto* page = new ListPage(services, programme::Partner::kind(), {}, parent);
    page->add(Tr::tr("&Letter of commitment…"), QStringLiteral("partnerCommitment"), true, [page] {
        page->saveDocumentOf([](Store& store, const QUuid& id) -> Result<actions::Document> {
            const auto partner = store.get<programme::Partner>(id);
            if (!partner.ok()) return partner.error();
            const auto programme = store.first<Programme>();
            if (!programme.ok()) return programme.error();
            return actions::commitmentLetter(*programme, *partner);
        }, Tr::tr("Commitment"));
    });
    return page;
}

QWidget* makeRolePage(const ProgrammeServices& services, QWidget* parent)
{
    auto* page = new ListPage(services, programme::RoleText::kind(), {}, parent);
    QPushButton* adopt = page->add(Tr::tr("&Take over the framework’s words"), QStringLiteral("roleAdopt"), false, [] {});
    languageMenu(adopt, [page](const QString& language) {
        const auto added = std::make_shared<int>(0);
        page->link().run(
            page,
            [language, added](Store& store) -> Status {
                const auto done = programme::adoptRole(store, language);
                if (!done.ok()) return done.error();
                *added = *done;
                return {};
            },
            [page, added](const Status& status, const programme::Conflict&) {
                page->say(status.ok(), !status.ok() ? status.error().text
                                       : *added == 0 ? Tr::tr("There are words of our own in this language already.")
                                                     : Tr::tr("%n texts were taken over and can be changed now.", nullptr, *added));
            });
    });
    return page;
}

QWidget* makeTemplatesPage(const ProgrammeServices& services, QWidget* parent)
{
    auto* page = new ListPage(services, programme::LetterTemplate::kind(), {}, parent);
    QPushButton* change = page->add(Tr::tr("&Change a letter"), QStringLiteral("templateChange"), false, [] {});
    auto* menu = new QMenu(change);
    for (const programme::LetterKind& kind : programme::letterKinds()) {
        QMenu* languages = menu->addMenu(kind.nameText());
        for (const QString& code : programme::letterLanguages())
            QObject::connect(languages->addAction(ownLanguageName(code)), &QAction::triggered, page, [page, letter = kind.key(), code] {
                // One that is there already is opened; a new one begins with the words that come with the program.
                page->link().read<programme::LetterTemplate>(
                    page,
                    [letter, code](Store& store) -> Result<programme::LetterTemplate> {
                        const auto own = store.first<programme::LetterTemplate>({{{"letter", letter}, {"language", code}}});
                        if (!own.ok() || own->version > 0) return own;
                        return programme::letterTemplate(letter, code);
                    },
                    [page](Result<programme::LetterTemplate> letter) {
                        if (!letter.ok()) return page->say(false, letter.error().text);
                        const programme::AnyRecord record{&programme::LetterTemplate::kind(), std::make_shared<programme::LetterTemplate>(*letter)};
                        (new RecordDialog(page->services(), record, page))->show();
                    });
            });
    }
    change->setMenu(menu);
    return page;
}

QWidget* makeHandbookPage(const ProgrammeServices& services, QWidget* parent)
{
    auto* page = new ListPage(services, programme::HandbookVersion::kind(), {}, parent);
    QPushButton* save = page->add(Tr::tr("&Save the handbook"), QStringLiteral("handbookSave"), false, [] {});
    languageMenu(save, [page](const QString& language) {
        page->saveDocumentOf([language](Store& store, const QUuid&) -> Result<actions::Document> {
            const auto source = actions::handbookSource(store);
            if (!source.ok()) return source.error();
            return actions::handbook(*source, language);
        }, Tr::tr("Handbook"));
    });
    return page;
}

QWidget* makeFeedbackPage(const ProgrammeServices& services, QWidget* parent)
{
    auto* page = new ListPage(services, programme::FeedbackNote::kind(), {}, parent);
    page->add(Tr::tr("&Save for the partnership…"), QStringLiteral("feedbackSave"), false, [page] {
        page->link().read<QByteArray>(
            page,
            [](Store& store) -> Result<QByteArray> {
                const auto table = programme::feedbackNotes(store);
                if (!table.ok()) return table.error();
                const auto programme = store.first<Programme>();
                if (!programme.ok()) return programme.error();
                return actions::toHtml(*table, *programme, {});
            },
            [page](Result<QByteArray> html) {
                if (!html.ok()) return page->say(false, html.error().text);
                saveBytes(page->services(), page, *html, Tr::tr("Save the notes"), Tr::tr("Feedback"), Tr::tr("Web pages (*.html)"),
                          QStringLiteral("html"), page->sayer());
            });
    });
    return page;
}

} // namespace microvet::ui
