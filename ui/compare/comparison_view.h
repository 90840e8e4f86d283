#pragma once

#include "core/actions/comparison/comparison.h"
#include "core/document/history.h"
#include "core/document/media_store.h"

#include <QSet>
#include <QWidget>

#include <memory>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QTreeWidget;
class QTreeWidgetItem;
QT_END_NAMESPACE

namespace microvet::ui {

class SideBySide;

/// What differs as a tree in the shape of the course, and beside it the chosen difference: before and after, words
/// marked, pictures shown.
class ComparisonView : public QWidget {
    Q_OBJECT

public:
    using Media = std::shared_ptr<document::MediaStore>;

    explicit ComparisonView(QWidget* parent = nullptr);

    /// `before` and `after` hold the pictures of both versions. The chosen element stays chosen where it still differs.
    void setComparison(const actions::Comparison& comparison, const Media& before, const Media& after);
    /// In place of a comparison.
    void say(const QString& sentence);
    const actions::Comparison& comparison() const { return m_comparison; }

    /// Where Tab stops in it, in their order: windows put them among their own.
    QList<QWidget*> tabStops() const;

    bool canStep() const;
    void goToNext() { step(1); }
    void goToPrevious() { step(-1); }
    /// The place in the course as it is now; without an element where the chosen one is gone.
    document::Place currentPlace() const;

signals:
    /// Another difference is shown, or none.
    void currentChanged();
    /// Double click or Enter.
    void activated();

private:
    void fill();
    bool addNode(const actions::ChangeNode& node, QTreeWidgetItem* parent);
    bool passes(const actions::Difference& difference) const;
    const actions::Difference* current() const;
    void step(int by);
    void showCurrent();
    void loadPictures(const actions::Difference& difference);
    void count();

    actions::Comparison m_comparison;
    Media m_before;
    Media m_after;
    QHash<QString, QImage> m_pictures; ///< by file; null: cannot be shown
    int m_asked = 0;
    QComboBox* m_filter;
    QLabel* m_count;
    QTreeWidget* m_tree;
    SideBySide* m_sides;
    QList<QTreeWidgetItem*> m_order; ///< items with a difference, from the top
};

} // namespace microvet::ui
