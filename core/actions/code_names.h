#pragma once

#include "core/model/codes.h"

#include <QString>

/// What people read for the codes of the model's closed lists, in the language of the program. Empty for "Unset".
namespace microvet::actions {

QString nameOf(model::OutcomeKind value);
QString nameOf(model::Bloom value);
QString nameOf(model::CreditFramework value);
QString nameOf(model::StackKind value);
QString nameOf(model::Usage value);
QString nameOf(model::People value);
QString nameOf(model::Role value);
QString nameOf(model::CalloutKind value);
QString nameOf(model::ImageWidth value);
QString nameOf(model::Notation value);
QString nameOf(model::AssessmentKind value);
QString nameOf(model::EvaluationKind value);
QString nameOf(model::OriginKind value);

/// What people call a type of block or question, by its code in the file ("text", "knowledge-check", "single").
QString blockTypeName(const QString& type);
QString questionTypeName(const QString& type);

} // namespace microvet::actions
