#include "core/model/licence_chart.h"

#include <gtest/gtest.h>

#include <array>
#include <string_view>

using namespace microvet::model;

namespace {

struct Named {
    std::string_view name;
    Commons terms;
};

/// In the order of Creative Commons' tables below, which is not that of the code.
Commons termsOf(std::string_view name)
{
    constexpr std::array known{
        Named{"PDM", Commons::PublicDomain}, Named{"PD", Commons::PublicDomain}, Named{"CC0", Commons::Zero},
        Named{"BY", Commons::By},            Named{"BY-SA", Commons::BySa},      Named{"BY-NC", Commons::ByNc},
        Named{"BY-ND", Commons::ByNd},       Named{"BY-NC-SA", Commons::ByNcSa}, Named{"BY-NC-ND", Commons::ByNcNd}};
    for (const Named& entry : known)
        if (entry.name == name) return entry.terms;
    ADD_FAILURE() << name;
    return Commons::By;
}

CommonsLicence latest(Commons terms)
{
    const bool free = terms == Commons::Zero || terms == Commons::PublicDomain;
    return {terms, free ? QStringLiteral("1.0") : QStringLiteral("4.0"), {}};
}

template<size_t Columns>
struct Line {
    std::string_view name;
    std::array<std::string_view, Columns> cells;
};

} // namespace

// Adapter's licence chart: G allowed, Y not recommended, X not allowed.
TEST(LicenceChart, adaptersChartCellByCell)
{
    constexpr std::array<std::string_view, 7> columns{"BY", "BY-NC", "BY-NC-ND", "BY-NC-SA", "BY-ND", "BY-SA", "PD"};
    constexpr std::array<Line<7>, 8> chart{{
        {"PD", {"G", "G", "G", "G", "G", "G", "G"}},
        {"CC0", {"G", "G", "G", "G", "G", "G", "G"}},
        {"BY", {"G", "G", "G", "G", "G", "G", "Y"}},
        {"BY-NC", {"Y", "G", "G", "G", "Y", "Y", "Y"}},
        {"BY-NC-ND", {"X", "X", "X", "X", "X", "X", "X"}},
        {"BY-NC-SA", {"X", "X", "X", "G", "X", "X", "X"}},
        {"BY-ND", {"X", "X", "X", "X", "X", "X", "X"}},
        {"BY-SA", {"X", "X", "X", "X", "X", "G", "X"}},
    }};
    for (const auto& line : chart)
        for (size_t i = 0; i < columns.size(); ++i) {
            const Fit expected = line.cells[i] == "G" ? Fit::Allowed : line.cells[i] == "Y" ? Fit::Discouraged : Fit::Refused;
            EXPECT_EQ(fitOfAdaptation(latest(termsOf(line.name)), latest(termsOf(columns[i]))), expected)
                << line.name << " into " << columns[i];
            if (columns[i] == "PD") {
                EXPECT_EQ(fitOfAdaptation(latest(termsOf(line.name)), latest(Commons::Zero)), expected) << line.name << " into CC0";
            }
        }
}

TEST(LicenceChart, remixChartCellByCell)
{
    constexpr std::array<std::string_view, 8> columns{"PDM", "CC0", "BY", "BY-SA", "BY-NC", "BY-ND", "BY-NC-SA", "BY-NC-ND"};
    constexpr std::array<Line<8>, 8> chart{{
        {"PDM", {"y", "y", "y", "y", "y", "n", "y", "n"}},
        {"CC0", {"y", "y", "y", "y", "y", "n", "y", "n"}},
        {"BY", {"y", "y", "y", "y", "y", "n", "y", "n"}},
        {"BY-SA", {"y", "y", "y", "y", "n", "n", "n", "n"}},
        {"BY-NC", {"y", "y", "y", "n", "y", "n", "y", "n"}},
        {"BY-ND", {"n", "n", "n", "n", "n", "n", "n", "n"}},
        {"BY-NC-SA", {"y", "y", "y", "n", "y", "n", "y", "n"}},
        {"BY-NC-ND", {"n", "n", "n", "n", "n", "n", "n", "n"}},
    }};
    for (const auto& line : chart)
        for (size_t i = 0; i < columns.size(); ++i) {
            EXPECT_EQ(mayBeMixed(termsOf(line.name), termsOf(columns[i])), line.cells[i] == "y") << line.name << " with " << columns[i];
            EXPECT_EQ(mayBeMixed(termsOf(columns[i]), termsOf(line.name)), mayBeMixed(termsOf(line.name), termsOf(columns[i])));
        }
}

