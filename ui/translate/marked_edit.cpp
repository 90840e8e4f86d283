#include "ui/translate/marked_edit.h"

#include "ui/widgets/fields.h"
#include "ui/widgets/icons.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
#include <QRegularExpression>
#include <QSyntaxHighlighter>
#include <QTextBlock>

namespace microvet::ui {

class MarkedEdit::Look : public QSyntaxHighlighter {
public:
    explicit Look(MarkedEdit& edit)
        : QSyntaxHighlighter(edit.document())
        , m_edit(edit)
    {
    }

    MisspeltParts misspelt;

protected:
    void highlightBlock(const QString& text) override
    {
        static const QRegularExpression mark(QStringLiteral("⟦[^⟦⟧]*⟧"));
        QTextCharFormat look;
        look.setForeground(inkColor(Ink::Advice, m_edit.palette()));
        for (auto found = mark.globalMatch(text); found.hasNext();) {
            const auto match = found.next();
            setFormat(int(match.capturedStart()), int(match.capturedLength()), look);
        }
        if (!misspelt) return;
        QTextCharFormat wavy;
        wavy.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
        wavy.setUnderlineColor(inkColor(Ink::Error, m_edit.palette()));
        for (const auto& [start, length] : misspelt(currentBlock()))
            setFormat(start, length, wavy);
    }

private:
    MarkedEdit& m_edit;
};

MarkedEdit::MarkedEdit(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_look(new Look(*this))
{
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    document()->setDocumentMargin(fontMetrics().height() * 0.3);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_updating) emit edited();
    });
}

void MarkedEdit::setValue(const QString& text)
{
    if (toPlainText() == text) return;
    const int caret = textCursor().position();
    m_updating = true;
    setPlainText(text);
    m_updating = false;
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(caret, int(text.size())));
    setTextCursor(cursor);
}

void MarkedEdit::put(const QString& text)
{
    textCursor().insertText(text);
    setFocus();
}

void MarkedEdit::setWords(Words words)
{
    m_words = std::move(words);
    updateMisspelt();
}

QList<richtext::SpellWord> MarkedEdit::wordsOf(const QTextBlock& line) const
{
    QList<richtext::SpellWord> words;
    if (!m_words) return words;
    for (richtext::SpellWord word : m_words(toPlainText())) {
        word.start -= line.position();
        if (word.start >= 0 && word.start + word.length < line.length()) words.append(word);
    }
    return words;
}

void MarkedEdit::setMisspeltParts(MisspeltParts parts)
{
    m_look->misspelt = std::move(parts);
    updateMisspelt();
}

void MarkedEdit::updateMisspelt(const QTextBlock& line)
{
    const bool before = std::exchange(m_updating, true); // new underlines are no edit
    if (line.isValid())
        m_look->rehighlightBlock(line);
    else
        m_look->rehighlight();
    m_updating = before;
}

bool MarkedEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore(); // the window's own
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

bool MarkedEdit::selectMark(bool before)
{
    static const QRegularExpression behind(QStringLiteral("^⟦[^⟦⟧]*⟧")), ahead(QStringLiteral("⟦[^⟦⟧]*⟧$"));
    QTextCursor cursor = textCursor();
    if (isReadOnly() || cursor.hasSelection()) return false;
    const QString line = cursor.block().text();
    const int at = cursor.positionInBlock();
    const auto match = before ? ahead.match(line.left(at)) : behind.match(line.mid(at));
    if (!match.hasMatch()) return false;
    cursor.movePosition(before ? QTextCursor::Left : QTextCursor::Right, QTextCursor::KeepAnchor,
                        int(match.capturedLength()));
    setTextCursor(cursor);
    return true;
}

void MarkedEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_Backspace) selectMark(true);
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_Delete) selectMark(false);
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !m_takesLines)
        event->accept(); // a line that the original does not have has no place
    else
        QPlainTextEdit::keyPressEvent(event);
}

void MarkedEdit::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = createStandardContextMenu();
    const QList<QAction*> actions = menu->actions();
    if (!isReadOnly() && actions.size() > 3 && actions[2]->isSeparator())
        for (int i = 0; i < 3; ++i)
            menu->removeAction(actions[i]);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    emit menuOpening(menu, byKey ? textCursor() : cursorForPosition(event->pos()));
    menu->popup(byKey ? viewport()->mapToGlobal(cursorRect().bottomLeft()) : event->globalPos());
}

void MarkedEdit::insertFromMimeData(const QMimeData* source)
{
    QString text = source->text().left(longestPaste);
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    if (!m_takesLines) text = text.trimmed().replace(u'\n', u' ');
    textCursor().insertText(text);
}

} // namespace microvet::ui
