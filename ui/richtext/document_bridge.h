#pragma once

#include "core/richtext/richtext.h"

#include <QTextCursor>
#include <QTextDocument>

/// Maps rich text to a QTextDocument and back by reading blocks and formats. The document carries meaning only, as
/// properties of its formats; how it looks is the highlighter's business. HTML is never involved.
namespace microvet::ui::bridge {

enum Property : int {
    KindProperty = QTextFormat::UserProperty + 1,
    LevelProperty,
    LangProperty,
    OtherKindProperty,
    UnknownProperty, ///< JSON of the members that a newer version wrote
    LinkProperty,
    SerialProperty,  ///< keeps two neighbouring formulas apart
    StrongProperty,
    EmphasisProperty,
    SubscriptProperty,
    SuperscriptProperty,
    CodeProperty,
    FormulaProperty
};

/// The property that carries a mark; each is a boolean of its own, so that formats merge over mixed selections.
Property propertyOf(richtext::Mark mark);

QTextBlockFormat blockFormat(const richtext::Block& block, const QFont& font);
/// What the block format says; the runs are empty.
richtext::Block blockOf(const QTextBlockFormat& format);
QTextCharFormat charFormat(const richtext::Run& run);
/// What the character format says; the text is empty.
richtext::Run runOf(const QTextCharFormat& format);

/// Replaces what the document holds.
void write(const richtext::RichText& text, QTextDocument& document);
/// Replaces only the blocks that differ, so that cursors elsewhere stay where they are.
void update(const richtext::RichText& text, QTextDocument& document);
/// In normal form.
richtext::RichText read(const QTextDocument& document);
/// The selected part; a piece of one block is a plain paragraph with its runs.
richtext::RichText readSelection(const QTextCursor& cursor);
/// Puts the text in place of the selection: one paragraph goes into the line, more become blocks of their own.
void insert(QTextCursor& cursor, const richtext::RichText& text);

} // namespace microvet::ui::bridge
