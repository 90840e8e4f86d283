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

namespace {

/// As a term of its own ("PPE", "PPE (personal protective equipment)"), or in brackets behind what it stands for.
bool isInGlossary(const Course& course, const QString& abbreviation)
{
    const auto standsIn = [&](const QString& text) {
        for (qsizetype at = text.indexOf(abbreviation); at >= 0; at = text.indexOf(abbreviation, at + 1)) {
            const qsizetype end = at + abbreviation.size();
            if ((at == 0 || !text[at - 1].isLetterOrNumber()) && (end == text.size() || !text[end].isLetterOrNumber())) return true;
        }
        return false;
    };
    return std::any_of(course.glossary.cbegin(), course.glossary.cend(), [&](const Term& term) {
        return standsIn(term.term) || term.definition.contains(u'(' + abbreviation + u')');
    });
}

} // namespace

/// Asked once for each: at the place that learners come to first.
void abbreviationsExplained(const Context& context, const Course& course, Findings& findings)
{
    QSet<QString> met;
    context.forEachPassage(Seen::Abbreviation, [&](const Passage& passage) {
        if (met.contains(passage.words)) return;
        met.insert(passage.words);
        if (passage.number == 0 && !isInGlossary(course, passage.words))
            findings.addAt(passage.owner, passage.ownerKind, passage.field, {passage.words});
    });
}

} // namespace microvet::rules
