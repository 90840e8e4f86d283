#pragma once

#include "core/model/description.h"
#include "core/model/media.h"
#include "core/model/structure.h"

/// Content is the whole document as a plain value. It is changed only through document::History::edit.
namespace microvet::model {

struct Course {
    static constexpr ElementKind elementKind = ElementKind::Course;
    CourseId id;
    QString language;   ///< BCP 47; the one language of the content
    QString title;
    LangMap titleIn;    ///< further languages, for metadata; English is asked for
    QString identifier; ///< the organisation's own course number
    QString summary;
    LangMap summaryIn;
    QStringList keywords;
    LangListMap keywordsIn;
    QStringList fieldsOfStudy; ///< ISCED-F 2013 codes
    Level level;
    NeedsAnalysis need;
    Learners learners;
    Workload workload;
    Credit credit;
    Organisation awardingBody;
    Organisation provider;
    QualityAssurance quality;
    AssessmentStatement assessmentStatement;
    Stackability stackability;
    QString furtherInformation;
    Licence licence;
    QList<Contributor> contributors;
    QString version;
    QDate created;
    QDate published;
    QString owner;
    QDate nextReview;
    QList<ChangeNote> changes;
    MediaRef cover;
    Badge badge;
    SupportContact support;
    QString technicalRequirements;
    DeliveryPlan delivery;
    EvaluationForm evaluation;
    Funding funding;
    std::optional<Origin> origin;
    QList<Outcome> outcomes;
    QList<Module> modules;
    QList<Assessment> assessments;
    QList<Rubric> rubrics;
    QList<Term> glossary;
    QList<Reference> references;
    QList<Media> media;
    QStringList ownWords; ///< the course's own dictionary: words that the spelling check takes as right; not shown to learners

    MV_DESCRIBE(Course, MV_FIELD(id), MV_FIELD(language), MV_FIELD(title, Prose), MV_FIELD(titleIn, Prose),
                MV_FIELD(identifier), MV_FIELD(summary, Prose), MV_FIELD(summaryIn, Prose), MV_FIELD(keywords, Prose),
                MV_FIELD(keywordsIn, Prose), MV_FIELD(fieldsOfStudy), MV_FIELD(level), MV_FIELD(need),
                MV_FIELD(learners), MV_FIELD(workload), MV_FIELD(credit), MV_FIELD(awardingBody), MV_FIELD(provider),
                MV_FIELD(quality), MV_FIELD(assessmentStatement), MV_FIELD(stackability),
                MV_FIELD(furtherInformation, Prose), MV_FIELD(licence), MV_FIELD(contributors), MV_FIELD(version),
                MV_FIELD(created), MV_FIELD(published), MV_FIELD(owner, Text | Personal), MV_FIELD(nextReview),
                MV_FIELD(changes), MV_FIELD(cover), MV_FIELD(badge), MV_FIELD(support),
                MV_FIELD(technicalRequirements, Prose), MV_FIELD(delivery), MV_FIELD(evaluation), MV_FIELD(funding),
                MV_FIELD(origin), MV_FIELD(outcomes), MV_FIELD(modules), MV_FIELD(assessments), MV_FIELD(rubrics),
                MV_FIELD(glossary), MV_FIELD(references), MV_FIELD(media), MV_FIELD(ownWords))
};

struct Reply {
    static constexpr ElementKind elementKind = ElementKind::Part;
    PartId id;
    QString author;
    QDateTime time;
    QString text;
    MV_DESCRIBE(Reply, MV_FIELD(id), MV_FIELD(author, Text | Personal), MV_FIELD(time), MV_FIELD(text, Text))
};

struct Comment {
    static constexpr ElementKind elementKind = ElementKind::Comment;
    CommentId id;
    AnyRef place;
    QString field; ///< the field of the element, where it is about one
    QString quote; ///< the passage, where it is about one
    Coded<CommentKind> weight;
    QString author;
    QString assignee;
    QDateTime time;
    QString text;
    bool resolved = false;
    QList<Reply> replies;
    MV_DESCRIBE(Comment, MV_FIELD(id), MV_FIELD(place), MV_FIELD(field), MV_FIELD(quote, Text), MV_FIELD(weight),
                MV_FIELD(author, Text | Personal), MV_FIELD(assignee, Text | Personal), MV_FIELD(time),
                MV_FIELD(text, Text), MV_FIELD(resolved), MV_FIELD(replies))
};

/// A finding that somebody took responsibility for. It comes back when the place changes (`state`).
struct AcceptedFinding {
    static constexpr ElementKind elementKind = ElementKind::Part;
    PartId id;
    QString rule;
    AnyRef place;
    QString state; ///< hash of the place as it was accepted
    QString reason;
    QString author;
    QDateTime time;
    MV_DESCRIBE(AcceptedFinding, MV_FIELD(id), MV_FIELD(rule), MV_FIELD(place), MV_FIELD(state), MV_FIELD(reason, Text),
                MV_FIELD(author, Text | Personal), MV_FIELD(time))
};

struct ChecklistAnswer {
    static constexpr ElementKind elementKind = ElementKind::Part;
    PartId id;
    QString item; ///< id of the item in the review template
    Coded<ItemVerdict> verdict;
    QString comment;
    MV_DESCRIBE(ChecklistAnswer, MV_FIELD(id), MV_FIELD(item), MV_FIELD(verdict), MV_FIELD(comment, Text))
};

/// What makes a decision provable: a signature by the reviewer's key. docs/seal.md says over which bytes.
struct Seal {
    QString algorithm;    ///< "Ed25519"
    QString key;          ///< the public key: 32 bytes, base64url without padding
    QString organisation; ///< as the key's owner names it
    QString contentHash;  ///< of the course that was decided about, see document::contentHash
    QDateTime time;       ///< when it was sealed
    QString signature;    ///< 64 bytes, base64url without padding
    MV_DESCRIBE(Seal, MV_FIELD(algorithm), MV_FIELD(key), MV_FIELD(organisation, Text), MV_FIELD(contentHash),
                MV_FIELD(time), MV_FIELD(signature))
};

/// One reviewer's decision in one round, bound to the exact version by the hash of its stored bytes.
struct Verdict {
    static constexpr ElementKind elementKind = ElementKind::Part;
    PartId id;
    int round = 1;
    QString version; ///< hash of the stored revision
    QString reviewer;
    QString role;
    QDateTime time;
    Coded<Decision> decision;
    QString conflictOfInterest;
    QString summary;
    QString reviewTemplate;
    QList<ChecklistAnswer> answers;
    std::optional<Seal> seal;
    MV_DESCRIBE(Verdict, MV_FIELD(id), MV_FIELD(round), MV_FIELD(version), MV_FIELD(reviewer, Text | Personal),
                MV_FIELD(role), MV_FIELD(time), MV_FIELD(decision), MV_FIELD(conflictOfInterest, Text),
                MV_FIELD(summary, Text), MV_FIELD(reviewTemplate), MV_FIELD(answers), MV_FIELD(seal))
};

struct Review {
    QList<Comment> comments;
    QList<AcceptedFinding> accepted;
    QList<Verdict> verdicts;
    MV_DESCRIBE(Review, MV_FIELD(comments), MV_FIELD(accepted), MV_FIELD(verdicts))
};

struct Content {
    Course course;
    Review review;
    MV_DESCRIBE(Content, MV_FIELD(course), MV_FIELD(review))
};

} // namespace microvet::model
