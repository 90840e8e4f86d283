#pragma once

#include <QLocale>

#include <optional>

namespace microvet::ui {

/// Points as people write them: with the point or the comma of whatever country. None: it is no number.
inline std::optional<double> enteredPoints(const QString& text)
{
    QLocale here;
    here.setNumberOptions(QLocale::RejectGroupSeparator);
    bool ok = false;
    double points = here.toDouble(text.trimmed(), &ok);
    if (!ok) points = QString(text).trimmed().replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&ok);
    return ok ? std::optional(points) : std::nullopt;
}

} // namespace microvet::ui
