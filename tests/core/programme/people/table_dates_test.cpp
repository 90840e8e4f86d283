#include "core/programme/people/table_dates.h"

#include <gtest/gtest.h>

namespace microvet::programme {

namespace {

const QDate fifth(2031, 3, 5);

QDate dayFirst(const char* text) { return dateIn(QString::fromUtf8(text), DateOrder::DayFirst); }

} // namespace

TEST(TableDates, areReadAsTheirFileWritesThem)
{
    EXPECT_EQ(dateOrderOf({QStringLiteral("14/03/2031 10:22:33"), QStringLiteral("01/04/2031")}), DateOrder::DayFirst);
    EXPECT_EQ(dateOrderOf({QStringLiteral("3/14/2031 10:22:33")}), DateOrder::MonthFirst);
    EXPECT_EQ(dateOrderOf({QStringLiteral("3/4/2031 10:22:33 PM")}), DateOrder::MonthFirst);
    EXPECT_EQ(dateOrderOf({QStringLiteral("3/4/2031")}), DateOrder::Unclear);
    EXPECT_EQ(dateIn(QStringLiteral("2031/03/14 10:22:33 AM GMT+2"), DateOrder::DayFirst), QDate(2031, 3, 14));
    EXPECT_EQ(dateIn(QStringLiteral("2031-03-14T10:22:33Z"), DateOrder::DayFirst), QDate(2031, 3, 14));
    EXPECT_EQ(dateIn(QStringLiteral("3/4/2031 10:22"), DateOrder::DayFirst), QDate(2031, 4, 3));
    EXPECT_EQ(dateIn(QStringLiteral("3/4/31"), DateOrder::MonthFirst), QDate(2031, 3, 4));
    EXPECT_EQ(dateIn(QStringLiteral("4.3.2031"), DateOrder::Unclear), QDate(2031, 3, 4));
    EXPECT_FALSE(dateIn(QStringLiteral("soon"), DateOrder::DayFirst).isValid());
}

// As Google, Microsoft and spreadsheets write a time stamp for users of each language.
TEST(TableDates, areReadInEveryLanguage)
{
    for (const char* text : {"05/03/2031 10:12:33", "5/3/2031 10:12:33 π.μ.", "5/3/2031 10:12:33 πμ", "5/3/31, 10:12 μ.μ.", "5.03.2031 г. 10:12:33", "5.3.2031 г., 10:12:33 ч.",
                             "5-3-2031 10:12:33", "05-03-2031, 10:12", "05/03/2031, às 10:12", "05/03/31 10.12.33", "5.3.2031, 10:12:33 Uhr", "2031/03/05 10:12:33 AM GMT+2",
                             "2031-03-05T08:12:33.000Z", "2031-03-05 10:12:33", "Mi, 05.03.2031"})
        EXPECT_EQ(dayFirst(text), fifth) << text;
}

TEST(TableDates, knowTheNamesOfMonths)
{
    for (const char* text : {"5 March 2031", "March 5, 2031 10:12 AM", "Mar 5, 2031, 10:12\u202fPM", "Wed Mar 05 2031 10:12:33 GMT+0200", "5-Mar-2031", "5-Mar-31", "Wednesday, 5 March 2031",
                             "5 Μαρτίου 2031, 10:12 π.μ.", "5 Μαρ 2031", "Τετάρτη, 5 Μαρτίου 2031", "5 март 2031 г., 10:12 ч.", "сряда, 5 март 2031 г.", "5 maart 2031 om 10:12", "5 mrt 2031",
                             "5 de março de 2031 às 10:12", "5 de mar. de 2031", "5 marzo 2031 alle ore 10:12", "mer 5 mar 2031", "5 mars 2031 à 10:12", "mercredi 5 mars 2031 à 10:12:33",
                             "3. März 2031", "5. März 2031 um 10:12 Uhr", "5. Mär. 2031", "5\u00a0mars\u00a02031"})
        EXPECT_EQ(dayFirst(text), text[0] == '3' ? QDate(2031, 3, 3) : fifth) << text;
    EXPECT_EQ(dayFirst("mar. 4 juin 2031"), QDate(2031, 6, 4)) << "a Tuesday is no March";
    EXPECT_EQ(dayFirst("1er août 2031"), QDate(2031, 8, 1));
    EXPECT_EQ(dayFirst("12 Αυγούστου 2031"), QDate(2031, 8, 12));
    EXPECT_EQ(dayFirst("Sept. 9, 2031"), QDate(2031, 9, 9));
    EXPECT_EQ(dayFirst("9 févr. 2031"), QDate(2031, 2, 9));
    EXPECT_EQ(dayFirst("2031 March 5"), fifth);
}

TEST(TableDates, knowTheDaysThatSpreadsheetsCount)
{
    EXPECT_EQ(dayFirst("47912"), QDate(2031, 3, 5));
    EXPECT_EQ(dayFirst("47912,4253"), QDate(2031, 3, 5));
    EXPECT_FALSE(dayFirst("12345").isValid());
}

TEST(TableDates, refuseWhatIsNone)
{
    for (const char* text : {"", "soon", "March", "5 March", "March 2031", "31 June 2031", "30/02/2031", "40/40/2031", "10:12:33", "5 marbles 2031", "5 6 March 2031"})
        EXPECT_FALSE(dayFirst(text).isValid()) << text;
}

TEST(TableDates, tellTheOrderOfAWholeColumn)
{
    EXPECT_EQ(dateOrderOf({QStringLiteral("3/4/2031 10:22:33\u202fPM")}), DateOrder::MonthFirst);
    EXPECT_EQ(dateOrderOf({QStringLiteral("3/4/2031 10:22:33 pm")}), DateOrder::Unclear) << "so do Ireland and Australia";
    EXPECT_EQ(dateOrderOf({QStringLiteral("5 mars 2031")}), DateOrder::DayFirst);
    EXPECT_EQ(dateOrderOf({QStringLiteral("14/3/2031"), QStringLiteral("3/14/2031")}), DateOrder::Unclear) << "both cannot be";
}

} // namespace microvet::programme
