#pragma once

#include <QJsonValue>

namespace microvet::exporters {

/// JSON that may stand in a classic script, whatever texts it holds: no "</", no "<!--", no "]]>", no U+2028/2029.
QByteArray scriptJson(const QJsonValue& value);

} // namespace microvet::exporters
