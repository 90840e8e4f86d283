#pragma once

#include "core/exporters/site/site_files.h"

namespace microvet::exporters {

/// One SCO of a course that is split, and what it counts for in the whole.
struct CoursePart {
    enum class Kind {
        Start,    ///< the course's first page; counts for nothing
        Module,   ///< one module; satisfied when all of it is done
        Practice, ///< an assessment that decides nothing
        Final     ///< a summative assessment with points: passed or failed
    };
    SitePart site;
    Kind kind = Kind::Module;
    plan::PageInfo page;  ///< its first page
    int steps = 0;        ///< of the way through the course: units, or one for a final assessment
    double points = 0;    ///< of a final assessment
    int passPercent = 0;  ///< of a final assessment
    QStringList outcomes; ///< ids of those that its scored questions belong to, in the course's order
};

/// The first page, then each module, then each assessment. Glossary and credits are in every part, so that words and
/// licence are at hand everywhere; what closes the course is in the last one, the results only where an assessment is.
QList<CoursePart> partsOf(const plan::Plan& plan);

} // namespace microvet::exporters
