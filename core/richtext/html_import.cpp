#include "core/richtext/formula/mathml_import.h"
#include "core/richtext/richtext.h"

#include <QRegularExpression>

#include <gumbo.h>

#include <optional>

namespace microvet::richtext {
namespace {

/// Deeper nesting than any author makes; what lies below is read as plain text of the level above.
constexpr int maxDepth = 200;
constexpr qsizetype maxBytes = 20 * 1024 * 1024;

/// What holds at a place in the tree.
struct Context {
    BlockKind kind = BlockKind::Paragraph;
    int level = 0;
    int listDepth = -1;
    Marks marks;
    QString link;
    QString lang;
    bool pre = false;
};

QString attribute(const GumboElement& element, const char* name)
{
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

class Reader {
    enum class WordBullet { None, Expected, Gap };

public:
    RichText read(const GumboNode* root)
    {
        node(root, {}, 0);
        endBlock();
        return normalised(std::move(m_out));
    }

private:
    void node(const GumboNode* n, const Context& context, int depth)
    {
        switch (n->type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA: text(QString::fromUtf8(n->v.text.text), context); break;
        case GUMBO_NODE_ELEMENT: element(n->v.element, context, depth); break;
        case GUMBO_NODE_DOCUMENT: children(n->v.document.children, context, depth); break;
        default: break;
        }
    }

    void children(const GumboVector& list, const Context& context, int depth)
    {
        if (depth >= maxDepth) return;
        for (unsigned i = 0; i < list.length; ++i) node(static_cast<const GumboNode*>(list.data[i]), context, depth + 1);
    }

    void element(const GumboElement& e, Context context, int depth)
    {
        bool block = false;
        int newLevel = 0;
        if (const QString lang = attribute(e, "lang"); !lang.isEmpty()) context.lang = lang;
        styled(attribute(e, "style"), context);
        switch (e.tag) {
        case GUMBO_TAG_SCRIPT: case GUMBO_TAG_STYLE: case GUMBO_TAG_HEAD: case GUMBO_TAG_TITLE: case GUMBO_TAG_NOSCRIPT:
        case GUMBO_TAG_TEMPLATE: case GUMBO_TAG_IFRAME: case GUMBO_TAG_OBJECT: case GUMBO_TAG_SVG:
        case GUMBO_TAG_TEXTAREA: case GUMBO_TAG_SELECT:
            return;
        case GUMBO_TAG_MATH: {
            const QString source = formula::inlineSourceOf(e);
            context.marks |= Formula;
            if (!source.isEmpty()) text(source, context);
            return;
        }
        case GUMBO_TAG_BR: text(QString(QChar::LineSeparator), context); return;
        case GUMBO_TAG_STRONG: case GUMBO_TAG_B: context.marks |= Strong; break;
        case GUMBO_TAG_EM: case GUMBO_TAG_I: context.marks |= Emphasis; break;
        case GUMBO_TAG_SUB: context.marks |= Subscript; break;
        case GUMBO_TAG_SUP: context.marks |= Superscript; break;
        case GUMBO_TAG_CODE: case GUMBO_TAG_KBD: case GUMBO_TAG_SAMP:
            if (!context.pre) context.marks |= CodeMark;
            break;
        case GUMBO_TAG_SPAN:
            if (attribute(e, "class") == QLatin1String("formula")) context.marks |= Formula;
            break;
        case GUMBO_TAG_A: {
            const QString link = attribute(e, "href").trimmed();
            if (isSafeLink(link)) context.link = link;
            break;
        }
        case GUMBO_TAG_H1: case GUMBO_TAG_H2: newLevel = 2; break;
        case GUMBO_TAG_H3: newLevel = 3; break;
        case GUMBO_TAG_H4: case GUMBO_TAG_H5: case GUMBO_TAG_H6: newLevel = 4; break;
        case GUMBO_TAG_UL: case GUMBO_TAG_OL:
            endBlock();
            context.kind = e.tag == GUMBO_TAG_UL ? BlockKind::BulletItem : BlockKind::NumberItem;
            ++context.listDepth;
            children(e.children, context, depth);
            endBlock();
            return;
        case GUMBO_TAG_LI:
            block = true;
            if (context.listDepth < 0) {
                context.listDepth = 0;
                context.kind = BlockKind::BulletItem;
            }
            context.level = context.listDepth;
            break;
        case GUMBO_TAG_BLOCKQUOTE: context.kind = BlockKind::Quote; block = true; break;
        case GUMBO_TAG_PRE: context.kind = BlockKind::Code; context.pre = true; block = true; break;
        case GUMBO_TAG_P: case GUMBO_TAG_DIV: case GUMBO_TAG_SECTION: case GUMBO_TAG_ARTICLE: case GUMBO_TAG_HEADER:
        case GUMBO_TAG_FOOTER: case GUMBO_TAG_ASIDE: case GUMBO_TAG_MAIN: case GUMBO_TAG_NAV: case GUMBO_TAG_FIGURE:
        case GUMBO_TAG_FIGCAPTION: case GUMBO_TAG_TABLE: case GUMBO_TAG_TR: case GUMBO_TAG_DL: case GUMBO_TAG_DT:
        case GUMBO_TAG_DD: case GUMBO_TAG_ADDRESS: case GUMBO_TAG_HR: case GUMBO_TAG_FORM: block = true; break;
        case GUMBO_TAG_TD: case GUMBO_TAG_TH: text(QStringLiteral(" "), context); break;
        default: break;
        }
        if (newLevel > 0) {
            context.kind = BlockKind::Heading;
            context.level = newLevel;
            block = true;
        }
        // A paragraph inside a list item goes on with the item; everything else starts a block of its own.
        const bool wordItem = block && wordList(e, context);
        const bool insideItem = e.tag == GUMBO_TAG_P && context.listDepth >= 0 && m_current && m_current->runs.isEmpty();
        if (block && !insideItem) startBlock(context);
        if (wordItem) m_bullet = WordBullet::Expected;
        children(e.children, context, depth);
        if (block) endBlock();
    }

    static void styled(const QString& style, Context& context)
    {
        if (style.isEmpty()) return;
        static const QRegularExpression bold(QStringLiteral("font-weight\\s*:\\s*(bold|[6-9]00)"));
        static const QRegularExpression normal(QStringLiteral("font-weight\\s*:\\s*(normal|400)"));
        static const QRegularExpression italic(QStringLiteral("font-style\\s*:\\s*italic"));
        if (style.contains(bold)) context.marks |= Strong;
        else if (style.contains(normal)) context.marks.setFlag(Strong, false);
        if (style.contains(italic)) context.marks |= Emphasis;
    }

    /// Word writes list items as paragraphs with "mso-list:… levelN" and the bullet as text.
    static bool wordList(const GumboElement& e, Context& context)
    {
        static const QRegularExpression list(QStringLiteral("mso-list\\s*:[^;]*level(\\d)"));
        const auto match = list.match(attribute(e, "style"));
        if (!match.hasMatch()) return false;
        context.kind = BlockKind::BulletItem;
        context.level = qBound(0, match.captured(1).toInt() - 1, 5);
        context.listDepth = context.level;
        return true;
    }

    void startBlock(const Context& context)
    {
        endBlock();
        m_current = Block{context.kind, context.level, {}, {}, {}, {}};
    }

    void text(QString words, const Context& context)
    {
        if (!context.pre) words = collapsed(words);
        else if (words.startsWith(u'\n') && (!m_current || m_current->runs.isEmpty())) words.remove(0, 1);
        if (words.isEmpty()) return;
        if (!m_current) {
            if (words.trimmed().isEmpty() && words != QString(QChar::LineSeparator)) return;
            m_current = Block{context.kind, context.level, {}, {}, {}, {}};
        }
        if (!context.pre) {
            const bool atStart = m_current->runs.isEmpty() || m_current->runs.constLast().text.endsWith(u' ')
                || m_current->runs.constLast().text.endsWith(QChar::LineSeparator);
            if (atStart && words.startsWith(u' ')) words.remove(0, 1);
            if (m_bullet != WordBullet::None) takeBullet(words);
            if (words.isEmpty()) return;
        }
        m_current->runs.append({words, context.marks, context.link, context.lang});
        m_bullet = WordBullet::None;
    }

    /// Takes the bullet or number, and the gap behind it, off the start of a list item of Word's.
    void takeBullet(QString& words)
    {
        static const QRegularExpression sign(QStringLiteral("^[\\s\u00a0]*(?:([\u00b7\u2022\u00a7\uf0b7\uf0a7-]|o(?![^\\s\u00a0]))|(\\w{1,4}[.)]))"));
        if (m_bullet == WordBullet::Expected) {
            if (const auto match = sign.match(words); match.hasMatch()) {
                if (match.capturedStart(2) >= 0) m_current->kind = BlockKind::NumberItem;
                words.remove(0, match.capturedEnd());
                m_bullet = WordBullet::Gap;
            }
        }
        qsizetype gap = 0;
        while (gap < words.size() && words[gap].isSpace()) ++gap;
        words.remove(0, gap);
    }

    /// White space as HTML has it; non-breaking spaces stay.
    static QString collapsed(const QString& text)
    {
        QString out;
        out.reserve(text.size());
        for (const QChar c : text) {
            const bool space = c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
            if (!space) out += c;
            else if (!out.endsWith(u' ')) out += u' ';
        }
        return out;
    }

    void endBlock()
    {
        m_bullet = WordBullet::None;
        if (!m_current) return;
        if (m_current->kind == BlockKind::Code) {
            if (!m_current->runs.isEmpty() && m_current->runs.constLast().text.endsWith(u'\n')) m_current->runs.last().text.chop(1);
        } else {
            while (!m_current->runs.isEmpty()) {
                QString& last = m_current->runs.last().text;
                while (last.endsWith(u' ') || last.endsWith(QChar::LineSeparator)) last.chop(1);
                if (!last.isEmpty()) break;
                m_current->runs.removeLast();
            }
        }
        if (!m_current->runs.isEmpty()) m_out.blocks.append(*m_current);
        m_current.reset();
    }

    RichText m_out;
    std::optional<Block> m_current;
    WordBullet m_bullet = WordBullet::None;
};

} // namespace

RichText fromHtml(const QString& html)
{
    const QByteArray bytes = html.toUtf8().left(maxBytes);
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    GumboOutput* tree = gumbo_parse_with_options(&options, bytes.constData(), size_t(bytes.size()));
    if (!tree) return RichText::fromPlain(html);
    RichText out = Reader().read(tree->root);
    gumbo_destroy_output(&options, tree);
    return out;
}

} // namespace microvet::richtext
