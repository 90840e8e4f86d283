#pragma once

#include "core/model/content.h"

namespace microvet::ui {

/// What "New course" asks and the first start has asked.
struct NewCourse {
    QString title;
    QString audience;
    double hours = 0; ///< notional workload; 0: not said
    QString language;
    QString organisation;
    QString author;
    QDate today;
};

/// A course to begin with: about one module per hour with one unit each, the hours split by kind of work, and a final
/// assessment. Its titles are in the course's own language.
model::Content skeletonOf(const NewCourse& wanted);

} // namespace microvet::ui
