#pragma once

#include "core/base/result.h"

#include <QList>
#include <QStringList>

namespace microvet {

/// One row of a table and the line of the file that it begins in, from 1.
struct CsvRow {
    int line = 0;
    QStringList cells; ///< as many as there are heads
};

/// A table of others as a value, with what people should know about how it was read.
struct CsvTable {
    QStringList heads; ///< unique, none empty; one that was empty is "Column 3"
    QList<CsvRow> rows;
    QString encoding;
    bool encodingGuessed = false;
    QChar separator = QLatin1Char(',');
    QList<std::pair<int, QString>> leftOut; ///< lines that could not be read, and why, as sentences
    QStringList notes;                      ///< sentences about the whole
};

/// What somebody knows better than the file says; empty: find out.
struct CsvHints {
    QString encoding = {}; ///< one of textEncodings()
    QChar separator = {};
};

/// Limits of what is taken in; above them a table is refused with TooLarge.
inline constexpr qint64 csvTableLimit = qint64(32) << 20; ///< bytes
inline constexpr int csvRowLimit = 100000;
inline constexpr int csvColumnLimit = 500;

/// Finds out encoding and separator (comma, semicolon, tab or bar) and reads the first row as heads. A row whose quotes do
/// not fit is left out and named by its line; NotOurs for what is no table, TooLarge above the limits.
Result<CsvTable> readCsvTable(const QByteArray& bytes, const CsvHints& hints = {});

} // namespace microvet
