#include "ui/search/hit_list.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>

namespace microvet::ui {

namespace {
constexpr int indexRole = Qt::UserRole;
constexpr int beforeRole = Qt::UserRole + 1;
constexpr int wordsRole = Qt::UserRole + 2;
constexpr int afterRole = Qt::UserRole + 3;

QString pageTitle(const model::Course& course, const model::SearchHit& hit)
{
    using model::ElementKind;
    const auto orElse = [](const QString& title, const QString& otherwise) { return title.isEmpty() ? otherwise : title; };
    for (const model::Module& module : course.modules) {
        if (module.id.uuid() == hit.group) return HitList::tr("Module: %1").arg(orElse(module.title, HitList::tr("without a title")));
        for (const model::Unit& unit : module.units)
            if (unit.id.uuid() == hit.group) return HitList::tr("Unit: %1").arg(orElse(unit.title, HitList::tr("without a title")));
    }
    for (const model::Assessment& assessment : course.assessments)
        if (assessment.id.uuid() == hit.group) return HitList::tr("Assessment: %1").arg(orElse(assessment.title, HitList::tr("without a title")));
    return HitList::tr("The course itself");
}

} // namespace

HitList::HitList(QWidget* parent)
    : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("searchHits"));
    setAccessibleName(tr("Places found"));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setRootIsDecorated(true);
    setItemDelegate(new HitDelegate(this));
    connect(this, &QTreeWidget::itemActivated, this, [this] {
        if (current() >= 0) emit hitActivated(current());
    });
    connect(this, &QTreeWidget::currentItemChanged, this, [this] { emit currentHitChanged(current()); });
}

void HitList::show(const QList<model::SearchHit>& hits, const model::Course& course)
{
    setUpdatesEnabled(false);
    clear();
    QList<QTreeWidgetItem*> groups;
    QHash<QUuid, QTreeWidgetItem*> byId;
    for (qsizetype i = 0; i < hits.size(); ++i) {
        const model::SearchHit& hit = hits[i];
        QTreeWidgetItem*& group = byId[hit.group];
        if (!group) {
            group = new QTreeWidgetItem({pageTitle(course, hit)});
            group->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            groups.append(group);
        }
        auto* item = new QTreeWidgetItem(group);
        const QString line = (hit.before + hit.words + hit.after).simplified();
        item->setText(0, line);
        item->setData(0, indexRole, int(i));
        item->setData(0, beforeRole, QString(hit.before).replace(u'\n', u' '));
        item->setData(0, wordsRole, QString(hit.words).replace(u'\n', u' '));
        item->setData(0, afterRole, QString(hit.after).replace(u'\n', u' '));
        if (!hit.replaceable) item->setData(0, Qt::AccessibleTextRole, tr("%1 (is not replaced)").arg(line));
        if (!hit.replaceable) item->setToolTip(0, tr("Formulas, gaps and file names are found, but not replaced."));
    }
    for (QTreeWidgetItem* group : std::as_const(groups)) {
        //: A page of the course and how many places were found on it
        group->setText(0, tr("%1 (%2)").arg(group->text(0)).arg(group->childCount()));
    }
    addTopLevelItems(groups);
    expandAll();
    setUpdatesEnabled(true);
}

int HitList::current() const
{
    const QTreeWidgetItem* item = currentItem();
    return item && item->parent() ? item->data(0, indexRole).toInt() : -1;
}

void HitList::setCurrent(int index)
{
    for (int g = 0; g < topLevelItemCount(); ++g)
        for (int i = 0; i < topLevelItem(g)->childCount(); ++i)
            if (topLevelItem(g)->child(i)->data(0, indexRole).toInt() == index) return setCurrentItem(topLevelItem(g)->child(i));
}

void HitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString words = index.data(wordsRole).toString();
    if (words.isEmpty()) return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    QRect room = style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget);
    const bool selected = item.state & QStyle::State_Selected;
    painter->save();
    painter->setPen(item.palette.color(item.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive,
                                       selected ? QPalette::HighlightedText : QPalette::Text));
    QFont bold = item.font;
    bold.setBold(true);
    // The words must be seen: what stands before them gives way from its left.
    const QFontMetrics plainMetrics(item.font), boldMetrics(bold);
    const QString before = plainMetrics.elidedText(index.data(beforeRole).toString(), Qt::ElideLeft,
                                                   std::max(0, room.width() - boldMetrics.horizontalAdvance(words)) / 2);
    const auto draw = [&](const QString& text, const QFont& font) {
        const QFontMetrics metrics(font);
        painter->setFont(font);
        painter->drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), metrics.elidedText(text, Qt::ElideRight, room.width()));
        room.setLeft(room.left() + metrics.horizontalAdvance(text));
    };
    draw(before, item.font);
    if (room.width() > 0) draw(words, bold);
    if (room.width() > 0) draw(index.data(afterRole).toString(), item.font);
    painter->restore();
}

} // namespace microvet::ui
