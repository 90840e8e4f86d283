#pragma once

#include "core/importers/importer.h"

namespace microvet::importers {

/// Packages of web pages: SCORM, IMS content packages, EPUB, websites, and what eXeLearning exports as such.
class PagesImporter : public Importer {
public:
    Description describe() const override;
    bool takes(const Job& job) const override;
    Result<Imported> read(const Job& job, Progress& progress) const override;
};

} // namespace microvet::importers
