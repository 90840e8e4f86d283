#pragma once

#include "core/actions/review.h"
#include "core/report/report.h"
#include "core/review/comments.h"
#include "core/seal/trust.h"

#include <QJsonObject>

/// The record of a review: what was decided about which version, by whom and why. To read, to print and to sign.
namespace microvet::actions {

struct ReviewRemark {
    QString place; ///< in words
    QString field; ///< in words; empty: the element as a whole
    model::Comment comment;
    review::Standing standing = review::Standing::There;
};

struct ReviewRecord {
    QString title;
    QString file;               ///< name without folders
    QString contentHash;        ///< of the course as it is now
    QDateTime time;
    review::Template checklist;
    review::State state;
    QString changes;            ///< where the course has changed since the decision: how much, in words
    QStringList changedPlaces;
    QList<model::Verdict> verdicts; ///< newest first
    QList<ReviewRemark> remarks;    ///< in the order of the course
    QHash<model::PartId, report::Seal> seals; ///< of those decisions that carry one, by their ids
};

/// `trust`: whose seals can be valid; without it none is.
ReviewRecord reviewRecord(const model::Content& content, const QString& path, const review::Template& checklist,
                          const VersionReader& read, const QDateTime& time, const seal::Trust& trust = {});

/// Stable keys; codes are never translated:
/// title, file, contentHash, time, state, stateText, round, accepted, needed, version, changedFrom, changes, changedPlaces,
/// openMusts, open, template {id, version, threshold}, verdicts [{round, version, reviewer, role, time, decision,
/// conflictOfInterest, summary, template, score, mustFailures, answers [{item, verdict, comment}], seal {state, text, name,
/// role, organisation, time, fingerprint}}], comments [{id, place, placeName, field, quote, kind, author, assignee, time,
/// text, resolved, standing, replies [{author, time, text}]}]. A decision without a seal has no `seal`; of a broken one
/// only state and text are told.
QJsonObject toJson(const ReviewRecord& record);

/// One page in the look of all reports, with lines for signatures.
QByteArray toHtml(const ReviewRecord& record);
/// The same as XHTML from its <h1> on, as a chapter of a paper; a line to sign on is a paragraph of the class "sign".
QString toPaper(const ReviewRecord& record);

} // namespace microvet::actions
