#pragma once

#include "ui/widgets/field_hub.h"

namespace microvet::ui {

/// What the editor needs to know about one type of block. A new type: one make function and one line in the registry.
struct BlockType {
    QString type;                                            ///< its code in the file
    QWidget* (*make)(FieldHub& hub, const QUuid& block);     ///< the fields of the card
    model::BlockBody (*fresh)();                             ///< what "Add a block" puts in
};

/// In the order of the menu "Add a block".
const QList<BlockType>& blockTypes();
const BlockType* blockType(const QString& type);

/// The code of a body's type in the file.
QString typeOf(const model::BlockBody& body);
QString typeOf(const model::QuestionBody& body);

QIcon blockIcon(const QString& type);

QWidget* makeTextEditor(FieldHub& hub, const QUuid& block);
QWidget* makeImageEditor(FieldHub& hub, const QUuid& block);
QWidget* makeTableEditor(FieldHub& hub, const QUuid& block);
QWidget* makeKnowledgeCheckEditor(FieldHub& hub, const QUuid& block);
QWidget* makeCalloutEditor(FieldHub& hub, const QUuid& block);
QWidget* makeActivityEditor(FieldHub& hub, const QUuid& block);
QWidget* makeReflectionEditor(FieldHub& hub, const QUuid& block);
QWidget* makeLinkListEditor(FieldHub& hub, const QUuid& block);
QWidget* makeAccordionEditor(FieldHub& hub, const QUuid& block);
QWidget* makeFlashCardsEditor(FieldHub& hub, const QUuid& block);
QWidget* makeWorkedExampleEditor(FieldHub& hub, const QUuid& block);
QWidget* makeEmbedEditor(FieldHub& hub, const QUuid& block);
QWidget* makeAudioEditor(FieldHub& hub, const QUuid& block);
QWidget* makeVideoEditor(FieldHub& hub, const QUuid& block);
QWidget* makeDownloadEditor(FieldHub& hub, const QUuid& block);
QWidget* makeGlossaryEditor(FieldHub& hub, const QUuid& block);
QWidget* makeFormulaEditor(FieldHub& hub, const QUuid& block);
/// Says that the block is kept and cannot be edited here.
QWidget* makeKeptNotice(const QString& typeName);

} // namespace microvet::ui
