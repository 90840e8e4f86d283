#include "core/programme/following/registers.h"

#include "core/base/csv.h"
#include "core/programme/computed.h"
#include "core/programme/records/courses.h"
#include "core/programme/records/events.h"
#include "core/programme/records/people.h"
#include "core/programme/records/policies.h"
#include "core/programme/following/outside_courses.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonObject>

#include <algorithm>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

QString iso(const QDate& day) { return day.toString(Qt::ISODate); }

/// In the time of whoever reads it: "2031-03-04 09:30".
QString iso(const QDateTime& time) { return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString(); }

QString number(int value) { return QString::number(value); }

/// Empty where nobody enrolled.
QString shareOf(const CourseRun& run)
{
    const int share = completionOf(run.enrolled, run.completed);
    return share < 0 ? QString() : number(share);
}

/// "First; second; third", for a cell.
QString inOneCell(const QString& text)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    for (QString& line : lines)
        line = line.simplified();
    lines.removeAll(QString());
    return lines.join(QStringLiteral("; "));
}

/// Of a field with codes its name.
template<class T> QString shown(const T& record, const char* name)
{
    const Field* field = T::kind().find(QString::fromLatin1(name));
    return field ? field->shown(field->get(record)) : QString();
}

/// A column that is called as a field of the records.
template<class T> Table::Column column(const char* name)
{
    const Field* field = T::kind().find(QString::fromLatin1(name));
    return {QString::fromLatin1(name), field ? field->labelText() : QString()};
}

} // namespace

Result<Table> outsideRegister(Store& store, const Period& period)
{
    const auto courses = store.all<OutsideCourse>({{}, "received"});
    if (!courses.ok()) return courses.error();
    Table table{QStringLiteral("outside"), Tr::tr("Register of courses from outside"), {}, {}};
    for (const char* name : {"title", "organisation", "sender", "received", "round", "file", "hash", "structure", "content", "quality", "verified"})
        table.columns.append(column<OutsideCourse>(name));
    table.columns.append({QStringLiteral("points_open"), Tr::tr("Points open")});
    table.columns.append({QStringLiteral("points_solved"), Tr::tr("Points solved")});
    for (const char* name : {"first_reviewer", "first_decision", "second_reviewer", "second_decision", "decision", "decided", "link"})
        table.columns.append(column<OutsideCourse>(name));
    for (const OutsideCourse& course : *courses) {
        if (!period.holds(course.received) && !(course.decided.isValid() && period.holds(course.decided))) continue;
        const PointCounts points = countOf(pointsOf(course.points));
        // The place of the file on this computer says nothing to others.
        table.rows.append({course.title, course.organisation, course.sender, iso(course.received), number(course.round),
                           course.file.section(QLatin1Char('/'), -1), course.hash, shown(course, "structure"), shown(course, "content"),
                           shown(course, "quality"), iso(course.verified), number(points.open), number(points.solved), course.firstReviewer,
                           shown(course, "first_decision"), course.secondReviewer, shown(course, "second_decision"), shown(course, "decision"),
                           iso(course.decided), course.link});
    }
    return table;
}

Result<Table> partnerList(Store& store)
{
    const auto partners = store.all<Partner>({{}, "name"});
    if (!partners.ok()) return partners.error();
    const auto actions = store.all<JointAction>();
    if (!actions.ok()) return actions.error();
    QHash<QUuid, int> counts;
    for (const JointAction& action : *actions)
        ++counts[action.partner];
    Table table{QStringLiteral("partners"), Tr::tr("Partners"), {}, {}};
    for (const char* name : {"name", "what", "country", "contact", "mail", "phone", "commitment", "signed_on", "commitment_due", "last_contact"})
        table.columns.append(column<Partner>(name));
    table.columns.append({QStringLiteral("actions"), Tr::tr("Joint actions")});
    for (const Partner& partner : *partners)
        table.rows.append({partner.name, shown(partner, "what"), partner.country, partner.contact, partner.mail, partner.phone, partner.commitment,
                           iso(partner.signedOn), iso(partner.commitmentDue), iso(partner.lastContact), number(counts.value(partner.id))});
    return table;
}

