#include "core/importers/pages/page_markup.h"
#include "core/importers/pages/page_tree.h"

namespace microvet::importers::pages {
namespace {

class LinkReader {
public:
    static QList<Link> list(const GumboElement& e, int depth)
    {
        QList<Link> out;
        if (depth > deepest) return out;
        eachChild(e, [&](const GumboNode* child) {
            if (child->v.element.tag == GUMBO_TAG_LI) out.append(item(child, depth + 1));
        });
        return out;
    }

    static qsizetype count(const QList<Link>& links)
    {
        qsizetype sum = 0;
        for (const Link& link : links)
            sum += !link.address.isEmpty() + count(link.links);
        return sum;
    }

    void visit(const GumboNode* node, bool inNav, bool inContents, int depth)
    {
        if (node->type != GUMBO_NODE_ELEMENT || depth > deepest) return;
        const GumboElement& e = node->v.element;
        if (e.tag == GUMBO_TAG_A && has(e, "href"))
            out.flat.append({wordsOf(node).simplified(), attribute(e, "href"), {}});
        inContents = inContents || attribute(e, "epub:type").split(u' ').contains(QLatin1String("toc"));
        inNav = inNav || inContents || e.tag == GUMBO_TAG_NAV || attribute(e, "role") == QLatin1String("navigation");
        if (inNav && !m_found && (e.tag == GUMBO_TAG_UL || e.tag == GUMBO_TAG_OL)) {
            QList<Link> tree = list(e, depth);
            // What calls itself the contents comes before what is only longer.
            if (inContents || count(tree) > count(out.tree)) out.tree = std::move(tree);
            m_found = inContents;
        }
        eachChild(e, [&](const GumboNode* child) { visit(child, inNav, inContents, depth + 1); });
    }

    Links out;

private:
    static Link item(const GumboNode* node, int depth)
    {
        Link link;
        const GumboNode* anchor = nullptr;
        QString words;
        const GumboElement& e = node->v.element;
        for (unsigned i = 0; i < e.children.length; ++i) {
            const auto* child = static_cast<const GumboNode*>(e.children.data[i]);
            const bool nested = child->type == GUMBO_NODE_ELEMENT &&
                                (child->v.element.tag == GUMBO_TAG_UL || child->v.element.tag == GUMBO_TAG_OL);
            if (nested) {
                link.links += list(child->v.element, depth);
                continue;
            }
            words += wordsOf(child);
            if (!anchor)
                anchor =
                    find(child, [](const GumboElement& one) { return one.tag == GUMBO_TAG_A && has(one, "href"); });
        }
        link.title = (anchor ? wordsOf(anchor) : words).simplified();
        if (anchor) link.address = attribute(anchor->v.element, "href");
        return link;
    }

    bool m_found = false;
};

} // namespace

Links linksOf(const QString& html)
{
    const PageTree tree(html);
    LinkReader reader;
    if (!tree.output) return {};
    reader.visit(tree.output->root, false, false, 0);
    reader.out.title = titleOf(tree.output->root);
    return reader.out;
}

} // namespace microvet::importers::pages
