#include "ui/editors/questions/question_registry.h"

#include "core/model/structure_edit.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/style.h"

#include <QCoreApplication>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace microvet::ui {

using namespace model;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::CategoriseEditor) };

const Categorise* bodyOf(const FieldHub& hub, const QUuid& question)
{
    const auto* now = model::find<Question>(hub.content(), question);
    return now ? std::get_if<Categorise>(&now->body) : nullptr;
}

QString titleOf(const Category& category, qsizetype index)
{
    const QString words = richtext::toPlainText(category.title).simplified();
    return words.isEmpty() ? Tr::tr("Group %1").arg(index + 1) : words;
}

/// A button whose menu has the other groups.
QToolButton* makeMove(FieldHub& hub, const QUuid& question, const QUuid& item)
{
    auto* move = new QToolButton;
    move->setText(Tr::tr("To group"));
    move->setObjectName(hub.objectNameFor(item, "toGroup"));
    move->setAccessibleName(Tr::tr("Move this item into another group"));
    move->setAutoRaise(true);
    move->setFocusPolicy(Qt::StrongFocus);
    move->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(move);
    QObject::connect(menu, &QMenu::aboutToShow, move, [&hub, question, item, menu] {
        menu->clear();
        const Categorise* body = bodyOf(hub, question);
        if (!body) return;
        const QUuid here = model::locate(hub.content(), item).parent;
        for (qsizetype i = 0; i < body->categories.size(); ++i) {
            const QUuid there = body->categories[i].id.uuid();
            QAction* action = menu->addAction(titleOf(body->categories[i], i).replace(u'&', QStringLiteral("&&")), menu, [&hub, item, there] {
                hub.edit(Tr::tr("Move into another group"), {item, {}}, [&](Content& content) { model::moveElement(content, item, there, -1); });
                hub.reveal({item, "text", -1});
            });
            action->setEnabled(there != here);
        }
    });
    move->setMenu(menu);
    return move;
}

/// The items of one group.
QWidget* makeItems(FieldHub& hub, const QUuid& question, const QUuid& category)
{
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(em(list, 1), 0, 0, 0);
    auto* items = new IdColumn([&hub, question](const QUuid& id) -> QWidget* {
        auto* row = new QWidget;
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        auto* form = new FieldForm(hub, id);
        form->rich(Tr::tr("Item"), &OrderItem::text, {.placeholder = Tr::tr("Item of this group"), .hideLabel = true});
        layout->addWidget(form, 1);
        layout->addWidget(makeMove(hub, question, id), 0, Qt::AlignTop);
        layout->addWidget(new ItemButtons(hub, id, {}, ItemButtons::Move | ItemButtons::Delete), 0, Qt::AlignTop);
        hub.markElement(id, row);
        return row;
    });
    items->column()->setSpacing(em(list, 0.3));
    column->addWidget(items);
    auto* add = new QPushButton(icon(QStringLiteral("add")), Tr::tr("Add an item"));
    add->setObjectName(hub.objectNameFor(category, "addItem"));
    add->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(add);
    row->addStretch(1);
    column->addLayout(row);
    const ListAccess access = listAccess(bound(category, &Category::items));
    QObject::connect(add, &QPushButton::clicked, list, [&hub, access] {
        QUuid id;
        hub.edit(Tr::tr("Add an item"), {access.owner, access.field}, [&](Content& content) { id = access.append(content); });
        hub.reveal({id, "text", 0});
    });
    QObject::connect(items, &IdColumn::synced, list, [items, &hub, category] {
        const auto* now = model::find<Category>(hub.content(), category);
        const QList<QUuid>& ids = items->ids();
        for (int i = 0; i < ids.size(); ++i) {
            QWidget* item = items->widgetFor(ids[i]);
            if (!item) continue;
            const QString words = now ? richtext::toPlainText(now->title).simplified() : QString();
            const QString name = words.isEmpty() ? Tr::tr("item %1").arg(i + 1) : Tr::tr("item %1 of “%2”").arg(i + 1).arg(words);
            item->findChild<ItemButtons*>()->setPlace(name, i == 0, i + 1 == ids.size());
            item->findChild<RichTextEdit*>()->setAccessibleName(name);
            item->findChild<QToolButton*>(hub.objectNameFor(ids[i], "toGroup"))->setAccessibleName(Tr::tr("Move into another group: %1").arg(name));
        }
    });
    const auto refresh = [&hub, items, access] { items->sync(access.ids(hub.content())); };
    hub.watch(category, "items", list, refresh);
    hub.watch(category, "title", list, refresh);
    refresh();
    return list;
}

} // namespace

QWidget* makeCategoriseEditor(FieldHub& hub, const QUuid& question)
{
    auto* f = new FieldForm(hub, question);
    f->note(Tr::tr("Write each item below the group that it belongs to. Learners see the items mixed and sort them."));
    f->list(Tr::tr("Group"), &Categorise::categories, Tr::tr("Add a group"), [question](FieldForm& c) {
        c.rich(Tr::tr("Name of the group"), &Category::title, {.tip = Tr::tr("What belongs together, in a word or two.")});
        c.add(makeItems(c.hub(), question, c.element()));
    }, false);
    return f;
}

} // namespace microvet::ui
