#include "core/base/csv.h"

#include <gtest/gtest.h>

using namespace microvet;

using Rows = QList<QStringList>;

TEST(Csv, whatIsWrittenComesBack)
{
    const Rows rows{{QStringLiteral("a"), QStringLiteral("b, c"), QStringLiteral("say \"yes\"")},
                    {QStringLiteral("two\nlines"), QString::fromUtf8("Ελληνικά; ç ã"), {}},
                    {QStringLiteral(" space "), QStringLiteral("1"), QStringLiteral("x")}};
    EXPECT_EQ(fromCsv(toCsv(rows)), rows);
}

TEST(Csv, readsSemicolonsAndEveryLineEnd)
{
    const Rows expected{{QStringLiteral("uri"), QStringLiteral("label")}, {QStringLiteral("1"), QStringLiteral("a,b")}};
    EXPECT_EQ(fromCsv("uri;label\r\n1;\"a,b\"\r\n\r\n"), expected);
    EXPECT_EQ(fromCsv("\xef\xbb\xbfuri;label\n1;a,b"), expected);
    EXPECT_EQ(fromCsv("uri,label\r1,\"a,b\"\r"), expected);
}

TEST(Csv, brokenTextIsRead)
{
    EXPECT_EQ(fromCsv(""), Rows{});
    EXPECT_EQ(fromCsv("a,\"b\nc"), (Rows{{QStringLiteral("a"), QStringLiteral("b\nc")}}));
    EXPECT_EQ(fromCsv("a,b\"c,d"), (Rows{{QStringLiteral("a"), QStringLiteral("b\"c"), QStringLiteral("d")}}));
}

TEST(Csv, isWrittenAsSpreadsheetsOfThatLanguageReadIt)
{
    const Rows rows{{QStringLiteral("a;b"), QStringLiteral("c,d")}, {QStringLiteral("e"), QStringLiteral("0.5")}};
    EXPECT_EQ(toCsv(rows, ';'), "\xef\xbb\xbf\"a;b\";\"c,d\"\r\ne;0.5\r\n");
    EXPECT_EQ(fromCsv(toCsv({{QStringLiteral("a"), QStringLiteral("b")}}, ';')), (Rows{{QStringLiteral("a"), QStringLiteral("b")}}));
    for (const char* semicolons : {"el", "bg", "nl", "pt_PT", "it", "fr", "de"}) EXPECT_EQ(separatorOf(QLocale(QString::fromLatin1(semicolons))), ';') << semicolons;
    EXPECT_EQ(separatorOf(QLocale(QStringLiteral("en_GB"))), ',');
    EXPECT_EQ(separatorOf(QLocale::c()), ',');
}

TEST(Csv, aSpreadsheetFindsNoFormula)
{
    EXPECT_EQ(toCsv({{QStringLiteral("=1+1"), QStringLiteral("@x"), QStringLiteral("a=b")}}), "\xef\xbb\xbf'=1+1,'@x,a=b\r\n");
}
