#include "core/importers/qti/qti_importer.h"

#include "core/base/file_error.h"
#include "core/importers/language.h"
#include "core/importers/manifest.h"
#include "core/importers/pages/web_pages.h"
#include "core/importers/qti/question.h"
#include "core/importers/qti/test.h"
#include "core/plan/markup.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

namespace microvet::importers {

using namespace model;
using namespace qti;
using packages::FormatKind;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

/// Items and tests of a package, by their names in it.
struct Files {
    QStringList items, tests;
    bool listed = false; ///< by a manifest
};

bool isXml(const QString& name) { return name.endsWith(QLatin1String(".xml"), Qt::CaseInsensitive); }

/// By the first element of a file.
void sort(packages::Package& package, const QString& name, Files& out)
{
    constexpr qint64 enough = 64 * 1024;
    const qsizetype at = package.find(name);
    if (at < 0) return;
    const auto start = package.start(at, enough, false);
    QString root, space;
    if (!start || !packages::rootOf(*start, root, space)) return;
    if (root == QLatin1String("assessmentItem") || root == QLatin1String("qti-assessment-item")) out.items.append(name);
    const bool section = root == QLatin1String("assessmentSection") || root == QLatin1String("qti-assessment-section");
    if (root == QLatin1String("assessmentTest") || root == QLatin1String("qti-assessment-test") ||
        (section && package.isSingleFile()))
        out.tests.append(name);
}

/// Without the spaces by which a file was indented.
RichText trimmed(RichText text)
{
    for (richtext::Block& block : text.blocks) {
        if (block.kind == richtext::BlockKind::Code || block.runs.isEmpty()) continue;
        QString& first = block.runs.first().text;
        while (first.startsWith(u' ')) first.remove(0, 1);
        QString& last = block.runs.last().text;
        while (last.endsWith(u' ')) last.chop(1);
    }
    return richtext::normalised(text);
}

class Package {
public:
    explicit Package(const Job& job) : m_job(job), m_media(job, m_out), m_pages(job, m_out, m_media) {}

    Result<Imported> read(Progress& progress)
    {
        Course& course = m_out.course;
        Metadata metadata;
        if (m_job.format.hasManifest) {
            const auto manifest = readManifest(m_job.package, m_job.format);
            if (!manifest) return manifest.error();
            metadata = manifest->metadata;
            fromManifest(*manifest);
        } else {
            for (const packages::PackageEntry& entry : m_job.package.entries())
                if (!entry.folder && !entry.link && (isXml(entry.name) || m_job.package.isSingleFile()))
                    sort(m_job.package, entry.name, m_files);
        }
        enter(course, metadata);
        const qint64 all = m_files.items.size() + m_files.tests.size();
        QSet<QString> asked;
        for (const QString& name : std::as_const(m_files.tests)) {
            if (progress.cancelled()) return cancelledError();
            if (auto status = readTest(name, asked, progress); !status) return status.error();
            progress.report(++m_done, all);
        }
        Assessment rest;
        rest.id = AssessmentId::make();
        rest.purpose = AssessmentKind::Formative;
        for (const QString& name : std::as_const(m_files.items)) {
            if (progress.cancelled()) return cancelledError();
            if (!asked.contains(name)) rest.questions += questionsIn(name, 1);
            progress.report(++m_done, all);
        }
        if (!rest.questions.isEmpty()) {
            rest.title = m_files.tests.isEmpty() && !course.title.isEmpty() ? course.title : Tr::tr("Question bank");
            course.assessments.append(rest);
            m_count += int(rest.questions.size());
        }
        return finish();
    }

private:
    void lose(const QString& place, const QString& text) { m_out.losses.append({place, text}); }

    void fromManifest(const Manifest& manifest)
    {
        QSet<QString> seen;
        for (const ManifestResource& resource : manifest.resources) {
            if (!resource.type.startsWith(QLatin1String("imsqti_"), Qt::CaseInsensitive)) continue;
            QString name = resource.href;
            if (name.isEmpty())
                name = resource.files.isEmpty()
                           ? QString()
                           : *std::find_if(resource.files.cbegin(), std::prev(resource.files.cend()), isXml);
            if (name.isEmpty()) {
                lose(resource.id,
                     Tr::tr("The list of contents names a file for it that lies outside the package. It was left out."));
                continue;
            }
            if (seen.contains(name)) continue;
            seen.insert(name);
            if (m_job.package.find(name) < 0)
                lose(name, Tr::tr("The list of contents names this file, but the package does not have it."));
            else
                sort(m_job.package, name, m_files);
        }
    }

