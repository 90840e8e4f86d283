#include "core/actions/course_file.h"

#include <QDir>
#include <QFile>

namespace microvet::actions {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::actions) };

const QString samplesRoot = QStringLiteral(":/samples");

} // namespace

CourseFile::CourseFile(FileStore& store, const QString& path)
    : m_store(store)
    , m_path(path)
{
}

Status CourseFile::makeFolder()
{
    if (m_mediaFolder.isValid()) return {};
    return Error{Error::Kind::Io, Tr::tr("No folder for temporary files could be made. Is the disk full?"), m_mediaFolder.errorString()};
}

Status CourseFile::mustBeNew() const
{
    if (!m_store.stamp(m_path).exists()) return {};
    return Error{Error::Kind::Invalid, Tr::tr("There is a file \"%1\" already. Please choose another name.").arg(m_path), {}};
}

void CourseFile::take(document::Document document)
{
    m_document = std::move(document);
    m_history = std::make_unique<document::History>(m_document.content);
}

Result<std::unique_ptr<CourseFile>> CourseFile::open(FileStore& store, const QString& path)
{
    std::unique_ptr<CourseFile> file(new CourseFile(store, path));
    if (auto made = file->makeFolder(); !made) return made.error();
    Progress progress;
    auto document = document::open(store, path, file->m_mediaFolder.path(), progress);
    if (!document) return document.error();
    file->take(std::move(*document));
    return file;
}

Result<std::unique_ptr<CourseFile>> CourseFile::create(FileStore& store, const QString& path, model::Content content)
{
    std::unique_ptr<CourseFile> file(new CourseFile(store, path));
    if (auto made = file->makeFolder(); !made) return made.error();
    if (auto fresh = file->mustBeNew(); !fresh) return fresh.error();
    document::Document document;
    document.content = std::move(content);
    document.media = std::make_shared<document::MediaStore>(store, file->m_mediaFolder.path());
    file->take(std::move(document));
    return file;
}

Result<std::unique_ptr<CourseFile>> CourseFile::create(FileStore& store, const QString& path, const Make& make)
{
    std::unique_ptr<CourseFile> file(new CourseFile(store, path));
    if (auto made = file->makeFolder(); !made) return made.error();
    if (auto fresh = file->mustBeNew(); !fresh) return fresh.error();
    auto document = make(file->m_mediaFolder.path());
    if (!document) return document.error();
    file->take(std::move(*document));
    return file;
}

Result<std::unique_ptr<CourseFile>> CourseFile::fromSample(FileStore& store, const QString& path, const QString& sample)
{
    if (!samples().contains(sample))
        return Error{Error::Kind::NotFound, Tr::tr("There is no example \"%1\".").arg(sample), samples().join(u' ')};
    std::unique_ptr<CourseFile> file(new CourseFile(store, path));
    if (auto made = file->makeFolder(); !made) return made.error();
    if (auto fresh = file->mustBeNew(); !fresh) return fresh.error();
    Progress progress;
    auto document = document::openFolder(store, samplesRoot + u'/' + sample, file->m_mediaFolder.path(), progress);
    if (!document) return document.error();
    file->take(std::move(*document));
    return file;
}

Status CourseFile::save(const Clock& clock)
{
    m_document.content = content();
    document::SaveRequest request;
    request.path = m_path;
    request.expected = m_document.file;
    request.program = QStringLiteral("microvet " MICROVET_VERSION);
    Progress progress;
    auto state = document::save(m_store, request, m_document, clock, progress);
    if (!state) return state.error();
    m_document.file = *state;
    m_document.home = m_path;
    m_history->markSaved();
    return {};
}

QStringList samples()
{
    QStringList names = QDir(samplesRoot).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    // The sample programme is no course.
    names.removeIf([](const QString& name) { return !QFile::exists(samplesRoot + u'/' + name + QStringLiteral("/course.json")); });
    return names;
}

} // namespace microvet::actions
