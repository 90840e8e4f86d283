#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QList>
#include <QPair>

#include <functional>
#include <memory>

namespace microvet::ui {

struct HttpRequest {
    QByteArray method; ///< "GET", "HEAD"; empty: another
    QString path;      ///< decoded, without the query
    QByteArray host;   ///< as the browser sent it
    QByteArray range;
};

struct HttpAnswer {
    int status = 200;
    QList<QPair<QByteArray, QByteArray>> headers; ///< without Content-Length
    QByteArray body;
    std::unique_ptr<QIODevice> stream; ///< instead of a body; not sequential, open
};

/// Qt's HTTP server, on 127.0.0.1 alone and on a free port. This file's .cpp is the only one that knows it: its interface
/// changed between Qt 6.4 and 6.8. Lives, and asks the handler, in the thread that made it.
class HttpServer {
public:
    using Handler = std::function<HttpAnswer(const HttpRequest&)>;

    explicit HttpServer(Handler handler);
    ~HttpServer();

    /// The port.
    Result<quint16> listen();
    /// How much of a stream one answer may hold, for the answer's bytes may wait in memory; -1: as much as there is.
    static qint64 mostPerAnswer();

private:
    class Server;
    std::unique_ptr<Server> m_server;
};

} // namespace microvet::ui
