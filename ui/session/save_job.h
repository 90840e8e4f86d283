#pragma once

#include "core/document/container.h"

#include <QObject>

namespace microvet::ui {

/// Saves copies of a document in the background, one after the other.
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

private:
    void start(Order order);

    FileStore& m_store;
    Clock m_clock;
    bool m_busy = false;
    QList<Order> m_waiting;
};

} // namespace microvet::ui
