#pragma once

#include "core/importers/importer.h"

namespace microvet::importers {

/// QTI 2.0 to 2.2 and 3.0: packages, zips without a list of contents, single items and tests.
class QtiImporter : public Importer {
public:
    Description describe() const override;
    bool takes(const Job& job) const override;
    Result<Imported> read(const Job& job, Progress& progress) const override;
};

} // namespace microvet::importers
