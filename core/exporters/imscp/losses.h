#pragma once

#include "core/exporters/exporter.h"
#include "core/plan/plan.h"

namespace microvet::exporters::imscp {

/// What was cut because platforms need not take more: titles of the pages that are items, and texts of the metadata.
QList<Loss> lossesOfManifest(const model::Course& course, const plan::Plan& plan, const QList<plan::PageInfo>& items);

} // namespace microvet::exporters::imscp
