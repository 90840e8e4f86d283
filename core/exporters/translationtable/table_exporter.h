#pragma once

#include "core/exporters/exporter.h"

namespace microvet::exporters {

/// The texts of a course for translators who work in a word processor: a table of originals and translations.
class TableExporter : public Exporter {
public:
    Description describe() const override;
    Carries carries() const override;
    Result<Report> write(const Job& job, Progress& progress) const override;
};

} // namespace microvet::exporters
