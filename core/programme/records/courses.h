#pragma once

#include "core/programme/kind.h"

namespace microvet::programme {

/// A proposal for a course.
struct Topic : Record {
    QString title;
    QString need;
    QString evidence;
    QString proposer;
    QString audience; ///< who will learn
    int learners = 0; ///< expected
    std::optional<double> score; ///< the mean of those who scored it, see topic_scores.h
    QString decision; ///< code: "open", "accepted", "later", "rejected"
    QDate decided;
    QString decidedBy;
    QString reason;

    static const Kind& kind();
    bool operator==(const Topic&) const = default;
};

/// What one person thinks of a topic: 0 to 10 points for each of four criteria, which topic_scores.h puts together.
struct TopicScore : Record {
    RecordId topic;
    QString scorer;
    std::optional<double> need;     ///< how much it is needed
    std::optional<double> evidence; ///< how well that is shown
    std::optional<double> reach;    ///< how many it helps
    std::optional<double> means;    ///< whether people, time and material are there
    QString comment;
    QDate scored;

    static const Kind& kind();
    bool operator==(const TopicScore&) const = default;
};

/// A course of the organisation, from the first draft to its reviews after publication.
struct ProgrammeCourse : Record {
    QString title;
    RecordId topic;
    QString file;   ///< path of the .microvet
    QString courseId; ///< of the course in the file, by which it is found again; empty: not read yet
    QString owner;
    QDate published;
    QString link;   ///< where it can be found
    QDate nextReview;
    QString state;  ///< as read from the file: code of the desk's column
    int round = -1;       ///< likewise; -1: not read yet
    int openMusts = -1;   ///< likewise
    int checksScore = -1; ///< likewise
    QDateTime read;     ///< when
    QString trouble;    ///< why the file could not be read then; empty: it could

    static const Kind& kind();
    bool operator==(const ProgrammeCourse&) const = default;
};

/// Who works on a course.
struct TeamMember : Record {
    RecordId course;
    RecordId person;
    QString role; ///< code: "lead", "author", "expert", "media", "reviewer"

    static const Kind& kind();
    bool operator==(const TeamMember&) const = default;
};

struct Milestone : Record {
    RecordId course;
    int step = 0; ///< of the method, from 1; 0: none of them
    QString title;
    QDate due;
    QDate done;
    QString responsible;

    static const Kind& kind();
    bool operator==(const Milestone&) const = default;
};

/// One time that a course was held: numbers of learners, never names.
struct CourseRun : Record {
    RecordId course;
    QDate start;
    QDate end;
    QString place;
    QString mode; ///< code: "online", "onSite", "blended"
    int enrolled = 0;
    int completed = 0;
    int attested = 0;
    QString feedback;
    QString change;

    static const Kind& kind();
    bool operator==(const CourseRun&) const = default;
};

/// A course that another organisation sent for the repository.
struct OutsideCourse : Record {
    QString title;
    QString sender;
    QString senderMail;
    QString organisation;
    QString language; ///< that the sender is written to in
    QDate received;
    QString file;
    QString hash; ///< SHA-256 of the file, hex
    int round = 1;
    RecordId earlier; ///< what was sent before, where this is a new round of it
    QString structure; ///< code: "pass", "look", "fail"; empty: not verified
    QString content;   ///< likewise
    QString quality;   ///< likewise
    QDateTime verified;
    QString points;    ///< what is to be mended, one a line; a solved one begins with "[x] "
    QString firstReviewer;
    QString firstDecision; ///< code: "accept", "minor", "major", "reject"
    QString firstNote;     ///< why
    QString secondReviewer;
    QString secondDecision;
    QString secondNote;
    QString decision; ///< code: "accepted", "changes", "rejected"; empty: open
    QDate decided;
    QString link;     ///< once published

    static const Kind& kind();
    bool operator==(const OutsideCourse&) const = default;
};

} // namespace microvet::programme
