#pragma once

#include <QDate>
#include <QStringList>

/// Days out of tables of others, as web forms and spreadsheets in the languages of the partnership write them.
namespace microvet::programme {

/// What stands in dates first, where both day and month could.
enum class DateOrder : quint8 { DayFirst, MonthFirst, Unclear };
DateOrder dateOrderOf(const QStringList& texts);

/// Invalid where it is no date. Takes ISO 8601, numbers with "/", "." or "-" between them, names of months in eight languages
/// ("5 mars 2031 à 10:12", "March 5, 2031 10:12 AM"), and the days that a spreadsheet counts; what follows a date, such as a
/// time with μμ or ч., does no harm.
QDate dateIn(const QString& text, DateOrder order);

} // namespace microvet::programme
