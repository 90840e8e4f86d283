#pragma once

#include "tests/ui/shell/every_window.h"

namespace microvet::ui {

/// All the ways in which windows are looked at.
inline auto everySight()
{
    constexpr QSize laptop(1366, 768);
    return testing::Values(Sight{laptop}, Sight{laptop, true}, Sight{look::small}, Sight{look::small, false, true},
                           Sight{laptop, false, false, true}, Sight{laptop, false, false, false, 150});
}

inline std::string nameOfSight(const testing::TestParamInfo<Sight>& given)
{
    return given.param.name().replace(u'-', u'_').toStdString();
}

} // namespace microvet::ui
