#include "core/verification/html_page.h"

#include "core/richtext/html_depth.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

#include <gumbo.h>

#include <new>

namespace microvet::verification {
namespace {

class Reader {
public:
    Reader(HtmlPage& page, bool fragment, const QStringList& linkTexts) : m_page(page), m_fragment(fragment), m_linkTexts(linkTexts) {}

    void read(const GumboNode* root)
    {
        walk(root);
        m_page.text = m_text.simplified();
        for (const auto& [id, line] : std::as_const(m_fields))
            if (id.isEmpty() || !m_labelled.contains(id)) flaw("P-Q-13", id, line);
        if (m_fragment) return;
        if (m_page.title.isEmpty()) flaw("P-Q-03", {}, 1);
        if (m_page.language.isEmpty()) flaw("P-Q-02", {}, 1);
        if (m_lastHeading == 0 && m_page.text.count(u' ') > 150) flaw("P-Q-05", {}, 1);
    }

private:
    static QString attribute(const GumboElement& element, const char* name)
    {
        const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
        return found ? QString::fromUtf8(found->value) : QString();
    }
    static bool has(const GumboElement& element, const char* name) { return gumbo_get_attribute(&element.attributes, name); }
    static int lineOf(const GumboElement& element) { return int(element.start_pos.line); }
    static bool isNamed(const GumboElement& e)
    {
        for (const char* name : {"aria-label", "aria-labelledby", "title"})
            if (!attribute(e, name).trimmed().isEmpty()) return true;
        return false;
    }
    static bool isHidden(const GumboElement& e)
    {
        const QString role = attribute(e, "role");
        return attribute(e, "aria-hidden") == QLatin1String("true") || role == QLatin1String("presentation") || role == QLatin1String("none");
    }

    void flaw(const char* rule, const QString& what, int line)
    {
        for (PageFlaw& flaw : m_page.flaws)
            if (qstrcmp(flaw.rule, rule) == 0) {
                ++flaw.count;
                return;
            }
        m_page.flaws.append({rule, 1, what.simplified().left(120), line});
    }

    void link(const QString& address, PageLink::Use use, int line)
    {
        if (!address.trimmed().isEmpty()) m_page.links.append({address.trimmed(), use, line});
    }

    void children(const GumboNode* node)
    {
        for (unsigned i = 0; i < node->v.element.children.length; ++i) walk(static_cast<const GumboNode*>(node->v.element.children.data[i]));
    }

    static QString textOf(const GumboNode* node)
    {
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) return QString::fromUtf8(node->v.text.text);
        if (node->type != GUMBO_NODE_ELEMENT) return {};
        QString text;
        for (unsigned i = 0; i < node->v.element.children.length; ++i) text += textOf(static_cast<const GumboNode*>(node->v.element.children.data[i]));
        return text;
    }

