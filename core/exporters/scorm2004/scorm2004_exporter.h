#pragma once

#include "core/exporters/exporter.h"

namespace microvet::exporters {

/// A package for learning platforms (SCORM 2004 4th edition): the website as one SCO, or each module and each
/// assessment as a SCO of its own (option `parts`).
class Scorm2004Exporter : public Exporter {
public:
    Description describe() const override;
    Carries carries() const override;
    Result<Report> write(const Job& job, Progress& progress) const override;
};

} // namespace microvet::exporters
