#pragma once

#include "core/report/report.h"

#include <QJsonObject>

namespace microvet::report {

/// Stable keys; what is empty is left out:
/// kind, title, file, sha256, size, time (UTC, ISO 8601), rules {id, title, version, date, note}, verdict, score,
/// counts {errors, warnings, advice, notes}, parts [{part, verdict, reason}], facts [{code, name, value}],
/// findings [{rule, severity, group, place, placeName, field, line, what, why, how, source}],
/// accepted [a finding with reason, acceptedBy, acceptedAt], notDone [sentence],
/// judgement {reviewer, role, time, noConflict, conflict, parts, remarks [{place, text}], decision, summary}.
/// "verdict" and "counts" are for readers of the file; they follow from the rest.
QJsonObject toJson(const Report& report);
/// What is missing or of a wrong type has its default.
Report fromJson(const QJsonObject& object);

QJsonObject toJson(const Judgement& judgement);
Judgement judgementFromJson(const QJsonObject& object);

} // namespace microvet::report
