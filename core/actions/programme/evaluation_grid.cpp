#include "core/actions/programme/selection_words.h"

#include "core/programme/people/people_names.h"

#include <algorithm>

namespace microvet::actions {

using namespace programme;
using report::escaped;

// Lines on all sides, as on paper; a page takes as many columns as fit, so wide tables lie across.
const char* const gridLook = R"(
main{max-width:76rem}
table{break-inside:auto}
.grid{border:1px solid #5a6672;table-layout:fixed;hyphens:auto}
.grid{margin-bottom:1.25rem}
.grid th,.grid td{border:1px solid #5a6672;overflow-wrap:anywhere}
.grid thead th,.grid .block th,.grid .block td,.grid .total th,.grid .total td{background:#e8edf2;color:#1d2733;font-weight:650}
.grid tbody th{font-weight:400;color:#1d2733}
.grid .number{text-align:end}
.grid col.rows{width:16rem}.grid col.most{width:9.5rem}.grid col.number{width:7rem}
.grid.empty td{height:2.6rem}
.grid small{color:#46525f}
@media print{.scroll{overflow:visible}.mv-sheet{break-before:page}h1+.subject{margin-bottom:.5rem}.sign{margin-top:2rem;break-inside:avoid}footer{margin-top:1rem}.grid.empty td{height:2.2rem}.grid{break-inside:avoid}.grid thead{display:table-header-group}}
)";

QList<Application> applicationsByName(const SelectionRecord& record)
{
    QList<Application> all;
    for (const Application& one : record.scoring.applications)
        if (one.status != QLatin1String("invited")) all << one;
    std::sort(all.begin(), all.end(), [&](const Application& a, const Application& b) {
        const int order = QString::localeAwareCompare(record.scoring.people.value(a.person).name, record.scoring.people.value(b.person).name);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    return all;
}

namespace {

/// As in the framework: two candidates beside each other, with room for comments.
constexpr qsizetype perTable = 2;

enum class Grids : quint8 { Empty, One, Averages };

struct Cell {
    QString score;
    QString comment;
    std::optional<double> value;
};

struct Column {
    QString head;
    QList<Cell> cells; ///< by criterion
};

class Grid {
public:
    Grid(const SelectionRecord& record, const SelectionWords& words, bool averages)
        : m_record(record)
        , m_words(words)
        , m_averages(averages)
    {
    }

    QString table(const QList<Column>& columns, bool empty) const
    {
        QString html = QStringLiteral("<div class=\"scroll\"><table class=\"grid%1\"><caption class=\"hide\">%2</caption>\n<colgroup><col class=\"rows\" data-width=\"24\"/><col class=\"most\" data-width=\"12\"/>")
                           .arg(QLatin1String(empty ? " empty" : ""), escaped(m_words.form("grid.title")));
        for (qsizetype i = 0; i < columns.size(); ++i) html += QStringLiteral("<col class=\"number\" data-width=\"12\"/><col data-width=\"%1\"/>").arg((64 - 12 * columns.size()) / columns.size());
        html += QStringLiteral("</colgroup>\n<thead><tr><th scope=\"col\" rowspan=\"2\">%1</th><th scope=\"col\" rowspan=\"2\" class=\"number\">%2</th>")
                    .arg(escaped(m_words.form("grid.title")), escaped(m_words.form("grid.most")));
        for (const Column& column : columns) html += QStringLiteral("<th scope=\"colgroup\" colspan=\"2\">%1</th>").arg(escaped(column.head));
        html += QLatin1String("</tr>\n<tr>");
        for (qsizetype i = 0; i < columns.size(); ++i)
            html += QStringLiteral("<th scope=\"col\" class=\"number\">%1</th><th scope=\"col\">%2</th>").arg(escaped(m_words.form("grid.score")), escaped(m_words.form("grid.comments")));
        html += QLatin1String("</tr></thead>\n<tbody>\n");
        const QList<Criterion>& criteria = m_record.scoring.criteria.criteria;
        for (qsizetype from = 0; from < criteria.size();) {
            qsizetype to = from + 1;
            while (to < criteria.size() && criteria[to].block == criteria[from].block) ++to;
            if (!criteria[from].block.trimmed().isEmpty()) html += sumRow("block", criteria[from].block, from, to, columns);
            for (qsizetype i = from; i < to; ++i) html += criterionRow(i, to - from, columns);
            from = to;
        }
        html += sumRow("total", m_words.form("grid.total"), 0, criteria.size(), columns);
        return html + QLatin1String("</tbody></table></div>\n");
    }

private:
    QString criterionRow(qsizetype index, qsizetype inBlock, const QList<Column>& columns) const
    {
        const Criterion& criterion = m_record.scoring.criteria.criteria[index];
        QString text = escaped(criterion.text.simplified());
        if (!criterion.floorText.trimmed().isEmpty()) text += QStringLiteral(" (%1)").arg(escaped(criterion.floorText.trimmed()));
        // Alone in its block its maximum is the block's, which stands above already.
        const bool alone = inBlock == 1 && !criterion.block.trimmed().isEmpty();
        QString html = QStringLiteral("<tr><th scope=\"row\">%1</th><td class=\"number\">%2</td>").arg(text, alone ? QString() : escaped(m_words.points(criterion.most)));
        for (const Column& column : columns)
            html += QStringLiteral("<td class=\"number\">%1</td><td>%2</td>").arg(inCell(column.cells.value(index).score), inCell(column.cells.value(index).comment));
        return html + QLatin1String("</tr>\n");
    }

    QString sumRow(const char* look, const QString& name, qsizetype from, qsizetype to, const QList<Column>& columns) const
    {
        double most = 0;
        for (qsizetype i = from; i < to; ++i) most += m_record.scoring.criteria.criteria[i].most.value_or(0);
        QString html = QStringLiteral("<tr class=\"%1\"><th scope=\"row\">%2</th><td class=\"number\">%3</td>").arg(QLatin1String(look), escaped(name), escaped(m_words.points(most)));
        for (const Column& column : columns) {
            std::optional<double> sum;
            for (qsizetype i = from; i < to; ++i)
                if (const auto value = column.cells.value(i).value) sum = sum.value_or(0) + *value;
            html += QStringLiteral("<td class=\"number\">%1</td><td></td>").arg(escaped(m_averages ? m_words.average(sum) : m_words.points(sum)));
        }
        return html + QLatin1String("</tr>\n");
    }

    const SelectionRecord& m_record;
    const SelectionWords& m_words;
    bool m_averages;
};

Document gridOf(const SelectionRecord& record, const SelectionWords& words, const QString& subject, const QList<Column>& columns, Grids what)
{
    Document document;
    document.language = words.language();
    document.title = words.form("grid.title");
    document.look = QLatin1String(gridLook);
    document.landscape = true;
    document.html = QStringLiteral("<h1>%1</h1>\n<p class=\"subject\">%2</p>\n<p>%3</p>\n").arg(escaped(document.title), escaped(record.scoring.call.title), escaped(subject));
    const Grid grid(record, words, what == Grids::Averages);
    for (qsizetype from = 0; from < columns.size(); from += perTable) {
        const QString table = grid.table(columns.mid(from, perTable), what == Grids::Empty);
        // Each on a page of its own, so that no row is cut.
        document.html += from == 0 ? table : QStringLiteral("<div class=\"mv-sheet\"><p class=\"subject\">%1, %2</p>\n%3</div>\n").arg(escaped(document.title), escaped(record.scoring.call.title), table);
    }
    if (what == Grids::Averages) document.html += QStringLiteral("<p class=\"small\">%1</p>\n").arg(escaped(QStringLiteral("± %1").arg(words("minutes.deviation"))));
    if (what == Grids::Empty) document.html += QStringLiteral("<p class=\"sign\">%1: %2</p>\n").arg(escaped(words.form("grid.evaluator")), escaped(word(words.language(), QStringLiteral("common.signature"))));
    return document;
}

/// What one evaluator gave.
Cell cellOf(const Scoring& scoring, const QUuid& application, const Criterion& criterion, const QString& evaluator, const SelectionWords& words)
{
    for (const Score& score : scoring.scores)
        if (score.application == application && score.criterion == criterion.id && sameName(score.evaluator, evaluator))
            return {words.points(score.points), score.comment, score.points};
    return {};
}

QString floorOf(const Criterion& criterion, const SelectionWords& words)
{
    if (const QString text = criterion.floorText.trimmed(); !text.isEmpty()) return text;
    return criterion.leastLevel.isEmpty() ? words.points(criterion.least) : criterion.leastLevel;
}

/// The average, and what everybody says.
Cell averageOf(const Scoring& scoring, const CandidateResult& candidate, qsizetype index, const SelectionWords& words)
{
    const CriterionResult& result = candidate.criteria[index];
    QStringList comments;
    for (const Score& score : scoring.scores)
        if (score.application == candidate.application && score.criterion == scoring.criteria.criteria[index].id && !score.comment.trimmed().isEmpty() &&
            !hasConflict(scoring.evaluations, candidate.application, score.evaluator))
            comments << QStringLiteral("%1: %2").arg(score.evaluator, score.comment.trimmed());
    comments.sort();
    const Criterion& criterion = scoring.criteria.criteria[index];
    if (std::any_of(candidate.floors.begin(), candidate.floors.end(), [&](const FloorFailure& failure) { return failure.criterion == criterion.id; }))
        comments.prepend(words("minutes.belowFloor", {{QStringLiteral("criterion"), floorOf(criterion, words)}}));
    QString score = words.average(result.average);
    if (result.given > 1) score += QStringLiteral("\n(±\u00a0%1)").arg(words.average(result.deviation));
    return {score, comments.join(QLatin1Char('\n')), result.average};
}

} // namespace

Document emptyGrid(const SelectionRecord& record, int candidates)
{
    const SelectionWords words(record);
    QList<Column> columns;
    for (int i = 1; i <= candidates; ++i)
        columns.append({fill(words.form("grid.candidate"), {{QStringLiteral("number"), words.number(i)}}).text, {}});
    return gridOf(record, words, words("grid.empty"), columns, Grids::Empty);
}

Document filledGrid(const SelectionRecord& record, const QString& evaluator)
{
    const SelectionWords words(record);
    const Scoring& scoring = record.scoring;
    const Ranking ranking = rankingOf(scoring);
    QList<Column> columns;
    for (const Application& application : applicationsByName(record)) {
        const auto found = std::find_if(ranking.candidates.begin(), ranking.candidates.end(), [&](const CandidateResult& one) { return one.application == application.id; });
        Column column{words.nameOf(record, application.person), {}};
        for (qsizetype i = 0; i < scoring.criteria.criteria.size(); ++i)
            column.cells << (evaluator.isEmpty() ? averageOf(scoring, *found, i, words) : cellOf(scoring, application.id, scoring.criteria.criteria[i], evaluator, words));
        columns << column;
    }
    return gridOf(record, words, evaluator.isEmpty() ? words("grid.averages") : words("grid.ofEvaluator", {{QStringLiteral("name"), evaluator}}), columns, evaluator.isEmpty() ? Grids::Averages : Grids::One);
}

} // namespace microvet::actions
