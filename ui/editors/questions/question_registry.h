#pragma once

#include "ui/widgets/field_hub.h"

namespace microvet::ui {

/// What the editor needs to know about one kind of question. A new kind: one make function and one line in the registry.
struct QuestionType {
    /// What fields beside its own a question of this kind has a use for.
    enum Use {
        Scored = 1,  ///< the player says right or wrong: feedback
        Partial = 2, ///< may be right in part
        Shuffles = 4 ///< what is offered may be mixed
    };
    QString code;                                           ///< that of the file, but see codeOf()
    QWidget* (*make)(FieldHub& hub, const QUuid& question); ///< the fields of the card
    model::QuestionBody (*fresh)();                         ///< what "Add a question" puts in
    int uses;
};

/// In the order of the menu "Add a question".
const QList<QuestionType>& questionTypes();
const QuestionType* questionType(const QString& code);

/// The kind as an author sees it: that of the file, but a text with gaps into which words are dragged is "drag-words".
QString codeOf(const model::QuestionBody& body);

QWidget* makeChoiceEditor(FieldHub& hub, const QUuid& question);
QWidget* makeTrueFalseEditor(FieldHub& hub, const QUuid& question);
QWidget* makeMatchingEditor(FieldHub& hub, const QUuid& question);
QWidget* makeOrderingEditor(FieldHub& hub, const QUuid& question);
QWidget* makeShortAnswerEditor(FieldHub& hub, const QUuid& question);
QWidget* makeGapEditor(FieldHub& hub, const QUuid& question);
QWidget* makeNumericEditor(FieldHub& hub, const QUuid& question);
QWidget* makeCategoriseEditor(FieldHub& hub, const QUuid& question);
QWidget* makeHotspotEditor(FieldHub& hub, const QUuid& question);
QWidget* makeEssayEditor(FieldHub& hub, const QUuid& question);
QWidget* makePracticalEditor(FieldHub& hub, const QUuid& question);

} // namespace microvet::ui
