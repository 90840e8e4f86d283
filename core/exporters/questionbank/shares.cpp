#include "core/exporters/questionbank/item.h"

#include <cmath>

namespace microvet::exporters {

double gradeOption(double percent)
{
    static constexpr double options[]{100, 90, 83.33333, 80,       75,       70,   66.66667, 60, 50, 40, 33.33333,
                                      30,  25, 20,       16.66667, 14.28571, 12.5, 11.11111, 10, 5,  0};
    double best = 0;
    for (const double option : options)
        if (std::abs(option - std::abs(percent)) < std::abs(best - std::abs(percent))) best = option;
    return percent < 0 ? -best : best;
}

QString percentText(double percent) { return QString::number(percent, 'g', 7); }

QString numberText(double number)
{
    const double size = std::abs(number);
    const bool digits = size == 0 || (size >= 1e-6 && size < 1e15);
    return QString::number(number, digits ? 'f' : 'g', QLocale::FloatingPointShortest);
}

} // namespace microvet::exporters
