#include "core/document/container_parts.h"

namespace microvet::document {
namespace {

using Step = void (*)(QJsonObject& course, QJsonObject& review);

/// Version 0 was the last before the first release; its files differ from version 1 in nothing but the number.
void fromZero(QJsonObject&, QJsonObject&) {}

/// steps[n] leads from major version n to n + 1.
constexpr Step steps[] = {fromZero};
static_assert(std::size(steps) == formatMajor, "one step per major version");

} // namespace

std::optional<FormatVersion> formatOf(const QJsonObject& manifest)
{
    const QJsonObject format = manifest.value(QLatin1String("format")).toObject();
    const int major = format.value(QLatin1String("major")).toInt(-1);
    const int minor = format.value(QLatin1String("minor")).toInt(0);
    if (major < 0 || minor < 0) return {};
    return FormatVersion{major, minor};
}

void migrate(const FormatVersion& from, QJsonObject& course, QJsonObject& review)
{
    for (int version = from.major; version < formatMajor; ++version) steps[version](course, review);
}

} // namespace microvet::document
