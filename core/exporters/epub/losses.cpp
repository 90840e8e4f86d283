#include "core/exporters/epub/losses.h"

#include "core/exporters/content_losses.h"

#include <QFile>
#include <QJsonArray>

namespace microvet::exporters {

using namespace model;
using plan::MediaUse;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

QString sentence(MediaUse use, const QString& name)
{
    switch (use) {
    case MediaUse::File:
        return Tr::tr("A book holds no files to load down, so “%1” is only named in it.").arg(name);
    case MediaUse::Sound:
        return Tr::tr("E-books play MP3, M4A and Opus, so the sound “%1” is only named in the book. Save it as MP3 to have it there.").arg(name);
    case MediaUse::Picture:
        return Tr::tr("The picture “%1” is of a kind that e-books do not show, or holds a program or something from elsewhere, so it is "
                      "only named in the book. Save it as PNG or JPEG to have it there.").arg(name);
    case MediaUse::Film:
        return Tr::tr("The file “%1” is no film that e-books know, so it is only named in the book. Save it as MP4 to have it there.").arg(name);
    case MediaUse::Captions:
        return Tr::tr("The captions “%1” are not WebVTT, so the book is without them.").arg(name);
    }
    return {};
}

std::optional<Loss> lossOf(const Media& media, const Book& book, const BookMedia& carried)
{
    const BookMedia::Item* item = carried.item(media.file);
    if (!item) return {};
    if (item->missing) return missingFile(media);
    const auto found = book.leftOut.constFind(media.file);
    if (found == book.leftOut.cend()) return {};
    return Loss{media.id.uuid(), sentence(*found, shownName(media))};
}

} // namespace

QList<Loss> lossesOfBook(const Course& course, const plan::Plan& plan, const Book& book, const BookMedia& media)
{
    QList<Loss> list = lossesOfContent(course);
    for (const Media& medium : course.media)
        if (const auto loss = lossOf(medium, book, media)) list.append(*loss);
    if (!plan.course.value(QLatin1String("questions")).toArray().isEmpty()) {
        list.append({{}, Tr::tr("Questions stand in the book as exercises with their answers at its end, those of tests without answers. Nothing is scored.")});
        list.append({{}, Tr::tr("A book keeps no progress and no results, and knows no time limits, attempts or questions drawn by chance.")});
    }
    if (!course.evaluation.questions.isEmpty())
        list.append({{}, Tr::tr("The questions to learners about the course are left out: a book cannot bring the answers back.")});
    const QString main = book.language.section(u'-', 0, 0).toLower();
    if (!QFile::exists(QStringLiteral(":/templates/words/%1.json").arg(main)))
        list.append({{}, Tr::tr("The program has no words in the language of the course; labels such as “Glossary” are in English.")});
    return list;
}

} // namespace microvet::exporters
