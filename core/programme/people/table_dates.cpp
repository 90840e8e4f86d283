#include "core/programme/people/table_dates.h"

#include "core/programme/letters/words.h"
#include "core/programme/people/incoming.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>

namespace microvet::programme {

namespace {

/// Names of months in eight languages, in full and short, as they stand in dates and alone.
const QHash<QString, int>& monthNames()
{
    static const QHash<QString, int> all = [] {
        QHash<QString, int> made;
        for (const QString& language : wordLanguages()) {
            const QLocale locale(language);
            for (int month = 1; month <= 12; ++month)
                for (const auto length : {QLocale::LongFormat, QLocale::ShortFormat})
                    for (const QString& name : {locale.monthName(month, length), locale.standaloneMonthName(month, length)})
                        if (const QString folded = foldedName(name); folded.size() >= 3) made.insert(folded, month);
        }
        return made;
    }();
    return all;
}

/// 0: no month. Systems cut names at different places ("Sept.", "févr."), so a beginning that fits one month alone will do.
int monthIn(const QString& word)
{
    const QString folded = foldedName(word);
    if (folded.size() < 3) return 0;
    if (const int known = monthNames().value(folded)) return known;
    int found = 0;
    for (auto it = monthNames().begin(); it != monthNames().end(); ++it) {
        if (!it.key().startsWith(folded)) continue;
        if (found != 0 && found != it.value()) return 0;
        found = it.value();
    }
    return found;
}

/// "5 March 2031", "5. März 2031", "5 de março de 2031", "5-Mar-31", "Wednesday, March 5, 2031", "Wed Mar 05 2031".
QDate withMonthName(const QString& text)
{
    static const QRegularExpression part(QStringLiteral("(\\d+)|([\\p{L}\\p{M}]+)"));
    int day = 0, month = 0, year = 0;
    for (auto found = part.globalMatch(text); found.hasNext() && (day == 0 || month == 0 || year == 0);) {
        const auto match = found.next();
        if (match.hasCaptured(2)) {
            // The last one before the year: "mar" is a day of the week too in some languages.
            if (const int known = monthIn(match.captured(2))) month = known;
            continue;
        }
        const QString digits = match.captured(1);
        if (digits.size() == 4 && year == 0) year = digits.toInt();
        else if (digits.size() <= 2 && day == 0) day = digits.toInt();
        else if (digits.size() == 2 && month != 0 && year == 0) year = 2000 + digits.toInt();
        else return {};
    }
    return month == 0 || day == 0 || year == 0 ? QDate() : QDate(year, month, day);
}

/// Spreadsheets count days from the end of 1899; forms of today lie between 2000 and 2099.
QDate counted(const QString& text)
{
    static const QRegularExpression number(QStringLiteral("^\\s*(\\d{5})(?:[.,]\\d+)?\\s*$"));
    const int days = number.match(text).captured(1).toInt();
    return days >= 36526 && days < 73051 ? QDate(1899, 12, 30).addDays(days) : QDate();
}

} // namespace

DateOrder dateOrderOf(const QStringList& texts)
{
    static const QRegularExpression numbers(QStringLiteral("^\\s*(\\d{1,2})[/.-](\\d{1,2})[/.-]\\d{2,4}(?!\\d)"));
    static const QRegularExpression halfDay(QStringLiteral("[^A-Za-z][AP]M\\b"));
    bool day = false, month = false, any = false, american = false;
    for (const QString& text : texts) {
        const auto match = numbers.match(text);
        if (!match.hasMatch()) continue;
        any = true;
        day = day || match.captured(1).toInt() > 12;
        month = month || match.captured(2).toInt() > 12;
        american = american || text.contains(halfDay);
    }
    if (day && !month) return DateOrder::DayFirst;
    if (month && !day) return DateOrder::MonthFirst;
    if (american && !day) return DateOrder::MonthFirst;
    return any ? DateOrder::Unclear : DateOrder::DayFirst;
}

QDate dateIn(const QString& cell, DateOrder order)
{
    const QString text = cell.simplified(); // no-break spaces too
    static const QRegularExpression iso(QStringLiteral("^\\s*(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})(?!\\d)"));
    if (const auto match = iso.match(text); match.hasMatch())
        return QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    static const QRegularExpression numbers(QStringLiteral("^\\D{0,20}?(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?(\\d{4}|\\d{2})(?!\\d)"));
    const auto match = numbers.match(text);
    if (!match.hasMatch()) {
        const QDate named = withMonthName(text);
        return named.isValid() ? named : counted(text);
    }
    int year = match.captured(3).toInt();
    if (year < 100) year += 2000;
    const int first = match.captured(1).toInt(), second = match.captured(2).toInt();
    return order == DateOrder::MonthFirst ? QDate(year, first, second) : QDate(year, second, first);
}

} // namespace microvet::programme
