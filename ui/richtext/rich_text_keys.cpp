#include "ui/richtext/document_bridge.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/widgets/fields.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QMenu>
#include <QMimeData>
#include <QRegularExpression>
#include <QTextBlock>

/// Keys, clipboard and drag and drop of the rich text field.
namespace microvet::ui {

using richtext::BlockKind;

void RichTextEdit::keyPressEvent(QKeyEvent* event)
{
    if (isReadOnly()) return QTextEdit::keyPressEvent(event);
    if (formatKey(event, true)) return;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) return event->ignore();
        return enterPressed(event->modifiers() & Qt::ShiftModifier);
    }
    if (event->key() == Qt::Key_Backspace && event->modifiers() == Qt::NoModifier && backspaceAtStart()) return;
    if (event->text() == QLatin1String(" ") && event->modifiers() == Qt::NoModifier && markdownPrefix()) return;

    // Words typed behind a link do not belong to it, and what a newer version wrote belongs to its own words only.
    const bool types = !event->text().isEmpty() && event->text().at(0).isPrint();
    if (types) {
        QTextCharFormat format = currentCharFormat();
        const bool hasUnknown = format.hasProperty(bridge::UnknownProperty);
        QTextCursor next = textCursor();
        const bool atLinkEnd = !format.stringProperty(bridge::LinkProperty).isEmpty() && !next.hasSelection()
            && (next.atBlockEnd() || (next.movePosition(QTextCursor::NextCharacter),
                next.charFormat().stringProperty(bridge::LinkProperty) != format.stringProperty(bridge::LinkProperty)));
        if (atLinkEnd) format.clearProperty(bridge::LinkProperty);
        if (hasUnknown) format.clearProperty(bridge::UnknownProperty);
        if (atLinkEnd || hasUnknown) setCurrentCharFormat(format);
    }
    QTextEdit::keyPressEvent(event);
}

