#pragma once

#include "core/importers/importer.h"

namespace microvet::importers {

/// Multiple choice as plain text, in the format that is called Aiken.
class AikenImporter : public Importer {
public:
    Description describe() const override;
    bool takes(const Job& job) const override;
    Result<Imported> read(const Job& job, Progress& progress) const override;
};

} // namespace microvet::importers
