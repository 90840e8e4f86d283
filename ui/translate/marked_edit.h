#pragma once

#include "core/richtext/spelling.h"

#include <QPlainTextEdit>
#include <QTextBlock>

#include <functional>

class QMenu;

namespace microvet::ui {

/// Plain text with marks as core/translation writes them, ⟦1⟧ … ⟦/1⟧, told apart from the words by their colour. Undo
/// belongs to the whole course. Tab leaves the field.
class MarkedEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit MarkedEdit(QWidget* parent = nullptr);

    /// Shows the text where it differs, and says nothing of it; the caret stays where there is room for it.
    void setValue(const QString& text);
    /// Whether Enter makes a new line; else it is left to the window.
    void setTakesLines(bool takes) { m_takesLines = takes; }
    /// Puts the text in the place of what is selected, as if it was typed.
    void put(const QString& text);

    /// Which words of the text a spelling check looks at, by their places in it.
    using Words = std::function<QList<richtext::SpellWord>(const QString& text)>;
    void setWords(Words words);
    /// Those of one line, by their places in the line.
    QList<richtext::SpellWord> wordsOf(const QTextBlock& line) const;
    /// Which parts of a line are underlined as misspelt, as starts and lengths.
    using MisspeltParts = std::function<QList<QPair<int, int>>(const QTextBlock& line)>;
    void setMisspeltParts(MisspeltParts parts);
    /// Asks for the parts again, of one line or of all.
    void updateMisspelt(const QTextBlock& line = {});

signals:
    /// Somebody changed the text.
    void edited();
    /// Before a context menu opens; `at` stands on the word that it is about.
    void menuOpening(QMenu* menu, const QTextCursor& at);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    class Look;

    /// Selects the mark before or behind the caret, so that it goes as a whole.
    bool selectMark(bool before);

    Look* m_look;
    Words m_words;
    bool m_takesLines = false;
    bool m_updating = false;
};

} // namespace microvet::ui
