#pragma once

#include "core/exporters/exporter.h"

namespace microvet::exporters {

/// A course backup of Moodle 4.1 or later (.mbz): activities with their questions, grades, completion and badge.
class MoodleExporter : public Exporter {
public:
    Description describe() const override;
    Carries carries() const override;
    Result<Report> write(const Job& job, Progress& progress) const override;
};

} // namespace microvet::exporters
