#include "core/importers/pages/page_markup.h"

#include "core/importers/pages/page_tree.h"
#include "core/richtext/formula/mathml_import.h"

namespace microvet::importers::pages {
namespace {

constexpr qsizetype mostEmbedded = 5'000; ///< of one page
const QString scheme = QStringLiteral("mv:");

class Writer {
public:
    Writer(Markup& out, const Resolve& resolve)
        : m_out(out)
        , m_resolve(resolve)
    {
    }

    void write(const GumboElement& element)
    {
        children(element, 0);
        offerFiles();
    }

private:
    void children(const GumboElement& element, int depth)
    {
        if (depth > deepest) return;
        for (unsigned i = 0; i < element.children.length; ++i)
            node(static_cast<const GumboNode*>(element.children.data[i]), depth + 1);
    }

    void node(const GumboNode* n, int depth)
    {
        if (n->type == GUMBO_NODE_TEXT || n->type == GUMBO_NODE_WHITESPACE || n->type == GUMBO_NODE_CDATA)
            m_out.html += QString::fromUtf8(n->v.text.text).toHtmlEscaped();
        else if (n->type == GUMBO_NODE_ELEMENT)
            element(n, depth);
    }

    void embed(Embedded thing)
    {
        if (m_out.embedded.size() >= mostEmbedded) return;
        m_out.html += QStringLiteral("<img src=\"%1%2\" alt=\"%3\">")
                          .arg(scheme)
                          .arg(m_out.embedded.size())
                          .arg((thing.kind == Embedded::Kind::Picture ? thing.title : QString()).toHtmlEscaped());
        m_out.embedded.append(std::move(thing));
    }

    /// The source of a sound or film, its own or that of its first <source>; captions of the page's language come
    /// first.
    void medium(const GumboNode* n, Embedded::Kind kind)
    {
        const GumboElement& e = n->v.element;
        Embedded thing{kind, attribute(e, "src"), attribute(e, "title"), false, attribute(e, "poster"), {}};
        if (thing.title.isEmpty()) thing.title = attribute(e, "aria-label");
        eachChild(e, [&](const GumboNode* child) {
            const GumboElement& part = child->v.element;
            if (part.tag == GUMBO_TAG_SOURCE && thing.source.isEmpty()) thing.source = attribute(part, "src");
            const QString what = attribute(part, "kind");
            if (part.tag == GUMBO_TAG_TRACK && thing.captions.isEmpty() &&
                (what.isEmpty() || what == QLatin1String("captions") || what == QLatin1String("subtitles")))
                thing.captions = attribute(part, "src");
        });
        if (!thing.source.isEmpty()) embed(thing);
    }

    void frame(const GumboNode* n, int depth)
    {
        const GumboElement& e = n->v.element;
        QString source = attribute(e, e.tag == GUMBO_TAG_OBJECT ? "data" : "src");
        const QString type = attribute(e, "type");
        if (source.isEmpty() && e.tag == GUMBO_TAG_OBJECT)
            eachChild(e, [&](const GumboNode* child) {
                const GumboElement& part = child->v.element;
                if (part.tag == GUMBO_TAG_PARAM && (attribute(part, "name") == QLatin1String("movie") ||
                                                    attribute(part, "name") == QLatin1String("src")))
                    source = attribute(part, "value");
            });
        QString title = attribute(e, "title");
        if (title.isEmpty()) title = attribute(e, "aria-label");
        if (!source.isEmpty())
            embed({type.startsWith(QLatin1String("image/")) ? Embedded::Kind::Picture : Embedded::Kind::Frame, source,
                   title});
        else if (e.tag == GUMBO_TAG_OBJECT)
            children(e, depth);
    }

    void link(const GumboNode* n, int depth)
    {
        const GumboElement& e = n->v.element;
        const QString address = attribute(e, "href");
        const Target target = address.isEmpty() ? Target{} : m_resolve(address);
        const bool kept = target.kind == Target::Kind::Web || target.kind == Target::Kind::Unit;
        if (kept) m_out.html += QStringLiteral("<a href=\"%1\">").arg(target.address.toHtmlEscaped());
        children(e, depth);
        if (kept) m_out.html += QLatin1String("</a>");
        if (target.kind == Target::Kind::File) m_files.append({Embedded::Kind::File, address, wordsOf(n).simplified()});
    }

    /// Files to download stand below what links to them: a sentence, a list or a table stays whole.
    void offerFiles()
    {
        if (m_whole > 0) return;
        for (const Embedded& file : std::exchange(m_files, {}))
            embed(file);
    }

    static bool staysWhole(GumboTag tag)
    {
        return tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_P ||
               tag == GUMBO_TAG_BLOCKQUOTE || (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6);
    }
    static bool endsLine(GumboTag tag)
    {
        return staysWhole(tag) || tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_SECTION || tag == GUMBO_TAG_ARTICLE ||
               tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_MAIN;
    }

