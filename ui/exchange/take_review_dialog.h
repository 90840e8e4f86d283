#pragma once

#include "core/actions/take_review.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QPushButton;
class QTextBrowser;
QT_END_NAMESPACE

namespace microvet::ui {

class Session;

/// "Take in a review…": what reviews bring, before they come into the course in one step. Its course must not change
/// meanwhile: it is modal.
class TakeReviewDialog : public QDialog {
    Q_OBJECT

public:
    TakeReviewDialog(Session& session, FileStore& disk, QWidget* parent);

    /// Reads them in the background.
    void read(const QStringList& paths);

signals:
    /// They are in the course; it holds the versions that were decided about.
    void taken(const QString& sentence);

private:
    struct Reading;
    void showReading(const Reading& reading);
    void take();

    Session& m_session;
    FileStore& m_disk;
    document::Document m_result; ///< the course with all of them
    QStringList m_sentences;
    QTextBrowser* m_report;
    QPushButton* m_go = nullptr;
};

} // namespace microvet::ui
