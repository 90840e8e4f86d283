#include "ui/preview/preview.h"

#include "ui/editors/editor_area.h"
#include "ui/preview/folder_preview.h"
#include "ui/widgets/field_hub.h"

#ifdef MICROVET_HAVE_HTTPSERVER
#include "ui/preview/live_preview.h"
#endif

#include <QApplication>

namespace microvet::ui {

void Preview::setCurrent(const QUuid& element)
{
    if (element.isNull() || element == m_current) return;
    m_current = element;
    currentChanged();
}

void Preview::followEditor(EditorArea& editor)
{
    connect(&editor, &EditorArea::currentElementChanged, this, [this](const QUuid& id) { setCurrent(id); });
    connect(qApp, &QApplication::focusChanged, &editor, [this, &editor](QWidget*, QWidget* now) {
        if (now && editor.hub() && editor.isAncestorOf(now)) setCurrent(editor.hub()->placeOf(now).element);
    });
    setCurrent(editor.currentElement());
}

Preview* makePreview(Session& session, Prompts& prompts, FileStore& disk, QObject* parent)
{
#ifdef MICROVET_HAVE_HTTPSERVER
    Q_UNUSED(disk)
    return new LivePreview(session, prompts, parent);
#else
    return new FolderPreview(session, prompts, disk, parent);
#endif
}

} // namespace microvet::ui