    void walk(const GumboNode* node)
    {
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA || node->type == GUMBO_NODE_WHITESPACE) {
            m_text += QString::fromUtf8(node->v.text.text);
            return;
        }
        if (node->type != GUMBO_NODE_ELEMENT) return;
        const GumboElement& e = node->v.element;
        if (has(e, "style")) m_styles += attribute(e, "style");
        switch (e.tag) {
        case GUMBO_TAG_HTML: {
            const QString language = attribute(e, "lang").trimmed();
            m_page.language = language.isEmpty() ? attribute(e, "xml:lang").trimmed() : language;
            break;
        }
        case GUMBO_TAG_TITLE:
            if (m_page.title.isEmpty()) m_page.title = textOf(node).simplified();
            return;
        case GUMBO_TAG_SCRIPT:
            link(attribute(e, "src"), PageLink::Use::Script, lineOf(e));
            m_page.scripts += textOf(node);
            return;
        case GUMBO_TAG_STYLE:
            style(textOf(node), lineOf(e));
            return;
        case GUMBO_TAG_TEMPLATE: return;
        case GUMBO_TAG_META: meta(e); return;
        case GUMBO_TAG_LINK: linkElement(e); return;
        case GUMBO_TAG_A: anchor(node); return;
        case GUMBO_TAG_IMG: image(e); return;
        case GUMBO_TAG_TABLE: table(node); break;
        case GUMBO_TAG_AUDIO: media(node, false); break;
        case GUMBO_TAG_VIDEO: media(node, true); break;
        case GUMBO_TAG_SOURCE: case GUMBO_TAG_TRACK: case GUMBO_TAG_EMBED:
            link(attribute(e, "src"), PageLink::Use::Load, lineOf(e));
            break;
        case GUMBO_TAG_OBJECT: link(attribute(e, "data"), PageLink::Use::Load, lineOf(e)); break;
        case GUMBO_TAG_IFRAME:
            link(attribute(e, "src"), PageLink::Use::Load, lineOf(e));
            if (!isNamed(e) && !isHidden(e)) flaw("P-Q-11", attribute(e, "src"), lineOf(e));
            return;
        case GUMBO_TAG_AREA:
            if (has(e, "href") && attribute(e, "alt").trimmed().isEmpty() && !isNamed(e)) flaw("P-Q-01", attribute(e, "href"), lineOf(e));
            break;
        case GUMBO_TAG_H1: heading(1, e); break;
        case GUMBO_TAG_H2: heading(2, e); break;
        case GUMBO_TAG_H3: heading(3, e); break;
        case GUMBO_TAG_H4: heading(4, e); break;
        case GUMBO_TAG_H5: heading(5, e); break;
        case GUMBO_TAG_H6: heading(6, e); break;
        case GUMBO_TAG_LABEL:
            if (has(e, "for")) m_labelled.insert(attribute(e, "for"));
            ++m_insideLabel;
            children(node);
            --m_insideLabel;
            m_text += u' ';
            return;
        case GUMBO_TAG_INPUT: case GUMBO_TAG_SELECT: case GUMBO_TAG_TEXTAREA: field(e); break;
        case GUMBO_TAG_IMAGE: case GUMBO_TAG_SVG: break;
        default: break;
        }
        children(node);
        static const QSet<int> inlines{GUMBO_TAG_B, GUMBO_TAG_I, GUMBO_TAG_EM, GUMBO_TAG_STRONG, GUMBO_TAG_SPAN, GUMBO_TAG_SUB, GUMBO_TAG_SUP, GUMBO_TAG_U, GUMBO_TAG_MARK, GUMBO_TAG_FONT, GUMBO_TAG_ABBR};
        if (!inlines.contains(e.tag)) m_text += u' ';
    }

    void style(const QString& css, int line)
    {
        static const QRegularExpression load(QStringLiteral("(?:url\\(\\s*|@import\\s+)[\"']?([^\"')\\s;]+)"));
        for (auto it = load.globalMatch(css); it.hasNext();) link(it.next().captured(1), PageLink::Use::Load, line);
    }

    void meta(const GumboElement& e)
    {
        const QString name = attribute(e, "name").toLower(), content = attribute(e, "content");
        if (name == QLatin1String("author")) m_page.author = content.simplified();
        if (name == QLatin1String("generator")) m_page.generator = content.simplified();
        if (name == QLatin1String("dc.rights") || name == QLatin1String("dcterms.license") || name == QLatin1String("license")) m_page.licences.append(content);
        static const QRegularExpression noZoom(QStringLiteral("user-scalable\\s*=\\s*(no|0)|maximum-scale\\s*=\\s*[01](\\.\\d+)?\\s*(,|;|$)"), QRegularExpression::CaseInsensitiveOption);
        if (name == QLatin1String("viewport") && noZoom.match(content).hasMatch()) flaw("P-Q-14", {}, lineOf(e));
        if (attribute(e, "http-equiv").compare(QLatin1String("refresh"), Qt::CaseInsensitive) == 0 && content.section(u';', 0, 0).trimmed().toDouble() > 0)
            flaw("P-Q-16", {}, lineOf(e));
    }

