#include "ui/widgets/picture_list.h"

#include "ui/widgets/item_list.h"
#include "ui/widgets/picture_field.h"
#include "ui/widgets/style.h"

#include <QVBoxLayout>

namespace microvet::ui {
namespace {

using List = Binding<QList<model::MediaRef>>;

/// The place of one medium in the list: emptied, it goes from the list.
Binding<model::MediaRef> placeOf(const List& list, const model::MediaRef& ref)
{
    auto place = mapped<model::MediaRef, QList<model::MediaRef>>(
        list, [ref](const QList<model::MediaRef>& all) { return all.contains(ref) ? ref : model::MediaRef(); },
        [ref](const model::MediaRef& fresh, const QList<model::MediaRef>& before) {
        QList<model::MediaRef> after = before;
        const qsizetype at = after.indexOf(ref);
        if (at < 0) return after;
        if (fresh.isNull() || (fresh != ref && after.contains(fresh))) after.removeAt(at);
        else after[at] = fresh;
        return after;
    });
    place.field += '.' + ref.target().uuid().toByteArray(QUuid::Id128);
    return place;
}

/// The place behind the last: always empty, and what is put there is appended.
Binding<model::MediaRef> placeBehind(const List& list)
{
    auto place = mapped<model::MediaRef, QList<model::MediaRef>>(
        list, [](const QList<model::MediaRef>&) { return model::MediaRef(); },
        [](const model::MediaRef& fresh, const QList<model::MediaRef>& before) {
        return fresh.isNull() || before.contains(fresh) ? before : before + QList<model::MediaRef>{fresh};
    });
    place.field += ".next";
    return place;
}

} // namespace

PictureList::PictureList(FieldHub& hub, const List& to, const QString& one, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_to(to)
    , m_pictures(new IdColumn([this, one](const QUuid& id) -> QWidget* {
        auto* field = new PictureField(m_hub, placeOf(m_to, model::MediaRef(model::MediaId(id))), one);
        field->setPreviewLines(3);
        return field;
    }))
    , m_next(new PictureField(hub, placeBehind(to), one))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.4));
    column->addWidget(m_pictures);
    column->addWidget(m_next);
    hub.watch(to.element, to.field, this, [this] { refresh(); });
    refresh();
}

void PictureList::refresh()
{
    QList<QUuid> ids;
    for (const model::MediaRef& ref : m_to.read(m_hub.content()).value_or(QList<model::MediaRef>()))
        if (!ref.isNull()) ids.append(ref.target().uuid());
    m_pictures->sync(ids);
    m_pictures->setVisible(!ids.isEmpty());
    scheduleTabOrder(this);
}

} // namespace microvet::ui
