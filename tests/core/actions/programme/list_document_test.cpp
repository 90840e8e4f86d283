#include "core/actions/programme/list_document.h"

#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace microvet::actions {

namespace {

QStringList texts(const QString& html, QLatin1String tag)
{
    QStringList found;
    QXmlStreamReader xml(QStringLiteral("<div>%1</div>").arg(html));
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == tag) found.append(xml.readElementText(QXmlStreamReader::IncludeChildElements));
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    return found;
}

} // namespace

TEST(ListDocuments, HaveHeadsNotesAndRows)
{
    const Document document = listDocument({QStringLiteral("People & more"), {QStringLiteral("Status: staff"), QString()}, {{QStringLiteral("Name"), QStringLiteral("Mail")}, {QStringLiteral("A <b>"), QStringLiteral("a@example.org")}, {QStringLiteral("B"), QString()}}});
    EXPECT_EQ(texts(document.html, QLatin1String("h1")), QStringList{QStringLiteral("People & more")});
    EXPECT_EQ(texts(document.html, QLatin1String("p")), QStringList{QStringLiteral("Status: staff")});
    EXPECT_EQ(texts(document.html, QLatin1String("th")), (QStringList{QStringLiteral("Name"), QStringLiteral("Mail"), QStringLiteral("A <b>"), QStringLiteral("B")}));
    EXPECT_EQ(texts(document.html, QLatin1String("td")), (QStringList{QStringLiteral("a@example.org"), QString()}));
    EXPECT_FALSE(document.landscape);
    EXPECT_TRUE(document.text.contains(QLatin1String("A <b>\ta@example.org")));
}

TEST(ListDocuments, LieWhereTheColumnsNeedIt)
{
    QStringList heads, row;
    for (int i = 0; i < 7; ++i) {
        heads.append(QStringLiteral("Column %1").arg(i));
        row.append(QStringLiteral("some words in it"));
    }
    const Document document = listDocument({QStringLiteral("Wide"), {}, {heads, row}});
    EXPECT_TRUE(document.landscape);
    EXPECT_TRUE(document.page().contains("A4 landscape"));
}

TEST(ListDocuments, GiveRoomToWhatCannotBeBroken)
{
    const Document document = listDocument({QStringLiteral("People"), {}, {{QStringLiteral("Name"), QStringLiteral("E-mail"), QStringLiteral("Letter"), QStringLiteral("Job")},
                                                                           {QStringLiteral("Anna"), QStringLiteral("anna.dimou@example.org"), QStringLiteral("Invitation, written on Monday"), QString()}}});
    QList<int> widths;
    QXmlStreamReader xml(QStringLiteral("<div>%1</div>").arg(document.html));
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("col")) widths.append(xml.attributes().value(QLatin1String("data-width")).toInt());
    ASSERT_EQ(widths.size(), 4);
    EXPECT_GT(widths[1], widths[2]) << "words can go to the next line, an address cannot";
    EXPECT_GT(widths[2], widths[0]);
    EXPECT_GE(widths[3], 3) << "a head keeps its place";
    EXPECT_EQ(widths[0] + widths[1] + widths[2] + widths[3], 100);
}

TEST(ListDocuments, RepeatTheHeadsOfLongOnes)
{
    QList<QStringList> rows{{QStringLiteral("Name")}};
    for (int i = 0; i < 1000; ++i) rows.append({QString::number(i)});
    const Document document = listDocument({QStringLiteral("Long"), {}, rows});
    EXPECT_EQ(texts(document.html, QLatin1String("th")).size(), 1000 + 3);
    EXPECT_EQ(document.html.count(QLatin1String("<tr>")), 1000 + 3);
}

TEST(ListDocuments, SayThatNothingIsThere)
{
    const Document document = listDocument({QStringLiteral("None"), {}, {{QStringLiteral("Name")}}});
    EXPECT_FALSE(document.html.contains(QLatin1String("<table")));
    EXPECT_FALSE(texts(document.html, QLatin1String("p")).isEmpty());
}

} // namespace microvet::actions
