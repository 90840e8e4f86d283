#include "ui/editors/questions/gap_text_edit.h"

#include "core/model/json.h"
#include "ui/editors/questions/gap_text.h"
#include "ui/widgets/style.h"

#include <QJsonDocument>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>

namespace microvet::ui {

using namespace model;

namespace {

/// Marks that bring a gap along have numbers from here on until they are settled.
constexpr int firstArrival = 100000;

const QString gapsMimeType = QStringLiteral("application/x-microvet-gaps");

} // namespace

GapTextEdit::GapTextEdit(std::function<QList<Gap>()> gaps, QWidget* parent)
    : RichTextEdit(parent)
    , m_gaps(std::move(gaps))
    , m_next(firstArrival)
{
    connect(this, &QTextEdit::cursorPositionChanged, this, &GapTextEdit::snap);
    connect(document(), &QTextDocument::contentsChanged, this, &GapTextEdit::paintChips);
}

/// One character for each position of the document.
QString GapTextEdit::plain() const
{
    QString text;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockNumber() > 0) text += u'\n';
        text += block.text();
    }
    return text;
}

void GapTextEdit::paintChips()
{
    QTextCharFormat chip;
    chip.setBackground(blended(palette().color(QPalette::Highlight), palette().color(QPalette::Base), 0.3));
    chip.setForeground(palette().color(QPalette::Text));
    chip.setFontWeight(QFont::DemiBold);
    QList<ExtraSelection> chips;
    for (const GapMark& mark : gapMarks(plain())) {
        QTextCursor cursor(document());
        cursor.setPosition(int(mark.start));
        cursor.setPosition(int(mark.end()), QTextCursor::KeepAnchor);
        chips.append({cursor, chip});
    }
    setExtraSelections(chips);
}

void GapTextEdit::changeEvent(QEvent* event)
{
    RichTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) paintChips();
}

void GapTextEdit::snap()
{
    if (m_snapping) return;
    QTextCursor cursor = textCursor();
    int position = cursor.position();
    int anchor = cursor.anchor();
    for (const GapMark& mark : gapMarks(plain())) {
        const auto start = int(mark.start);
        const auto end = int(mark.end());
        const bool whole = cursor.hasSelection();
        if (position > start && position < end) {
            if (m_last <= start) position = end;
            else if (m_last >= end) position = start;
            else position = position - start < end - position ? start : end;
        }
        if (anchor > start && anchor < end) anchor = whole && position > anchor ? start : whole ? end : position;
    }
    m_last = position;
    if (position == cursor.position() && anchor == cursor.anchor()) return;
    m_snapping = true;
    cursor.setPosition(anchor);
    cursor.setPosition(position, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    m_snapping = false;
}

void GapTextEdit::keyPressEvent(QKeyEvent* event)
{
    const bool back = event->key() == Qt::Key_Backspace;
    if ((back || event->key() == Qt::Key_Delete) && !textCursor().hasSelection()) {
        const int at = textCursor().position();
        for (const GapMark& mark : gapMarks(plain())) {
            if ((back ? mark.end() : mark.start) != at) continue;
            QTextCursor cursor = textCursor();
            m_snapping = true;
            cursor.setPosition(int(mark.start));
            cursor.setPosition(int(mark.end()), QTextCursor::KeepAnchor);
            setTextCursor(cursor);
            m_snapping = false;
            break;
        }
    }
    RichTextEdit::keyPressEvent(event);
}

bool GapTextEdit::makeGap()
{
    QTextCursor cursor = textCursor();
    QString words = cursor.selectedText();
    if (words.contains(QChar::ParagraphSeparator) || !gapMarks(words).isEmpty()) return false;
    // A double click takes the space behind the word along: it stays in the text.
    int from = cursor.selectionStart();
    int to = cursor.selectionEnd();
    while (from < to && words.front().isSpace()) { ++from; words.remove(0, 1); }
    while (from < to && words.back().isSpace()) { --to; words.chop(1); }
    Gap gap;
    gap.id = OptionId::make();
    AcceptedAnswer answer;
    answer.id = OptionId::make();
    answer.text = words;
    gap.answers = {answer};
    m_arrived.insert(m_next, gap);
    m_snapping = true;
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    cursor.insertText(gapMark(m_next++));
    m_snapping = false;
    return true;
}

void GapTextEdit::settle(const richtext::RichText& text)
{
    // The marks are the same ones in the same order; only their numbers may have fewer digits now.
    const int caret = textCursor().position();
    const QList<GapMark> before = gapMarks(plain());
    m_snapping = true;
    setValue(text);
    const QList<GapMark> after = gapMarks(plain());
    int shift = 0;
    for (qsizetype i = 0; i < before.size() && i < after.size(); ++i)
        if (before[i].end() <= caret) shift = int(after[i].end() - before[i].end());
    setCaret(caret + shift);
    m_last = caret + shift;
    m_snapping = false;
    paintChips();
}

QMimeData* GapTextEdit::createMimeDataFromSelection() const
{
    QMimeData* copied = RichTextEdit::createMimeDataFromSelection();
    const QString words = textCursor().selectedText();
    if (gapMarks(words).isEmpty()) return copied;
    Question carrier;
    carrier.id = QuestionId::make();
    GapText body;
    body.gaps = m_gaps();
    carrier.body = body;
    copied->setData(gapsMimeType, QJsonDocument(toJson(carrier)).toJson(QJsonDocument::Compact));
    return copied;
}

void GapTextEdit::insertFromMimeData(const QMimeData* source)
{
    const QString own = QString::fromLatin1(richTextMimeType);
    if (!source->hasFormat(gapsMimeType) || !source->hasFormat(own)) return RichTextEdit::insertFromMimeData(source);
    const auto carrier = fromJson<Question>(QJsonDocument::fromJson(source->data(gapsMimeType)).object());
    const auto* body = std::get_if<GapText>(&carrier.body);
    QJsonObject object = QJsonDocument::fromJson(source->data(own)).object();
    richtext::RichText text = richtext::fromJson(object.value(QStringLiteral("text")));
    for (richtext::Block& block : text.blocks) {
        const QList<GapMark> marks = gapMarks(wordsOf(block));
        for (qsizetype i = marks.size() - 1; i >= 0; --i) {
            if (!body || marks[i].number < 1 || marks[i].number > body->gaps.size()) continue;
            m_arrived.insert(m_next, body->gaps[marks[i].number - 1]);
            replaceInBlock(block, marks[i].start, marks[i].length, gapMark(m_next++));
        }
    }
    object.insert(QStringLiteral("text"), richtext::toJson(text));
    QMimeData renumbered;
    renumbered.setData(own, QJsonDocument(object).toJson(QJsonDocument::Compact));
    renumbered.setText(richtext::toPlainText(text));
    RichTextEdit::insertFromMimeData(&renumbered);
}

} // namespace microvet::ui
