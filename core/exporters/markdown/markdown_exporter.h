#pragma once

#include "core/exporters/exporter.h"

namespace microvet::exporters {

/// The course as text files, one a unit, for version control and for reading; media lie beside.
class MarkdownExporter : public Exporter {
public:
    Description describe() const override;
    Carries carries() const override;
    Result<Report> write(const Job& job, Progress& progress) const override;
};

} // namespace microvet::exporters
