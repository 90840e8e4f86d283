#pragma once

#include "core/importers/importer.h"

namespace microvet::importers {

/// Common Cartridge 1.0 to 1.3 and Thin Common Cartridge; QTI 1.2 as package or single file.
class CartridgeImporter : public Importer {
public:
    Description describe() const override;
    bool takes(const Job& job) const override;
    Result<Imported> read(const Job& job, Progress& progress) const override;
};

} // namespace microvet::importers
