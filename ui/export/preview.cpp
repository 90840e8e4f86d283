#include "ui/export/preview.h"

#include "core/model/walk.h"
#include "ui/export/export_job.h"
#include "ui/session/session.h"
#include "ui/shell/prompts.h"

#include <QDir>
#include <QUrl>

namespace microvet::ui {

Preview::Preview(Session& session, Prompts& prompts, FileStore& disk, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_prompts(prompts)
    , m_disk(disk)
    , m_job(new ExportJob(this))
{
    connect(m_job, &ExportJob::finished, this, [this](const exporters::Report& report) {
        emit ended();
        if (m_again) {
            m_again = false;
            start();
            return;
        }
        QUrl url = QUrl::fromLocalFile(report.opens);
        if (const QString place = placeOf(m_question); !place.isEmpty()) url.setFragment(place);
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

Preview::~Preview() = default;

void Preview::show()
{
    m_question = {};
    start();
}

void Preview::showQuestion(const QUuid& question)
{
    m_question = question;
    start();
}

QString Preview::placeOf(const QUuid& question) const
{
    QUuid page;
    for (const QUuid& step : model::locate(m_session.content(), question).path) {
        const model::ElementKind kind = model::locate(m_session.content(), step).kind;
        if (kind == model::ElementKind::Unit || kind == model::ElementKind::Assessment) page = step;
    }
    if (page.isNull()) return {};
    return QStringLiteral("%1/q-%2").arg(page.toString(QUuid::WithoutBraces), question.toString(QUuid::WithoutBraces));
}

void Preview::start()
{
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
    order.format = QStringLiteral("site");
    order.content = m_session.content();
    order.media = m_session.media();
    order.disk = &m_disk;
    order.target = m_folder->filePath(QStringLiteral("site"));
    order.asFolder = true;
    m_job->start(std::move(order));
}

} // namespace microvet::ui
