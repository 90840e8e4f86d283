#include "ui/shell/recent_list.h"

#include "ui/session/settings.h"
#include "ui/shell/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"

#include <QContextMenuEvent>
#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

namespace microvet::ui {

namespace {

enum Role { Path = Qt::UserRole, Where, When, Missing };

class Delegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        const int line = option.fontMetrics.height();
        return {line * 12, line * 2 + line * 5 / 4};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override
    {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        option.text.clear();
        option.icon = {};
        QStyle* style = option.widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

        const bool selected = option.state & QStyle::State_Selected;
        const int gap = theme::gap(option.widget);
        const QRect room = option.rect.adjusted(gap, gap / 2, -gap, -gap / 2);
        const bool missing = index.data(Missing).toBool();
        const int size = option.fontMetrics.height() * 3 / 2;
        icon(missing ? QStringLiteral("warning") : QStringLiteral("course"))
            .paint(painter, QRect(room.left(), room.center().y() - size / 2, size, size), Qt::AlignCenter,
                   selected ? QIcon::Selected : QIcon::Normal);

        const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
        const QColor quiet = selected ? text : mutedTextColour(option.palette);
        QRect line(room.left() + size + gap, room.top() + gap / 3, room.width() - size - gap, option.fontMetrics.height());
        QFont bold = option.font;
        bold.setWeight(QFont::DemiBold);
        painter->setPen(quiet);
        painter->setFont(option.font);
        const QString when = index.data(When).toString();
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, when);
        const int titleWidth = line.width() - option.fontMetrics.horizontalAdvance(when) - gap * 2;
        painter->setPen(text);
        painter->setFont(bold);
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(bold).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, titleWidth));
        line.translate(0, line.height() + gap / 4);
        painter->setPen(quiet);
        painter->setFont(option.font);
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data(Where).toString(), Qt::ElideMiddle, line.width()));
    }
};

QString shownTime(const QDateTime& time)
{
    const QDateTime local = time.toLocalTime();
    const QLocale locale;
    if (local.date() == QDate::currentDate()) return locale.toString(local.time(), QLocale::ShortFormat);
    return locale.toString(local.date(), QLocale::ShortFormat);
}

QString shownPath(const QString& path)
{
    const QString home = QDir::homePath();
    const QString shown = path.startsWith(home + QLatin1Char('/')) ? QStringLiteral("~") + path.mid(home.size()) : path;
    return QDir::toNativeSeparators(shown);
}

} // namespace

RecentList::RecentList(Settings& settings, QWidget* parent)
    : QListWidget(parent)
    , m_settings(settings)
{
    setObjectName(QStringLiteral("recentList"));
    setAccessibleName(tr("Recent courses"));
    setItemDelegate(new Delegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    viewport()->setAutoFillBackground(false); // it lies on a card
    connect(this, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) { emit openWanted(item->data(Path).toString()); });
    connect(&settings, &Settings::recentChanged, this, &RecentList::refresh);
    refresh();
}

void RecentList::refresh()
{
    const QString current = currentItem() ? currentItem()->data(Path).toString() : QString();
    clear();
    for (const Settings::Recent& entry : m_settings.recent()) {
        const bool missing = !QFileInfo::exists(entry.path);
        auto* item = new QListWidgetItem(entry.title.isEmpty() ? QFileInfo(entry.path).completeBaseName() : entry.title, this);
        const QString where = missing ? tr("Not found: %1").arg(shownPath(entry.path)) : shownPath(entry.path);
        item->setData(Path, entry.path);
        item->setData(Where, where);
        item->setData(When, shownTime(entry.time));
        item->setData(Missing, missing);
        item->setData(Qt::AccessibleTextRole, tr("%1, %2, %3").arg(item->text(), where, shownTime(entry.time)));
        item->setToolTip(QDir::toNativeSeparators(entry.path));
        if (entry.path == current) setCurrentItem(item);
    }
    fitHeight();
}

/// The page scrolls, not the list.
void RecentList::fitHeight() { setFixedHeight(count() > 0 ? count() * sizeHintForRow(0) + 2 * frameWidth() : 0); }

void RecentList::changeEvent(QEvent* event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fitHeight();
}

void RecentList::showEvent(QShowEvent* event)
{
    refresh(); // files may have come and gone since
    QListWidget::showEvent(event);
}

void RecentList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete) removeCurrent();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentItem()) emit openWanted(currentItem()->data(Path).toString());
    } else QListWidget::keyPressEvent(event);
}

void RecentList::contextMenuEvent(QContextMenuEvent* event)
{
    if (!currentItem()) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Remove from this list"), this, &RecentList::removeCurrent);
    menu->popup(event->globalPos());
}

void RecentList::removeCurrent()
{
    if (currentItem()) m_settings.removeRecent(currentItem()->data(Path).toString());
}

} // namespace microvet::ui
