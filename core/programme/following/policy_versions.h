#pragma once

#include "core/programme/records/policies.h"
#include "core/programme/store/store.h"

/// Plans and policies as documents with versions: a new one keeps the old, and says what has changed.
namespace microvet::programme {

/// Whether a later version has taken the place of this one.
bool isReplaced(const QList<Policy>& all, const QUuid& policy);
/// All versions of the document that this is one of, the first one first.
QList<Policy> versionsOf(const QList<Policy>& all, const Policy& policy);
/// What a version is called where all of them can be chosen: "Credit policy, version 2".
QString versionTitle(const Policy& policy);
/// All versions with these titles, in their order.
Result<QList<std::pair<QUuid, QString>>> versionChoices(Store& store);
/// "2" after "1", "2.1" after "2.0", "2027-b" stays to be said by a person: empty.
QString nextNumber(const QString& number);

/// A new version, not stored yet: words, file, owner and kind of the one before; not approved. Invalid where that one was
/// replaced already.
Result<Policy> nextVersion(Store& store, const QUuid& policy);

/// How the version that is written down differs from the one before, line by line: "- " went, "+ " came, "  " stayed
/// around it; empty where the words are the same.
QString wordChanges(const QString& before, const QString& now);

struct PolicyApproval {
    QString by;
    QDate on;
    QDate nextReview;
    QString fileHash; ///< of the document as it is approved; empty: the version is its text
    QString changes = {}; ///< against the version before; empty: as the version says already
};
/// Writes down who approved it. Invalid where nobody is named, there is neither text nor document, or it says of a later
/// version nothing of what has changed.
Status approve(Store& store, const QUuid& policy, const PolicyApproval& approval);
/// What was approved stays: Invalid where a change gives an approved version other words, another number or no document, and
/// leaves it approved. A document that is known by its SHA-256 may lie elsewhere. `before`: as it was loaded.
Status approvedStands(const Kind& kind, const Record& record, const Record& before);

} // namespace microvet::programme
