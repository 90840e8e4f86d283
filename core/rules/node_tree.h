#pragma once

#include "core/model/diff.h"
#include "core/rules/context.h"

#include <vector>

namespace microvet::rules {

/// An element that stands alone, with what is remembered of it between checks. The content is another value after every
/// edit, so `view` is good for one round only: ask NodeTree::viewOf().
struct Node {
    QUuid id;
    model::ElementKind kind = model::ElementKind::None;
    Node* parent = nullptr;
    std::vector<Node*> children; ///< in document order
    QList<QUuid> parts;          ///< elements in it that do not stand alone, in their order
    Facts facts;
    QList<Finding> findings;
    int order = 0;               ///< place in the document, set when findings are listed
    quint64 seen = 0;            ///< the pass that met it, so that an id that stands twice counts once
    model::ElementView view;     ///< the element, while `viewed` is the tree's present round
    quint64 viewed = 0;
    quint64 expanded = 0;        ///< the round in which the views of the children were set
};

/// The index of a course: which elements are there, in which node each lies, and who refers to what.
class NodeTree {
public:
    NodeTree() = default;
    ~NodeTree() { clear(); }
    NodeTree(const NodeTree&) = delete;
    NodeTree& operator=(const NodeTree&) = delete;

    void clear();
    /// Builds the tree anew.
    void build(const model::Content& content);

    /// What a pass over a diff met.
    struct Update {
        QSet<Node*> dirty;      ///< nodes that changed or are new
        QSet<QUuid> cameOrWent; ///< ids that are there now and were not, or the other way round
    };
    Update update(const model::Content& content, const model::Diff& diff);

    Node* root() const { return m_root; }
    Node* nodeOf(const QUuid& id) const { return m_index.value(id).node; } ///< the node itself, or the one around a part
    Node* node(const QUuid& id) const;
    model::ElementKind kindOf(const QUuid& id) const { return m_index.value(id).kind; }
    static int depthOf(const Node* node);

    /// The element of a node. For the content last given to build() or update() while that lives.
    model::ElementView viewOf(Node* node);
    void forgetViews() { ++m_round; }

    /// Of a tree that was just built: the facts that were put into the node are told to those to which it refers.
    void enterFacts(Node* node);
    /// Remembers the facts of a node. Returns the ids to which it refers now and did not before, or the other way round.
    QSet<QUuid> setFacts(Node* node, Facts facts);
    const QSet<Node*>& referrers(const QUuid& target) const;

private:
    struct Entry {
        Node* node = nullptr;
        model::ElementKind kind = model::ElementKind::None;
    };

    void sync(Node* node, bool deep);
    void syncParts(Node* node, const QList<model::ElementView>& parts);
    Node* childFor(Node* parent, const model::ElementView& view, bool& fresh);
    void expand(Node* node, const model::ElementView& view);
    void setView(Node* node, const model::ElementView& view);
    void setRootView(const model::Content& content);
    void drop(Node* node);
    bool isInside(const Node* node, const Node* ancestor) const;

    Node* m_root = nullptr;
    QHash<QUuid, Entry> m_index;
    QHash<QUuid, QSet<Node*>> m_referrers;
    QList<Node*> m_orphans;
    Update m_update;
    quint64 m_pass = 0;
    quint64 m_round = 1;
    bool m_building = false;
};

/// Calls fn for what is right inside the node: elements that stand alone, and parts with what is in them.
void forEachInside(const model::ElementView& node, const std::function<void(const model::ElementView&)>& fn);

} // namespace microvet::rules
