#pragma once

#include "core/document/history.h"
#include "core/model/search.h"

#include <QDialog>
#include <QSet>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace microvet::ui {

class Session;
class Spelling;

/// Goes from word to word through the whole course. The course stays open beside it.
class SpellingDialog : public QDialog {
    Q_OBJECT

public:
    SpellingDialog(Session& session, Spelling& spelling, QWidget* parent);

    bool isDone() const { return m_state == State::Done; }
    int left() const { return int(m_found.size()) - m_at; }

signals:
    void placeActivated(const microvet::document::Place& place, qsizetype start, const QString& words);

private:
    enum class State { Checking, Asking, Done };
    /// A word of the course as the check met it.
    struct Word {
        model::SearchHit place;
        QString text; ///< as a dictionary has it
        QString language;
    };

    void makeLayout();
    void collect();
    /// Goes on when every word has its answer.
    void answered();
    void ask();
    void skip() { ++m_at; ask(); }
    void skipAll();
    void change(bool everywhere);
    void addWord();
    void finish(const QString& sentence);
    bool isSettled(const Word& word) const;

    Session& m_session;
    Spelling& m_spelling;
    QList<Word> m_words;   ///< all of the course
    QList<Word> m_found;   ///< those that may be wrong
    QSet<QString> m_skipped;
    int m_at = 0;
    int m_changed = 0;
    State m_state = State::Checking;
    bool m_collected = false; ///< the words of the course are read; before that, answers are about the page behind
    QLabel* m_text;
    QLineEdit* m_with;
    QListWidget* m_suggestions;
    QLabel* m_status;
    QList<QPushButton*> m_buttons;
};

} // namespace microvet::ui
