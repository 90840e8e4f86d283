#include "core/methodology/sources.h"

#include "core/model/media_use.h"

#include <algorithm>

namespace microvet::methodology {

using namespace model;

namespace {

void judge(Source& source, const QString& licence)
{
    const Attribution& work = source.work;
    const auto fit = fitOfSource(work, licence);
    if (fit == Fit::Refused) source.state = SourceState::Refused;
    else if (!source.missing.isEmpty()) source.state = SourceState::Incomplete;
    else if (fit == Fit::Discouraged) source.state = SourceState::ToldApart;
    else if (!fit && work.usage.isSet() && work.usage != Usage::Own && work.usage != Usage::Linked) source.state = SourceState::ForPeople;
}

} // namespace

QList<Source> sourcesOf(const Content& content)
{
    const Course& course = content.course;
    QSet<QUuid> proofs;
    for (const Media& medium : course.media)
        if (!medium.attribution.proof.isNull()) proofs.insert(medium.attribution.proof.target().uuid());
    for (const Reference& reference : course.references)
        if (!reference.work.proof.isNull()) proofs.insert(reference.work.proof.target().uuid());
    auto uses = mediaUses(content);
    QList<Source> sources;
    for (const Media& medium : course.media) {
        const QUuid id = medium.id.uuid();
        const QList<RefView>& places = uses[id];
        const bool used = std::any_of(places.cbegin(), places.cend(), [](const RefView& use) { return !use.field.endsWith("proof"); });
        if (!used && proofs.contains(id)) continue;
        const QString title = medium.attribution.title.trimmed();
        Source source{id, true, title.isEmpty() ? medium.name : title, medium.attribution, used, SourceState::Fine, missingInCredit(medium.attribution)};
        judge(source, course.licence.code);
        sources.append(source);
    }
    for (const Reference& reference : course.references) {
        const QString title = reference.work.title.trimmed();
        Source source{reference.id.uuid(), false, title.isEmpty() ? reference.work.source.trimmed() : title, reference.work, true, SourceState::Fine, {}};
        if (reference.work.usage.isSet() && reference.work.usage != Usage::Linked) source.missing = missingInCredit(reference.work);
        judge(source, course.licence.code);
        sources.append(source);
    }
    return sources;
}

} // namespace microvet::methodology
