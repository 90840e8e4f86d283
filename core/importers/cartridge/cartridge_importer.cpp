#include "core/importers/cartridge/cartridge_importer.h"

#include "core/base/file_error.h"
#include "core/importers/cartridge/qti_document.h"
#include "core/importers/cartridge/resources.h"
#include "core/importers/language.h"
#include "core/importers/pages/outline.h"
#include "core/plan/plan.h"

#include <QCoreApplication>

namespace microvet::importers {

using namespace cartridge;
using namespace model;
using packages::FormatKind;
using pages::Entry;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

/// What was left out last tells why nothing is there.
Error nothing(const QString& sentence, const QList<Loss>& losses)
{
    const QString why = losses.isEmpty() ? QString()
                        : losses.last().place.isEmpty()
                            ? losses.last().text
                            : QStringLiteral("%1: %2").arg(losses.last().place, losses.last().text);
    return {Error::Kind::NotOurs, why.isEmpty() ? sentence : sentence + QStringLiteral("\n") + why, {}};
}

/// Styles, scripts and settings of the program that wrote the package.
bool isMadeForPages(const QString& file)
{
    static const QStringList endings{QStringLiteral(".css"), QStringLiteral(".js"), QStringLiteral(".xml"),
                                     QStringLiteral(".json"), QStringLiteral(".qti")};
    return std::any_of(endings.cbegin(), endings.cend(),
                       [&](const QString& ending) { return file.endsWith(ending, Qt::CaseInsensitive); });
}

class Cartridge {
public:
    Cartridge(const Job& job, const Manifest& manifest)
        : m_job(job)
        , m_manifest(manifest)
        , m_media(job, m_out)
        , m_pages(job, m_out, m_media)
    {
    }

    Result<Imported> read(Progress& progress)
    {
        Course& course = m_out.course;
        enter(course, m_manifest.metadata);
        m_said = !course.language.isEmpty();
        if (!m_said) course.language = m_job.language;
        QList<Entry> entries = entriesOf(m_manifest.items);
        addUnlisted(entries);
        const QString title = course.title.isEmpty() ? m_manifest.title : course.title;
        const pages::Outline outline = pages::outlineOf(entries, title, course.language);
        course.title = title.isEmpty() ? outline.title : title;
        for (const pages::ModuleOutline& module : outline.modules)
            for (const pages::UnitOutline& unit : module.units)
                for (const pages::Part& part : unit.parts)
                    if (const ManifestResource* resource = m_manifest.resource(part.key);
                        resource && kindOf(*resource) == ResourceKind::Page)
                        m_pages.setUnit(fileOf(*resource), unit.id);
        auto modules = pages::modulesOf(
            outline, [this](pages::Part& part) { return blocksOf(part); }, progress);
        if (!modules) return modules.error();
        course.modules = *modules;
        for (const auto& [id, name] : std::as_const(m_questions)) {
            if (progress.cancelled()) return cancelledError();
            addQuestions(id, name);
        }
        return finish();
    }

private:
    const ManifestResource* resourceOf(const ManifestItem& item)
    {
        if (item.resource.isEmpty()) return nullptr;
        const ManifestResource* resource = m_manifest.resource(item.resource);
        if (!resource) lose(item.title, Tr::tr("The contents name something here that the package does not have."));
        return resource;
    }

    QList<Entry> entriesOf(const QList<ManifestItem>& items)
    {
        QList<Entry> out;
        for (const ManifestItem& item : items) {
            Entry entry{item.title, {}, false, entriesOf(item.items)};
            if (const ManifestResource* resource = resourceOf(item)) {
                const bool again = m_listed.contains(resource->id);
                m_listed.insert(resource->id);
                switch (kindOf(*resource)) {
                case ResourceKind::Assessment:
                case ResourceKind::Bank:
                    if (!again) m_questions.append({resource->id, item.title});
                    break;
                case ResourceKind::Tool:
                    (void)cartridge::blockOf(m_job, *resource, item.title, m_pages, m_out.losses);
                    break;
                case ResourceKind::Unknown:
                    lose(item.title,
                         Tr::tr("Contents of the type “%1” are not known here and were left out.").arg(resource->type));
                    break;
                case ResourceKind::Page:
                    if (!again) entry.key = resource->id;
                    break;
                default:
                    entry.key = resource->id;
                    entry.beside = true;
                }
            }
            // A folder that has only a name stays, since its author wanted it.
            if (!entry.key.isEmpty() || !entry.items.isEmpty() || (item.resource.isEmpty() && !entry.title.isEmpty()))
                out.append(entry);
        }
        return out;
    }

