#pragma once

#include "core/richtext/richtext.h"

#include <QKeySequence>
#include <QTextBlock>
#include <QTextEdit>

#include <functional>

class QMenu;

namespace microvet::ui {

class TextLook;

/// Writes one rich text. Grows with its text inside a scrolling page; has no undo of its own. Tab leaves the field.
class RichTextEdit : public QTextEdit {
    Q_OBJECT

public:
    explicit RichTextEdit(QWidget* parent = nullptr);
    ~RichTextEdit() override;

    richtext::RichText value() const;
    /// Shows the value where it differs from what is written; keeps the caret.
    void setValue(const richtext::RichText& value);
    int caret() const { return textCursor().position(); }
    void setCaret(int position);
    /// Height when empty, in lines.
    void setMinimumLines(int lines);

    struct State {
        richtext::BlockKind kind = richtext::BlockKind::Paragraph;
        int level = 0;
        richtext::Marks marks;
        QString link;
        QString lang;
    };
    State state() const;

    void setBlockKind(richtext::BlockKind kind, int level = 0);
    /// Makes list items of the selected blocks, or plain paragraphs where they are such items.
    void toggleList(richtext::BlockKind kind);
    void changeDepth(int by);
    void toggleMark(richtext::Mark mark);
    void setPassageLanguage(const QString& lang);
    void clearFormatting();
    /// Selects the whole link around the caret.
    void selectLink();
    /// Sets the link of the selection; with words they replace it. An empty link takes it away.
    void setLink(const QString& link, const QString& words = {});
    void pastePlain();
    /// Selects the formula around the caret and gives back its source; empty where there is none.
    QString selectFormula();
    /// Puts a formula in place of the selection; an empty source takes it away.
    void setFormula(const QString& source);
    /// In place of the selection, with the marks at the caret.
    void insertPlain(const QString& text);
    /// Other words with the marks of the first letter that goes.
    void replaceText(int from, int length, const QString& text, const QString& label);

    /// Which parts of a block of the document are underlined as misspelt, as starts and lengths.
    using MisspeltParts = std::function<QList<QPair<int, int>>(const QTextBlock& block)>;
    void setMisspeltParts(MisspeltParts parts);
    /// Asks again; an invalid block means all.
    void updateMisspelt(const QTextBlock& block = {});

    /// Every command with a key: name and key, for lists of shortcuts.
    static QList<QPair<QString, QKeySequence>> keys();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {fontMetrics().averageCharWidth() * 8, sizeHint().height()}; }
    bool canInsertFromMimeData(const QMimeData* source) const override;

signals:
    /// The user changed the text; `typing` where it is typing that goes on.
    void edited(const QString& label, bool typing);
    void stateChanged();
    void linkWanted();
    /// The formula that is selected now is to be written in its dialog; empty: a new one.
    void formulaWanted(const QString& current);
    void characterWanted();
    void languageWanted();
    /// Why a paste was not taken.
    void refused(const QString& sentence);
    /// Before a context menu opens; `at` stands on the word that it is about.
    void menuOpening(QMenu* menu, const QTextCursor& at);
    /// A picture was pasted or dropped on the text.
    void pictureOffered(const QMimeData* source);
    void focused();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void contentsChanged();
    void fitHeight();
    void showCaret();
    void enterPressed(bool lineBreak);
    bool backspaceAtStart();
    bool markdownPrefix();
    bool formatKey(QKeyEvent* event, bool run);
    bool formulaKey(QKeyEvent* event);
    void asStep(const QString& label, const std::function<void(QTextCursor&)>& fn);
    /// Runs fn as one step that is no typing.
    template<class Fn> void step(const QString& label, Fn&& fn);
    template<class Fn> void forSelectedBlocks(Fn&& fn);
    void mergeFormat(const QTextCharFormat& format);

    TextLook* m_look;
    QString m_label;
    bool m_updating = false;
    int m_minimumLines = 1;
};

/// Blocks and runs as JSON: copy and paste between the program's own fields.
inline constexpr const char* richTextMimeType = "application/x-microvet-richtext";

} // namespace microvet::ui
