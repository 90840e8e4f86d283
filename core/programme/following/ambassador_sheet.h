#pragma once

#include "core/programme/following/period.h"
#include "core/programme/records/people.h"
#include "core/programme/store/store.h"

/// What an ambassador has done and means to do for each of the eight responsibilities.
namespace microvet::programme {

inline constexpr int responsibilities = 8;

/// Where an entry of the sheet comes from.
enum class SheetSource : quint8 { ByHand, SignedReview, TeamLed, OutsideCourse, FeedbackNote, EventAttended, TrainingGiven, QuestionAnswered };

struct SheetEntry {
    SheetSource source = SheetSource::ByHand;
    QString what;
    QDate planned; ///< invalid: nobody planned it
    QDate done;    ///< invalid: not yet
    QString evidence;
    QString link;
    const Kind* kind = nullptr; ///< the record that it comes from
    QUuid record = {};
    QString subject = {};      ///< what it is about, in nobody's language: the title of a course or event, the topic of a question, the section of a note
    int count = 0;             ///< the round of a course from outside; how many people were at a training
    QString evidenceFile = {}; ///< see evidencePath() in evidence
    QString decision = {};     ///< code of what a reviewer said
    bool sealed = false;       ///< that decision
    bool certified = false;    ///< who attended got a certificate

    bool isDone() const { return done.isValid(); }
    bool byHand() const { return source == SheetSource::ByHand; }
};

/// A personal goal with its way so far.
struct SheetGoal {
    Goal goal;
    QList<GoalStep> steps; ///< the latest last
};

struct SheetRow {
    int number = 0; ///< of the responsibility, 1 to 8
    QString title;  ///< in short, in the language of the program
    QString text;   ///< as the organisation words the responsibility; empty where it has no words of its own
    QList<SheetEntry> entries; ///< those done first, the latest first; then those planned, the next first

    int planned() const; ///< how many are not done yet
    int done() const;
    QDate latest() const; ///< day of the last one done
};

struct AmbassadorSheet {
    QUuid person;
    QString name;
    QString language; ///< of the person
    QDate since;
    QDate until;
    Period period;
    QList<SheetRow> rows; ///< eight, in the order of the role
    QList<SheetGoal> goals = {}; ///< those not reached first, by when they are due
};

/// The responsibility that a source fills; 0: none. `detail`: code of the event, or what the note is about.
int responsibilityOf(SheetSource source, const QString& detail = {});

/// Where an entry comes from, in the language of the program.
QString sourceText(SheetSource source);

/// The name of a responsibility, 1 to 8, in short; of another number an empty one.
QString responsibilityTitle(int number);

/// Filled from the activities that were entered and from what the programme knows by itself: reviews that were read from
/// course files, teams led, outside courses decided, notes on method and framework, events, questions answered.
/// `language`: of the organisation's words for the responsibilities. What was done outside the period is left out.
Result<AmbassadorSheet> ambassadorSheet(Store& store, const QUuid& person, const QString& language, const Period& period = {});

/// The same of all ambassadors, now and before, by name.
Result<QList<AmbassadorSheet>> ambassadorSheets(Store& store, const QString& language, const Period& period = {});

/// What a review was about, in the words of no language: sheets are read in eight.
struct ReviewFacts {
    QString course;
    int round = 0;
    QString decision; ///< code
    bool sealed = false;
};

/// Stands in Activity::source of a review that was read from a course file; `verdict` is its id there.
QString reviewSource(const QUuid& verdict, const ReviewFacts& facts = {});
bool isReviewSource(const QString& source);
/// Without the facts: the same of the same verdict.
QString reviewKey(const QString& source);
/// Nothing where none were kept.
ReviewFacts reviewFacts(const QString& source);

} // namespace microvet::programme
