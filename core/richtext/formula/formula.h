#pragma once

#include <QList>
#include <QString>

#include <functional>
#include <optional>

/// Formulas: read from LaTeX or AsciiMath into one small tree, written as MathML, as words and as plain Unicode. What is
/// read of both notations stands in README.md beside this file.
namespace microvet::richtext::formula {

enum class Notation : quint8 { Latex, AsciiMath };

enum class Kind : quint8 {
    Row,        ///< children one after the other
    Number,     ///< text
    Identifier, ///< text: a variable, or a name of several letters (variant Upright)
    Operator,   ///< text, role; flag: grows with what is beside it
    Text,       ///< text: words inside a formula
    Space,      ///< width
    Fraction,   ///< children: above, below; flag: without a line
    Root,       ///< children: what is under it and, where it is no square root, its index
    Scripts,    ///< children: base, below, above; a missing one is an empty row; flag: as limits under and over the base
    Fenced,     ///< text, children[0], close: brackets that grow; either may be empty
    Table,      ///< text, close, children: rows of cells; flag: cells start at the left (cases)
    Accent      ///< text: the sign over children[0]; flag: under it
};

enum class Role : quint8 { Ordinary, Binary, Relation, Arrow, Large, Punctuation, Open, Close };
enum class Variant : quint8 { Italic, Upright, Bold };

struct Node {
    Kind kind = Kind::Row;
    QString text = {};
    QString close = {};
    Role role = Role::Ordinary;
    Variant variant = Variant::Italic;
    bool flag = false;
    int width = 0; ///< of a space, in eighteenths of an em
    QList<Node> children = {};

    bool isEmpty() const { return kind == Kind::Row && children.isEmpty(); }
    bool operator==(const Node& other) const;
};

/// Why a source could not be read.
struct Problem {
    int position = 0; ///< of the character in the source where it was noticed
    QString text;     ///< a sentence for the author
};

struct Parsed {
    Node root; ///< empty where there is a problem
    std::optional<Problem> problem;
    bool ok() const { return !problem; }
};

/// Never fails otherwise: length, depth and number of parts are bounded. An empty source is an empty row.
Parsed parse(const QString& source, Notation notation);

/// An inline formula is one run of text: LaTeX as it is, AsciiMath between backquotes, as on the web.
struct Source {
    QString text;
    Notation notation = Notation::Latex;
};
Source fromInline(const QString& run);
QString toInline(const Source& source);

struct MathMlOptions {
    bool block = false;    ///< display="block"
    QString alternative;   ///< alttext: what a screen reader says where it does not read MathML
    Source source = {};    ///< kept as an annotation for those who copy; nothing where it is empty
    bool labelled = true;  ///< aria-label beside alttext
};
/// Presentation MathML, well-formed, with its namespace.
QString toMathMl(const Node& root, const MathMlOptions& options = {});
/// The formula of an annotation that toMathMl() wrote: its text, and its attribute "encoding".
Parsed fromAnnotation(const QString& text, QStringView encoding);

/// A word or pattern of the language ("formula.plus", "formula.fraction" with %1 and %2).
using Word = std::function<QString(const QString& key)>;
/// How a person would read the formula aloud.
QString toWords(const Node& root, const Word& word);
/// In one line of Unicode: "x² + (a+b)/c".
QString toPlain(const Node& root);

} // namespace microvet::richtext::formula
