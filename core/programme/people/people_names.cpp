#include "core/programme/people/people_names.h"

#include "core/programme/people/incoming.h"

#include <algorithm>

namespace microvet::programme {

bool sameName(const QString& a, const QString& b)
{
    const QString one = foldedName(a);
    return !one.isEmpty() && one == foldedName(b);
}

QStringList namesIn(const QString& text)
{
    QStringList found;
    const QStringList parts = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& part : parts)
        if (const QString name = part.simplified(); !name.isEmpty()) found.append(name);
    return found;
}

bool names(const QString& text, const QString& name)
{
    const QStringList all = namesIn(text);
    return std::any_of(all.cbegin(), all.cend(), [&](const QString& one) { return sameName(one, name); });
}

} // namespace microvet::programme
