#pragma once

#include "core/exporters/exporter.h"

namespace microvet::exporters {

/// The package for upload to the open repository; its layout is described in docs/repository-package.md.
class RepositoryExporter : public Exporter {
public:
    Description describe() const override;
    Carries carries() const override;
    Result<Report> write(const Job& job, Progress& progress) const override;
};

} // namespace microvet::exporters
