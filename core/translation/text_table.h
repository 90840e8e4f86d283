#pragma once

#include "core/model/content.h"
#include "core/translation/marked_text.h"
#include "core/translation/returned.h"
#include "core/translation/units.h"

/// The texts of a course as a table for translators without tools: a code, the original and the translation beside it.
namespace microvet::translation {

/// A table as it stands in a document that came back.
struct TextTable {
    struct Row {
        bool isHead = false;
        QStringList cells; ///< lines as "\n"
    };
    QList<Row> rows;
};

/// What a document says of itself: "microvet 1b4e28ba-… en → de".
struct TableKey {
    QUuid course;
    QString sourceLanguage;
    QString targetLanguage; ///< empty: the translator has to say it

    QString shown() const;
    /// Stands for a language that is still to be said.
    static QString unknown() { return QStringLiteral("?"); }
};
/// The first key in a text, however its dashes and spaces look by now; a null course: there is none.
TableKey findTableKey(const QString& text);

/// How lines stand in the cells of a text.
inline Lines linesOf(const Unit& unit) { return unit.rich.isEmpty() ? Lines::AsTheyAre : Lines::AsMarks; }

/// The rows as translations of the texts of `course`, which is the one that the key names. Columns may stand in another
/// order, and rows where they like. A row that cannot be used is told of.
Returned returnedOf(const TableKey& key, const QList<TextTable>& tables, const model::Course& course);

} // namespace microvet::translation
