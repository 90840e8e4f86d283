#include "core/actions/programme/person_page.h"

#include "core/report/html_page.h"

#include <QCoreApplication>

namespace microvet::actions {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

} // namespace

QByteArray personPage(const programme::PersonData& data)
{
    report::HtmlPage page;
    for (const programme::PersonSection& section : programme::personSections(data)) {
        page.heading(2, section.heading);
        page.html += QStringLiteral("<table>\n");
        for (const auto& [name, value] : section.rows)
            page.cells("d", {name, value});
        page.html += QStringLiteral("</table>\n");
    }
    return page.whole(Tr::tr("What is kept about %1").arg(data.person.name));
}

} // namespace microvet::actions
