#pragma once

#include "core/richtext/richtext.h"

/// Texts as translators work on them: words, and marks that they move about without changing what these are.
namespace microvet::translation {

/// A mark in a text: format or link around words, or something that stands among them. In a translation it is named by
/// its number, and what it is stays with the course.
struct Code {
    enum class Kind : quint8 {
        Strong,
        Emphasis,
        Subscript,
        Superscript,
        Code,
        Link,
        Language,
        Later, ///< written by a newer version
        Formula,
        LineBreak,
        Gap
    };
    Kind kind = Kind::Strong;
    QString value = {}; ///< address of a link, tag of a language, text of a formula or gap
    QJsonObject later = {};
    bool operator==(const Code&) const = default;

    bool standsAlone() const { return kind >= Kind::Formula; }
    /// The text would say less without it than its words do.
    bool isNeeded() const
    {
        return kind == Kind::Link || kind == Kind::Later || kind == Kind::Formula || kind == Kind::Gap;
    }
};

struct Piece {
    enum class Kind : quint8 { Words, Open, Close, Single };
    Kind kind = Kind::Words;
    QString words = {};
    qsizetype code = -1; ///< place in the list of codes; -1: none that the text has
    bool operator==(const Piece&) const = default;
};
using Pieces = QList<Piece>;

/// A paragraph, or the whole of a text without format.
struct Segment {
    int number = 1;      ///< its place among the paragraphs of its text, blank ones counted
    bool isCode = false; ///< lines of a program
    QList<Code> codes;
    Pieces pieces;

    /// Has words for a translator, not just marks or code.
    bool isTranslatable() const;
};

Segment segmentOf(const QString& text);
/// `gaps`: "[[1]]" stands for a gap of a question.
Segment segmentOf(const richtext::Block& block, bool gaps);

/// How pieces fit the codes of the text they are a translation of.
enum class Fit : quint8 {
    Whole,
    Less,  ///< a needed mark is gone
    Broken ///< marks that the text does not have, that begin without an end, or a gap twice
};
Fit fitOf(const Pieces& pieces, const QList<Code>& codes);

/// The words alone.
QString wordsOf(const Pieces& pieces);
/// Equal for pieces that say the same with the same marks, however their white space is laid out.
QString comparable(const Pieces& pieces);
/// The block with other runs: pieces that fit its codes, in normal form.
richtext::Block blockOf(const richtext::Block& block, const QList<Code>& codes, const Pieces& pieces);

} // namespace microvet::translation