TEST(LicenceChart, collectionChartCellByCell)
{
    constexpr std::array<std::string_view, 3> commercial{"BY", "BY-SA", "BY-ND"};
    constexpr std::array<std::string_view, 3> nonCommercial{"BY-NC", "BY-NC-SA", "BY-NC-ND"};
    for (std::string_view source : {"PD", "CC0", "BY", "BY-ND", "BY-SA"})
        for (const auto& row : {commercial, nonCommercial})
            for (std::string_view licence : row) EXPECT_TRUE(mayBeCollected(termsOf(source), termsOf(licence))) << source << " in " << licence;
    for (std::string_view source : nonCommercial) {
        for (std::string_view licence : commercial) EXPECT_FALSE(mayBeCollected(termsOf(source), termsOf(licence))) << source << " in " << licence;
        for (std::string_view licence : nonCommercial) EXPECT_TRUE(mayBeCollected(termsOf(source), termsOf(licence))) << source << " in " << licence;
    }
}

TEST(LicenceChart, shareAlikeGoesOnlyToTheSameOrALaterVersion)
{
    const auto fit = [](const char* source, const char* licence) {
        const auto from = commonsLicence(QLatin1String(source));
        const auto to = commonsLicence(QLatin1String(licence));
        EXPECT_TRUE(from && to) << source << licence;
        return from && to ? fitOfAdaptation(*from, *to) : Fit::Discouraged;
    };
    EXPECT_EQ(fit("CC-BY-SA-3.0", "CC-BY-SA-4.0"), Fit::Allowed);
    EXPECT_EQ(fit("CC-BY-SA-4.0", "CC-BY-SA-3.0"), Fit::Refused);
    EXPECT_EQ(fit("CC-BY-NC-SA-2.5", "CC-BY-NC-SA-4.0"), Fit::Allowed);
    EXPECT_EQ(fit("CC-BY-SA-1.0", "CC-BY-SA-4.0"), Fit::Refused);
    EXPECT_EQ(fit("CC-BY-4.0", "CC-BY-3.0"), Fit::Allowed);
}

TEST(LicenceChart, readsCodesNamesAndAddresses)
{
    struct Case {
        const char* text;
        Commons terms;
        const char* version;
        const char* port;
    };
    const Case cases[] = {
        {"CC-BY-NC-SA-4.0", Commons::ByNcSa, "4.0", ""},
        {"cc-by-4.0", Commons::By, "4.0", ""},
        {"CC BY-NC-ND 3.0", Commons::ByNcNd, "3.0", ""},
        {"BY-SA 4.0", Commons::BySa, "4.0", ""},
        {"CC-BY-SA-3.0-DE", Commons::BySa, "3.0", "DE"},
        {"CC0-1.0", Commons::Zero, "1.0", ""},
        {"CC-PDM-1.0", Commons::PublicDomain, "1.0", ""},
        {" https://creativecommons.org/licenses/by-nc/4.0/ ", Commons::ByNc, "4.0", ""},
        {"http://creativecommons.org/licenses/by-nd/4.0", Commons::ByNd, "4.0", ""},
        {"https://creativecommons.org/licenses/by/4.0/legalcode.el", Commons::By, "4.0", ""},
        {"https://creativecommons.org/licenses/by-sa/3.0/gr/deed.el", Commons::BySa, "3.0", "GR"},
        {"https://creativecommons.org/publicdomain/zero/1.0/", Commons::Zero, "1.0", ""},
        {"https://creativecommons.org/publicdomain/mark/1.0/deed.en", Commons::PublicDomain, "1.0", ""},
    };
    for (const Case& c : cases) {
        const auto licence = commonsLicence(QLatin1String(c.text));
        ASSERT_TRUE(licence) << c.text;
        EXPECT_EQ(licence->terms, c.terms) << c.text;
        EXPECT_EQ(licence->version, QLatin1String(c.version)) << c.text;
        EXPECT_EQ(licence->port, QLatin1String(c.port)) << c.text;
    }
    for (const char* text : {"", "CC0-4.0", "CC0", "MIT", "CC-BY-5.0", "CC-BY-ND-SA-4.0", "CC-BY-4.0-DE", "by",
                             "https://creativecommons.org/publicdomain/zero/4.0/", "https://example.org/licenses/by/4.0/",
                             "all rights reserved", "GPL-3.0-or-later"})
        EXPECT_FALSE(commonsLicence(QLatin1String(text))) << text;
}
