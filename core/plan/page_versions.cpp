#include "core/plan/blocks.h"
#include "core/plan/pages.h"

namespace microvet::plan {

using namespace model;

namespace {

/// Only of people whose name may be published.
QString authorOf(const Course& course, const ChangeNote& note)
{
    const QString name = note.author.trimmed();
    const bool published = std::any_of(course.contributors.cbegin(), course.contributors.cend(),
                                       [&](const Contributor& person) { return person.namePublished && person.name.trimmed() == name; });
    return published ? name : QString();
}

QString cell(const QString& markup) { return element("td", markup); }

void addHistory(PageWriter& page)
{
    const Course& course = page.course();
    QString rows;
    for (const ChangeNote& note : course.changes) {
        if (!note.published) continue;
        const QString author = authorOf(course, note);
        if (note.version.trimmed().isEmpty() && !note.date.isValid() && note.description.trimmed().isEmpty()) continue;
        rows += element("tr", cell(note.date.isValid() ? page.date(note.date) : QString()) + cell(escaped(note.version.trimmed())) + cell(escaped(author))
                                  + cell(escapedLines(note.description.trimmed())));
    }
    if (rows.isEmpty()) return;
    QString head;
    for (const char* key : {"dateField", "version", "author", "whatChanged"}) head += QStringLiteral("<th scope=\"col\">%1</th>").arg(page.word(key));
    page.heading(2, page.word("documentHistory"));
    page.add(tableFrame(page, page.word("documentHistory")) + QStringLiteral("<table class=\"mv-changes\">") + element("thead", element("tr", head)) + element("tbody", rows)
             + QStringLiteral("</table></div>\n"));
}

} // namespace

void renderVersions(PageWriter& page)
{
    const Course& course = page.course();
    QStringList now;
    if (!course.version.trimmed().isEmpty()) now.append(escaped(course.version.trimmed()));
    if (course.published.isValid()) now.append(page.date(course.published));
    if (!now.isEmpty()) {
        page.heading(2, page.word("version"));
        page.add(element("p", now.join(QStringLiteral(" · "))));
    }
    addHistory(page);
}

} // namespace microvet::plan
