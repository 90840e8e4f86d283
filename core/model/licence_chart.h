#pragma once

#include "core/model/media.h"

#include <optional>

/// Creative Commons' own charts of what may be put together (facts of its FAQ, 9 June 2025).
namespace microvet::model {

enum class Commons { PublicDomain, Zero, By, BySa, ByNc, ByNd, ByNcSa, ByNcNd };

struct CommonsLicence {
    Commons terms = Commons::By;
    QString version; ///< "4.0"; CC0 and the Public Domain Mark are at 1.0
    QString port;    ///< country of a ported licence, "GR"; empty for international ones
};

/// Reads an SPDX code ("CC-BY-SA-4.0", "CC0-1.0", "CC-PDM-1.0"), a name ("CC BY-SA 4.0") or the address of a deed or legal
/// code, with http or https. Nothing where it is none of them: "CC0 4.0" does not exist.
std::optional<CommonsLicence> commonsLicence(const QString& code);

enum class Fit {
    Allowed,
    Discouraged, ///< lawful, but learners must be told apart who holds which right; Creative Commons advises against it
    Refused
};

/// A work under `source` is adapted, and the adaptation published under `licence` (adapter's licence chart).
Fit fitOfAdaptation(const CommonsLicence& source, const CommonsLicence& licence);
/// Two works are mixed into one (remix chart); symmetric.
bool mayBeMixed(Commons a, Commons b);
/// A work stands unmodified in a collection under `licence` (collection chart).
bool mayBeCollected(Commons source, Commons licence);

/// What the credit of a work still needs: "usage" where nobody said how it is used; else, for works of others, "author",
/// "source", "licence", "changes". A permission or an exception of the law stands in place of a licence.
QStringList missingInCredit(const Attribution& work);

/// What the charts say of a work of others in a course under `licence`, by how it is used. Nothing where it is neither
/// adapted nor stands in it unmodified (own work, linked, permission, exception), and where one of both licences is none of
/// Creative Commons': that is for people to judge.
std::optional<Fit> fitOfSource(const Attribution& work, const QString& licence);

} // namespace microvet::model
