#include "ui/shell/studio.h"

#include "ui/programme/programme_window.h"
#include "ui/seal/secret_store.h"
#include "ui/session/settings.h"
#include "ui/shell/main_window.h"

#include <QJsonDocument>
#include <QLocale>

namespace microvet::ui {

void Studio::showProgramme()
{
    if (!m_programme) {
        const auto own = rules::parseRuleSet(QJsonDocument(m_organisation.rules).toJson());
        m_programme = new ProgrammeWindow({settings(), prompts(), disk(), clock(),
                                           !m_organisation.rules.isEmpty() && own ? *own : rules::houseRules(),
                                           review::templateFor(m_organisation.review, QLocale().bcp47Name()),
                                           m_services.secrets ? *m_services.secrets : systemSecrets(), m_services.programmeFile, &appearance()});
        m_programme->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_programme, &ProgrammeWindow::courseWanted, this, [this](const QString& path) {
            // Before it opens: another window, new or with this course already, comes to the front by itself.
            MainWindow* window = m_windows.isEmpty() ? newWindow() : m_windows.constLast();
            window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
            window->raise();
            window->activateWindow();
            openFile(window, path);
        });
    }
    m_programme->show();
    m_programme->raise();
    m_programme->activateWindow();
}

} // namespace microvet::ui
