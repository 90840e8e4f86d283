#include "core/rules/context.h"

#include <QSet>

/// The words that the course explains.
namespace microvet::rules {

using namespace model;

void termsExplained(const Context&, const Course& course, Findings& findings)
{
    for (const Term& term : course.glossary)
        if (!term.term.trimmed().isEmpty() && term.definition.trimmed().isEmpty()) findings.addAt(term.id.uuid(), ElementKind::Term, "definition", {term.term.simplified()});
}

void termsOnce(const Context&, const Course& course, Findings& findings)
{
    QSet<QString> seen;
    for (const Term& term : course.glossary) {
        const QString word = term.term.simplified().toCaseFolded();
        if (word.isEmpty()) continue;
        if (seen.contains(word)) findings.addAt(term.id.uuid(), ElementKind::Term, "term", {term.term.simplified()});
        seen.insert(word);
    }
}

} // namespace microvet::rules
