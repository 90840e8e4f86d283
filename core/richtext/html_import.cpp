#include "core/richtext/formula/mathml_import.h"
#include "core/richtext/html_depth.h"
#include "core/richtext/richtext.h"

#include <QRegularExpression>

#include <gumbo.h>

#include <algorithm>
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
    /// `office`: Word and its like, where a language is that of the spelling check and says little.
    Reader(bool office, bool hasTopHeading) : m_office(office), m_topHeading(hasTopHeading) {}

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
        if (depth >= maxDepth) return wordsBelow(list, context);
        for (unsigned i = 0; i < list.length; ++i) node(static_cast<const GumboNode*>(list.data[i]), context, depth + 1);
    }

    /// What lies too deep for its structure to matter: the words alone. The tree's own depth is limited before it is made.
    void wordsBelow(const GumboVector& list, const Context& context)
    {
        for (unsigned i = 0; i < list.length; ++i) {
            const auto* child = static_cast<const GumboNode*>(list.data[i]);
            if (child->type != GUMBO_NODE_ELEMENT) node(child, context, maxDepth);
            else if (const GumboElement& e = child->v.element; !isLeftOut(e, attribute(e, "style").toLower())) wordsBelow(e.children, context);
        }
    }

    void element(const GumboElement& e, Context context, int depth)
    {
        const QString style = attribute(e, "style").toLower();
        if (isLeftOut(e, style)) return;
        if (style.contains(QLatin1String("mso-list:")) && style.contains(QLatin1String("ignore"))) return takeSign(e, depth);
        bool block = false;
        if (const QString lang = attribute(e, "lang"); !lang.isEmpty() && !m_office && e.tag != GUMBO_TAG_HTML && e.tag != GUMBO_TAG_BODY)
            context.lang = lang;
        switch (e.tag) {
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
        case GUMBO_TAG_CODE: case GUMBO_TAG_KBD: case GUMBO_TAG_SAMP: case GUMBO_TAG_TT:
            if (!context.pre) context.marks |= CodeMark;
            break;
        case GUMBO_TAG_SPAN: {
            const QString kind = attribute(e, "class");
            if (kind == QLatin1String("formula")) context.marks |= Formula;
            if (kind == QLatin1String("MsoFootnoteReference") || kind == QLatin1String("MsoEndnoteReference")) context.marks |= Superscript;
            break;
        }
        case GUMBO_TAG_A: {
            const QString link = attribute(e, "href").trimmed();
            if (isSafeLink(link)) context.link = link;
            break;
        }
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
        case GUMBO_TAG_FOOTER: case GUMBO_TAG_ASIDE: case GUMBO_TAG_MAIN: case GUMBO_TAG_FIGURE: case GUMBO_TAG_CENTER:
        case GUMBO_TAG_FIGCAPTION: case GUMBO_TAG_TABLE: case GUMBO_TAG_CAPTION: case GUMBO_TAG_TR: case GUMBO_TAG_DL:
        case GUMBO_TAG_DT: case GUMBO_TAG_DD: case GUMBO_TAG_ADDRESS: case GUMBO_TAG_HR: case GUMBO_TAG_FORM:
        case GUMBO_TAG_DETAILS: case GUMBO_TAG_SUMMARY: block = true; break;
        case GUMBO_TAG_TD: case GUMBO_TAG_TH: text(QStringLiteral(" "), context); break;
        default: break;
        }
        styled(style, context); // behind the tag: Google wraps everything in a <b> that is none
        if (const int level = headingLevel(e, style); level > 0) {
            context.kind = BlockKind::Heading;
            context.level = level;
            context.listDepth = -1;
            block = true;
        }
        // A heading is bold by itself.
        if (context.kind == BlockKind::Heading) context.marks.setFlag(Strong, false);
        // A paragraph inside a list item goes on with the item; everything else starts a block of its own.
        const bool wordItem = block && context.kind != BlockKind::Heading && wordList(style, context);
        const bool insideItem = e.tag == GUMBO_TAG_P && context.listDepth >= 0 && m_current && m_current->runs.isEmpty();
        if (block && !insideItem) startBlock(context);
        if (wordItem) m_bullet = WordBullet::Expected;
        children(e.children, context, depth);
        if (block) endBlock();
    }

    /// What no reader of the page would call its text.
    static bool isLeftOut(const GumboElement& e, const QString& style)
    {
        switch (e.tag) {
        case GUMBO_TAG_SCRIPT: case GUMBO_TAG_STYLE: case GUMBO_TAG_HEAD: case GUMBO_TAG_TITLE: case GUMBO_TAG_NOSCRIPT:
        case GUMBO_TAG_TEMPLATE: case GUMBO_TAG_IFRAME: case GUMBO_TAG_OBJECT: case GUMBO_TAG_SVG:
        case GUMBO_TAG_TEXTAREA: case GUMBO_TAG_SELECT: case GUMBO_TAG_BUTTON: case GUMBO_TAG_NAV: case GUMBO_TAG_AUDIO:
        case GUMBO_TAG_VIDEO: case GUMBO_TAG_CANVAS: case GUMBO_TAG_DEL:
            return true;
        case GUMBO_TAG_UNKNOWN: {
            // Word's drawings and data; <o:p> and smart tags hold words.
            const GumboStringPiece& tag = e.original_tag;
            const QLatin1String name(tag.data ? tag.data : "", tag.data ? int(tag.length) : 0);
            if (name.startsWith(QLatin1String("<xml"), Qt::CaseInsensitive) || name.startsWith(QLatin1String("<v:"), Qt::CaseInsensitive)
                || name.startsWith(QLatin1String("<w:"), Qt::CaseInsensitive)) return !name.startsWith(QLatin1String("<w:sdt"), Qt::CaseInsensitive);
            break;
        }
        default: break;
        }
        if (gumbo_get_attribute(&e.attributes, "hidden")) return true;
        if (attribute(e, "role") == QLatin1String("navigation")) return true;
        if (style.isEmpty()) return false;
        static const QRegularExpression gone(QStringLiteral(
            "display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all|mso-element\\s*:\\s*comment|mso-special-character\\s*:\\s*comment"));
        return style.contains(gone);
    }

    /// 2–4 for a heading, else 0. Where the text has headings of the first level, they become those of the second and the
    /// others move down with them.
    int headingLevel(const GumboElement& e, const QString& style) const
    {
        int level = 0;
        if (e.tag >= GUMBO_TAG_H1 && e.tag <= GUMBO_TAG_H6) level = int(e.tag) - int(GUMBO_TAG_H1) + 1;
        if (level == 0 && e.tag == GUMBO_TAG_P) level = paragraphLevel(e, style);
        if (level == 0) return 0;
        return qBound(2, m_topHeading ? level + 1 : level, 4);
    }

