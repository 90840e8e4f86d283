#include "core/importers/pages/pages_importer.h"

#include "core/importers/language.h"
#include "core/importers/pages/reading_order.h"
#include "core/importers/pages/web_pages.h"

#include <QCoreApplication>

namespace microvet::importers {

using namespace pages;
using packages::FormatKind;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

bool hasStartPage(const Job& job) { return job.package.find(job.format.prefix + QStringLiteral("index.html")) >= 0; }

Result<ReadingOrder> orderOf(const Job& job)
{
    if (auto own = orderOfOwnPages(job, job.format.prefix)) return *own;
    switch (job.format.kind) {
    case FormatKind::Epub:
        return orderOfBook(job);
    case FormatKind::Site:
        return orderOfSite(job, job.format.entry);
    case FormatKind::Exe:
        return orderOfSite(job, job.format.prefix + QStringLiteral("index.html"));
    default:
        return orderOfManifest(job);
    }
}

void setUnits(const Outline& outline, WebPages& pages)
{
    for (const ModuleOutline& module : outline.modules)
        for (const UnitOutline& unit : module.units)
            for (const Part& part : unit.parts)
                if (!part.key.isEmpty()) pages.setUnit(part.key, unit.id);
}

QString whatCame(const model::Course& course)
{
    int pages = 0;
    for (const model::Module& module : course.modules)
        pages += int(module.units.size());
    return Tr::tr("%n pages came in as units.", nullptr, pages);
}

} // namespace

Description PagesImporter::describe() const
{
    return {QStringLiteral("pages"),
            Tr::tr("Packages of web pages (SCORM, IMS, EPUB, website)"),
            {QStringLiteral("zip"), QStringLiteral("epub"), QStringLiteral("elpx")}};
}

bool PagesImporter::takes(const Job& job) const
{
    switch (job.format.kind) {
    case FormatKind::Scorm12:
    case FormatKind::Scorm2004:
    case FormatKind::ContentPackage:
    case FormatKind::Epub:
    case FormatKind::Site:
        return true;
    case FormatKind::Exe:
        return hasStartPage(job); // the newer project files hold their own website
    default:
        return false;
    }
}

Result<Imported> PagesImporter::read(const Job& job, Progress& progress) const
{
    auto order = orderOf(job);
    if (!order) return order.error();
    Imported out;
    out.losses = order->losses;
    enter(out.course, order->metadata);
    const bool said = !out.course.language.isEmpty();
    if (!said) out.course.language = job.language;
    const Outline outline =
        outlineOf(order->entries, out.course.title.isEmpty() ? order->title : out.course.title, out.course.language);
    for (const QString& title : {order->title, outline.title})
        if (out.course.title.isEmpty()) out.course.title = title;
    out.course.outcomes = order->outcomes;
    IncomingMedia media(job, out);
    WebPages pages(job, out, media);
    setUnits(outline, pages);
    QHash<QString, int> languages; // as the pages say
    const auto modules = modulesOf(
        outline,
        [&](Part& part) -> QList<model::Block> {
            if (!isPageName(part.key) && job.format.kind != FormatKind::Epub) {
                const auto block = pages.file(part.key, part.title, part.title);
                return block ? QList<model::Block>{*block} : QList<model::Block>();
            }
            auto page = pages.read(part.key, part.title);
            if (!page) return {};
            if (!page->language.isEmpty()) ++languages[page->language];
            if (part.title.isEmpty()) part.title = page->title;
            return page->blocks;
        },
        progress);
    if (!modules) return modules.error();
    out.course.modules = *modules;
    if (!said && languages.size() == 1) out.course.language = languages.constBegin().key();
    const bool read =
        std::any_of(out.course.modules.cbegin(), out.course.modules.cend(), [](const model::Module& module) {
            return std::any_of(module.units.cbegin(), module.units.cend(),
                               [](const model::Unit& unit) { return !unit.blocks.isEmpty(); });
        });
    if (!read)
        return Error{Error::Kind::NotOurs,
                     Tr::tr("There is no page with text in this package that can be read here: what it shows may be "
                            "made by its scripts. Nothing was made."),
                     {}};
    pages.tell();
    out.found.append(whatCame(out.course));
    tellLanguage(out, said                    ? LanguageFrom::File
                      : languages.size() == 1 ? LanguageFrom::Pages
                      : languages.size() > 1  ? LanguageFrom::Several
                                              : LanguageFrom::Nobody);
    return out;
}

} // namespace microvet::importers
