#pragma once

#include "core/exporters/exporter.h"

namespace microvet::exporters {

/// The texts of a course for translators and their tools, as XLIFF 2.0 (OASIS Standard, 5 August 2014).
class XliffExporter : public Exporter {
public:
    Description describe() const override;
    Carries carries() const override;
    Result<Report> write(const Job& job, Progress& progress) const override;
};

} // namespace microvet::exporters
