#pragma once

#include <QByteArray>
#include <QList>
#include <QLocale>
#include <QStringList>

namespace microvet {

/// Comma-separated values (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets want to know the letters. A cell
/// that a spreadsheet would take for a formula gets an apostrophe in front.
QByteArray toCsv(const QList<QStringList>& rows, char separator = ',');

/// What spreadsheets of these users expect between cells: ";" where numbers are written with ",". With another one Excel
/// puts all of a row into one cell.
char separatorOf(const QLocale& locale);

/// Rows of cells. Takes "," or ";", whichever the first line has more of, and all kinds of line ends; what is in quotes may
/// hold both. Broken quotes end with the text. Empty lines are left out.
QList<QStringList> fromCsv(const QByteArray& bytes);

} // namespace microvet
