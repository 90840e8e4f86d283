#pragma once

#include "core/importers/handout/handout.h"

/// A handout taken apart, in its order.
namespace microvet::importers::handout {

struct Piece {
    enum Kind { Heading, Text, Image, Table } kind = Text;
    int level = 0; ///< of headings; 0: title of the whole
    QString title;
    richtext::RichText text;
    model::TableBlock table;
    QString source; ///< of pictures
    QString alternativeText;
};

QList<Piece> piecesOf(const QString& html);
/// TeX in their texts and tables, as web pages write it, becomes formulas.
void takeFormulas(QList<Piece>& pieces);
/// CommonMark with tables; HTML inside is taken as text.
QString htmlOfMarkdown(const QString& markdown);
/// Plain text: lines underlined with = or -, numbered ("2.1 Tools") or in capitals are headings; bullets and numbers
/// make lists.
QString htmlOfPlain(const QString& text);

} // namespace microvet::importers::handout