    /// Pages, tests and activities that no contents list: they would be lost otherwise. Files come in where pages use
    /// them.
    void addUnlisted(QList<Entry>& entries)
    {
        Entry others{plan::learnersWord(m_out.course.language, QStringLiteral("contents")), {}, false, {}};
        for (const ManifestResource& resource : m_manifest.resources) {
            if (m_listed.contains(resource.id)) continue;
            const ResourceKind kind = kindOf(resource);
            if (kind == ResourceKind::Assessment || kind == ResourceKind::Bank)
                m_questions.append({resource.id, {}});
            else if (kind == ResourceKind::Page)
                others.items.append({{}, resource.id});
            else if (kind == ResourceKind::Link || kind == ResourceKind::Topic || kind == ResourceKind::Assignment)
                others.items.append({{}, resource.id, true});
            else if (kind == ResourceKind::Tool)
                (void)cartridge::blockOf(m_job, resource, {}, m_pages, m_out.losses);
            else if (kind == ResourceKind::File && !isMadeForPages(fileOf(resource)))
                m_files.append(fileOf(resource));
        }
        if (!others.items.isEmpty()) entries.append(others);
    }

    QList<Block> blocksOf(pages::Part& part)
    {
        const ManifestResource* resource = m_manifest.resource(part.key);
        if (!resource) return {};
        const QString file = fileOf(*resource);
        std::optional<Block> block;
        switch (kindOf(*resource)) {
        case ResourceKind::Page: {
            const auto page = m_pages.read(file, part.title);
            if (!page) return {};
            if (part.title.isEmpty()) part.title = page->title;
            ++m_pageCount;
            return page->blocks;
        }
        case ResourceKind::File:
            block = m_pages.file(file, part.title, part.title);
            break;
        default:
            block = cartridge::blockOf(m_job, *resource, part.title, m_pages, m_out.losses);
            m_topics += block && kindOf(*resource) == ResourceKind::Topic;
            m_links += block && kindOf(*resource) == ResourceKind::Link;
        }
        return block ? QList<Block>{*block} : QList<Block>();
    }

    void addQuestions(const QString& id, const QString& name)
    {
        const ManifestResource* resource = m_manifest.resource(id);
        const bool bank = kindOf(*resource) == ResourceKind::Bank;
        auto read = readQti(m_job, fileOf(*resource), name, m_pages, m_out.losses);
        if (!read) return lose(name, read.error().text);
        for (Assessment& assessment : read->assessments) {
            if (bank) assessment.purpose = AssessmentKind::Formative;
            if (bank && assessment.title.isEmpty()) assessment.title = Tr::tr("Question bank");
            m_out.course.assessments.append(assessment);
        }
        m_questionCount += read->questions;
        if (read->assessments.isEmpty())
            lose(name.isEmpty() ? fileOf(*resource) : name,
                 Tr::tr("It has no question that can be taken, so it was left out."));
    }

