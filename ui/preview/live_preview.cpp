#include "ui/preview/live_preview.h"

#include "core/document/light.h"
#include "ui/preview/loopback.h"
#include "ui/preview/preview_place.h"
#include "ui/preview/preview_site.h"
#include "ui/session/session.h"
#include "ui/shell/prompts.h"

#include <QUrl>

namespace microvet::ui {

namespace {

/// After the last key; with the page's own questions and a reload, a second has to do.
constexpr std::chrono::milliseconds typingPause(250);

} // namespace

/// The part that lives in the server's thread.
class PreviewServer : public QObject {
public:
    /// The address; starts where it does not run yet.
    Result<QString> start()
    {
        if (m_http) return m_site.address();
        m_http = std::make_unique<HttpServer>([this](const HttpRequest& request) { return m_site.answer(request); });
        const Result<quint16> port = m_http->listen();
        if (!port) {
            m_http.reset();
            return port.error();
        }
        m_site.setPort(*port);
        return m_site.address();
    }
    PreviewSite& site() { return m_site; }

private:
    PreviewSite m_site{newToken()};
    std::unique_ptr<HttpServer> m_http;
};

LivePreview::LivePreview(Session& session, Prompts& prompts, QObject* parent)
    : Preview(parent)
    , m_session(session)
    , m_prompts(prompts)
{
    m_thread.setObjectName(QStringLiteral("preview"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &LivePreview::sendCourse);
    connect(&session, &Session::changed, this, [this] {
        if (m_running) m_pause.start();
        const auto& history = m_session.history();
        setCurrent(history.steps().at(history.index()).place.element);
    });
}

LivePreview::~LivePreview()
{
    m_thread.quit();
    m_thread.wait();
}

void LivePreview::show(const QUuid& element)
{
    if (!m_server) {
        m_server = new PreviewServer;
        m_server->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
        m_thread.start();
    }
    m_pause.stop();
    sendCourse();
    const PreviewPlace place = previewPlace(m_session.content(), element);
    m_fragment = place.anchor.isEmpty() ? place.page : place.page + u'/' + place.anchor;
    QMetaObject::invokeMethod(m_server, [this, server = m_server, element] {
        server->site().setPlace(element, true);
        // This outlives the thread, and what waits for it then is dropped with it.
        QMetaObject::invokeMethod(this, [this, address = server->start()] { begun(address); });
    });
}

void LivePreview::begun(const Result<QString>& address)
{
    if (!address) {
        emit failed(address.error().text);
        return;
    }
    m_address = *address;
    if (!m_running) {
        m_running = true;
        emit runningChanged(true);
    }
    QUrl url(m_address);
    url.setFragment(m_fragment);
    if (!m_prompts.openUrl(url))
        emit failed(tr("No browser could be started. Open this address in one yourself: %1").arg(m_address));
}

void LivePreview::sendCourse()
{
    QMetaObject::invokeMethod(m_server, [server = m_server, content = m_session.content(), media = m_session.media(), times = rules::timeFactors(m_session.rules()), previews = document::previewsOf(m_session.snapshot()), element = current()] {
        server->site().setPlace(element, false);
        server->site().setPreviews(previews);
        server->site().setCourse(content, media, times);
    });
}

void LivePreview::currentChanged()
{
    // While somebody types, the place comes with the course.
    if (!m_running || m_pause.isActive()) return;
    QMetaObject::invokeMethod(m_server, [server = m_server, element = current()] { server->site().setPlace(element, false); });
}

} // namespace microvet::ui
