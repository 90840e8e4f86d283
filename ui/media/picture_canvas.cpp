#include "ui/media/picture_canvas.h"

#include "ui/media/picture_steps.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/style.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace microvet::ui {

namespace { constexpr int leastSide = 8; ///< pixels of a frame's side
}

PictureCanvas::PictureCanvas(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleRole(this, QAccessible::Graphic);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Picture with frame"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize PictureCanvas::sizeHint() const { return {fontMetrics().averageCharWidth() * 70, em(this, 22)}; }
QSize PictureCanvas::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 30, em(this, 12)}; }

void PictureCanvas::setPicture(const QImage& picture)
{
    m_picture = picture;
    m_scaled = {};
    m_frame = shaped(picture.rect(), picture.size(), m_proportions);
    describe();
    emit frameChanged(m_frame);
    update();
}

void PictureCanvas::setFrame(const QRect& frame)
{
    const QRect inside = frame.intersected(m_picture.rect());
    if (inside.isEmpty() || inside == m_frame) return;
    m_frame = inside;
    describe();
    emit frameChanged(m_frame);
    update();
}

void PictureCanvas::setProportions(double proportions)
{
    m_proportions = proportions;
    if (!m_picture.isNull()) setFrame(shaped(m_frame, m_picture.size(), proportions));
}

void PictureCanvas::describe()
{
    setAccessibleDescription(tr("Frame from %1, %2, %3 wide and %4 high, in a picture of %5 × %6 pixels. Arrow keys move it, with Shift "
                                "they size it.")
                                 .arg(m_frame.left()).arg(m_frame.top()).arg(m_frame.width()).arg(m_frame.height())
                                 .arg(m_picture.width()).arg(m_picture.height()));
}

QRectF PictureCanvas::picturePlace() const
{
    const qreal edge = em(this, 0.4);
    const QRectF room = QRectF(rect()).adjusted(edge, edge, -edge, -edge);
    QSizeF size = m_picture.size();
    size.scale(room.size().boundedTo(size), Qt::KeepAspectRatio);
    QRectF place(QPointF(), size);
    place.moveCenter(room.center());
    return place;
}

QPointF PictureCanvas::shown(const QPointF& pixel) const
{
    const QRectF place = picturePlace();
    return {place.left() + pixel.x() * place.width() / m_picture.width(), place.top() + pixel.y() * place.height() / m_picture.height()};
}

QPoint PictureCanvas::pixel(const QPointF& point) const
{
    const QRectF place = picturePlace();
    const int x = qRound((point.x() - place.left()) * m_picture.width() / place.width());
    const int y = qRound((point.y() - place.top()) * m_picture.height() / place.height());
    return {std::clamp(x, 0, m_picture.width()), std::clamp(y, 0, m_picture.height())};
}

void PictureCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(borderColour(palette()));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    if (m_picture.isNull()) {
        painter.setPen(mutedTextColour(palette()));
        painter.drawText(rect(), Qt::AlignCenter, tr("The picture is being opened…"));
        return;
    }
    const QRectF place = picturePlace();
    const qreal ratio = devicePixelRatioF();
    if (m_scaled.isNull()) {
        m_scaled = QPixmap::fromImage(m_picture.scaled((place.size() * ratio).toSize().expandedTo({1, 1}), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        m_scaled.setDevicePixelRatio(ratio);
    }
    painter.drawPixmap(place.topLeft(), m_scaled);
    const QRectF frame(shown(m_frame.topLeft()), shown(QPointF(m_frame.right() + 1, m_frame.bottom() + 1)));
    QPainterPath outside;
    outside.addRect(place);
    outside.addRect(frame);
    painter.fillPath(outside, QColor(0, 0, 0, 120));
    // Two lines, so that one of them shows on every picture.
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::black, 3));
    painter.drawRect(frame);
    painter.setPen(QPen(hasFocus() ? palette().color(QPalette::Highlight).lighter(150) : QColor(Qt::white), hasFocus() ? 2 : 1));
    painter.drawRect(frame);
    const qreal grip = em(this, 0.45);
    painter.setPen(Qt::black);
    painter.setBrush(Qt::white);
    for (const QPointF& corner : {frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight()})
        painter.drawRect(QRectF(corner - QPointF(grip / 2, grip / 2), QSizeF(grip, grip)));
}

