#pragma once

#include "core/actions/merge/conflict_words.h"

#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QLabel;
class QRadioButton;
class QStackedWidget;
class QTextBrowser;
class QTimer;
QT_END_NAMESPACE

namespace microvet::ui {

class RichTextEdit;
class SideBySide;
class TextField;

/// One conflict: how it was, what I made of it and what the draft has, side by side; below them the choice, and for a
/// text what comes of it.
class ConflictView : public QWidget {
    Q_OBJECT

public:
    explicit ConflictView(QWidget* parent = nullptr);

    struct Shown {
        review::Conflict conflict;
        actions::ConflictWords words;
        QString draft; ///< the draft's file
        bool isOriginal = false; ///< it is no draft, but the original of the course
        bool hasBase = false;
        std::optional<review::Choice> choice; ///< made already
    };
    void setConflict(const Shown& shown);
    /// Tells at once what was just written by hand; without it, that waits for a pause.
    void settle();

signals:
    void chosen(const microvet::review::Choice& choice);

private:
    QRadioButton* makeChoice(const char* name, review::Choice::Take take);
    void showSides();
    void nameChoices();
    /// What the choice makes of a text.
    richtext::RichText resultOf(review::Choice::Take take) const;
    void showResult();
    void take(int id);

    Shown m_shown;
    SideBySide* m_sides;
    QButtonGroup* m_choices;
    QRadioButton* m_takeMine;
    QRadioButton* m_takeTheirs;
    QRadioButton* m_takeBoth;
    QRadioButton* m_byHand;
    QLabel* m_resultCaption;
    QStackedWidget* m_result;
    QTextBrowser* m_resultText;
    TextField* m_plain;
    RichTextEdit* m_rich;
    QTimer* m_pause;
};

} // namespace microvet::ui
