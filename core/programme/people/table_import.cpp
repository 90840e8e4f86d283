#include "core/programme/people/table_import.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

/// A spreadsheet's apostrophe, which our own tables have too, keeps "+30 210…" from being reckoned out.
QString cleaned(QString cell)
{
    static const QString formulas = QStringLiteral("=+-@");
    if (cell.size() > 1 && cell[0] == QLatin1Char('\'') && formulas.contains(cell[1])) cell.remove(0, 1);
    return cell.trimmed();
}

/// What its fields say, read cell by cell.
class RowReader {
public:
    RowReader(const CsvTable& table, const ColumnPlan& plan, QDate today)
        : m_table(table)
        , m_plan(plan)
        , m_today(today)
    {
        const qsizetype column = plan.fields.indexOf(QLatin1String("received"));
        if (column >= 0) {
            QStringList texts;
            for (const CsvRow& row : table.rows) texts << row.cells[column];
            m_order = dateOrderOf(texts);
            if (m_order == DateOrder::Unclear && writesDayFirst(plan.form)) m_order = DateOrder::DayFirst;
        }
    }

    bool datesUnclear() const { return m_order == DateOrder::Unclear; }

    ImportRow read(const CsvRow& row) const
    {
        ImportRow made;
        made.line = row.line;
        Incoming& incoming = made.incoming;
        QString first, last, consent, consentHead;
        for (qsizetype i = 0; i < m_plan.fields.size() && i < row.cells.size(); ++i) {
            const QString& key = m_plan.fields[i];
            const QString cell = cleaned(row.cells[i]);
            if (key.isEmpty() || cell.isEmpty()) continue;
            if (key == QLatin1String("firstName")) first = cell.simplified();
            else if (key == QLatin1String("lastName")) last = cell.simplified();
            else if (key == QLatin1String("consent")) consent = cell, consentHead = m_table.heads[i];
            else put(made, key, cell);
        }
        if (incoming.name.isEmpty()) incoming.name = QStringList{first, last}.join(QLatin1Char(' ')).simplified();
        if (m_plan.what == TableOf::Applications) {
            incoming.source = m_plan.form.isEmpty() ? QStringLiteral("csv") : QStringLiteral("webForm");
            if (!consent.isEmpty() && !saysNo(consent)) {
                incoming.consentOn = incoming.received.isValid() ? incoming.received : m_today;
                incoming.consentHow = m_plan.form.isEmpty() ? QStringLiteral("table") : QStringLiteral("webForm");
                // What was agreed to is the question; the answer is often no more than "yes".
                incoming.consentText = consentHead == consent ? consent : QStringLiteral("%1: %2").arg(consentHead, consent);
            }
        }
        made.problems = problemsOf(incoming);
        return made;
    }

private:
    void put(ImportRow& row, const QString& key, const QString& cell) const
    {
        if (key != QLatin1String("received")) {
            setField(row.incoming, key, cell, row.notes);
            return;
        }
        row.incoming.received = dateIn(cell, m_order);
        if (!row.incoming.received.isValid()) row.notes << Tr::tr("“%1” was not understood as a date.").arg(cell);
    }

    const CsvTable& m_table;
    const ColumnPlan& m_plan;
    QDate m_today;
    DateOrder m_order = DateOrder::DayFirst;
};

Status meetPeople(Store& store, ImportPreview& preview)
{
    auto people = PeopleIndex::of(store);
    if (!people.ok()) return people.error();
    QHash<QUuid, int> lines; // of people who stand in the table itself
    QSet<QUuid> onlyHere;
    for (ImportRow& row : preview.rows) {
        if (!row.problems.isEmpty()) continue;
        const QUuid found = people->find(row.incoming);
        if (!found.isNull() && lines.contains(found)) row.earlierLine = lines.value(found);
        if (!found.isNull() && !onlyHere.contains(found)) {
            row.person = found;
            row.personName = people->nameOf(found);
        }
        if (found.isNull()) {
            Person made;
            made.id = QUuid::createUuid(); // only to be met by later rows
            made.name = row.incoming.name;
            made.mail = row.incoming.mail;
            made.unit = row.incoming.unit;
            people->add(made);
            lines.insert(made.id, row.line);
            onlyHere.insert(made.id);
        } else if (!lines.contains(found)) {
            lines.insert(found, row.line);
        }
    }
    return {};
}

Status meetApplications(Store& store, ImportPreview& preview)
{
    const auto applications = store.all<Application>({{{"call", preview.call}}});
    if (!applications.ok()) return applications.error();
    QSet<QUuid> applied;
    for (const Application& one : *applications)
        if (one.status != QLatin1String("invited")) applied.insert(one.person);
    for (ImportRow& row : preview.rows) row.applied = !row.person.isNull() && applied.contains(row.person);
    return {};
}

Meeting proposalFor(const ImportRow& row, TableOf what)
{
    if (!row.meets()) return Meeting::New;
    // The same table is often fetched again when more answers have come.
    if (what == TableOf::Applications) return row.applied ? Meeting::Skip : Meeting::Join;
    return Meeting::Join;
}

Status keepMatching(Change& change, const ImportPreview& preview)
{
    const auto known = change.store().all<ColumnMatching>();
    if (!known.ok()) return known.error();
    for (const ColumnMatching& one : *known) {
        if (!sameHeads(one, preview.matching)) continue;
        ColumnMatching changed = one;
        changed.columns = preview.matching.columns;
        changed.name = preview.matching.name;
        return change.save(changed, one);
    }
    ColumnMatching kept = preview.matching;
    return change.add(kept);
}

