#include "ui/compare/comparison_view.h"

#include "ui/compare/difference_rows.h"
#include "ui/media/media_prepare.h"
#include "ui/session/background.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace microvet::ui {

using actions::ChangeNode;
using actions::Difference;

namespace {

constexpr int differenceRole = Qt::UserRole;
constexpr int elementRole = Qt::UserRole + 1;
/// The longest side that a picture is read at.
constexpr int pictureSide = 640;

enum Filter { All, Added, Removed, Changed, Moved };

} // namespace

ComparisonView::ComparisonView(QWidget* parent)
    : QWidget(parent)
    , m_filter(new QComboBox(this))
    , m_count(mutedLabel({}, this))
    , m_tree(new QTreeWidget(this))
    , m_sides(new SideBySide(this))
{
    m_filter->setObjectName(QStringLiteral("comparisonFilter"));
    m_filter->addItems(
        {tr("All differences"), tr("What is new"), tr("What is gone"), tr("What changed"), tr("What moved")});
    m_filter->setAccessibleName(tr("Which differences are shown"));
    giveTip(m_filter, tr("Shows differences of one kind alone. What moved and changed as well is shown under both."));
    m_count->setObjectName(QStringLiteral("comparisonCount"));
    m_tree->setObjectName(QStringLiteral("comparisonTree"));
    m_tree->setAccessibleName(tr("Differences, in the order of the course"));
    m_tree->setHeaderLabels({tr("Where"), tr("What")});
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setTabKeyNavigation(false);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->resizeSection(1, em(this, 11));
    m_sides->setObjectName(QStringLiteral("comparisonSides"));
    m_sides->setAccessibleName(tr("The chosen difference, before and after"));

    const int gap = em(this, 0.5);
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    auto* tools = new QHBoxLayout;
    tools->addWidget(m_filter);
    tools->addWidget(m_count, 1);
    column->addLayout(tools);
    column->addWidget(m_tree, 1);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(m_sides);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(splitter);
    setFocusProxy(m_tree);

    connect(m_filter, &QComboBox::currentIndexChanged, this, [this] { fill(); });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ComparisonView::showCurrent);
    connect(m_tree, &QTreeWidget::itemActivated, this, &ComparisonView::activated);
}

void ComparisonView::setComparison(const actions::Comparison& comparison, const Media& before, const Media& after)
{
    if (m_before != before || m_after != after) m_pictures.clear();
    m_comparison = comparison;
    m_before = before;
    m_after = after;
    fill();
}

void ComparisonView::say(const QString& sentence)
{
    m_comparison = {};
    fill();
    m_sides->say(sentence);
}

bool ComparisonView::passes(const Difference& difference) const
{
    switch (m_filter->currentIndex()) {
    case Added:
        return difference.kind == Difference::Added;
    case Removed:
        return difference.kind == Difference::Removed;
    case Changed:
        return difference.kind == Difference::Changed ||
               (difference.kind != Difference::Added && difference.kind != Difference::Removed &&
                !difference.fields.isEmpty());
    case Moved:
        return difference.kind == Difference::Moved || difference.kind == Difference::Reordered;
    default:
        return true;
    }
}

void ComparisonView::fill()
{
    const QString chosen = m_tree->currentItem() ? m_tree->currentItem()->data(0, elementRole).toString() : QString();
    QTreeWidgetItem* current = nullptr;
    {
        const QSignalBlocker quiet(m_tree);
        m_tree->clear();
        m_order.clear();
        const QList<ChangeNode> tree = actions::changeTree(m_comparison.differences);
        for (const ChangeNode& node : tree)
            addNode(node, m_tree->invisibleRootItem());
        m_tree->expandAll();
        for (QTreeWidgetItem* item : std::as_const(m_order))
            if (item->data(0, elementRole).toString() == chosen) current = item;
        if (!current) current = m_order.value(0);
        m_tree->setCurrentItem(current);
    }
    m_filter->setEnabled(!m_comparison.differences.isEmpty());
    showCurrent();
}