    Result<Imported> finish()
    {
        const Course& course = m_out.course;
        const auto units = [&] {
            qsizetype sum = 0;
            for (const Module& module : course.modules)
                sum += module.units.size();
            return sum;
        };
        if (units() == 0 && course.assessments.isEmpty()) {
            return nothing(Tr::tr("There is nothing in this package that can be read here, neither pages nor "
                                  "questions. Nothing was made."),
                           m_out.losses);
        }
        m_pages.tell();
        if (m_job.format.kind != packages::FormatKind::Cartridge &&
            m_manifest.schema.contains(QLatin1String("Common Cartridge"), Qt::CaseInsensitive))
            lose({}, Tr::tr("The file is of a version that is not known here (“%1”), and was read like those that are. "
                            "Compare the course with it.")
                         .arg(m_manifest.schema.left(60)));
        if (m_topics > 0) lose({}, Tr::tr("%n discussions came in as questions to reflect on.", nullptr, m_topics));
        if (!course.assessments.isEmpty())
            lose({}, Tr::tr("The file says neither pass marks nor what tests are for. Look at both in each test."));
        if (m_manifest.further)
            lose({}, Tr::tr("The package has its contents in more than one order. Only the first was read."));
        const auto unused = std::count_if(m_files.cbegin(), m_files.cend(),
                                          [&](const QString& file) { return !m_pages.used().contains(file); });
        if (unused > 0)
            lose({}, Tr::tr("%n files that neither the contents nor a page name were left out.", nullptr, int(unused)));
        if (m_pageCount > 0) m_out.found.append(Tr::tr("%n pages came in as text of units.", nullptr, m_pageCount));
        if (m_links > 0) m_out.found.append(Tr::tr("%n links came in.", nullptr, m_links));
        if (m_questionCount > 0) m_out.found.append(Tr::tr("%n questions were read.", nullptr, m_questionCount));
        tellLanguage(m_out, m_said ? LanguageFrom::File : LanguageFrom::Nobody);
        return std::move(m_out);
    }

    void lose(const QString& place, const QString& text) { m_out.losses.append({place, text}); }

    const Job& m_job;
    const Manifest& m_manifest;
    Imported m_out;
    IncomingMedia m_media;
    pages::WebPages m_pages;
    QSet<QString> m_listed;                         ///< resources that the contents name
    QList<std::pair<QString, QString>> m_questions; ///< resources with questions, and how they are called
    QStringList m_files;                            ///< that the contents do not name
    bool m_said = false;                            ///< the manifest says a language
    int m_pageCount = 0, m_questionCount = 0, m_topics = 0, m_links = 0;
};

/// A file of questions alone: each of its tests an assessment.
Result<Imported> readQuestions(const Job& job)
{
    Imported out;
    out.course.language = job.language;
    IncomingMedia media(job, out);
    pages::WebPages pages(job, out, media);
    auto read = readQti(job, job.format.entry, {}, pages, out.losses);
    if (!read) return read.error();
    if (read->questions == 0)
        return nothing(Tr::tr("There is no question in this file that can be taken here. Nothing was made."),
                       out.losses);
    pages.tell();
    out.course.assessments = read->assessments;
    for (Assessment& assessment : out.course.assessments)
        if (assessment.title.isEmpty())
            assessment.title = plan::learnersWord(job.language, QStringLiteral("assessment"));
    if (read->assessments.size() == 1) out.course.title = read->assessments.first().title;
    out.found.append(Tr::tr("%n questions were read.", nullptr, read->questions));
    tellLanguage(out, LanguageFrom::Nobody);
    return out;
}

} // namespace

Description CartridgeImporter::describe() const
{
    return {QStringLiteral("imscc"),
            Tr::tr("Common Cartridge and QTI 1.2"),
            {QStringLiteral("imscc"), QStringLiteral("zip"), QStringLiteral("xml")}};
}

bool CartridgeImporter::takes(const Job& job) const
{
    return job.format.kind == FormatKind::Cartridge ||
           (job.format.kind == FormatKind::Qti && job.format.code == QLatin1String("qti12"));
}

Result<Imported> CartridgeImporter::read(const Job& job, Progress& progress) const
{
    if (!job.format.hasManifest) return readQuestions(job);
    const auto manifest = readManifest(job.package, job.format);
    if (!manifest) return manifest.error();
    return Cartridge(job, *manifest).read(progress);
}

} // namespace microvet::importers
