#pragma once

#include "ui/outline/outline_edit.h"
#include "ui/session/session.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QMimeData;

namespace microvet::ui {

class OutlineFilter;
class OutlineView;
class ValueTreeModel;

/// The course as a tree: look, add, rename, move, duplicate, delete, copy and paste, by mouse and by keys.
class OutlinePanel : public QWidget {
    Q_OBJECT

public:
    explicit OutlinePanel(Session& session, QWidget* parent = nullptr);

    ValueTreeModel& model() const { return *m_model; }
    OutlineView& view() const { return *m_view; }

    /// For the main window's menu, in its order; null stands for a separator. Their keys work while the tree has the
    /// focus, so that Delete in a text stays a key of the text.
    QList<QAction*> actions() const { return m_menuActions; }
    /// "Text", "Picture", …: the menu behind "Add block".
    QMenu* blockMenu() const { return m_blockMenu; }

    QUuid current() const;

public slots:
    /// Shows the element's row, or the nearest row above it that is shown. Says nothing to anybody.
    void setCurrent(const QUuid& id);

signals:
    /// The user came to a row by mouse or keys. For the groups, which are no elements, only placeActivated is sent.
    void elementActivated(const QUuid& id);
    /// The same for every row: a group is the course and its field, "outcomes", "assessments" or "delivery".
    void placeActivated(const microvet::document::Place& place);
    /// Enter or double click: the same, and the user wants to write there.
    void openWanted(const microvet::document::Place& place);
    /// The user wants to comment on the row.
    void commentWanted(const microvet::document::Place& place);
    /// Something could not be done as wanted: a sentence for the message bar.
    void troubled(const QString& text);
    /// Text to make modules and units of: from the menu (null) or dropped. The data live as long as the call.
    void handoutWanted(const QMimeData* data);

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeActions();
    void makeLayout();
    QAction* add(const QString& name, const QString& text, const QString& iconName, const QList<QKeySequence>& keys,
                 void (OutlinePanel::*slot)());
    void updateActions();
    void updateEmpty();
    void announce();
    document::Place placeOf(const QModelIndex& index) const;
    void showMenu(const QPoint& at);

    QList<Item> selected() const;
    Item currentItem() const;
    /// Where a new or pasted row of that kind goes: behind the current one, or at the end of what it stands in.
    Landing landingFor(Row row) const;
    void addRow(Row row, const QString& blockType = {});
    void select(const QList<QUuid>& ids);

    void addModule();
    void addUnit();
    void addOutcome();
    void addAssessment();
    void addQuestion();
    void addSibling();
    void rename();
    void removeSelected();
    void duplicateSelected();
    void moveSelected(Step step);
    void moveUp();
    void moveDown();
    void movePrevious();
    void moveNext();
    void copy();
    void cut();
    void paste();
    void askHandout();
    void expandAll();
    void collapseAll();

    Session& m_session;
    ValueTreeModel* m_model;
    OutlineView* m_view;
    QLineEdit* m_filterLine;
    OutlineFilter* m_filter;
    QLabel* m_noMatch;
    QWidget* m_empty;
    QMenu* m_blockMenu;
    QMenu* m_addMenu;
    QHash<QString, QAction*> m_actions;
    QList<QAction*> m_menuActions;
    QTimer m_announceLater;
    QUuid m_announced;
    bool m_quiet = false;
};

} // namespace microvet::ui
