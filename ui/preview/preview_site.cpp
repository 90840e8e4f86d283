#include "ui/preview/preview_site.h"

#include "core/exporters/site/policy.h"
#include "core/exporters/site/site_files.h"
#include "ui/preview/loopback.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QLocale>

namespace microvet::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::PreviewSite)
};

constexpr const char* framePolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
                                    "frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; "
                                    "frame-ancestors 'none'";
/// A picture may be SVG, a download HTML: opened as a page, neither runs anything here.
constexpr const char* mediaPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

QByteArray resource(const QString& name)
{
    QFile file(QStringLiteral(":/preview/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

PreviewSite::PreviewSite(const QByteArray& token)
    : m_token(token)
{
}

QString PreviewSite::address() const { return QStringLiteral("http://%1/%2/").arg(QString::fromLatin1(m_host), QString::fromLatin1(m_token)); }

void PreviewSite::setCourse(const model::Content& content, const std::shared_ptr<document::MediaStore>& media, const model::TimeFactors& times)
{
    m_times = times;
    m_content = content;
    m_media = media;
    m_planned = false;
    ++m_version;
    m_place = previewPlace(m_content, m_element);
}

void PreviewSite::setPlace(const QUuid& element, bool asked)
{
    m_element = element;
    m_place = previewPlace(m_content, element);
    if (asked) ++m_asked;
}

void PreviewSite::makePlan()
{
    if (!m_planned) m_plan = plan::makePlan(m_content, m_times);
    m_planned = true;
}

HttpAnswer PreviewSite::answer(const HttpRequest& request)
{
    return guarded(request, m_host, m_token, [&](const QString& name) -> HttpAnswer {
        if (name.isEmpty()) return textAnswer("text/html; charset=utf-8", framePage(), framePolicy);
        if (name == QLatin1String("state")) return textAnswer("application/json", state(), framePolicy);
        if (name == QLatin1String("preview.js") || name == QLatin1String("preview.css"))
            return textAnswer(contentType(name), resource(name), framePolicy);
        if (name.startsWith(QLatin1String("site/media/"))) return medium(name.mid(11), request.range);
        if (name.startsWith(QLatin1String("site/"))) return siteFile(name.mid(5));
        return failure(404);
    });
}

HttpAnswer PreviewSite::siteFile(const QString& name)
{
    if (!m_media) return failure(404);
    makePlan();
    const exporters::Job job{m_content, *m_media, diskStore(), {}, true, {}, {}};
    const std::optional<QByteArray> bytes = exporters::SiteFiles{job, m_plan, {}}.file(name);
    // As the exported pages have it; a frame of the preview, and of nobody else, may show them.
    const QByteArray policy = exporters::contentPolicy(m_content.course, true).toLatin1() + "; frame-ancestors 'self'";
    return bytes ? textAnswer(contentType(name), *bytes, policy) : failure(404);
}

HttpAnswer PreviewSite::medium(const QString& file, const QByteArray& range) const
{
    if (!m_media || !document::isMediaName(file)) return failure(404);
    const QString shown = m_media->contains(file) ? file : m_previews.value(file, file);
    auto device = m_media->open(shown);
    if (!device) return failure(404);
    return deviceAnswer(contentType(shown), std::move(*device), range, mediaPolicy);
}

QByteArray PreviewSite::state() const
{
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), m_version},
                                     {QStringLiteral("asked"), m_asked},
                                     {QStringLiteral("page"), m_place.page},
                                     {QStringLiteral("anchor"), m_place.anchor}})
        .toJson(QJsonDocument::Compact);
}

QByteArray PreviewSite::framePage() const
{
    const QString title = m_content.course.title.simplified();
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                       .arg(QLocale().bcp47Name());
    html += (title.isEmpty() ? Tr::tr("Preview") : Tr::tr("Preview: %1").arg(title)).toHtmlEscaped();
    html += QStringLiteral("</title>\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"preview.css\">\n"
                           "<script src=\"preview.js\" defer></script>\n</head>\n<body>\n<header>\n<p id=\"state\" role=\"status\" data-ended=\"");
    html += Tr::tr("The preview has ended: its window was closed. What you see is the last state.").toHtmlEscaped();
    html += QStringLiteral("\">") + Tr::tr("This preview follows what you edit.").toHtmlEscaped();
    html += QStringLiteral("</p>\n<button id=\"phone\" type=\"button\" aria-pressed=\"false\">") + Tr::tr("Phone width").toHtmlEscaped();
    html += QStringLiteral("</button>\n</header>\n<main id=\"stage\" data-title=\"") + Tr::tr("The course as learners see it").toHtmlEscaped();
    html += QStringLiteral("\"></main>\n</body>\n</html>\n");
    return html.toUtf8();
}

} // namespace microvet::ui
