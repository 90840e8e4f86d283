#include "ui/programme/overview/figure_chart.h"

#include "ui/shell/theme.h"
#include "ui/widgets/accessible_role.h"
#include "ui/widgets/style.h"

#include <QLocale>
#include <QPainter>

namespace microvet::ui {

using programme::Figure;
using programme::FigureGroup;

FigureChart::FigureChart(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleRole(this, QAccessible::Chart);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureChart::show(const FigureGroup& group)
{
    m_group = group;
    QStringList numbers;
    for (const Figure& figure : group.figures)
        numbers.append(tr("%1: %2").arg(figure.name, QLocale().toString(figure.value)));
    setAccessibleName(group.title);
    setAccessibleDescription(numbers.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

int FigureChart::rowHeight() const { return fontMetrics().height() + em(this, 0.45); }

QSize FigureChart::sizeHint() const { return {em(this, 20), rowHeight() * int(m_group.figures.size())}; }
QSize FigureChart::minimumSizeHint() const { return {em(this, 12), sizeHint().height()}; }

void FigureChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int most = 1;
    for (const Figure& figure : std::as_const(m_group.figures))
        most = std::max(most, figure.value);
    const bool bars = m_group.shape != FigureGroup::List;
    int longest = 0;
    for (const Figure& figure : std::as_const(m_group.figures))
        longest = std::max(longest, fontMetrics().horizontalAdvance(figure.name) + em(this, 0.8));
    const int names = bars ? std::min(longest, width() * 65 / 100) : width() - em(this, 5);
    const int numbers = em(this, m_group.shape == FigureGroup::Funnel ? 5 : 3);
    const int room = std::max(0, width() - names - numbers);
    const int first = m_group.figures.isEmpty() ? 0 : m_group.figures.constFirst().value;
    int y = 0;
    for (const Figure& figure : std::as_const(m_group.figures)) {
        const QRect row(0, y, width(), rowHeight());
        painter.setPen(palette().color(QPalette::WindowText));
        const QRect name = QStyle::visualRect(layoutDirection(), rect(), QRect(0, y, names - em(this, 0.5), rowHeight()));
        painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeading, fontMetrics().elidedText(figure.name, Qt::ElideRight, name.width()));
        int end = names;
        if (bars) {
            const int length = int(qint64(room) * figure.value / most);
            end = names + std::max(length, 1);
            const QRect bar = QStyle::visualRect(layoutDirection(), rect(),
                                                 QRect(names, y + em(this, 0.3), std::max(length, 1), rowHeight() - em(this, 0.6)));
            painter.setPen(Qt::NoPen);
            painter.setBrush(palette().color(QPalette::Highlight));
            painter.drawRoundedRect(bar, 2, 2);
        }
        QString number = QLocale().toString(figure.value);
        if (m_group.shape == FigureGroup::Funnel && first > 0 && &figure != &m_group.figures.constFirst())
            number = tr("%1 (%2 %)").arg(number, QLocale().toString(figure.value * 100 / first));
        painter.setPen(palette().color(QPalette::WindowText));
        const QRect place = QStyle::visualRect(layoutDirection(), rect(),
                                               QRect(end + em(this, 0.4), y, width() - end - em(this, 0.4), rowHeight()));
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeading, number);
        y += row.height();
    }
}

} // namespace microvet::ui
