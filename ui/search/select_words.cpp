#include "ui/search/select_words.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextEdit>

namespace microvet::ui {
namespace {

qsizetype nearest(const QString& text, qsizetype start, const QString& words)
{
    if (QStringView(text).mid(std::clamp<qsizetype>(start, 0, text.size())).startsWith(words)) return start;
    qsizetype best = -1;
    for (qsizetype at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
        if (best < 0 || std::abs(at - start) < std::abs(best - start)) best = at;
    return best;
}

template<class Edit> bool selectIn(Edit* edit, qsizetype start, const QString& words)
{
    // Blocks and lines of a document are one character apart, as in the plain text.
    QString text;
    for (QTextBlock block = edit->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockNumber() > 0) text += u'\n';
        text += block.text();
    }
    text.replace(QChar::LineSeparator, u'\n');
    const qsizetype at = nearest(text, start, words);
    if (at < 0) return false;
    QTextCursor cursor = edit->textCursor();
    cursor.setPosition(int(at));
    cursor.setPosition(int(at + words.size()), QTextCursor::KeepAnchor);
    edit->setTextCursor(cursor);
    return true;
}

} // namespace

bool selectWordsIn(QWidget* widget, qsizetype start, const QString& words)
{
    if (words.isEmpty()) return false;
    if (auto* line = qobject_cast<QLineEdit*>(widget)) {
        const qsizetype at = nearest(line->text(), start, words);
        if (at < 0) return false;
        line->setSelection(int(at), int(words.size()));
        return true;
    }
    if (auto* rich = qobject_cast<QTextEdit*>(widget)) return selectIn(rich, start, words);
    if (auto* plain = qobject_cast<QPlainTextEdit*>(widget)) return selectIn(plain, start, words);
    return false;
}

} // namespace microvet::ui
