#include "core/methodology/alignment_table.h"

#include "core/base/csv.h"

#include <QCoreApplication>

namespace microvet::methodology {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::methodology) };

QString outcomeName(const AlignmentColumn& column) { return Tr::tr("Outcome %1").arg(column.number); }

QString titleOf(const AlignmentRow& row) { return row.title.isEmpty() ? Tr::tr("(no title)") : row.title; }

const char* styles()
{
    return "body{font-family:sans-serif;margin:2em;color:#1a1a1a;background:#fff}"
           "table{border-collapse:collapse}th,td{border:1px solid #888;padding:.3em .5em;text-align:left;vertical-align:top}"
           "td.cell{text-align:center}tbody th{font-weight:normal}.gap{background:#fde8e0}"
           ".d1{padding-left:1.5em}.d2{padding-left:3em}.d3{padding-left:4.5em}";
}

} // namespace

QString rowKindName(const AlignmentRow& row)
{
    switch (row.kind) {
    case model::ElementKind::Module: return Tr::tr("Module");
    case model::ElementKind::Unit: return Tr::tr("Unit");
    case model::ElementKind::Question: return Tr::tr("Question");
    case model::ElementKind::Assessment: return Tr::tr("Assessment");
    default: break;
    }
    if (row.type == QLatin1String("activity")) return Tr::tr("Activity");
    if (row.type == QLatin1String("reflection")) return Tr::tr("Reflection");
    if (row.type == QLatin1String("knowledge-check")) return Tr::tr("Knowledge check");
    return Tr::tr("Block");
}

QByteArray alignmentCsv(const Alignment& alignment)
{
    QStringList head{Tr::tr("What"), Tr::tr("Title")};
    QStringList taught{Tr::tr("Taught by"), {}};
    QStringList tested{Tr::tr("Tested by"), {}};
    for (const AlignmentColumn& column : alignment.columns) {
        head.append(outcomeName(column) + QLatin1String(": ") + column.statement);
        taught.append(QString::number(column.taught));
        tested.append(QString::number(column.tested));
    }
    QList<QStringList> rows{head};
    for (const AlignmentRow& row : alignment.rows) {
        QStringList cells{rowKindName(row), row.title};
        for (qsizetype i = 0; i < row.linked.size(); ++i)
            cells.append(row.linked[i] ? QStringLiteral("x") : row.below[i] ? QStringLiteral("(x)") : QString());
        rows.append(cells);
    }
    return toCsv(rows << taught << tested);
}

QByteArray alignmentHtml(const Alignment& alignment, const QString& courseTitle, const QString& programLanguage)
{
    const QString title = Tr::tr("What teaches and tests each outcome");
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title><style>%3</style></head>\n<body><h1>%2</h1>\n<p>%4</p>\n")
                       .arg(programLanguage.toHtmlEscaped(), (title + QLatin1String(": ") + courseTitle).toHtmlEscaped(), QLatin1String(styles()),
                            Tr::tr("● linked here, ○ linked by something below it").toHtmlEscaped());
    html += QStringLiteral("<table><thead><tr><th scope=\"col\">%1</th><th scope=\"col\">%2</th>").arg(Tr::tr("What").toHtmlEscaped(), Tr::tr("Title").toHtmlEscaped());
    for (const AlignmentColumn& column : alignment.columns)
        html += QStringLiteral("<th scope=\"col\">%1<br>%2</th>").arg(outcomeName(column).toHtmlEscaped(), column.statement.toHtmlEscaped());
    html += QLatin1String("</tr></thead>\n<tbody>\n");
    for (const AlignmentRow& row : alignment.rows) {
        html += QStringLiteral("<tr><td>%1</td><th scope=\"row\" class=\"d%2\">%3</th>").arg(rowKindName(row).toHtmlEscaped()).arg(row.depth).arg(titleOf(row).toHtmlEscaped());
        for (qsizetype i = 0; i < row.linked.size(); ++i)
            html += QStringLiteral("<td class=\"cell\">%1</td>").arg(row.linked[i] ? QStringLiteral("●") : row.below[i] ? QStringLiteral("○") : QString());
        html += QLatin1String("</tr>\n");
    }
    html += QLatin1String("</tbody>\n<tfoot>\n");
    for (const bool tested : {false, true}) {
        html += QStringLiteral("<tr><th scope=\"row\" colspan=\"2\">%1</th>").arg((tested ? Tr::tr("Tested by") : Tr::tr("Taught by")).toHtmlEscaped());
        for (const AlignmentColumn& column : alignment.columns) {
            const int sum = tested ? column.tested : column.taught;
            html += QStringLiteral("<td class=\"cell%1\">%2</td>").arg(sum == 0 ? QStringLiteral(" gap") : QString(), sum == 0 ? Tr::tr("nothing").toHtmlEscaped() : QString::number(sum));
        }
        html += QLatin1String("</tr>\n");
    }
    return (html + QLatin1String("</tfoot></table></body></html>\n")).toUtf8();
}

} // namespace microvet::methodology
