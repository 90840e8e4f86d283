#include "core/richtext/html_depth.h"

#include <QSet>

#include <algorithm>

namespace microvet::richtext {
namespace {

constexpr int deepest = 2000;

/// Tags that stand alone, or that the next of their kind ends.
const QSet<QString>& singleTags()
{
    static const QSet<QString> tags{
        QStringLiteral("br"), QStringLiteral("p"), QStringLiteral("li"), QStringLiteral("img"), QStringLiteral("hr"),
        QStringLiteral("td"), QStringLiteral("th"), QStringLiteral("tr"), QStringLiteral("dt"), QStringLiteral("dd"),
        QStringLiteral("meta"), QStringLiteral("link"), QStringLiteral("col"), QStringLiteral("input"), QStringLiteral("option"),
        QStringLiteral("wbr"), QStringLiteral("area"), QStringLiteral("thead"), QStringLiteral("tbody")};
    return tags;
}

} // namespace

bool nestsTooDeep(const QString& html)
{
    int depth = 0;
    for (qsizetype i = html.indexOf(u'<'); i >= 0 && i + 1 < html.size(); i = html.indexOf(u'<', i + 1)) {
        const bool closes = html[i + 1] == u'/';
        const qsizetype start = i + (closes ? 2 : 1);
        qsizetype end = start;
        while (end < html.size() && html[end].isLetterOrNumber() && end - i < 12) ++end;
        const QString name = html.mid(start, end - start).toLower();
        if (name.isEmpty() || singleTags().contains(name)) continue;
        if (closes) depth = std::max(0, depth - 1);
        else if (++depth > deepest) return true;
    }
    return false;
}

} // namespace microvet::richtext
