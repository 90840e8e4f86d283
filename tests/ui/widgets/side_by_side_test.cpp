#include "ui/widgets/side_by_side.h"

#include <QTextDocument>

#include <gtest/gtest.h>

namespace microvet::ui {

using model::Passage;

TEST(SideBySide, TellsVersionsInRowsAndTextIsText)
{
    SideBySide sides;
    const SideBySide::Cell before{
        {{Passage::Same, QStringLiteral("a ")}, {Passage::Removed, QStringLiteral("<b>")}}, {}, {}};
    const SideBySide::Cell after{
        {{Passage::Same, QStringLiteral("a ")}, {Passage::Added, QStringLiteral("c & d")}}, {}, {}};
    sides.setRows(
        QStringLiteral("Unit <1>"), {}, {QStringLiteral("Then"), QStringLiteral("Now")},
        {{QStringLiteral("Title"), {before, after}}, {QStringLiteral("Text"), {}, QStringLiteral("Only the format.")}});
    const QString text = sides.toPlainText();
    for (const char* said : {"Unit <1>", "Then", "Now", "Title", "a [−<b>−]", "a [+c & d+]", "Only the format."})
        EXPECT_TRUE(text.contains(QString::fromUtf8(said))) << said << " in " << text.toStdString();
    sides.say(QStringLiteral("Nothing."));
    EXPECT_EQ(sides.toPlainText(), QStringLiteral("Nothing."));
}

TEST(SideBySide, PicturesStandInTheirColumns)
{
    SideBySide sides;
    QImage red(20, 10, QImage::Format_RGB32), blue(20, 10, QImage::Format_RGB32);
    red.fill(Qt::red);
    blue.fill(Qt::blue);
    const auto show = [&](const QImage& first, const QImage& second) {
        sides.setRows(
            {}, {}, {QStringLiteral("Then"), QStringLiteral("Now")},
            {{QStringLiteral("File"), {{{}, QStringLiteral("a.png"), first}, {{}, QStringLiteral("b.png"), second}}}});
    };
    const auto shown = [&](int number) {
        const QUrl name(QStringLiteral("picture:%1").arg(number));
        return sides.document()->resource(QTextDocument::ImageResource, name).value<QImage>().pixelColor(1, 1);
    };
    show(red, blue);
    EXPECT_EQ(sides.toHtml().count(QStringLiteral("<img")), 2);
    EXPECT_EQ(shown(0), QColor(Qt::red));
    show(blue, red);
    EXPECT_EQ(shown(0), QColor(Qt::blue)) << "not that of before";
    sides.setPalette(QPalette(Qt::black));
    EXPECT_EQ(shown(1), QColor(Qt::red)) << "also in other colours";
}

} // namespace microvet::ui
