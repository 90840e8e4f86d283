#include "ui/programme/overview/figure_chart.h"

#include "ui/widgets/field_form.h"
#include "ui/widgets/style.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace microvet::ui {

using programme::Figure;
using programme::FigureGroup;

namespace {

constexpr int mostNames = 65; ///< per cent of the width

} // namespace

/// Names on the left, bars with their numbers on the right; the row that the keys are on is marked.
class FigureChart::Painter : public QStyledItemDelegate {
public:
    explicit Painter(FigureChart* chart) : QStyledItemDelegate(chart), m_chart(*chart) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QPalette& palette = m_chart.palette();
        const bool here = m_chart.hasFocus() && m_chart.currentRow() == index.row();
        if (here) painter->fillRect(option.rect, palette.highlight());
        const QColor ink = palette.color(here ? QPalette::HighlightedText : QPalette::WindowText);
        QRect room = option.rect.adjusted(em(&m_chart, 0.2), 0, -em(&m_chart, 0.2), 0);
        painter->setPen(ink);
        const bool bars = m_chart.m_group.shape != FigureGroup::List;
        if (index.column() == 0) {
            painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeading, option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room.width()));
        } else {
            const QString number = index.data().toString();
            if (bars) room = paintBar(*painter, room, index.row(), number, here ? ink : palette.color(QPalette::Highlight));
            painter->setPen(ink);
            painter->drawText(room, Qt::AlignVCenter | (bars ? Qt::AlignLeading : Qt::AlignTrailing), number);
        }
        painter->restore();
    }

private:
    /// Returns what is left behind it.
    QRect paintBar(QPainter& painter, const QRect& room, int row, const QString& number, const QColor& colour) const
    {
        int most = 1;
        for (const Figure& figure : std::as_const(m_chart.m_group.figures)) most = std::max(most, figure.value);
        const int gap = em(&m_chart, 0.4);
        const int longest = std::max(0, room.width() - std::max(em(&m_chart, 5), m_chart.fontMetrics().horizontalAdvance(number) + 2 * gap));
        const int value = m_chart.m_group.figures.at(row).value;
        const int length = value > 0 ? std::max(2, int(qint64(longest) * value / most)) : 0;
        const QRect bar(room.left(), room.top() + em(&m_chart, 0.3), length, room.height() - em(&m_chart, 0.6));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        if (length > 0) painter.drawRoundedRect(QStyle::visualRect(m_chart.layoutDirection(), room, bar), 2, 2);
        return QStyle::visualRect(m_chart.layoutDirection(), room, QRect(bar.right() + gap, room.top(), room.right() - bar.right() - gap, room.height()));
    }

    const FigureChart& m_chart;
};

FigureChart::FigureChart(QWidget* parent)
    : QTableWidget(parent)
{
    setColumnCount(2);
    setHorizontalHeaderLabels({tr("What"), tr("Number")}); // read, not shown
    horizontalHeader()->hide();
    verticalHeader()->hide();
    setItemDelegate(new Painter(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    giveTip(this, tr("Return or a click shows the list behind a number."));
    connect(this, &QTableWidget::cellClicked, this, &FigureChart::want);
    connect(this, &QTableWidget::currentCellChanged, viewport(), qOverload<>(&QWidget::update));
}

void FigureChart::showGroup(const FigureGroup& group)
{
    m_group = group;
    setAccessibleName(group.title);
    setRowCount(int(group.figures.size()));
    const int first = group.figures.isEmpty() ? 0 : group.figures.constFirst().value;
    for (int row = 0; row < rowCount(); ++row) {
        const Figure& figure = group.figures.at(row);
        QString number = QLocale().toString(figure.value);
        if (group.shape == FigureGroup::Funnel && first > 0 && row > 0) number = tr("%1 (%2 %)").arg(number, QLocale().toString(figure.value * 100 / first));
        auto* name = new QTableWidgetItem(figure.name);
        name->setToolTip(figure.name);
        setItem(row, 0, name);
        setItem(row, 1, new QTableWidgetItem(number));
    }
    // Numbers change under whoever reads them.
    if (rowCount() > 0) setCurrentCell(std::clamp(currentRow(), 0, rowCount() - 1), std::max(0, currentColumn()));
    fit();
    updateGeometry();
}

int FigureChart::rowTall() const { return fontMetrics().height() + em(this, 0.45); }

QSize FigureChart::sizeHint() const { return {em(this, 20), rowTall() * int(m_group.figures.size())}; }
QSize FigureChart::minimumSizeHint() const { return {em(this, 12), sizeHint().height()}; }

void FigureChart::fit()
{
    verticalHeader()->setMinimumSectionSize(1);
    for (int row = 0; row < rowCount(); ++row) setRowHeight(row, rowTall());
    int longest = 0;
    for (const Figure& figure : std::as_const(m_group.figures)) longest = std::max(longest, fontMetrics().horizontalAdvance(figure.name) + em(this, 0.8));
    const int wide = viewport()->width();
    const int names = m_group.shape == FigureGroup::List ? wide - em(this, 5) : std::min(longest, wide * mostNames / 100);
    setColumnWidth(0, std::max(0, names));
    setColumnWidth(1, std::max(0, wide - names));
}

void FigureChart::want(int row)
{
    if (row >= 0 && row < m_group.figures.size()) emit figureWanted(m_group.code, m_group.figures.at(row).code);
}

void FigureChart::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) return want(currentRow());
    QTableWidget::keyPressEvent(event);
}

void FigureChart::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    fit();
}

void FigureChart::changeEvent(QEvent* event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fit();
}

} // namespace microvet::ui
