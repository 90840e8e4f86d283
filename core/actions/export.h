#pragma once

#include "core/document/container.h"
#include "core/exporters/exporter.h"
#include "core/review/verdict.h"
#include "core/rules/rule_set.h"

#include <optional>

namespace microvet::actions {

struct ExportRequest {
    QString format;
    QString target;
    bool asFolder = false;
    QJsonObject options;
    rules::RuleSet rules = rules::houseRules(); ///< for the checks that a package carries, and for minutes
    bool despiteErrors = false; ///< the user wants a package although errors stand
    /// For what the decisions of reviewers are worth now. Without it nothing counts as approved.
    review::Template checklist = {};
    review::KeptCourse kept = {};
    /// For translators: a translation of the course that is there already, to go on with.
    std::optional<model::Course> translation = {};
};

/// Packs the course. A format that carries the checks is refused with Error::Kind::Invalid where errors stand. The time in the package is the course's own (published, else created), so that equal courses give
/// equal bytes.
Result<exporters::Report> exportCourse(const model::Content& content, const document::MediaStore& media, FileStore& store,
                                       const ExportRequest& request, Progress& progress);

/// A file name for an export of this course: its title in portable letters, and the format's extension.
QString suggestedName(const model::Course& course, const exporters::Description& format);

} // namespace microvet::actions
