#include "core/richtext/richtext.h"

#include <QFile>

#include <gtest/gtest.h>

using namespace microvet::richtext;

namespace {

QString fixture(const QString& name)
{
    QFile file(QStringLiteral(CLIPBOARD_FIXTURES "/") + name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(name);
    return QString::fromUtf8(file.readAll());
}

/// What programs put on the clipboard, and what is left of it: NAME.html and NAME.xhtml, whose line ends outside code only
/// make it readable.
class Clipboard : public testing::TestWithParam<const char*> {};

TEST_P(Clipboard, ComesOutClean)
{
    const QString name = QString::fromLatin1(GetParam());
    QString wanted = fixture(name + QStringLiteral(".xhtml"));
    wanted.replace(QLatin1String(">\n<"), QLatin1String("><"));
    const RichText text = fromHtml(fixture(name + QStringLiteral(".html")));
    EXPECT_EQ(toXhtml(text).toStdString(), wanted.trimmed().toStdString());
    EXPECT_EQ(text, normalised(text));
}

INSTANTIATE_TEST_SUITE_P(Programs, Clipboard, testing::Values("word", "libreoffice", "google_docs", "web"),
                         [](const auto& test) { return std::string(test.param); });

/// The other way round: what we give others comes back as it was, but for what HTML cannot say.
TEST(ClipboardOfOurs, ComesBack)
{
    const RichText text = normalised({{{BlockKind::Heading, 2, {}, {{QStringLiteral("One"), {}}}},
                                       {BlockKind::Heading, 4, {}, {{QStringLiteral("Two"), {}}}},
                                       {BlockKind::BulletItem, 0, {}, {{QStringLiteral("a"), Strong}, {QStringLiteral("b"), CodeMark}}},
                                       {BlockKind::BulletItem, 1, {}, {{QStringLiteral("x"), Formula}}},
                                       {BlockKind::Quote, 0, {}, {{QStringLiteral("τέλος"), {}, {}, QStringLiteral("el")}}},
                                       {BlockKind::Code, 0, {}, {{QStringLiteral("a\n  b"), {}}}}}});
    EXPECT_EQ(fromHtml(toXhtml(text)), text);
}

TEST(ClipboardOfOurs, FiveMillionCharactersAreReadInGoodTime)
{
    QString html = QStringLiteral("<p class=MsoNormal><b>word</b> word <span style='font-style:italic'>word</span><o:p></o:p></p>\n");
    html = html.repeated(5'000'000 / html.size());
    EXPECT_GT(fromHtml(html).blocks.size(), 40'000);
}

} // namespace
