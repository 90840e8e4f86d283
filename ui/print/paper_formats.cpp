#include "ui/print/paper_formats.h"

#include "ui/print/pdf_exporter.h"

namespace microvet::ui {

void addPaperFormats()
{
    static const PdfExporter pdf;
    [[maybe_unused]] static const bool added = (exporters::add(&pdf), true);
}

} // namespace microvet::ui
