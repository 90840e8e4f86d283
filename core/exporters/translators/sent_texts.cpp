#include "core/exporters/translators/sent_texts.h"

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

Option targetOption(const QString& unknown)
{
    Option option{target, Tr::tr("Language of the translation"), {{{}, unknown}}, Option::Takes::Language};
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

QList<Option> sentTextsOptions(const QString& unknown)
{
    return {targetOption(unknown),
            {texts,
             Tr::tr("Texts"),
             {{QStringLiteral("all"), Tr::tr("All, with notes for trainers and questions for assessors")},
              {learners, Tr::tr("Only what learners see")}}}};
}

Result<SentTexts> sentTexts(const Job& job, const Description& format)
{
    const bool all = chosen(format, job.options, texts) != learners;
    SentTexts sent{all ? job.content : publicationCopy(job.content), chosen(format, job.options, target), {}, {}};
    if (job.translation) {
        const QString& language = job.translation->language;
        if (sent.language.isEmpty()) sent.language = language;
        if (sent.language.compare(language, Qt::CaseInsensitive) != 0)
            return Error{Error::Kind::Invalid,
                         Tr::tr("The translation is in \"%1\", so its texts do not go out as \"%2\".")
                             .arg(language, sent.language),
                         {}};
    }
    if (!sent.language.isEmpty() && sent.language.compare(sent.content.course.language, Qt::CaseInsensitive) == 0)
        return Error{Error::Kind::Invalid,
                     Tr::tr("The course is in that language already. Choose the language to translate into."),
                     {}};
    sent.translated = translation::Translated(sent.content.course, sent.language, job.translation);
    sent.report.losses = lossesOf(sent.content);
    if (!all) sent.report.leftOut.append(Tr::tr("Notes for trainers and what is kept for assessors."));
    return sent;
}

Carries carriedForTranslators()
{
    return {{Feature::Texts, Feature::Glossary, Feature::Feedback},
            {Feature::Formulas, Feature::Pictures, Feature::Exercises, Feature::Tasks}};
}

} // namespace microvet::exporters
