#pragma once

#include <QStyledItemDelegate>
#include <QTreeView>

namespace microvet::ui {

/// Sign and whole sentence, on as many lines as it takes; groups in a heavier face with their number.
class FindingDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    mutable QHash<QString, int> m_heights; ///< of texts wrapped to a width: thousands of rows share a few sentences
};

class FindingView : public QTreeView {
    Q_OBJECT

public:
    explicit FindingView(QWidget* parent = nullptr);
    void layOutNow() { executeDelayedItemsLayout(); }
    /// The room for a row at that depth.
    int rowWidth(const QModelIndex& index) const;

signals:
    void openWanted(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace microvet::ui
