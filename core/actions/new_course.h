#pragma once

#include "core/base/clock.h"
#include "core/model/content.h"

namespace microvet::actions {

/// What somebody says about a course before there is one. Everything may be left open but the language.
struct NewCourse {
    QString title = {};
    QString language = QStringLiteral("en"); ///< BCP 47
    QString targetGroup = {};
    double hours = 0; ///< about how long; 0: not said yet
    model::Organisation organisation = {};
    QString author = {};
};

/// A course to begin with: its facts filled in, and one module with one unit for each two hours or so, at most eight, ready
/// to be renamed. Words that learners would see are left empty, but for the
/// questions about the course at its end.
model::Content newCourse(const NewCourse& wishes, const Clock& clock);

} // namespace microvet::actions
