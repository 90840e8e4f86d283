#include "ui/widgets/written_day.h"

#include <QStringList>

namespace microvet::ui {

QDate dayWritten(const QString& text, const QLocale& locale)
{
    const QString written = text.simplified();
    if (const QDate iso = QDate::fromString(written, Qt::ISODate); iso.isValid()) return iso;
    const QString own = locale.dateFormat(QLocale::ShortFormat);
    const bool monthFirst = own.indexOf(u'M') < own.indexOf(u'd');
    QString whole = own;
    if (!whole.contains(QLatin1String("yyyy"))) whole.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    const QStringList formats{whole, QStringLiteral("d.M.yyyy"), monthFirst ? QStringLiteral("M/d/yyyy") : QStringLiteral("d/M/yyyy"),
                        QStringLiteral("d/M/yyyy"), QStringLiteral("d-M-yyyy"), QStringLiteral("d MMM yyyy"), QStringLiteral("d MMMM yyyy")};
    for (const QString& format : formats)
        if (const QDate day = locale.toDate(written, format); day.isValid() && day.year() >= 1000) return day;
    QDate day = locale.toDate(written, own);
    // Two digits of a year mean this century.
    if (day.isValid() && day.year() < 1950) day = day.addYears(100);
    return day;
}

QString exampleDay(const QLocale& locale) { return locale.toString(QDate(2026, 11, 24), QLocale::ShortFormat); }

} // namespace microvet::ui
