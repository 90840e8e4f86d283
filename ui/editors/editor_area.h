#pragma once

#include "ui/session/session.h"

#include <QPointer>
#include <QWidget>

class QScrollArea;

namespace microvet::ui {

class CommentMenu;
class FieldHub;
class FormatBar;
class Spelling;

/// The middle of the main window: the editor of one element at a time. Follows the session's placeWanted.
class EditorArea : public QWidget {
    Q_OBJECT

public:
    explicit EditorArea(Session& session, QWidget* parent = nullptr);
    ~EditorArea() override;

    /// Shows the page of the element: its own, or that of the unit, assessment or course around it, scrolled to it.
    void showElement(const QUuid& id);
    /// The page with all learning outcomes; also where there is none yet.
    void showOutcomes();
    /// A page about the course that another room makes, such as a step of the guide. It stays while places are shown that
    /// it has a field for.
    using PageMaker = std::function<QWidget*(FieldHub& hub)>;
    void showView(const QString& name, const PageMaker& make);
    /// The course's description with that section open and in sight.
    void showSection(const QString& objectName);
    /// Shows the place and puts the caret there. A place that is gone changes nothing.
    void showPlace(const document::Place& place);
    /// The same page, made anew: what it shows may be another now although the course is not.
    void showAgain();

    /// The field of the page that had the focus last, or null.
    QWidget* lastField() const { return m_lastField; }
    /// Selects the words in the field that has the focus: at that place, or where they stand next to it.
    void selectWords(qsizetype start, const QString& words);

    /// The element that the page is about; the course's id for its description and for the outcomes.
    QUuid currentElement() const { return m_element; }
    bool showsOutcomes() const;
    /// The name given to showView; empty on all other pages.
    QString viewName() const { return m_make ? m_view : QString(); }
    FieldHub* hub() const { return m_hub; }
    QScrollArea& scroll() const { return *m_scroll; }
    /// The field of the page that has the focus or had it last, with the caret; null where there is none.
    document::Place caretPlace() const;
    /// Per cent of the program's text size.
    void setZoom(int percent);
    /// Asks for a comment on the field of the page that has the focus or had it last, or on what it is a part of. False
    /// where there is none.
    bool commentHere();
    FormatBar* formatBar() const { return m_bar; }
    Spelling* spelling() const { return m_spelling; }

signals:
    void currentElementChanged(const QUuid& id);
    /// Somebody wants to comment on that place, or on the passage of it.
    void commentWanted(const microvet::document::Place& place, const QString& quote);
    /// Something was not done, and why.
    void noticeWanted(const QString& sentence);
    /// Somebody wants to answer this question as learners do.
    void tryWanted(const QUuid& question);
    /// What the field with the caret is for; empty where none has it, or its help stands below it.
    void helpChanged(const QString& help);
    /// A learning outcome is to be linked to a skill of ESCO.
    void skillWanted(const QUuid& outcome);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// The element of the page that shows `id`, and its view.
    QUuid pageOf(const QUuid& id, QString* view) const;
    void setPage(const QUuid& element, const QString& view = {}, const PageMaker& make = {}, bool again = false);
    void scrollToFocus();
    void changed(const model::Diff& diff);
    void focusChanged(QWidget* now);
    void fitColumn();

    Session& m_session;
    Spelling* m_spelling;
    CommentMenu* m_comments;
    FormatBar* m_bar;
    QScrollArea* m_scroll;
    QWidget* m_holder;
    QPointer<QWidget> m_page;
    QPointer<QWidget> m_lastField;
    FieldHub* m_hub = nullptr;
    QUuid m_element;
    QString m_view;   ///< another page about the same element
    PageMaker m_make; ///< of a view from another room
};

} // namespace microvet::ui
