#include "core/actions/damaged_media.h"

#include "core/actions/place_name.h"
#include "core/model/media_use.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace microvet::actions {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

constexpr qint64 pieceSize = 1024 * 1024;
constexpr qsizetype hexSize = 64;
constexpr qsizetype mostPlaces = 3; ///< that a sentence names

DamagedMedium described(const Content& content, const Media& medium, const QHash<QUuid, QList<RefView>>& uses)
{
    DamagedMedium out{medium.file, medium.name.isEmpty() ? medium.file : medium.name, {}};
    const QList<RefView> places = uses.value(medium.id.uuid());
    for (const RefView& use : places) {
        const QString place = placeName(content, use.owner);
        if (!out.places.contains(place)) out.places.append(place);
    }
    return out;
}

} // namespace

QString DamagedMedium::described() const
{
    if (places.isEmpty()) return Tr::tr("“%1”").arg(name);
    const qsizetype more = places.size() - mostPlaces;
    const QString where = places.mid(0, mostPlaces).join(QStringLiteral("; "));
    //: the name of a file, and the places of the course that show it
    return Tr::tr("“%1” (%2)").arg(name, more > 0 ? where + QStringLiteral("; …") : where);
}

bool isWhole(const document::MediaStore& media, const QString& file, const Progress& progress)
{
    auto device = media.open(file);
    if (!device) return false;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 left = (*device)->size();
    while (left > 0 && !progress.cancelled()) {
        const QByteArray bytes = (*device)->read(std::min(left, pieceSize));
        if (bytes.isEmpty()) return false;
        left -= bytes.size();
        hash.addData(bytes);
    }
    return hash.result().toHex() == file.left(hexSize).toLatin1();
}

DamagedMedium damagedMedium(const Content& content, const Media& medium) { return described(content, medium, mediaUses(content)); }

QList<DamagedMedium> damagedMedia(const Content& content, const document::MediaStore& media, const Progress& progress)
{
    QList<DamagedMedium> out;
    QHash<QString, bool> known; // equal bytes are stored once
    QHash<QUuid, QList<RefView>> uses;
    for (const Media& medium : content.course.media) {
        if (progress.cancelled()) break;
        if (!media.contains(medium.file)) continue;
        auto whole = known.constFind(medium.file);
        if (whole == known.cend()) whole = known.insert(medium.file, isWhole(media, medium.file, progress));
        if (*whole || progress.cancelled()) continue;
        if (uses.isEmpty()) uses = mediaUses(content);
        out.append(described(content, medium, uses));
    }
    return out;
}

QStringList damageSentences(const QList<DamagedMedium>& media)
{
    QStringList out;
    for (const DamagedMedium& medium : media)
        out.append(Tr::tr("%1 is damaged in this file, and came as it is. Look at it, and add it again from where it came, or take an "
                          "earlier copy of the course.")
                       .arg(medium.described()));
    return out;
}

Result<QStringList> copyMedia(FileStore& store, const Content& content, const document::MediaStore& from, document::MediaStore& into,
                              Progress& progress)
{
    QStringList left;
    for (const Media& medium : content.course.media) {
        if (!from.contains(medium.file)) continue;
        const auto added = into.addFrom(from, medium.file, progress);
        if (!added) return added.error();
        if (*added == medium.file) continue;
        // It lies there under the name of what it is now, which nobody asks for, unless it is another medium.
        const auto& media = content.course.media;
        if (std::none_of(media.cbegin(), media.cend(), [&](const Media& other) { return other.file == *added; })) {
            if (const auto place = into.place(*added)) (void)store.remove(place->path);
            into.forget(*added);
        }
        left.append(Tr::tr("%1 is damaged in the file that it comes from, so it was left out. Add it again from where it came, or begin "
                           "anew with an earlier copy of that file.")
                        .arg(damagedMedium(content, medium).described()));
    }
    return left;
}

} // namespace microvet::actions
