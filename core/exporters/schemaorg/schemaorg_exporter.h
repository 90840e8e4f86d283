#pragma once

#include "core/exporters/exporter.h"

namespace microvet::exporters {

/// The course for search engines and catalogues.
class SchemaOrgExporter : public Exporter {
public:
    Description describe() const override;
    Carries carries() const override { return {{Feature::Metadata}, {Feature::Credits}}; }
    Result<Report> write(const Job& job, Progress& progress) const override;
};

} // namespace microvet::exporters
