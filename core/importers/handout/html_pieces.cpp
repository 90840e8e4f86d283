#include "core/importers/handout/html_pieces.h"

#include "core/richtext/formula/tex_in_text.h"
#include "core/richtext/html_depth.h"

#include <QRegularExpression>

#include <gumbo.h>

namespace microvet::importers::handout {
namespace {

using model::TableBlock;
using model::TableCell;
using model::TableRow;
using richtext::RichText;

/// What is cut out of the text leaves a mark there: a letter and a number between two private characters.
constexpr QChar markStart(0xe000);
constexpr QChar markEnd(0xe001);

constexpr int maxWalk = 200;
constexpr int mostColumns = 50;

QString attribute(const GumboElement& element, const char* name)
{
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

class Cutter {
public:
    QString html;
    QList<TableBlock> tables;
    QList<std::pair<QString, QString>> pictures; ///< source, alternative text

    void node(const GumboNode* n, int depth)
    {
        switch (n->type) {
        case GUMBO_NODE_TEXT: case GUMBO_NODE_WHITESPACE: case GUMBO_NODE_CDATA: text(QString::fromUtf8(n->v.text.text)); break;
        case GUMBO_NODE_ELEMENT: element(n, depth); break;
        case GUMBO_NODE_DOCUMENT: children(n->v.document.children, depth); break;
        default: break;
        }
    }

private:
    void text(QString words)
    {
        words.remove(markStart).remove(markEnd);
        html += words.toHtmlEscaped();
    }

    void children(const GumboVector& list, int depth)
    {
        if (depth >= maxWalk) return;
        for (unsigned i = 0; i < list.length; ++i) node(static_cast<const GumboNode*>(list.data[i]), depth + 1);
    }

    void mark(char kind, qsizetype number) { html += markStart + QString(QLatin1Char(kind)) + QString::number(number) + markEnd; }

    /// -1: none; 0: the title of the whole.
    static int headingLevel(const GumboElement& e)
    {
        static const QRegularExpression outline(QStringLiteral("mso-outline-level\\s*:\\s*(\\d)"));
        static const QRegularExpression word(QStringLiteral("\\bMsoHeading(\\d)\\b"));
        const QString kind = attribute(e, "class");
        if (kind.contains(QLatin1String("MsoTitle"))) return 0;
        const bool tag = e.tag >= GUMBO_TAG_H1 && e.tag <= GUMBO_TAG_H6;
        if (tag) return kind == QLatin1String("title") ? 0 : int(e.tag) - int(GUMBO_TAG_H1) + 1;
        if (e.tag != GUMBO_TAG_P) return -1;
        if (const auto match = word.match(kind); match.hasMatch()) return match.captured(1).toInt();
        if (const auto match = outline.match(attribute(e, "style")); match.hasMatch()) return match.captured(1).toInt();
        return -1;
    }

    void element(const GumboNode* n, int depth)
    {
        const GumboElement& e = n->v.element;
        switch (e.tag) {
        case GUMBO_TAG_SCRIPT: case GUMBO_TAG_STYLE: case GUMBO_TAG_HEAD: case GUMBO_TAG_TITLE: case GUMBO_TAG_NOSCRIPT:
        case GUMBO_TAG_TEMPLATE: case GUMBO_TAG_IFRAME: case GUMBO_TAG_OBJECT: case GUMBO_TAG_SVG: case GUMBO_TAG_MATH:
        case GUMBO_TAG_TEXTAREA: case GUMBO_TAG_SELECT:
            return;
        case GUMBO_TAG_BR: html += QStringLiteral("<br>"); return;
        case GUMBO_TAG_IMG:
            pictures.append({attribute(e, "src"), attribute(e, "alt").simplified()});
            mark('P', pictures.size() - 1);
            return;
        case GUMBO_TAG_TABLE:
            if (!isLayout(n)) {
                const qsizetype before = pictures.size();
                const TableBlock block = table(n, depth);
                if (block.rows.isEmpty()) return;
                tables.append(block);
                html += QStringLiteral("<p>");
                mark('T', tables.size() - 1);
                for (qsizetype i = before; i < pictures.size(); ++i) mark('P', i); // cells hold text only
                html += QStringLiteral("</p>");
                return;
            }
            break;
        default: break;
        }
        if (const int level = headingLevel(e); level >= 0) {
            html += QStringLiteral("<p>");
            mark('H', level);
            children(e.children, depth);
            html += QStringLiteral("</p>");
            return;
        }
        const QString name = QString::fromLatin1(gumbo_normalized_tagname(e.tag));
        if (name.isEmpty()) { // a tag of somebody's own, such as Office's <o:p>
            children(e.children, depth);
            return;
        }
        html += u'<' + name;
        for (const char* kept : {"href", "style", "lang", "class"})
            if (const QString value = attribute(e, kept); !value.isEmpty())
                html += u' ' + QLatin1String(kept) + QLatin1String("=\"") + value.toHtmlEscaped() + u'"';
        html += u'>';
        children(e.children, depth);
        html += QLatin1String("</") + name + u'>';
    }

    template<class Fn> static void forEachIn(const GumboNode* n, int depth, Fn&& fn)
    {
        if (n->type != GUMBO_NODE_ELEMENT || depth > maxWalk) return;
        const GumboVector& list = n->v.element.children;
        for (unsigned i = 0; i < list.length; ++i) {
            const auto* child = static_cast<const GumboNode*>(list.data[i]);
            if (child->type != GUMBO_NODE_ELEMENT) continue;
            fn(child->v.element);
            forEachIn(child, depth + 1, fn);
        }
    }

    /// A table that only arranges: one cell, or with headings in it.
    static bool isLayout(const GumboNode* n)
    {
        int cells = 0;
        bool heading = false;
        forEachIn(n, 0, [&](const GumboElement& e) {
            if (e.tag == GUMBO_TAG_TD || e.tag == GUMBO_TAG_TH) ++cells;
            if (headingLevel(e) >= 0) heading = true;
        });
        return heading || cells <= 1;
    }

    TableBlock table(const GumboNode* n, int depth)
    {
        TableBlock block;
        block.headerRow = false;
        bool firstAllHeads = false;
        bool columnOfHeads = true;
        const auto cellText = [&](const GumboElement& e) {
            Cutter inner;
            inner.children(e.children, depth + 1);
            for (const auto& picture : inner.pictures) pictures.append(picture);
            static const QRegularExpression marks(QStringLiteral("\ue000.[0-9]+\ue001"));
            return richtext::fromHtml(inner.html.remove(marks));
        };
        const auto addRow = [&](const GumboElement& e) {
            TableRow row;
            row.id = model::PartId::make();
            bool heads = true;
            for (unsigned i = 0; i < e.children.length; ++i) {
                const auto* child = static_cast<const GumboNode*>(e.children.data[i]);
                if (child->type != GUMBO_NODE_ELEMENT) continue;
                const GumboElement& cell = child->v.element;
                if (cell.tag != GUMBO_TAG_TD && cell.tag != GUMBO_TAG_TH) continue;
                if (row.cells.isEmpty() && cell.tag != GUMBO_TAG_TH) columnOfHeads = false;
                heads = heads && cell.tag == GUMBO_TAG_TH;
                row.cells.append(TableCell{cellText(cell), {}});
                const int span = std::clamp(attribute(cell, "colspan").toInt(), 1, mostColumns);
                for (int extra = 1; extra < span && row.cells.size() < mostColumns; ++extra) row.cells.append(TableCell{});
            }
            if (row.cells.isEmpty()) return;
            if (block.rows.isEmpty()) firstAllHeads = heads;
            block.rows.append(row);
        };
        const auto walk = [&](const auto& self, const GumboVector& list, int level) -> void {
            for (unsigned i = 0; i < list.length; ++i) {
                const auto* child = static_cast<const GumboNode*>(list.data[i]);
                if (child->type != GUMBO_NODE_ELEMENT || level > 3) continue;
                const GumboElement& e = child->v.element;
                if (e.tag == GUMBO_TAG_TR) addRow(e);
                else if (e.tag == GUMBO_TAG_CAPTION) block.caption = cellText(e);
                else if (e.tag == GUMBO_TAG_THEAD || e.tag == GUMBO_TAG_TBODY || e.tag == GUMBO_TAG_TFOOT)
                    self(self, e.children, level + 1);
            }
        };
        walk(walk, n->v.element.children, 0);
        qsizetype columns = 0;
        for (const TableRow& row : std::as_const(block.rows)) columns = std::max(columns, row.cells.size());
        for (TableRow& row : block.rows)
            while (row.cells.size() < columns) row.cells.append(TableCell{});
        block.headerRow = firstAllHeads || block.rows.size() > 1; // a table of a handout nearly always has one
        block.headerColumn = columnOfHeads && !firstAllHeads && !block.rows.isEmpty();
        if (block.headerColumn) block.headerRow = false;
        return block;
    }
};

/// Cuts the marked text into its pieces.
class Splitter {
public:
    explicit Splitter(const Cutter& cut) : m_cut(cut) {}

    QList<Piece> split(const RichText& marked)
    {
        for (const richtext::Block& block : marked.blocks) take(block);
        endText();
        return m_pieces;
    }

private:
    void take(const richtext::Block& block)
    {
        richtext::Block part = block;
        part.runs.clear();
        int level = -1;
        QList<Piece> after; // pictures of a heading stand below it
        for (const richtext::Run& run : block.runs) {
            qsizetype from = 0;
            const auto keep = [&](qsizetype to) {
                if (to <= from) return;
                richtext::Run piece = run;
                piece.text = run.text.mid(from, to - from);
                part.runs.append(piece);
            };
            for (qsizetype at = run.text.indexOf(markStart); at >= 0; at = run.text.indexOf(markStart, from)) {
                const qsizetype end = run.text.indexOf(markEnd, at);
                if (end < 0) break;
                keep(at);
                from = end + 1;
                const QChar kind = run.text[at + 1];
                const int number = run.text.mid(at + 2, end - at - 2).toInt();
                if (kind == u'H') {
                    level = number;
                    continue;
                }
                Piece piece;
                if (kind == u'T') {
                    piece.kind = Piece::Table;
                    piece.table = m_cut.tables.value(number);
                } else {
                    piece.kind = Piece::Image;
                    piece.source = m_cut.pictures.value(number).first;
                    piece.alternativeText = m_cut.pictures.value(number).second;
                }
                if (level >= 0) {
                    after.append(piece);
                    continue;
                }
                add(part);
                part.runs.clear();
                endText();
                m_pieces.append(piece);
            }
            keep(run.text.size());
        }
        if (level < 0) {
            add(part);
            return;
        }
        endText();
        QString title;
        for (const richtext::Run& run : std::as_const(part.runs)) title += run.text;
        title.replace(QChar::LineSeparator, u' ');
        title = title.simplified();
        if (!title.isEmpty()) {
            Piece heading;
            heading.kind = Piece::Heading;
            heading.level = level;
            heading.title = title;
            m_pieces.append(heading);
        }
        m_pieces += after;
    }

    /// Cutting leaves spaces where a line was.
    static void trim(richtext::Block& block)
    {
        if (block.kind == richtext::BlockKind::Code) return;
        while (!block.runs.isEmpty() && block.runs.first().text.trimmed().isEmpty()) block.runs.removeFirst();
        while (!block.runs.isEmpty() && block.runs.last().text.trimmed().isEmpty()) block.runs.removeLast();
        if (block.runs.isEmpty()) return;
        QString& first = block.runs.first().text;
        qsizetype lead = 0;
        while (lead < first.size() && first[lead].isSpace()) ++lead;
        first.remove(0, lead);
        QString& last = block.runs.last().text;
        while (!last.isEmpty() && last.back().isSpace()) last.chop(1);
    }

    void add(richtext::Block block)
    {
        trim(block);
        const bool blank = std::all_of(block.runs.cbegin(), block.runs.cend(),
                                       [](const richtext::Run& run) { return run.text.trimmed().isEmpty(); });
        if (!blank) m_text.blocks.append(block);
    }

    void endText()
    {
        if (m_text.blocks.isEmpty()) return;
        Piece piece;
        piece.text = richtext::normalised(std::exchange(m_text, {}));
        if (!piece.text.isEmpty()) m_pieces.append(piece);
    }

    const Cutter& m_cut;
    QList<Piece> m_pieces;
    RichText m_text;
};

} // namespace

QList<Piece> piecesOf(const QString& html)
{
    if (richtext::nestsTooDeep(html)) {
        Piece piece;
        piece.text = richtext::fromHtml(html);
        return piece.text.isEmpty() ? QList<Piece>() : QList<Piece>{piece};
    }
    const QByteArray bytes = html.toUtf8();
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    GumboOutput* tree = gumbo_parse_with_options(&options, bytes.constData(), size_t(bytes.size()));
    if (!tree) return {};
    Cutter cutter;
    cutter.node(tree->document, 0);
    gumbo_destroy_output(&options, tree);
    return Splitter(cutter).split(richtext::fromHtml(cutter.html));
}

void takeFormulas(QList<Piece>& pieces)
{
    for (Piece& piece : pieces) {
        piece.text = richtext::withTexAsFormulas(piece.text);
        piece.table.caption = richtext::withTexAsFormulas(piece.table.caption);
        for (TableRow& row : piece.table.rows)
            for (TableCell& cell : row.cells) cell.text = richtext::withTexAsFormulas(cell.text);
    }
}

} // namespace microvet::importers::handout
