#pragma once

#include "core/programme/kind.h"

namespace microvet::programme {

/// Somebody of the staff, an ambassador, or whoever takes part. What the programme keeps about them, it keeps for a
/// purpose, on a basis and until a day.
struct Person : Record {
    QString name;
    QString mail;
    QString phone;
    QString job;
    QString unit;         ///< department or school
    QString language;     ///< letters are written in
    QString englishLevel; ///< code of the CEFR: "A1" … "C2"
    QString standing;     ///< code: "staff", "candidate", "ambassador", "former", "outside"
    QDate ambassadorSince;
    QDate ambassadorUntil;
    QString purpose;    ///< why the data is kept
    QString legalBasis; ///< code
    QDate keepUntil;    ///< none: until the programme ends
    QString keepReason; ///< why longer than that
    QDate noticeGiven;  ///< when the privacy notice went out
    QDate consentOn;
    QString consentText;
    QDate namedOn;      ///< when they agreed to be named in public; none: they have not
    QString notes;

    static const Kind& kind();
    bool operator==(const Person&) const = default;
};

/// A letter to a person that was written.
struct Letter : Record {
    RecordId person;
    RecordId call;     ///< none where it is about no call
    RecordId outside;  ///< the course from outside that it is about; none otherwise
    QString letter;    ///< code: "invitation", "reminder", … (see letters)
    QString language;
    QString subject;
    QString body;
    QString way;       ///< code: "mailFile", "mailProgram", "copied", "paper"
    QDateTime written;
    QDateTime sent;    ///< as the user said; none: not yet
    QString notice;    ///< version of the privacy notice that stands in it, as NoticeVersion has it; empty: none, or not known

    static const Kind& kind();
    bool operator==(const Letter&) const = default;
};

/// A personal goal, tied to what the programme is for.
struct Goal : Record {
    RecordId person;
    QString purpose; ///< code: "teams", "focalPoint", "synergies", "plans"
    QString text;
    QDate due;
    int progress = 0; ///< per cent
    QString evidence;
    QDate reached;

    static const Kind& kind();
    bool operator==(const Goal&) const = default;
};

/// What is left of somebody who was erased: that something was, for the figures of its days, and nothing that tells whose.
struct ErasedCount : Record {
    QString what; ///< code: "ambassador", "goal", "duty" (done for a responsibility), "certificate"
    int responsibility = 0; ///< of a duty: 1–8
    QDate from; ///< ambassador since; the goal was due; it was done, or the event was
    QDate to;   ///< ambassador until; the goal was reached

    static const Kind& kind();
    bool operator==(const ErasedCount&) const = default;
};

/// How far a goal had come on a day, and what shows it.
struct GoalStep : Record {
    RecordId goal;
    QDate date;
    int progress = 0; ///< per cent
    QString text;
    QString link;
    QString evidenceFile; ///< see evidencePath() in following/evidence

    static const Kind& kind();
    bool operator==(const GoalStep&) const = default;
};

/// Something that an ambassador does for one of the eight responsibilities.
struct Activity : Record {
    RecordId person;
    int responsibility = 0; ///< 1–8, as the role lists them
    QString title;
    QString what; ///< code: "spreadWord", "training", "review", "event", "team", "other"
    QDate planned;
    QDate done;
    QString evidence;
    QString link;
    QString evidenceFile; ///< see evidencePath() in following/evidence
    QString source; ///< what wrote it where no person did: "review:<id>", "team:<id>"

    static const Kind& kind();
    bool operator==(const Activity&) const = default;
};

/// Thanks that were given, within or outside the organisation.
struct Recognition : Record {
    RecordId person;
    QString what; ///< code: "thanks", "certificate", "news"
    QDate date;
    QString text;

    static const Kind& kind();
    bool operator==(const Recognition&) const = default;
};

} // namespace microvet::programme
