#pragma once

#include <QCollator>

namespace microvet {

/// Puts names in the order of whoever reads them: accents and capitals come last, and 9 before 10.
inline QCollator nameOrder()
{
    // Where the system names no language, Qt compares bare codes: "Άννα" before "Αλέξης".
    const QLocale locale;
    QCollator order(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    order.setNumericMode(true);
    return order;
}

} // namespace microvet
