#include "ui/programme/engagement/events_page.h"

#include "core/actions/programme/documents.h"
#include "core/base/csv.h"
#include "core/base/safe_name.h"
#include "core/programme/following/meetings.h"
#include "core/programme/following/registers.h"
#include "core/programme/letters/calendar_file.h"
#include "core/programme/records/events.h"
#include "ui/programme/engagement/attendance_dialog.h"
#include "ui/programme/engagement/feedback_dialog.h"
#include "ui/programme/engagement/meeting_dialog.h"
#include "ui/programme/letters/letters_dialog.h"
#include "ui/programme/records/list_page.h"
#include "ui/session/background.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"

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

void writeTo(ListPage* page, const Event& event, const QList<QUuid>& people)
{
    programme::LetterSubject subject;
    subject.event = event.id;
    (new LettersDialog(page->services(), people, programme::invitationTo(event), subject, page))->show();
}

void inviteTo(ListPage* page)
{
    using Invited = std::pair<Event, QList<QUuid>>;
    page->link().read<Invited>(
        page,
        [id = page->one()](Store& store) -> Result<Invited> {
            const auto event = store.get<Event>(id);
            if (!event.ok()) return event.error();
            const auto attendances = store.all<programme::Attendance>({{{"event", id}}});
            if (!attendances.ok()) return attendances.error();
            QList<QUuid> people;
            for (const programme::Attendance& attendance : *attendances)
                people.append(attendance.person);
            return Invited{*event, people};
        },
        [page](Result<Invited> invited) {
            if (!invited.ok()) return page->say(false, invited.error().text);
            writeTo(page, invited->first, invited->second);
        });
}

using Papers = QList<std::pair<QUuid, actions::Document>>; ///< with the attendance that each is about

struct Certificates {
    Event event;
    Papers papers;
};

Status writeCertificates(FileStore& disk, const QString& folder, const Certificates& certificates)
{
    int number = 0;
    // Those of another meeting stay, whatever folder it is.
    const QString meeting = safeFileName(certificates.event.title + QLatin1Char(' ') + certificates.event.start.toLocalTime().date().toString(Qt::ISODate), QStringLiteral("meeting"));
    for (const auto& [attendance, paper] : certificates.papers) {
        const Result<QByteArray> bytes = documentPdf(paper);
        if (!bytes.ok()) return bytes.error();
        // Without names: folders are shared more widely than the programme.
        //: the name of a file: title and day of a meeting, and a number
        const QString name = Tr::tr("%1, certificate %2.pdf").arg(meeting).arg(++number, 2, 10, QLatin1Char('0'));
        if (const Status done = disk.replace(QDir(folder).filePath(name), *bytes); !done.ok()) return done;
    }
    return {};
}

void noteCertificates(ListPage* page, const Papers& papers)
{
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
}

/// A certificate for everybody who attended, one file each; the day stands in the list afterwards.
void saveCertificates(ListPage* page)
{
    page->link().read<Certificates>(
        page,
        [id = page->one(), day = page->link().today()](Store& store) -> Result<Certificates> {
            const auto event = store.get<Event>(id);
            if (!event.ok()) return event.error();
            const auto programme = store.first<Programme>();
            if (!programme.ok()) return programme.error();
            const auto attendees = programme::attendeesOf(store, id);
            if (!attendees.ok()) return attendees.error();
            Certificates certificates{*event, {}};
            for (const programme::Attendee& one : *attendees) {
                if (one.attendance.state != programme::attendanceState::attended) continue;
                auto paper = actions::trainingCertificate({*programme, one.person, *event, day});
                if (!paper.ok()) return paper.error();
                certificates.papers.append({one.attendance.id, std::move(*paper)});
            }
            return certificates;
        },
        [page](Result<Certificates> certificates) {
            if (!certificates.ok()) return page->say(false, certificates.error().text);
            if (certificates->papers.isEmpty())
                return page->say(false, Tr::tr("Nobody is noted as having attended. Open the entry, and say under “Attendance” who was there."));
            page->services().prompts.askFolder(
                page, Tr::tr("In which folder shall the certificates be put?"), page->services().settings.lastFolder(),
                [page, certificates = *certificates](const QString& folder) {
                    if (folder.isEmpty()) return;
                    page->services().settings.setLastFolder(folder);
                    page->say(true, Tr::tr("The certificates are being made…"));
                    auto work = [certificates, folder, &disk = page->services().disk] { return writeCertificates(disk, folder, certificates); };
                    inBackground(page, std::move(work), [page, papers = certificates.papers](const Status& done) {
                        if (!done.ok()) return page->say(false, done.error().text);
                        noteCertificates(page, papers);
                    });
                });
        });
}

