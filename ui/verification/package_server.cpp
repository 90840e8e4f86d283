#include "ui/verification/package_server.h"

#include "core/packages/package.h"

#ifdef MICROVET_HAVE_HTTPSERVER
#include "ui/preview/loopback.h"
#include "ui/verification/package_site.h"
#endif

#include <QUrl>

namespace microvet::ui {

#ifdef MICROVET_HAVE_HTTPSERVER

class PackageServer::Worker : public QObject {
public:
    struct Begun {
        QString address;
        QStringList pages;
    };

    Result<Begun> start(FileStore& store, const QString& path, std::function<void(const QString&)> opened)
    {
        Progress progress;
        auto package = packages::openPackage(store, path, progress);
        if (!package) return package.error();
        const QStringList pages = pagesOf(**package);
        m_site = std::make_unique<PackageSite>(newToken(), std::move(*package), std::move(opened));
        m_http = std::make_unique<HttpServer>([this](const HttpRequest& request) { return m_site->answer(request); });
        const Result<quint16> port = m_http->listen();
        if (!port) return port.error();
        m_site->setPort(*port);
        return Begun{m_site->address(), pages};
    }

private:
    std::unique_ptr<PackageSite> m_site;
    std::unique_ptr<HttpServer> m_http;
};

bool PackageServer::isPossible() { return true; }

void PackageServer::start()
{
    if (m_worker) return;
    m_worker = new Worker;
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(m_worker, [this, worker = m_worker, store = &m_store, path = m_path] {
        const auto opened = [this](const QString& page) { QMetaObject::invokeMethod(this, [this, page] { emit pageOpened(page); }); };
        auto begun = worker->start(*store, path, opened);
        // This outlives the thread, and what waits for it then is dropped with it.
        QMetaObject::invokeMethod(this, [this, begun = std::move(begun)] {
            if (!begun) {
                emit failed(begun.error().text);
                return;
            }
            m_address = begun->address;
            emit started(begun->pages);
        });
    });
}

#else

class PackageServer::Worker : public QObject {};

bool PackageServer::isPossible() { return false; }

void PackageServer::start()
{
    emit failed(tr("This program was built without Qt’s HTTP server, so it cannot show the pages safely. Unpack the package yourself to look at it; "
                   "the checklist here works all the same."));
}

#endif

PackageServer::PackageServer(FileStore& store, const QString& path, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_path(path)
{
    m_thread.setObjectName(QStringLiteral("package"));
}

PackageServer::~PackageServer()
{
    m_thread.quit();
    m_thread.wait();
}

QString PackageServer::addressOf(const QString& page) const
{
    return m_address + QString::fromLatin1(QUrl::toPercentEncoding(page, "/"));
}

} // namespace microvet::ui
