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
    const Attribution& work = medium.attribution;
    if (!work.usage.isSet() || work.usage == Usage::Own || !isPublished(context, medium)) return;
    const auto blank = [](const QString& text) { return text.trimmed().isEmpty(); };
    // A permission or an exception of the law stands in place of a licence.
    const bool needsLicence = work.usage == Usage::Adapted || work.usage == Usage::Unmodified;
    const auto say = [&](const char* field, const char* what) {
        findings.add(field, {QString::fromLatin1(what), medium.name});
    };
    if (blank(work.author) && blank(work.copyright)) say("attribution.author", "author");
    if (blank(work.source)) say("attribution.source", "source");
    if (needsLicence && blank(work.licence) && blank(work.licenceLink)) say("attribution.licence", "licence");
    if (work.usage == Usage::Adapted && blank(work.changes)) say("attribution.changes", "changes");
}

namespace {

/// Whether works of others may stand in a course under its licence, by Creative Commons' charts. Licences that are none of
/// theirs are for people to judge.
void sourcesWith(Fit wanted, const Course& course, Findings& findings)
{
    const auto licence = commonsLicence(course.licence.code);
    if (!licence) return;
    for (const Media& medium : course.media) {
        const Attribution& work = medium.attribution;
        const auto source = commonsLicence(work.licence.trimmed().isEmpty() ? work.licenceLink : work.licence);
        if (!source) continue;
        Fit fit = Fit::Allowed;
        if (work.usage == Usage::Adapted) fit = fitOfAdaptation(*source, *licence);
        else if (work.usage == Usage::Unmodified && !mayBeCollected(source->terms, licence->terms)) fit = Fit::Refused;
        if (fit == wanted)
            findings.addAt(medium.id.uuid(), ElementKind::Media, "attribution.licence",
                           {QString::fromLatin1(work.usage == Usage::Adapted ? "adapted" : "unmodified"), medium.name, work.licence, course.licence.code});
    }
}

} // namespace

void sourceLicencesFit(const Context&, const Course& course, Findings& findings) { sourcesWith(Fit::Refused, course, findings); }
void sourceLicencesToldApart(const Context&, const Course& course, Findings& findings) { sourcesWith(Fit::Discouraged, course, findings); }

} // namespace microvet::rules
