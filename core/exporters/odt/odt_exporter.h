#pragma once

#include "core/exporters/exporter.h"

namespace microvet::exporters {

/// The papers of a course as OpenDocument text, which word processors open and change.
class OdtExporter : public Exporter {
public:
    Description describe() const override;
    Carries carries() const override;
    Result<Report> write(const Job& job, Progress& progress) const override;
};

} // namespace microvet::exporters
