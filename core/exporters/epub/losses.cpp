#include "core/exporters/epub/losses.h"

#include "core/model/formula_source.h"
#include "core/plan/questions.h"

#include <QFile>

namespace microvet::exporters {

using namespace model;
using plan::MediaUse;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

class Losses {
public:
    QList<Loss> list;
    bool scored = false;

    void add(const Block& block)
    {
        if (std::holds_alternative<Unknown>(block.body))
            add(block.id.uuid(), Tr::tr("This part was made with a newer version of the program; a note stands in its place."));
        else if (const auto* formula = std::get_if<FormulaBlock>(&block.body)) {
            if (!parsed(sourceOf(*formula)).ok())
                add(block.id.uuid(), Tr::tr("The formula cannot be read and is shown as it was typed."));
        } else if (const auto* check = std::get_if<KnowledgeCheckBlock>(&block.body))
            add(check->questions);
    }

    void add(const QList<Question>& questions)
    {
        for (const Question& question : questions) {
            if (question.keptForAssessors) continue; // on purpose, no loss
            scored = scored || plan::isScored(question);
            if (std::holds_alternative<Unknown>(question.body))
                add(question.id.uuid(), Tr::tr("This question was made with a newer version of the program; a note stands in its place."));
        }
    }

    void add(const QUuid& place, const QString& text) { list.append({place, text}); }

    void add(const Media& media, const Book& book, const BookMedia& carried)
    {
        const QString name = media.name.trimmed().isEmpty() ? media.file : media.name.trimmed();
        const BookMedia::Item* item = carried.item(media.file);
        if (!item) return;
        if (item->missing) {
            add(media.id.uuid(), Tr::tr("The file “%1” is missing in the course, so it is missing here, too.").arg(name));
            return;
        }
        const auto found = book.leftOut.constFind(media.file);
        if (found == book.leftOut.cend()) return;
        switch (*found) {
        case MediaUse::File:
            add(media.id.uuid(), Tr::tr("A book holds no files to load down, so “%1” is only named in it.").arg(name));
            break;
        case MediaUse::Sound:
            add(media.id.uuid(), Tr::tr("E-books play MP3, M4A and Opus, so the sound “%1” is only named in the book. Save it as MP3 to have it there.").arg(name));
            break;
        case MediaUse::Picture:
            add(media.id.uuid(), Tr::tr("The picture “%1” is of a kind that e-books do not show, or holds a program or something from elsewhere, so it is "
                                        "only named in the book. Save it as PNG or JPEG to have it there.").arg(name));
            break;
        case MediaUse::Film:
            add(media.id.uuid(), Tr::tr("The file “%1” is no film that e-books know, so it is only named in the book. Save it as MP4 to have it there.").arg(name));
            break;
        case MediaUse::Captions:
            add(media.id.uuid(), Tr::tr("The captions “%1” are not WebVTT, so the book is without them.").arg(name));
            break;
        }
    }
};

} // namespace

QList<Loss> lossesOfBook(const Course& course, const Book& book, const BookMedia& media)
{
    Losses losses;
    for (const Module& module : course.modules)
        for (const Unit& unit : module.units)
            for (const Block& block : unit.blocks) losses.add(block);
    for (const Assessment& assessment : course.assessments) losses.add(assessment.questions);
    for (const Media& medium : course.media) losses.add(medium, book, media);
    if (losses.scored) {
        losses.add({}, Tr::tr("Questions stand in the book as exercises with their answers at its end, those of tests without answers. Nothing is scored."));
        losses.add({}, Tr::tr("A book keeps no progress and no results, and knows no time limits, attempts or questions drawn by chance."));
    }
    if (!course.evaluation.questions.isEmpty())
        losses.add({}, Tr::tr("The questions to learners about the course are left out: a book cannot bring the answers back."));
    const QString main = book.language.section(u'-', 0, 0).toLower();
    if (!QFile::exists(QStringLiteral(":/templates/words/%1.json").arg(main)))
        losses.add({}, Tr::tr("The program has no words in the language of the course; labels such as “Glossary” are in English."));
    return losses.list;
}

} // namespace microvet::exporters
