#include "core/rules/context.h"
#include "core/rules/text_scan.h"

/// Words that not everybody can follow, or that a screen reader reads in a wrong voice.
namespace microvet::rules {

using namespace model;

namespace {

template<class T> void reportColours(const Context& context, const T& element, Findings& findings)
{
    for (const Passage& passage : context.facts(element.id.uuid()).passages)
        if (passage.seen == Seen::Colour) findings.addAt(passage.owner, passage.ownerKind, passage.field, {passage.words});
}

/// The one language that courses are written in with such letters; "unknown" where there are several or none.
QString languageWith(Script script, const RuleSet& rules)
{
    QStringList found;
    for (const QString& language : rules.list(QStringLiteral("languages")))
        if (scriptOfLanguage(language) == script) found.append(language);
    return found.size() == 1 ? found.first() : QStringLiteral("unknown");
}

template<class T> void reportOtherScripts(const Context& context, const T& element, Findings& findings)
{
    for (const Passage& passage : context.facts(element.id.uuid()).passages)
        if (passage.seen == Seen::OtherScript)
            findings.addAt(passage.owner, passage.ownerKind, passage.field, {languageWith(Script(passage.number), context.rules()), passage.words});
}

} // namespace

void notByColourAlone(const Context& c, const Block& block, Findings& f) { reportColours(c, block, f); }
void notByColourAlone(const Context& c, const Question& question, Findings& f) { reportColours(c, question, f); }

void otherLanguageMarked(const Context& c, const Block& block, Findings& f) { reportOtherScripts(c, block, f); }
void otherLanguageMarked(const Context& c, const Question& question, Findings& f) { reportOtherScripts(c, question, f); }

} // namespace microvet::rules
