#pragma once

#include "core/model/content.h"

#include <QJsonObject>

/// The course as JSON. Members that equal their default are left out; what this version does not know is kept and
/// written again. Object members are sorted by name, so equal values give equal bytes.
namespace microvet::model {

/// For T = Course, Review, Module, Unit, Block, Question, Outcome, Assessment.
template<class T> QJsonObject toJson(const T& value);

/// Never fails: a member of a wrong type counts as unknown, and its value stays in the file until it is set.
template<class T> T fromJson(const QJsonObject& object);

/// Canonical bytes: compact, UTF-8, members sorted.
QByteArray toCanonicalJson(const QJsonObject& object);

} // namespace microvet::model
