#pragma once

#include <QString>
#include <QStringList>

/// Which earlier value two drafts of a course both started from, by the versions that their files keep.
namespace microvet::actions {

/// The newest of the versions that both have, by their hashes; empty where there is none. Each list is in the order in
/// which the versions were kept, the value as it is now last. Times do not count: the clocks of two computers may
/// disagree. The same whichever of the two is asked about.
QString newestCommon(const QStringList& mine, const QStringList& theirs);

} // namespace microvet::actions
