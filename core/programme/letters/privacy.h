#pragma once

#include "core/programme/letters/placeholders.h"
#include "core/programme/records/organisation.h"
#include "core/programme/store/store.h"

/// What people are told about their data, and what they agree to.
namespace microvet::programme {

struct NoticeSection {
    QString heading;
    QString text; ///< lines
};

/// Who is responsible, why, on which basis, which data, who sees it, how long, rights, complaint, whether one has to.
struct PrivacyNotice {
    QString title;
    QList<NoticeSection> sections;
    Filled filled; ///< as plain text, and what is missing for it

    bool whole() const { return filled.whole(); }
    /// Names this very text, so that it can be told what somebody has agreed to; empty where it is not whole.
    QString version() const;
    /// "Version of this notice: 3f2a9c1b", in that language; empty likewise.
    QString versionSentence(const QString& language) const;
    const QString& text() const { return filled.text; }
};

PrivacyNotice privacyNotice(const Programme& programme, const QString& language);

/// Keeps the text under its version, where it is not kept yet. Invalid where it is not whole.
Status keepNotice(Store& store, const PrivacyNotice& notice, const QString& language);

/// The sentence that a form has beside its box: what an applicant agrees to.
QString consentSentence(const Programme& programme, const QString& language);

/// Months for which those who were not selected are kept; six where the programme says nothing.
int monthsKept(const Programme& programme);

/// The supervisory authority of a country (ISO 3166-1 alpha-2; "EL" for Greece as well) with its address; empty where there
/// are several, or none is known.
QString dataProtectionAuthority(const QString& country);

} // namespace microvet::programme
