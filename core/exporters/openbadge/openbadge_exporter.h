#pragma once

#include "core/exporters/exporter.h"

namespace microvet::exporters {

/// What the course's badge stands for, as Open Badges 3.0.
class OpenBadgeExporter : public Exporter {
public:
    Description describe() const override;
    Carries carries() const override { return {{Feature::Metadata}}; }
    Result<Report> write(const Job& job, Progress& progress) const override;
};

} // namespace microvet::exporters
