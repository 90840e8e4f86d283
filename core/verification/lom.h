#pragma once

#include <QString>

namespace microvet::packages {
struct XmlNode;
}

namespace microvet::verification {

struct Reading;

/// Learning Object Metadata in a manifest, in its old (IMS MD 1.2) and new binding: title, languages, authors, rights,
/// objectives; curriculum standards beside it. `whole`: it describes the whole package, not a part.
void readLom(Reading& reading, const packages::XmlNode& metadata, const QString& file, bool whole);

} // namespace microvet::verification