namespace {

struct Command {
    const char* name;
    QKeyCombination key;
    void (*run)(RichTextEdit&);
};

/// No Ctrl+Alt: that is AltGr on Windows, with which half of Europe writes letters. Names are shown in the list of shortcuts; where one command has two keys, the second has no name.
const Command commands[]{
    {QT_TRANSLATE_NOOP("microvet::ui::RichTextEdit", "Bold"), Qt::CTRL | Qt::Key_B, [](RichTextEdit& e) { e.toggleMark(richtext::Strong); }},
    {QT_TRANSLATE_NOOP("microvet::ui::RichTextEdit", "Italic"), Qt::CTRL | Qt::Key_I, [](RichTextEdit& e) { e.toggleMark(richtext::Emphasis); }},
    {QT_TRANSLATE_NOOP("microvet::ui::RichTextEdit", "Subscript"), Qt::CTRL | Qt::SHIFT | Qt::Key_B, [](RichTextEdit& e) { e.toggleMark(richtext::Subscript); }},
    {QT_TRANSLATE_NOOP("microvet::ui::RichTextEdit", "Superscript"), Qt::CTRL | Qt::SHIFT | Qt::Key_U, [](RichTextEdit& e) { e.toggleMark(richtext::Superscript); }},
    {QT_TRANSLATE_NOOP("microvet::ui::RichTextEdit", "Code in a line"), Qt::CTRL | Qt::SHIFT | Qt::Key_M, [](RichTextEdit& e) { e.toggleMark(richtext::CodeMark); }},
    {QT_TRANSLATE_NOOP("microvet::ui::RichTextEdit", "Clear formatting"), Qt::CTRL | Qt::Key_M, [](RichTextEdit& e) { e.clearFormatting(); }},
    {QT_TRANSLATE_NOOP("microvet::ui::RichTextEdit", "Link"), Qt::CTRL | Qt::Key_K, [](RichTextEdit& e) { emit e.linkWanted(); }},
    {QT_TRANSLATE_NOOP("microvet::ui::RichTextEdit", "Formula"), Qt::CTRL | Qt::SHIFT | Qt::Key_F, [](RichTextEdit& e) { emit e.formulaWanted({}); }},
    {QT_TRANSLATE_NOOP("microvet::ui::RichTextEdit", "Special character"), Qt::CTRL | Qt::SHIFT | Qt::Key_Y, [](RichTextEdit& e) { emit e.characterWanted(); }},
    {QT_TRANSLATE_NOOP("microvet::ui::RichTextEdit", "Language of the passage"), Qt::CTRL | Qt::SHIFT | Qt::Key_G, [](RichTextEdit& e) { emit e.languageWanted(); }},
    {QT_TRANSLATE_NOOP("microvet::ui::RichTextEdit", "Text"), Qt::CTRL | Qt::Key_1, [](RichTextEdit& e) { e.setBlockKind(BlockKind::Paragraph); }},
    {QT_TRANSLATE_NOOP("microvet::ui::RichTextEdit", "Heading"), Qt::CTRL | Qt::Key_2, [](RichTextEdit& e) { e.setBlockKind(BlockKind::Heading, 2); }},
    {QT_TRANSLATE_NOOP("microvet::ui::RichTextEdit", "Subheading"), Qt::CTRL | Qt::Key_3, [](RichTextEdit& e) { e.setBlockKind(BlockKind::Heading, 3); }},
    {QT_TRANSLATE_NOOP("microvet::ui::RichTextEdit", "Small heading"), Qt::CTRL | Qt::Key_4, [](RichTextEdit& e) { e.setBlockKind(BlockKind::Heading, 4); }},
    {QT_TRANSLATE_NOOP("microvet::ui::RichTextEdit", "Quotation"), Qt::CTRL | Qt::SHIFT | Qt::Key_Q, [](RichTextEdit& e) { e.setBlockKind(BlockKind::Quote); }},
    {QT_TRANSLATE_NOOP("microvet::ui::RichTextEdit", "Code"), Qt::CTRL | Qt::SHIFT | Qt::Key_D, [](RichTextEdit& e) { e.setBlockKind(BlockKind::Code); }},
    {QT_TRANSLATE_NOOP("microvet::ui::RichTextEdit", "Bulleted list"), Qt::CTRL | Qt::SHIFT | Qt::Key_L, [](RichTextEdit& e) { e.toggleList(BlockKind::BulletItem); }},
    {QT_TRANSLATE_NOOP("microvet::ui::RichTextEdit", "Numbered list"), Qt::CTRL | Qt::SHIFT | Qt::Key_O, [](RichTextEdit& e) { e.toggleList(BlockKind::NumberItem); }},
    {QT_TRANSLATE_NOOP("microvet::ui::RichTextEdit", "In one level"), Qt::ALT | Qt::SHIFT | Qt::Key_Right, [](RichTextEdit& e) { e.changeDepth(1); }},
    {QT_TRANSLATE_NOOP("microvet::ui::RichTextEdit", "Out one level"), Qt::ALT | Qt::SHIFT | Qt::Key_Left, [](RichTextEdit& e) { e.changeDepth(-1); }},
    {"", Qt::CTRL | Qt::Key_BracketRight, [](RichTextEdit& e) { e.changeDepth(1); }},
    {"", Qt::CTRL | Qt::Key_BracketLeft, [](RichTextEdit& e) { e.changeDepth(-1); }},
    {QT_TRANSLATE_NOOP("microvet::ui::RichTextEdit", "Paste as plain text"), Qt::CTRL | Qt::SHIFT | Qt::Key_V, [](RichTextEdit& e) { e.pastePlain(); }},
};

} // namespace

QList<QPair<QString, QKeySequence>> RichTextEdit::keys()
{
    QList<QPair<QString, QKeySequence>> list;
    for (const Command& command : commands)
        if (*command.name) list.append({tr(command.name), QKeySequence(command.key)});
    return list;
}

