#include "ui/widgets/notice.h"

#include "ui/widgets/style.h"

#include <QPainter>

namespace microvet::ui {

QIcon toneIcon(theme::Tone tone)
{
    switch (tone) {
    case theme::Tone::Note: break;
    case theme::Tone::Good: return icon(QStringLiteral("good"), Ink::Good);
    case theme::Tone::Warning: return icon(QStringLiteral("warning"), Ink::Warning);
    case theme::Tone::Trouble: return icon(QStringLiteral("error"), Ink::Error);
    }
    return icon(QStringLiteral("advice"), Ink::Advice);
}

Notice::Notice(theme::Tone tone, QWidget* parent)
    : QLabel(parent)
    , m_tone(tone)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    const int gap = theme::gap(this);
    const int sign = em(this, 1.1);
    const bool mirrored = isRightToLeft();
    const int wide = 2 * gap + sign;
    setContentsMargins(mirrored ? gap : wide, gap, mirrored ? wide : gap, gap);
}

void Notice::setTone(theme::Tone tone)
{
    m_tone = tone;
    update();
}

SaidNotice::SaidNotice(const QString& objectName, QWidget* parent)
    : Notice(theme::Tone::Note, parent)
{
    setObjectName(objectName);
    hide();
}

void SaidNotice::say(bool fine, const QString& sentence)
{
    setTone(fine ? theme::Tone::Note : theme::Tone::Trouble);
    setText(sentence);
    setVisible(!sentence.isEmpty());
}

void Notice::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground = theme::tinted(palette().color(QPalette::Window), m_tone);
    painter.setPen(blended(theme::ink(m_tone), ground, 0.35));
    painter.setBrush(ground);
    const double radius = em(this, 0.25);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    const int sign = em(this, 1.1);
    const int gap = theme::gap(this);
    const QRect place(gap, gap + (fontMetrics().height() - sign) / 2, sign, sign);
    toneIcon(m_tone).paint(&painter, QStyle::visualRect(layoutDirection(), rect(), place));
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace microvet::ui
