#include "ui/shell/outline_picture.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"

#include <QPainter>
#include <QPainterPath>

namespace microvet::ui {

namespace {
constexpr int mostLines = 13; ///< the rest is shown as dots
} // namespace

OutlinePicture::OutlinePicture(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("outlinePicture"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void OutlinePicture::setLines(const QList<actions::Template::Line>& lines)
{
    m_lines = lines;
    update();
}

QSize OutlinePicture::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, qRound(fontMetrics().height() * 0.82 * (mostLines + 1))};
}

void OutlinePicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath sheet;
    sheet.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.fillPath(sheet, palette().color(QPalette::Base));
    painter.setPen(borderColour(palette()));
    painter.drawPath(sheet);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.78);
    const QFontMetrics metrics(small);
    const int step = qRound(fontMetrics().height() * 0.82);
    const int side = qRound(metrics.height() * 0.9);
    const int gap = fontMetrics().averageCharWidth();
    int y = step / 2;
    int shown = 0;
    for (const actions::Template::Line& line : m_lines) {
        const bool last = ++shown == mostLines && m_lines.size() > mostLines;
        const int x = gap + (line.depth == 1 ? side + gap : 0);
        const QRect row(x, y, width() - x - gap, step);
        if (last) {
            painter.setPen(palette().color(QPalette::Text));
            painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("…"));
            break;
        }
        const char* name = line.depth == 0 ? "module" : line.depth == 1 ? "unit" : "assessment";
        icon(QLatin1String(name)).paint(&painter, QRect(x, y + (step - side) / 2, side, side));
        const QRect words = row.adjusted(side + gap / 2, 0, 0, 0);
        QFont face = small;
        if (line.depth != 1) face.setWeight(QFont::DemiBold);
        painter.setFont(face);
        if (line.title.isEmpty()) { // to be named: a bar stands for the words
            const QRectF bar(words.left(), words.center().y() - 2, words.width() * (line.depth == 0 ? 0.5 : 0.35), 4);
            painter.setPen(Qt::NoPen);
            painter.setBrush(borderColour(palette()));
            painter.drawRoundedRect(bar, 2, 2);
        } else {
            painter.setPen(palette().color(QPalette::Text));
            painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(face).elidedText(line.title, Qt::ElideRight, words.width()));
        }
        y += step;
    }
}

} // namespace microvet::ui
