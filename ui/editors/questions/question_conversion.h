#pragma once

#include "core/model/content.h"

/// A question of one kind made into another, keeping what can be kept. Pure functions over the value.
namespace microvet::ui {

/// The body as another kind (a code of the registry). Parts keep their ids. `language` is that of the course: "true" and
/// "false" become words in it.
model::QuestionBody converted(const model::QuestionBody& body, const QString& code, const QString& language);

/// What the other kind has no place for, each as a part of a sentence: the words themselves, or what they say
/// ("the picture"). Empty where nothing is lost.
QStringList lostBy(const model::QuestionBody& before, const model::QuestionBody& after);

} // namespace microvet::ui
