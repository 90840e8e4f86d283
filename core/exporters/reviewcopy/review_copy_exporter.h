#pragma once

#include "core/exporters/exporter.h"

namespace microvet::exporters {

/// For reviewers who have no Studio: the course as learners see it, with a button for a comment on every block and the
/// checklist. What they say comes back as a review file (docs/review-file.md), which the page writes itself.
class ReviewCopyExporter : public Exporter {
public:
    Description describe() const override;
    Carries carries() const override;
    Result<Report> write(const Job& job, Progress& progress) const override;
};

} // namespace microvet::exporters
