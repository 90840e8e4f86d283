#pragma once

#include "core/programme/store/store.h"

#include <QJsonObject>

/// The whole programme as one file that any program can read: docs/programme-file.md.
namespace microvet::programme {

/// All records of all kinds with all fields; not the log.
Result<QByteArray> programmeJson(Store& store);
/// The same of these records only.
QByteArray recordsJson(const QList<AnyRecord>& records, const QDateTime& written);

/// What is referred to stands before what refers to it.
void inAddingOrder(QList<AnyRecord>& records);

/// What such a file holds.
struct ExchangeFile {
    QList<AnyRecord> records;  ///< in an order in which they can be added
    QDateTime written;
    QStringList unknownKinds;  ///< of a newer program: left out
    QStringList unknownFields; ///< likewise, as "kind.field"
    int broken = 0;            ///< entries that were no records
};

/// NotOurs, Damaged or TooNew where it cannot be read. `passphrase` is for an encrypted file; without one, a file that is
/// encrypted is NoAccess.
Result<ExchangeFile> readExchange(const QByteArray& file, const QString& passphrase = {});

enum class BringIn : quint8 {
    Missing, ///< only what is not there
    Newest,  ///< what is there too is written as the file has it
    Replace  ///< the programme becomes what the file holds; all else is removed
};

struct BroughtIn {
    int added = 0;
    int changed = 0;
    int same = 0; ///< there already, and left as they were
    int removed = 0;
    int leftOut = 0; ///< they belong to something that is neither in the file nor in the programme
};

/// One step, which can be taken back.
Result<BroughtIn> bringIn(Store& store, const ExchangeFile& file, BringIn how);

/// The records of a kind as a table with the labels as heads: codes as their names, dates as ISO 8601, a reference as what it
/// names. Points that a blind call keeps from whoever works with the store are left out. In UTF-8 for spreadsheets.
Result<QByteArray> kindCsv(Store& store, const Kind& kind);

/// One record as it stands in such a file, under the names of its columns: numbers, true and false as such, null for no
/// date, time, number of points or reference, and all else as strings.
QJsonObject recordJson(const Kind& kind, const Record& record);

} // namespace microvet::programme
