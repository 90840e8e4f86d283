#include "core/actions/programme/chart.h"

#include "core/report/html_page.h"

#include <QCoreApplication>

#include <algorithm>

namespace microvet::actions {

using programme::Figure;
using programme::FigureGroup;
using report::escaped;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

// In units of the drawing; it grows and shrinks with the page.
constexpr int width = 640;
constexpr int labelWidth = 270;
constexpr int barMost = 310;
constexpr int rowHeight = 30;
constexpr int barHeight = 18;
constexpr int mostLetters = 38;

QString shortened(const QString& text) { return text.size() <= mostLetters ? text : text.left(mostLetters - 1).trimmed() + QChar(0x2026); }

QString numberText(int value) { return report::pageLocale().toString(value); }

/// "Invited 12, Applied 8": the chart for whoever does not see it.
QString description(const FigureGroup& group)
{
    QStringList parts;
    for (const Figure& figure : group.figures)
        parts.append(QStringLiteral("%1 %2").arg(figure.name, numberText(figure.value)));
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString chartSvg(const FigureGroup& group, const QString& id)
{
    int most = 0;
    for (const Figure& figure : group.figures)
        most = std::max(most, figure.value);
    if (most == 0) return {};
    const auto height = int(group.figures.size()) * rowHeight;
    QString svg = QStringLiteral("<svg class=\"chart\" viewBox=\"0 0 %1 %2\" width=\"100%\" role=\"img\" aria-labelledby=\"%3-title %3-desc\" "
                                 "font-family=\"system-ui,'Segoe UI',Roboto,'Noto Sans','DejaVu Sans',sans-serif\" font-size=\"14\">\n")
                      .arg(QString::number(width), QString::number(height), id);
    svg += QStringLiteral("<title id=\"%1-title\">%2</title>\n<desc id=\"%1-desc\">%3</desc>\n").arg(id, escaped(group.title), escaped(description(group)));
    int row = 0;
    for (const Figure& figure : group.figures) {
        const int top = row++ * rowHeight;
        const int bar = figure.value <= 0 ? 0 : std::max(2, qRound(double(barMost) * figure.value / most));
        const int middle = top + rowHeight / 2 + 5;
        svg += QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"end\" fill=\"#1d2733\">%3</text>\n")
                   .arg(QString::number(labelWidth - 10), QString::number(middle), escaped(shortened(figure.name)));
        // A funnel's bars stand in its middle.
        const int x = group.shape == FigureGroup::Funnel ? labelWidth + (barMost - bar) / 2 : labelWidth;
        svg += QStringLiteral("<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" rx=\"3\" fill=\"#2f62a3\"/>\n")
                   .arg(QString::number(x), QString::number(top + (rowHeight - barHeight) / 2), QString::number(bar), QString::number(barHeight));
        svg += QStringLiteral("<text x=\"%1\" y=\"%2\" fill=\"#1d2733\">%3</text>\n")
                   .arg(QString::number(x + bar + 8), QString::number(middle), numberText(figure.value));
    }
    return svg + QStringLiteral("</svg>\n");
}

} // namespace microvet::actions
