#pragma once

#include "core/exporters/exporter.h"
#include "core/plan/paper.h"

/// What formats of paper (PDF, ODT) share: which document of a course is wanted, and of which units.
namespace microvet::exporters {

/// The options "document" (of the kinds given, the first unless chosen) and "units".
QList<Option> paperOptions(const QList<plan::PaperKind>& kinds);

/// The paper that the options of the job ask for. Error::Kind::Invalid where they name units that are not there.
Result<plan::Paper> paperOf(const Job& job, const Description& format);

/// Units by their places, "2.1" being the first unit of the second module and "2" all of it, or by their ids, with commas
/// between. Nothing: an empty set, which stands for all.
Result<QSet<QUuid>> unitsChosen(const model::Course& course, const QString& text);

/// Title of the course and kind of the document, as the file names itself.
QString titleOf(const plan::Paper& paper);

/// What paper does not hold, for the report: questions that are not scored, sound, film and files.
QList<Loss> paperLosses(const plan::Paper& paper, const model::Course& course);

/// What every format of paper carries.
Carries carriedByPaper();

} // namespace microvet::exporters
