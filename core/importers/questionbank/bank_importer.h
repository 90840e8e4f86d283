#pragma once

#include "core/importers/importer.h"

namespace microvet::importers {

/// Question banks in Moodle's XML: each category is an assessment with its questions.
class MoodleXmlImporter : public Importer {
public:
    Description describe() const override;
    bool takes(const Job& job) const override;
    Result<Imported> read(const Job& job, Progress& progress) const override;
};

/// The same in GIFT.
class GiftImporter : public Importer {
public:
    Description describe() const override;
    bool takes(const Job& job) const override;
    Result<Imported> read(const Job& job, Progress& progress) const override;
};

} // namespace microvet::importers
