#include "ui/richtext/document_bridge.h"
#include "ui/richtext/rich_text_edit.h"

#include <QKeyEvent>
#include <QTextBlock>

/// Formulas inside a text: each is one run that is written in a dialog of its own.
namespace microvet::ui {
namespace {

/// The formula that the selection is, or that stands around the caret; a null cursor where there is none.
QTextCursor formulaAt(const QTextCursor& cursor)
{
    const QTextBlock block = cursor.block();
    const int from = cursor.selectionStart();
    const int to = cursor.selectionEnd();
    int start = -1;
    int end = -1;
    int serial = 0;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        if (!bridge::runOf(fragment.charFormat()).marks.testFlag(richtext::Formula)) continue;
        const int own = fragment.charFormat().intProperty(bridge::SerialProperty);
        const bool goesOn = end == fragment.position() && own != 0 && own == serial;
        if (!goesOn) start = fragment.position();
        end = fragment.position() + fragment.length();
        serial = own;
        if (start > from || end < to || (from == to && (from <= start || from >= end))) continue;
        QTextCursor found(block);
        found.setPosition(start);
        found.setPosition(end, QTextCursor::KeepAnchor);
        return found;
    }
    return {};
}

} // namespace

QString RichTextEdit::selectFormula()
{
    const QTextCursor found = formulaAt(textCursor());
    if (found.isNull()) return {};
    setTextCursor(found);
    return found.selectedText();
}

void RichTextEdit::setFormula(const QString& source)
{
    QTextCursor cursor = textCursor();
    richtext::RichText text;
    QTextCharFormat around = cursor.charFormat();
    const richtext::Run before = bridge::runOf(around);
    if (!source.isEmpty()) text.blocks.append({richtext::BlockKind::Paragraph, 0, {}, {{source, (before.marks & richtext::Strong) | richtext::Formula}}, {}, {}});
    asStep(tr("Formula"), [&](QTextCursor& at) {
        if (source.isEmpty()) at.removeSelectedText();
        else bridge::insert(at, text);
        setTextCursor(at);
    });
    // What is typed behind it is text again.
    QTextCharFormat plain = currentCharFormat();
    plain.setProperty(bridge::FormulaProperty, false);
    plain.clearProperty(bridge::SerialProperty);
    setCurrentCharFormat(plain);
}

void RichTextEdit::mouseDoubleClickEvent(QMouseEvent* event)
{
    QTextCursor at = cursorForPosition(event->position().toPoint());
    if (event->button() == Qt::LeftButton && !isReadOnly() && !formulaAt(at).isNull()) {
        setTextCursor(at);
        emit formulaWanted(selectFormula());
        return;
    }
    QTextEdit::mouseDoubleClickEvent(event);
}

bool RichTextEdit::formulaKey(QKeyEvent* event)
{
    const bool enter = (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !(event->modifiers() & ~Qt::KeypadModifier);
    if (!enter || isReadOnly() || formulaAt(textCursor()).isNull()) return false;
    emit formulaWanted(selectFormula());
    return true;
}

} // namespace microvet::ui