/// False where nothing in it passes the filter; then it is not there.
bool ComparisonView::addNode(const ChangeNode& node, QTreeWidgetItem* parent)
{
    const Difference* difference = node.difference < 0 ? nullptr : &m_comparison.differences[node.difference];
    if (difference && !passes(*difference)) difference = nullptr;
    auto* item = new QTreeWidgetItem(parent, {node.step.name});
    item->setData(0, elementRole, node.step.element.toString());
    item->setToolTip(0, node.step.name);
    item->setData(0, differenceRole, difference ? node.difference : -1);
    if (difference) {
        const QString sentence = actions::sentenceOf(*difference);
        item->setText(1, sentence);
        item->setToolTip(1, sentence);
        //: a row of the tree, as it is said: "Unit 2: Kneading, changed: Title"
        item->setData(0, Qt::AccessibleTextRole, tr("%1, %2").arg(node.step.name, sentence));
        m_order.append(item);
    }
    bool any = difference;
    for (const ChangeNode& child : node.children)
        any = addNode(child, item) || any;
    if (!any) delete item;
    return any;
}

const Difference* ComparisonView::current() const
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    const int number = item ? item->data(0, differenceRole).toInt() : -1;
    return number < 0 ? nullptr : &m_comparison.differences[number];
}

QList<QWidget*> ComparisonView::tabStops() const { return {m_filter, m_tree, m_sides}; }

bool ComparisonView::canStep() const { return !m_order.isEmpty(); }

void ComparisonView::step(int by)
{
    if (m_order.isEmpty()) return;
    QTreeWidgetItem* item = m_tree->currentItem();
    qsizetype at = m_order.indexOf(item);
    if (at < 0) {
        // On what only holds differences: the next one is the first in it.
        while (item && at < 0) {
            item = by > 0 ? m_tree->itemBelow(item) : m_tree->itemAbove(item);
            at = m_order.indexOf(item);
        }
        if (at < 0) at = by > 0 ? 0 : m_order.size() - 1;
    } else {
        at = (at + by + m_order.size()) % m_order.size();
    }
    m_tree->setCurrentItem(m_order[at]);
    m_tree->scrollToItem(m_order[at]);
}

document::Place ComparisonView::currentPlace() const
{
    const Difference* difference = current();
    if (!difference || difference->kind == Difference::Removed) return {};
    return {difference->element, difference->fields.isEmpty() ? QByteArray() : difference->fields.constFirst().field,
            -1};
}

void ComparisonView::count()
{
    const qsizetype at = m_order.indexOf(m_tree->currentItem());
    m_count->setText(m_order.isEmpty() ? QString()
                     : at < 0          ? tr("%n differences", nullptr, int(m_order.size()))
                                       : tr("%1 of %2").arg(at + 1).arg(m_order.size()));
}

void ComparisonView::showCurrent()
{
    ++m_asked;
    count();
    const Difference* difference = current();
    if (difference) {
        const auto known = [this](const model::Media& medium) { return m_pictures.value(medium.file); };
        m_sides->setRows(actions::joinedNames(difference->path), actions::sentenceOf(*difference),
                         {m_comparison.before.name, m_comparison.after.name}, rowsOf(*difference, known));
        loadPictures(*difference);
    } else if (const QString remark = actions::remarkOn(m_comparison); !remark.isEmpty()) {
        m_sides->say(remark);
    } else if (m_order.isEmpty()) {
        m_sides->say(tr("There are no differences of this kind."));
    } else {
        m_sides->say(tr("This itself is the same in both versions. Choose one of the differences in it."));
    }
    emit currentChanged();
}

void ComparisonView::loadPictures(const Difference& difference)
{
    struct Wanted {
        model::Media medium;
        Media store;
    };
    QList<Wanted> wanted;
    const auto want = [&](const std::optional<model::Media>& medium, const Media& store) {
        if (medium && store && !m_pictures.contains(medium->file)) wanted.append({*medium, store});
    };
    for (const actions::FieldDifference& field : difference.fields) {
        want(field.mediumBefore, m_before);
        want(field.mediumAfter, m_after);
    }
    if (wanted.isEmpty()) return;
    auto work = [wanted] {
        QHash<QString, QImage> read;
        for (const Wanted& one : wanted)
            read.insert(one.medium.file, thumbnail(one.medium, *one.store, pictureSide));
        return read;
    };
    inBackground(this, std::move(work), [this, number = m_asked](const QHash<QString, QImage>& read) {
        m_pictures.insert(read);
        if (number == m_asked) showCurrent(); // else another is shown by now
    });
}

} // namespace microvet::ui
