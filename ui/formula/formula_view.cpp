#include "ui/formula/formula_view.h"

#include "ui/widgets/style.h"

#include <QEvent>
#include <QPainter>

namespace microvet::ui {

FormulaView::FormulaView(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FormulaView::setFormula(const richtext::formula::Node& root, const QString& words)
{
    setAccessibleName(words.isEmpty() ? tr("The formula as learners see it") : words);
    if (m_root == root && !m_picture.isEmpty()) return;
    m_root = root;
    lay();
}

void FormulaView::lay()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_picture = FormulaPicture(m_root, large);
    updateGeometry();
    update();
}

QSize FormulaView::sizeHint() const
{
    const int margin = em(this, 0.6);
    const int least = em(this, 2.6);
    return {int(m_picture.size().width()) + 2 * margin, std::max(least, int(std::ceil(m_picture.size().height())) + 2 * margin)};
}

void FormulaView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(borderColour(palette()));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (m_picture.isEmpty()) {
        painter.setPen(mutedTextColour(palette()));
        painter.drawText(rect(), Qt::AlignCenter, tr("The formula appears here."));
        return;
    }
    const int margin = em(this, 0.6);
    const QSizeF size = m_picture.size();
    const qreal scale = std::min(1.0, (width() - 2.0 * margin) / std::max(1.0, size.width()));
    painter.translate(margin, (height() - size.height() * scale) / 2);
    painter.scale(scale, scale);
    m_picture.paint(painter, palette().color(QPalette::Text));
}

void FormulaView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) lay();
}

} // namespace microvet::ui
