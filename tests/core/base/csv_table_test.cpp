#include "core/base/csv.h"
#include "core/base/csv_table.h"
#include "core/base/text_encoding.h"

#include <QStringEncoder>

#include <gtest/gtest.h>

using namespace microvet;

namespace {

QStringList cellsOf(const CsvTable& table)
{
    QStringList cells;
    for (const CsvRow& row : table.rows) cells << QString::number(row.line) + QLatin1Char(':') + row.cells.join(QLatin1Char('|'));
    return cells;
}

QByteArray inCodePage(const QString& text, const QString& encoding)
{
    // The table of the code page itself, turned round.
    QByteArray all(256, 0);
    for (int i = 0; i < 256; ++i) all[i] = char(i);
    const QString letters = decodeText(all, encoding).text;
    QByteArray bytes;
    for (const QChar c : text) bytes += char(c.unicode() < 0x80 ? c.unicode() : letters.indexOf(c));
    return bytes;
}

} // namespace

TEST(TextEncoding, isFoundOut)
{
    const QString greek = QStringLiteral("Όνομα;Τμήμα\nΆννα Δήμου;Τουρισμός\nΝΙΚΟΣ ΠΑΠΠΑΣ;ΕΣΤΙΑΣΗ\n");
    const QString bulgarian = QStringLiteral("Име;Отдел\nЙоана Георгиева;Обучение\nПЕТЪР ИВАНОВ;ТУРИЗЪМ\n");
    const QString western = QStringLiteral("Nome;Secção\nJoão Conceição;Formação\nFrançois Müller;Qualität\n");
    for (const QString& text : {greek, bulgarian, western}) {
        EXPECT_EQ(decodeText(text.toUtf8()).text, text);
        EXPECT_FALSE(decodeText(text.toUtf8()).guessed);
        EXPECT_EQ(decodeText("\xef\xbb\xbf" + text.toUtf8()).text, text);
        for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
            QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
            EXPECT_EQ(decodeText(encoder(text)).text, text);
        }
    }
    const std::pair<QString, QString> pages[] = {{greek, QStringLiteral("windows-1253")}, {bulgarian, QStringLiteral("windows-1251")}, {western, QStringLiteral("windows-1252")}};
    for (const auto& [text, encoding] : pages) {
        const DecodedText decoded = decodeText(inCodePage(text, encoding));
        EXPECT_EQ(decoded.encoding, encoding);
        EXPECT_EQ(decoded.text, text);
        EXPECT_TRUE(decoded.guessed);
        EXPECT_EQ(decodeText(inCodePage(text, encoding), encoding).text, text);
    }
}

TEST(TextEncoding, withoutAMarkWideLettersAreStillKnown)
{
    QStringEncoder encoder(QStringConverter::Utf16LE);
    const DecodedText decoded = decodeText(encoder(QStringLiteral("Name;Unit\nAnna;Kitchen\n")));
    EXPECT_EQ(decoded.encoding, QStringLiteral("UTF-16LE"));
    EXPECT_TRUE(decoded.text.startsWith(QStringLiteral("Name;Unit")));
}

TEST(CsvTable, findsTheSeparatorAndCountsLines)
{
    const QByteArray texts[] = {"Name,Unit\nAnna,Kitchen\n\nBob,Hotel\n", "Name;Unit\r\nAnna;Kitchen\r\n\r\nBob;Hotel", "Name\tUnit\rAnna\tKitchen\r\rBob\tHotel", "Name|Unit\nAnna|Kitchen\n\nBob|Hotel\n"};
    const QList<QChar> separators{u',', u';', u'\t', u'|'};
    for (qsizetype i = 0; i < 4; ++i) {
        const auto table = readCsvTable(texts[i]);
        ASSERT_TRUE(table.ok());
        EXPECT_EQ(table->separator, separators[i]);
        EXPECT_EQ(table->heads, (QStringList{QStringLiteral("Name"), QStringLiteral("Unit")}));
        EXPECT_EQ(cellsOf(*table), (QStringList{QStringLiteral("2:Anna|Kitchen"), QStringLiteral("4:Bob|Hotel")})) << i;
    }
}

