#pragma once

#include "core/model/content.h"
#include "ui/richtext/rich_text_edit.h"

namespace microvet::ui {

/// Writes a text with gaps. A mark "[[1]]" is shown as a chip and is one thing: the caret does not enter it, and Backspace
/// and Delete take it away whole. Cut, copied and dragged marks carry their gap with them.
class GapTextEdit : public RichTextEdit {
    Q_OBJECT

public:
    explicit GapTextEdit(std::function<QList<model::Gap>()> gaps, QWidget* parent = nullptr);

    /// Puts a gap in place of the selected words, which become its answer, or at the caret. False, and nothing happens,
    /// where the selection holds a gap already or goes over a paragraph's end.
    bool makeGap();
    /// Gaps that came with the last edit, by the number of their mark; forgotten when asked for.
    QHash<int, model::Gap> takeArrived() { return std::exchange(m_arrived, {}); }
    /// Shows the marks of the text as they now are, the caret behind the same mark as before.
    void settle(const richtext::RichText& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData* source) override;
    void changeEvent(QEvent* event) override;

private:
    QString plain() const;
    void snap();
    void paintChips();

    std::function<QList<model::Gap>()> m_gaps;
    QHash<int, model::Gap> m_arrived;
    int m_next;
    int m_last = 0;
    bool m_snapping = false;
};

} // namespace microvet::ui
