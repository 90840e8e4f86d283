#include "core/model/totals.h"

#include "core/model/walk.h"

#include <cmath>

namespace microvet::model {
namespace {

template<class T> int readingWords(const T& value, Reach reach)
{
    int words = 0;
    forEachText(value, [&](const TextView& text) { if (isReading(text)) words += wordCount(text); }, reach);
    return words;
}

int seconds(const MediaSeconds& lookup, MediaRef file) { return lookup && !file.isNull() ? std::max(0, lookup(file)) : 0; }

int roundedUp(double minutes) { return minutes <= 0 ? 0 : int(std::ceil(std::min(minutes, 1e6) - 1e-9)); }

} // namespace

bool isReading(const TextView& text)
{
    if ((text.flags & (Trainer | Personal)) || !text.language.isEmpty()) return false;
    for (const char* beside : {"transcript", "alternativeText", "longDescription"})
        if (text.field.endsWith(beside)) return false;
    return true;
}

int wordCount(const TextView& text)
{
    return text.rich ? richtext::wordCount(*text.rich) : richtext::wordCount(*text.plain);
}

Amount& Amount::operator+=(const Amount& other)
{
    words += other.words;
    questionWords += other.questionWords;
    questions += other.questions;
    essays += other.essays;
    activities += other.activities;
    taskMinutes += other.taskMinutes;
    reflections += other.reflections;
    pictures += other.pictures;
    mediaSeconds += other.mediaSeconds;
    return *this;
}

MediaSeconds mediaSecondsOf(const Course& course)
{
    QHash<QUuid, int> byId;
    for (const Media& medium : course.media)
        if (medium.seconds > 0) byId.insert(medium.id.uuid(), medium.seconds);
    return [byId](MediaRef file) { return byId.value(file.target().uuid()); };
}

Amount ownAmountOf(const Module& module)
{
    Amount amount;
    amount.words = readingWords(module, Reach::Parts);
    return amount;
}

Amount ownAmountOf(const Unit& unit)
{
    Amount amount;
    amount.words = readingWords(unit, Reach::Parts);
    return amount;
}

Amount ownAmountOf(const Block& block, const MediaSeconds& lookup) { return ownAmountOf(block, lookup, readingWords(block, Reach::Parts)); }

Amount ownAmountOf(const Block& block, const MediaSeconds& lookup, int words)
{
    Amount amount;
    amount.words = words;
    if (const auto* audio = std::get_if<AudioBlock>(&block.body)) amount.mediaSeconds = seconds(lookup, audio->file);
    else if (const auto* video = std::get_if<VideoBlock>(&block.body)) amount.mediaSeconds = seconds(lookup, video->file);
    else if (const auto* image = std::get_if<ImageBlock>(&block.body)) amount.pictures = image->decorative ? 0 : 1;
    else if (std::holds_alternative<ReflectionBlock>(block.body)) amount.reflections = 1;
    else if (const auto* activity = std::get_if<ActivityBlock>(&block.body)) {
        if (activity->minutes > 0) amount.taskMinutes = activity->minutes;
        else amount.activities = 1;
    }
    return amount;
}

Amount ownAmountOf(const Assessment& assessment)
{
    Amount amount;
    // The titles of pools are for trainers; everything else a learner sees stands in the assessment itself.
    amount.words = readingWords(assessment, Reach::Own);
    return amount;
}

Amount amountOf(const Question& question) { return amountOf(question, readingWords(question, Reach::Parts)); }

Amount amountOf(const Question& question, int words)
{
    Amount amount;
    amount.questionWords = words;
    const bool written = std::holds_alternative<Essay>(question.body) || std::holds_alternative<PracticalTask>(question.body);
    (written ? amount.essays : amount.questions) = 1;
    return amount;
}

Amount amountOf(const Block& block, const MediaSeconds& lookup)
{
    Amount amount = ownAmountOf(block, lookup);
    if (const auto* check = std::get_if<KnowledgeCheckBlock>(&block.body))
        for (const Question& question : check->questions) amount += amountOf(question);
    return amount;
}

Amount amountOf(const Unit& unit, const MediaSeconds& lookup)
{
    Amount amount = ownAmountOf(unit);
    for (const Block& block : unit.blocks) amount += amountOf(block, lookup);
    return amount;
}

Amount amountOf(const Module& module, const MediaSeconds& lookup)
{
    Amount amount = ownAmountOf(module);
    for (const Unit& unit : module.units) amount += amountOf(unit, lookup);
    return amount;
}

Amount amountOf(const Assessment& assessment)
{
    Amount amount = ownAmountOf(assessment);
    for (const Question& question : assessment.questions) amount += amountOf(question);
    return amount;
}

double minutesFor(const Amount& amount, const TimeFactors& factors)
{
    const double reading = factors.wordsPerMinute > 0 ? amount.words / factors.wordsPerMinute : 0;
    return reading + amount.questions * factors.minutesPerQuestion + amount.essays * factors.minutesPerEssay
        + amount.activities * factors.minutesPerActivity + amount.taskMinutes
        + amount.reflections * factors.minutesPerReflection + amount.pictures * factors.minutesPerPicture
        + amount.mediaSeconds / 60.0 * factors.listeningFactor;
}

int minutesOf(const Unit& unit, const Amount& amount, const TimeFactors& factors)
{
    return unit.minutes > 0 ? unit.minutes : roundedUp(minutesFor(amount, factors));
}

int minutesOf(const Unit& unit, const MediaSeconds& lookup, const TimeFactors& factors)
{
    return unit.minutes > 0 ? unit.minutes : minutesOf(unit, amountOf(unit, lookup), factors);
}

int minutesOf(const Module& module, const MediaSeconds& lookup, const TimeFactors& factors)
{
    int minutes = 0;
    for (const Unit& unit : module.units) minutes += minutesOf(unit, lookup, factors);
    return minutesOfModule(ownAmountOf(module), minutes, factors);
}

namespace {

/// Minutes for what one learner gets: of a pool that draws from its questions their average, as often as it draws.
double askedMinutes(const Assessment& assessment, const TimeFactors& factors)
{
    QHash<QUuid, double> minutes;
    for (const Question& question : assessment.questions) minutes.insert(question.id.uuid(), minutesFor(amountOf(question), factors));
    double sum = minutesFor(ownAmountOf(assessment), factors);
    for (const Pool& pool : assessment.pools) {
        double pooled = 0;
        int size = 0;
        for (const QuestionRef& ref : pool.questions) {
            const auto it = minutes.constFind(ref.target().uuid());
            if (it == minutes.cend()) continue; // in another pool already, or gone
            pooled += it.value();
            ++size;
            minutes.erase(it);
        }
        if (size > 0) sum += pool.draw > 0 && pool.draw < size ? pooled * pool.draw / size : pooled;
    }
    for (const double rest : std::as_const(minutes)) sum += rest;
    return sum;
}

} // namespace

int minutesOf(const Assessment& assessment, const Amount& amount, const TimeFactors& factors)
{
    if (assessment.minutes > 0) return assessment.minutes;
    if (assessment.timeLimitMinutes > 0) return assessment.timeLimitMinutes;
    return roundedUp(assessment.pools.isEmpty() ? minutesFor(amount, factors) : askedMinutes(assessment, factors));
}

int minutesOf(const Assessment& assessment, const TimeFactors& factors)
{
    return minutesOf(assessment, amountOf(assessment), factors);
}

int minutesOfModule(const Amount& own, int unitMinutes, const TimeFactors& factors)
{
    return roundedUp(minutesFor(own, factors)) + unitMinutes;
}

CourseTotals totalsOf(const Course& course, const TimeFactors& factors)
{
    CourseTotals totals;
    const MediaSeconds lookup = mediaSecondsOf(course);
    totals.modules = int(course.modules.size());
    totals.assessments = int(course.assessments.size());
    totals.outcomes = int(course.outcomes.size());
    totals.media = int(course.media.size());
    for (const Module& module : course.modules) {
        const Amount own = ownAmountOf(module);
        int unitsMinutes = 0;
        totals.amount += own;
        for (const Unit& unit : module.units) {
            const Amount amount = amountOf(unit, lookup);
            const int unitMinutes = minutesOf(unit, amount, factors);
            totals.minutesByElement.insert(unit.id.uuid(), unitMinutes);
            totals.amount += amount;
            totals.blocks += int(unit.blocks.size());
            unitsMinutes += unitMinutes;
        }
        const int minutes = minutesOfModule(own, unitsMinutes, factors);
        totals.units += int(module.units.size());
        totals.minutesByElement.insert(module.id.uuid(), minutes);
        totals.minutes += minutes;
    }
    for (const Assessment& assessment : course.assessments) {
        const Amount amount = amountOf(assessment);
        const int minutes = minutesOf(assessment, amount, factors);
        totals.minutesByElement.insert(assessment.id.uuid(), minutes);
        totals.amount += amount;
        totals.minutes += minutes;
    }
    totals.questions = totals.amount.allQuestions();
    return totals;
}

double hoursOf(const Workload& workload)
{
    double hours = 0;
    for (double part : {workload.guided, workload.selfStudy, workload.practice, workload.assessment})
        if (std::isfinite(part) && part > 0) hours += part;
    return hours;
}

double pointsFor(const Credit& credit, double hours)
{
    if (!(credit.hoursPerPoint > 0) || !(hours > 0) || !std::isfinite(hours) || !std::isfinite(credit.hoursPerPoint)) return 0;
    const double points = hours / credit.hoursPerPoint;
    return credit.step > 0 ? std::round(points / credit.step) * credit.step : points;
}

} // namespace microvet::model
