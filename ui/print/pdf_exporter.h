#pragma once

#include "core/exporters/exporter.h"

namespace microvet::ui {

/// The course on paper. Pages need fonts and a painter, so this format is made in Studio alone.
class PdfExporter : public exporters::Exporter {
public:
    exporters::Description describe() const override;
    exporters::Carries carries() const override;
    Result<exporters::Report> write(const exporters::Job& job, Progress& progress) const override;
};

} // namespace microvet::ui
