#pragma once

#include "core/document/container.h"
#include "core/model/totals.h"

#include <QJsonObject>

namespace microvet::actions {

/// The facts of a course in short, for scripts and lists.
struct CourseInfo {
    QString title;
    QString language;
    QString version;
    QString licence;
    QString contentHash;
    double hours = 0; ///< as the author says; 0: not said
    qint64 mediaBytes = 0;
    qsizetype revisions = 0;
    model::CourseTotals totals;
};

CourseInfo info(const document::Document& document);
QJsonObject toJson(const CourseInfo& info);

} // namespace microvet::actions
