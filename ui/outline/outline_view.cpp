#include "ui/outline/outline_view.h"

#include "ui/handout/handout_source.h"
#include "ui/outline/outline_delegate.h"

#include <QDrag>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>

namespace microvet::ui {

OutlineView::OutlineView(QWidget* parent)
    : QTreeView(parent)
{
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(EditKeyPressed);
    setExpandsOnDoubleClick(false);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setAutoExpandDelay(700);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    setIndentation(fontMetrics().averageCharWidth() * 2 + 2);
    setItemDelegate(new OutlineDelegate(this));
}

void OutlineView::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && state() != EditingState && currentIndex().isValid()) {
        emit openWanted(currentIndex());
        event->accept();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void OutlineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    QTreeView::mouseDoubleClickEvent(event);
    if (index.isValid() && event->button() == Qt::LeftButton) emit openWanted(index);
}

void OutlineView::startDrag(Qt::DropActions actions)
{
    // The model moves by ids itself; Qt's own removal after a move has nothing to do.
    QModelIndexList indexes;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        if (index.flags() & Qt::ItemIsDragEnabled) indexes << index;
    if (indexes.isEmpty()) return;
    QMimeData* packed = model()->mimeData(indexes);
    if (!packed) return;
    auto* drag = new QDrag(this);
    drag->setMimeData(packed);
    const QPixmap picture = viewport()->grab(visualRect(indexes.first()).intersected(viewport()->rect()));
    drag->setPixmap(picture);
    drag->exec(actions, Qt::MoveAction);
}

void OutlineView::dragEnterEvent(QDragEnterEvent* event)
{
    if (offersHandout(event->mimeData())) event->acceptProposedAction();
    else QTreeView::dragEnterEvent(event);
}

void OutlineView::dragMoveEvent(QDragMoveEvent* event)
{
    if (offersHandout(event->mimeData())) event->acceptProposedAction();
    else QTreeView::dragMoveEvent(event);
}

void OutlineView::dropEvent(QDropEvent* event)
{
    if (offersHandout(event->mimeData())) {
        event->setDropAction(Qt::CopyAction); // the text stays where it came from
        event->accept();
        emit handoutDropped(event->mimeData());
        return;
    }
    QTreeView::dropEvent(event);
    // A source that is told "moved" would take its rows out; ours were moved, others keep theirs.
    if (event->isAccepted() && event->source() != this) event->setDropAction(Qt::CopyAction);
}

} // namespace microvet::ui
