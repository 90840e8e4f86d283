#pragma once

#include "core/programme/kind.h"

namespace microvet::programme {

/// One version of the organisation's plan or of a policy.
struct Policy : Record {
    QString title;
    QString what; ///< code: "plan", "credit", "licence", "review", "recognition", "other"
    QString number; ///< of the version: "2"
    QString text;
    QString file;     ///< in place of the text, or the signed paper
    QString fileHash; ///< SHA-256 of it as it was approved, hex
    QString changes;  ///< against the version that it replaces
    QString owner;
    QString approvedBy;
    QDate approvedOn;
    QDate nextReview;
    RecordId earlier; ///< the version that it replaces

    static const Kind& kind();
    bool operator==(const Policy&) const = default;
};

/// Something that happened nationally or in Europe.
struct Development : Record {
    QDate date;
    QString title;
    QString source;
    QString link;
    QString meaning; ///< for us
    RecordId policy; ///< what changes because of it

    static const Kind& kind();
    bool operator==(const Development&) const = default;
};

/// A question that came to the ambassador as focal point.
struct FocalQuestion : Record {
    QString question;
    QString asker;
    QString mail;    ///< of who asked
    QString side;    ///< code: "inside", "outside"
    QString channel; ///< code: "mail", "phone", "meeting", "web", "other"
    QString topic;
    QDate asked;
    QString answer;
    QDate answered;
    QString answeredBy;

    static const Kind& kind();
    bool operator==(const FocalQuestion&) const = default;
};

/// A note on the methodology or the framework, for the partnership.
struct FeedbackNote : Record {
    QString about;   ///< code: "methodology", "framework"
    QString section;
    QString text;
    QString what;    ///< code: "error", "unclear", "wish", "praise"
    QString status;  ///< code: "open", "sent", "taken", "declined"
    QString author;
    QDate date;

    static const Kind& kind();
    bool operator==(const FeedbackNote&) const = default;
};

/// An organisation of the alliance.
struct Partner : Record {
    QString name;
    QString what; ///< code: "vet", "company", "chamber", "authority", "university", "association", "other"
    QString country;
    QString contact;
    QString mail;
    QString phone;
    QString commitment;
    QDate signedOn;
    QDate commitmentDue;
    QDate lastContact;
    QString notes;

    static const Kind& kind();
    bool operator==(const Partner&) const = default;
};

struct JointAction : Record {
    RecordId partner;
    QString title;
    QDate date;
    QString result;

    static const Kind& kind();
    bool operator==(const JointAction&) const = default;
};

} // namespace microvet::programme
