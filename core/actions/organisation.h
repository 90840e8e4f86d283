#pragma once

#include "core/document/container.h"
#include "core/review/checklist.h"
#include "core/seal/trust.h"

#include <QJsonObject>

/// What an organisation says once, and every new course takes over; kept on the computer and handed to colleagues as one
/// file. JSON: "format" "microvet-organisation", "version" 1, "course" (the fields below as a course has them), "files"
/// (media by name, base64), "rules", "method" and "review" (whole files of their kinds), "seals" (docs/seal.md).
namespace microvet::actions {

struct OrganisationProfile {
    model::Course course; ///< only what organisationPart() keeps, and its media
    QHash<QString, QByteArray> files; ///< bytes of the media, by Media::file
    QJsonObject rules;  ///< a rule file; empty: the house rules
    QJsonObject method; ///< a method file; empty: the one of the program
    QJsonObject review; ///< a template for reviews
    seal::Trust seals;  ///< whether approved courses get a seal, and whose keys are trusted

    bool isEmpty() const;
    bool operator==(const OrganisationProfile&) const = default;
};

inline QString organisationSuffix() { return QStringLiteral(".microvet-organisation"); }

/// Awarding body, colour of the badge, licence, credit policy, quality assurance, contacts and funding, with their media.
model::Course organisationPart(const model::Course& course);

/// Refused, with a sentence: no such file (NotFound), none of ours (NotOurs), broken (Damaged), newer (TooNew), above
/// 32 MB (TooLarge), a rule or method file in it that cannot be used (Invalid).
Result<OrganisationProfile> readOrganisation(FileStore& store, const QString& path);
Status writeOrganisation(FileStore& store, const QString& path, const OrganisationProfile& profile);

/// A rule file, method file or review template that somebody chose. Invalid where it cannot be used.
Result<QJsonObject> readRuleFile(FileStore& store, const QString& path);
Result<QJsonObject> readMethodFile(FileStore& store, const QString& path);
Result<QJsonObject> readReviewTemplate(FileStore& store, const QString& path);
/// To be used at once; the program's own where there is no path.
Result<review::Template> checklistFrom(FileStore& store, const QString& path, const QString& language);

/// Gives a new course what the organisation says. What the course says already stays, but for the awarding body and the
/// licence, which are the organisation's to say.
Status takeOver(document::Document& document, const OrganisationProfile& profile);

} // namespace microvet::actions
