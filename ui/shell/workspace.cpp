#include "ui/shell/workspace.h"

#include "ui/checks/checks_panel.h"
#include "ui/editors/editor_area.h"
#include "ui/outline/outline_panel.h"
#include "ui/session/session.h"
#include "ui/shell/actions.h"
#include "ui/shell/panels.h"

#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace microvet::ui {

Workspace::Workspace(Session& session, Actions& actions, const Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_outline(new OutlinePanel(session, this))
    , m_editor(new EditorArea(session, this))
    , m_checks(new ChecksPanel(session, this))
    , m_panels(new Panels(m_outline, m_editor, m_checks, actions.showOutline, actions.showChecks, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panels);
    m_panels->restore(settings);

    connect(m_outline, &OutlinePanel::elementActivated, m_editor, &EditorArea::showElement);
    connect(m_outline, &OutlinePanel::openWanted, m_editor, &EditorArea::showPlace);
    connect(m_outline, &OutlinePanel::placeActivated, this, [this](const document::Place& place) {
        if (place.field == "outcomes") m_editor->showOutcomes();
        if (place.field != "delivery") return;
        const QScopedValueRollback quiet(m_atDelivery, true); // the row stays the current one
        m_editor->showSection(QStringLiteral("sectionDelivery"));
    });
    connect(m_outline, &OutlinePanel::handoutWanted, this, &Workspace::handoutWanted);
    connect(m_outline, &OutlinePanel::troubled, this, &Workspace::troubled);
    connect(m_checks, &ChecksPanel::placeActivated, m_editor, &EditorArea::showPlace);
    connect(m_editor, &EditorArea::currentElementChanged, this, [this](const QUuid& id) {
        // The outcomes' page belongs to the course; the outline has a row of its own for it and stays there.
        if (!m_editor->showsOutcomes() && !m_atDelivery) m_outline->setCurrent(id);
    });
    actions.setPanelActions(m_outline->actions(), m_checks->actions());
    m_editor->showElement(session.course().id.uuid());
    m_outline->setCurrent(session.course().id.uuid());
}

} // namespace microvet::ui
