#pragma once

#include "core/model/content.h"

namespace microvet::exporters::imscp {

/// Who made a course, as learning object metadata say it.
struct Contribution {
    QString role;         ///< of IEEE 1484.12.1, 2.3.1
    QStringList entities; ///< a vCard each (RFC 2426)
    QDate date;
};

/// Roles in the order of the course, each once: people where they agreed that their name may be published, never their
/// e-mail address; and as publisher, on the day of publication, who offers the course.
QList<Contribution> contributionsOf(const model::Course& course);

/// Whether a name is longer than every reader takes, so that it is cut there.
bool contributionsCut(const model::Course& course);

} // namespace microvet::exporters::imscp
