#pragma once

#include "ui/widgets/item_list.h"

namespace microvet::ui {

/// Puts the question into that pool and out of every other one; a null pool takes it out of all.
void assignToPool(model::Assessment& assessment, const model::QuestionId& question, const model::PartId& pool);

/// The pools of an assessment: how many questions each draws, and from which.
QWidget* makePoolEditor(FieldHub& hub, const QUuid& assessment);

} // namespace microvet::ui
