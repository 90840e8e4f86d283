#pragma once

#include "core/model/block.h"
#include "core/model/media.h"

namespace microvet::model {

struct EscoLink {
    QString uri;
    QString label;
    MV_DESCRIBE(EscoLink, MV_FIELD(uri), MV_FIELD(label, Text))
};

struct Outcome {
    static constexpr ElementKind elementKind = ElementKind::Outcome;
    OutcomeId id;
    QString statement;
    LangMap statementIn; ///< further languages, for metadata
    Coded<OutcomeKind> type;
    Coded<Bloom> bloom;
    QList<EscoLink> esco;
    MV_DESCRIBE(Outcome, MV_FIELD(id), MV_FIELD(statement, Prose), MV_FIELD(statementIn, Prose), MV_FIELD(type),
                MV_FIELD(bloom), MV_FIELD(esco))
};

struct Unit {
    static constexpr ElementKind elementKind = ElementKind::Unit;
    UnitId id;
    QString title;
    QString summary;
    QList<OutcomeRef> outcomes;
    int minutes = 0; ///< said by the author; 0: estimated from the content
    QString minutesReason;
    QList<Block> blocks;
    RichText trainerNotes;
    bool ready = false; ///< the author calls it finished
    MV_DESCRIBE(Unit, MV_FIELD(id), MV_FIELD(title, Prose), MV_FIELD(summary, Prose), MV_FIELD(outcomes),
                MV_FIELD(minutes), MV_FIELD(minutesReason, Prose | Trainer), MV_FIELD(blocks),
                MV_FIELD(trainerNotes, Prose | Trainer), MV_FIELD(ready))
};

struct Module {
    static constexpr ElementKind elementKind = ElementKind::Module;
    ModuleId id;
    QString title;
    QString summary;
    QList<OutcomeRef> outcomes;
    QList<Unit> units;
    RichText trainerNotes;
    MV_DESCRIBE(Module, MV_FIELD(id), MV_FIELD(title, Prose), MV_FIELD(summary, Prose), MV_FIELD(outcomes),
                MV_FIELD(units), MV_FIELD(trainerNotes, Prose | Trainer))
};

/// "Draw 5 of these 20".
struct Pool {
    static constexpr ElementKind elementKind = ElementKind::Part;
    PartId id;
    QString title;
    int draw = 0;
    QList<QuestionRef> questions;
    MV_DESCRIBE(Pool, MV_FIELD(id), MV_FIELD(title, Prose), MV_FIELD(draw), MV_FIELD(questions))
};

struct Assessment {
    static constexpr ElementKind elementKind = ElementKind::Assessment;
    AssessmentId id;
    QString title;
    Coded<AssessmentKind> purpose;
    QString type; ///< code of the European vocabulary "assessment"
    RichText intro;
    QList<Question> questions;
    QList<Pool> pools;
    int passPercent = 60;
    int attempts = 0;         ///< 0: as many as the learner likes
    int timeLimitMinutes = 0; ///< 0: none
    int minutes = 0;          ///< expected duration; 0: estimated from the questions
    bool shuffle = false;
    bool reviewAnswers = true; ///< learners see right answers after an attempt
    QList<OutcomeRef> outcomes;
    RichText trainerNotes;
    MV_DESCRIBE(Assessment, MV_FIELD(id), MV_FIELD(title, Prose), MV_FIELD(purpose), MV_FIELD(type),
                MV_FIELD(intro, Prose), MV_FIELD(questions), MV_FIELD(pools), MV_FIELD(passPercent), MV_FIELD(attempts),
                MV_FIELD(timeLimitMinutes), MV_FIELD(minutes), MV_FIELD(shuffle), MV_FIELD(reviewAnswers),
                MV_FIELD(outcomes), MV_FIELD(trainerNotes, Prose | Trainer))
};

struct RubricLevel {
    static constexpr ElementKind elementKind = ElementKind::Part;
    PartId id;
    QString title;
    QString text;
    double points = 0;
    MV_DESCRIBE(RubricLevel, MV_FIELD(id), MV_FIELD(title, Prose), MV_FIELD(text, Prose), MV_FIELD(points))
};

struct RubricCriterion {
    static constexpr ElementKind elementKind = ElementKind::Part;
    PartId id;
    QString text;
    OutcomeRef outcome;
    QList<RubricLevel> levels;
    MV_DESCRIBE(RubricCriterion, MV_FIELD(id), MV_FIELD(text, Prose), MV_FIELD(outcome), MV_FIELD(levels))
};

struct Rubric {
    static constexpr ElementKind elementKind = ElementKind::Rubric;
    RubricId id;
    QString title;
    QList<RubricCriterion> criteria;
    MV_DESCRIBE(Rubric, MV_FIELD(id), MV_FIELD(title, Prose), MV_FIELD(criteria))
};

struct Term {
    static constexpr ElementKind elementKind = ElementKind::Term;
    TermId id;
    QString term;
    QString definition;
    QString source;
    MV_DESCRIBE(Term, MV_FIELD(id), MV_FIELD(term, Prose), MV_FIELD(definition, Prose), MV_FIELD(source, Text))
};

/// A work that the course refers to: book, article, page.
struct Reference {
    static constexpr ElementKind elementKind = ElementKind::Reference;
    ReferenceId id;
    Attribution work;
    QString publisher;
    QString note;
    MV_DESCRIBE(Reference, MV_FIELD(id), MV_FIELD(work), MV_FIELD(publisher, Text), MV_FIELD(note, Prose))
};

} // namespace microvet::model