Result<actions::Document> agenda(Store& store, const QUuid& id)
{
    const auto event = store.get<Event>(id);
    if (!event.ok()) return event.error();
    const auto programme = store.first<Programme>();
    if (!programme.ok()) return programme.error();
    return actions::agendaDocument(*programme, *event);
}

Result<actions::Document> report(Store& store, const QUuid& id) { return actions::meetingReport(store, id); }

void plan(ListPage* page)
{
    auto* dialog = new MeetingDialog(page->services(), page);
    QObject::connect(dialog, &MeetingDialog::planned, page, [page](const Event& event, const QList<QUuid>& people) {
        page->chooseNext(event.id);
        page->say(true, people.isEmpty() ? Tr::tr("The meeting is planned. Nobody is invited yet.")
                                         : Tr::tr("The meeting is planned, and %n people stand in its list.", nullptr, int(people.size())));
        if (!people.isEmpty()) writeTo(page, event, people);
    });
    dialog->show();
}

template<class Dialog> void follow(ListPage* page, Dialog* dialog)
{
    QObject::connect(dialog, &Dialog::noted, page, [page](const QString& sentence) { page->say(true, sentence); });
    dialog->show();
}

void saveTrainings(ListPage* page)
{
    page->link().read<QByteArray>(
        page,
        [](Store& store) -> Result<QByteArray> {
            const auto table = programme::trainingList(store);
            if (!table.ok()) return table.error();
            return programme::toCsv(*table, separatorOf(QLocale()));
        },
        [page](Result<QByteArray> csv) {
            if (!csv.ok()) return page->say(false, csv.error().text);
            saveBytes(page->services(), page, *csv, Tr::tr("Save the list of trainings"), Tr::tr("Trainings"), Tr::tr("Tables (*.csv)"),
                      QStringLiteral("csv"), page->sayer());
        });
}

} // namespace

QWidget* makeEventsPage(const ProgrammeServices& services, QWidget* parent)
{
    auto* page = new ListPage(services, Event::kind(), {}, parent);
    page->list().sortBy(QStringLiteral("start"), Qt::DescendingOrder);
    page->add(Tr::tr("P&lan a meeting…"), QStringLiteral("eventPlan"), false, [page] { plan(page); });
    page->add(Tr::tr("&Invite…"), QStringLiteral("eventInvite"), true, [page] { inviteTo(page); });
    page->add(Tr::tr("&Who was there…"), QStringLiteral("eventAttendance"), true, [page] {
        follow(page, new AttendanceDialog(page->services(), page->one(), page));
    });
    page->add(Tr::tr("&Feedback…"), QStringLiteral("eventFeedback"), true, [page] {
        follow(page, new FeedbackDialog(page->services(), page->one(), page));
    });
    QPushButton* papers = page->add(Tr::tr("Papers of the &meeting"), QStringLiteral("eventPapers"), true, [] {});
    auto* menu = new QMenu(papers);
    QObject::connect(menu->addAction(Tr::tr("&Agenda…")), &QAction::triggered, page, [page] { page->saveDocumentOf(agenda, Tr::tr("Agenda")); });
    QObject::connect(menu->addAction(Tr::tr("For &calendars…")), &QAction::triggered, page, [page] { saveCalendar(page); });
    QObject::connect(menu->addAction(Tr::tr("Cer&tificates for everybody who was there…")), &QAction::triggered, page, [page] { saveCertificates(page); });
    menu->addSeparator();
    QObject::connect(menu->addAction(Tr::tr("&Report with attendance and feedback…")), &QAction::triggered, page, [page] { page->saveDocumentOf(report, Tr::tr("Report")); });
    QObject::connect(menu->addAction(Tr::tr("&Print the report…")), &QAction::triggered, page, [page] { page->printDocumentOf(report); });
    papers->setMenu(menu);
    page->add(Tr::tr("Li&st of trainings…"), QStringLiteral("eventTrainings"), false, [page] { saveTrainings(page); });
    return page;
}

} // namespace microvet::ui