/// True where the key is one of ours; runs it where asked to. The window's own shortcuts with these keys wait while the
/// field has the focus.
bool RichTextEdit::formatKey(QKeyEvent* event, bool run)
{
    for (const Command& command : commands) {
        if (event->key() != command.key.key()
            || (event->modifiers() & ~Qt::KeypadModifier) != command.key.keyboardModifiers()) continue;
        event->accept();
        if (run) command.run(*this);
        return true;
    }
    return false;
}

void RichTextEdit::enterPressed(bool lineBreak)
{
    QTextCursor cursor = textCursor();
    const richtext::Block here = bridge::blockOf(cursor.blockFormat());
    const QFont font = document()->defaultFont();
    const bool empty = cursor.block().text().isEmpty();
    const bool item = here.kind == BlockKind::BulletItem || here.kind == BlockKind::NumberItem;

    if (lineBreak || (here.kind == BlockKind::Code && !empty)) {
        // An empty last line leaves the code.
        const QString text = cursor.block().text();
        if (!lineBreak && cursor.atBlockEnd() && text.endsWith(QChar::LineSeparator)) {
            cursor.beginEditBlock();
            cursor.deletePreviousChar();
            cursor.insertBlock(bridge::blockFormat({}, font), {});
            cursor.endEditBlock();
            setTextCursor(cursor);
        } else {
            cursor.insertText(QString(QChar::LineSeparator));
        }
        return;
    }
    if (empty && item && here.level > 0) return changeDepth(-1);
    if (empty && here.kind != BlockKind::Paragraph) return setBlockKind(BlockKind::Paragraph);

    richtext::Block next;
    // A heading is followed by text; only a heading cut in two stays one. Nothing a newer version wrote is copied.
    if (item || here.kind == BlockKind::Quote) next = {here.kind, here.level, here.lang};
    else if (here.kind == BlockKind::Heading && !cursor.atBlockEnd()) next = {here.kind, here.level, here.lang};
    else next.lang = here.lang;
    QTextCharFormat format = cursor.charFormat();
    format.clearProperty(bridge::LinkProperty);
    format.clearProperty(bridge::UnknownProperty);
    cursor.beginEditBlock();
    cursor.insertBlock(bridge::blockFormat(next, font), format);
    cursor.endEditBlock();
    setTextCursor(cursor);
}

bool RichTextEdit::backspaceAtStart()
{
    const QTextCursor cursor = textCursor();
    const richtext::Block here = bridge::blockOf(cursor.blockFormat());
    if (cursor.hasSelection() || !cursor.atBlockStart() || here.kind == BlockKind::Paragraph) return false;
    const bool item = here.kind == BlockKind::BulletItem || here.kind == BlockKind::NumberItem;
    if (item && here.level > 0) changeDepth(-1);
    else setBlockKind(BlockKind::Paragraph);
    return true;
}

/// "- ", "1. ", "## " and "> " at the start of a paragraph.
bool RichTextEdit::markdownPrefix()
{
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection() || bridge::blockOf(cursor.blockFormat()).kind != BlockKind::Paragraph) return false;
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    static const QRegularExpression number(QStringLiteral("^1[.)]$"));
    richtext::Block block;
    if (before == QLatin1String("-") || before == QLatin1String("*")) block.kind = BlockKind::BulletItem;
    else if (before.contains(number)) block.kind = BlockKind::NumberItem;
    else if (before == QLatin1String(">")) block.kind = BlockKind::Quote;
    else if (before == QLatin1String("##") || before == QLatin1String("###") || before == QLatin1String("####")) {
        block.kind = BlockKind::Heading;
        block.level = int(before.size());
    } else return false;
    m_label = tr("Style");
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::StartOfBlock, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    cursor.setBlockFormat(bridge::blockFormat(block, document()->defaultFont()));
    cursor.endEditBlock();
    m_label.clear();
    setTextCursor(cursor);
    emit stateChanged();
    return true;
}

