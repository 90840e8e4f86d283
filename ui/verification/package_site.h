#pragma once

#include "core/packages/package.h"
#include "ui/preview/http_server.h"

#include <functional>

namespace microvet::ui {

/// What the browser gets of a package under review: its files as they are, under a token that nobody can guess, with a
/// policy that keeps scripts in a box of their own: they reach neither other sites nor this computer's other pages.
/// Belongs to one thread.
class PackageSite {
public:
    using Opened = std::function<void(const QString& page)>;

    /// `opened` hears which page the browser shows.
    PackageSite(const QByteArray& token, std::unique_ptr<packages::Package> package, Opened opened);

    /// Requests must come to this port of 127.0.0.1.
    void setPort(quint16 port) { m_host = "127.0.0.1:" + QByteArray::number(port); }
    HttpAnswer answer(const HttpRequest& request);
    /// Where the package's folder begins; the path of a file follows it.
    QString address() const;

private:
    QByteArray m_token;
    QByteArray m_host;
    std::unique_ptr<packages::Package> m_package;
    Opened m_opened;
};

/// Pages that a person can look at: HTML and XHTML, in the order of their names.
QStringList pagesOf(const packages::Package& package);

} // namespace microvet::ui
