#pragma once

#include "core/document/history.h"

#include <QObject>

namespace microvet::ui {

class Session;
class Studio;
class Workspace;

/// The windows that stand beside the editor of one course, each at most once. Named as the guide names its doors:
/// "media", "alignment", "sheet", "passport", "sources", "compare", "minutes", "translate".
class CourseWindows : public QObject {
    Q_OBJECT

public:
    /// They are children of the workspace and go with it.
    CourseWindows(Session& session, Studio& studio, Workspace& workspace);

    /// False where there is none of that name.
    bool open(const QString& name);
    /// For one learning outcome: a skill of ESCO is looked for.
    void findSkill(const QUuid& outcome);

private:
    template<class Window, class Make> Window* only(Make&& make);
    /// Shows the place and gives it the keyboard: one goes there to write.
    void writeAt(const document::Place& place);

    Session& m_session;
    Studio& m_studio;
    Workspace& m_workspace;
};

} // namespace microvet::ui
