#include "core/base/qr_code.h"
#include "tests/core/base/temp_folder.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <gtest/gtest.h>

namespace microvet::tests {
namespace {

/// A grey picture with four pixels a module and the quiet zone around it.
QByteArray picture(const QrCode& code)
{
    constexpr int scale = 4;
    const int side = (code.side + 8) * scale;
    QByteArray bytes = "P5 " + QByteArray::number(side) + ' ' + QByteArray::number(side) + " 255\n";
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const int column = x / scale - 4, row = y / scale - 4;
            const bool inside = column >= 0 && row >= 0 && column < code.side && row < code.side;
            bytes.append(inside && code.at(column, row) ? '\0' : '\xff');
        }
    return bytes;
}

TEST(QrCode, isReadByAnotherProgram)
{
    const QString reader = QStandardPaths::findExecutable(QStringLiteral("zbarimg"));
    ASSERT_FALSE(reader.isEmpty());
    const TempFolder folder;
    for (const QString& text : {QStringLiteral("https://example.org"), QStringLiteral("https://example.org/%CE%BC?x=1&y=%CE%A8"),
                                QStringLiteral("https://example.org/") + QString(600, u'a')}) {
        const QString path = folder / QStringLiteral("code.pgm");
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(picture(qrCode(text)));
        file.close();
        QProcess process;
        process.start(reader, {QStringLiteral("--quiet"), QStringLiteral("--raw"), path});
        ASSERT_TRUE(process.waitForFinished());
        EXPECT_EQ(QString::fromUtf8(process.readAllStandardOutput()).trimmed(), text);
    }
}

TEST(QrCode, refusesWhatFitsInNone)
{
    EXPECT_EQ(qrCode({}).side, 0);
    EXPECT_EQ(qrCode(QString(5000, u'a')).side, 0);
    EXPECT_EQ(qrCode(QStringLiteral("a") + QChar(0) + QStringLiteral("b")).side, 0);
    EXPECT_TRUE(svgPath({}).isEmpty());
}

TEST(QrCode, thePathHoldsEachDarkModuleOnce)
{
    const QrCode code = qrCode(QStringLiteral("https://example.org"));
    int dark = 0;
    for (const QString& part : svgPath(code).split(u'M', Qt::SkipEmptyParts)) dark += part.section(u'h', 1).section(u'v', 0, 0).toInt();
    EXPECT_EQ(dark, code.dark.count(true));
}

} // namespace
} // namespace microvet::tests
