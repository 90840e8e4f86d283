#pragma once

#include "core/exporters/exporter.h"

namespace microvet::exporters {

/// A question bank as GIFT, the plain text that Moodle and others read.
class GiftExporter : public Exporter {
public:
    Description describe() const override;
    Carries carries() const override;
    Result<Report> write(const Job& job, Progress& progress) const override;
};

} // namespace microvet::exporters
