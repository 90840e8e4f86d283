#include "core/programme/selection/eligibility.h"

#include <QCoreApplication>

#include <algorithm>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

constexpr QLatin1String yes("yes"), no("no"), unclear("unclear");

/// The requirements with that answer, as they stand in a sentence.
QString namesOf(const EligibilityState& state, QLatin1String answer)
{
    QStringList names;
    for (const RequirementAnswer& one : state.answers)
        if (one.answer.answer == answer) names << Tr::tr("“%1”").arg(one.requirement.text.simplified());
    return names.join(QStringLiteral(", "));
}

} // namespace

QString EligibilityState::refusal() const
{
    switch (standing) {
    case Standing::Eligible:
        return {};
    case Standing::Open:
        return Tr::tr("Points can be given once every requirement has been looked at. Still open: %1.").arg(namesOf(*this, QLatin1String()));
    case Standing::Unclear:
        return Tr::tr("Points can be given once what is unclear has been decided: %1.").arg(namesOf(*this, unclear));
    case Standing::Not:
        return Tr::tr("No points are given, because a requirement is not met: %1.").arg(namesOf(*this, no));
    }
    return {};
}

QString EligibilityState::sentence() const
{
    switch (standing) {
    case Standing::Eligible:
        return Tr::tr("Eligible");
    case Standing::Open:
        return Tr::tr("Not looked at yet: %1").arg(namesOf(*this, QLatin1String()));
    case Standing::Unclear:
        return Tr::tr("Unclear: %1").arg(namesOf(*this, unclear));
    case Standing::Not:
        return Tr::tr("Not eligible: %1").arg(namesOf(*this, no));
    }
    return {};
}

EligibilityState eligibilityOf(const QList<Requirement>& requirements, const QList<Eligibility>& given, const QUuid& application)
{
    EligibilityState state;
    bool open = false, notClear = false, failed = false;
    for (const Requirement& requirement : requirements) {
        const auto found = std::find_if(given.begin(), given.end(), [&](const Eligibility& one) {
            return one.application == application && one.requirement == requirement.id;
        });
        RequirementAnswer answer{requirement, found == given.end() ? Eligibility() : *found};
        const QString& code = answer.answer.answer;
        failed = failed || code == no;
        notClear = notClear || code == unclear;
        open = open || (code != yes && code != no && code != unclear);
        state.answers.append(std::move(answer));
    }
    state.standing = failed ? Standing::Not : notClear ? Standing::Unclear : open ? Standing::Open : Standing::Eligible;
    return state;
}

Result<EligibilityState> eligibilityOf(Store& store, const Application& application)
{
    Filter filter{{{"call", application.call}}};
    filter.order = "position";
    const auto requirements = store.all<Requirement>(filter);
    if (!requirements.ok()) return requirements.error();
    const auto given = store.all<Eligibility>({{{"application", application.id}}});
    if (!given.ok()) return given.error();
    return eligibilityOf(*requirements, *given, application.id);
}

Status answerRequirements(Store& store, const QUuid& application, const QList<RequirementFinding>& findings)
{
    for (const RequirementFinding& one : findings) {
        if (!one.answer.isEmpty() && one.answer != yes && one.answer != no && one.answer != unclear)
            return Error{Error::Kind::Invalid, Tr::tr("A requirement is met, not met or unclear."), one.answer};
        if ((one.answer == no || one.answer == unclear) && one.proof.trimmed().isEmpty())
            return Error{Error::Kind::Invalid, Tr::tr("Please say why: the applicant has a right to know. Nothing was changed."), {}};
    }
    if (findings.isEmpty()) return {};
    return store.change(Tr::tr("Requirements looked at"), [&](Change& change) -> Status {
        for (const RequirementFinding& one : findings) {
            Filter filter{{{"application", application}, {"requirement", one.requirement}}};
            filter.forWriting = true;
            const auto stored = store.first<Eligibility>(filter);
            if (!stored.ok()) return stored.error();
            Eligibility changed = *stored;
            changed.application = application;
            changed.requirement = one.requirement;
            changed.answer = one.answer;
            changed.proof = one.proof.trimmed();
            if (const Status done = change.save(changed, *stored); !done.ok()) return done;
        }
        return {};
    });
}

Status answerRequirement(Store& store, const QUuid& application, const QUuid& requirement, const QString& answer, const QString& proof)
{
    return answerRequirements(store, application, {{requirement, answer, proof}});
}

} // namespace microvet::programme
