#pragma once

#include "core/exporters/exporter.h"

namespace microvet::exporters {

/// What every format loses that shows blocks and questions: parts that a newer version made, formulas that cannot be
/// read. `ofQuestion` may say what the format loses of a question that learners see; empty: nothing.
QList<Loss> lossesOfContent(const model::Course& course,
                            const std::function<QString(const model::Question&)>& ofQuestion = {});

/// The loss of a medium whose bytes the course does not have.
Loss missingFile(const model::Media& medium);

/// How people know a medium: its name, else that of its file.
QString shownName(const model::Media& medium);

} // namespace microvet::exporters
