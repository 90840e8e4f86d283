#pragma once

#include "core/actions/export.h"

#include <QObject>
#include <QTimer>

#include <memory>

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

    explicit ExportJob(QObject* parent = nullptr);
    /// Cancels what is under way; no half package stays.
    ~ExportJob() override;

    void start(Order order);
    void cancel();
    bool isRunning() const { return m_running != nullptr; }

signals:
    /// total 0: not known.
    void progressed(qint64 done, qint64 total);
    void finished(const microvet::exporters::Report& report);
    /// Also after cancel(), then with Error::Kind::Cancelled. Nothing is left behind.
    void failed(const microvet::Error& error);

private:
    struct Running;
    std::shared_ptr<Running> m_running;
    QTimer m_poll;
};

} // namespace microvet::ui
