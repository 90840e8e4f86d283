#pragma once

#include "core/programme/store/place.h"

/// Files that show what was done. They lie outside of the programme; it keeps where.
namespace microvet::programme {

/// How a chosen file is kept: one beside or below the programme's file as its path from there, so that both can move
/// together and others find it in a shared folder; another one with its whole path.
QString keptEvidence(const QString& path, const Place& place);

/// Where such a file is; empty for none.
QString evidencePath(const QString& kept, const Place& place);

} // namespace microvet::programme
