#include "ui/richtext/rich_text_edit.h"

#include "ui/richtext/document_bridge.h"
#include "ui/richtext/text_look.h"

#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

namespace microvet::ui {

using richtext::BlockKind;

RichTextEdit::RichTextEdit(QWidget* parent)
    : QTextEdit(parent)
    , m_look(new TextLook(*this))
{
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(fontMetrics().height() * 0.35);
    bridge::write({}, *document());
    connect(document(), &QTextDocument::contentsChanged, this, &RichTextEdit::contentsChanged);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &RichTextEdit::fitHeight);
    connect(this, &QTextEdit::cursorPositionChanged, this, &RichTextEdit::stateChanged);
    connect(this, &QTextEdit::cursorPositionChanged, this, &RichTextEdit::showCaret);
    fitHeight();
}

RichTextEdit::~RichTextEdit() = default;

richtext::RichText RichTextEdit::value() const { return bridge::read(*document()); }

void RichTextEdit::setValue(const richtext::RichText& wanted)
{
    if (value() == wanted) return;
    // Blocks that did not change keep the caret by themselves; inside a rewritten one it stays at its column.
    const QTextCursor before = textCursor();
    const QTextBlock block = before.block();
    const richtext::Block held = bridge::blockOf(block.blockFormat());
    const QString words = block.text();
    const int number = before.blockNumber();
    const int column = before.positionInBlock();
    m_updating = true;
    bridge::update(wanted, *document());
    m_updating = false;
    QTextCursor after = textCursor();
    const bool carried = after.block().text() == words && after.positionInBlock() == column
        && bridge::blockOf(after.blockFormat()) == held;
    if (!carried) {
        const QTextBlock same = document()->findBlockByNumber(std::min(number, document()->blockCount() - 1));
        after.setPosition(same.position() + std::min(column, same.length() - 1));
        setTextCursor(after);
    }
    emit stateChanged();
}

void RichTextEdit::setCaret(int position)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::clamp(position, 0, document()->characterCount() - 1));
    setTextCursor(cursor);
}

void RichTextEdit::setMinimumLines(int lines)
{
    m_minimumLines = lines;
    fitHeight();
}

void RichTextEdit::contentsChanged()
{
    if (m_updating) return;
    const bool typing = m_label.isEmpty();
    emit edited(typing ? tr("Typing") : m_label, typing);
}

QSize RichTextEdit::sizeHint() const
{
    const int least = int(fontMetrics().lineSpacing() * 1.18 * m_minimumLines + 2 * document()->documentMargin());
    const int text = int(std::ceil(document()->size().height()));
    return {fontMetrics().averageCharWidth() * 40, std::max(least, text) + 2 * frameWidth() + 2};
}

void RichTextEdit::fitHeight()
{
    const int height = sizeHint().height();
    if (minimumHeight() == height && maximumHeight() == height) return;
    setFixedHeight(height);
    updateGeometry();
}

void RichTextEdit::showCaret()
{
    if (!hasFocus()) return;
    for (QWidget* w = parentWidget(); w; w = w->parentWidget()) {
        auto* area = qobject_cast<QScrollArea*>(w);
        if (!area || !area->widget()) continue;
        const QRect caret = cursorRect();
        const QPoint at = viewport()->mapTo(area->widget(), caret.center());
        area->ensureVisible(at.x(), at.y(), 0, 2 * caret.height());
        return;
    }
}

void RichTextEdit::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(viewport());
        m_look->paintBlocks(painter);
    }
    QTextEdit::paintEvent(event);
}

void RichTextEdit::resizeEvent(QResizeEvent* event)
{
    QTextEdit::resizeEvent(event);
    fitHeight();
}

void RichTextEdit::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_updating = true;
        m_look->rehighlight();
        m_updating = false;
        fitHeight();
    }
}

/// The page scrolls, not the field.
void RichTextEdit::wheelEvent(QWheelEvent* event) { event->ignore(); }

void RichTextEdit::focusInEvent(QFocusEvent* event)
{
    QTextEdit::focusInEvent(event);
    emit focused();
    showCaret();
}

bool RichTextEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && !isReadOnly() && formatKey(static_cast<QKeyEvent*>(event), false))
        return true;
    if (event->type() == QEvent::KeyPress && formulaKey(static_cast<QKeyEvent*>(event))) return true;
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const QTextCursor at = cursorForPosition(viewport()->mapFromGlobal(help->globalPos()));
        const QString link = bridge::runOf(at.charFormat()).link;
        if (!link.isEmpty() && !link.startsWith(QLatin1String("unit:"))) {
            QToolTip::showText(help->globalPos(), link, this);
            return true;
        }
    }
    return QTextEdit::event(event);
}

RichTextEdit::State RichTextEdit::state() const
{
    const QTextCursor cursor = textCursor();
    const richtext::Block block = bridge::blockOf(cursor.blockFormat());
    const richtext::Run run = bridge::runOf(cursor.hasSelection() ? cursor.charFormat() : currentCharFormat());
    return {block.kind, block.level, run.marks, run.link, run.lang};
}

template<class Fn> void RichTextEdit::step(const QString& label, Fn&& fn)
{
    m_label = label;
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    fn(cursor);
    cursor.endEditBlock();
    m_label.clear();
    emit stateChanged();
}

void RichTextEdit::asStep(const QString& label, const std::function<void(QTextCursor&)>& fn) { step(label, fn); }

