#include "ui/preview/folder_preview.h"

#include "ui/export/export_job.h"
#include "ui/preview/preview_place.h"
#include "ui/session/session.h"
#include "ui/shell/prompts.h"

#include <QDir>
#include <QUrl>

namespace microvet::ui {

FolderPreview::FolderPreview(Session& session, Prompts& prompts, FileStore& disk, QObject* parent)
    : Preview(parent)
    , m_session(session)
    , m_prompts(prompts)
    , m_disk(disk)
    , m_job(new ExportJob(this))
{
    connect(m_job, &ExportJob::finished, this, [this](const exporters::Report& report) {
        emit ended();
        if (m_again) {
            m_again = false;
            show(m_element);
            return;
        }
        QUrl url = QUrl::fromLocalFile(report.opens);
        const PreviewPlace place = previewPlace(m_session.content(), m_element);
        url.setFragment(place.anchor.isEmpty() ? place.page : place.page + u'/' + place.anchor);
        if (!m_prompts.openUrl(url)) {
            emit failed(tr("No browser could be started. The preview lies in “%1”.").arg(QDir::toNativeSeparators(report.opens)));
        }
    });
    connect(m_job, &ExportJob::failed, this, [this](const Error& error) {
        emit ended();
        m_again = false;
        emit failed(error.text);
    });
}

FolderPreview::~FolderPreview() = default;

void FolderPreview::show(const QUuid& element)
{
    m_element = element;
    if (m_job->isRunning()) {
        m_again = true; // the course may have changed since
        return;
    }
    if (!m_folder) m_folder = std::make_unique<QTemporaryDir>(QDir::temp().filePath(QStringLiteral("microvet-preview-XXXXXX")));
    if (!m_folder->isValid()) {
        m_folder.reset();
        emit failed(tr("There is no room for a preview: the folder for temporary files cannot be written. Free some space and try again."));
        return;
    }
    emit started();
    ExportJob::Order order;
    order.request.format = QStringLiteral("site");
    order.content = m_session.content();
    order.media = m_session.media();
    order.disk = &m_disk;
    order.request.target = m_folder->filePath(QStringLiteral("site"));
    order.request.asFolder = true;
    order.request.rules = m_session.rules();
    m_job->start(std::move(order));
}

} // namespace microvet::ui
