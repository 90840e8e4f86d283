#pragma once

#include "core/review/comments.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace microvet::ui {

class LineField;
class Session;
class TextField;

/// Writes a comment, or changes the kind, the words and the addressee of one.
class CommentDialog : public QDialog {
    Q_OBJECT

public:
    /// `begun` has the place; with a text it is a comment that stands there already.
    CommentDialog(const Session& session, const review::NewComment& begun, QWidget* parent);

    /// As the fields have it.
    review::NewComment comment() const;

private:
    review::NewComment m_begun;
    QComboBox* m_kind;
    QLabel* m_meaning;
    TextField* m_text;
    QComboBox* m_assignee;
    LineField* m_author; ///< asked for only where nobody said who they are
    QPushButton* m_take = nullptr;
};

} // namespace microvet::ui
