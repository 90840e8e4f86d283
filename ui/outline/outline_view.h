#pragma once

#include <QTreeView>

class QMimeData;

namespace microvet::ui {

/// The tree of the outline. Enter and double click open; F2 renames.
class OutlineView : public QTreeView {
    Q_OBJECT

public:
    explicit OutlineView(QWidget* parent = nullptr);

signals:
    void openWanted(const QModelIndex& index);
    /// A text was dropped, to make modules and units of. The data live as long as the call.
    void handoutDropped(const QMimeData* data);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
};

} // namespace microvet::ui
