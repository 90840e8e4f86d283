#include "core/seal/key_files.h"

#include "core/base/clock.h"
#include "tests/core/base/temp_folder.h"
#include "tests/support/programs.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace microvet::seal {
namespace {

using tests::TempFolder;

const QString passphrase = QStringLiteral("apfel straße κλειδί");

class Keys : public testing::Test {
protected:
    void SetUp() override
    {
        if (!isAvailable()) GTEST_SKIP() << "built without OpenSSL";
    }

    static QDateTime now() { return utcTime(QDate(2026, 3, 1), QTime(8, 30, 15, 123)); }
    static OwnKey key()
    {
        auto made = makeKey(QStringLiteral("  Ana  Reis "), QStringLiteral("ambassador"),
                            QStringLiteral("House of Skills"), now());
        EXPECT_TRUE(made);
        return *std::move(made);
    }
    QByteArray bytes(const QString& path) const
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    void put(const QString& path, const QByteArray& content) const
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    /// The file with one member changed.
    void change(const QString& path, const std::function<void(QJsonObject&)>& edit) const
    {
        QJsonObject object = QJsonDocument::fromJson(bytes(path)).object();
        edit(object);
        put(path, QJsonDocument(object).toJson());
    }
    static Error::Kind kind(const Result<KeyCard>& result) { return result ? Error::Kind::Other : result.error().kind; }

    QString card() const { return m_folder / (QStringLiteral("ana") + cardSuffix()); }
    QString secret() const { return m_folder / (QStringLiteral("keys/own") + secretSuffix()); }

