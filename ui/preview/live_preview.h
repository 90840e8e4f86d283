#pragma once

#include "core/base/result.h"
#include "ui/preview/preview.h"

#include <QThread>
#include <QTimer>

namespace microvet::ui {

class PreviewServer;

/// Serves copies of the course to the browser from a thread of its own, so that typing never waits for it. Starts at the
/// first show(), follows every edit after a short pause, and ends with the course.
class LivePreview : public Preview {
    Q_OBJECT

public:
    LivePreview(Session& session, Prompts& prompts, QObject* parent = nullptr);
    ~LivePreview() override;

    using Preview::show;
    void show(const QUuid& element) override;
    bool isRunning() const override { return m_running; }

protected:
    void currentChanged() override;

private:
    void sendCourse();
    void begun(const Result<QString>& address);

    Session& m_session;
    Prompts& m_prompts;
    QThread m_thread;
    PreviewServer* m_server = nullptr; ///< lives in the thread
    QTimer m_pause; ///< runs while somebody types
    QString m_address;
    QString m_fragment; ///< the place asked for, as the player's own addresses have it
    bool m_running = false;
};

} // namespace microvet::ui
