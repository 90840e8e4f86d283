#include "core/exporters/markdown/markdown_text.h"

#include "core/exporters/markdown/xhtml_tree.h"

#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QSet>
#include <QStringList>

namespace microvet::exporters {
namespace {

/// What a page holds for the mouse alone.
bool isLeftOut(const XhtmlNode& node)
{
    static const QSet<QString> names{QStringLiteral("input"), QStringLiteral("textarea"), QStringLiteral("select"),
                                     QStringLiteral("button"), QStringLiteral("script"), QStringLiteral("style"), QStringLiteral("svg")};
    return names.contains(node.name);
}

QString spaced(QString text)
{
    static const QRegularExpression run(QStringLiteral("[ \\t\\r\\n]+"));
    return text.replace(run, QStringLiteral(" "));
}

/// Characters that Markdown would read as marks.
QString escapedText(const QString& text)
{
    QString out;
    out.reserve(text.size() + 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool entity = c == u'&' && i + 1 < text.size() && (text[i + 1] == u'#' || text[i + 1].isLetter());
        if (entity || QStringView(u"\\`*_[]<>|~").contains(c)) out += u'\\';
        out += c;
    }
    return out;
}

/// A line that would begin a heading, a list or a rule by chance.
QString escapedStart(const QString& line)
{
    static const QRegularExpression marks(QStringLiteral("^(#{1,6}(?= |$)|[-+](?= |$)|=+$|-{2,}$|\\d{1,9}(?=[.)]( |$)))"));
    const QRegularExpressionMatch match = marks.match(line);
    if (!match.hasMatch()) return line;
    const bool number = line[0].isDigit();
    return number ? match.captured() + u'\\' + line.mid(match.capturedLength()) : u'\\' + line;
}

QString indented(const QString& block, const QString& first, const QString& others)
{
    QStringList lines = block.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        if (i == 0 || !lines[i].isEmpty()) lines[i].prepend(i == 0 ? first : others);
    return lines.join(u'\n');
}

class Writer {
public:
    explicit Writer(const MarkdownOptions& options) : m_options(options) {}

    QStringList blocks(const XhtmlNode& node)
    {
        QStringList out;
        QString line;
        const auto endLine = [&] {
            addText(out, line);
            line.clear();
        };
        for (const XhtmlNode& child : node.children) {
            if (isLeftOut(child)) continue;
            if (!child.isBlock()) {
                append(line, child);
                continue;
            }
            endLine();
            out += block(child);
        }
        endLine();
        return out;
    }

private:
    static void addText(QStringList& out, const QString& line)
    {
        QStringList lines;
        for (const QString& part : line.split(u'\n'))
            if (const QString clean = part.trimmed(); !clean.isEmpty() && clean != QLatin1String("\\")) lines.append(escapedStart(clean));
        if (!lines.isEmpty() && lines.last().endsWith(u'\\')) lines.last().chop(1);
        if (!lines.isEmpty()) out.append(lines.join(u'\n'));
    }

    QStringList block(const XhtmlNode& node)
    {
        const QString& name = node.name;
        if (name.size() == 2 && name[0] == u'h' && name[1].isDigit()) return heading(name[1].digitValue(), node);
        if (name == QLatin1String("ul") || name == QLatin1String("ol")) return list(node);
        if (name == QLatin1String("table")) return table(node);
        if (name == QLatin1String("pre")) return {code(node)};
        if (name == QLatin1String("hr")) return {QStringLiteral("---")};
        if (name == QLatin1String("blockquote")) return {indented(blocks(node).join(QStringLiteral("\n\n")), QStringLiteral("> "), QStringLiteral("> "))};
        if (name == QLatin1String("summary") || name == QLatin1String("legend") || name == QLatin1String("dt")) return strong(node);
        if (name == QLatin1String("audio") || name == QLatin1String("video")) return medium(node);
        return blocks(node);
    }

    QStringList heading(int level, const XhtmlNode& node)
    {
        const QString words = line(node);
        if (words.isEmpty()) return {};
        return {QString(std::clamp(level + m_options.headingShift, 1, 6), u'#') + u' ' + words};
    }

