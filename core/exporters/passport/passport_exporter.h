#pragma once

#include "core/exporters/exporter.h"

namespace microvet::exporters {

/// The course passport as one web page: A4 when it is printed.
class PassportExporter : public Exporter {
public:
    Description describe() const override;
    Carries carries() const override { return {{}, {Feature::Credits, Feature::Metadata}}; }
    Result<Report> write(const Job& job, Progress& progress) const override;
};

/// The badge alone, as a drawing (SVG) or as the picture that the course has for it.
class BadgeExporter : public Exporter {
public:
    Description describe() const override;
    Carries carries() const override { return {}; }
    Result<Report> write(const Job& job, Progress& progress) const override;
};

} // namespace microvet::exporters
