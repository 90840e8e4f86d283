#include "core/base/passphrase_box.h"
#include "core/seal/seal.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

namespace microvet::seal {
namespace {

/// A program of its own, in which the seal room was compiled as it is where OpenSSL is missing.
const QString folder = QStringLiteral(SEAL_FILES) + u'/';

bool isTold(const Error& error) { return error.text.contains(QStringLiteral("without OpenSSL")); }

TEST(WithoutOpenSsl, NoKeyIsMadeTakenOrOpenedAndEachTimeItIsSaidWhy)
{
    EXPECT_FALSE(isAvailable());
    EXPECT_TRUE(isTold(notAvailable()));
    EXPECT_TRUE(notAvailable().text.contains(QStringLiteral("Approving works"))) << "and what works all the same";
    const auto made = makeKey(QStringLiteral("Ana Reis"), {}, {}, QDateTime::currentDateTimeUtc());
    ASSERT_FALSE(made);
    EXPECT_TRUE(isTold(made.error()));
    const auto card = readCard(diskStore(), folder + QStringLiteral("card.microvet-key"));
    ASSERT_FALSE(card);
    EXPECT_TRUE(isTold(card.error())) << "not that it was changed";
    const QString own = folder + QStringLiteral("own.microvet-secret-key");
    const auto owner = ownerOf(diskStore(), own);
    ASSERT_TRUE(owner) << "whose it is can be read";
    EXPECT_EQ(owner->name, QStringLiteral("Ana Reis"));
    const auto opened = readLocked(diskStore(), own, QStringLiteral("correct horse battery"));
    ASSERT_FALSE(opened);
    EXPECT_TRUE(isTold(opened.error())) << "not that the passphrase is wrong";
    EXPECT_TRUE(randomBytes(16).isEmpty());
}

TEST(WithoutOpenSsl, NothingIsEncryptedOrOpened)
{
    EXPECT_FALSE(passphrase::isAvailable());
    const QByteArray file = QByteArrayLiteral("MVLOCK1\n") + QByteArray(100, 'x');
    EXPECT_TRUE(passphrase::isEncryptedFile(file)) << "what it is can be told";
    for (const auto& done : {passphrase::encryptedFile("bytes", QStringLiteral("correct horse")),
                             passphrase::decryptedFile(file, QStringLiteral("correct horse"))}) {
        ASSERT_FALSE(done);
        EXPECT_TRUE(isTold(done.error()));
    }
}

TEST(WithoutOpenSsl, NoSealIsCalledValidOrBroken)
{
    const auto bytes = diskStore().readAll(folder + QStringLiteral("seals.json"), 1 << 20);
    ASSERT_TRUE(bytes);
    const auto seals = sealsFrom(QJsonDocument::fromJson(*bytes).object());
    ASSERT_TRUE(seals);
    model::Course course;
    course.id = (*seals)[0].course;
    const auto list = diskStore().readAll(folder + QStringLiteral("list.json"), 1 << 20);
    ASSERT_TRUE(list);
    const Trust trust = trustFrom(QJsonDocument::fromJson(*list).object());
    EXPECT_FALSE(trust.keys.isEmpty()) << "whom an organisation trusts is kept";
    for (const Sealed& sealed : *seals) {
        const State state = stateOf(sealed, course, trust, {});
        EXPECT_EQ(state.kind, State::Unchecked);
        EXPECT_TRUE(sentenceOf(state).contains(QStringLiteral("without OpenSSL"))) << sentenceOf(state).toStdString();
    }
    EXPECT_TRUE(toJson(trustFrom(toJson(trust))) == toJson(trust));
}

} // namespace
} // namespace microvet::seal