int PictureCanvas::gripAt(const QPointF& point) const
{
    const QRectF frame(shown(m_frame.topLeft()), shown(QPointF(m_frame.right() + 1, m_frame.bottom() + 1)));
    const qreal near = em(this, 0.5);
    if (!frame.adjusted(-near, -near, near, near).contains(point)) return Fresh;
    int grip = 0;
    if (std::abs(point.x() - frame.left()) <= near) grip |= Left;
    else if (std::abs(point.x() - frame.right()) <= near) grip |= Right;
    if (std::abs(point.y() - frame.top()) <= near) grip |= Top;
    else if (std::abs(point.y() - frame.bottom()) <= near) grip |= Bottom;
    if (grip) return grip;
    // A frame around everything leaves nothing to draw a new one on, so inside it a new one begins.
    return m_frame == m_picture.rect() ? Fresh : Inside;
}

void PictureCanvas::showCursor(int grip)
{
    const bool slash = grip == (Right | Top) || grip == (Left | Bottom);
    const bool backslash = grip == (Left | Top) || grip == (Right | Bottom);
    setCursor(slash ? Qt::SizeBDiagCursor : backslash ? Qt::SizeFDiagCursor : grip & (Left | Right) ? Qt::SizeHorCursor
              : grip & (Top | Bottom) ? Qt::SizeVerCursor : grip == Inside ? Qt::SizeAllCursor : Qt::CrossCursor);
}

void PictureCanvas::mousePressEvent(QMouseEvent* event)
{
    if (m_picture.isNull() || event->button() != Qt::LeftButton) return;
    m_grip = gripAt(event->position());
    m_pressed = pixel(event->position());
    m_frameBefore = m_frame;
}

void PictureCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (m_picture.isNull()) return;
    if (m_grip == Nothing) {
        showCursor(gripAt(event->position()));
        return;
    }
    const QPoint now = pixel(event->position());
    QRect frame = m_frameBefore;
    if (m_grip == Fresh) {
        frame = QRect(std::min(m_pressed.x(), now.x()), std::min(m_pressed.y(), now.y()), std::abs(now.x() - m_pressed.x()), std::abs(now.y() - m_pressed.y()));
    } else if (m_grip == Inside) {
        frame.translate(now - m_pressed);
        frame.moveLeft(std::clamp(frame.left(), 0, m_picture.width() - frame.width()));
        frame.moveTop(std::clamp(frame.top(), 0, m_picture.height() - frame.height()));
    } else {
        if (m_grip & Left) frame.setLeft(std::min(now.x(), frame.right() + 1 - leastSide));
        if (m_grip & Right) frame.setRight(std::max(now.x() - 1, frame.left() - 1 + leastSide));
        if (m_grip & Top) frame.setTop(std::min(now.y(), frame.bottom() + 1 - leastSide));
        if (m_grip & Bottom) frame.setBottom(std::max(now.y() - 1, frame.top() - 1 + leastSide));
    }
    changeTo(frame);
}

void PictureCanvas::changeTo(const QRect& frame)
{
    if (frame.width() < std::min(leastSide, m_picture.width()) || frame.height() < std::min(leastSide, m_picture.height())) return;
    setFrame(shaped(frame, m_picture.size(), m_proportions));
}

void PictureCanvas::mouseReleaseEvent(QMouseEvent*) { m_grip = Nothing; }

void PictureCanvas::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const int dx = key == Qt::Key_Left ? -1 : key == Qt::Key_Right ? 1 : 0;
    const int dy = key == Qt::Key_Up ? -1 : key == Qt::Key_Down ? 1 : 0;
    if (m_picture.isNull() || (!dx && !dy)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int step = event->modifiers() & Qt::ControlModifier ? 1 : std::max(1, std::max(m_picture.width(), m_picture.height()) / 50);
    QRect frame = m_frame;
    if (event->modifiers() & Qt::ShiftModifier) {
        if (m_proportions > 0) { // both sides together, whichever arrow it was
            frame.setWidth(std::clamp(frame.width() + (dx + dy) * step, std::min(leastSide, m_picture.width()), m_picture.width()));
            frame.setHeight(std::max(leastSide, qRound(frame.width() / m_proportions)));
        } else {
            frame.setWidth(std::clamp(frame.width() + dx * step, std::min(leastSide, m_picture.width()), m_picture.width() - frame.left()));
            frame.setHeight(std::clamp(frame.height() + dy * step, std::min(leastSide, m_picture.height()), m_picture.height() - frame.top()));
        }
        changeTo(frame);
    } else {
        frame.moveLeft(std::clamp(frame.left() + dx * step, 0, m_picture.width() - frame.width()));
        frame.moveTop(std::clamp(frame.top() + dy * step, 0, m_picture.height() - frame.height()));
        setFrame(frame);
    }
    event->accept();
}

void PictureCanvas::resizeEvent(QResizeEvent*) { m_scaled = {}; }

void PictureCanvas::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void PictureCanvas::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace microvet::ui
