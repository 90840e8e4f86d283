#pragma once

#include "core/exporters/exporter.h"
#include "core/rules/rule_set.h"

/// Where a course goes, and what whoever takes it there does with the package.
namespace microvet::actions {

/// A place that people name; it picks a format.
struct Destination {
    QString id;      ///< "repository", "moodle", "moodle-activity", "lms", "web", "print", "book"
    QString name;
    QString purpose; ///< one sentence
    QString format;  ///< of an exporter that there is
    QString why;     ///< why this format
};
const QList<Destination>& destinations();

/// Something that is asked for at the other end.
struct ValueToPaste {
    QString name;
    QString value;
};

struct LargeMedium {
    QString name;
    qint64 size = 0; ///< bytes
};

struct HandOver {
    QStringList steps;
    QList<ValueToPaste> values;
    QString warning;            ///< above the usual limit of the place; empty: below
    QList<LargeMedium> largest; ///< named where there is a warning, the largest first
    QStringList replacing;      ///< steps for a new version, so that learners keep their attempts
};

/// `destination`: its id, or a format's where it was chosen by itself. `rules` give the repository's limit.
HandOver handOver(const QString& destination, const model::Content& content, const exporters::Report& report, const rules::RuleSet& rules);

/// What is new between two versions, as a text for learners and colleagues: modules, units and assessments that came, went or
/// changed. Empty where nothing did.
QString whatIsNew(const model::Content& before, const model::Content& after);

} // namespace microvet::actions
