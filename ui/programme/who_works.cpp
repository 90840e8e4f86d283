#include "ui/programme/programme_window.h"

#include "ui/programme/keeping/details_page.h"
#include "ui/programme/programme_link.h"
#include "ui/session/settings.h"

#include <QEvent>
#include <QStackedWidget>

namespace microvet::ui {

/// Whoever has said in the meantime to be somebody else works under that name from now on: points and the log are theirs.
bool ProgrammeWindow::event(QEvent* event)
{
    const bool done = QMainWindow::event(event);
    if (event->type() != QEvent::WindowActivate || !m_link->isOpen() || m_link->isBusy()) return done;
    const QString who = m_services.settings.authorName();
    if (who.isEmpty() || who == m_link->who()) return done;
    const auto* details = m_pages->findChild<DetailsPage*>();
    if (!details || !details->isEdited()) open(programme::Place(m_link->place())); // else as soon as that is kept
    return done;
}

} // namespace microvet::ui
