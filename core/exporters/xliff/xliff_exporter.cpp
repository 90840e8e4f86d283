#include "core/exporters/xliff/xliff_exporter.h"

#include "core/exporters/package_writer.h"
#include "core/exporters/single_file.h"
#include "core/exporters/xliff/xliff_document.h"
#include "core/model/publication.h"
#include "core/model/walk.h"

namespace microvet::exporters {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

using namespace model;

const QString target = QStringLiteral("target");
const QString texts = QStringLiteral("texts");
const QString learners = QStringLiteral("learners");

Option targetOption()
{
    Option option{target,
                  Tr::tr("Language of the translation"),
                  {{{}, Tr::tr("The translator's program says it")}},
                  Option::Takes::Language};
    for (const auto& [code, name] : {std::pair{"en", "English"},
                                     {"el", "Ελληνικά"},
                                     {"bg", "Български"},
                                     {"nl", "Nederlands"},
                                     {"pt", "Português"},
                                     {"it", "Italiano"},
                                     {"fr", "Français"},
                                     {"de", "Deutsch"}})
        option.values.append({QLatin1String(code), QString::fromUtf8(name)});
    return option;
}

bool holdsFormula(const Course& course)
{
    bool found = false;
    forEachText(course, [&](const TextView& view) {
        if (!view.rich) return;
        for (const richtext::Block& block : view.rich->blocks)
            for (const richtext::Run& run : block.runs)
                found |= run.marks.testFlag(richtext::Formula);
    });
    return found;
}

QList<Loss> lossesOf(const Content& content)
{
    QList<Loss> losses;
    const Course& course = content.course;
    forEachElement(content, [&](const ElementView& view) {
        const auto* block = view.as<Block>();
        const auto* question = view.as<Question>();
        if ((block && std::holds_alternative<Unknown>(block->body)) ||
            (question && std::holds_alternative<Unknown>(question->body)))
            losses.append(
                {view.id,
                 Tr::tr("This part was made with a newer version of the program; its texts are not in the file.")});
        return true;
    });
    if (!course.media.isEmpty())
        losses.append({{},
                       Tr::tr("Words in pictures, sound, film, captions and files to load down are not in the file. "
                              "Have these translated apart.")});
    if (holdsFormula(course))
        losses.append({{},
                       Tr::tr("Translators see formulas, but cannot change them. Words in formulas are changed in the "
                              "translated course.")});
    return losses;
}

} // namespace

Description XliffExporter::describe() const
{
    return {
        QStringLiteral("xliff"),
        Tr::tr("Texts for translators (XLIFF)"),
        Tr::tr("For a translator's program: every text with its place, to come back as a course in another language."),
        QStringLiteral(".xlf"),
        false,
        {targetOption(),
         {texts,
          Tr::tr("Texts"),
          {{QStringLiteral("all"), Tr::tr("All, with notes for trainers and questions for assessors")},
           {learners, Tr::tr("Only what learners see")}}}}};
}

Carries XliffExporter::carries() const
{
    return {{Feature::Texts, Feature::Glossary, Feature::Feedback},
            {Feature::Formulas, Feature::Pictures, Feature::Exercises, Feature::Tasks}};
}

Result<Report> XliffExporter::write(const Job& job, Progress& progress) const
{
    progress.report(0, 0);
    const Description format = describe();
    const bool all = chosen(format, job.options, texts) != learners;
    const Content content = all ? job.content : publicationCopy(job.content);
    const QString language = chosen(format, job.options, target);
    if (!language.isEmpty() && language.compare(content.course.language, Qt::CaseInsensitive) == 0)
        return Error{Error::Kind::Invalid,
                     Tr::tr("The course is in that language already. Choose the language to translate into."),
                     {}};
    const QByteArray document = xliff::documentOf(content, language, progress);
    if (progress.cancelled()) return cancelledExport();
    Report report;
    report.losses = lossesOf(content);
    if (!all) report.leftOut.append(Tr::tr("Notes for trainers and what is kept for assessors."));
    return writeSingleFile(job, document, std::move(report));
}

} // namespace microvet::exporters