Result<Table> trainingList(Store& store, const Period& period)
{
    const auto events = store.all<Event>({{}, "start"});
    if (!events.ok()) return events.error();
    const auto attendances = store.all<Attendance>();
    if (!attendances.ok()) return attendances.error();
    const auto people = store.all<Person>();
    if (!people.ok()) return people.error();
    QHash<QUuid, QString> names;
    for (const Person& person : *people)
        names.insert(person.id, person.name);

    Table table{QStringLiteral("training"), Tr::tr("Training"), {}, {}};
    for (const char* name : {"title", "what", "start", "end", "place", "trainers", "agenda"})
        table.columns.append(column<Event>(name));
    table.columns.append({QStringLiteral("person"), Tr::tr("Participant")});
    table.columns.append({QStringLiteral("state"), Tr::tr("Attendance")});
    table.columns.append(column<Attendance>("certificate"));
    table.columns.append(column<Event>("participants"));
    table.columns.append(column<Event>("evaluation"));
    for (const Event& event : *events) {
        if (event.what != QLatin1String("training") && event.what != QLatin1String("transnational")) continue;
        if (!period.holds(event.start.toLocalTime().date())) continue;
        QList<QStringList> rows;
        int attended = 0;
        for (const Attendance& one : *attendances) {
            if (one.event != event.id) continue;
            attended += one.state == QLatin1String("attended");
            rows.append({names.value(one.person), shown(one, "state"), iso(one.certificate)});
        }
        std::sort(rows.begin(), rows.end(), [](const QStringList& a, const QStringList& b) { return a[0].localeAwareCompare(b[0]) < 0; });
        if (rows.isEmpty()) rows.append(QStringList{{}, {}, {}});
        const QStringList head{event.title, shown(event, "what"), iso(event.start), iso(event.end), event.place, event.trainers, inOneCell(event.agenda)};
        const QStringList tail{number(std::max(event.participants, attended)), event.evaluation.simplified()};
        for (const QStringList& row : std::as_const(rows))
            table.rows.append(head + row + tail);
    }
    return table;
}

Result<Table> feedbackNotes(Store& store, const Period& period, bool authors)
{
    const auto notes = store.all<FeedbackNote>({{}, "date"});
    if (!notes.ok()) return notes.error();
    Table table{QStringLiteral("feedback"), Tr::tr("Notes on method and framework"), {}, {}};
    for (const char* name : {"about", "section", "what", "text", "status", "date"})
        table.columns.append(column<FeedbackNote>(name));
    if (authors) table.columns.append(column<FeedbackNote>("author"));
    // What is said of one section stands together, in the order in which it was said.
    QList<FeedbackNote> bySection = *notes;
    std::stable_sort(bySection.begin(), bySection.end(), [](const FeedbackNote& a, const FeedbackNote& b) {
        return a.about != b.about ? a.about < b.about : a.section.localeAwareCompare(b.section) < 0;
    });
    for (const FeedbackNote& note : std::as_const(bySection)) {
        if (!period.holds(note.date)) continue;
        QStringList row{shown(note, "about"), note.section, shown(note, "what"), note.text, shown(note, "status"), iso(note.date)};
        if (authors) row.append(note.author);
        table.rows.append(row);
    }
    return table;
}

Result<Table> courseRuns(Store& store, const Period& period)
{
    const auto runs = store.all<CourseRun>({{}, "start"});
    if (!runs.ok()) return runs.error();
    const auto courses = store.all<ProgrammeCourse>();
    if (!courses.ok()) return courses.error();
    QHash<QUuid, QString> titles;
    for (const ProgrammeCourse& course : *courses)
        titles.insert(course.id, course.title);
    Table table{QStringLiteral("runs"), Tr::tr("Course runs"), {}, {}};
    for (const char* name : {"course", "start", "end", "place", "mode", "enrolled", "completed", "attested", "feedback", "change"})
        table.columns.append(column<CourseRun>(name));
    table.columns.insert(8, Table::Column{QStringLiteral("completion"), Tr::tr("Completed (%)")});
    for (const CourseRun& run : *runs)
        if (period.holds(run.start))
            table.rows.append({titles.value(run.course), iso(run.start), iso(run.end), run.place, shown(run, "mode"), number(run.enrolled),
                               number(run.completed), number(run.attested), shareOf(run), run.feedback, run.change});
    return table;
}

Table figureTable(const Figures& figures)
{
    Table table{QStringLiteral("figures"), Tr::tr("Figures"), {{QStringLiteral("group"), Tr::tr("Group")}, {QStringLiteral("figure"), Tr::tr("Figure")},
                                                              {QStringLiteral("value"), Tr::tr("Value")}}, {}};
    for (const FigureGroup& group : figures.groups)
        for (const Figure& figure : group.figures)
            table.rows.append({group.title, figure.name, number(figure.value)});
    return table;
}

QByteArray toCsv(const Table& table, char separator)
{
    QStringList heads;
    for (const Table::Column& column : table.columns)
        heads.append(column.title);
    return microvet::toCsv(QList<QStringList>{heads} + table.rows, separator);
}

QJsonArray toJson(const Table& table)
{
    QJsonArray rows;
    for (const QStringList& row : table.rows) {
        QJsonObject object;
        for (qsizetype i = 0; i < row.size() && i < table.columns.size(); ++i)
            object.insert(table.columns[i].code, row[i]);
        rows.append(object);
    }
    return rows;
}

} // namespace microvet::programme