    /// True where nothing of it is left to write.
    bool special(const GumboNode* n, int depth)
    {
        const GumboElement& e = n->v.element;
        switch (e.tag) {
        case GUMBO_TAG_SCRIPT:
            // Data for search engines and formulas do nothing by themselves.
            if (const QString type = attribute(e, "type");
                !type.contains(QLatin1String("json")) && !type.startsWith(QLatin1String("math/")))
                ++m_out.scripts;
            return true;
        case GUMBO_TAG_STYLE:
        case GUMBO_TAG_HEAD:
        case GUMBO_TAG_TITLE:
        case GUMBO_TAG_TEMPLATE:
        case GUMBO_TAG_NAV:
        case GUMBO_TAG_SVG:
            return true;
        case GUMBO_TAG_INPUT:
            if (const QString type = attribute(e, "type").toLower(); type != QLatin1String("hidden")) ++m_out.fields;
            return true;
        case GUMBO_TAG_SELECT:
        case GUMBO_TAG_TEXTAREA:
        case GUMBO_TAG_BUTTON:
        case GUMBO_TAG_CANVAS:
            ++m_out.fields;
            return true;
        case GUMBO_TAG_IMG:
        case GUMBO_TAG_IMAGE:
            if (const QString source = attribute(e, "src"); !source.isEmpty())
                embed({Embedded::Kind::Picture, source, attribute(e, "alt").simplified(),
                       has(e, "alt") && attribute(e, "alt").isEmpty()});
            return true;
        case GUMBO_TAG_AUDIO:
            medium(n, Embedded::Kind::Sound);
            return true;
        case GUMBO_TAG_VIDEO:
            medium(n, Embedded::Kind::Film);
            return true;
        case GUMBO_TAG_IFRAME:
        case GUMBO_TAG_EMBED:
        case GUMBO_TAG_OBJECT:
            frame(n, depth);
            return true;
        case GUMBO_TAG_MATH:
            if (const QString formula = richtext::formula::inlineSourceOf(e); !formula.isEmpty())
                m_out.html += QStringLiteral("<span class=\"formula\">%1</span>").arg(formula.toHtmlEscaped());
            return true;
        case GUMBO_TAG_A:
            link(n, depth);
            return true;
        case GUMBO_TAG_BR:
            m_out.html += QLatin1String("<br>");
            return true;
        case GUMBO_TAG_HR:
        case GUMBO_TAG_WBR:
            return true;
        case GUMBO_TAG_NOSCRIPT:
            children(e, depth);
            return true;
        case GUMBO_TAG_SUMMARY:
        case GUMBO_TAG_LEGEND:
        case GUMBO_TAG_DT:
            m_out.html += QLatin1String("<p><strong>");
            children(e, depth);
            m_out.html += QLatin1String("</strong></p>");
            return true;
        // How long a page takes is said anew by the course that it goes into.
        default:
            return attribute(e, "role") == QLatin1String("navigation") || has(e, "hidden") ||
                   attribute(e, "class") == QLatin1String("mv-minutes");
        }
    }

    void element(const GumboNode* n, int depth)
    {
        const GumboElement& e = n->v.element;
        if (special(n, depth)) return;
        const QString name = QString::fromLatin1(gumbo_normalized_tagname(e.tag));
        if (name.isEmpty()) return children(e, depth);
        m_out.html += u'<' + name;
        for (const char* kept : {"style", "lang", "class", "colspan", "scope"})
            if (const QString value = attribute(e, kept); !value.isEmpty())
                m_out.html += QStringLiteral(" %1=\"%2\"").arg(QLatin1String(kept), value.toHtmlEscaped());
        m_out.html += u'>';
        m_whole += staysWhole(e.tag);
        children(e, depth);
        m_whole -= staysWhole(e.tag);
        m_out.html += QLatin1String("</") + name + u'>';
        if (endsLine(e.tag)) offerFiles();
    }

    Markup& m_out;
    const Resolve& m_resolve;
    QList<Embedded> m_files; ///< linked, and not yet offered
    int m_whole = 0;         ///< inside how many that stay whole
};

bool isMain(const GumboElement& e) { return e.tag == GUMBO_TAG_MAIN || attribute(e, "role") == QLatin1String("main"); }

} // namespace

Markup markupOf(const QString& html, const Resolve& resolve)
{
    Markup out;
    const PageTree tree(html);
    if (!tree.output) {
        out.html = html;
        return out;
    }
    const GumboNode* root = tree.output->root;
    out.language = attribute(root->v.element, "lang");
    if (out.language.isEmpty()) out.language = attribute(root->v.element, "xml:lang");
    out.title = titleOf(root);
    const auto scripts = [&](const auto& self, const GumboNode* node, int depth) -> void {
        if (node->type != GUMBO_NODE_ELEMENT || depth > deepest) return;
        if (node->v.element.tag == GUMBO_TAG_SCRIPT) ++out.scripts;
        eachChild(node->v.element, [&](const GumboNode* child) { self(self, child, depth + 1); });
    };
    if (const GumboNode* head = find(root, [](const GumboElement& e) { return e.tag == GUMBO_TAG_HEAD; }))
        scripts(scripts, head, 0);
    const GumboNode* main = find(root, isMain);
    Writer(out, resolve).write((main ? main : root)->v.element);
    return out;
}

int embeddedNumber(const QString& source)
{
    bool ok = false;
    const int number = source.startsWith(scheme) ? source.mid(scheme.size()).toInt(&ok) : -1;
    return ok ? number : -1;
}

} // namespace microvet::importers::pages