    Status readTest(const QString& name, QSet<QString>& asked, Progress& progress)
    {
        const auto root = readNode(m_job.package, name);
        if (!root) {
            if (m_job.package.isSingleFile()) return root.error();
            lose(name, root.error().text);
            return {};
        }
        Test test = testOf(*root, m_job.package, name);
        Assessment& assessment = test.assessment;
        if (assessment.title.isEmpty()) assessment.title = QFileInfo(name).completeBaseName();
        language(test.language);
        m_place = assessment.title;
        if (!test.intro.isEmpty()) assessment.intro = m_pages.text(test.intro, name, m_place);
        QList<qsizetype> starts; // of each item's questions
        for (const ItemRef& item : std::as_const(test.items)) {
            if (progress.cancelled()) return cancelledError();
            starts.append(assessment.questions.size());
            asked.insert(item.entry);
            assessment.questions += questionsIn(item.entry, item.weight);
        }
        starts.append(assessment.questions.size());
        for (const QString& sentence : std::as_const(test.said)) lose(assessment.title, sentence);
        QSet<qsizetype> drawn; // a question belongs to one pool
        for (const Draw& draw : std::as_const(test.draws)) {
            Pool pool;
            pool.id = PartId::make();
            pool.title = draw.title;
            pool.draw = draw.count;
            for (qsizetype i = starts[draw.from]; i < starts[draw.to]; ++i) {
                if (drawn.contains(i)) continue;
                drawn.insert(i);
                pool.questions.append(QuestionRef(assessment.questions[i].id));
            }
            if (pool.questions.size() > pool.draw) assessment.pools.append(pool);
        }
        if (assessment.questions.isEmpty()) {
            lose(assessment.title, Tr::tr("It has no question that can be taken, so it was left out."));
            return {};
        }
        m_count += int(assessment.questions.size());
        m_out.course.assessments.append(assessment);
        return {};
    }

    QList<Question> questionsIn(const QString& name, double weight)
    {
        const auto root = readNode(m_job.package, name);
        if (!root) {
            lose(name, root.error().text);
            return {};
        }
        if (!root->is("assessmentItem")) {
            lose(name, Tr::tr("The file is no question of QTI 2 or 3, so it was left out."));
            return {};
        }
        const Item item(*root);
        language(item.language);
        m_place = placeOf(item);
        Source source;
        source.text = [this, &name](const QString& html) {
            return html.trimmed().isEmpty() ? RichText() : trimmed(m_pages.text(html, name, m_place));
        };
        source.medium = [this, &name](const QString& address) -> const Media* {
            const QString entry = m_pages.entryOf(address, name);
            const auto id = entry.isEmpty() ? std::nullopt : m_media.take(entry, m_place);
            return id ? m_media.find(*id) : nullptr;
        };
        source.rules = [this, &name](const QString& address) -> std::optional<Node> {
            const QString entry = m_pages.entryOf(address, name);
            if (entry.isEmpty()) return {};
            auto rules = readNode(m_job.package, entry);
            return rules && rules->is("responseProcessing") ? std::optional(*rules) : std::nullopt;
        };
        source.language = m_out.course.language.isEmpty() ? m_job.language : m_out.course.language;
        QStringList said;
        QList<Question> questions = questionsOf(item, source, said);
        for (const QString& sentence : std::as_const(said)) lose(m_place, sentence);
        m_styled += !root->below("stylesheet").isEmpty();
        m_helped += root->child("catalogInfo") || root->child("companionMaterialsInfo") || root->child("apipAccessibility");
        if (weight != 1 && weight >= 0)
            for (Question& question : questions) question.points *= weight;
        return questions;
    }

    void language(const QString& tag)
    {
        if (m_out.course.language.isEmpty()) m_out.course.language = plan::languageTag(tag);
    }

    Result<Imported> finish()
    {
        Course& course = m_out.course;
        if (course.assessments.isEmpty()) {
            if (m_out.losses.isEmpty())
                return Error{Error::Kind::NotOurs, Tr::tr("There is no question in this file. Nothing was made."), {}};
            const Loss& first = m_out.losses.first();
            return Error{Error::Kind::NotOurs,
                         Tr::tr("There is no question in this file that can be taken here. Nothing was made."),
                         first.place.isEmpty() ? first.text : Tr::tr("%1: %2").arg(first.place, first.text)};
        }
        const bool said = !course.language.isEmpty();
        if (!said) course.language = m_job.language;
        if (course.title.isEmpty() && course.assessments.size() == 1 && !m_files.tests.isEmpty())
            course.title = course.assessments.first().title;
        m_pages.tell();
        if (m_styled > 0)
            lose({}, Tr::tr("%n questions have colours and layout of their own, which were left out.", nullptr, m_styled));
        if (m_helped > 0)
            lose({}, Tr::tr("%n questions have extra help for learners, such as spoken texts or tools, which was left out.",
                            nullptr, m_helped));
        m_out.found.append(Tr::tr("%n questions were read.", nullptr, m_count));
        tellLanguage(m_out, said ? LanguageFrom::File : LanguageFrom::Nobody);
        return std::move(m_out);
    }

    const Job& m_job;
    Imported m_out;
    IncomingMedia m_media;
    pages::WebPages m_pages;
    Files m_files;
    QString m_place;
    int m_count = 0, m_styled = 0, m_helped = 0;
    qint64 m_done = 0;
};

} // namespace

Description QtiImporter::describe() const
{
    return {QStringLiteral("qti"), Tr::tr("QTI 2 and 3"), {QStringLiteral("zip"), QStringLiteral("xml")}};
}

bool QtiImporter::takes(const Job& job) const
{
    return job.format.kind == FormatKind::Qti && job.format.code != QLatin1String("qti12") &&
           job.format.code != QLatin1String("qti-unknown");
}

Result<Imported> QtiImporter::read(const Job& job, Progress& progress) const { return Package(job).read(progress); }

} // namespace microvet::importers
