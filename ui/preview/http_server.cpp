#include "ui/preview/http_server.h"

#include <QAbstractHttpServer>
#include <QBuffer>
#include <QCoreApplication>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

// Qt 6.4 hands the socket to the handler; from 6.8 on there is a responder alone.
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QHttpHeaders>
#define MICROVET_HTTP_RESPONDER
#endif

namespace microvet::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::HttpServer)
};

HttpRequest read(const QHttpServerRequest& request)
{
    HttpRequest out;
    if (request.method() == QHttpServerRequest::Method::Get) out.method = "GET";
    if (request.method() == QHttpServerRequest::Method::Head) out.method = "HEAD";
    out.path = request.url().path(QUrl::FullyDecoded);
    out.host = request.value("Host");
    out.range = request.value("Range");
    return out;
}

#ifndef MICROVET_HTTP_RESPONDER
/// Sends a device through a socket, a piece when the piece before has gone: Qt 6.4 itself would read on without end and
/// keep in memory what a slow reader has not taken.
class Sender : public QObject {
public:
    Sender(QTcpSocket* socket, std::unique_ptr<QIODevice> device)
        : QObject(socket)
        , m_socket(socket)
        , m_device(std::move(device))
    {
        connect(socket, &QTcpSocket::bytesWritten, this, [this] { send(); });
        connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        send();
    }

private:
    void send()
    {
        constexpr qint64 piece = 256 * 1024;
        if (!m_device || m_socket->bytesToWrite() >= piece) return;
        const QByteArray bytes = m_device->read(piece);
        if (!bytes.isEmpty()) m_socket->write(bytes);
        if (bytes.isEmpty() || m_device->atEnd()) {
            m_device.reset();
            // The length was told, so the connection must end with it, be it all or cut short by an unreadable disk.
            m_socket->disconnectFromHost();
        }
    }

    QTcpSocket* m_socket;
    std::unique_ptr<QIODevice> m_device;
};
#endif

} // namespace

class HttpServer::Server : public QAbstractHttpServer {
public:
    explicit Server(Handler handler)
        : m_handler(std::move(handler))
    {
    }

#ifdef MICROVET_HTTP_RESPONDER
    bool handleRequest(const QHttpServerRequest& request, QHttpServerResponder& responder) override
    {
        const HttpRequest read = ui::read(request);
        HttpAnswer answer = m_handler(read);
        QHttpHeaders headers;
        for (const auto& [name, value] : std::as_const(answer.headers)) headers.append(name, value);
        const auto status = static_cast<QHttpServerResponder::StatusCode>(answer.status);
        if (read.method == "HEAD" && !answer.stream) {
            auto buffer = std::make_unique<QBuffer>();
            buffer->setData(answer.body);
            buffer->open(QIODevice::ReadOnly);
            answer.stream = std::move(buffer);
        }
        if (!answer.stream) {
            responder.write(answer.body, headers, status);
            return true;
        }
        // At its end already, a device gives its length and no byte.
        if (read.method == "HEAD") answer.stream->seek(answer.stream->size());
        responder.write(answer.stream.release(), headers, status);
        return true;
    }

    void missingHandler(const QHttpServerRequest&, QHttpServerResponder& responder) override
    {
        responder.write(QHttpServerResponder::StatusCode::NotFound);
    }
#else
    bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override
    {
        const HttpRequest read = ui::read(request);
        HttpAnswer answer = m_handler(read);
        QHttpServerResponder responder = makeResponder(request, socket);
        responder.writeStatusLine(static_cast<QHttpServerResponder::StatusCode>(answer.status));
        for (const auto& [name, value] : std::as_const(answer.headers)) responder.writeHeader(name, value);
        const qint64 length = answer.stream ? answer.stream->size() : answer.body.size();
        responder.writeHeader("Content-Length", QByteArray::number(length));
        const bool streams = answer.stream && read.method != "HEAD";
        if (streams) responder.writeHeader("Connection", "close");
        responder.writeBody(read.method == "HEAD" ? QByteArray("") : answer.body);
        if (streams) new Sender(socket, std::move(answer.stream));
        return true;
    }

    void missingHandler(const QHttpServerRequest&, QTcpSocket* socket) override { socket->disconnectFromHost(); }
#endif

private:
    Handler m_handler;
};

HttpServer::HttpServer(Handler handler)
    : m_server(std::make_unique<Server>(std::move(handler)))
{
}

HttpServer::~HttpServer()
{
    // Connections that a browser keeps open must not outlive the server.
    for (QTcpSocket* socket : m_server->findChildren<QTcpSocket*>()) socket->abort();
}

Result<quint16> HttpServer::listen()
{
    auto tcp = std::make_unique<QTcpServer>();
    if (!tcp->listen(QHostAddress::LocalHost, 0))
        return Error{Error::Kind::Io,
                     Tr::tr("The preview could not start, because this computer gave it no connection to the browser. "
                            "Your course is unchanged; try again."),
                     tcp->errorString()};
    const quint16 port = tcp->serverPort();
    m_server->bind(tcp.release()); // which takes it
    return port;
}

qint64 HttpServer::mostPerAnswer()
{
#ifdef MICROVET_HTTP_RESPONDER
    return 8 * 1024 * 1024;
#else
    return -1;
#endif
}

} // namespace microvet::ui
