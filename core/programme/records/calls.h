#pragma once

#include "core/programme/kind.h"

namespace microvet::programme {

/// A call for ambassadors.
struct Call : Record {
    QString title;
    QString text;
    QString language;    ///< of its words, requirements, criteria and documents: "en"
    QDate opens;
    QDate closes;
    int places = 0;
    QString responsible; ///< names, separated by commas
    QString evaluators;  ///< likewise; empty: those who are responsible
    QDateTime frozen;    ///< since when the criteria stand: the first application was opened
    bool blind = true;   ///< nobody sees others' scores before their own are done
    QDateTime decided;

    static const Kind& kind();
    bool operator==(const Call&) const = default;
};

/// What an applicant must be before scoring begins.
struct Requirement : Record {
    RecordId call;
    int position = 0;
    QString text;

    static const Kind& kind();
    bool operator==(const Requirement&) const = default;
};

/// A row of the evaluation grid.
struct Criterion : Record {
    RecordId call;
    int position = 0;
    QString block; ///< its heading in the grid: "Professional experience"
    QString text;
    std::optional<double> most;    ///< points
    std::optional<double> least;   ///< points; below it the candidate falls out
    QString leastLevel;            ///< code of the CEFR that the candidate's English has to reach; empty: none
    QString floorText;             ///< "minimum in B2 level"

    static const Kind& kind();
    bool operator==(const Criterion&) const = default;
};

/// A question of the organisation's own in the application form.
struct CallQuestion : Record {
    RecordId call;
    int position = 0;
    QString text;
    bool needed = false;

    static const Kind& kind();
    bool operator==(const CallQuestion&) const = default;
};

/// A change of the criteria after they were frozen, with its reason.
struct CriteriaChange : Record {
    RecordId call;
    QDateTime time;
    QString who;
    QString what; ///< differences as data, see selection/criteria_changes.h
    QString reason;

    static const Kind& kind();
    bool operator==(const CriteriaChange&) const = default;
};

struct Application : Record {
    RecordId call;
    RecordId person; ///< none: the person was erased, and only the count stays
    QString status;  ///< code: "invited", "applied", "shortlisted", "selected", "reserve", "declined", "withdrawn", "notSelected"
    QDate received;
    QString source; ///< code: "hand", "csv", "webForm", "mail", "form"
    QString experienceEducation;
    QString experienceMicro;
    QString motivation;
    QDate consentOn;
    QString consentText;
    QString consentNotice; ///< version of the privacy notice, as NoticeVersion has it; empty: not known
    QString consentHow;    ///< code: "form", "webForm", "mail", "table", "paper", "spoken"
    QString decisionReason;
    int tieRank = 0;    ///< place among those with equal points, from 1, as somebody decided; 0: nobody has
    QString tieReason;

    static const Kind& kind();
    bool operator==(const Application&) const = default;
};

/// What an application answers to a question of the organisation's own.
struct Answer : Record {
    RecordId application;
    RecordId question;
    QString text;

    static const Kind& kind();
    bool operator==(const Answer&) const = default;
};

/// Whether an applicant meets a requirement, and what shows it.
struct Eligibility : Record {
    RecordId application;
    RecordId requirement;
    QString answer; ///< code: "yes", "no", "unclear"
    QString proof;

    static const Kind& kind();
    bool operator==(const Eligibility&) const = default;
};

/// The points that one evaluator gives for one criterion.
struct Score : Record {
    RecordId application;
    RecordId criterion;
    QString evaluator;
    std::optional<double> points;
    QString comment;

    static const Kind& kind();
    bool operator==(const Score&) const = default;
};

/// That an evaluator has done with a candidate: from then on others' scores are shown.
struct Evaluation : Record {
    RecordId application;
    QString evaluator;
    QDateTime done;
    QString conflict; ///< the interest in it that the evaluator states; empty: none

    static const Kind& kind();
    bool operator==(const Evaluation&) const = default;
};

} // namespace microvet::programme
