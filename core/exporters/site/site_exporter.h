#pragma once

#include "core/exporters/exporter.h"

namespace microvet::exporters {

/// The course as a website: a zip, or a folder that opens in a browser without a server.
class SiteExporter : public Exporter {
public:
    Description describe() const override;
    Carries carries() const override;
    Result<Report> write(const Job& job, Progress& progress) const override;
};

} // namespace microvet::exporters