    void linkElement(const GumboElement& e)
    {
        const QString rel = attribute(e, "rel").toLower(), href = attribute(e, "href");
        const QStringList kinds = rel.split(u' ', Qt::SkipEmptyParts);
        if (kinds.contains(QLatin1String("license"))) m_page.licences.append(href);
        else if (kinds.contains(QLatin1String("stylesheet")) || rel.contains(QLatin1String("icon")) || kinds.contains(QLatin1String("preload")))
            link(href, PageLink::Use::Load, lineOf(e));
    }

    void anchor(const GumboNode* node)
    {
        const GumboElement& e = node->v.element;
        const QString href = attribute(e, "href");
        const qsizetype before = m_text.size();
        const int altBefore = m_alts;
        children(node);
        m_text += u' ';
        if (!has(e, "href")) return;
        link(href, PageLink::Use::Link, lineOf(e));
        const QString rel = attribute(e, "rel").toLower();
        if (rel.split(u' ').contains(QLatin1String("license")) || href.contains(QLatin1String("creativecommons.org/licenses/"))
            || href.contains(QLatin1String("creativecommons.org/publicdomain/")))
            m_page.licences.append(href);
        const QString text = m_text.mid(before).simplified();
        if (text.isEmpty() && m_alts == altBefore && !isNamed(e) && !isHidden(e)) {
            flaw("P-Q-07", href, lineOf(e));
            return;
        }
        QString plain = text.toLower();
        while (!plain.isEmpty() && !plain.back().isLetterOrNumber()) plain.chop(1);
        if (m_linkTexts.contains(plain) && attribute(e, "aria-label").isEmpty() && attribute(e, "aria-labelledby").isEmpty()) flaw("P-Q-08", text, lineOf(e));
    }

    void image(const GumboElement& e)
    {
        const QString source = attribute(e, "src");
        link(source, PageLink::Use::Load, lineOf(e));
        ++m_page.pictures;
        if (!attribute(e, "alt").trimmed().isEmpty()) ++m_alts;
        if (has(e, "alt") || isNamed(e) || isHidden(e)) return;
        flaw("P-Q-01", source.startsWith(QLatin1String("data:")) ? QStringLiteral("data:") : source, lineOf(e));
    }

    void heading(int level, const GumboElement& e)
    {
        if (m_lastHeading > 0 && level > m_lastHeading + 1) flaw("P-Q-04", QStringLiteral("h%1, h%2").arg(m_lastHeading).arg(level), lineOf(e));
        m_lastHeading = level;
    }

    struct Shape {
        int rows = 0, widest = 0;
        bool headers = false, nested = false;
    };
    static void measure(const GumboNode* node, Shape& shape, int& cells)
    {
        for (unsigned i = 0; i < node->v.element.children.length; ++i) {
            const auto* child = static_cast<const GumboNode*>(node->v.element.children.data[i]);
            if (child->type != GUMBO_NODE_ELEMENT) continue;
            const GumboTag tag = child->v.element.tag;
            if (tag == GUMBO_TAG_TABLE) {
                shape.nested = true;
                continue;
            }
            if (tag == GUMBO_TAG_TR) {
                ++shape.rows;
                cells = 0;
            }
            if (tag == GUMBO_TAG_TH || has(child->v.element, "scope") || has(child->v.element, "headers")) shape.headers = true;
            if (tag == GUMBO_TAG_TH || tag == GUMBO_TAG_TD) shape.widest = qMax(shape.widest, ++cells);
            measure(child, shape, cells);
        }
    }
    void table(const GumboNode* node)
    {
        if (isHidden(node->v.element)) return;
        Shape shape;
        int cells = 0;
        measure(node, shape, cells);
        if (shape.rows > 1 && shape.widest > 1 && !shape.headers && !shape.nested) flaw("P-Q-06", textOf(node).simplified().left(60), lineOf(node->v.element));
    }

