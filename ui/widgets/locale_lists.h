#pragma once

#include "core/rules/rule_set.h"
#include "ui/widgets/code_names.h"

namespace microvet::ui {

/// Languages by BCP 47 code and countries by ISO 3166-1 code: those of the partnership first, then an item without a code
/// as a separator, then the others in the order of the program's language.
QList<ListItem> languageItems();
QList<ListItem> countryItems();

/// A language in its own words: "ελληνικά", "English"; the code where nobody knows it.
QString ownLanguageName(const QString& code);

/// Codes of a public vocabulary in resources/taxonomies, in its order; labels in the program's language where they are
/// translated.
const QList<ListItem>& taxonomy(const QString& name);
/// The label of a code of that vocabulary, or the code itself.
QString taxonomyLabel(const QString& name, const QString& code);

/// Licences by SPDX code that a course or a medium may have.
QList<ListItem> licenceItems();
/// What a licence lets others do, in one sentence; empty for a code that is none of the items.
QString licenceMeaning(const QString& code);
/// Why courses may not have this licence, in some words; empty where the rules accept it.
QString whyNotForCourses(const QString& code, const rules::RuleSet& rules);

} // namespace microvet::ui
