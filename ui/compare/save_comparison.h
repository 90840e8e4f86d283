#pragma once

#include "core/actions/comparison/comparison.h"
#include "core/base/filestore.h"
#include "core/document/media_store.h"

#include <functional>
#include <memory>

class QWidget;

namespace microvet::ui {

class Prompts;

/// Asks where to, and writes the comparison as a web page with its pictures, as JSON or as the summary alone. `said`
/// hears how it went.
void saveComparison(const actions::Comparison& comparison, const std::shared_ptr<document::MediaStore>& before,
                    const std::shared_ptr<document::MediaStore>& after, Prompts& prompts, FileStore& disk,
                    const QString& folder, QWidget* parent,
                    std::function<void(bool good, const QString& sentence)> said);

} // namespace microvet::ui
