#pragma once

#include "core/document/container.h"

#include <QObject>

#include <memory>

namespace microvet::ui {

/// Saves copies of a document in the background, one after the other. Where another program holds the file for a moment,
/// as services for synchronising do, it tries again a few times.
class SaveJob : public QObject {
    Q_OBJECT

public:
    struct Order {
        document::SaveRequest request;
        document::Document document; ///< a copy, with the content to be saved
        quint64 revision = 0;        ///< of that content
        bool copy = false;           ///< the open course keeps its own file
    };

    struct Outcome {
        QString path;
        quint64 revision = 0;
        bool copy = false;
        Result<document::FileState> file;
        QList<document::Revision> versions; ///< the kept versions that the file holds
    };

    SaveJob(FileStore& store, Clock clock, QObject* parent = nullptr);

    /// An order that comes while another runs waits; a later one to the same file takes its place.
    void save(Order order);
    bool isBusy() const { return m_busy; }

signals:
    void finished(const microvet::ui::SaveJob::Outcome& outcome);
    void busyChanged();
    /// Another program holds the file; told before the first further try of an order.
    void held(const QString& path);

private:
    void start(Order order);
    void attempt(std::shared_ptr<const Order> order, int tries);
    void done(const Outcome& outcome);

    FileStore& m_store;
    Clock m_clock;
    bool m_busy = false;
    QList<Order> m_waiting;
};

} // namespace microvet::ui
