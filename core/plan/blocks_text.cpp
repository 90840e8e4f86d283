#include "core/plan/blocks.h"

#include "core/model/formula_source.h"
#include "core/plan/formula_words.h"

/// Blocks that are read: text, callout, table, accordion, worked example, formula, and what a newer version wrote.
namespace microvet::plan {

using namespace model;

void render(PageWriter& page, const TextBlock& block) { page.addRich(block.text); }

void render(PageWriter& page, const CalloutBlock& block)
{
    const QString kind = block.style.known() && block.style.isSet() ? block.style.code() : QStringLiteral("note");
    page.add(QStringLiteral("<div class=\"mv-callout-%1\" role=\"note\">").arg(kind));
    // The kind is said in words: colour and sign alone reach nobody who cannot see them.
    page.add(element("p", page.word(("callout." + kind.toLatin1()).constData()), "mv-label"));
    page.blockHeading(block.title);
    page.addRich(block.text);
    page.add(QStringLiteral("</div>"));
}

QString tableFrame(const PageWriter& page, const QString& label)
{
    if (page.book()) return QStringLiteral("<div class=\"mv-table-frame\">");
    return QStringLiteral("<div class=\"mv-table-frame\" tabindex=\"0\" role=\"region\" aria-label=\"") + label + QStringLiteral("\">");
}

void render(PageWriter& page, const TableBlock& block)
{
    qsizetype columns = 0;
    for (const TableRow& row : block.rows)
        columns = std::max(columns, row.cells.size());
    if (columns == 0) return;
    const auto rowMarkup = [&](const TableRow& row, bool header) {
        QString out = QStringLiteral("<tr>");
        for (qsizetype c = 0; c < columns; ++c) {
            const QString inner = c < row.cells.size() ? page.inlineRich(row.cells[c].text) : QString();
            // An empty corner is no heading of anything.
            if (header && !inner.isEmpty())
                out += QStringLiteral("<th scope=\"col\">%1</th>").arg(inner);
            else if (block.headerColumn && c == 0 && !inner.isEmpty())
                out += QStringLiteral("<th scope=\"row\">%1</th>").arg(inner);
            else
                out += element("td", inner);
        }
        return out + QStringLiteral("</tr>");
    };
    page.add(tableFrame(page, block.caption.isEmpty() ? page.word("table") : escaped(richtext::toPlainText(block.caption))) +
             QStringLiteral("<table>"));
    if (!block.caption.isEmpty()) page.add(element("caption", page.inlineRich(block.caption)));
    const bool head = block.headerRow && !block.rows.isEmpty();
    if (head) page.add(element("thead", rowMarkup(block.rows.first(), true)));
    QString body;
    for (qsizetype r = head ? 1 : 0; r < block.rows.size(); ++r)
        body += rowMarkup(block.rows[r], false);
    if (!body.isEmpty()) page.add(element("tbody", body));
    page.add(QStringLiteral("</table></div>"));
}

void render(PageWriter& page, const AccordionBlock& block)
{
    for (const Section& section : block.sections) {
        if (page.book()) {
            page.blockHeading(section.title);
            page.addRich(section.text);
            continue;
        }
        const QString title = section.title.trimmed().isEmpty() ? page.word("more") : escaped(section.title);
        page.add(QStringLiteral("<details class=\"mv-section\"><summary>%1</summary>").arg(title));
        page.addRich(section.text);
        page.add(QStringLiteral("</details>"));
    }
}

void render(PageWriter& page, const WorkedExampleBlock& block)
{
    page.blockHeading(block.title.trimmed().isEmpty() ? Words::of(page.language()).text("workedExample") : block.title);
    page.labelled("problem", block.problem, "mv-problem");
    if (!block.steps.isEmpty()) {
        page.add(element("p", page.word("steps"), "mv-label") + QStringLiteral("<ol class=\"mv-steps\">"));
        for (const Section& step : block.steps) {
            page.add(QStringLiteral("<li>"));
            if (!step.title.trimmed().isEmpty()) page.add(element("p", element("strong", escaped(step.title))));
            page.addRich(step.text);
            page.add(QStringLiteral("</li>"));
        }
        page.add(QStringLiteral("</ol>"));
    }
    page.labelled("result", block.result, "mv-result");
}

void render(PageWriter& page, const FormulaBlock& block)
{
    namespace formula = richtext::formula;
    if (block.source.trimmed().isEmpty()) return;
    const QString alternative = block.alternativeText.trimmed();
    const formula::Source source = sourceOf(block);
    if (const formula::Parsed read = parsed(source); read.ok()) {
        const QString spoken = alternative.isEmpty() ? formula::toWords(read.root, formulaWord(page.language())) : cleaned(alternative);
        page.add(element("figure", formula::toMathMl(read.root, {true, spoken, source, !page.book()}), "mv-formula-figure"));
        return;
    }
    // Nobody loses a formula that this version cannot read: it stands as it was typed.
    page.add(
        QStringLiteral("<figure class=\"mv-formula-figure\"%1><pre class=\"mv-formula-source\"><code>%2</code></pre>")
            .arg(alternative.isEmpty() ? QString()
                                       : QStringLiteral(" role=\"group\"") + attribute("aria-label", alternative),
                 escaped(block.source)));
    if (!alternative.isEmpty()) page.add(element("figcaption", escapedLines(alternative)));
    page.add(QStringLiteral("</figure>"));
}

void render(PageWriter& page, const Unknown&) { page.add(element("p", page.word("newerBlock"), "mv-newer")); }

} // namespace microvet::plan
