#include "core/rules/context.h"
#include "core/rules/reading_ease.h"

#include <cmath>

/// How hard the texts are to read.
namespace microvet::rules {

using namespace model;

namespace {

template<class T> void reportLongSentences(const Context& context, const T& element, Findings& findings)
{
    for (const Passage& passage : context.facts(element.id.uuid()).passages) {
        if (passage.seen != Seen::LongSentence) continue;
        const int most = int(context.rules().number(QStringLiteral("sentenceWordsMost"), 40));
        findings.addAt(passage.owner, passage.ownerKind, passage.field, {int(passage.number), most, passage.words});
    }
}

/// Few sentences say little about how somebody writes.
constexpr int fewestSentences = 5;

} // namespace

void sentencesNotLong(const Context& c, const Module& module, Findings& f) { reportLongSentences(c, module, f); }
void sentencesNotLong(const Context& c, const Unit& unit, Findings& f) { reportLongSentences(c, unit, f); }
void sentencesNotLong(const Context& c, const Block& block, Findings& f) { reportLongSentences(c, block, f); }
void sentencesNotLong(const Context& c, const Question& question, Findings& f) { reportLongSentences(c, question, f); }
void sentencesNotLong(const Context& c, const Assessment& assessment, Findings& f) { reportLongSentences(c, assessment, f); }

void sentencesShortOnAverage(const Context& context, const Unit& unit, Findings& findings)
{
    const Reading& reading = context.facts(unit.id.uuid()).readingTotal;
    if (reading.sentences < fewestSentences) return;
    const double most = context.rules().number(QStringLiteral("sentenceWordsAverageMost"), 22);
    const double average = double(reading.words) / reading.sentences;
    if (average > most) findings.add("blocks", {int(std::ceil(average)), int(most)});
}

/// Of the course: its level and language stand there.
void unitsFitLevel(const Context& context, const Course& course, Findings& findings)
{
    const ReadingFormula* formula = readingFormula(course.language);
    if (!formula || course.level.eqf < 1 || course.level.eqf > 8) return;
    const double least = context.rules().numbers(QLatin1String(formula->parameter)).value(course.level.eqf - 1, 0);
    const int words = int(context.rules().number(QStringLiteral("readingWordsLeast"), 100));
    for (const Module& module : course.modules)
        for (const Unit& unit : module.units) {
            const Reading& reading = context.facts(unit.id.uuid()).readingTotal;
            if (reading.words < words) continue;
            const auto ease = readingEase(*formula, reading);
            if (ease && *ease < least)
                findings.addAt(unit.id.uuid(), ElementKind::Unit, "blocks", {course.level.eqf, int(std::max(0.0, std::floor(*ease))), int(least)});
        }
}

} // namespace microvet::rules
