#pragma once

#include "ui/review/comment_model.h"

#include <QWidget>

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTextBrowser;
class QToolButton;

namespace microvet::ui {

class FindingView;
class LineField;
class TextField;

/// What reviewers and authors say to each other: a list to work through, and for the one chosen its thread, with room
/// for an answer.
class CommentsPanel : public QWidget {
    Q_OBJECT

public:
    explicit CommentsPanel(Session& session, QWidget* parent = nullptr);

    CommentModel& model() const { return *m_model; }
    FindingView& view() const { return *m_view; }
    int openCount() const { return m_open; }

    /// The element that the user is at, for "only here".
    void setElement(const QUuid& element);
    /// Makes it the current one, and takes filters back that hide it.
    void showComment(const model::CommentId& comment);
    /// Opens the dialog for a comment on that place.
    void askForComment(const document::Place& place, const QString& quote);

public slots:
    /// Goes to the next comment in the list and shows its place; round at the end.
    void goToNext();
    void goToPrevious();

signals:
    /// The place of a comment, and the words that it is about; `start` of them in the field, -1 where they are gone.
    void placeActivated(const microvet::document::Place& place, qsizetype start, const QString& words);
    /// The user wants to comment on where they are.
    void commentWanted();
    /// Asks before it is gone; see remove().
    void removeWanted(const microvet::model::CommentId& comment);
    /// Somebody said who they are.
    void named(const QString& name);
    void countsChanged();

public slots:
    void remove(const microvet::model::CommentId& comment);

private:
    void makeLayout();
    QWidget* makeDetail();
    void updateAll();
    void updateFilters();
    void updateDetail();
    void applyFilter();
    void activate(const QModelIndex& index);
    void goTo(int step);
    void reply();
    void resolve();
    void change();
    void showChanges();
    QList<QModelIndex> rows() const;
    const model::Comment* current() const;
    bool edit(const QString& label, const model::Comment& comment, const document::History::Edit& fn);
    void remember(const QString& name);

    Session& m_session;
    CommentModel* m_model;
    QLabel* m_summary;
    QCheckBox* m_openOnly;
    QCheckBox* m_here;
    QComboBox* m_kind;
    QComboBox* m_person;
    QStackedWidget* m_pages;
    FindingView* m_view;
    QLabel* m_nothing;
    QWidget* m_detail = nullptr;
    QTextBrowser* m_text;
    TextField* m_answer;
    LineField* m_name;
    QPushButton* m_reply;
    QPushButton* m_resolve;
    QToolButton* m_more;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QUuid m_element;
    QUuid m_shown; ///< the comment in the detail
    int m_open = -1;
    qsizetype m_currentAt = -1; ///< among rows(); -1: none
    bool m_filling = false;
};

} // namespace microvet::ui
