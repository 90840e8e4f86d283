#include "ui/print/page_view.h"

#include "ui/widgets/accessible_role.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace microvet::ui {

namespace {
constexpr QSizeF emptyMm(210, 297); ///< of the ground that stands for pages still to come
constexpr int shade = 12; ///< pixels around the sheet
} // namespace

class PageView::Sheet : public QWidget {
public:
    explicit Sheet(PageView& view) : m_view(view) {}

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QRectF paper = QRectF(rect()).adjusted(shade, shade, -shade, -shade);
        painter.setPen(palette().color(QPalette::Shadow));
        painter.setBrush(Qt::white); // paper is white in the dark, too
        painter.drawRect(paper);
        if (!m_view.m_pages || m_view.m_page >= m_view.count()) return;
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform | QPainter::TextAntialiasing);
        const double perMm = paper.width() / m_view.m_pages->pageMm().width();
        painter.translate(paper.topLeft() + QPointF(PaperPages::marginMm, PaperPages::marginMm) * perMm);
        painter.scale(perMm * 25.4 / PaperPages::dotsPerInch, perMm * 25.4 / PaperPages::dotsPerInch);
        m_view.m_pages->paint(painter, m_view.m_page);
    }

private:
    PageView& m_view;
};

PageView::PageView(QWidget* parent) : QScrollArea(parent), m_sheet(new Sheet(*this))
{
    setWidget(m_sheet);
    setAlignment(Qt::AlignCenter);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(this, QAccessible::Graphic);
    fit();
}

void PageView::setPages(std::shared_ptr<const PaperPages> pages)
{
    m_pages = std::move(pages);
    fit();
    showPage(std::min(m_page, std::max(0, count() - 1)));
}

void PageView::showPage(int page)
{
    m_page = std::clamp(page, 0, std::max(0, count() - 1));
    setAccessibleName(count() > 0 ? tr("Page %1 of %2, as it is printed").arg(m_page + 1).arg(count()) : tr("Pages as they are printed"));
    verticalScrollBar()->setValue(0);
    m_sheet->update();
    emit pageChanged(m_page);
}

void PageView::setWide(bool wide)
{
    m_wide = wide;
    fit();
}

void PageView::fit()
{
    // Room for the bar that comes with a sheet taller than the window.
    const int bar = verticalScrollBar()->sizeHint().width();
    const QSize room = maximumViewportSize() - QSize(m_wide ? bar : 0, 0) - QSize(2 * shade, 2 * shade);
    const QSizeF paperMm = m_pages ? m_pages->pageMm() : emptyMm;
    const QSizeF paper = m_wide ? QSizeF(room.width(), room.width() * paperMm.height() / paperMm.width()) : paperMm.scaled(room, Qt::KeepAspectRatio);
    m_sheet->resize(paper.toSize() + QSize(2 * shade, 2 * shade));
}

void PageView::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_PageDown: return showPage(m_page + 1);
    case Qt::Key_PageUp: return showPage(m_page - 1);
    case Qt::Key_Home: return showPage(0);
    case Qt::Key_End: return showPage(count() - 1);
    default: QScrollArea::keyPressEvent(event);
    }
}

} // namespace microvet::ui