public:
    /// The level of a paragraph that Word calls a heading by its class or outline level.
    static int paragraphLevel(const GumboElement& e, const QString& style)
    {
        const QString kind = attribute(e, "class");
        if (kind == QLatin1String("MsoTitle")) return 1;
        if (kind == QLatin1String("MsoSubtitle")) return 2;
        static const QRegularExpression named(QStringLiteral("^(?:MsoHeading|Heading|heading|Überschrift|berschrift)\\s?([1-9])$"));
        if (const auto match = named.match(kind); match.hasMatch()) return match.captured(1).toInt();
        static const QRegularExpression outline(QStringLiteral("mso-outline-level\\s*:\\s*([1-9])"));
        if (const auto match = outline.match(style); match.hasMatch()) return match.captured(1).toInt();
        return 0;
    }

    /// Whether there is a heading of the first level anywhere below.
    static bool hasTopHeading(const GumboNode* n, int depth = 0)
    {
        const bool isElement = n->type == GUMBO_NODE_ELEMENT;
        if (!isElement || depth > maxDepth) return false;
        const GumboElement& e = n->v.element;
        if (e.tag == GUMBO_TAG_H1) return true;
        if (e.tag == GUMBO_TAG_P && paragraphLevel(e, attribute(e, "style").toLower()) == 1) return true;
        for (unsigned i = 0; i < e.children.length; ++i)
            if (hasTopHeading(static_cast<const GumboNode*>(e.children.data[i]), depth + 1)) return true;
        return false;
    }

