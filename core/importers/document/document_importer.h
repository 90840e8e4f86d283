#pragma once

#include "core/importers/importer.h"

namespace microvet::importers {

/// A text of its own: HTML, Markdown or plain text, or a document of a word processor (.docx, .odt, .rtf). Its headings
/// become modules and units.
class DocumentImporter : public Importer {
public:
    Description describe() const override;
    bool takes(const Job& job) const override;
    Result<Imported> read(const Job& job, Progress& progress) const override;
};

} // namespace microvet::importers
