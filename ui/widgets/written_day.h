#pragma once

#include <QDate>
#include <QLocale>

namespace microvet::ui {

/// The day that somebody wrote; invalid: none, or not all of it yet. Takes the locale's own short format, ISO 8601, and what
/// is usual in Europe whatever the locale: "31.12.2028", "31/12/2028", "31-12-2028", "31 Dec 2028". Only where the locale
/// begins with the month does "12/10/2028" mean December.
QDate dayWritten(const QString& text, const QLocale& locale = QLocale());

/// A day as this locale writes it, to be written likewise.
QString exampleDay(const QLocale& locale = QLocale());

} // namespace microvet::ui
