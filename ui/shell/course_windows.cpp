#include "ui/shell/course_windows.h"

#include "ui/adapt/origin_window.h"
#include "ui/alignment/alignment_window.h"
#include "ui/compare/compare_window.h"
#include "ui/credential/passport_window.h"
#include "ui/credential/sheet_window.h"
#include "ui/editors/editor_area.h"
#include "ui/esco/esco_dialog.h"
#include "ui/media/media_library.h"
#include "ui/outline/outline_panel.h"
#include "ui/session/settings.h"
#include "ui/shell/main_window.h"
#include "ui/shell/studio.h"
#include "ui/shell/workspace.h"
#include "ui/sources/sources_window.h"
#include "ui/translate/translate_window.h"
#include "ui/workload/minutes_window.h"

namespace microvet::ui {

CourseWindows::CourseWindows(Session& session, Studio& studio, Workspace& workspace)
    : QObject(&workspace)
    , m_session(session)
    , m_studio(studio)
    , m_workspace(workspace)
{
}

/// The one that is there, or what `make` makes.
template<class Window, class Make> Window* CourseWindows::only(Make&& make)
{
    auto* window = m_workspace.findChild<Window*>();
    if (!window) {
        window = make();
        window->setAttribute(Qt::WA_DeleteOnClose);
    }
    window->show();
    window->raise();
    window->activateWindow();
    return window;
}

bool CourseWindows::open(const QString& name)
{
    const auto goes = [this](auto* window) {
        connect(window, &std::remove_pointer_t<decltype(window)>::placeWanted, this, &CourseWindows::writeAt);
        return window;
    };
    const auto elementOf = [this](const document::Place& place) {
        m_workspace.outline().setCurrent(place.element);
        m_workspace.editor().showElement(place.element);
    };
    if (name == QLatin1String("media")) {
        only<MediaLibrary>([&] {
            auto* window = new MediaLibrary(m_session, m_studio.prompts(), m_studio.disk(), &m_workspace);
            connect(window, &MediaLibrary::placeWanted, &m_workspace.editor(), &EditorArea::showPlace);
            return window;
        });
    } else if (name == QLatin1String("alignment")) {
        only<AlignmentWindow>([&] {
            auto* window = new AlignmentWindow(m_session, m_studio.prompts(), m_studio.disk(), &m_workspace);
            connect(window, &AlignmentWindow::placeWanted, this, elementOf);
            return window;
        });
    } else if (name == QLatin1String("sheet")) {
        only<SheetWindow>([&] {
            auto* window = goes(new SheetWindow(m_session, &m_workspace));
            connect(window, &SheetWindow::passportWanted, this, [this] { open(QStringLiteral("passport")); });
            return window;
        });
    } else if (name == QLatin1String("passport")) {
        only<PassportWindow>([&] { return new PassportWindow(m_session, m_studio.prompts(), m_studio.disk(), m_studio.settings().lastFolder(), &m_workspace); });
    } else if (name == QLatin1String("sources")) {
        only<SourcesWindow>([&] { return goes(new SourcesWindow(m_session, &m_workspace)); });
    } else if (name == QLatin1String("origin")) {
        only<OriginWindow>([&] {
            return goes(new OriginWindow(m_session, m_studio.prompts(), m_studio.disk(), m_studio.settings().lastFolder(), &m_workspace));
        });
    } else if (name == QLatin1String("compare")) {
        only<CompareWindow>([&] { return goes(new CompareWindow(m_session, m_studio.prompts(), m_studio.disk(), m_studio.settings().lastFolder(), &m_workspace)); });
    } else if (name == QLatin1String("translate")) {
        only<TranslateWindow>([&] {
            auto* window = goes(new TranslateWindow(m_session, {m_studio.prompts(), m_studio.disk(), *m_workspace.editor().spelling(), m_studio.settings().lastFolder()}, &m_workspace));
            connect(window, &TranslateWindow::originWanted, this, [this] { open(QStringLiteral("origin")); });
            connect(window, &TranslateWindow::translationWanted, this, [this] {
                if (auto* main = qobject_cast<MainWindow*>(m_workspace.window())) m_studio.takeTranslation(main);
            });
            return window;
        });
    } else if (name == QLatin1String("minutes")) {
        only<MinutesWindow>([&] {
            auto* window = new MinutesWindow(m_session, &m_workspace);
            connect(window, &MinutesWindow::placeWanted, this, elementOf);
            return window;
        });
    } else {
        return false;
    }
    return true;
}

void CourseWindows::findSkill(const QUuid& outcome)
{
    auto* dialog = new EscoDialog(m_session, outcome, m_studio.prompts(), m_studio.disk(), m_studio.escoFolder(), &m_workspace);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void CourseWindows::writeAt(const document::Place& place)
{
    m_workspace.editor().showPlace(place);
    m_workspace.activateWindow();
}

} // namespace microvet::ui
