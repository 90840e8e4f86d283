#pragma once

#include <QObject>
#include <QPalette>

#include <functional>

namespace microvet::ui {

class Settings;

/// How the program looks to this user: light, dark or high contrast, chosen or as the desktop has it, and the size of the
/// text in editors. Kept in the settings; one for all windows.
class Appearance : public QObject {
    Q_OBJECT

public:
    enum class Look { System, Light, Dark, HighContrast };

    /// Puts a chosen look on at once; where the desktop decides, what is there stays until that changes.
    explicit Appearance(Settings& settings, QObject* parent = nullptr);

    Look look() const { return m_look; }
    void setLook(Look look);

    static constexpr int smallestZoom = 80;
    static constexpr int largestZoom = 200;
    int textZoom() const { return m_zoom; }
    /// Per cent, kept within the two above.
    void setTextZoom(int percent);
    /// The next size in that direction.
    void stepTextZoom(int direction);

    /// Where the desktop's own palette comes from; tests put their own.
    void setDesktop(std::function<QPalette()> palette) { m_desktop = std::move(palette); }

signals:
    void lookChanged();
    void textZoomChanged(int percent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void putOn();
    void followDesktop();

    Settings& m_settings;
    Look m_look = Look::System;
    int m_zoom = 100;
    bool m_busy = false;
    bool m_due = false;
    std::function<QPalette()> m_desktop;
};

} // namespace microvet::ui
