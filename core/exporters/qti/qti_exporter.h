#pragma once

#include "core/exporters/exporter.h"

namespace microvet::exporters {

/// The questions and assessments of a course as Question and Test Interoperability.
class QtiExporter : public Exporter {
public:
    Description describe() const override;
    Carries carries() const override;
    Result<Report> write(const Job& job, Progress& progress) const override;
};

} // namespace microvet::exporters
