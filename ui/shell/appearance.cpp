#include "ui/shell/appearance.h"

#include "ui/session/settings.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>

#include <array>

namespace microvet::ui {

namespace {

constexpr std::array zoomSteps{80, 90, 100, 110, 125, 150, 175, 200};
constexpr std::array lookNames{"system", "light", "dark", "highContrast"};

QString lookKey() { return QStringLiteral("look"); }
QString zoomKey() { return QStringLiteral("textZoom"); }

/// Qt 6.4 does not say which colours the desktop has once a program has set its own; without them it shows the desktop's.
QPalette paletteOfDesktop()
{
    QApplication::setPalette(QPalette());
    return QApplication::palette();
}

} // namespace

Appearance::Appearance(Settings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_desktop(paletteOfDesktop)
{
    const QString name = settings.state(lookKey()).toString();
    for (size_t i = 0; i < lookNames.size(); ++i)
        if (name == QLatin1String(lookNames[i])) m_look = Look(i);
    m_zoom = std::clamp(settings.state(zoomKey(), 100).toInt(), smallestZoom, largestZoom);
    if (m_look != Look::System) putOn();
    qApp->installEventFilter(this);
}

void Appearance::setLook(Look look)
{
    if (look == m_look) return;
    m_look = look;
    m_settings.setState(lookKey(), QString::fromLatin1(lookNames[size_t(look)]));
    putOn();
    emit lookChanged();
}

void Appearance::setTextZoom(int percent)
{
    percent = std::clamp(percent, smallestZoom, largestZoom);
    if (percent == m_zoom) return;
    m_zoom = percent;
    m_settings.setState(zoomKey(), percent);
    emit textZoomChanged(percent);
}

void Appearance::stepTextZoom(int direction)
{
    if (direction > 0) {
        for (const int step : zoomSteps)
            if (step > m_zoom) return setTextZoom(step);
    } else {
        for (auto it = zoomSteps.rbegin(); it != zoomSteps.rend(); ++it)
            if (*it < m_zoom) return setTextZoom(*it);
    }
}

void Appearance::putOn()
{
    const QScopedValueRollback busy(m_busy, true);
    const bool dark = m_look == Look::Dark || (m_look == Look::System && theme::isDark(m_desktop()));
    theme::apply(*qApp, m_look == Look::HighContrast ? theme::Scheme::HighContrast : dark ? theme::Scheme::Dark : theme::Scheme::Light);
}

/// A desktop that changes says so to every window.
bool Appearance::eventFilter(QObject* watched, QEvent* event)
{
    const bool told = event->type() == QEvent::ThemeChange || (event->type() == QEvent::ApplicationPaletteChange && watched == qApp);
    if (told && !m_busy && !m_due && m_look == Look::System) {
        m_due = true;
        QMetaObject::invokeMethod(this, &Appearance::followDesktop, Qt::QueuedConnection);
    }
    return false;
}

void Appearance::followDesktop()
{
    m_due = false;
    if (m_look != Look::System) return;
    putOn();
    emit lookChanged();
}

} // namespace microvet::ui