    QString line(const XhtmlNode& node)
    {
        QString out;
        for (const XhtmlNode& child : node.children)
            if (!isLeftOut(child)) {
                append(out, child);
                if (child.isBlock()) out += u' ';
            }
        return spaced(out.replace(QStringLiteral("\\\n"), QStringLiteral(" "))).trimmed();
    }

    QStringList strong(const XhtmlNode& node)
    {
        const QString words = line(node);
        return words.isEmpty() ? QStringList() : QStringList{words.contains(u'*') ? words : marked(words, "**", "strong")};
    }

    QStringList list(const XhtmlNode& node)
    {
        QStringList items;
        int number = std::max(1, node.attribute("start").toInt());
        for (const XhtmlNode& child : node.children) {
            if (child.name != QLatin1String("li")) continue;
            const QString mark = node.name == QLatin1String("ol") ? QString::number(number++) + QStringLiteral(". ") : QStringLiteral("- ");
            const QStringList inside = blocks(child);
            if (inside.isEmpty()) continue;
            // One line each where nothing longer stands in them: a tight list.
            QString item = inside.first();
            for (qsizetype i = 1; i < inside.size(); ++i) {
                const bool below = inside[i].startsWith(QLatin1String("- ")) || inside[i].startsWith(QLatin1String("1. "));
                item += (below && i == 1 ? QStringLiteral("\n") : QStringLiteral("\n\n")) + inside[i];
            }
            items.append(indented(item, mark, QString(mark.size(), u' ')));
        }
        return items.isEmpty() ? QStringList() : QStringList{items.join(u'\n')};
    }

    static void collectRows(const XhtmlNode& node, std::vector<const XhtmlNode*>& rows)
    {
        for (const XhtmlNode& child : node.children) {
            if (child.name == QLatin1String("tr")) rows.push_back(&child);
            else collectRows(child, rows);
        }
    }

    QStringList table(const XhtmlNode& node)
    {
        QStringList out;
        for (const XhtmlNode& child : node.children)
            if (child.name == QLatin1String("caption")) out += strong(child);
        std::vector<const XhtmlNode*> rows;
        collectRows(node, rows);
        if (rows.empty()) return out;
        qsizetype columns = 0;
        QList<QStringList> cells;
        bool head = true; // the first row is one where all its cells are headings
        for (const XhtmlNode* row : rows) {
            QStringList line;
            for (const XhtmlNode& cell : row->children) {
                if (cell.name != QLatin1String("td") && cell.name != QLatin1String("th")) continue;
                if (cells.isEmpty()) head = head && cell.name == QLatin1String("th");
                line.append(blocks(cell).join(QStringLiteral("<br>")).replace(QStringLiteral("\\\n"), QStringLiteral("<br>")).replace(u'\n', u' '));
            }
            columns = std::max(columns, line.size());
            cells.append(line);
        }
        if (columns == 0) return out;
        if (!head) cells.prepend(QStringList());
        QStringList lines;
        for (QStringList& row : cells) {
            while (row.size() < columns) row.append(QString());
            lines.append(QStringLiteral("| ") + row.join(QStringLiteral(" | ")) + QStringLiteral(" |"));
            if (lines.size() == 1) lines.append(QStringLiteral("|") + QStringLiteral(" --- |").repeated(columns));
        }
        out.append(lines.join(u'\n'));
        return out;
    }

    static QString code(const XhtmlNode& node)
    {
        QString text = node.allText();
        while (text.endsWith(u'\n')) text.chop(1);
        QString fence = QStringLiteral("```");
        while (text.contains(fence)) fence += u'`';
        return fence + u'\n' + text + u'\n' + fence;
    }

    QStringList medium(const XhtmlNode& node)
    {
        QStringList out;
        const auto add = [&](const QString& address, const QString& name) {
            if (!address.isEmpty()) out.append(QStringLiteral("[%1](%2)").arg(escapedText(name), target(address)));
        };
        const QString name = node.attribute("aria-label").isEmpty() ? node.attribute("title") : node.attribute("aria-label");
        add(node.attribute("src"), name.isEmpty() ? node.attribute("src") : name);
        for (const XhtmlNode& child : node.children)
            if (child.name == QLatin1String("source")) add(child.attribute("src"), name.isEmpty() ? child.attribute("src") : name);
        return out;
    }

