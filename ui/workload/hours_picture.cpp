#include "ui/workload/hours_picture.h"

#include "ui/widgets/style.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace microvet::ui {

HoursPicture::HoursPicture(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("hoursPicture"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setHours({});
}

void HoursPicture::setHours(const methodology::Hours& hours)
{
    m_hours = hours;
    setAccessibleName(tr("Hours by kind"));
    setAccessibleDescription(words());
    updateGeometry();
    update();
}

QList<HoursPicture::Part> HoursPicture::parts() const
{
    QList<Part> all{{tr("Guided"), m_hours.guided, Qt::SolidPattern},
                    {tr("Self-study"), m_hours.selfStudy, Qt::BDiagPattern},
                    {tr("Practice"), m_hours.practice, Qt::Dense6Pattern},
                    {tr("Assessment"), m_hours.assessment, Qt::CrossPattern}};
    all.removeIf([](const Part& part) { return !(part.hours > 0); });
    return all;
}

QString HoursPicture::partWords(const Part& part) const
{
    const QLocale locale;
    //: Kind of hours, how many, and their share: "Guided: 3 h, 25 %"
    return tr("%1: %2 h, %3 %").arg(part.name, locale.toString(part.hours, 'g', 4)).arg(std::lround(part.hours / m_hours.sum() * 100));
}

QString HoursPicture::words() const
{
    QStringList all;
    for (const Part& part : parts()) all.append(partWords(part));
    return all.isEmpty() ? tr("No hours yet") : all.join(QStringLiteral("; "));
}

int HoursPicture::layOut(int width, QList<QRect>* places) const
{
    const int line = fontMetrics().height();
    const int sign = line;
    const int gap = em(this, 1);
    int x = 0;
    int y = em(this, 1.4) + line / 2;
    for (const Part& part : parts()) {
        const int wanted = sign + fontMetrics().horizontalAdvance(QLatin1Char(' ') + partWords(part));
        if (x > 0 && x + wanted > width) {
            x = 0;
            y += line * 3 / 2;
        }
        if (places) places->append({x, y, wanted, line});
        x += wanted + gap;
    }
    return y + line + 2;
}

QSize HoursPicture::sizeHint() const { return {em(this, 24), heightForWidth(em(this, 24))}; }
QSize HoursPicture::minimumSizeHint() const { return {em(this, 10), em(this, 3)}; }
int HoursPicture::heightForWidth(int width) const { return layOut(width, nullptr); }

void HoursPicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = palette().color(QPalette::Highlight);
    const QColor ground = blended(ink, palette().color(QPalette::Base), 0.12);
    const QRectF bar(0.5, 0.5, width() - 1, em(this, 1.4));
    QPainterPath shape;
    shape.addRoundedRect(bar, 4, 4);
    painter.fillPath(shape, ground);
    const QList<Part> all = parts();
    QList<QRect> places;
    layOut(width(), &places);
    const auto fill = [&](const QRectF& where, Qt::BrushStyle pattern) {
        painter.fillRect(where, ground);
        painter.fillRect(where, QBrush(ink, pattern));
    };
    painter.save();
    painter.setClipPath(shape);
    double x = bar.left();
    for (const Part& part : all) {
        const double share = bar.width() * part.hours / m_hours.sum();
        fill({x, bar.top(), share, bar.height()}, part.pattern);
        if (x > bar.left()) painter.fillRect(QRectF(x - 0.75, bar.top(), 1.5, bar.height()), palette().color(QPalette::Base));
        x += share;
    }
    painter.restore();
    painter.setPen(borderColour(palette()));
    painter.drawPath(shape);
    if (all.isEmpty()) {
        painter.setPen(mutedTextColour(palette()));
        painter.drawText(QRect(0, int(bar.bottom()) + fontMetrics().height() / 2, width(), fontMetrics().height()), Qt::AlignLeft, words());
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QRect sign(places[i].left(), places[i].top(), places[i].height(), places[i].height());
        fill(sign.adjusted(1, 1, -1, -1), all[i].pattern);
        painter.setPen(borderColour(palette()));
        painter.drawRect(sign.adjusted(1, 1, -1, -1));
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(places[i].adjusted(sign.width(), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, QLatin1Char(' ') + partWords(all[i]));
    }
}

} // namespace microvet::ui
