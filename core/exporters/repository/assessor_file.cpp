#include "core/exporters/repository/assessor_file.h"

#include "core/exporters/package_writer.h"
#include "core/exporters/repository/source_copy.h"
#include "core/exporters/standalone_page.h"
#include "core/model/publication.h"
#include "core/plan/assessor_pack.h"

#include <QFileInfo>

namespace microvet::exporters {

Result<std::unique_ptr<AssessorFile>> AssessorFile::write(const Job& job, Progress& progress)
{
    std::unique_ptr<AssessorFile> file(new AssessorFile(job.disk));
    if (!plan::hasKeptQuestions(job.content.course)) return file;
    const QFileInfo target(job.target);
    file->m_finalPath = target.path() + u'/' + (job.asFolder ? target.fileName() : target.completeBaseName()) + QStringLiteral("-assessors.zip");
    file->m_path = temporaryBeside(file->m_finalPath);
    const Job own{job.content, job.media, job.disk, file->m_path, false, {}, job.time};
    auto package = packageWriter(own);
    if (!package) return package.error();
    const plan::Page page = plan::renderAssessorPack(job.content);
    (*package)->add(QStringLiteral("assessors.html"), standalonePage(plan::languageOf(job.content.course), page.info.title, "paper.css", page.html));
    for (const QString& name : page.media)
        if (const auto place = job.media.place(name)) (*package)->addMedium(QStringLiteral("media/") + name, *place);
    const auto source = SourceCopy::write(own, model::assessorCopy(job.content), progress);
    if (!source) return source.error();
    (*package)->addFile(QStringLiteral("course.microvet"), (*source)->place(), (*source)->sha256());
    if (const auto written = (*package)->finish(progress); !written) return written.error();
    return file;
}

AssessorFile::~AssessorFile()
{
    if (!m_path.isEmpty()) (void)m_disk.remove(m_path);
}

Result<QString> AssessorFile::place()
{
    if (m_path.isEmpty()) return QString();
    if (const Status renamed = m_disk.rename(m_path, m_finalPath); !renamed) return renamed.error();
    m_path.clear();
    return m_finalPath;
}

} // namespace microvet::exporters
