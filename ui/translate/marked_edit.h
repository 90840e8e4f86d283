#pragma once

#include <QPlainTextEdit>

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

signals:
    /// Somebody changed the text.
    void edited();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    class Look;

    /// Selects the mark before or behind the caret, so that it goes as a whole.
    bool selectMark(bool before);

    bool m_takesLines = false;
    bool m_updating = false;
};

} // namespace microvet::ui
