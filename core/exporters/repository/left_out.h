#pragma once

#include "core/model/publication.h"

#include <QStringList>

namespace microvet::exporters {

/// One sentence for each kind of thing that a publication copy leaves out; for the user.
QStringList leftOutSentences(const model::LeftOut& left);

} // namespace microvet::exporters
