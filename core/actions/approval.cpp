#include "core/actions/approval.h"

#include "core/model/walk.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace microvet::actions {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};
} // namespace

review::State approvalOf(const model::Content& content, const review::Template& checklist,
                         const review::KeptCourse& kept)
{
    return review::stateOf(
        content, checklist, kept ? kept : [](const QString&) { return std::optional<model::Course>(); });
}

QString approvalNotice(const review::State& state, bool asked)
{
    switch (state.kind) {
    case review::State::Approved:
        return {};
    case review::State::Outdated:
        return asked
                   ? Tr::tr(
                         "The course was approved, but it has changed since. The package will say that it is a draft.")
                   : Tr::tr("The course was approved, but it has changed since. What is exported now nobody has "
                            "approved.");
    case review::State::Broken:
        return asked ? Tr::tr("The course was approved, but the approved version cannot be read any more. The package "
                              "will say that it is a draft.")
                     : Tr::tr("The course was approved, but the approved version cannot be read any more, so nobody "
                              "can tell whether this is what was approved.");
    case review::State::None:
    case review::State::Waiting:
    case review::State::ChangesWanted:
    case review::State::Rejected:
        break;
    }
    return asked ? Tr::tr("%1. The package will say that it is a draft.").arg(review::sentenceOf(state)) : QString();
}

QJsonObject approvalJson(const model::Content& content, const review::State& state)
{
    QJsonArray list;
    const QList<model::Verdict> decisions = review::decisions(content);
    for (const model::Verdict& verdict : decisions)
        list.append(QJsonObject{{QStringLiteral("round"), verdict.round},
                                {QStringLiteral("version"), verdict.version},
                                {QStringLiteral("role"), verdict.role},
                                {QStringLiteral("time"), verdict.time.toUTC().toString(Qt::ISODate)},
                                {QStringLiteral("decision"), verdict.decision.code()}});
    return {{QStringLiteral("state"), review::codeOf(state.kind)},
            {QStringLiteral("draft"), state.kind != review::State::Approved},
            {QStringLiteral("round"), state.round},
            {QStringLiteral("accepted"), state.accepted},
            {QStringLiteral("needed"), state.needed},
            {QStringLiteral("decisions"), list}};
}

QJsonObject sealsJson(const model::Content& content, const review::State& state)
{
    if (state.kind != review::State::Approved) return {};
    QList<seal::Sealed> seals = seal::sealsOf(content);
    seals.removeIf([&](const seal::Sealed& sealed) { return sealed.round != state.round; });
    return seal::toJson(seals);
}

Status sealDecision(model::Content& content, const model::PartId& decision, const seal::OwnKey& key,
                    const QDateTime& time)
{
    const QList<model::Verdict>& verdicts = content.review.verdicts;
    const auto found = std::find_if(verdicts.cbegin(), verdicts.cend(),
                                    [&](const model::Verdict& verdict) { return verdict.id == decision; });
    if (found == verdicts.cend())
        return Error{
            Error::Kind::NotFound, Tr::tr("The decision that should be sealed is not in the course any more."), {}};
    const auto made = seal::sealFor(content.course, *found, key, time);
    if (!made) return made.error();
    model::modify<model::Verdict>(content, decision, [&](model::Verdict& verdict) { verdict.seal = *made; });
    return {};
}

QList<seal::State> sealStates(const model::Content& content, const seal::Trust& trust, const review::KeptCourse& kept)
{
    QList<seal::Sealed> seals = seal::sealsOf(content);
    int last = 0;
    for (const model::Verdict& verdict : review::decisions(content))
        last = std::max(last, verdict.round);
    QList<seal::State> states;
    for (const seal::Sealed& sealed : std::as_const(seals))
        if (sealed.round == last) states.append(seal::stateOf(sealed, content.course, trust, kept));
    return states;
}

} // namespace microvet::actions
