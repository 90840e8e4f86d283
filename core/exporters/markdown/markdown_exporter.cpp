#include "core/exporters/markdown/markdown_exporter.h"

#include "core/base/parallel.h"
#include "core/exporters/content_losses.h"
#include "core/exporters/markdown/markdown_text.h"
#include "core/exporters/package_writer.h"
#include "core/exporters/site/site_files.h"
#include "core/plan/markup.h"
#include "core/plan/plan.h"

namespace microvet::exporters {

using plan::PageKind;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::exporters) };

const QString answersId = QStringLiteral("answers");

bool isWritten(PageKind kind) { return kind != PageKind::Results && kind != PageKind::Feedback; }

/// "module-1/unit-2.md": names that stay when titles change, so that version control shows what was written.
QHash<QString, QString> fileNames(const plan::Plan& plan)
{
    QHash<QString, QString> names;
    QHash<int, int> units;
    int modules = 0, assessments = 0;
    for (qsizetype i = 0; i < plan.pages.size(); ++i) {
        const plan::PageInfo& info = plan.pages[i];
        switch (info.kind) {
        case PageKind::Home: names.insert(info.id, QStringLiteral("index.md")); break;
        case PageKind::Module: names.insert(info.id, QStringLiteral("module-%1/index.md").arg(++modules)); break;
        case PageKind::Unit: names.insert(info.id, QStringLiteral("module-%1/unit-%2.md").arg(modules).arg(++units[info.parent])); break;
        case PageKind::Assessment: names.insert(info.id, QStringLiteral("assessment-%1.md").arg(++assessments)); break;
        case PageKind::Glossary:
        case PageKind::Credits: names.insert(info.id, info.id + QStringLiteral(".md")); break;
        case PageKind::Results:
        case PageKind::Feedback: break;
        }
    }
    names.insert(answersId, QStringLiteral("answers.md"));
    return names;
}

/// From the file `from` to the file or folder `to`, both relative to the package.
QString relative(const QString& from, const QString& to)
{
    const QString folder = from.contains(u'/') ? from.section(u'/', 0, 0) + u'/' : QString();
    if (!folder.isEmpty() && to.startsWith(folder)) return to.mid(folder.size());
    return (folder.isEmpty() ? QString() : QStringLiteral("../")) + to;
}

struct WrittenPage {
    const plan::PageInfo* info = nullptr;
    int questionsBefore = 0;
    PackedBytes text;
    QString answers; ///< HTML
};

void writePage(WrittenPage& page, const Job& job, const plan::Plan& plan, const QHash<QString, QString>& names, BlockDeflater& packer)
{
    const QString language = plan::languageOf(job.content.course);
    const QString name = names.value(page.info->id);
    plan::RenderOptions options;
    options.form = plan::RenderOptions::Form::Book;
    options.mediaFolder = relative(name, QStringLiteral("media/"));
    options.questionsBefore = page.questionsBefore;
    options.answersPage = answersId;
    // Readers of Markdown make the anchors of headings by rules of their own, so links lead to files.
    options.pageLink = [&](const QString& id, const QString&) { return names.contains(id) ? relative(name, names.value(id)) : QString(); };
    const plan::Page rendered = plan::renderPage(job.content, plan, page.info->id, options);
    page.text = packedBytes(markdownOf(rendered.html).toUtf8(), packer);
    if (!rendered.answers.isEmpty()) page.answers += plan::element("h2", plan::escaped(page.info->title));
    for (const plan::Answer& answer : rendered.answers)
        page.answers += plan::element("p", plan::element("strong", plan::escaped(plan::learnersWord(language, QStringLiteral("questionNumber")).replace(QLatin1String("%1"), QString::number(answer.number)))))
            + answer.html;
}

} // namespace

Description MarkdownExporter::describe() const
{
    return {QStringLiteral("markdown"), Tr::tr("Text files (Markdown)"),
            Tr::tr("To read as plain text, and to keep versions with Git or the like: one file for each unit."), QStringLiteral(".zip"), true};
}

Carries MarkdownExporter::carries() const
{
    return {{Feature::Texts, Feature::Pictures, Feature::Downloads, Feature::Glossary, Feature::Exercises, Feature::Feedback, Feature::Tasks, Feature::Credits},
            {Feature::Formulas, Feature::SoundAndFilm, Feature::Captions, Feature::EmbeddedPages}};
}

Result<Report> MarkdownExporter::write(const Job& job, Progress& progress) const
{
    auto package = packageWriter(job);
    if (!package) return package.error();
    progress.report(0, 0);
    const plan::Plan plan = plan::makePlan(job.content, job.times);
    const QHash<QString, QString> names = fileNames(plan);
    std::vector<WrittenPage> pages;
    int questions = 0;
    for (const plan::PageInfo& info : plan.pages) {
        if (!isWritten(info.kind)) continue;
        pages.push_back({&info, questions, {}, {}});
        questions += info.questions;
    }
    inParallel(pages.size(), 8, [&] {
        return [&, packer = (*package)->packer()](std::size_t begin, std::size_t end) mutable {
            for (std::size_t i = begin; i < end && !progress.cancelled(); ++i) writePage(pages[i], job, plan, names, packer);
        };
    });
    if (progress.cancelled()) return cancelledExport();
    QString answers;
    for (WrittenPage& page : pages) {
        (*package)->add(names.value(page.info->id), std::move(page.text));
        answers += page.answers;
    }
    const QString language = plan::languageOf(job.content.course);
    if (!answers.isEmpty())
        (*package)->add(names.value(answersId), markdownOf(plan::element("h1", plan::escaped(plan::learnersWord(language, QStringLiteral("answers")))) + answers).toUtf8());
    Report report;
    report.losses = lossesOfContent(job.content.course);
    addMediaOfLearners(job, **package, report);
    report.losses.append({{}, Tr::tr("Text files hold no sound or film of their own: these lie beside them as files. Formulas are one line of text.")});
    if (questions > 0) report.losses.append({{}, Tr::tr("Questions stand there as exercises with their answers in a file of their own, those of tests without answers. Nothing is scored.")});
    report.files = (*package)->count();
    const auto written = (*package)->finish(progress);
    if (!written) return written.error();
    report.bytes = *written;
    if (job.asFolder) report.opens = job.target + QStringLiteral("/index.md");
    return report;
}

} // namespace microvet::exporters
