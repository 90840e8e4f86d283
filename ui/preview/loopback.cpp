#include "ui/preview/loopback.h"

#include "ui/preview/byte_range.h"

#include <QMimeDatabase>
#include <QRandomGenerator>

namespace microvet::ui {

namespace {

/// Takes as long wherever the first difference is.
bool sameSecret(const QByteArray& a, const QByteArray& b)
{
    if (a.size() != b.size()) return false;
    char difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i) difference |= char(a[i] ^ b[i]);
    return difference == 0;
}

} // namespace

QByteArray newToken()
{
    QByteArray bytes(16, Qt::Uninitialized);
    for (char& byte : bytes) byte = char(QRandomGenerator::system()->bounded(256));
    return bytes.toHex();
}

HttpAnswer textAnswer(const QByteArray& type, const QByteArray& body, const QByteArray& policy)
{
    HttpAnswer answer;
    answer.headers = {{"Content-Type", type}, {"Content-Security-Policy", policy}};
    answer.body = body;
    return answer;
}

HttpAnswer failure(int status)
{
    HttpAnswer answer = textAnswer("text/plain; charset=utf-8", {}, "default-src 'none'");
    answer.status = status;
    return answer;
}

HttpAnswer guarded(const HttpRequest& request, const QByteArray& host, const QByteArray& token,
                   const std::function<HttpAnswer(const QString& name)>& make)
{
    const auto respond = [&]() -> HttpAnswer {
        // A page elsewhere whose name was turned to 127.0.0.1 names itself here, not this address.
        if (request.host != host) return failure(403);
        if (!sameSecret(request.path.section(u'/', 1, 1).toLatin1(), token)) return failure(404);
        if (request.method.isEmpty()) {
            HttpAnswer answer = failure(405);
            answer.headers.emplaceBack("Allow", "GET, HEAD");
            return answer;
        }
        if (!request.path.startsWith(u'/') || request.path.count(u'/') < 2) return failure(404);
        return make(request.path.section(u'/', 2));
    };
    HttpAnswer answer = respond();
    answer.headers.append({{"Cache-Control", "no-store"},
                           {"X-Content-Type-Options", "nosniff"},
                           {"Referrer-Policy", "no-referrer"},
                           {"Cross-Origin-Resource-Policy", "same-origin"}});
    return answer;
}

HttpAnswer deviceAnswer(const QByteArray& type, std::unique_ptr<QIODevice> device, const QByteArray& range, const QByteArray& policy)
{
    const qint64 size = device->size();
    const ByteRange part = byteRange(range, size, HttpServer::mostPerAnswer());
    HttpAnswer answer = textAnswer(type, {}, policy);
    answer.headers.emplaceBack("Accept-Ranges", "bytes");
    if (part.kind == ByteRange::Kind::Unavailable) {
        answer.status = 416;
        answer.headers.emplaceBack("Content-Range", "bytes */" + QByteArray::number(size));
        return answer;
    }
    if (part.kind == ByteRange::Kind::Part) {
        answer.status = 206;
        answer.headers.emplaceBack("Content-Range", "bytes " + QByteArray::number(part.first) + '-' +
                                                    QByteArray::number(part.first + part.count - 1) + '/' + QByteArray::number(size));
    }
    if (part.count > 0) answer.stream = std::make_unique<PartDevice>(std::move(device), part.first, part.count);
    return answer;
}

QByteArray contentType(const QString& name)
{
    if (name.endsWith(QLatin1String(".html"), Qt::CaseInsensitive)) return "text/html; charset=utf-8";
    if (name.endsWith(QLatin1String(".js"), Qt::CaseInsensitive)) return "text/javascript; charset=utf-8";
    if (name.endsWith(QLatin1String(".css"), Qt::CaseInsensitive)) return "text/css; charset=utf-8";
    if (name.endsWith(QLatin1String(".vtt"), Qt::CaseInsensitive)) return "text/vtt; charset=utf-8";
    return QMimeDatabase().mimeTypeForFile(name, QMimeDatabase::MatchExtension).name().toLatin1();
}

} // namespace microvet::ui