    void media(const GumboNode* node, bool film)
    {
        const GumboElement& e = node->v.element;
        ++(film ? m_page.films : m_page.sounds);
        QString source = attribute(e, "src");
        link(source, PageLink::Use::Load, lineOf(e));
        link(attribute(e, "poster"), PageLink::Use::Load, lineOf(e));
        bool captions = false;
        for (unsigned i = 0; i < e.children.length; ++i) {
            const auto* child = static_cast<const GumboNode*>(e.children.data[i]);
            if (child->type != GUMBO_NODE_ELEMENT) continue;
            if (source.isEmpty() && child->v.element.tag == GUMBO_TAG_SOURCE) source = attribute(child->v.element, "src");
            if (child->v.element.tag != GUMBO_TAG_TRACK) continue;
            const QString kind = attribute(child->v.element, "kind");
            captions = captions || kind.isEmpty() || kind == QLatin1String("captions") || kind == QLatin1String("subtitles");
        }
        if (!captions) flaw(film ? "P-Q-09" : "P-Q-10", source, lineOf(e));
        if (has(e, "autoplay") && !has(e, "muted")) flaw("P-Q-12", source, lineOf(e));
    }

    void field(const GumboElement& e)
    {
        static const QSet<QString> named{QStringLiteral("hidden"), QStringLiteral("submit"), QStringLiteral("reset"), QStringLiteral("button")};
        const QString type = attribute(e, "type").toLower();
        if (e.tag == GUMBO_TAG_INPUT && type == QLatin1String("image")) {
            if (attribute(e, "alt").trimmed().isEmpty() && !isNamed(e)) flaw("P-Q-01", attribute(e, "src"), lineOf(e));
            return;
        }
        if ((e.tag == GUMBO_TAG_INPUT && named.contains(type)) || isNamed(e) || m_insideLabel > 0) return;
        m_fields.append({attribute(e, "id"), lineOf(e)});
    }

public:
    void finish() { style(m_styles, 0); }

private:
    HtmlPage& m_page;
    const bool m_fragment;
    const QStringList& m_linkTexts;
    QString m_text, m_styles;
    QList<std::pair<QString, int>> m_fields;
    QSet<QString> m_labelled;
    int m_lastHeading = 0;
    int m_insideLabel = 0;
    int m_alts = 0; ///< pictures with an alternative text so far
};

} // namespace

std::optional<HtmlPage> readHtml(const QString& html, bool fragment, const QStringList& linkTexts)
{
    if (richtext::nestsTooDeep(html)) return {};
    const QByteArray bytes = html.toUtf8();
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    // Unlike malloc, this asks the handler of the process where there is no memory; gumbo itself would walk on.
    options.allocator = [](void*, size_t size) -> void* { return ::operator new(size, std::nothrow); };
    options.deallocator = [](void*, void* piece) { ::operator delete(piece); };
    GumboOutput* tree = gumbo_parse_with_options(&options, bytes.constData(), size_t(bytes.size()));
    if (!tree) return {};
    HtmlPage page;
    Reader reader(page, fragment, linkTexts);
    reader.read(tree->root);
    reader.finish();
    gumbo_destroy_output(&options, tree);
    return page;
}

QString decodeHtml(const QByteArray& bytes, bool& sure)
{
    sure = true;
    if (const auto mark = QStringConverter::encodingForData(bytes)) {
        QStringDecoder decoder(*mark);
        return decoder(bytes);
    }
    static const QRegularExpression declared(QStringLiteral("(?:charset|encoding)\\s*=\\s*[\"']?([A-Za-z0-9_.:-]+)"));
    const QString name = declared.match(QString::fromLatin1(bytes.left(2048))).captured(1).toLower();
    const bool utf8 = bytes.isValidUtf8();
    if (utf8) return QString::fromUtf8(bytes);
    // The letters do not matter for the checks; the markup is the same in every encoding of one byte.
    sure = !name.isEmpty() && name != QLatin1String("utf-8") && name != QLatin1String("utf8");
    return QString::fromLatin1(bytes);
}

QString withoutEmptyTags(const QString& xhtml)
{
    static const QRegularExpression empty(
        QStringLiteral("<(title|script|style|iframe|textarea|a|p|div|span|td|th|li|i|b|em|strong|object|video|audio|h[1-6])(\\s[^<>]*)?/>"));
    QString html = xhtml;
    return html.replace(empty, QStringLiteral("<\\1\\2></\\1>"));
}

} // namespace microvet::verification