template<class Fn> void RichTextEdit::forSelectedBlocks(Fn&& fn)
{
    const QTextCursor cursor = textCursor();
    const int from = cursor.selectionStart();
    const int to = cursor.selectionEnd();
    for (QTextBlock b = document()->findBlock(from); b.isValid() && (b.position() < to || b.position() <= from); b = b.next()) {
        richtext::Block block = bridge::blockOf(b.blockFormat());
        fn(block);
        QTextCursor(b).setBlockFormat(bridge::blockFormat(block, document()->defaultFont()));
    }
}

void RichTextEdit::setBlockKind(BlockKind kind, int level)
{
    step(tr("Style"), [&](QTextCursor&) {
        forSelectedBlocks([&](richtext::Block& block) { block.kind = kind; block.level = level; block.otherKind.clear(); });
    });
}

void RichTextEdit::toggleList(BlockKind kind)
{
    const bool off = state().kind == kind;
    step(tr("List"), [&](QTextCursor&) {
        forSelectedBlocks([&](richtext::Block& block) {
            const bool item = block.kind == BlockKind::BulletItem || block.kind == BlockKind::NumberItem;
            block.level = item && !off ? block.level : 0;
            block.kind = off ? BlockKind::Paragraph : kind;
        });
    });
}

void RichTextEdit::changeDepth(int by)
{
    step(tr("List depth"), [&](QTextCursor&) {
        forSelectedBlocks([&](richtext::Block& block) {
            if (block.kind == BlockKind::BulletItem || block.kind == BlockKind::NumberItem)
                block.level = std::clamp(block.level + by, 0, 5);
        });
    });
}

void RichTextEdit::mergeFormat(const QTextCharFormat& format)
{
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection()) return cursor.mergeCharFormat(format);
    QTextCharFormat typed = currentCharFormat();
    typed.merge(format);
    setCurrentCharFormat(typed);
}

void RichTextEdit::toggleMark(richtext::Mark mark)
{
    const bool on = !state().marks.testFlag(mark);
    QTextCharFormat format;
    format.setProperty(bridge::propertyOf(mark), on);
    if (on && mark == richtext::Subscript) format.setProperty(bridge::SuperscriptProperty, false);
    if (on && mark == richtext::Superscript) format.setProperty(bridge::SubscriptProperty, false);
    const QString label = mark == richtext::Strong ? tr("Bold") : mark == richtext::Emphasis ? tr("Italic") : tr("Formatting");
    if (textCursor().hasSelection()) step(label, [&](QTextCursor&) { mergeFormat(format); });
    else mergeFormat(format);
    emit stateChanged();
}

void RichTextEdit::setPassageLanguage(const QString& lang)
{
    QTextCharFormat format;
    format.setProperty(bridge::LangProperty, lang);
    step(tr("Language of passage"), [&](QTextCursor&) { mergeFormat(format); });
}

void RichTextEdit::clearFormatting()
{
    step(tr("Clear formatting"), [&](QTextCursor& cursor) {
        if (cursor.hasSelection()) cursor.setCharFormat({});
        setCurrentCharFormat({});
    });
}

void RichTextEdit::insertPlain(const QString& text)
{
    step(tr("Special character"), [&](QTextCursor& cursor) { cursor.insertText(text, currentCharFormat()); });
}

void RichTextEdit::replaceText(int from, int length, const QString& text, const QString& label)
{
    step(label, [&](QTextCursor& cursor) {
        cursor.setPosition(from + 1); // a cursor has the format of the character before it
        const QTextCharFormat format = cursor.charFormat();
        cursor.setPosition(from);
        cursor.setPosition(from + length, QTextCursor::KeepAnchor);
        cursor.insertText(text, format);
    });
}

void RichTextEdit::setMisspeltParts(MisspeltParts parts)
{
    m_look->setMisspeltParts(std::move(parts));
    updateMisspelt();
}

void RichTextEdit::updateMisspelt(const QTextBlock& block)
{
    const bool before = std::exchange(m_updating, true);
    if (block.isValid()) m_look->rehighlightBlock(block);
    else m_look->rehighlight();
    m_updating = before;
}

void RichTextEdit::selectLink()
{
    QTextCursor cursor = textCursor();
    const QTextBlock block = cursor.block();
    const QString link = bridge::runOf(cursor.charFormat()).link;
    if (link.isEmpty()) return;
    int from = cursor.position();
    int to = cursor.position();
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        if (bridge::runOf(fragment.charFormat()).link != link) continue;
        if (fragment.position() > to || fragment.position() + fragment.length() < from) continue;
        from = std::min(from, fragment.position());
        to = std::max(to, fragment.position() + fragment.length());
    }
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void RichTextEdit::setLink(const QString& link, const QString& words)
{
    step(link.isEmpty() ? tr("Remove link") : tr("Link"), [&](QTextCursor& cursor) {
        const bool reworded = !words.isEmpty() && words != cursor.selectedText();
        if (link.isEmpty() || !reworded) {
            QTextCharFormat format;
            format.setProperty(bridge::LinkProperty, link);
            if (cursor.hasSelection()) cursor.mergeCharFormat(format);
            return;
        }
        QTextCharFormat format = cursor.charFormat();
        format.clearProperty(bridge::UnknownProperty);
        format.setProperty(bridge::LinkProperty, link);
        cursor.insertText(words, format);
    });
}

} // namespace microvet::ui
