#include "core/exporters/repository/source_copy.h"

#include "core/base/deflater.h"
#include "core/document/container.h"
#include "core/exporters/package_writer.h"

#include <QCryptographicHash>

namespace microvet::exporters {

namespace {

constexpr qint64 piece = 4 * 1024 * 1024;

/// The places of the media that the course names, in a store of their own: a save tells its store where they lie now.
std::shared_ptr<document::MediaStore> storeFor(const Job& job, const model::Course& course)
{
    auto store = std::make_shared<document::MediaStore>(job.disk, QString());
    for (const model::Media& medium : course.media)
        if (const auto place = job.media.place(medium.file)) store->setPlace(medium.file, *place);
    return store;
}

} // namespace

Result<std::unique_ptr<SourceCopy>> SourceCopy::write(const Job& job, const model::Content& content, Progress& progress)
{
    std::unique_ptr<SourceCopy> copy(new SourceCopy(job.disk, temporaryBeside(job.target)));
    document::Document document;
    document.content = content;
    document.media = storeFor(job, content.course);
    document::SaveRequest request;
    request.path = copy->m_place.path;
    request.overwrite = true;
    request.copy = true;
    request.program = QStringLiteral("microVET Studio");
    const auto saved = document::save(job.disk, request, document, [&job] { return job.time; }, progress);
    if (!saved) return saved.error();
    if (const Status read = copy->readSums(progress); !read) return read.error();
    return copy;
}

SourceCopy::~SourceCopy() { (void)m_disk.remove(m_place.path); }

Status SourceCopy::readSums(Progress& progress)
{
    const auto file = m_disk.read(m_place.path);
    if (!file) return file.error();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    quint32 crc = 0;
    for (QByteArray bytes = (*file)->read(piece); !bytes.isEmpty(); bytes = (*file)->read(piece)) {
        if (progress.cancelled()) return cancelledExport();
        hash.addData(bytes);
        crc = crc32Of(bytes, crc);
    }
    m_place.size = (*file)->size();
    m_place.crc = crc;
    m_sha256 = hash.result().toHex();
    return {};
}

} // namespace microvet::exporters
