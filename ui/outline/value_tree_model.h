#pragma once

#include "core/model/state.h"
#include "core/model/totals.h"
#include "core/rules/finding.h"
#include "ui/outline/id_tree_model.h"
#include "ui/outline/outline_edit.h"
#include "ui/session/session.h"

namespace microvet::ui {

/// The course as a tree of rows. Follows Session::changed and findingsChanged; changes the course only through
/// Session::edit (renaming in place, drag and drop).
class ValueTreeModel : public IdTreeModel {
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QUuid
        RowRole,                   ///< int of Row
        PlaceholderRole,           ///< bool: the text shown is no title of its own
        IconNameRole,              ///< QString
        MinutesRole,               ///< int; 0 where nothing is known
        FindingCountRole,          ///< int: errors and warnings and advice here and below
        SeverityRole,              ///< int of rules::Severity, the worst here and below; -1 where there is none
        StateRole,                 ///< int of model::State; -1 for rows that have none
        CommentCountRole           ///< int: open comments here and below
    };

    explicit ValueTreeModel(Session& session, const OutlineShape& shape = {}, QObject* parent = nullptr);

    Session& session() const { return m_session; }
    const OutlineShape& shape() const { return m_shape; }

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction | Qt::CopyAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

    Row rowKind(const QModelIndex& index) const;
    /// The row, and what stands behind it in the present value; Root where the index is invalid.
    Shown shownAt(const QModelIndex& index) const;
    /// The row that shows the element, or the nearest one above it that is shown; invalid for what is no part of the
    /// course.
    QModelIndex indexNear(const QUuid& id) const;

    /// Where rows of a kind land that are put in front of `row` below `parent` (-1: on the parent); nowhere where they
    /// do not fit.
    Landing landing(Row moved, int row, const QModelIndex& parent) const;

signals:
    /// Elements put in or moved by a drop.
    void dropped(const QList<QUuid>& ids);
    /// A sentence about what a drop could not bring along.
    void troubled(const QString& text);

protected:
    QList<QUuid> childrenOf(const Node& node) const override;
    std::unique_ptr<Node> makeNode(const QUuid& id, const Node& parent, int place) const override;
    void aboutToRemove(const Node& node) override;

private:
    struct OutlineNode;

    OutlineNode& outlineNode(const QModelIndex& index) const;
    Shown shownOf(const Node& node) const;
    void fill(OutlineNode& node, const Shown& shown) const;
    int minutesOf(OutlineNode& node) const;
    int stateOf(OutlineNode& node) const;
    Node* nodeNear(const QUuid& id) const;
    void follow(const model::Diff& diff);
    void countFindings();
    void countComments();
    QString accessibleText(const QModelIndex& index) const;

    Session& m_session;
    OutlineShape m_shape;
    mutable QHash<QUuid, QUuid> m_inside; ///< elements that are not shown → the row that they are part of
    mutable model::MediaSeconds m_seconds;
    QSet<QUuid> m_counted;                ///< rows with findings
    QSet<QUuid> m_commented;              ///< rows with open comments
    QList<model::Comment> m_comments;     ///< as counted last
    bool m_waits = false;                 ///< steps of the method are still to be begun
};

} // namespace microvet::ui
