#include "core/base/passphrase_box.h"

#include <gtest/gtest.h>

namespace microvet::passphrase {

namespace {

const QString right = QStringLiteral("correct horse Ω");

TEST(PassphraseBox, GivesBackWhatWasPutIn)
{
    ASSERT_TRUE(isAvailable());
    for (const QByteArray& bytes : {QByteArray(), QByteArray("x"), QByteArray(16, 'y'), QByteArray(100'001, 'z')}) {
        const auto file = encryptedFile(bytes, right);
        ASSERT_TRUE(file.ok());
        EXPECT_TRUE(isEncryptedFile(*file));
        const auto back = decryptedFile(*file, right);
        ASSERT_TRUE(back.ok());
        EXPECT_EQ(*back, bytes);
    }
}

TEST(PassphraseBox, IsNeverTheSameTwice)
{
    EXPECT_NE(*encryptedFile("secret", right), *encryptedFile("secret", right));
    EXPECT_FALSE(encryptedFile("secret", right)->contains("secret"));
}

TEST(PassphraseBox, TellsAWrongPassphraseFromADamagedFile)
{
    const auto file = encryptedFile(QByteArray(1000, 's'), right);
    ASSERT_TRUE(file.ok());
    EXPECT_EQ(decryptedFile(*file, QStringLiteral("correct horse")).error().kind, Error::Kind::NoAccess);
    EXPECT_EQ(decryptedFile(*file, {}).error().kind, Error::Kind::NoAccess);
    QByteArray broken = *file;
    broken[500] = char(broken.at(500) ^ 1);
    EXPECT_EQ(decryptedFile(broken, right).error().kind, Error::Kind::Damaged);
    EXPECT_EQ(decryptedFile(file->chopped(1), right).error().kind, Error::Kind::Damaged);
    EXPECT_EQ(decryptedFile(file->left(30), right).error().kind, Error::Kind::Damaged);
    EXPECT_EQ(decryptedFile("SQLite format 3", right).error().kind, Error::Kind::NotOurs);
}

/// Every byte is protected, also those of the head.
TEST(PassphraseBox, NoticesEveryChangedByte)
{
    const auto file = encryptedFile("abc", right);
    ASSERT_TRUE(file.ok());
    for (qsizetype i = 0; i < file->size(); i += 7) {
        QByteArray broken = *file;
        broken[i] = char(broken.at(i) ^ 0x20);
        EXPECT_FALSE(decryptedFile(broken, right).ok()) << i;
    }
}

TEST(PassphraseBox, TakesTheSamePassphraseHoweverItIsTyped)
{
    const auto file = encryptedFile("abc", QString::fromUtf8("caf\xc3\xa9")); // one letter
    EXPECT_TRUE(decryptedFile(*file, QString::fromUtf8("cafe\xcc\x81")).ok()) << "a letter and its accent";
}

TEST(PassphraseBox, ProtectsWhatStandsBeside)
{
    const auto box = lock("key", right, "name");
    ASSERT_TRUE(box.ok());
    EXPECT_EQ(*unlock(*box, right, "name"), "key");
    EXPECT_EQ(unlock(*box, right, "other").error().kind, Error::Kind::NoAccess);
    EXPECT_EQ(unlock({}, right, "name").error().kind, Error::Kind::NoAccess);
}

} // namespace

} // namespace microvet::passphrase
