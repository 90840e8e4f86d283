#include "ui/verification/package_site.h"

#include "ui/preview/loopback.h"

#include <QBuffer>

namespace microvet::ui {

namespace {

/// A film of this size can be looked at; it is in memory while it is sent.
constexpr qint64 mostPerFile = 256 << 20;

// The port is this package's alone, so its origin holds nothing else; frames and storage of courses work as they do in an
// LMS. What a course of others needs to run (inline scripts, eval) it may have; what lies elsewhere it may not, and no
// worker that would outlive the review.
constexpr const char* policy = "sandbox allow-scripts allow-same-origin allow-forms allow-modals; "
                               "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; worker-src blob:; "
                               "object-src 'none'; frame-ancestors 'self'; form-action 'none'; base-uri 'self'";

bool isPage(const QString& name)
{
    for (const char* ending : {".html", ".htm", ".xhtml"})
        if (name.endsWith(QLatin1String(ending), Qt::CaseInsensitive)) return true;
    return false;
}

/// Packages of others name no encoding in their address; what the page itself says must count.
QByteArray typeOf(const QString& name)
{
    if (name.endsWith(QLatin1String(".xhtml"), Qt::CaseInsensitive)) return "application/xhtml+xml";
    if (isPage(name)) return "text/html";
    return contentType(name);
}

} // namespace

QStringList pagesOf(const packages::Package& package)
{
    QStringList pages;
    for (const packages::PackageEntry& entry : package.entries())
        if (!entry.folder && !entry.link && isPage(entry.name)) pages.append(entry.name);
    pages.sort(Qt::CaseInsensitive);
    return pages;
}

PackageSite::PackageSite(const QByteArray& token, std::unique_ptr<packages::Package> package, Opened opened)
    : m_token(token)
    , m_package(std::move(package))
    , m_opened(std::move(opened))
{
}

QString PackageSite::address() const { return QStringLiteral("http://%1/%2/").arg(QString::fromLatin1(m_host), QString::fromLatin1(m_token)); }

HttpAnswer PackageSite::answer(const HttpRequest& request)
{
    return guarded(request, m_host, m_token, [&](const QString& name) -> HttpAnswer {
        const qsizetype at = m_package->find(name);
        if (at < 0 || m_package->entries()[at].folder || m_package->entries()[at].link) return failure(404);
        auto bytes = m_package->read(at, mostPerFile);
        if (!bytes) return failure(bytes.error().kind == Error::Kind::TooLarge ? 413 : 500);
        if (isPage(name) && m_opened) m_opened(name);
        auto device = std::make_unique<QBuffer>();
        device->setData(*bytes);
        device->open(QIODevice::ReadOnly);
        return deviceAnswer(typeOf(name), std::move(device), request.range, policy);
    });
}

} // namespace microvet::ui
