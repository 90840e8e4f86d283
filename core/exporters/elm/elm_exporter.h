#pragma once

#include "core/exporters/exporter.h"

namespace microvet::exporters {

/// The course, or the credential that it leads to, as JSON-LD in the European Learning Model.
class ElmExporter : public Exporter {
public:
    Description describe() const override;
    Carries carries() const override { return {{Feature::Metadata}}; }
    Result<Report> write(const Job& job, Progress& progress) const override;
};

} // namespace microvet::exporters
