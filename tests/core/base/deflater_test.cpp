#include "core/base/deflater.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

using namespace microvet;

namespace {

QByteArray text(qsizetype size)
{
    QRandomGenerator random(7);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char& byte : bytes) byte = char('a' + random.bounded(6));
    return bytes;
}

QByteArray packedOf(const QByteArray& bytes) { return Deflater(6).add(bytes, true); }

} // namespace

TEST(Deflater, whatItPacksComesOutAgain)
{
    for (const qsizetype size : {0, 1, 5, 70'000, 3'000'000}) {
        const QByteArray bytes = text(size);
        EXPECT_EQ(inflated(packedOf(bytes), size, crc32Of(bytes, 0)), bytes) << size;
    }
    // The best that deflate can do is still taken.
    const QByteArray zeros(20'000'000, '\0');
    EXPECT_EQ(inflated(packedOf(zeros), zeros.size(), crc32Of(zeros, 0)), zeros);
}

TEST(Deflater, packsWholesAndSaysWhenThatGainsNothing)
{
    BlockDeflater packer(6);
    for (const qsizetype size : {200, 70'000, 3'000'000}) {
        const QByteArray bytes = text(size);
        const auto packed = packer.pack(bytes);
        ASSERT_TRUE(packed) << size;
        EXPECT_LT(packed->size(), size);
        EXPECT_EQ(inflated(*packed, size, crc32Of(bytes, 0)), bytes) << size;
    }
    EXPECT_FALSE(packer.pack({}));
    EXPECT_FALSE(packer.pack("a"));
    QByteArray noise(10'000, Qt::Uninitialized);
    QRandomGenerator random(3);
    for (char& byte : noise) byte = char(random.bounded(256));
    EXPECT_FALSE(packer.pack(noise));
}

TEST(Deflater, bytesForAZipComeOutAgainPackedOrNot)
{
    BlockDeflater packer(6);
    for (const QByteArray& bytes : {QByteArray(), QByteArray("a"), text(70'000)}) {
        PackedBytes packed = packedBytes(bytes, packer);
        EXPECT_EQ(packed.size, bytes.size());
        EXPECT_EQ(packed.crc, crc32Of(bytes, 0));
        EXPECT_EQ(packed.deflated, bytes.size() > 1);
        EXPECT_EQ(unpackedBytes(packed), bytes);
        EXPECT_EQ(unpackedBytes(storedBytes(bytes)), bytes);
        packed.crc ^= 1;
        EXPECT_FALSE(unpackedBytes(packed));
    }
}

TEST(Deflater, brokenBytesGiveNothing)
{
    const QByteArray bytes = text(50'000);
    const QByteArray packed = packedOf(bytes);
    const quint32 crc = crc32Of(bytes, 0);
    EXPECT_FALSE(inflated(packed, bytes.size() - 1, crc));
    EXPECT_FALSE(inflated(packed, bytes.size() + 1, crc));
    EXPECT_FALSE(inflated(packed, -1, crc));
    EXPECT_FALSE(inflated(packed, bytes.size(), crc ^ 1));
    EXPECT_FALSE(inflated({}, bytes.size(), crc));
    EXPECT_FALSE(inflated(QByteArray("no deflate at all"), 40, crc));
    for (qsizetype cut = 0; cut < packed.size(); cut += 97) EXPECT_FALSE(inflated(packed.left(cut), bytes.size(), crc)) << cut;
    for (qsizetype at = 0; at < packed.size(); at += 97) {
        QByteArray changed = packed;
        changed[at] = char(changed[at] ^ 0x55);
        EXPECT_FALSE(inflated(changed, bytes.size(), crc)) << at;
    }
}

TEST(Deflater, aClaimOfMoreThanDeflateCanGiveSetsNothingAside)
{
    EXPECT_FALSE(inflated(packedOf(text(1'000)), qint64(1) << 45, 0));
}

TEST(Deflater, theCrcGoesOnFromThePieceBefore)
{
    const QByteArray bytes = text(10'000);
    EXPECT_EQ(crc32Of(bytes.mid(300), crc32Of(bytes.left(300), 0)), crc32Of(bytes, 0));
    EXPECT_EQ(crc32Of("123456789", 0), 0xcbf43926u);
}
