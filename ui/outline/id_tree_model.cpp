#include "ui/outline/id_tree_model.h"

namespace microvet::ui {
namespace {

using Node = IdTreeModel::Node;

int depthOf(const Node& node)
{
    int depth = 0;
    for (const Node* up = node.parent; up; up = up->parent) ++depth;
    return depth;
}

void renumber(Node& parent, int from = 0)
{
    for (size_t i = size_t(from); i < parent.children.size(); ++i) parent.children[i]->row = int(i);
}

/// Which of the children may stay where they are while the others move round them: a longest run in rising order.
QSet<const Node*> standing(const QList<Node*>& wanted)
{
    std::vector<int> ends; // index into wanted of the smallest end of a run of each length
    std::vector<int> before(size_t(wanted.size()), -1);
    for (int i = 0; i < wanted.size(); ++i) {
        const auto at = std::lower_bound(ends.begin(), ends.end(), wanted[i]->row,
                                         [&](int end, int row) { return wanted[end]->row < row; });
        if (at != ends.begin()) before[size_t(i)] = *std::prev(at);
        if (at == ends.end()) ends.push_back(i);
        else *at = i;
    }
    QSet<const Node*> result;
    for (int i = ends.empty() ? -1 : ends.back(); i >= 0; i = before[size_t(i)]) result.insert(wanted[i]);
    return result;
}

} // namespace

struct IdTreeModel::Sync {
    std::map<int, QList<Node*>> todo; ///< by depth: parents before children
    QSet<const Node*> done;
    QSet<QUuid> leaving;              ///< not wanted where they are; moved away later, or gone
    QSet<QUuid> placed;               ///< an id that stands twice is shown once

    void add(Node* node, int depth)
    {
        if (!done.contains(node)) todo[depth].append(node);
    }
};

QModelIndex IdTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) return {};
    return createIndex(row, column, nodeAt(parent).children[size_t(row)].get());
}

QModelIndex IdTreeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid()) return {};
    return indexOf(*nodeAt(child).parent);
}

int IdTreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : int(nodeAt(parent).children.size());
}

int IdTreeModel::columnCount(const QModelIndex&) const { return 1; }

QModelIndex IdTreeModel::indexOf(const QUuid& id) const
{
    const Node* node = nodeOf(id);
    return node ? indexOf(*node) : QModelIndex();
}

QModelIndex IdTreeModel::indexOf(const Node& node) const
{
    return node.parent ? createIndex(node.row, 0, &node) : QModelIndex();
}

QUuid IdTreeModel::idOf(const QModelIndex& index) const { return index.isValid() ? nodeAt(index).id : QUuid(); }

IdTreeModel::Node& IdTreeModel::nodeAt(const QModelIndex& index) const
{
    return index.isValid() ? *static_cast<Node*>(index.internalPointer()) : *m_root;
}

std::unique_ptr<IdTreeModel::Node> IdTreeModel::build(const QUuid& id, Node& parent, int place, Sync& sync)
{
    std::unique_ptr<Node> node = makeNode(id, parent, place);
    node->id = id;
    node->parent = &parent;
    node->place = place;
    m_nodes.insert(id, node.get());
    sync.placed.insert(id);
    const QList<QUuid> ids = childrenOf(*node);
    for (int i = 0; i < ids.size(); ++i) {
        if (m_nodes.contains(ids[i])) { // it stands elsewhere still: moved in once this node is there
            sync.add(node.get(), depthOf(*node));
            continue;
        }
        node->children.push_back(build(ids[i], *node, i, sync));
    }
    renumber(*node);
    return node;
}

void IdTreeModel::reload(std::unique_ptr<Node> root)
{
    beginResetModel();
    m_nodes.clear();
    m_root = std::move(root);
    Sync sync;
    const QList<QUuid> ids = childrenOf(*m_root);
    for (int i = 0; i < ids.size(); ++i)
        if (!m_nodes.contains(ids[i])) m_root->children.push_back(build(ids[i], *m_root, i, sync));
    renumber(*m_root);
    endResetModel();
}

void IdTreeModel::sync(const QList<Node*>& dirty)
{
    Sync sync;
    for (Node* node : dirty) sync.add(node, depthOf(*node));
    while (!sync.todo.empty()) {
        const auto first = sync.todo.begin();
        if (first->second.isEmpty()) { sync.todo.erase(first); continue; }
        Node* node = first->second.takeLast();
        if (sync.done.contains(node)) continue;
        sync.done.insert(node);
        arrange(*node, sync);
    }
    removeLeaving(sync);
}

