#pragma once

#include "core/base/filestore.h"

#include <QObject>
#include <QStringList>
#include <QThread>

namespace microvet::ui {

/// Shows the pages of a package in the browser, from a thread of its own, as long as it lives. See PackageSite for how it
/// keeps the package apart.
class PackageServer : public QObject {
    Q_OBJECT

public:
    PackageServer(FileStore& store, const QString& path, QObject* parent = nullptr);
    ~PackageServer() override;

    /// False where the program was built without Qt's HTTP server; nothing can be shown then.
    static bool isPossible();
    /// Opens the package and serves it; ends with started() or failed(). Once.
    void start();
    bool isRunning() const { return !m_address.isEmpty(); }
    /// Of a page of the package; once it runs.
    QString addressOf(const QString& page) const;

signals:
    void started(const QStringList& pages);
    void failed(const QString& sentence);
    /// The browser shows this page.
    void pageOpened(const QString& page);

private:
    class Worker;

    FileStore& m_store;
    QString m_path;
    QThread m_thread;
    Worker* m_worker = nullptr; ///< lives in the thread
    QString m_address;
};

} // namespace microvet::ui