    TempFolder m_folder;
};

TEST_F(Keys, VerifyAsTheStandardSays)
{
    // RFC 8032, 7.1, test 2.
    const QByteArray publicKey =
        QByteArray::fromHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    const QByteArray signature =
        QByteArray::fromHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    EXPECT_EQ(verify(publicKey, QByteArray("\x72"), signature), Check::Good);
    EXPECT_EQ(verify(publicKey, QByteArray("\x73"), signature), Check::Bad);
    EXPECT_EQ(verify(publicKey, QByteArray("\x72"), signature.left(63)), Check::Bad);
    EXPECT_EQ(verify(publicKey.left(31), QByteArray("\x72"), signature), Check::Bad);
    EXPECT_EQ(verify({}, {}, {}), Check::Bad);
}

TEST_F(Keys, ACardSaysWhoseKeyItIsAndNobodyElseCanSayOtherwise)
{
    const OwnKey own = key();
    EXPECT_EQ(own.card.name, QStringLiteral("Ana Reis"));
    ASSERT_TRUE(writeCard(diskStore(), card(), own.card));
    const auto read = readCard(diskStore(), card());
    ASSERT_TRUE(read) << qPrintable(read.error().text);
    EXPECT_EQ(*read, own.card);
    for (const char* member : {"name", "role", "organisation", "from", "key", "proof"}) {
        ASSERT_TRUE(writeCard(diskStore(), card(), own.card));
        change(card(), [&](QJsonObject& object) {
            QString value = object.value(QLatin1String(member)).toString();
            value[0] = value[0] == u'A' ? u'B' : u'A';
            object.insert(QLatin1String(member), value);
        });
        EXPECT_FALSE(readCard(diskStore(), card())) << member;
    }
    // A card with the proof left out, or of another key.
    ASSERT_TRUE(writeCard(diskStore(), card(), own.card));
    change(card(), [](QJsonObject& object) { object.remove(QStringLiteral("proof")); });
    EXPECT_EQ(kind(readCard(diskStore(), card())), Error::Kind::Invalid);
}

TEST_F(Keys, AWithdrawalIsTheKeysOwn)
{
    const OwnKey own = key();
    const auto gone = withdrawn(own, QStringLiteral("The laptop was stolen."), now().addDays(3));
    ASSERT_TRUE(gone);
    ASSERT_TRUE(writeCard(diskStore(), card(), *gone));
    const auto read = readCard(diskStore(), card());
    ASSERT_TRUE(read);
    ASSERT_TRUE(read->withdrawn);
    EXPECT_EQ(read->withdrawn->reason, QStringLiteral("The laptop was stolen."));
    // Somebody else cannot withdraw it.
    const OwnKey other = key();
    KeyCard forged = own.card;
    forged.withdrawn = withdrawn(other, QStringLiteral("Because."), now())->withdrawn;
    ASSERT_TRUE(writeCard(diskStore(), card(), forged));
    EXPECT_EQ(kind(readCard(diskStore(), card())), Error::Kind::Invalid);
    // Nor does an older card take it back.
    Trust trust;
    trust.put(*gone);
    trust.put(own.card);
    ASSERT_EQ(trust.keys.size(), 1);
    EXPECT_TRUE(trust.keys[0].withdrawn);
    EXPECT_EQ(trustFrom(toJson(trust)), trust);
    EXPECT_TRUE(trust.remove(own.card.key));
    EXPECT_FALSE(trust.remove(own.card.key));
}

TEST_F(Keys, MovesToAnotherComputerUnderAPassphrase)
{
    const OwnKey own = key();
    ASSERT_TRUE(writeLocked(diskStore(), secret(), own, passphrase));
    const auto owner = ownerOf(diskStore(), secret());
    ASSERT_TRUE(owner);
    EXPECT_EQ(*owner, own.card);
    const auto moved = readLocked(diskStore(), secret(), passphrase);
    ASSERT_TRUE(moved) << qPrintable(moved.error().text);
    EXPECT_EQ(moved->card, own.card);
    EXPECT_EQ(*moved->secret.sign("x"), *own.secret.sign("x"));
    for (const QString& wrong : {QString(), passphrase.toUpper(), passphrase + u' '}) {
        const auto refused = readLocked(diskStore(), secret(), wrong);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().kind, Error::Kind::NoAccess);
        EXPECT_FALSE(refused.error().text.contains(passphrase));
    }
    const auto tooShort = writeLocked(diskStore(), secret(), own, QStringLiteral("abc"));
    ASSERT_FALSE(tooShort);
    EXPECT_TRUE(readLocked(diskStore(), secret(), passphrase)) << "what was refused leaves the file as it was";
    // Typed in another form of Unicode, it is the same passphrase.
    EXPECT_TRUE(readLocked(diskStore(), secret(), passphrase.normalized(QString::NormalizationForm_D)));
    const QByteArray first = bytes(secret());
    EXPECT_FALSE(first.contains("apfel"));
    ASSERT_TRUE(writeLocked(diskStore(), secret(), own, passphrase));
    EXPECT_NE(bytes(secret()), first) << "salt and nonce are fresh";
}

TEST_F(Keys, ALockedKeyThatWasTamperedWithIsRefused)
{
    const OwnKey own = key();
    for (const char* member : {"salt", "nonce", "data"}) {
        ASSERT_TRUE(writeLocked(diskStore(), secret(), own, passphrase));
        change(secret(), [&](QJsonObject& object) {
            QString value = object.value(QLatin1String(member)).toString();
            value[3] = value[3] == u'A' ? u'B' : u'A';
            object.insert(QLatin1String(member), value);
        });
        EXPECT_FALSE(readLocked(diskStore(), secret(), passphrase)) << member;
    }
    ASSERT_TRUE(writeLocked(diskStore(), secret(), own, passphrase));
    change(secret(), [](QJsonObject& object) {
        QJsonObject owner = object.value(QStringLiteral("card")).toObject();
        owner.insert(QStringLiteral("name"), QStringLiteral("Eve"));
        object.insert(QStringLiteral("card"), owner);
    });
    EXPECT_FALSE(readLocked(diskStore(), secret(), passphrase)) << "the name is protected, too";
    // A file cannot ask for a derivation that takes all memory.
    ASSERT_TRUE(writeLocked(diskStore(), secret(), own, passphrase));
    change(secret(), [](QJsonObject& object) {
        object.insert(QStringLiteral("derivation"), QJsonObject{{QStringLiteral("name"), QStringLiteral("scrypt")},
                                                                {QStringLiteral("n"), 1 << 30},
                                                                {QStringLiteral("r"), 8},
                                                                {QStringLiteral("p"), 1}});
    });
    const auto hostile = readLocked(diskStore(), secret(), passphrase);
    ASSERT_FALSE(hostile);
    EXPECT_EQ(hostile.error().kind, Error::Kind::Damaged);
}

