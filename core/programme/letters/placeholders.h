#pragma once

#include "core/base/result.h"

#include <QMap>
#include <QString>
#include <QStringList>

/// Texts with names in braces, "{person}", that are filled in for each letter or document.
namespace microvet::programme {

/// By the name of the placeholder, without braces.
using Values = QMap<QString, QString>;

struct Placeholder {
    const char* name;
    const char* meaning; ///< in the user's words; to be translated in the context "microvet::programme"
    /// Where it has no value, the line that it stands on is left out, and where it stands alone on its line, a line before
    /// it that ends in a colon. Of others a letter is not whole without a value.
    bool optional;
    const char* kind; ///< table of the records in which it is filled in
    const char* field = ""; ///< of these records; empty where none alone holds it, or nobody is asked for it

    QString meaningText() const;
};

/// All that the program fills in, by name.
const QList<Placeholder>& placeholders();
const Placeholder* findPlaceholder(const QString& name);
/// Names in the text, in the order in which they come, each once; also those that the program does not know.
QStringList placeholdersIn(const QString& text);

struct Filled {
    QString text;
    QStringList missing; ///< names without a value; they still stand in the text
    QStringList unknown; ///< likewise, and the program does not know them
    bool whole() const { return missing.isEmpty() && unknown.isEmpty(); }
};

/// In one pass: what a value says is never taken for a placeholder. Lines that are left out leave no gap behind.
Filled fill(const QString& text, const Values& values);

/// Invalid with a sentence that names what is missing or not known, in the user's words; fine where `filled` is whole.
Status complete(const Filled& filled);

/// Adds those of `more` that are not there yet.
void addNew(QStringList& names, const QStringList& more);

/// Line ends and other control characters as spaces, and none too many; no-break spaces, which French needs, stay.
QString onOneLine(const QString& text);

/// "- one\n- two": a list as letters write it; empty for none.
QString bulleted(const QStringList& items);

} // namespace microvet::programme
