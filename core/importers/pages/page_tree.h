#pragma once

#include "core/richtext/html_depth.h"

#include <QString>

#include <gumbo.h>

/// A page taken apart by gumbo, and ways through its tree.
namespace microvet::importers::pages {

constexpr int deepest = 200; ///< elements in elements that are looked at

inline QString attribute(const GumboElement& element, const char* name)
{
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    return found ? QString::fromUtf8(found->value).trimmed() : QString();
}

inline bool has(const GumboElement& element, const char* name)
{
    return gumbo_get_attribute(&element.attributes, name) != nullptr;
}

/// Calls for each child that is an element, in order.
template<class Fn>
void eachChild(const GumboElement& element, const Fn& fn)
{
    for (unsigned i = 0; i < element.children.length; ++i)
        if (const auto* child = static_cast<const GumboNode*>(element.children.data[i]);
            child->type == GUMBO_NODE_ELEMENT)
            fn(child);
}

/// The text of a node and of all below it.
inline QString wordsOf(const GumboNode* node, int depth = 0)
{
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA)
        return QString::fromUtf8(node->v.text.text);
    if (node->type != GUMBO_NODE_ELEMENT || depth > deepest) return {};
    QString out;
    for (unsigned i = 0; i < node->v.element.children.length; ++i)
        out += wordsOf(static_cast<const GumboNode*>(node->v.element.children.data[i]), depth + 1);
    return out;
}

/// The first element that passes the test, in the order of the page; null where there is none.
template<class Test>
const GumboNode* find(const GumboNode* node, const Test& test, int depth = 0)
{
    if (node->type != GUMBO_NODE_ELEMENT || depth > deepest) return nullptr;
    if (test(node->v.element)) return node;
    const GumboNode* found = nullptr;
    eachChild(node->v.element, [&](const GumboNode* child) {
        if (!found) found = find(child, test, depth + 1);
    });
    return found;
}

/// Empty where the page nests deeper than a tree can be walked.
struct PageTree {
    explicit PageTree(const QString& html)
        : bytes(html.toUtf8())
    {
        if (richtext::nestsTooDeep(html)) return;
        options.max_errors = 0;
        output = gumbo_parse_with_options(&options, bytes.constData(), size_t(bytes.size()));
    }
    ~PageTree()
    {
        if (output) gumbo_destroy_output(&options, output);
    }
    PageTree(const PageTree&) = delete;
    PageTree& operator=(const PageTree&) = delete;

    QByteArray bytes;
    GumboOptions options = kGumboDefaultOptions;
    GumboOutput* output = nullptr;
};

/// Of the document.
inline QString titleOf(const GumboNode* root)
{
    const GumboNode* title = find(root, [](const GumboElement& e) { return e.tag == GUMBO_TAG_TITLE; });
    return title ? wordsOf(title).simplified() : QString();
}

} // namespace microvet::importers::pages
