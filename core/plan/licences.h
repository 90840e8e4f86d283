#pragma once

#include <QString>

namespace microvet::plan {

struct LicenceInfo {
    QString name;    ///< as it is written for people: "CC BY-NC-SA 4.0"
    QString address; ///< of its deed; empty where the code is not known
};

/// The licence of an SPDX code; the code itself as name where it is none of the known.
LicenceInfo licenceInfo(const QString& code);

} // namespace microvet::plan
