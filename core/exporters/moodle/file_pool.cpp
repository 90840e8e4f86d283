#include "core/exporters/moodle/file_pool.h"

#include "core/exporters/moodle/xml.h"

#include <QRegularExpression>

namespace microvet::exporters::moodle {

int FilePool::add(const FileArea& place, const QString& medium, const QString& name)
{
    m_files.append({place, medium, name.isEmpty() ? medium : name});
    return static_cast<int>(m_files.size());
}

namespace {

constexpr int longestAuthor = 255;

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
    struct Known {
        QString sha1;
        qint64 size = 0;
    };
    QHash<QString, Known> pool; // by medium
    QSet<QString> stored;
    Xml xml;
    xml.open("files");
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        const File& file = m_files[i];
        const auto place = job.media.place(file.medium);
        if (!place) continue;
        if (!pool.contains(file.medium)) {
            const StatedMedium stated = statedMedium(job, file.medium, *place);
            const auto sha1 = hashOf(stated, job.disk, QCryptographicHash::Sha1, progress);
            if (!sha1) return sha1.error();
            const QString hex = QString::fromLatin1(sha1->toHex());
            pool.insert(file.medium, {hex, stated.size()});
            const QString name = QStringLiteral("files/%1/%2").arg(hex.left(2), hex);
            if (!stored.contains(name)) package.addMedium(name, stated);
            stored.insert(name);
        }
        xml.open("file", i + 1);
        xml.text("contenthash", pool.value(file.medium).sha1);
        xml.number("contextid", file.place.context);
        xml.text("component", QLatin1String(file.place.component));
        xml.text("filearea", QLatin1String(file.place.area));
        xml.number("itemid", file.place.item);
        xml.text("filepath", QStringLiteral("/"));
        xml.text("filename", file.name);
        xml.nothing("userid");
        xml.number("filesize", pool.value(file.medium).size);
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
