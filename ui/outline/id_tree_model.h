#pragma once

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>
#include <QUuid>

#include <map>
#include <memory>
#include <vector>

namespace microvet::ui {

/// A tree of ids that follows a value: told which nodes have another list of children, it turns the difference into
/// inserted, moved and removed rows. Never a reset after reload(), so persistent indexes, selection, expansion and a
/// screen reader's place stay with their ids. One column. Costs the size of the lists named, not of the tree.
class IdTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    struct Node {
        virtual ~Node() = default;
        QUuid id;
        Node* parent = nullptr;
        int row = 0;
        int place = 0; ///< in the list of the value; differs from row only while rows are being moved
        std::vector<std::unique_ptr<Node>> children;
    };

    using QAbstractItemModel::QAbstractItemModel;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;

    /// Invalid where no such id is shown; also for the root.
    QModelIndex indexOf(const QUuid& id) const;
    QUuid idOf(const QModelIndex& index) const;
    /// How many nodes are shown.
    qsizetype size() const { return m_nodes.size(); }

protected:
    /// The ids below the node in the present value, in order. The node may not be in the tree yet; its parent and place
    /// are set.
    virtual QList<QUuid> childrenOf(const Node& node) const = 0;
    /// A node for the id at that place below `parent` in the present value.
    virtual std::unique_ptr<Node> makeNode(const QUuid& id, const Node& parent, int place) const = 0;
    /// Called before a node goes.
    virtual void aboutToRemove(const Node&) {}

    Node& root() const { return *m_root; }
    Node* nodeOf(const QUuid& id) const { return m_nodes.value(id); }
    Node& nodeAt(const QModelIndex& index) const;
    QModelIndex indexOf(const Node& node) const;

    /// Builds everything anew, with a reset: on opening only.
    void reload(std::unique_ptr<Node> root);
    /// Brings the children of these nodes (and of nodes that come in) up to date.
    void sync(const QList<Node*>& dirty);

private:
    struct Sync;
    void arrange(Node& parent, Sync& sync);
    void insertRun(Node& parent, int row, const QList<QUuid>& ids, int firstPlace, Sync& sync);
    bool moveNode(Node& node, Node& parent, int row);
    void removeLeaving(Sync& sync);
    std::unique_ptr<Node> build(const QUuid& id, Node& parent, int place, Sync& sync);
    void forget(const Node& node);

    std::unique_ptr<Node> m_root = std::make_unique<Node>();
    QHash<QUuid, Node*> m_nodes;
};

} // namespace microvet::ui
