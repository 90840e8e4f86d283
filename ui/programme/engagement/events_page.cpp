#include "ui/programme/engagement/events_page.h"

#include "core/actions/programme/documents.h"
#include "core/programme/letters/calendar_file.h"
#include "core/programme/records/events.h"
#include "ui/programme/letters/letters_dialog.h"
#include "ui/programme/records/list_page.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"

#include <QCoreApplication>
#include <QDir>
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

} // namespace microvet::ui
