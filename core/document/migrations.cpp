#include "core/document/migrations.h"

#include "core/document/container.h"

#include <array>

namespace microvet::document {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::document) };

using Step = void (*)(QJsonObject& course, QJsonObject& review);

/// steps[n] leads from major version n to n + 1. Version 0 was never given out: its step stands for the form.
constexpr std::array<Step, formatMajor> steps{[](QJsonObject&, QJsonObject&) {}};

} // namespace

Status migrate(QJsonObject& course, QJsonObject& review, int fromMajor)
{
    if (fromMajor < 0 || fromMajor > formatMajor)
        return Error{Error::Kind::Damaged, Tr::tr("The version of this course file is not known."), QString::number(fromMajor)};
    for (int major = fromMajor; major < formatMajor; ++major) steps[size_t(major)](course, review);
    return {};
}

} // namespace microvet::document
