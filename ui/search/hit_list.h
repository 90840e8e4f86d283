#pragma once

#include "core/model/search.h"

#include <QStyledItemDelegate>
#include <QTreeWidget>

namespace microvet::ui {

/// The places that a search found, under the pages that they stand on. What was found is bold, not only coloured.
class HitList : public QTreeWidget {
    Q_OBJECT

public:
    explicit HitList(QWidget* parent = nullptr);

    void show(const QList<model::SearchHit>& hits, const model::Course& course);
    /// The index of the chosen hit, or -1.
    int current() const;
    void setCurrent(int index);

signals:
    /// Enter, or a double click.
    void hitActivated(int index);
    void currentHitChanged(int index);
};

/// Paints the excerpt with the words in bold.
class HitDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace microvet::ui
