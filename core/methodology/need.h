#pragma once

#include "core/model/content.h"

#include <QByteArray>
#include <QHash>

namespace microvet::methodology {

/// What the guide knows of a course: its content, and how many errors and warnings the checks found, by rule.
struct CourseFacts {
    const model::Content& content;
    QHash<QString, int> findings = {};
    int errors = 0; ///< of all rules
    const model::Course& course() const { return content.course; }
};

/// Something that a step asks of a course and no rule does. Stable id, for method files.
struct Need {
    const char* id;
    const char* text;                        ///< English; shown through tr(): what is still to be done
    bool (*holds)(const CourseFacts&);
    bool (*isBegun)(const CourseFacts&) = nullptr; ///< somebody has started on it; where null, as `holds`
    const char* field = "";                  ///< of the course, where it is written

    QString sentence() const; ///< in the language of the program
};

const QList<Need>& needs();
/// Null where there is none.
const Need* needOf(const QString& id);

} // namespace microvet::methodology
