#pragma once

#include "core/base/result.h"

#include <QObject>

#include <functional>

QT_BEGIN_NAMESPACE
class QAction;
class QKeySequence;
class QMenu;
class QWidget;
QT_END_NAMESPACE

namespace microvet::ui {

class ProgrammeLink;
class RecordList;

/// The commands of the programme's window that are about what one has done and looks at: taking back and doing again, the
/// list of the page, and the way between the parts of the window by keys.
class EditMenu : public QObject {
    Q_OBJECT

public:
    struct Window {
        std::function<QWidget*()> page; ///< that is shown; nullptr: none
        QWidget* navigation;
        std::function<void(const Status&)> say;
    };
    EditMenu(QMenu* menu, ProgrammeLink& link, const Window& window);

    /// Says anew what can be taken back and done again.
    void update();
    /// The list of the page that is shown; nullptr: it has none.
    RecordList* list() const;

private:
    QAction* add(QMenu* menu, const char* name, const QString& text, const QKeySequence& key, std::function<void()> then);
    void redo();
    void answer(const Status& status);
    void nextPart();

    ProgrammeLink& m_link;
    Window m_window;
    QAction* m_undo;
    QAction* m_redo;
    QAction* m_find;
    QAction* m_new;
    QAction* m_together;
    QAction* m_next;
};

} // namespace microvet::ui
