#pragma once

#include "ui/widgets/item_list.h"
#include "ui/widgets/style.h"

class QMenu;
class QToolButton;

namespace microvet::ui {

/// One block of a unit: its type, buttons to move, duplicate and delete it, and the editor of its type.
class BlockCard : public Card {
    Q_OBJECT

public:
    BlockCard(FieldHub& hub, const QUuid& block, QWidget* parent = nullptr);
    void setPlace(int index, int count);

private:
    void rebuild();
    void showMore(bool show);

    FieldHub& m_hub;
    QUuid m_block;
    QString m_type;
    QLabel* m_icon;
    QLabel* m_title;
    ItemButtons* m_buttons;
    QToolButton* m_menu;
    QWidget* m_editor = nullptr;
    QWidget* m_more = nullptr;
};

/// The blocks of a unit with "Add a block" between them.
class BlockList : public QWidget {
    Q_OBJECT

public:
    BlockList(FieldHub& hub, const QUuid& unit, QWidget* parent = nullptr);

    /// Puts a fresh block at that place (-1: the end) and the caret into it.
    QUuid addBlock(const QString& type, qsizetype index);
    IdColumn* column() const { return m_column; }

private:
    QWidget* makeRow(const QUuid& id);
    QMenu* addMenu(QWidget* parent, std::function<qsizetype()> index);
    void refresh();
    void placed();
    void takePicture(const QUuid& element, const QMimeData* picture);

    FieldHub& m_hub;
    QUuid m_unit;
    IdColumn* m_column;
    QLabel* m_problem;
};

} // namespace microvet::ui
