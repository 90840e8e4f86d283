#pragma once

#include "core/exporters/exporter.h"

namespace microvet::exporters {

/// The course as a Common Cartridge: pages and files, and what platforms have activities of their own for.
class ImsccExporter : public Exporter {
public:
    Description describe() const override;
    Carries carries() const override;
    Result<Report> write(const Job& job, Progress& progress) const override;
};

} // namespace microvet::exporters
