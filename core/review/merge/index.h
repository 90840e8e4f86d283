#pragma once

#include "core/model/walk.h"

#include <QHash>

#include <vector>

/// Where everything stands in one version.
namespace microvet::review {

/// A list of elements: its owner and the members that lead to it; in one alternative of a variant that one's place, too.
struct ListKey {
    QUuid owner; ///< null for the lists of the review
    QByteArray path;
    int alternative = -1; ///< of the owner's variant, where the list lies in it
    bool operator==(const ListKey&) const = default;
    friend size_t qHash(const ListKey& key, size_t seed = 0) { return qHashMulti(seed, key.owner, key.path, key.alternative); }
};

/// What can be asked of an element without knowing its type.
struct ElementFacts {
    model::TypeTag type = nullptr;
    /// Equal, leaving out the lists of elements; and of the variant, leaving those out too.
    bool (*sameOwn)(const void* a, const void* b) = nullptr;
    bool (*sameBody)(const void* a, const void* b) = nullptr;
};

struct Node {
    QUuid id;
    int parent = -1;      ///< place among the nodes
    int end = 0;          ///< its own and all below it are the nodes up to here
    int list = -1;        ///< place among the lists; -1: in none
    int alternative = -1; ///< of its variant; -1: it has none
    const ElementFacts* facts = nullptr;
    const void* address = nullptr;

    template<class T> const T* as() const
    {
        return facts->type == &model::typeTagOf<T> ? static_cast<const T*>(address) : nullptr;
    }
};

/// Valid as long as the content that it was made of. Of an id that stands twice the first counts.
class Index {
public:
    Index() = default;
    explicit Index(const model::Content& content);

    const Node* find(const QUuid& id) const
    {
        const auto it = m_byId.constFind(id);
        return it == m_byId.cend() ? nullptr : &m_nodes[size_t(*it)];
    }
    template<class T> const T* find(const QUuid& id) const
    {
        const Node* node = find(id);
        return node ? node->as<T>() : nullptr;
    }
    const std::vector<Node>& nodes() const { return m_nodes; }
    int placeOf(const Node& node) const { return int(&node - m_nodes.data()); }
    const ListKey& listOf(const Node& node) const { return m_lists[size_t(node.list)]; }
    /// Members in their order.
    const QList<QUuid>& membersOf(const Node& node) const { return m_members[size_t(node.list)]; }
    QList<QUuid> membersOf(const ListKey& key) const;

private:
    struct Maker;

    std::vector<Node> m_nodes; ///< parents before children, in the order of the course
    QHash<QUuid, int> m_byId;
    std::vector<ListKey> m_lists;
    std::vector<QList<QUuid>> m_members;
    QHash<ListKey, int> m_listAt;
};

} // namespace microvet::review
