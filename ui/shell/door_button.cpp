#include "ui/shell/door_button.h"

#include "ui/shell/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace microvet::ui {

DoorButton::DoorButton(const QString& iconName, const QString& title, const QString& note, QWidget* parent)
    : QAbstractButton(parent)
    , m_note(note)
{
    setText(title);
    setIcon(ui::icon(iconName));
    setAccessibleName(QString(title).remove(QLatin1Char('&')));
    setAccessibleDescription(note);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void DoorButton::setPrimary(bool primary)
{
    m_primary = primary;
    update();
}

void DoorButton::setNote(const QString& note)
{
    if (m_note == note) return;
    m_note = note;
    setAccessibleDescription(note);
    updateGeometry();
    update();
}

int DoorButton::iconSize() const { return fontMetrics().height() * 3 / 2; }
int DoorButton::padding() const { return theme::gap(this) * 3 / 2; }
int DoorButton::textWidth(int width) const { return std::max(1, width - 3 * padding() - iconSize()); }

QFont DoorButton::titleFont() const
{
    QFont own = font();
    own.setPointSizeF(own.pointSizeF() * 1.15);
    own.setWeight(QFont::DemiBold);
    return own;
}

int DoorButton::heightForWidth(int width) const
{
    const QRect wide(0, 0, textWidth(width), 10000);
    const int title = QFontMetrics(titleFont()).boundingRect(wide, Qt::TextWordWrap | Qt::TextShowMnemonic, text()).height();
    const int note = fontMetrics().boundingRect(wide, Qt::TextWordWrap, m_note).height();
    return title + note + padding() * 2 + theme::gap(this) / 2;
}

QSize DoorButton::sizeHint() const
{
    const int width = 3 * padding() + iconSize() + fontMetrics().averageCharWidth() * 38;
    return {width, heightForWidth(width)};
}

QSize DoorButton::minimumSizeHint() const
{
    const int width = 3 * padding() + iconSize() + fontMetrics().averageCharWidth() * 24;
    return {width, heightForWidth(std::max(width, this->width()))};
}

bool DoorButton::event(QEvent* event)
{
    if (event->type() == QEvent::Resize) updateGeometry(); // the least height is that of the present width
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) update();
    return QAbstractButton::event(event);
}

/// Return opens a door as the space bar does: Qt's own buttons do that in dialogs alone.
void DoorButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event);
}

void DoorButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) updateGeometry();
    QAbstractButton::changeEvent(event);
}

void DoorButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette& p = palette();
    QColor ground = m_primary ? p.color(QPalette::Highlight) : p.color(QPalette::Base);
    const QColor ink = m_primary ? p.color(QPalette::HighlightedText) : p.color(QPalette::Text);
    if (isDown()) ground = blended(ink, ground, 0.16);
    else if (underMouse()) ground = blended(ink, ground, 0.07);
    const double radius = theme::gap(this);
    const QRectF frame = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    painter.setPen(QPen(m_primary ? ground : borderColour(p), 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(frame, radius, radius);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_primary ? p.color(QPalette::WindowText) : p.color(QPalette::Highlight), 2));
        painter.drawRoundedRect(frame, radius, radius);
    }
    const int pad = padding();
    const QRect iconRect(pad, pad, iconSize(), iconSize());
    icon().paint(&painter, iconRect, Qt::AlignCenter, m_primary ? QIcon::Selected : QIcon::Normal);
    const QRect wide(iconRect.right() + pad, pad, textWidth(width()), height() - 2 * pad);
    painter.setPen(ink);
    painter.setFont(titleFont());
    QRect used;
    painter.drawText(wide, Qt::TextWordWrap | Qt::TextShowMnemonic, text(), &used);
    painter.setFont(font());
    painter.setPen(m_primary ? ink : mutedTextColour(p));
    painter.drawText(wide.adjusted(0, used.height() + theme::gap(this) / 2, 0, 0), Qt::TextWordWrap, m_note);
}

} // namespace microvet::ui
