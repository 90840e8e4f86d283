#pragma once

#include "core/exporters/exporter.h"

namespace microvet::exporters {

/// A package for learning platforms (SCORM 1.2): the website as one SCO.
class Scorm12Exporter : public Exporter {
public:
    Description describe() const override;
    Carries carries() const override;
    Result<Report> write(const Job& job, Progress& progress) const override;
};

} // namespace microvet::exporters
