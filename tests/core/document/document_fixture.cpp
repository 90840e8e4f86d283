#include "tests/core/document/document_fixture.h"

#include "core/base/clock.h"
#include "core/base/deflater.h"
#include "core/base/zip_format.h"
#include "tests/support/random_content.h"

#include <QCryptographicHash>

namespace microvet::tests {

using namespace document;

QDateTime fixedNow() { return utcTime(QDate(2026, 5, 4), QTime(3, 2, 1)); }

QByteArray noiseBytes(int size, quint32 seed)
{
    QByteArray bytes(size, '\0');
    for (char& c : bytes) c = char((seed = seed * 1664525u + 1013904223u) >> 24);
    return bytes;
}

Document makeDocument(FileStore& store, quint32 seed, const QList<QByteArray>& media, const QString& folder)
{
    Document document;
    document.content = test::RandomContent(seed, {.fill = 25, .listLength = 2, .unknown = true}).content();
    document.content.course.media.clear();
    document.media = std::make_shared<MediaStore>(store, folder);
    for (const QByteArray& bytes : media) addMedium(document, bytes);
    return document;
}

QString addMedium(Document& document, const QByteArray& bytes, const QString& extension)
{
    const auto file = document.media->add(bytes, extension);
    if (!file) return {};
    model::Media medium;
    medium.id = model::MediaId::make();
    medium.file = *file;
    medium.size = bytes.size();
    document.content.course.media.append(medium);
    return *file;
}

Status saveDocument(FileStore& store, Document& document, const QString& path)
{
    Progress progress;
    SaveRequest request{path, path == document.home ? document.file : FileState()};
    request.author = QStringLiteral("Ada");
    const auto state = save(store, request, document, fixedNow, progress);
    if (!state) return state.error();
    document.file = *state;
    document.home = path;
    return {};
}

QString differs(const Document& found, const model::Content& content, const QList<QByteArray>& media)
{
    if (found.content != content) return QStringLiteral("content differs");
    for (const QByteArray& bytes : media) {
        const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        const auto read = found.media->read(hash + QStringLiteral(".png"));
        if (!read) return QStringLiteral("medium cannot be read: ") + read.error().text;
        if (*read != bytes) return QStringLiteral("medium has other bytes");
    }
    return {};
}

QByteArray rawZip(const QList<std::pair<QByteArray, QByteArray>>& entries)
{
    QByteArray file;
    QByteArray directory;
    for (const auto& [name, bytes] : entries) {
        const zipformat::Record record{name, zipformat::stored, crc32Of(bytes, 0), bytes.size(), bytes.size(), file.size(), false};
        file += zipformat::localHeader(record, 0) + bytes;
        directory += zipformat::centralEntry(record, 0);
    }
    const qint64 at = file.size();
    return file + directory + zipformat::endOfDirectory(entries.size(), at, directory.size());
}

} // namespace microvet::tests