void IdTreeModel::arrange(Node& parent, Sync& sync)
{
    const QList<QUuid> ids = childrenOf(parent);
    bool same = size_t(ids.size()) == parent.children.size();
    for (int i = 0; same && i < ids.size(); ++i) same = parent.children[size_t(i)]->id == ids[i];
    if (same) {
        for (const auto& child : parent.children) {
            child->place = child->row;
            sync.leaving.remove(child->id);
        }
        return;
    }

    const QSet<QUuid> wanted(ids.cbegin(), ids.cend());
    for (const auto& child : parent.children)
        if (!wanted.contains(child->id)) sync.leaving.insert(child->id);
    QList<Node*> staying;
    for (const QUuid& id : ids)
        if (Node* node = nodeOf(id); node && node->parent == &parent) staying.append(node);
    const QSet<const Node*> fixed = standing(staying);

    int row = 0;
    QSet<QUuid> seen;
    for (int i = 0; i < ids.size(); ++i) {
        if (seen.contains(ids[i])) continue;
        seen.insert(ids[i]);
        Node* node = nodeOf(ids[i]);
        while (row < int(parent.children.size())) {
            const Node* here = parent.children[size_t(row)].get();
            if (here == node || fixed.contains(here)) break;
            ++row;
        }
        if (!node) {
            QList<QUuid> run;
            const int firstPlace = i;
            while (i < ids.size() && !nodeOf(ids[i]) && !run.contains(ids[i])) run.append(ids[i++]);
            --i;
            insertRun(parent, row, run, firstPlace, sync);
            seen.unite(QSet<QUuid>(run.cbegin(), run.cend()));
            row += int(run.size());
            continue;
        }
        if (node->parent != &parent && sync.placed.contains(node->id)) continue;
        const bool here = row < int(parent.children.size()) && parent.children[size_t(row)].get() == node;
        if (!here) {
            const bool fromAbove = node->parent == &parent && node->row < row;
            moveNode(*node, parent, row);
            if (fromAbove) --row;
        }
        node->place = i;
        sync.placed.insert(node->id);
        sync.leaving.remove(node->id);
        ++row;
    }
}

void IdTreeModel::insertRun(Node& parent, int row, const QList<QUuid>& ids, int firstPlace, Sync& sync)
{
    // Built before the signal: the tree shows nothing of them until they are linked in.
    std::vector<std::unique_ptr<Node>> fresh;
    for (int i = 0; i < ids.size(); ++i) fresh.push_back(build(ids[i], parent, firstPlace + i, sync));
    beginInsertRows(indexOf(parent), row, row + int(ids.size()) - 1);
    parent.children.insert(parent.children.begin() + row, std::make_move_iterator(fresh.begin()),
                           std::make_move_iterator(fresh.end()));
    renumber(parent, row);
    endInsertRows();
}

bool IdTreeModel::moveNode(Node& node, Node& parent, int row)
{
    Node& from = *node.parent;
    const int source = node.row;
    // The destination counts with the node still in its old row; right behind itself is no move.
    if (!beginMoveRows(indexOf(from), source, source, indexOf(parent), row)) return false;
    std::unique_ptr<Node> moved = std::move(from.children[size_t(source)]);
    from.children.erase(from.children.begin() + source);
    const int target = &from == &parent && source < row ? row - 1 : row;
    moved->parent = &parent;
    parent.children.insert(parent.children.begin() + target, std::move(moved));
    if (&from != &parent) {
        renumber(from, source);
        renumber(parent, target);
    } else {
        renumber(parent, std::min(source, target));
    }
    endMoveRows();
    return true;
}

void IdTreeModel::removeLeaving(Sync& sync)
{
    while (!sync.leaving.isEmpty()) {
        Node* node = nodeOf(*sync.leaving.cbegin());
        if (!node) { // went with a parent
            sync.leaving.erase(sync.leaving.cbegin());
            continue;
        }
        Node& parent = *node->parent;
        int first = node->row;
        int last = first;
        while (first > 0 && sync.leaving.contains(parent.children[size_t(first) - 1]->id)) --first;
        while (last + 1 < int(parent.children.size()) && sync.leaving.contains(parent.children[size_t(last) + 1]->id)) ++last;
        beginRemoveRows(indexOf(parent), first, last);
        for (int i = first; i <= last; ++i) {
            sync.leaving.remove(parent.children[size_t(i)]->id);
            forget(*parent.children[size_t(i)]);
        }
        parent.children.erase(parent.children.begin() + first, parent.children.begin() + last + 1);
        renumber(parent, first);
        endRemoveRows();
    }
}

void IdTreeModel::forget(const Node& node)
{
    for (const auto& child : node.children) forget(*child);
    aboutToRemove(node);
    m_nodes.remove(node.id);
}

} // namespace microvet::ui
