#pragma once

#include "core/model/people.h"

/// What describes a course beside its content: need, learners, workload, credit, quality, licence, delivery.
namespace microvet::model {

struct Evidence {
    static constexpr ElementKind elementKind = ElementKind::Part;
    PartId id;
    QString statement;
    QString source;
    QString link;
    QDate date;
    MV_DESCRIBE(Evidence, MV_FIELD(id), MV_FIELD(statement, Prose), MV_FIELD(source, Text), MV_FIELD(link), MV_FIELD(date))
};

struct NeedsAnalysis {
    QString summary;
    QString requestedBy;
    QString labourMarket;
    QString stakeholders;
    QList<Evidence> evidence;
    MV_DESCRIBE(NeedsAnalysis, MV_FIELD(summary, Prose), MV_FIELD(requestedBy, Prose), MV_FIELD(labourMarket, Prose),
                MV_FIELD(stakeholders, Prose), MV_FIELD(evidence))
};

struct Learners {
    QString targetGroup;
    LangMap targetGroupIn; ///< further languages, for metadata and the course passport
    QStringList targetGroupCodes; ///< codes of the European vocabulary "target-group"
    QString prerequisites;
    bool noPrerequisites = false; ///< said on purpose: nothing is required
    QString barriers;             ///< inclusion: what may keep learners out …
    QString inclusiveContent;     ///< … and how content, methods and recognition answer it
    QString inclusiveMethods;
    QString inclusiveRecognition;
    MV_DESCRIBE(Learners, MV_FIELD(targetGroup, Prose), MV_FIELD(targetGroupIn, Prose), MV_FIELD(targetGroupCodes),
                MV_FIELD(prerequisites, Prose), MV_FIELD(noPrerequisites), MV_FIELD(barriers, Prose), MV_FIELD(inclusiveContent, Prose),
                MV_FIELD(inclusiveMethods, Prose), MV_FIELD(inclusiveRecognition, Prose))
};

/// Hours by kind; the sum is the notional workload.
struct Workload {
    double guided = 0;
    double selfStudy = 0;
    double practice = 0; ///< practice or work-based
    double assessment = 0;
    QString explanation;
    MV_DESCRIBE(Workload, MV_FIELD(guided), MV_FIELD(selfStudy), MV_FIELD(practice), MV_FIELD(assessment),
                MV_FIELD(explanation, Prose))
};

struct Credit {
    Coded<CreditFramework> framework;
    double points = 0;
    double hoursPerPoint = 25; ///< the organisation's policy; ECTS: 25–30
    double step = 0.1;         ///< points are rounded to a multiple of it
    MV_DESCRIBE(Credit, MV_FIELD(framework), MV_FIELD(points), MV_FIELD(hoursPerPoint), MV_FIELD(step))
};

struct Level {
    int eqf = 0;       ///< 1–8; 0: none
    QString nqf;       ///< code of the European vocabulary "qdr"
    QString reason;    ///< why there is no level, where there is none
    MV_DESCRIBE(Level, MV_FIELD(eqf), MV_FIELD(nqf), MV_FIELD(reason, Prose))
};

struct QualityAssurance {
    QStringList types; ///< codes of the European vocabulary "accreditation"
    QString description;
    QString body;
    QString report;
    QDate lastReview;
    MV_DESCRIBE(QualityAssurance, MV_FIELD(types), MV_FIELD(description, Prose), MV_FIELD(body, Text), MV_FIELD(report),
                MV_FIELD(lastReview))
};

/// How outcomes are assessed, as the credential says it (European elements M9, O2, O3).
struct AssessmentStatement {
    QStringList types;   ///< codes of the European vocabulary "assessment"
    QString description;
    LangMap descriptionIn;
    QString supervision; ///< code of the European vocabulary "supervision-verification"
    QString grading;
    MV_DESCRIBE(AssessmentStatement, MV_FIELD(types), MV_FIELD(description, Prose), MV_FIELD(descriptionIn, Prose),
                MV_FIELD(supervision),
                MV_FIELD(grading, Prose))
};

struct Stackability {
    Coded<StackKind> integration;
    QString towards; ///< the qualification or credential it counts towards
    QString note;
    MV_DESCRIBE(Stackability, MV_FIELD(integration), MV_FIELD(towards, Prose), MV_FIELD(note, Prose))
};

struct Licence {
    QString code;   ///< SPDX code, e.g. "CC-BY-NC-SA-4.0"
    QString holder;
    QString year;
    QString note;
    MV_DESCRIBE(Licence, MV_FIELD(code), MV_FIELD(holder, Text), MV_FIELD(year), MV_FIELD(note, Prose))
};

struct Badge {
    MediaRef image;
    QString colour; ///< "#rrggbb"
    QString text;
    MV_DESCRIBE(Badge, MV_FIELD(image), MV_FIELD(colour), MV_FIELD(text, Prose))
};

struct Session {
    static constexpr ElementKind elementKind = ElementKind::Part;
    PartId id;
    QString title;
    int minutes = 0;
    QString preparation;
    QString materials;
    RichText notes;
    MV_DESCRIBE(Session, MV_FIELD(id), MV_FIELD(title, Prose), MV_FIELD(minutes), MV_FIELD(preparation, Prose),
                MV_FIELD(materials, Prose), MV_FIELD(notes, Prose))
};

struct DeliveryPlan {
    QString mode;         ///< code of the European vocabulary "learning-assessment" (online, presential, blended …)
    QString groupSize;
    QString exchange;     ///< how learners exchange with each other
    QList<Session> sessions;
    RichText trainerNotes;
    MV_DESCRIBE(DeliveryPlan, MV_FIELD(mode), MV_FIELD(groupSize, Prose), MV_FIELD(exchange, Prose),
                MV_FIELD(sessions, Trainer), MV_FIELD(trainerNotes, Prose | Trainer))
};

struct EvaluationQuestion {
    static constexpr ElementKind elementKind = ElementKind::Part;
    PartId id;
    QString text;
    Coded<EvaluationKind> answer;
    QStringList choices;
    MV_DESCRIBE(EvaluationQuestion, MV_FIELD(id), MV_FIELD(text, Prose), MV_FIELD(answer), MV_FIELD(choices, Prose))
};

/// What learners are asked about the course at its end.
struct EvaluationForm {
    QString intro;
    QList<EvaluationQuestion> questions;
    MV_DESCRIBE(EvaluationForm, MV_FIELD(intro, Prose), MV_FIELD(questions))
};

struct ChangeNote {
    static constexpr ElementKind elementKind = ElementKind::Part;
    PartId id;
    QDate date;
    QString version;
    QString author;
    QString description;
    bool published = true; ///< shown in the public list of changes
    MV_DESCRIBE(ChangeNote, MV_FIELD(id), MV_FIELD(date), MV_FIELD(version), MV_FIELD(author, Text | Personal),
                MV_FIELD(description, Prose), MV_FIELD(published))
};

/// How a translation says a word everywhere.
struct TermPair {
    static constexpr ElementKind elementKind = ElementKind::Part;
    PartId id;
    QString term;        ///< in the language of the original
    QString translation;
    QString note;
    MV_DESCRIBE(TermPair, MV_FIELD(id), MV_FIELD(term, Text), MV_FIELD(translation, Text), MV_FIELD(note, Text))
};

/// Where a translated or adapted course comes from.
struct Origin {
    CourseId courseId;
    QString contentHash;
    Coded<OriginKind> relation;
    QString title;
    QString authors;
    QString licence;
    QString link;
    QString language;        ///< BCP 47, of the original
    QString changes;         ///< what was changed, as the credit of the original has to say (CC BY 4.0, section 3(a)(1)(B))
    QList<TermPair> terms;   ///< of a translation
    QStringList unchanged;   ///< ids of texts that read the same in both languages on purpose
    MV_DESCRIBE(Origin, MV_FIELD(courseId), MV_FIELD(contentHash), MV_FIELD(relation), MV_FIELD(title, Text),
                MV_FIELD(authors, Text), MV_FIELD(licence), MV_FIELD(link), MV_FIELD(language), MV_FIELD(changes, Prose),
                MV_FIELD(terms), MV_FIELD(unchanged))
};

} // namespace microvet::model
