#pragma once

#include "core/model/coded.h"

/// Closed lists of the model. Lists that come from public vocabularies are data (resources/taxonomies) and stand in the
/// course as plain codes.
namespace microvet::model {

/// EQF's three columns (Council Recommendation 2017/C 189/03, Annex II).
enum class OutcomeKind { Unset, Knowledge, Skill, Autonomy };
template<> struct Codes<OutcomeKind> { static constexpr std::array names{"", "knowledge", "skill", "autonomy"}; };

/// Revised Bloom taxonomy (Anderson and Krathwohl 2001).
enum class Bloom { Unset, Remember, Understand, Apply, Analyse, Evaluate, Create };
template<> struct Codes<Bloom> {
    static constexpr std::array names{"", "remember", "understand", "apply", "analyse", "evaluate", "create"};
};

enum class CreditFramework { Unset, Ecvet, Ects, None };
template<> struct Codes<CreditFramework> { static constexpr std::array names{"", "ecvet", "ects", "none"}; };

enum class StackKind { Unset, StandAlone, Stackable };
template<> struct Codes<StackKind> { static constexpr std::array names{"", "stand-alone", "stackable"}; };

/// How a work of somebody is used here (domain facts 6.5).
enum class Usage { Unset, Own, Adapted, Unmodified, Linked, Permission, Exception };
template<> struct Codes<Usage> {
    static constexpr std::array names{"", "own", "adapted", "unmodified", "linked", "permission", "exception"};
};

/// Recognisable people in a picture.
enum class People { Unset, None, Consent, Blurred };
template<> struct Codes<People> { static constexpr std::array names{"", "none", "consent", "blurred"}; };

enum class Role { Unset, Author, SubjectExpert, Media, Reviewer, Translator, Coordinator, Ambassador };
template<> struct Codes<Role> {
    static constexpr std::array names{"", "author", "subject-expert", "media", "reviewer", "translator", "coordinator", "ambassador"};
};

enum class CalloutKind { Unset, Note, Tip, Important, Warning, Example };
template<> struct Codes<CalloutKind> {
    static constexpr std::array names{"", "note", "tip", "important", "warning", "example"};
};

enum class ImageWidth { Unset, Small, Medium, Full };
template<> struct Codes<ImageWidth> { static constexpr std::array names{"", "small", "medium", "full"}; };

enum class Notation { Unset, Latex, AsciiMath };
template<> struct Codes<Notation> { static constexpr std::array names{"", "latex", "asciimath"}; };

enum class AssessmentKind { Unset, Formative, Summative };
template<> struct Codes<AssessmentKind> { static constexpr std::array names{"", "formative", "summative"}; };

enum class EvaluationKind { Unset, Scale, OpenText, Choice };
template<> struct Codes<EvaluationKind> { static constexpr std::array names{"", "scale", "text", "choice"}; };

enum class OriginKind { Unset, Adaptation, Translation, Copy };
template<> struct Codes<OriginKind> { static constexpr std::array names{"", "adaptation", "translation", "copy"}; };

enum class CommentKind { Unset, Must, Should, Praise, Question };
template<> struct Codes<CommentKind> { static constexpr std::array names{"", "must", "should", "praise", "question"}; };

enum class Decision { Unset, Accept, MinorChanges, MajorChanges, Reject };
template<> struct Codes<Decision> {
    static constexpr std::array names{"", "accept", "minor-changes", "major-changes", "reject"};
};

enum class ItemVerdict { Unset, Met, Partly, NotMet, NotApplicable };
template<> struct Codes<ItemVerdict> {
    static constexpr std::array names{"", "met", "partly", "not-met", "not-applicable"};
};

} // namespace microvet::model
