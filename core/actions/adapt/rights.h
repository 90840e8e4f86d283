#pragma once

#include <QString>
#include <QStringList>

/// Whether a course may be adapted, and under which licences the result may go out.
namespace microvet::actions {

struct AdaptationRights {
    bool allowed = false;
    QString sentence;        ///< what the licence says, for people; where it forbids: what to do instead
    QStringList licences;    ///< SPDX codes that the adaptation may carry, the one nearest to the original first
    QStringList discouraged; ///< lawful, but learners must be told apart who holds which right
};

/// `licence`: SPDX code or address of the original's. `permission`: words in which its holder allows the adaptation;
/// with them any licence goes, as the holder may have said anything.
AdaptationRights adaptationRights(const QString& licence, const QString& permission = {});

} // namespace microvet::actions
