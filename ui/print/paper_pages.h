#pragma once

#include "ui/print/paper_html.h"

#include <QSizeF>

#include <memory>

QT_BEGIN_NAMESPACE
class QPainter;
class QThread;
QT_END_NAMESPACE

namespace microvet::ui {

/// A heading and where it came to stand, for bookmarks.
struct PaperMark {
    QString title;
    int level = 1;
    int page = 0; ///< from 0
    double top = 0; ///< points from the top of the page
};

/// A paper laid out on A4, upright or lying as it asks for, with contents and their page numbers where it is a book, and a
/// foot with title and page number. Black on white, so that every printer prints it. May be made on any thread with a QGuiApplication.
class PaperPages {
public:
    static constexpr int dotsPerInch = 600;
    static constexpr double marginMm = 20; ///< on each side

    PaperPages(plan::Paper paper, const PictureSource& pictures);
    ~PaperPages();

    int count() const;
    bool landscape() const;
    /// Of the whole page.
    QSizeF pageMm() const;
    QList<PaperMark> marks() const;
    /// What stands between the margins of a page, from their upper left corner on, in dots of this resolution.
    void paint(QPainter& painter, int page) const;
    /// Called on the thread that made it: from then on it belongs to the other one.
    void moveToThread(QThread* thread);

private:
    class Layout;
    std::unique_ptr<Layout> m_layout;
};

} // namespace microvet::ui
