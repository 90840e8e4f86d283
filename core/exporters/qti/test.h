#pragma once

#include "core/exporters/qti/qti_writer.h"
#include "core/model/content.h"
#include "core/plan/plan.h"

/// An assessment of a course as an assessment test: what is drawn, in which order, how long, and who passes.
namespace microvet::exporters::qti {

QString testIdentifier(const model::Assessment& assessment);
QString testFile(const model::Assessment& assessment);
/// The questions that it may ask, in their order.
QList<const model::Question*> itemsOf(const model::Assessment& assessment);
/// Empty where there is nothing to ask.
QByteArray makeTest(const model::Content& content, const plan::Plan& plan, const model::Assessment& assessment, Version version);

} // namespace microvet::exporters::qti
