#pragma once

#include "core/programme/kind.h"

namespace microvet::programme {

/// The programme itself: one record. What letters, notices and documents say of the organisation comes from here.
struct Programme : Record {
    QString name;
    QString organisation;
    QString country;  ///< ISO 3166-1 alpha-2
    QString language; ///< of letters where a person has none: "en"
    QString address;
    QString website;
    QString contactName;
    QString contactMail;
    QString contactPhone;
    QDate start;
    QDate end;
    QString purpose;
    QString funding;        ///< the sentence about who pays, under letters and documents
    QString privacyContact; ///< who answers for people's data
    QString legalBasis;     ///< code
    int keepNotSelectedMonths = 6;
    int reviewMonths = 12;  ///< until a published course is looked at again
    QString signatory;
    QString signatoryRole;

    static const Kind& kind();
    bool operator==(const Programme&) const = default;
};

/// A text of the ambassador's role, as the organisation words it: the description, one responsibility, requirement or
/// benefit. Letters and the handbook take theirs from here.
struct RoleText : Record {
    QString part;     ///< code: "description", "responsibility", "requirement", "benefit"
    QString language; ///< "en"
    int position = 0; ///< within its part, from 1
    QString text;

    static const Kind& kind();
    bool operator==(const RoleText&) const = default;
};

/// One issue of the framework handbook.
struct HandbookVersion : Record {
    QString number; ///< "1.0"
    QDate date;
    QString changes;
    QString author;
    QString issued; ///< what it said, word for word: JSON by language, see core/actions/programme/handbook_issue

    static const Kind& kind();
    bool operator==(const HandbookVersion&) const = default;
};

/// A letter as the organisation words it, in place of the one that comes with the program.
struct LetterTemplate : Record {
    QString letter; ///< code, as Letter::letter
    QString language;
    QString subject;
    QString body;

    static const Kind& kind();
    bool operator==(const LetterTemplate&) const = default;
};

/// A privacy notice as it went out, so that it can be told what somebody has agreed to.
struct NoticeVersion : Record {
    QString number;   ///< as it stands below the notice, see letters/privacy.h
    QString language;
    QDate since;      ///< when it was first given to somebody
    QString text;

    static const Kind& kind();
    bool operator==(const NoticeVersion&) const = default;
};

/// How the columns of one sort of file go to fields, for the next file of that sort.
struct ColumnMatching : Record {
    QString name;
    QString target;  ///< table
    QString columns; ///< JSON: {"name of the column": "field"}

    static const Kind& kind();
    bool operator==(const ColumnMatching&) const = default;
};

} // namespace microvet::programme