TEST(CsvTable, isNotMisledByCommasInTexts)
{
    const auto table = readCsvTable("Name;Motivation;Unit\nAnna;\"Well, yes, and more\";Kitchen, first floor\nBob;a, b, c, d, e;Hotel\n");
    ASSERT_TRUE(table.ok());
    EXPECT_EQ(table->separator, QLatin1Char(';'));
    EXPECT_EQ(table->rows.size(), 2);
}

TEST(CsvTable, followsWhatASpreadsheetSaysAndWhatTheUserSays)
{
    const auto said = readCsvTable("sep=|\nName|Unit;Town\nAnna|a;b\n");
    ASSERT_TRUE(said.ok());
    EXPECT_EQ(said->heads.size(), 2);
    EXPECT_EQ(said->rows.constFirst().line, 3);
    const auto chosen = readCsvTable("a,b;c\n1,2;3\n", {{}, u';'});
    ASSERT_TRUE(chosen.ok());
    EXPECT_EQ(chosen->heads, (QStringList{QStringLiteral("a,b"), QStringLiteral("c")}));
}

TEST(CsvTable, namesLinesWithBrokenQuotesAndGoesOn)
{
    const auto table = readCsvTable("Name,Unit\nAnna,\"Kit\"chen\nBob,\"two\nlines\"\nCarla,Hotel,extra\nDan,x\n");
    ASSERT_TRUE(table.ok());
    EXPECT_EQ(cellsOf(*table), (QStringList{QStringLiteral("3:Bob|two\nlines"), QStringLiteral("6:Dan|x")}));
    ASSERT_EQ(table->leftOut.size(), 2);
    EXPECT_EQ(table->leftOut[0].first, 2);
    EXPECT_EQ(table->leftOut[1].first, 5);
    EXPECT_TRUE(table->leftOut[1].second.contains(QLatin1Char('3')));
}

TEST(CsvTable, tellsWhereAQuoteIsNeverClosed)
{
    const auto table = readCsvTable("Name,Unit\nAnna,Kitchen\nBob,\"Hotel\nCarla,x\n");
    ASSERT_TRUE(table.ok());
    EXPECT_EQ(cellsOf(*table), QStringList{QStringLiteral("2:Anna|Kitchen")});
    ASSERT_EQ(table->leftOut.size(), 1);
    EXPECT_EQ(table->leftOut[0].first, 3);
    EXPECT_EQ(readCsvTable("\"Name,Unit\nAnna,x\n").error().kind, Error::Kind::Damaged);
}

TEST(CsvTable, refusesWhatIsNoTableOrTooLarge)
{
    EXPECT_EQ(readCsvTable("").error().kind, Error::Kind::NotOurs);
    EXPECT_EQ(readCsvTable("\n\n").error().kind, Error::Kind::NotOurs);
    EXPECT_EQ(readCsvTable(QByteArray("PK\x03\x04\0\0\0abc\xff\xff", 12)).error().kind, Error::Kind::NotOurs);
    EXPECT_EQ(readCsvTable(QByteArray(qsizetype(csvTableLimit + 1), 'a')).error().kind, Error::Kind::TooLarge);
    EXPECT_EQ(readCsvTable("a\n" + QByteArray("b\n").repeated(csvRowLimit + 1)).error().kind, Error::Kind::TooLarge);
    EXPECT_EQ(readCsvTable(QByteArray("a,").repeated(csvColumnLimit + 1) + "\n").error().kind, Error::Kind::TooLarge);
}

TEST(CsvTable, givesEveryColumnItsOwnName)
{
    const auto table = readCsvTable("Name,,Name,\"More\nwords\"\n1,2,3,4\n");
    ASSERT_TRUE(table.ok());
    EXPECT_EQ(table->heads, (QStringList{QStringLiteral("Name"), QStringLiteral("Column 2"), QStringLiteral("Name (2)"), QStringLiteral("More words")}));
}

TEST(CsvTable, readsWhatToCsvWrites)
{
    const QList<QStringList> rows{{QStringLiteral("Name"), QStringLiteral("Text")}, {QStringLiteral("Άννα"), QStringLiteral("say \"yes\",\nplease; now")}};
    const auto table = readCsvTable(toCsv(rows));
    ASSERT_TRUE(table.ok());
    EXPECT_EQ(table->rows.constFirst().cells, rows[1]);
    EXPECT_TRUE(table->notes.isEmpty());
}
