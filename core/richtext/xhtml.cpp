#include "core/richtext/formula/xhtml.h"

namespace microvet::richtext {
namespace {

QString escaped(const QString& text) { return text.toHtmlEscaped(); }

QString langAttribute(const QString& lang)
{
    return lang.isEmpty() ? QString() : QStringLiteral(" lang=\"%1\"").arg(escaped(lang));
}

bool isWeb(const QString& link)
{
    return link.startsWith(QLatin1String("http:"), Qt::CaseInsensitive)
        || link.startsWith(QLatin1String("https:"), Qt::CaseInsensitive)
        || link.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive);
}

QString address(const Run& run, const XhtmlOptions& options)
{
    if (run.link.isEmpty()) return {};
    if (options.resolveLink) return options.resolveLink(run.link);
    return isWeb(run.link) ? run.link : QString();
}

QString formulaMarkup(const Run& run, const formula::Word& word, bool labelled)
{
    const formula::Source source = formula::fromInline(run.text);
    const formula::Parsed parsed = formula::parse(source.text, source.notation);
    if (!parsed.ok() || parsed.root.isEmpty()) return QStringLiteral("<span class=\"formula\">%1</span>").arg(escaped(run.text));
    formula::MathMlOptions how;
    how.alternative = word ? formula::toWords(parsed.root, word) : formula::toPlain(parsed.root);
    how.source = source;
    how.labelled = labelled;
    return formula::toMathMl(parsed.root, how);
}

QString runMarkup(const Run& run, bool inCode, const formula::Word& word, bool labelled)
{
    const bool formula = run.marks.testFlag(Formula);
    QString text = formula ? formulaMarkup(run, word, labelled) : escaped(run.text);
    if (!inCode && !formula) text.replace(QChar::LineSeparator, QStringLiteral("<br/>"));
    const auto wrap = [&](Mark mark, const char* tag) {
        if (!run.marks.testFlag(mark)) return;
        text = QLatin1Char('<') + QLatin1String(tag) + QLatin1Char('>') + text + QLatin1String("</") + QLatin1String(tag)
            + QLatin1Char('>');
    };
    wrap(CodeMark, "code");
    wrap(Subscript, "sub");
    wrap(Superscript, "sup");
    wrap(Emphasis, "em");
    wrap(Strong, "strong");
    if (!run.lang.isEmpty()) text = QStringLiteral("<span%1>%2</span>").arg(langAttribute(run.lang), text);
    return text;
}

QString runsMarkup(const Block& block, const XhtmlOptions& options, const formula::Word& word, bool labelled)
{
    QString out;
    for (qsizetype i = 0; i < block.runs.size();) {
        // Runs of one link are one link: a reader must not meet it twice.
        const QString target = address(block.runs[i], options);
        const QString link = block.runs[i].link;
        QString inner;
        do inner += runMarkup(block.runs[i++], block.kind == BlockKind::Code, word, labelled);
        while (i < block.runs.size() && !link.isEmpty() && block.runs[i].link == link);
        out += target.isEmpty() ? inner : QStringLiteral("<a href=\"%1\">%2</a>").arg(escaped(target), inner);
    }
    return out;
}

/// Opens and closes nested lists as the depth of the items changes.
class ListWriter {
public:
    explicit ListWriter(QString& out) : m_out(out) {}

    void item(const Block& block, const QString& inner)
    {
        const QChar tag = block.kind == BlockKind::BulletItem ? u'u' : u'o';
        while (m_open.size() > block.level + 1) close();
        if (m_open.size() == block.level + 1) {
            if (m_open.constLast() == tag) m_out += QLatin1String("</li>");
            else close();
        }
        // A list inside a list stands inside an item; where the depth jumps, the item between is empty.
        while (m_open.size() < block.level + 1) {
            m_out += QStringLiteral("<%1l>").arg(tag);
            m_open.append(tag);
            if (m_open.size() < block.level + 1) m_out += QLatin1String("<li>");
        }
        m_out += QStringLiteral("<li%1>%2").arg(langAttribute(block.lang), inner);
    }

    void finish()
    {
        while (!m_open.isEmpty()) close();
    }

private:
    void close() { m_out += QStringLiteral("</li></%1l>").arg(m_open.takeLast()); }

    QString& m_out;
    QList<QChar> m_open;
};

} // namespace

QString toXhtml(const RichText& text, const XhtmlOptions& options) { return toXhtml(text, options, {}); }

QString toXhtml(const RichText& text, const XhtmlOptions& options, const formula::Word& word, bool labelled)
{
    QString out;
    ListWriter lists(out);
    for (qsizetype i = 0; i < text.blocks.size(); ++i) {
        const Block& block = text.blocks[i];
        const QString inner = runsMarkup(block, options, word, labelled);
        if (block.kind == BlockKind::BulletItem || block.kind == BlockKind::NumberItem) {
            lists.item(block, inner);
            continue;
        }
        lists.finish();
        const QString lang = langAttribute(block.lang);
        switch (block.kind) {
        case BlockKind::Heading: out += QStringLiteral("<h%1%2>%3</h%1>").arg(QString::number(block.level), lang, inner); break;
        case BlockKind::Quote: {
            const bool first = i == 0 || text.blocks[i - 1].kind != BlockKind::Quote;
            const bool last = i + 1 == text.blocks.size() || text.blocks[i + 1].kind != BlockKind::Quote;
            out += QStringLiteral("%1<p%2>%3</p>%4").arg(first ? QStringLiteral("<blockquote>") : QString(), lang, inner,
                                                         last ? QStringLiteral("</blockquote>") : QString());
            break;
        }
        case BlockKind::Code: out += QStringLiteral("<pre%1><code>%2</code></pre>").arg(lang, inner); break;
        default: out += QStringLiteral("<p%1>%2</p>").arg(lang, inner);
        }
    }
    lists.finish();
    return out;
}

} // namespace microvet::richtext
