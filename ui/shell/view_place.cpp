#include "ui/shell/view_place.h"

#include "core/base/id.h"
#include "core/model/walk.h"
#include "ui/editors/editor_area.h"
#include "ui/widgets/field_hub.h"
#include "ui/outline/outline_panel.h"
#include "ui/outline/outline_view.h"
#include "ui/outline/value_tree_model.h"
#include "ui/session/settings.h"
#include "ui/shell/workspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

namespace microvet::ui {

namespace {

/// Courses remembered; the one not opened for longest is forgotten first.
constexpr int keptPlaces = 50;
constexpr int keptRows = 2000;

QString listName() { return QStringLiteral("places"); }
QJsonArray readAll(const Settings& settings)
{
    return QJsonDocument::fromJson(settings.state(listName()).toByteArray()).array();
}

bool isOf(const QJsonObject& entry, const Session& session)
{
    return entry.value(QLatin1String("course")).toString() == idText(session.course().id.uuid())
        && entry.value(QLatin1String("path")).toString() == session.path();
}

template<class Fn> void forEachRow(const ValueTreeModel& model, const QModelIndex& parent, const Fn& fn)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        fn(index);
        forEachRow(model, index, fn);
    }
}

} // namespace

void storePlace(const Session& session, const Workspace& workspace, Settings& settings)
{
    if (session.path().isEmpty()) return; // without a file it cannot be opened again
    const EditorArea& editor = workspace.editor();
    const ValueTreeModel& model = workspace.outline().model();
    QJsonArray open;
    forEachRow(model, {}, [&](const QModelIndex& index) {
        if (workspace.outline().view().isExpanded(index) && open.size() < keptRows) open.append(idText(model.idOf(index)));
    });
    const document::Place caret = editor.caretPlace();
    const QJsonObject entry{
        {QStringLiteral("course"), idText(session.course().id.uuid())},
        {QStringLiteral("path"), session.path()},
        {QStringLiteral("page"), idText(editor.currentElement())},
        {QStringLiteral("outcomes"), editor.showsOutcomes()},
        {QStringLiteral("scroll"), editor.scroll().verticalScrollBar()->value()},
        {QStringLiteral("element"), idText(caret.element)},
        {QStringLiteral("field"), QString::fromLatin1(caret.field)},
        {QStringLiteral("caret"), caret.caret},
        {QStringLiteral("current"), idText(workspace.outline().current())},
        {QStringLiteral("open"), open}};
    QJsonArray list{entry};
    for (const QJsonValue& other : readAll(settings))
        if (!isOf(other.toObject(), session) && list.size() < keptPlaces) list.append(other);
    settings.setState(listName(), QJsonDocument(list).toJson(QJsonDocument::Compact));
}

bool restorePlace(const Session& session, Workspace& workspace, const Settings& settings)
{
    QJsonObject entry;
    for (const QJsonValue& value : readAll(settings))
        if (isOf(value.toObject(), session)) entry = value.toObject();
    if (entry.isEmpty() || session.path().isEmpty()) return false;
    const auto id = [&](const char* name) { return QUuid::fromString(entry.value(QLatin1String(name)).toString()); };

    EditorArea& editor = workspace.editor();
    if (entry.value(QLatin1String("outcomes")).toBool()) editor.showOutcomes();
    else if (model::locate(session.content(), id("page"))) editor.showElement(id("page"));
    workspace.outline().setCurrent(id("current").isNull() ? id("page") : id("current"));
    const document::Place caret{id("element"), entry.value(QLatin1String("field")).toString().toLatin1(),
                                entry.value(QLatin1String("caret")).toInt(-1)};
    const bool writes = !caret.element.isNull() && model::locate(session.content(), caret.element);
    if (writes) editor.hub()->reveal(caret);
    else workspace.outline().setFocus();
    // Last, because a row that becomes the current one opens those around it.
    OutlineView& view = workspace.outline().view();
    const ValueTreeModel& model = workspace.outline().model();
    QSet<QString> open;
    for (const QJsonValue& value : entry.value(QLatin1String("open")).toArray()) open.insert(value.toString());
    forEachRow(model, {}, [&](const QModelIndex& index) {
        if (model.hasChildren(index)) view.setExpanded(index, open.contains(idText(model.idOf(index))));
    });
    // A page comes to rest over several turns of the event loop; before, it is too short to scroll that far.
    const int to = entry.value(QLatin1String("scroll")).toInt();
    const QUuid page = editor.currentElement();
    for (const int wait : {0, 80, 200})
        QTimer::singleShot(wait, &editor, [&editor, to, page] {
            if (editor.currentElement() == page) editor.scroll().verticalScrollBar()->setValue(to);
        });
    return true;
}

} // namespace microvet::ui
