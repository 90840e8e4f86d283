#include "core/model/licence_chart.h"
#include "core/rules/context.h"

namespace microvet::rules {

using namespace model;

namespace {

/// Media that nobody shows are not published; a stored permission is not either.
bool isPublished(const Context& context, const Media& medium)
{
    return context.isReferredTo(medium.id.uuid(), {ElementKind::Course, ElementKind::Module, ElementKind::Unit,
                                                   ElementKind::Block, ElementKind::Question, ElementKind::Assessment});
}

} // namespace

void usageSaid(const Context& context, const Media& medium, Findings& findings)
{
    if (!medium.attribution.usage.isSet() && isPublished(context, medium)) findings.add("attribution.usage", {medium.name});
}

void attributionComplete(const Context& context, const Media& medium, Findings& findings)
{
    if (!medium.attribution.usage.isSet() || !isPublished(context, medium)) return;
    for (const QString& what : missingInCredit(medium.attribution)) findings.add(("attribution." + what.toLatin1()).constData(), {what, medium.name});
}

void permissionProved(const Context& context, const Media& medium, Findings& findings)
{
    if (medium.attribution.usage == Usage::Permission && medium.attribution.proof.isNull() && isPublished(context, medium)) findings.add("attribution.proof", {medium.name});
}

void peopleAsked(const Context& context, const Media& medium, Findings& findings)
{
    // Drawings show nobody; photos and films may.
    const bool photo = medium.mimeType == QLatin1String("image/jpeg") || medium.mimeType.startsWith(QLatin1String("video/"));
    if (photo && !medium.people.isSet() && isPublished(context, medium)) findings.add("people", {medium.name});
}

namespace {

/// Whether works of others may stand in a course under its licence, by Creative Commons' charts. Licences that are none of
/// theirs are for people to judge.
void sourcesWith(Fit wanted, const Course& course, Findings& findings)
{
    for (const Media& medium : course.media) {
        const Attribution& work = medium.attribution;
        if (fitOfSource(work, course.licence.code) == wanted)
            findings.addAt(medium.id.uuid(), ElementKind::Media, "attribution.licence",
                           {QString::fromLatin1(work.usage == Usage::Adapted ? "adapted" : "unmodified"), medium.name, work.licence, course.licence.code});
    }
}

} // namespace

namespace {

/// A film with its captions, or a picture with its areas, is one work: what was adapted for it must mix.
template<class T> void reportUnmixable(const Context& context, const T& element, Findings& findings)
{
    struct Source {
        CommonsLicence licence;
        QString name, code;
    };
    QList<Source> sources;
    QSet<QUuid> seen;
    for (const RefView& ref : context.facts(element.id.uuid()).refs) {
        if (ref.targetKind != ElementKind::Media || seen.contains(ref.target)) continue;
        seen.insert(ref.target);
        const Facts& medium = context.facts(ref.target);
        if (medium.adaptedUnder.isEmpty()) continue;
        if (const auto licence = commonsLicence(medium.adaptedUnder)) sources.append({*licence, medium.fileName, medium.adaptedUnder});
    }
    for (qsizetype i = 1; i < sources.size(); ++i)
        for (qsizetype j = 0; j < i; ++j)
            if (!mayBeMixed(sources[j].licence.terms, sources[i].licence.terms))
                return findings.add("body", {sources[j].name, sources[i].name, sources[j].code, sources[i].code});
}

} // namespace

void sourcesMix(const Context& context, const Block& block, Findings& findings) { reportUnmixable(context, block, findings); }
void sourcesMix(const Context& context, const Question& question, Findings& findings) { reportUnmixable(context, question, findings); }

void sourceLicencesFit(const Context&, const Course& course, Findings& findings) { sourcesWith(Fit::Refused, course, findings); }
void sourceLicencesToldApart(const Context&, const Course& course, Findings& findings) { sourcesWith(Fit::Discouraged, course, findings); }

} // namespace microvet::rules