    QString target(const QString& address) const
    {
        const QString to = m_options.address ? m_options.address(address) : address;
        static const QRegularExpression unsafe(QStringLiteral("[\\s()<>\\\\]"));
        return to.contains(unsafe) ? u'<' + QString(to).replace(u'<', QLatin1String("%3C")).replace(u'>', QLatin1String("%3E")).replace(u'\n', QString()).replace(u'\\', QLatin1String("%5C")) + u'>' : to;
    }

    /// Marks hug their words: "**a **" is no emphasis. Where punctuation stands at their edge Markdown would not see the marks
    /// (CommonMark 6.2, flanking), so tags stand there instead.
    QString marked(const QString& inner, const char* mark, const char* tag) const
    {
        const QString words = inner.trimmed();
        if (words.isEmpty()) return inner;
        const qsizetype at = inner.indexOf(words);
        const bool plain = !m_tagged && words.front().isLetterOrNumber() && words.back().isLetterOrNumber();
        const QString name = QLatin1String(tag);
        const QString around = plain ? QLatin1String(mark) + words + QLatin1String(mark)
                                     : QStringLiteral("<") + name + u'>' + words + QStringLiteral("</") + name + u'>';
        return inner.left(at) + around + inner.mid(at + words.size());
    }

    /// Marks that touch would be read as one.
    void append(QString& line, const XhtmlNode& child)
    {
        QString more = within(child);
        if (line.endsWith(u'*') && more.startsWith(u'*')) {
            const QScopedValueRollback<bool> tagged(m_tagged, true);
            more = within(child);
        }
        line += more;
    }

    QString within(const XhtmlNode& node)
    {
        const QString& name = node.name;
        if (name.isEmpty()) return escapedText(spaced(node.text));
        if (isLeftOut(node)) return {};
        if (name == QLatin1String("br")) return QStringLiteral("\\\n");
        if (name == QLatin1String("math")) return escapedText(formulaLine(node));
        if (name == QLatin1String("img")) return picture(node);
        if (name == QLatin1String("code")) return node.allText().isEmpty() ? QString() : inlineCode(node.allText());
        QString inner;
        for (const XhtmlNode& child : node.children) append(inner, child);
        if (name == QLatin1String("strong") || name == QLatin1String("b") || name == QLatin1String("dfn")) return marked(inner, "**", "strong");
        if (name == QLatin1String("em") || name == QLatin1String("i") || name == QLatin1String("cite")) return marked(inner, "*", "em");
        if (name == QLatin1String("sub") || name == QLatin1String("sup")) return inner.trimmed().isEmpty() ? inner : QStringLiteral("<%1>%2</%1>").arg(name, inner);
        if (name == QLatin1String("a")) {
            const QString address = node.attribute("href");
            const QString words = inner.trimmed();
            if (address.isEmpty() || words.isEmpty()) return inner;
            const QString to = target(address);
            return to.isEmpty() ? inner : QStringLiteral("[") + words + QStringLiteral("](") + to + u')';
        }
        return inner;
    }

    static QString inlineCode(const QString& text)
    {
        QString fence = QStringLiteral("`");
        while (text.contains(fence)) fence += u'`';
        const bool apart = text.startsWith(u'`') || text.endsWith(u'`');
        return apart ? fence + u' ' + text + u' ' + fence : fence + text + fence;
    }

    QString picture(const XhtmlNode& node)
    {
        const QString address = node.attribute("src");
        return address.isEmpty() ? QString() : QStringLiteral("![") + escapedText(spaced(node.attribute("alt"))) + QStringLiteral("](") + target(address) + u')';
    }

    const MarkdownOptions& m_options;
    bool m_tagged = false;
};

} // namespace

QString markdownOf(const QString& xhtml, const MarkdownOptions& options)
{
    const QStringList blocks = Writer(options).blocks(readXhtml(xhtml));
    return blocks.isEmpty() ? QString() : blocks.join(QStringLiteral("\n\n")) + u'\n';
}

} // namespace microvet::exporters
