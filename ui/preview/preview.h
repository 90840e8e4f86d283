#pragma once

#include <QObject>
#include <QUuid>

namespace microvet {
class FileStore;
}

namespace microvet::ui {

class EditorArea;
class Prompts;
class Session;

/// "Preview": the course in the user's browser, as learners see it, at the element that is being edited. Live where Qt's
/// HTTP server is there; else the website in a folder of its own. Both go with the course.
class Preview : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Opens the browser at the element being edited.
    void show() { show(m_current); }
    /// Opens the browser at this element; a question can be tried there.
    virtual void show(const QUuid& element) = 0;
    /// From now on the element being edited is the one with the caret, else the one of the page.
    void followEditor(EditorArea& editor);
    /// Whether the browser is being served.
    virtual bool isRunning() const { return false; }

signals:
    void started();
    void ended();
    void failed(const QString& sentence);
    void runningChanged(bool running);

protected:
    void setCurrent(const QUuid& element);
    QUuid current() const { return m_current; }
    virtual void currentChanged() {}

private:
    QUuid m_current;
};

/// The best that this build can do.
Preview* makePreview(Session& session, Prompts& prompts, FileStore& disk, QObject* parent);

} // namespace microvet::ui