private:
    static void styled(const QString& style, Context& context)
    {
        if (style.isEmpty()) return;
        static const QRegularExpression bold(QStringLiteral("(?<![-\\w])font-weight\\s*:\\s*(bold|[6-9]00)"));
        static const QRegularExpression normal(QStringLiteral("(?<![-\\w])font-weight\\s*:\\s*(normal|[1-5]00)"));
        static const QRegularExpression italic(QStringLiteral("(?<![-\\w])font-style\\s*:\\s*(italic|oblique)"));
        static const QRegularExpression upright(QStringLiteral("(?<![-\\w])font-style\\s*:\\s*normal"));
        static const QRegularExpression raised(QStringLiteral("(?<![-\\w])vertical-align\\s*:\\s*(sub|super|baseline)"));
        if (style.contains(bold)) context.marks |= Strong;
        else if (style.contains(normal)) context.marks.setFlag(Strong, false);
        if (style.contains(italic)) context.marks |= Emphasis;
        else if (style.contains(upright)) context.marks.setFlag(Emphasis, false);
        if (const auto match = raised.match(style); match.hasMatch()) {
            const QString where = match.captured(1);
            if (where != QLatin1String("baseline")) context.marks |= where == QLatin1String("sub") ? Subscript : Superscript;
        }
    }

    /// Word writes list items as paragraphs with "mso-list:… levelN" and the bullet as text.
    static bool wordList(const QString& style, Context& context)
    {
        static const QRegularExpression list(QStringLiteral("mso-list\\s*:[^;]*level(\\d)"));
        const auto match = list.match(style);
        if (!match.hasMatch()) return false;
        context.kind = BlockKind::BulletItem;
        context.level = qBound(0, match.captured(1).toInt() - 1, 5);
        context.listDepth = context.level;
        return true;
    }

    /// Word marks the bullet or number of an item as text to leave out: it only tells which of the two it is.
    void takeSign(const GumboElement& e, int depth)
    {
        QString sign;
        collect(e, sign, depth);
        static const QRegularExpression number(QStringLiteral("^\\(?[\\p{L}\\p{N}]{1,5}(?:[.][\\p{L}\\p{N}]{1,4})*[.)]\\)?$"));
        sign = sign.simplified(); // takes non-breaking spaces, too
        if (m_current && m_current->kind == BlockKind::BulletItem && sign.contains(number)) m_current->kind = BlockKind::NumberItem;
        if (m_bullet == WordBullet::Expected) m_bullet = WordBullet::Gap;
    }

    static void collect(const GumboElement& e, QString& out, int depth)
    {
        if (depth >= maxDepth) return;
        for (unsigned i = 0; i < e.children.length; ++i) {
            const auto* child = static_cast<const GumboNode*>(e.children.data[i]);
            if (child->type == GUMBO_NODE_ELEMENT) collect(child->v.element, out, depth + 1);
            else if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE) out += QString::fromUtf8(child->v.text.text);
        }
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
        // Word puts a non-breaking space into a paragraph that is empty.
        const bool blank = std::all_of(m_current->runs.cbegin(), m_current->runs.cend(), [](const Run& run) {
            return std::all_of(run.text.cbegin(), run.text.cend(), [](QChar c) { return c.isSpace(); });
        });
        if (!m_current->runs.isEmpty() && (!blank || m_current->kind == BlockKind::Code)) m_out.blocks.append(*m_current);
        m_current.reset();
    }

    const bool m_office;
    const bool m_topHeading;
    RichText m_out;
    std::optional<Block> m_current;
    WordBullet m_bullet = WordBullet::None;
};

} // namespace

RichText fromHtml(const QString& html)
{
    if (nestsTooDeep(html)) {
        static const QRegularExpression tags(QStringLiteral("<[^<>]*>"));
        return RichText::fromPlain(QString(html).replace(tags, QStringLiteral(" ")).simplified());
    }
    const QByteArray bytes = html.toUtf8().left(maxBytes);
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    GumboOutput* tree = gumbo_parse_with_options(&options, bytes.constData(), size_t(bytes.size()));
    if (!tree) return RichText::fromPlain(html);
    const bool office = html.contains(QLatin1String("urn:schemas-microsoft-com")) || html.contains(QLatin1String("class=Mso"))
        || html.contains(QLatin1String("class=\"Mso")) || html.contains(QLatin1String("content=\"LibreOffice"))
        || html.contains(QLatin1String("content=\"OpenOffice"));
    RichText out = Reader(office, Reader::hasTopHeading(tree->root)).read(tree->root);
    gumbo_destroy_output(&options, tree);
    return out;
}

} // namespace microvet::richtext