void RichTextEdit::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool selected = textCursor().hasSelection();
    const auto add = [&](const QString& text, const QKeySequence& key, auto fn, bool enabled) {
        QAction* action = menu->addAction(text);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, fn);
    };
    add(tr("Cu&t"), QKeySequence::Cut, &QTextEdit::cut, selected && !isReadOnly());
    add(tr("&Copy"), QKeySequence::Copy, &QTextEdit::copy, selected);
    add(tr("&Paste"), QKeySequence::Paste, &QTextEdit::paste, canPaste());
    add(tr("Paste as plain te&xt"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V), &RichTextEdit::pastePlain, canPaste());
    menu->addSeparator();
    add(tr("Select &all"), QKeySequence::SelectAll, &QTextEdit::selectAll, true);
    menu->addSeparator();
    add(tr("&Link…"), QKeySequence(Qt::CTRL | Qt::Key_K), &RichTextEdit::linkWanted, !isReadOnly());
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    emit menuOpening(menu, byKey ? textCursor() : cursorForPosition(event->pos()));
    menu->popup(byKey ? viewport()->mapToGlobal(cursorRect().bottomLeft()) : event->globalPos());
}

QMimeData* RichTextEdit::createMimeDataFromSelection() const
{
    const richtext::RichText selected = bridge::readSelection(textCursor());
    auto* copied = new QMimeData;
    QJsonObject object;
    object.insert(QStringLiteral("text"), richtext::toJson(selected));
    copied->setData(QString::fromLatin1(richTextMimeType), QJsonDocument(object).toJson(QJsonDocument::Compact));
    copied->setText(richtext::toPlainText(selected));
    copied->setHtml(richtext::toXhtml(selected));
    return copied;
}

bool RichTextEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasFormat(QString::fromLatin1(richTextMimeType)) || source->hasText() || source->hasHtml()
        || source->hasImage();
}

namespace {

/// Why the clipboard is not taken, or nothing. HTML has many times the characters of its text, so that it is read first.
QString refusal(const QMimeData& source)
{
    constexpr qsizetype longestHtml = 20'000'000;
    const qsizetype plain = source.hasText() ? source.text().size() : 0;
    if (plain > longestPaste) return tooLongToPaste(plain);
    const qsizetype html = source.hasHtml() ? source.html().size() : 0;
    return html > longestHtml ? tooLongToPaste(html) : QString();
}

} // namespace

void RichTextEdit::insertFromMimeData(const QMimeData* source)
{
    if (isReadOnly()) return;
    const QString own = QString::fromLatin1(richTextMimeType);
    richtext::RichText text;
    if (const QString why = refusal(*source); !why.isEmpty()) {
        emit refused(why);
        return;
    }
    if (source->hasFormat(own)) {
        text = richtext::fromJson(QJsonDocument::fromJson(source->data(own)).object().value(QStringLiteral("text")));
    } else if (source->hasHtml()) {
        text = richtext::fromHtml(source->html());
    } else if (source->hasImage() || (source->hasUrls() && !source->hasText())) {
        emit pictureOffered(source);
        return;
    } else if (source->hasText()) {
        text = richtext::RichText::fromPlain(source->text());
    }
    if (text.isEmpty() && source->hasText()) text = richtext::RichText::fromPlain(source->text());
    if (const qsizetype size = richtext::toPlainText(text).size(); size > longestPaste) {
        emit refused(tooLongToPaste(size));
        return;
    }
    // Spaces alone are no text in the normal form, but a user who pastes them means them.
    QTextCursor cursor = textCursor();
    m_label = tr("Paste");
    bridge::insert(cursor, text);
    m_label.clear();
    setTextCursor(cursor);
}

void RichTextEdit::pastePlain()
{
    const QMimeData* source = QGuiApplication::clipboard()->mimeData();
    if (!source || !source->hasText()) return;
    QMimeData plain;
    plain.setText(source->text());
    insertFromMimeData(&plain);
}

} // namespace microvet::ui
