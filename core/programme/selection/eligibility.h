#pragma once

#include "core/programme/selection/calls.h"

/// Whether an applicant is what the call asks for; that comes before any point is given.
namespace microvet::programme {

enum class Standing : quint8 {
    Open,    ///< a requirement has no answer yet
    Unclear, ///< one was looked at and could not be decided
    Not,     ///< one is not met
    Eligible
};

struct RequirementAnswer {
    Requirement requirement;
    Eligibility answer; ///< a default one: not looked at yet
};

struct EligibilityState {
    Standing standing = Standing::Eligible; ///< Not before Unclear before Open: what decides most stands
    QList<RequirementAnswer> answers;       ///< all requirements, in their order

    bool mayBeScored() const { return standing == Standing::Eligible; }
    /// Why no points can be given; empty where they can.
    QString refusal() const;
    /// "Eligible", "Not eligible: …", "Unclear: …", in the language of the program.
    QString sentence() const;
};

EligibilityState eligibilityOf(const QList<Requirement>& requirements, const QList<Eligibility>& given, const QUuid& application);

Result<EligibilityState> eligibilityOf(Store& store, const Application& application);

/// What somebody found about one requirement. `answer`: "yes", "no", "unclear", or empty to take it back.
struct RequirementFinding {
    QUuid requirement;
    QString answer;
    QString proof; ///< a no or unclear needs to say why
};

/// Stores what was found about an applicant as one step; all or nothing.
Status answerRequirements(Store& store, const QUuid& application, const QList<RequirementFinding>& findings);
Status answerRequirement(Store& store, const QUuid& application, const QUuid& requirement, const QString& answer, const QString& proof);

} // namespace microvet::programme
