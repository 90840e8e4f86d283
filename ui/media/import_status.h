#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace microvet::ui {

class Session;

/// In the status line while files come into the course: which one, how far, and a button to stop. Hidden else.
class ImportStatus : public QWidget {
    Q_OBJECT

public:
    explicit ImportStatus(QWidget* parent = nullptr);
    /// Null: no course.
    void follow(Session* session);

signals:
    /// For the window's message bar.
    void said(const QString& text);

private:
    QPointer<QObject> m_importer;
    QLabel* m_what;
    QProgressBar* m_bar;
    QToolButton* m_stop;
};

} // namespace microvet::ui
