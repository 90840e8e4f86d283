#pragma once

#include <QTreeView>

namespace microvet::ui {

/// The tree of the outline. Enter and double click open; F2 renames.
class OutlineView : public QTreeView {
    Q_OBJECT

public:
    explicit OutlineView(QWidget* parent = nullptr);

signals:
    void openWanted(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void dropEvent(QDropEvent* event) override;
};

} // namespace microvet::ui
