#pragma once

#include "core/review/verdict.h"
#include "core/seal/seal.h"

/// What reviewers decided, as packages say it and as whoever exports should know it.
namespace microvet::actions {

/// What the decisions are worth for the course as it is now. Without `kept` no approved version can be compared.
review::State approvalOf(const model::Content& content, const review::Template& checklist,
                         const review::KeptCourse& kept);

/// What whoever exports should know before: the approval is outdated or cannot be proven any more. With `asked`, where
/// a package says inside whether the course is approved, also that it is not. Empty where there is nothing to say.
QString approvalNotice(const review::State& state, bool asked);

/// As `approval.json` has it: {state, draft, round, accepted, needed, decisions [{round, version, role, time,
/// decision}]}. Without names: an approval is of a version, and the repository knows its reviewers.
QJsonObject approvalJson(const model::Content& content, const review::State& state);

/// As `seal.json` has it, where the course is approved as it is; empty where it is not, or nobody sealed it.
QJsonObject sealsJson(const model::Content& content, const review::State& state);

/// Puts a seal on a decision. Invalid where there is no such decision, or it may not be sealed; see seal::sealFor.
Status sealDecision(model::Content& content, const model::PartId& decision, const seal::OwnKey& key,
                    const QDateTime& time);

/// What each seal of the last round is worth.
QList<seal::State> sealStates(const model::Content& content, const seal::Trust& trust, const review::KeptCourse& kept);

} // namespace microvet::actions
