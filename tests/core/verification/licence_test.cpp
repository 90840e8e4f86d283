#include "core/packages/licence_words.h"

#include <gtest/gtest.h>

namespace microvet::tests {

using namespace packages;

TEST(LicenceReading, knowsAddressesNamesAndWords)
{
    const std::initializer_list<std::pair<const char*, const char*>> cases{
        {"https://creativecommons.org/licenses/by-nc-sa/4.0/deed.el", "CC-BY-NC-SA-4.0"},
        {"http://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0"},
        {"This work is under CC BY-SA 4.0.", "CC-BY-SA-4.0"},
        {"CC-BY-NC-ND-3.0", "CC-BY-NC-ND-3.0"},
        {"CC BY", "CC-BY"},
        {"CC0", "CC0-1.0"},
        {"cc-nc-sa", "CC-BY-NC-SA"},
        {"cc", "CC-BY"},
        {"creative commons: attribution - share alike 4.0", "CC-BY-SA-4.0"},
        {"Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 International License", "CC-BY-NC-ND-4.0"},
        {"Licencia Creative Commons Reconocimiento Compartir igual 4.0", "CC-BY-SA-4.0"},
        {"Public domain in the USA.", ""},
        {"All rights reserved", ""},
        {"success by 4.0", ""},
    };
    for (const auto& [text, code] : cases) EXPECT_EQ(commonsIn(QString::fromUtf8(text)), QString::fromUtf8(code)) << text;
    EXPECT_TRUE(isReserved(QStringLiteral("© 2024. All rights reserved.")));
    EXPECT_FALSE(isReserved(QStringLiteral("CC BY 4.0")));
}

} // namespace microvet::tests
