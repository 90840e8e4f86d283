#include "ui/preview/byte_range.h"

#include <QBuffer>

#include <gtest/gtest.h>

namespace microvet::ui {

namespace {
void expectPart(const char* header, qint64 first, qint64 count, qint64 most = -1)
{
    const ByteRange range = byteRange(header, 1000, most);
    EXPECT_EQ(range.kind, ByteRange::Kind::Part) << header;
    EXPECT_EQ(range.first, first) << header;
    EXPECT_EQ(range.count, count) << header;
}
} // namespace

TEST(ByteRangeTest, ReadsOneRange)
{
    expectPart("bytes=0-", 0, 1000);
    expectPart("bytes=0-0", 0, 1);
    expectPart("Bytes= 10-19 ", 10, 10);
    expectPart("bytes=990-5000", 990, 10);
    expectPart("bytes=-100", 900, 100);
    expectPart("bytes=-99999999999999999999999", 0, 1000);
    expectPart("bytes=0-", 0, 64, 64);
}

TEST(ByteRangeTest, RefusesWhatIsNotThere)
{
    for (const char* header : {"bytes=1000-", "bytes=1000-2000", "bytes=-0", "bytes=99999999999999999999-"})
        EXPECT_EQ(byteRange(header, 1000).kind, ByteRange::Kind::Unavailable) << header;
    EXPECT_EQ(byteRange("bytes=-1", 0).kind, ByteRange::Kind::Unavailable);
}

TEST(ByteRangeTest, SendsAllWhereTheHeaderSaysNothing)
{
    for (const char* header : {"", "bytes=", "bytes=-", "bytes=5-1", "bytes=a-b", "bytes=1-2,4-5", "lines=1-2", "bytes=--1", "bytes=+1-2"}) {
        const ByteRange range = byteRange(header, 1000);
        EXPECT_EQ(range.kind, ByteRange::Kind::Whole) << header;
        EXPECT_EQ(range.count, 1000) << header;
    }
}

TEST(ByteRangeTest, PartDeviceEndsWithItsPart)
{
    auto whole = std::make_unique<QBuffer>();
    whole->setData("0123456789");
    whole->open(QIODevice::ReadOnly);
    PartDevice part(std::move(whole), 3, 4);
    EXPECT_EQ(part.size(), 4);
    EXPECT_EQ(part.read(2), "34");
    EXPECT_EQ(part.readAll(), "56");
    EXPECT_TRUE(part.atEnd());
}

} // namespace microvet::ui
