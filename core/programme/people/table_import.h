#pragma once

#include "core/base/filestore.h"
#include "core/programme/people/columns.h"

/// People or applications out of a table of others: looked at first, then taken in as one step.
namespace microvet::programme {

/// A row of the table as it would be taken in.
struct ImportRow {
    int line = 0;
    Incoming incoming;
    QStringList problems; ///< sentences; a row with any is not taken
    QStringList notes;    ///< sentences about cells that were read with doubt
    QUuid person;         ///< of the programme: who this is, as far as known
    QString personName;
    int earlierLine = 0;  ///< of this table: the same person stands there already
    bool applied = false; ///< that person's application for this call is there already
    Meeting choice = Meeting::New; ///< proposed, and the user's to change

    bool meets() const { return !person.isNull() || earlierLine > 0; }
};

struct ImportPreview {
    TableOf what = TableOf::People;
    QUuid call;              ///< of applications
    ColumnPlan plan;
    ColumnMatching matching; ///< kept with the import
    QList<ImportRow> rows;
    QList<std::pair<int, QString>> leftOut; ///< lines that are no rows, and why
    QStringList notes;
};

/// Reads the table by the plan and finds who is there already. `call`: which the applications are for. Invalid where the
/// plan cannot be used.
Result<ImportPreview> previewImport(Store& store, const CsvTable& table, const ColumnPlan& plan, const QUuid& call = {});

struct ImportReport {
    int added = 0;  ///< people, or applications
    int joined = 0; ///< with what is there
    QList<std::pair<int, QString>> skipped; ///< line and reason
    QStringList notes;
    QList<QUuid> records; ///< what came in or was joined

    /// As a text for people, one line each.
    QStringList lines() const;
};

/// Takes in the rows as they were chosen, in one step, and keeps the matching of the columns.
Result<ImportReport> carryOut(Store& store, const ImportPreview& preview);

/// Reads a file; TooLarge without reading it where it is larger than what is taken in.
Result<CsvTable> readTable(const FileStore& files, const QString& path, const CsvHints& hints = {});

} // namespace microvet::programme
