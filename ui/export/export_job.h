#pragma once

#include "core/actions/export.h"
#include "ui/session/progress_watch.h"

namespace microvet::ui {

/// Writes one package in the background from a copy of the course.
class ExportJob : public QObject {
    Q_OBJECT

public:
    struct Order {
        actions::ExportRequest request;
        model::Content content;
        std::shared_ptr<document::MediaStore> media;
        FileStore* disk = nullptr;
    };

    /// Its end cancels what is under way; no half package stays.
    explicit ExportJob(QObject* parent = nullptr);

    void start(Order order);
    void cancel() { m_watch.cancel(); }
    bool isRunning() const { return m_watch.isRunning(); }

signals:
    /// total 0: not known.
    void progressed(qint64 done, qint64 total);
    void finished(const microvet::exporters::Report& report);
    /// Also after cancel(), then with Error::Kind::Cancelled. Nothing is left behind.
    void failed(const microvet::Error& error);

private:
    ProgressWatch m_watch;
};

} // namespace microvet::ui
