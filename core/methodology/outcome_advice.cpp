#include "core/methodology/outcome_advice.h"

#include "core/model/verbs.h"

#include <QCoreApplication>

#include <algorithm>

namespace microvet::methodology {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::methodology) };

using model::Bloom;
using model::VerbList;
using model::wordsOf;

/// The highest level that outcomes of an EQF level usually ask for; one more is nothing to speak of.
Bloom highestUsual(int eqf)
{
    if (eqf <= 0 || eqf >= 5) return Bloom::Create;
    return eqf <= 2 ? Bloom::Apply : Bloom::Analyse;
}

} // namespace

QString Advice::text() const
{
    switch (kind) {
    case AdviceKind::NoVerb: return Tr::tr("The list of verbs does not know “%1”. That is fine where it says what learners do; else begin with “explain” or “install”, for example.").arg(word);
    case AdviceKind::VagueVerb: return Tr::tr("“%1” cannot be seen or measured. Say what learners do to show it.").arg(word);
    case AdviceKind::TwoVerbs: return Tr::tr("“%1” is a second thing to do. One outcome, one verb: split it in two.").arg(word);
    case AdviceKind::TooShort: return Tr::tr("%n words say little. Add what it is about, and where or how well.", nullptr, number);
    case AdviceKind::TooLong: return Tr::tr("%n words are hard to keep in mind. Leave out what is not needed, or make two of it.", nullptr, number);
    case AdviceKind::NoObject: return Tr::tr("Say what “%1” is done to.").arg(word);
    case AdviceKind::NoContext: return Tr::tr("Add where, with what or how well: “… in a workshop”, “… with a checklist”.");
    case AdviceKind::AboveLevel: return Tr::tr("“%1” asks for more than level %2 usually does. That may be right; look at the level again.").arg(word).arg(number);
    }
    return {};
}

QList<Bloom> levelsOf(const QString& statement, const QString& language)
{
    const VerbList* verbs = VerbList::of(language);
    return verbs ? verbs->opening(wordsOf(statement)).levels : QList<Bloom>{};
}

QString withVerb(const QString& statement, const QString& verb, const QString& language)
{
    const VerbList* verbs = VerbList::of(language);
    const QStringList words = wordsOf(statement);
    if (!verbs || words.isEmpty()) return statement.trimmed().isEmpty() ? verb + u' ' : verb + u' ' + statement.trimmed();
    const VerbList::Opening opening = verbs->opening(words);
    // Where the words lie in the text, so that its punctuation stays.
    qsizetype from = 0, at = 0;
    const qsizetype last = opening.verb.isEmpty() ? opening.verbAt : opening.length;
    qsizetype verbStart = 0;
    for (qsizetype i = 0; i < last; ++i) {
        at = statement.indexOf(words[i], from);
        if (i == opening.verbAt) verbStart = at;
        from = at + words[i].size();
    }
    const bool led = opening.verbAt > 0;
    QString fresh = verb;
    if (!led && !statement.isEmpty() && statement.trimmed().at(0).isUpper()) fresh[0] = fresh[0].toUpper();
    if (opening.verb.isEmpty()) return statement.left(from) + (led ? QStringLiteral(" ") : QString()) + fresh + u' ' + statement.mid(from).trimmed();
    return statement.left(verbStart) + fresh + statement.mid(from);
}

QList<Advice> adviceOn(const QString& statement, const QString& language, int eqf)
{
    const QStringList words = wordsOf(statement);
    if (words.isEmpty()) return {};
    QList<Advice> advice;
    const VerbList* verbs = VerbList::of(language);
    const int count = int(words.size());
    if (!verbs) {
        if (count < fewestWords) advice.append({AdviceKind::TooShort, {}, count});
        if (count > mostWords) advice.append({AdviceKind::TooLong, {}, count});
        return advice;
    }
    const VerbList::Opening opening = verbs->opening(words);
    const int own = count - int(opening.verbAt); // the lead-in is no part of what is said
    if (opening.verb.isEmpty()) advice.append({AdviceKind::NoVerb, words.value(opening.verbAt), 0});
    else if (opening.vague) advice.append({AdviceKind::VagueVerb, opening.verb, 0});
    if (const QString second = verbs->secondVerb(words, opening); !second.isEmpty()) advice.append({AdviceKind::TwoVerbs, second, 0});
    if (own > mostWords) advice.append({AdviceKind::TooLong, {}, own});
    if (!opening.verb.isEmpty()) {
        qsizetype at = opening.length;
        while (at < words.size() && verbs->isArticle(words[at])) ++at;
        const bool object = at < words.size() && !verbs->beginsContext(words[at]);
        if (!object) advice.append({AdviceKind::NoObject, opening.verb, 0});
        const bool context = std::any_of(words.cbegin() + opening.length, words.cend(), [&](const QString& w) { return verbs->beginsContext(w); });
        if (own < fewestWords) advice.append({AdviceKind::TooShort, {}, own});
        else if (object && !context) advice.append({AdviceKind::NoContext, {}, 0});
        if (!opening.levels.isEmpty()) {
            const Bloom least = *std::min_element(opening.levels.cbegin(), opening.levels.cend());
            if (int(least) > int(highestUsual(eqf)) + 1) advice.append({AdviceKind::AboveLevel, opening.verb, eqf});
        }
    } else if (own < fewestWords) {
        advice.append({AdviceKind::TooShort, {}, own});
    }
    return advice;
}

} // namespace microvet::methodology
