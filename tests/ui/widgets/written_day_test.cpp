#include "ui/widgets/written_day.h"

#include <gtest/gtest.h>

namespace microvet::ui {

namespace {

const QDate lastOfYear(2028, 12, 31);
const QDate tenth(2028, 10, 12);

QDate inLocale(const char* locale, const char* text) { return dayWritten(QString::fromUtf8(text), QLocale(QLatin1String(locale))); }

} // namespace

TEST(WrittenDay, takesWhatIsUsualInEuropeWhateverTheLocale)
{
    for (const char* locale : {"C", "en_GB", "el", "bg", "nl", "pt", "it", "fr", "de"})
        for (const char* text : {"2028-12-31", "31.12.2028", "31/12/2028", "31-12-2028", " 31.12.2028 "})
            EXPECT_EQ(inLocale(locale, text), lastOfYear) << locale << ' ' << text;
    EXPECT_EQ(inLocale("en_GB", "31 December 2028"), lastOfYear);
    EXPECT_EQ(inLocale("en_US", "31 Dec 2028"), lastOfYear);
}

TEST(WrittenDay, putsDayAndMonthInTheOrderOfTheLocale)
{
    EXPECT_EQ(inLocale("en_GB", "12/10/2028"), tenth);
    EXPECT_EQ(inLocale("en_US", "10/12/2028"), tenth);
    EXPECT_EQ(inLocale("en_US", "31/12/2028"), lastOfYear) << "there is no thirty-first month";
    EXPECT_EQ(inLocale("en_US", "12.10.2028"), tenth) << "dots are European";
}

TEST(WrittenDay, readsWhatItShows)
{
    for (const char* locale : {"C", "en_US", "en_GB", "el", "bg", "nl", "pt", "it", "fr", "de"}) {
        const QLocale there(QString::fromLatin1(locale));
        EXPECT_EQ(dayWritten(there.toString(lastOfYear, QLocale::ShortFormat), there), lastOfYear) << locale;
    }
}

TEST(WrittenDay, waitsUntilItIsWhole)
{
    for (const char* text : {"", "3", "31.", "31.12", "31.12.", "31.12.2", "31.13.2028", "31.2.2028", "soon"}) EXPECT_FALSE(inLocale("en_GB", text).isValid()) << text;
}

} // namespace microvet::ui
