#pragma once

#include "core/exporters/exporter.h"

namespace microvet::exporters {

/// A question bank as Moodle XML, for Moodle 4.1 and later and for systems that read it.
class MoodleXmlExporter : public Exporter {
public:
    Description describe() const override;
    Carries carries() const override;
    Result<Report> write(const Job& job, Progress& progress) const override;
};

} // namespace microvet::exporters
