#pragma once

#include "core/base/csv_table.h"
#include "core/programme/people/incoming.h"
#include "core/programme/people/table_dates.h"
#include "core/programme/records/organisation.h"

/// Which column of a table of others goes to which field.
namespace microvet::programme {

/// What a table holds.
enum class TableOf : quint8 { People, Applications };

/// Something that a column can go to. Keys: names of Incoming's members, "firstName", "lastName", "consent", and
/// "question:<id>" for a question of the call's own.
struct ColumnField {
    QString key;
    QString name; ///< in the language of the program, or the question
};
QList<ColumnField> columnFields(TableOf what, const QList<CallQuestion>& questions = {});

/// How a table is to be read. One entry of `fields` a column; empty: the column is left out.
struct ColumnPlan {
    TableOf what = TableOf::People;
    QStringList fields;
    QString form;       ///< the web form whose table it is: "Google Forms"; empty: none that is known
    bool found = false; ///< as somebody matched a file of this form before
    bool operator==(const ColumnPlan&) const = default;
};

/// As it was matched before for this form, see matchingFor(); what that does not say, and all else, by the words of the heads
/// in eight languages.
ColumnPlan proposeColumns(const CsvTable& table, TableOf what, const QList<CallQuestion>& questions = {},
                          const QList<ColumnMatching>& known = {});

/// Sentences for what is missing or twice.
QStringList problemsOf(const ColumnPlan& plan, const CsvTable& table);

/// To be kept for the next file of this form.
ColumnMatching matchingOf(const ColumnPlan& plan, const CsvTable& table);
/// Whether both are about the same form.
bool sameHeads(const ColumnMatching& a, const ColumnMatching& b);
/// The one of `known` that is about the same heads, whatever their order, or nearly: of a form that was changed a little.
const ColumnMatching* matchingFor(const CsvTable& table, TableOf what, const QList<ColumnMatching>& known);

/// Whether that web form writes the day before the month, whatever the language of its users.
bool writesDayFirst(const QString& form);

/// "de" for "Deutsch", "german" or "de-AT"; empty where it is none of the languages of letters.
QString languageIn(const QString& text);
/// "B2" for "B2 (upper intermediate)"; empty where there is none.
QString levelIn(const QString& text);
/// Whether such an answer says no, or yes; one that begins otherwise says neither.
bool saysNo(const QString& text);
bool saysYes(const QString& text);

/// Puts a text where its key says: "name", "motivation", "question:<id>" and others of columnFields() that are a text alone.
/// `notes` gets a sentence where it was not understood.
void setField(Incoming& incoming, const QString& key, const QString& text, QStringList& notes);

} // namespace microvet::programme
