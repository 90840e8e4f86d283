#include "ui/richtext/document_bridge.h"
#include "ui/richtext/rich_text_edit.h"

#include <QKeyEvent>
#include <QTextBlock>

/// Formulas inside a text: each is one run that is written in a dialog of its own.
namespace microvet::ui {
namespace {

/// The formula that the selection is in, or that stands around the caret (`edges`: or beside it); a null cursor where
/// there is none.
QTextCursor formulaAt(const QTextCursor& cursor, bool edges)
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
        if (start > from || end < to || (!edges && from == to && (from == start || from == end))) continue;
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
    const QTextCursor found = formulaAt(textCursor(), true);
    if (found.isNull()) return {};
    setTextCursor(found);
    return found.selectedText();
}

void RichTextEdit::setFormula(const QString& source)
{
    asStep(tr("Formula"), [&](QTextCursor& at) {
        // A number of its own keeps it apart from a formula beside it.
        static int serial = 1 << 20;
        const richtext::Marks around = bridge::runOf(at.charFormat()).marks;
        QTextCharFormat format = bridge::charFormat({{}, (around & richtext::Strong) | richtext::Formula});
        format.setProperty(bridge::SerialProperty, ++serial);
        if (source.isEmpty()) at.removeSelectedText();
        else at.insertText(source, format);
        setTextCursor(at);
    });
    // What is typed behind it is text again.
    QTextCharFormat plain = currentCharFormat();
    plain.clearProperty(bridge::FormulaProperty);
    plain.clearProperty(bridge::SerialProperty);
    setCurrentCharFormat(plain);
}

void RichTextEdit::mouseDoubleClickEvent(QMouseEvent* event)
{
    QTextCursor at = cursorForPosition(event->position().toPoint());
    if (event->button() == Qt::LeftButton && !isReadOnly() && !formulaAt(at, true).isNull()) {
        setTextCursor(at);
        emit formulaWanted(selectFormula());
        return;
    }
    QTextEdit::mouseDoubleClickEvent(event);
}

bool RichTextEdit::formulaKey(QKeyEvent* event)
{
    const bool enter = (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !(event->modifiers() & ~Qt::KeypadModifier);
    if (!enter || isReadOnly() || formulaAt(textCursor(), false).isNull()) return false;
    emit formulaWanted(selectFormula());
    return true;
}

} // namespace microvet::ui
