#include "ui/programme/programme_window.h"

#include "ui/programme/calls/apply_dialog.h"
#include "ui/programme/engagement/sheet_page.h"

#include <QFileInfo>

namespace microvet::ui {

/// Entries reach what stands in rooms above theirs by this alone.
ProgrammeServices ProgrammeWindow::services()
{
    ProgrammeServices services{*m_link, m_services.settings, m_services.prompts, m_services.disk, m_services.clock, m_services.rules, m_services.checklist,
                               [this](const QString& path) { emit courseWanted(path); }, m_services.secrets,
                               QFileInfo(m_services.file).absolutePath() + QStringLiteral("/programme-copies")};
    services.goTo = [this](const QString& section, const QString& code) { go(section, code); };
    services.enterApplication = [this](const QUuid& call, QWidget* over) { (new ApplyDialog(this->services(), call, over))->show(); };
    services.makeSheet = [this](const QUuid& person, QWidget* parent) { return new SheetPage(this->services(), parent, person); };
    return services;
}

} // namespace microvet::ui
