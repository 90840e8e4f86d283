#pragma once

#include "core/review/verdict.h"

#include <QStatusBar>

QT_BEGIN_NAMESPACE
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace microvet::ui {

class ImportStatus;
class Session;

/// At the foot of the window: whether the course is saved, how much it is, and what the checks found.
class StatusLine : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);
    /// Null: no course.
    void follow(Session* session);

    /// Per cent; nothing is shown where it is the usual size.
    void setTextZoom(int percent);
    void setPreviewRunning(bool running);
    /// What the reviews of the course are worth now; nothing is shown before somebody has decided.
    enum class Seal { None, Valid, Doubtful };
    void setReview(const review::State& state, Seal seal = Seal::None, const QString& about = {});
    /// What the field that has the caret is for; empty: nothing.
    void setHelp(const QString& text);

    /// Never keeps the window wide: where there is no room, how much the course is goes first.
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;

signals:
    void checksWanted();
    void reviewWanted();
    void usualZoomWanted();
    /// What became of files that came into the course while nobody looked.
    void importSaid(const QString& text);

private:
    void updateSaved();
    void updateSize();
    void updateFindings();
    void fit();

    Session* m_session = nullptr;
    QLabel* m_saved;
    ImportStatus* m_import;
    QLabel* m_help;
    QString m_helpText; ///< whole; the label shows what has room
    QLabel* m_size;
    QLabel* m_preview;
    QToolButton* m_review;
    QToolButton* m_zoom;
    QToolButton* m_findings;
};

} // namespace microvet::ui
