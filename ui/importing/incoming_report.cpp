#include "ui/importing/incoming_report.h"

#include <QCoreApplication>
#include <QHash>

namespace microvet::ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::ImportWindow)
};

/// Nobody reads on here; the copied and saved report has them all.
constexpr qsizetype mostShown = 300;
constexpr qsizetype mostPlaces = 8;

struct Group {
    QString text;
    QStringList places;
};

/// In the order in which each sentence came first.
QList<Group> grouped(const QList<IncomingReport::Lost>& lost)
{
    QList<Group> groups;
    QHash<QString, qsizetype> at;
    for (const IncomingReport::Lost& one : lost) {
        auto known = at.find(one.text);
        if (known == at.end()) {
            known = at.insert(one.text, groups.size());
            groups.append({one.text, {}});
        }
        if (!one.place.isEmpty()) groups[*known].places.append(one.place);
    }
    for (Group& group : groups)
        group.places.removeDuplicates();
    return groups;
}

QString esc(const QString& text) { return text.toHtmlEscaped(); }

QString item(const Group& group)
{
    if (group.places.isEmpty()) return QStringLiteral("<li>%1</li>").arg(esc(group.text));
    QString places = group.places.first(std::min(mostPlaces, group.places.size())).join(QStringLiteral(" · "));
    if (group.places.size() > mostPlaces)
        places = Tr::tr("%1 and %n more places", nullptr, int(group.places.size() - mostPlaces)).arg(places);
    return QStringLiteral("<li>%1<br><i>%2</i></li>").arg(esc(group.text), esc(places));
}

QString part(const QString& title, const QString& items)
{
    return QStringLiteral("<h4>%1</h4><ul>%2</ul>").arg(esc(title), items);
}

} // namespace

QString incomingHtml(const IncomingReport& report)
{
    QString came;
    for (const QString& sentence : report.came)
        came += item({sentence, {}});
    QString html = part(report.cameTitle, came);
    if (report.lost.isEmpty()) return html + QStringLiteral("<p>%1</p>").arg(esc(report.nothingLost));
    const QList<Group> groups = grouped(report.lost);
    QString lost;
    for (const Group& group : groups.first(std::min(mostShown, groups.size())))
        lost += item(group);
    html += part(report.lostTitle, lost);
    if (groups.size() > mostShown)
        html += QStringLiteral("<p>%1</p>")
                    .arg(Tr::tr("Only the first %1 are shown here; the copied and saved report has them all.")
                             .arg(mostShown));
    return html;
}

} // namespace microvet::ui
