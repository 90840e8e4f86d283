#include "core/exporters/moodle/file_pool.h"

#include "core/exporters/moodle/xml.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace microvet::exporters::moodle {

int FilePool::add(const FileArea& place, const QString& medium, const QString& name)
{
    m_files.append({place, medium, name.isEmpty() ? medium : name});
    return static_cast<int>(m_files.size());
}

namespace {

constexpr int longestAuthor = 255;

Result<QString> sha1Of(const document::MediaStore& store, const QString& medium, const Progress& progress)
{
    auto bytes = store.open(medium);
    if (!bytes) return bytes.error();
    QCryptographicHash hash(QCryptographicHash::Sha1);
    // In pieces, so that a film of a gigabyte can be cancelled.
    for (constexpr qint64 piece = 4 * 1024 * 1024; !(*bytes)->atEnd();) {
        if (progress.cancelled()) return cancelledExport();
        const QByteArray part = (*bytes)->read(piece);
        if (part.isEmpty()) break;
        hash.addData(part);
    }
    return QString::fromLatin1(hash.result().toHex());
}

const model::Media* mediumOf(const model::Course& course, const QString& file)
{
    for (const model::Media& media : course.media)
        if (media.file == file) return &media;
    return nullptr;
}

/// As Moodle names it; empty where it has no name for it.
QString licenceName(const QString& spdx)
{
    static const QRegularExpression commons(QStringLiteral("^CC-BY(-NC)?(-SA|-ND)?-([34])\\.0$"));
    if (spdx == QLatin1String("CC0-1.0")) return QStringLiteral("public");
    const auto match = commons.match(spdx);
    if (!match.hasMatch()) return {};
    const QString version =
        match.captured(3) == QLatin1String("4") ? QStringLiteral("-4.0") : QString(); // those without are 3.0
    return QStringLiteral("cc") + match.captured(1).toLower() + match.captured(2).toLower() + version;
}

} // namespace

Status FilePool::write(const Job& job, PackageWriter& package, const Progress& progress) const
{
    QHash<QString, QString> hashes; // medium → SHA-1
    QSet<QString> stored;
    Xml xml;
    xml.open("files");
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        const File& file = m_files[i];
        const auto place = job.media.place(file.medium);
        if (!place) continue;
        if (!hashes.contains(file.medium)) {
            const auto sha1 = sha1Of(job.media, file.medium, progress);
            if (!sha1) return sha1.error();
            hashes.insert(file.medium, *sha1);
            const QString name = QStringLiteral("files/%1/%2").arg(sha1->left(2), *sha1);
            if (!stored.contains(name))
                package.addFile(name, *place,
                                document::isMediaName(file.medium) ? file.medium.left(64).toLatin1() : QByteArray());
            stored.insert(name);
        }
        xml.open("file", i + 1);
        xml.text("contenthash", hashes.value(file.medium));
        xml.number("contextid", file.place.context);
        xml.text("component", QLatin1String(file.place.component));
        xml.text("filearea", QLatin1String(file.place.area));
        xml.number("itemid", file.place.item);
        xml.text("filepath", QStringLiteral("/"));
        xml.text("filename", file.name);
        xml.nothing("userid");
        xml.number("filesize", place->size);
        const model::Media* medium = mediumOf(job.content.course, file.medium);
        const auto textOrNothing = [&](const char* element, const QString& text) {
            text.isEmpty() ? xml.nothing(element) : xml.text(element, text);
        };
        xml.text("mimetype",
                 medium && !medium->mimeType.isEmpty() ? medium->mimeType : QStringLiteral("application/octet-stream"));
        xml.number("status", 0);
        const qint64 time = job.time.toSecsSinceEpoch();
        xml.number("timecreated", time);
        xml.number("timemodified", time);
        xml.nothing("source");
        textOrNothing("author", medium ? medium->attribution.author.simplified().left(longestAuthor) : QString());
        textOrNothing("license", medium ? licenceName(medium->attribution.licence) : QString());
        xml.number("sortorder", 0);
        for (const char* name : {"repositorytype", "repositoryid", "reference"})
            xml.nothing(name);
        xml.close();
    }
    xml.close();
    package.add(QStringLiteral("files.xml"), xml.finish());
    return {};
}

} // namespace microvet::exporters::moodle
