#pragma once

#include "core/actions/programme/document.h"
#include "core/programme/records/organisation.h"
#include "core/programme/following/due.h"
#include "core/programme/following/registers.h"

#include <QJsonObject>

/// What a programme did in a period, as a document.
namespace microvet::actions {

struct ProgrammeReport {
    programme::Programme programme;
    programme::Period period;
    QDateTime written;
    programme::Figures figures;
    QList<programme::Table> tables;      ///< courses run, trainings, courses from outside, notes for the partnership
    QList<programme::DueThing> due;      ///< empty unless the report reaches up to today
    bool names = false;                  ///< names of people stand in it
};

struct ReportWishes {
    programme::Period period;
    bool names = false; ///< with the names of participants, reviewers and authors; a report that is handed on goes without
};

/// Everything for the report, read at one time.
Result<ProgrammeReport> programmeReport(programme::Store& store, const ReportWishes& wishes);

/// One web page that needs nothing else: figures with charts and the tables that they were drawn from, then the lists.
QByteArray toHtml(const ProgrammeReport& report);
/// The same for paper.
Document reportDocument(const ProgrammeReport& report);
/// Period, group, figure, value: one row a figure.
QByteArray toCsv(const ProgrammeReport& report, char separator = ',');
/// "format": "microvet-programme-report", "version": 1; groups and figures by their codes, tables as objects.
QJsonObject toJson(const ProgrammeReport& report);

/// A list by itself as a web page: a register, the notes for the partnership.
QByteArray toHtml(const programme::Table& table, const programme::Programme& programme, const programme::Period& period);

/// "1 January 2031 to 31 December 2031"; "Everything until today" where it is open.
QString periodText(const programme::Period& period);
/// "4 Mar 2031": the same whatever order of day and month a reader is used to; empty for no day.
QString shortDay(const QDate& day);

} // namespace microvet::actions
