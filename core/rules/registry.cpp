#include "core/rules/registry.h"

namespace microvet::rules {

using namespace model;

// Sources that several rules name.
#define MV_ANNEX "Council Recommendation 2022/C 243/02, Annex I"
#define MV_WCAG "WCAG 2.2"
#define MV_HOUSE "House rule"

/// Every rule: stable id, group, severity, what it looks at, function, source. The words stand in texts.cpp.
#define MV_RULES(RULE)                                                                                                \
    RULE("S-01", Structure, Error, Course, courseTitle, MV_ANNEX ", element 2")                                       \
    RULE("S-01-english", Structure, Advice, Course, courseTitleInEnglish, "European Learning Model: titles in English") \
    RULE("S-02", Credential, Error, Course, awardingBody, MV_ANNEX ", element 4")                                     \
    RULE("S-02-country", Credential, Error, Course, awardingCountry, MV_ANNEX ", element 3")                          \
    RULE("S-03", Structure, Error, Course, outcomesPresent, MV_ANNEX ", element 6")                                   \
    RULE("S-03-many", Structure, Warning, Course, outcomesNotTooMany, MV_HOUSE)                                       \
    RULE("S-04", Structure, Warning, Outcome, outcomeKind, "European Qualifications Framework, 2017/C 189/03, Annex II") \
    RULE("S-04-statement", Structure, Error, Outcome, outcomeStatement, MV_ANNEX ", element 6")                       \
    RULE("S-05", Credential, Error, Course, workloadGiven, MV_ANNEX ", element 7")                                    \
    RULE("S-05-estimate", Structure, Warning, Course, workloadFitsContent, MV_HOUSE)                                  \
    RULE("S-06", Credential, Warning, Course, creditFitsHours, "ECTS Users' Guide: hours of a credit point")          \
    RULE("S-07", Credential, Warning, Course, levelGiven, MV_ANNEX ", element 8")                                     \
    RULE("S-08", Structure, Error, Course, summativeAssessment, MV_ANNEX ", element 9")                               \
    RULE("S-08-kind", Credential, Error, Course, assessmentKind, MV_ANNEX ", element 9")                              \
    RULE("S-08-assessed", Structure, Error, Outcome, outcomeAssessed, "Council Recommendation 2022/C 243/02, Annex II") \
    RULE("S-08-taught", Structure, Warning, Outcome, outcomeTaught, MV_HOUSE)                                         \
    RULE("S-08-questions", Structure, Error, Assessment, assessmentHasQuestions, MV_HOUSE)                            \
    RULE("S-09", Credential, Error, Course, participationMode, MV_ANNEX ", element 10")                               \
    RULE("S-10", Credential, Warning, Course, qualityAssurance, MV_ANNEX ", element 11")                              \
    RULE("S-11", Structure, Warning, Course, prerequisites, MV_ANNEX ", optional elements")                           \
    RULE("S-12", Credential, Warning, Course, supervisionSaid, MV_ANNEX ", optional elements")                        \
    RULE("S-13", Credential, Warning, Course, stackabilitySaid, MV_ANNEX ", optional elements")                       \
    RULE("S-13-target", Credential, Warning, Course, stackTargetNamed, "European micro-credential rules, MC-IR-07")   \
    RULE("S-14", Credential, Warning, Course, fieldOfStudy, "European Learning Model: ISCED-F 2013")                  \
    RULE("S-14-code", Credential, Error, Course, fieldCodesKnown, "European Learning Model: ISCED-F 2013")            \
    RULE("S-15", Credential, Warning, Outcome, escoAddresses, "European micro-credential rules, MC-IR-05")            \
    RULE("S-16", Quality, Warning, Course, needHasEvidence, "Council Recommendation 2022/C 243/02, Annex II")         \
    RULE("S-17", Quality, Warning, Course, targetGroup, "Council Recommendation 2022/C 243/02, Annex II")             \
    RULE("S-18", Structure, Error, Course, courseLanguage, MV_WCAG ", 3.1.1")                                         \
    RULE("S-18-listed", Structure, Warning, Course, courseLanguageListed, "microVET framework: languages of the partnership") \
    RULE("S-19", Structure, Error, Course, summaryPresent, MV_HOUSE)                                                  \
    RULE("S-19-short", Structure, Warning, Course, summaryLongEnough, MV_HOUSE)                                       \
    RULE("S-20", Structure, Error, Course, hasUnits, MV_HOUSE)                                                        \
    RULE("S-21", Structure, Warning, Module, moduleHasUnits, MV_HOUSE)                                                \
    RULE("S-22", Structure, Warning, Module, moduleTitle, MV_WCAG ", 2.4.2")                                          \
    RULE("S-23", Structure, Error, Unit, unitTitle, MV_WCAG ", 2.4.2")                                                \
    RULE("S-24", Structure, Warning, Assessment, poolDraw, MV_HOUSE)                                                  \
    RULE("S-24-once", Structure, Error, Assessment, poolsApart, MV_HOUSE)                                             \
    RULE("S-25", Structure, Warning, Course, rubricsFilled, MV_HOUSE)                                                 \
    RULE("S-26", Quality, Advice, Course, nextReviewSet, "Council Recommendation 2022/C 243/02, Annex II")            \
    RULE("S-27", Quality, Warning, Course, supportNamed, "Council Recommendation 2022/C 243/02, Annex II")            \
    RULE("S-28", Structure, Warning, Course, datesInOrder, MV_HOUSE)                                                  \
    RULE("E-01", Credential, Error, Course, levelCodeKnown, "European Learning Model: controlled vocabularies")       \
    RULE("E-02", Credential, Error, Course, assessmentCodesKnown, "European Learning Model: controlled vocabularies") \
    RULE("E-03", Credential, Error, Course, qualityCodesKnown, "European Learning Model: controlled vocabularies")    \
    RULE("E-04", Credential, Error, Course, modeCodeKnown, "European Learning Model: controlled vocabularies")        \
    RULE("C-01", Content, Error, Unit, unitHasBlocks, MV_HOUSE)                                                       \
    RULE("C-02", Content, Warning, Block, blockNotEmpty, MV_HOUSE)                                                    \
    RULE("C-03", Content, Warning, Course, placeholders, MV_HOUSE)                                                    \
    RULE("C-03", Content, Warning, Module, placeholders, MV_HOUSE)                                                    \
    RULE("C-03", Content, Warning, Unit, placeholders, MV_HOUSE)                                                      \
    RULE("C-03", Content, Warning, Block, placeholders, MV_HOUSE)                                                     \
    RULE("C-03", Content, Warning, Question, placeholders, MV_HOUSE)                                                  \
    RULE("C-03", Content, Warning, Outcome, placeholders, MV_HOUSE)                                                   \
    RULE("C-03", Content, Warning, Assessment, placeholders, MV_HOUSE)                                                \
    RULE("C-04", Content, Error, Course, danglingReferences, MV_HOUSE)                                                \
    RULE("C-04", Content, Error, Module, danglingReferences, MV_HOUSE)                                                \
    RULE("C-04", Content, Error, Unit, danglingReferences, MV_HOUSE)                                                  \
    RULE("C-04", Content, Error, Block, danglingReferences, MV_HOUSE)                                                 \
    RULE("C-04", Content, Error, Question, danglingReferences, MV_HOUSE)                                              \
    RULE("C-04", Content, Error, Assessment, danglingReferences, MV_HOUSE)                                            \
    RULE("C-04", Content, Error, Media, danglingReferences, MV_HOUSE)                                                 \
    RULE("C-05", Content, Error, Media, mediumInFile, MV_HOUSE)                                                       \
    RULE("C-06", Content, Error, Block, mediumChosen, MV_HOUSE)                                                       \
    RULE("C-07-formula", Content, Warning, Block, formulaReadable, MV_HOUSE)                                          \
    RULE("C-07-formula", Content, Warning, Question, formulaReadable, MV_HOUSE)                                       \
    RULE("C-08", Content, Advice, Unit, unitNotThin, MV_HOUSE)                                                        \
    RULE("C-09", Content, Advice, Unit, unitNotLong, MV_HOUSE)                                                        \
    RULE("C-10", Content, Warning, Course, termsExplained, MV_WCAG ", 3.1.3")                                         \
    RULE("C-10-once", Content, Warning, Course, termsOnce, MV_HOUSE)                                                  \
    RULE("C-11", Content, Advice, Media, mediumUsed, MV_HOUSE)                                                        \
    RULE("C-12", Content, Advice, Module, sentencesNotLong, MV_WCAG ", 3.1.5")                                        \
    RULE("C-12", Content, Advice, Unit, sentencesNotLong, MV_WCAG ", 3.1.5")                                          \
    RULE("C-12", Content, Advice, Block, sentencesNotLong, MV_WCAG ", 3.1.5")                                         \
    RULE("C-12", Content, Advice, Question, sentencesNotLong, MV_WCAG ", 3.1.5")                                      \
    RULE("C-12", Content, Advice, Assessment, sentencesNotLong, MV_WCAG ", 3.1.5")                                    \
    RULE("C-12-average", Content, Advice, Unit, sentencesShortOnAverage, MV_WCAG ", 3.1.5")                           \
    RULE("C-13", Content, Advice, Course, unitsFitLevel, MV_WCAG ", 3.1.5")                                           \
    RULE("C-14", Content, Advice, Course, abbreviationsExplained, MV_WCAG ", 3.1.4")                                  \
    RULE("C-15", Content, Warning, Course, paragraphsOnce, MV_HOUSE)                                                  \
    RULE("A-01", Accessibility, Error, Block, alternativeText, MV_WCAG ", 1.1.1")                                     \
    RULE("A-01", Accessibility, Error, Question, alternativeText, MV_WCAG ", 1.1.1")                                  \
    RULE("A-01-name", Accessibility, Warning, Block, alternativeTextIsFileName, MV_WCAG ", 1.1.1")                    \
    RULE("A-01-long", Accessibility, Warning, Block, alternativeTextTooLong, MV_WCAG ", 1.1.1")                       \
    RULE("A-01-decoration", Accessibility, Warning, Block, decorationHasNoText, MV_WCAG ", 1.1.1")                    \
    RULE("A-02", Accessibility, Error, Block, tableHeader, MV_WCAG ", 1.3.1")                                         \
    RULE("A-02-caption", Accessibility, Warning, Block, tableCaption, MV_WCAG ", 1.3.1")                              \
    RULE("A-03", Accessibility, Warning, Unit, headingOrder, MV_WCAG ", 1.3.1")                                       \
    RULE("A-04", Accessibility, Warning, Block, linkWords, MV_WCAG ", 2.4.4")                                         \
    RULE("A-05", Accessibility, Error, Block, audioTranscript, MV_WCAG ", 1.2.1")                                     \
    RULE("A-06", Accessibility, Error, Block, videoCaptions, MV_WCAG ", 1.2.2")                                       \
    RULE("A-07", Accessibility, Warning, Block, filmDescribed, MV_WCAG ", 1.2.3")                                     \
    RULE("A-08", Accessibility, Error, Block, embedDescribed, MV_WCAG ", 1.1.1")                                      \
    RULE("A-09", Accessibility, Advice, Block, notByColourAlone, MV_WCAG ", 1.4.1")                                   \
    RULE("A-09", Accessibility, Advice, Question, notByColourAlone, MV_WCAG ", 1.4.1")                                \
    RULE("A-10", Accessibility, Advice, Block, otherLanguageMarked, MV_WCAG ", 3.1.2")                                \
    RULE("A-10", Accessibility, Advice, Question, otherLanguageMarked, MV_WCAG ", 3.1.2")                             \
    RULE("Q-01", Quality, Error, Question, questionPrompt, MV_HOUSE)                                                  \
    RULE("Q-02", Quality, Error, Question, questionOptions, MV_HOUSE)                                                 \
    RULE("Q-03", Quality, Error, Question, questionRightAnswer, MV_HOUSE)                                             \
    RULE("Q-04", Quality, Advice, Question, questionFeedback, MV_HOUSE)                                               \
    RULE("Q-05", Quality, Error, Question, questionOneRightAnswer, MV_HOUSE)                                          \
    RULE("Q-06", Quality, Error, Question, questionGapMarks, MV_HOUSE)                                                \
    RULE("Q-07", Quality, Error, Question, questionPicture, MV_HOUSE)                                                 \
    RULE("Q-08", Quality, Error, Question, questionAreaPlaces, MV_WCAG ", 2.5.8")                                     \
    RULE("Q-08-name", Accessibility, Error, Question, questionAreaNames, MV_WCAG ", 1.1.1")                           \
    RULE("Q-09", Quality, Error, Question, questionWordLimits, MV_HOUSE)                                              \
    RULE("Q-10", Quality, Warning, Question, questionChoicesDiffer, MV_HOUSE)                                         \
    RULE("Q-11", Quality, Advice, Question, questionForAssessors, MV_HOUSE)                                           \
    RULE("Q-12", Quality, Warning, Question, questionAnswersNotAnything, MV_HOUSE)                                    \
    RULE("Q-13", Quality, Warning, Question, questionNotAllOfTheAbove, MV_HOUSE)                                      \
    RULE("Q-14", Quality, Advice, Question, questionRightNotLongest, MV_HOUSE)                                        \
    RULE("Q-15", Quality, Advice, Question, questionNotNegative, MV_HOUSE)                                            \
    RULE("Q-16", Quality, Advice, Question, questionNotTooManyOptions, MV_HOUSE)                                      \
    RULE("Q-17", Quality, Warning, Question, questionWorthPoints, MV_HOUSE)                                           \
    RULE("Q-18", Quality, Error, Assessment, passMarkSet, MV_ANNEX ", element 9")                                     \
    RULE("Q-19", Quality, Advice, Assessment, answersNotGivenAway, MV_HOUSE)                                          \
    RULE("Q-20", Quality, Warning, Assessment, timeIsEnough, MV_WCAG ", 2.2.1")                                       \
    RULE("Q-21", Quality, Advice, Assessment, rightAnswersMove, MV_HOUSE)                                             \
    RULE("Q-22", Quality, Advice, Course, highOutcomesDone, MV_HOUSE)                                                 \
    RULE("Q-23", Quality, Advice, Assessment, pointsSpread, MV_HOUSE)                                                 \
    RULE("L-01", Licence, Error, Course, licencePresent, "microVET framework: Creative Commons licence")              \
    RULE("L-01-allowed", Licence, Error, Course, licenceAllowed, "microVET framework: reuse and adaptation for non-commercial purposes") \
    RULE("L-02", Licence, Error, Course, sourceLicencesFit, "Creative Commons: adapter's and collection charts")      \
    RULE("L-02-apart", Licence, Warning, Course, sourceLicencesToldApart, "Creative Commons: adapter's chart")        \
    RULE("L-03", Licence, Error, Block, sourcesMix, "Creative Commons: remix chart")                                  \
    RULE("L-03", Licence, Error, Question, sourcesMix, "Creative Commons: remix chart")                               \
    RULE("L-05", Licence, Error, Media, attributionComplete, "Creative Commons 4.0, section 3(a)")                    \
    RULE("L-05-usage", Licence, Warning, Media, usageSaid, "Creative Commons 4.0, section 3(a)")                      \
    RULE("L-06", Licence, Warning, Media, permissionProved, MV_HOUSE)                                                 \
    RULE("L-07", Licence, Warning, Media, peopleAsked, "GDPR, article 6")                                             \
    RULE("L-08", Licence, Warning, Course, rightsHolder, "Creative Commons 4.0, section 3(a)")                        \
    RULE("L-09", Licence, Advice, Course, rightsYear, "Creative Commons 4.0, section 3(a)")                           \
    RULE("L-10", Licence, Warning, Course, fundingMarks, "Communication guidance of European programmes")

#define MV_DECLARE(id, group, severity, type, function, source)                                                       \
    void function(const Context& context, const model::type& element, Findings& findings);
MV_RULES(MV_DECLARE)
#undef MV_DECLARE

namespace {

template<class T, void (*function)(const Context&, const T&, Findings&)>
void checked(const Context& context, const ElementView& view, Findings& findings)
{
    if (const T* element = view.as<T>()) function(context, *element, findings);
}

} // namespace

const QList<Rule>& registry()
{
#define MV_LINE(id, group, severity, type, function, source)                                                          \
    {id, Group::group, Severity::severity, ElementKind::type, &checked<model::type, &rules::function>, source},
    static const QList<Rule> rules{MV_RULES(MV_LINE)};
#undef MV_LINE
    return rules;
}

} // namespace microvet::rules