/// Takes the rows in, one after the other, and tells what became of each.
class Taking {
public:
    Taking(Change& change, const ImportPreview& preview, const Call& call, ImportReport& report)
        : m_change(change)
        , m_preview(preview)
        , m_call(call)
        , m_report(report)
    {
    }

    Status take(const ImportRow& row)
    {
        if (!row.problems.isEmpty()) return skip(row, row.problems.join(QLatin1Char(' ')));
        if (row.meets() && row.choice == Meeting::Skip)
            return skip(row, row.applied          ? Tr::tr("This application is there already.")
                             : row.earlierLine > 0 ? Tr::tr("The same person stands in line %1.").arg(row.earlierLine)
                                                   : Tr::tr("This person is there already."));
        QUuid known;
        if (row.choice == Meeting::Join) known = m_byLine.value(row.earlierLine, row.person); // the earlier line may have been left out
        const auto taken = m_preview.what == TableOf::People ? takePerson(m_change, row.incoming, known)
                                                             : takeApplication(m_change, m_call, row.incoming, known, Meeting::Join);
        if (!taken.ok()) return taken.error();
        m_byLine.insert(row.line, taken->person);
        const bool fresh = m_preview.what == TableOf::People ? taken->newPerson : taken->newApplication;
        ++(fresh ? m_report.added : m_report.joined);
        m_report.records << (m_preview.what == TableOf::People ? taken->person : taken->application);
        if (!taken->kept.isEmpty())
            m_report.notes << Tr::tr("Line %1: what was there before stays: %2.").arg(row.line).arg(taken->kept.join(QStringLiteral(", ")));
        for (const QString& note : row.notes) m_report.notes << Tr::tr("Line %1: %2").arg(row.line).arg(note);
        return {};
    }

private:
    Status skip(const ImportRow& row, const QString& why)
    {
        m_report.skipped.append({row.line, why});
        return {};
    }

    Change& m_change;
    const ImportPreview& m_preview;
    const Call& m_call;
    ImportReport& m_report;
    QHash<int, QUuid> m_byLine;
};

} // namespace

Result<CsvTable> readTable(const FileStore& files, const QString& path, const CsvHints& hints)
{
    const FileStamp stamp = files.stamp(path);
    if (stamp.size > csvTableLimit)
        return Error{Error::Kind::TooLarge,
                     Tr::tr("“%1” has %2; tables of at most %3 are taken in. Please divide it into several files, or remove columns that are not needed.")
                         .arg(QFileInfo(path).fileName(), QLocale().formattedDataSize(stamp.size), QLocale().formattedDataSize(csvTableLimit)),
                     {}};
    const auto bytes = files.readAll(path, csvTableLimit);
    if (!bytes.ok()) return bytes.error();
    return readCsvTable(*bytes, hints);
}

Result<ImportPreview> previewImport(Store& store, const CsvTable& table, const ColumnPlan& plan, const QUuid& call)
{
    if (const QStringList problems = problemsOf(plan, table); !problems.isEmpty())
        return Error{Error::Kind::Invalid, problems.join(QLatin1Char(' ')), {}};
    ImportPreview preview;
    preview.what = plan.what;
    preview.call = call;
    preview.plan = plan;
    preview.matching = matchingOf(plan, table);
    preview.leftOut = table.leftOut;
    preview.notes = table.notes;
    const RowReader reader(table, plan, store.now().date());
    if (reader.datesUnclear()) preview.notes << Tr::tr("The dates do not tell whether the day or the month stands first; they were read as day, month, year.");
    if (!plan.form.isEmpty()) preview.notes << Tr::tr("This is a table of %1.").arg(plan.form);
    for (const CsvRow& row : table.rows) preview.rows.append(reader.read(row));
    if (const Status done = meetPeople(store, preview); !done.ok()) return done.error();
    if (plan.what == TableOf::Applications)
        if (const Status done = meetApplications(store, preview); !done.ok()) return done.error();
    for (ImportRow& row : preview.rows) row.choice = proposalFor(row, plan.what);
    return preview;
}

Result<ImportReport> carryOut(Store& store, const ImportPreview& preview)
{
    ImportReport report;
    const QString label = preview.what == TableOf::People ? Tr::tr("People taken in from a table") : Tr::tr("Applications taken in from a table");
    const Status done = store.change(label, [&](Change& change) -> Status {
        report = {};
        report.notes = preview.notes;
        Call call;
        if (preview.what == TableOf::Applications) {
            const auto found = store.get<Call>(preview.call);
            if (!found.ok()) return found.error();
            call = *found;
        }
        Taking taking(change, preview, call, report);
        for (const ImportRow& row : preview.rows)
            if (const Status taken = taking.take(row); !taken.ok()) return taken;
        return keepMatching(change, preview);
    });
    if (!done.ok()) return done.error();
    report.skipped += preview.leftOut;
    std::stable_sort(report.skipped.begin(), report.skipped.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    return report;
}

QStringList ImportReport::lines() const
{
    QStringList lines{Tr::tr("%n row(s) taken in as new.", nullptr, added)};
    if (joined > 0) lines << Tr::tr("%n row(s) joined with what was there.", nullptr, joined);
    if (!skipped.isEmpty()) lines << Tr::tr("%n line(s) left out.", nullptr, int(skipped.size()));
    for (const auto& [line, reason] : skipped) lines << Tr::tr("Line %1: %2").arg(line).arg(reason);
    return lines + notes;
}

} // namespace microvet::programme
