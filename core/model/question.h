#pragma once

#include "core/model/codes.h"
#include "core/model/describe.h"
#include "core/model/ids.h"

namespace microvet::model {

struct Option {
    static constexpr ElementKind elementKind = ElementKind::Option;
    OptionId id;
    RichText text;
    bool correct = false;
    RichText feedback;
    MV_DESCRIBE(Option, MV_FIELD(id), MV_FIELD(text, Prose), MV_FIELD(correct), MV_FIELD(feedback, Prose))
};

struct SingleChoice {
    static constexpr const char* type = "single";
    QList<Option> options;
    MV_DESCRIBE(SingleChoice, MV_FIELD(options))
};

struct MultipleChoice {
    static constexpr const char* type = "multiple";
    QList<Option> options;
    MV_DESCRIBE(MultipleChoice, MV_FIELD(options))
};

struct TrueFalse {
    static constexpr const char* type = "true-false";
    bool answer = true;
    RichText feedbackTrue;
    RichText feedbackFalse;
    MV_DESCRIBE(TrueFalse, MV_FIELD(answer), MV_FIELD(feedbackTrue, Prose), MV_FIELD(feedbackFalse, Prose))
};

struct MatchPair {
    static constexpr ElementKind elementKind = ElementKind::Option;
    OptionId id;
    RichText left;  ///< empty: `right` is a distractor
    RichText right;
    MV_DESCRIBE(MatchPair, MV_FIELD(id), MV_FIELD(left, Prose), MV_FIELD(right, Prose))
};

struct Matching {
    static constexpr const char* type = "matching";
    QList<MatchPair> pairs;
    MV_DESCRIBE(Matching, MV_FIELD(pairs))
};

struct OrderItem {
    static constexpr ElementKind elementKind = ElementKind::Option;
    OptionId id;
    RichText text;
    MV_DESCRIBE(OrderItem, MV_FIELD(id), MV_FIELD(text, Prose))
};

/// The items stand in the right order.
struct Ordering {
    static constexpr const char* type = "ordering";
    QList<OrderItem> items;
    MV_DESCRIBE(Ordering, MV_FIELD(items))
};

struct AcceptedAnswer {
    static constexpr ElementKind elementKind = ElementKind::Option;
    OptionId id;
    QString text;        ///< "*" stands for any characters
    int percent = 100;   ///< of the points, 0–100
    RichText feedback;
    MV_DESCRIBE(AcceptedAnswer, MV_FIELD(id), MV_FIELD(text, Prose), MV_FIELD(percent), MV_FIELD(feedback, Prose))
};

struct ShortAnswer {
    static constexpr const char* type = "short-answer";
    QList<AcceptedAnswer> answers;
    bool matchCase = false;
    bool matchAccents = false;
    MV_DESCRIBE(ShortAnswer, MV_FIELD(answers), MV_FIELD(matchCase), MV_FIELD(matchAccents))
};

struct Gap {
    static constexpr ElementKind elementKind = ElementKind::Option;
    OptionId id;
    QList<AcceptedAnswer> answers;
    MV_DESCRIBE(Gap, MV_FIELD(id), MV_FIELD(answers))
};

/// A text in which "[[1]]", "[[2]]" … stand for the gaps in their order.
struct GapText {
    static constexpr const char* type = "gaps";
    RichText text;
    QList<Gap> gaps;
    bool dragWords = false; ///< offered as words to drag (or choose) instead of typing
    QStringList distractors;
    bool matchCase = false;
    bool matchAccents = false;
    MV_DESCRIBE(GapText, MV_FIELD(text, Prose), MV_FIELD(gaps), MV_FIELD(dragWords), MV_FIELD(distractors, Prose),
                MV_FIELD(matchCase), MV_FIELD(matchAccents))
};

struct Numeric {
    static constexpr const char* type = "numeric";
    double answer = 0;
    double tolerance = 0; ///< absolute
    QString unit;
    MV_DESCRIBE(Numeric, MV_FIELD(answer), MV_FIELD(tolerance), MV_FIELD(unit, Prose))
};

struct Category {
    static constexpr ElementKind elementKind = ElementKind::Option;
    OptionId id;
    RichText title;
    QList<OrderItem> items;
    MV_DESCRIBE(Category, MV_FIELD(id), MV_FIELD(title, Prose), MV_FIELD(items))
};

struct Categorise {
    static constexpr const char* type = "categorise";
    QList<Category> categories;
    MV_DESCRIBE(Categorise, MV_FIELD(categories))
};

/// A rectangle in shares of the picture's width and height (0–1), so that scaling the picture keeps it.
struct HotspotArea {
    static constexpr ElementKind elementKind = ElementKind::Option;
    OptionId id;
    QString label;
    double x = 0, y = 0, width = 0, height = 0;
    bool correct = false;
    RichText feedback;
    MV_DESCRIBE(HotspotArea, MV_FIELD(id), MV_FIELD(label, Prose), MV_FIELD(x), MV_FIELD(y), MV_FIELD(width),
                MV_FIELD(height), MV_FIELD(correct), MV_FIELD(feedback, Prose))
};

struct Hotspot {
    static constexpr const char* type = "hotspot";
    MediaRef image;
    QString alternativeText;
    QList<HotspotArea> areas;
    MV_DESCRIBE(Hotspot, MV_FIELD(image), MV_FIELD(alternativeText, Prose), MV_FIELD(areas))
};

struct Essay {
    static constexpr const char* type = "essay";
    int minWords = 0;
    int maxWords = 0; ///< 0: no limit
    RichText modelAnswer;
    bool showModelAnswer = false; ///< to learners, once they have handed in
    RubricRef rubric;
    MV_DESCRIBE(Essay, MV_FIELD(minWords), MV_FIELD(maxWords), MV_FIELD(modelAnswer, Prose | Trainer),
                MV_FIELD(showModelAnswer), MV_FIELD(rubric))
};

struct ChecklistItem {
    static constexpr ElementKind elementKind = ElementKind::Option;
    OptionId id;
    QString text;
    bool mustPass = false;
    MV_DESCRIBE(ChecklistItem, MV_FIELD(id), MV_FIELD(text, Prose), MV_FIELD(mustPass))
};

struct PracticalTask {
    static constexpr const char* type = "practical";
    RichText evidence; ///< what the learner hands in or shows
    RubricRef rubric;
    QList<ChecklistItem> observation;
    MV_DESCRIBE(PracticalTask, MV_FIELD(evidence, Prose), MV_FIELD(rubric), MV_FIELD(observation))
};

using QuestionBody = std::variant<SingleChoice, MultipleChoice, TrueFalse, Matching, Ordering, ShortAnswer, GapText,
                                  Numeric, Categorise, Hotspot, Essay, PracticalTask, Unknown>;

struct Question {
    static constexpr ElementKind elementKind = ElementKind::Question;
    QuestionId id;
    RichText prompt;
    QuestionBody body;
    double points = 1;
    bool partialCredit = true;
    bool shuffle = true;
    RichText hint;
    RichText feedbackCorrect;
    RichText feedbackPartly;
    RichText feedbackIncorrect;
    QList<OutcomeRef> outcomes;
    bool keptForAssessors = false;
    MV_DESCRIBE(Question, MV_FIELD(id), MV_FIELD(prompt, Prose), MV_FIELD(body), MV_FIELD(points),
                MV_FIELD(partialCredit), MV_FIELD(shuffle), MV_FIELD(hint, Prose), MV_FIELD(feedbackCorrect, Prose),
                MV_FIELD(feedbackPartly, Prose), MV_FIELD(feedbackIncorrect, Prose), MV_FIELD(outcomes),
                MV_FIELD(keptForAssessors))
};

} // namespace microvet::model