TEST_F(Keys, FilesThatAreNoneOfOursAreToldApart)
{
    const OwnKey own = key();
    ASSERT_TRUE(writeCard(diskStore(), card(), own.card));
    const QByteArray whole = bytes(card());
    put(card(), whole.left(whole.size() / 2));
    EXPECT_EQ(kind(readCard(diskStore(), card())), Error::Kind::Damaged);
    put(card(), "PK\3\4");
    EXPECT_EQ(kind(readCard(diskStore(), card())), Error::Kind::NotOurs);
    put(card(), {});
    EXPECT_EQ(kind(readCard(diskStore(), card())), Error::Kind::NotOurs);
    put(card(), QByteArray(1 << 20, '['));
    EXPECT_EQ(kind(readCard(diskStore(), card())), Error::Kind::TooLarge);
    put(card(), whole);
    change(card(), [](QJsonObject& object) { object.insert(QStringLiteral("layout"), 2); });
    EXPECT_EQ(kind(readCard(diskStore(), card())), Error::Kind::TooNew);
    EXPECT_EQ(kind(readCard(diskStore(), m_folder / QStringLiteral("none"))), Error::Kind::NotFound);
    ASSERT_TRUE(writeLocked(diskStore(), secret(), own, passphrase));
    EXPECT_EQ(kind(readCard(diskStore(), secret())), Error::Kind::NotOurs) << "a secret key is no card";
}

TEST_F(Keys, AListIsBounded)
{
    QJsonArray many;
    for (int i = 0; i < mostKeys + 50; ++i) {
        QByteArray bytes(keyBytes, 'k');
        bytes[0] = char(i % 256);
        bytes[1] = char(i / 256);
        many.append(QJsonObject{{QStringLiteral("key"), textOf(bytes)}, {QStringLiteral("name"), QStringLiteral("A")}});
    }
    many.prepend(
        QJsonObject{{QStringLiteral("key"), QStringLiteral("short")}, {QStringLiteral("name"), QStringLiteral("A")}});
    many.prepend(QStringLiteral("no card"));
    EXPECT_EQ(trustFrom({{QStringLiteral("keys"), many}}).keys.size(), mostKeys);
    EXPECT_TRUE(trustFrom({{QStringLiteral("keys"), 5}}).isEmpty());
}

TEST_F(Keys, AnotherProgramReadsTheSignatures)
{
    const OwnKey own = key();
    const QByteArray message = "a statement";
    put(m_folder / QStringLiteral("key.der"), QByteArray::fromHex("302a300506032b6570032100") + own.card.key);
    put(m_folder / QStringLiteral("message"), message);
    put(m_folder / QStringLiteral("signature"), *own.secret.sign(message));
    const QString said = test::said(QStringLiteral("openssl"),
                                    {QStringLiteral("pkeyutl"), QStringLiteral("-verify"), QStringLiteral("-rawin"),
                                     QStringLiteral("-pubin"), QStringLiteral("-keyform"), QStringLiteral("DER"),
                                     QStringLiteral("-inkey"), m_folder / QStringLiteral("key.der"),
                                     QStringLiteral("-in"), m_folder / QStringLiteral("message"),
                                     QStringLiteral("-sigfile"), m_folder / QStringLiteral("signature")});
    EXPECT_TRUE(said.contains(QStringLiteral("Verified Successfully"))) << qPrintable(said);
}

} // namespace
} // namespace microvet::seal
