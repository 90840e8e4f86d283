#include "ui/outline/value_tree_model.h"

#include "ui/outline/outline_clipboard.h"

#include <QMimeData>

namespace microvet::ui {

QStringList ValueTreeModel::mimeTypes() const { return {elementsMimeType()}; }

QMimeData* ValueTreeModel::mimeData(const QModelIndexList& indexes) const
{
    QList<Item> items;
    for (const QModelIndex& index : indexes) items.append({rowKind(index), idOf(index)});
    return packElements(m_session, items);
}

Landing ValueTreeModel::landing(Row moved, int row, const QModelIndex& parent) const
{
    const model::Course& course = m_session.course();
    const Row above = rowKind(parent);
    const Row wanted = parentOf(moved);
    if (above == wanted) {
        if (wanted != Row::Root || row < 0) return {elementId(wanted, nodeAt(parent).id, course), row};
        // Modules share the top with other rows.
        int index = 0;
        for (int i = 0; i < row && i < rowCount(); ++i)
            if (rowKind(this->index(i, 0)) == Row::Module) ++index;
        return {course.id.uuid(), index};
    }
    // Let fall on a sibling: behind it.
    if (row < 0 && above == moved && parent.isValid()) return landing(moved, parent.row() + 1, parent.parent());
    return {};
}

bool ValueTreeModel::canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int,
                                     const QModelIndex& parent) const
{
    if (action != Qt::MoveAction && action != Qt::CopyAction) return false;
    const Parcels parcels = unpackElements(data);
    if (parcels.parcels.isEmpty()) return false;
    for (const Parcel& parcel : parcels.parcels)
        if (landing(parcel.row, row, parent).parent.isNull()) return false;
    if (action == Qt::MoveAction && parcels.source == sourceOf(m_session))
        for (QModelIndex up = parent; up.isValid(); up = up.parent())
            if (parcels.ids.contains(idOf(up))) return row < 0 && up == parent && rowKind(parent) == parcels.parcels.first().row;
    return true;
}

bool ValueTreeModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                  const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent)) return false;
    const Parcels parcels = unpackElements(data);
    QList<QUuid> ids;
    if (action == Qt::MoveAction && parcels.source == sourceOf(m_session)) {
        QList<Item> items;
        for (qsizetype i = 0; i < parcels.ids.size(); ++i) items.append({parcels.parcels[i].row, parcels.ids[i]});
        const Landing to = landing(items.first().row, row, parent);
        ids = moveElements(m_session, items, to);
    } else {
        QList<std::pair<Parcel, Landing>> list;
        for (const Parcel& parcel : parcels.parcels) list.append({parcel, landing(parcel.row, row, parent)});
        pasteParcels(m_session, parcels, list, this, [this](const QList<QUuid>& put, const QString& trouble) {
            if (!put.isEmpty()) emit dropped(put);
            if (!trouble.isEmpty()) emit troubled(trouble);
        });
        return true;
    }
    if (!ids.isEmpty()) emit dropped(ids);
    return !ids.isEmpty();
}

} // namespace microvet::ui
