#pragma once

#include "core/exporters/exporter.h"

namespace microvet::exporters {

/// The course as an e-book (EPUB 3.3): to be read on phones, tablets and e-readers, without a network.
class EpubExporter : public Exporter {
public:
    Description describe() const override;
    Carries carries() const override;
    Result<Report> write(const Job& job, Progress& progress) const override;
};

} // namespace microvet::exporters
