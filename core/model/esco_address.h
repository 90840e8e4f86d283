#pragma once

#include <QString>

namespace microvet::model {

/// An address of the European classification of skills and occupations: "http://data.europa.eu/esco/skill/<uuid>", or of a
/// group, such as "…/esco/skill/S1.2.3". With https, too.
bool isEscoAddress(const QString& address);

} // namespace microvet::model
