#include "ui/export/export_job.h"

#include "ui/session/background.h"

namespace microvet::ui {

ExportJob::ExportJob(QObject* parent)
    : QObject(parent)
{
    connect(&m_watch, &ProgressWatch::progressed, this, &ExportJob::progressed);
}

void ExportJob::start(Order order)
{
    if (isRunning()) return;
    auto work = [order = std::move(order), progress = m_watch.start()]() -> Result<exporters::Report> {
        return actions::exportCourse(order.content, *order.media, *order.disk, order.request, *progress);
    };
    inBackground(this, std::move(work), [this](const Result<exporters::Report>& result) {
        m_watch.end();
        if (result) emit finished(*result);
        else emit failed(result.error());
    });
}

} // namespace microvet::ui
