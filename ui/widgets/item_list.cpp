#include "ui/widgets/item_list.h"

#include "core/model/structure_edit.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace microvet::ui {

IdColumn::IdColumn(Make make, QWidget* parent)
    : QWidget(parent)
    , m_make(std::move(make))
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(em(this, 0.6));
}

void IdColumn::sync(const QList<QUuid>& ids, int atOnce)
{
    m_ids = ids;
    const QSet<QUuid> wanted(ids.cbegin(), ids.cend());
    for (auto it = m_widgets.begin(); it != m_widgets.end();) {
        if (wanted.contains(it.key())) { ++it; continue; }
        // Hidden now, deleted when nobody on the stack can still use it.
        it.value()->hide();
        m_column->removeWidget(it.value());
        it.value()->deleteLater();
        it = m_widgets.erase(it);
    }
    makeSome(atOnce);
}

void IdColumn::makeSome(int count)
{
    int at = 0;
    for (const QUuid& id : std::as_const(m_ids)) {
        QWidget* widget = m_widgets.value(id);
        if (!widget) {
            if (count-- <= 0) continue;
            widget = m_make(id);
            m_widgets.insert(id, widget);
            m_column->insertWidget(at, widget);
            widget->show(); // a layout would do it later: too late for a caret that goes there now
        } else if (m_column->indexOf(widget) != at) {
            m_column->removeWidget(widget);
            m_column->insertWidget(at, widget);
        }
        ++at;
    }
    scheduleTabOrder(this);
    emit synced();
    if (m_widgets.size() < m_ids.size() && !m_waiting) {
        m_waiting = true;
        QTimer::singleShot(0, this, [this] { m_waiting = false; makeSome(2); });
    }
}

void IdColumn::makeAll() { if (m_widgets.size() < m_ids.size()) makeSome(int(m_ids.size())); }

ItemList::ItemList(FieldHub& hub, const ListAccess& access, const QString& label, const QString& addText, IdColumn::Make make,
                   bool withTitle, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_access(access)
    , m_label(label)
    , m_items(nullptr)
{
    m_items = new IdColumn([this, make](const QUuid& id) -> QWidget* {
        auto* card = new Card;
        auto* buttons = new ItemButtons(m_hub, id, m_label, ItemButtons::Move | ItemButtons::Delete);
        buttons->setObjectName(QStringLiteral("buttons"));
        auto* row = new QHBoxLayout;
        QWidget* fields = make(id);
        row->addWidget(fields, 1);
        row->addWidget(buttons, 0, Qt::AlignTop);
        card->body()->addLayout(row);
        m_hub.markElement(id, card);
        return card;
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    if (withTitle) {
        auto* title = new QLabel(label);
        QFont font = title->font();
        font.setWeight(QFont::DemiBold);
        title->setFont(font);
        column->addWidget(title);
    }
    column->addWidget(m_items);
    auto* add = new QPushButton(icon(QStringLiteral("add")), addText);
    add->setObjectName(m_hub.objectNameFor(access.owner, access.field + ".add"));
    add->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(add);
    row->addStretch(1);
    column->addLayout(row);
    connect(add, &QPushButton::clicked, this, &ItemList::addItem);
    connect(m_items, &IdColumn::synced, this, [this] {
        const QList<QUuid>& ids = m_items->ids();
        for (qsizetype i = 0; i < ids.size(); ++i)
            if (QWidget* widget = m_items->widgetFor(ids[i]))
                for (auto* buttons : widget->findChildren<ItemButtons*>(QStringLiteral("buttons")))
                    buttons->setPlace(QStringLiteral("%1 %2").arg(m_label).arg(i + 1), i == 0, i + 1 == ids.size());
    });
    m_hub.watch(access.owner, access.field, this, [this] { refresh(); }, [add](int) { add->setFocus(); });
    refresh();
}

void ItemList::refresh() { m_items->sync(m_access.ids(m_hub.content())); }

QUuid ItemList::addItem()
{
    QUuid id;
    m_hub.edit(tr("Add to %1").arg(m_label), {m_access.owner, m_access.field}, [&](model::Content& c) { id = m_access.append(c); });
    if (QWidget* widget = m_items->widgetFor(id)) {
        for (QWidget* child : widget->findChildren<QWidget*>())
            if (child->focusPolicy() & Qt::TabFocus && !qobject_cast<QToolButton*>(child)) { child->setFocus(); break; }
        scrollTo(widget);
    }
    return id;
}

ItemButtons::ItemButtons(FieldHub& hub, const QUuid& element, const QString& what, int buttons, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_element(element)
    , m_what(what)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const auto add = [&](const char* iconName, const char* name, const QString& pattern, auto fn) {
        auto* button = iconButton(QString::fromLatin1(iconName), pattern.arg(what), hub.objectNameFor(element, name));
        connect(button, &QToolButton::clicked, this, fn);
        row->addWidget(button);
        m_buttons.append({button, pattern});
    };
    if (buttons & Move) {
        add("move-up", "moveUp", tr("Move up: %1"), [this] { moveBy(-1); });
        add("move-down", "moveDown", tr("Move down: %1"), [this] { moveBy(1); });
    }
    if (buttons & Duplicate)
        add("duplicate", "duplicate", tr("Duplicate: %1"), [this] {
            QUuid copy;
            m_hub.edit(tr("Duplicate %1").arg(m_what), {m_element, {}},
                       [&](model::Content& c) { copy = model::duplicateElement(c, m_element); });
            m_hub.reveal({copy, {}, -1});
        });
    if (buttons & Delete)
        add("delete", "delete", tr("Delete: %1"), [this] {
            const QUuid id = m_element;
            m_hub.edit(tr("Delete %1").arg(m_what), {id, {}}, [id](model::Content& c) { model::removeElement(c, id); });
        });
}

void ItemButtons::setPlace(const QString& what, bool first, bool last)
{
    m_what = what;
    for (const auto& [button, pattern] : std::as_const(m_buttons)) {
        button->setToolTip(pattern.arg(what));
        button->setAccessibleName(pattern.arg(what));
        if (button->objectName().startsWith(QLatin1String("moveUp"))) button->setEnabled(!first);
        if (button->objectName().startsWith(QLatin1String("moveDown"))) button->setEnabled(!last);
    }
}

void ItemButtons::moveBy(int by)
{
    const model::Located here = model::locate(m_hub.content(), m_element);
    if (!here || here.index + by < 0) return;
    // The course itself is the parent of its own lists.
    const QUuid id = m_element;
    m_hub.edit(tr("Move %1").arg(m_what), {id, {}},
               [&](model::Content& c) { model::moveElement(c, id, here.parent, here.index + by); });
}

} // namespace microvet::ui
