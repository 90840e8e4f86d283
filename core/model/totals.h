#pragma once

#include "core/model/content.h"

#include <functional>

/// Sums over the course: words, questions, minutes, hours, credit points. Pure functions over the value.
namespace microvet::model {

struct TextView;
/// Whether learners read the text as they go; not what stands for something else on the page, or is not on it at all.
bool isReading(const TextView& text);
int wordCount(const TextView& text);

/// How long learners take. Averages for adults who read to learn; an organisation may use its own.
struct TimeFactors {
    double wordsPerMinute = 150;
    double minutesPerQuestion = 1.5;    ///< reading, answering, reading the feedback
    double minutesPerEssay = 15;        ///< essays and practical tasks: written or done, not ticked
    double minutesPerActivity = 10;     ///< where the author gives none
    double minutesPerReflection = 3;
    double listeningFactor = 1.2;       ///< pausing and going back, times the length of sound and film
    double minutesPerPicture = 0.2;
};

/// What learners meet in a part of the course, counted.
struct Amount {
    int words = 0;         ///< words to read, without those of questions
    int questionWords = 0;
    int questions = 0;     ///< scored at once: choice, matching, gaps …
    int essays = 0;        ///< essays and practical tasks
    int activities = 0;    ///< activities without minutes of their own
    int taskMinutes = 0;   ///< minutes that authors give for activities
    int reflections = 0;
    int pictures = 0;
    int mediaSeconds = 0;

    int allWords() const { return words + questionWords; }
    int allQuestions() const { return questions + essays; }
    Amount& operator+=(const Amount& other);
    friend Amount operator+(Amount a, const Amount& b) { return a += b; }
    bool operator==(const Amount&) const = default;
};

/// Length of a medium in seconds; 0 where unknown. mediaSecondsOf() gives one for a course.
using MediaSeconds = std::function<int(MediaRef)>;
MediaSeconds mediaSecondsOf(const Course& course);

/// What is in the element, without units, blocks and questions below it (Own) or with them.
/// Trainer's notes, transcripts, alternative texts and further languages are not counted: nobody reads them beside
/// the content itself.
Amount ownAmountOf(const Module& module);
Amount ownAmountOf(const Unit& unit);
Amount ownAmountOf(const Block& block, const MediaSeconds& seconds = {});
/// With its words where they have been counted already: those of all texts in it that are read, parts included.
Amount ownAmountOf(const Block& block, const MediaSeconds& seconds, int words);
Amount ownAmountOf(const Assessment& assessment);
Amount amountOf(const Question& question);
Amount amountOf(const Question& question, int words);
Amount amountOf(const Block& block, const MediaSeconds& seconds = {});
Amount amountOf(const Unit& unit, const MediaSeconds& seconds = {});
Amount amountOf(const Module& module, const MediaSeconds& seconds = {});
Amount amountOf(const Assessment& assessment);

/// Minutes for an amount, not rounded.
double minutesFor(const Amount& amount, const TimeFactors& factors = {});
/// The author's minutes where given, else the estimate, rounded up to whole minutes; 0 for what is empty.
int minutesOf(const Unit& unit, const Amount& amount, const TimeFactors& factors = {});
int minutesOf(const Unit& unit, const MediaSeconds& seconds = {}, const TimeFactors& factors = {});
/// The units' minutes and the module's own text.
int minutesOf(const Module& module, const MediaSeconds& seconds = {}, const TimeFactors& factors = {});
/// The author's minutes, else the time limit, else the estimate.
int minutesOf(const Assessment& assessment, const Amount& amount, const TimeFactors& factors = {});
int minutesOf(const Assessment& assessment, const TimeFactors& factors = {});
/// A module's own text and its units, where their minutes are known.
int minutesOfModule(const Amount& own, int unitMinutes, const TimeFactors& factors = {});

struct CourseTotals {
    int modules = 0, units = 0, blocks = 0, questions = 0, assessments = 0, outcomes = 0, media = 0;
    Amount amount;                     ///< modules and assessments
    int minutes = 0;                   ///< the same in minutes
    QHash<QUuid, int> minutesByElement; ///< modules, units and assessments
};
CourseTotals totalsOf(const Course& course, const TimeFactors& factors = {});

/// The notional workload: the sum of its parts, negative parts left out.
double hoursOf(const Workload& workload);
/// Credit points for so many hours by the organisation's policy, rounded to its step; 0 where the policy gives none.
double pointsFor(const Credit& credit, double hours);

} // namespace microvet::model
