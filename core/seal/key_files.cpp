#include "core/seal/key_files.h"

#include "core/model/json.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

namespace microvet::seal {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::seal)
};
using Name = QLatin1String;

constexpr int layout = 1; ///< of every file and statement here; see docs/seal.md
constexpr qint64 largestFile = 64 * 1024;
const QString cardFormat = QStringLiteral("microvet-key");
const QString secretFormat = QStringLiteral("microvet-secret-key");

QByteArray cardStatement(const KeyCard& card)
{
    KeyCard bare = card;
    bare.proof.clear();
    bare.withdrawn.reset();
    QJsonObject statement = toJson(bare);
    statement.remove(Name("proof"));
    statement.insert(Name("format"), cardFormat);
    statement.insert(Name("layout"), layout);
    return model::toCanonicalJson(statement);
}

QByteArray withdrawalStatement(const QByteArray& key, const Withdrawal& withdrawal)
{
    return model::toCanonicalJson({{Name("format"), QStringLiteral("microvet-key-withdrawal")},
                                   {Name("layout"), layout},
                                   {Name("key"), textOf(key)},
                                   {Name("reason"), withdrawal.reason},
                                   {Name("time"), textOf(withdrawal.time)}});
}

/// What is not secret in a file with a secret key; a change of it is noticed when the key is unlocked.
QByteArray besideOf(const KeyCard& card)
{
    return model::toCanonicalJson(
        {{Name("format"), secretFormat}, {Name("layout"), layout}, {Name("card"), toJson(card)}});
}

QJsonObject derivation()
{
    return {{Name("name"), QStringLiteral("scrypt")}, {Name("n"), 32768}, {Name("r"), 8}, {Name("p"), 1}};
}

Result<QJsonObject> readObject(FileStore& store, const QString& path, const QString& format)
{
    const QString file = QFileInfo(path).fileName();
    const auto bytes = store.readAll(path, largestFile);
    if (!bytes) return bytes.error();
    const QJsonDocument json = QJsonDocument::fromJson(*bytes);
    const QJsonObject object = json.object();
    if (object.value(Name("format")).toString() != format) {
        if (!json.isObject() && bytes->contains('"' + format.toLatin1() + '"'))
            return Error{Error::Kind::Damaged, Tr::tr("“%1” is broken. Ask for it once more.").arg(file), {}};
        return Error{Error::Kind::NotOurs,
                     Tr::tr("“%1” holds no key of this kind. Choose a file that ends in %2.")
                         .arg(file, format == cardFormat ? cardSuffix() : secretSuffix()),
                     {}};
    }
    if (object.value(Name("layout")).toInt() != layout)
        return Error{
            Error::Kind::TooNew,
            Tr::tr("“%1” was made by a newer version of the program. Install that version to use it.").arg(file),
            {}};
    return object;
}

Error broken(const QString& path)
{
    return {Error::Kind::Damaged, Tr::tr("“%1” is broken. Ask for it once more.").arg(QFileInfo(path).fileName()), {}};
}

} // namespace

Result<OwnKey> makeKey(const QString& name, const QString& role, const QString& organisation, const QDateTime& time)
{
    if (name.trimmed().isEmpty())
        return Error{Error::Kind::Invalid, Tr::tr("Write your name: a seal says who made it."), {}};
    auto secret = SecretKey::make();
    if (!secret) return secret.error();
    const auto key = secret->publicKey();
    if (!key) return key.error();
    // Whole milliseconds, as files have them.
    KeyCard card{*key,
                 name.simplified(),
                 role.simplified(),
                 organisation.simplified(),
                 QDateTime::fromString(textOf(time), Qt::ISODateWithMs).toUTC(),
                 {},
                 {}};
    const auto proof = secret->sign(cardStatement(card));
    if (!proof) return proof.error();
    card.proof = *proof;
    return OwnKey{std::move(card), *std::move(secret)};
}

Result<KeyCard> withdrawn(const OwnKey& key, const QString& reason, const QDateTime& time)
{
    KeyCard card = key.card;
    card.withdrawn =
        Withdrawal{QDateTime::fromString(textOf(time), Qt::ISODateWithMs).toUTC(), reason.simplified().left(500), {}};
    const auto signature = key.secret.sign(withdrawalStatement(card.key, *card.withdrawn));
    if (!signature) return signature.error();
    card.withdrawn->signature = *signature;
    return card;
}

bool isSignedByItself(const KeyCard& card)
{
    return verify(card.key, cardStatement(card), card.proof) == Check::Good &&
           (!card.withdrawn ||
            verify(card.key, withdrawalStatement(card.key, *card.withdrawn), card.withdrawn->signature) == Check::Good);
}

QJsonObject cardFile(const KeyCard& card)
{
    QJsonObject file = toJson(card);
    file.insert(Name("format"), cardFormat);
    file.insert(Name("layout"), layout);
    return file;
}

Status writeCard(FileStore& store, const QString& path, const KeyCard& card)
{
    return store.replace(path, QJsonDocument(cardFile(card)).toJson());
}

Result<KeyCard> readCard(FileStore& store, const QString& path)
{
    if (!isAvailable()) return notAvailable();
    const auto object = readObject(store, path, cardFormat);
    if (!object) return object.error();
    const auto card = cardFrom(*object);
    if (!card) return broken(path);
    if (!isSignedByItself(*card))
        return Error{
            Error::Kind::Invalid,
            Tr::tr("The key in “%1” was changed after it was made, so it is not taken. Ask its owner for it once more.")
                .arg(QFileInfo(path).fileName()),
            {}};
    return *card;
}

Status writeLocked(FileStore& store, const QString& path, const OwnKey& key, const QString& passphrase)
{
    if (passphrase.size() < shortestPassphrase)
        return Error{
            Error::Kind::Invalid,
            Tr::tr(
                "Choose a passphrase of at least %1 letters: three or four words that do not belong together are good.")
                .arg(shortestPassphrase),
            {}};
    const auto locked = key.secret.lock(passphrase, besideOf(key.card));
    if (!locked) return locked.error();
    const QJsonObject file{{Name("format"), secretFormat},
                           {Name("layout"), layout},
                           {Name("card"), toJson(key.card)},
                           {Name("derivation"), derivation()},
                           {Name("cipher"), QStringLiteral("aes-256-gcm")},
                           {Name("salt"), textOf(locked->salt)},
                           {Name("nonce"), textOf(locked->nonce)},
                           {Name("data"), textOf(locked->data)}};
    if (const Status made = store.makeFolder(folderOf(path)); !made) return made;
    return store.replace(path, QJsonDocument(file).toJson());
}

Result<KeyCard> ownerOf(FileStore& store, const QString& path)
{
    const auto object = readObject(store, path, secretFormat);
    if (!object) return object.error();
    const auto card = cardFrom(object->value(Name("card")).toObject());
    if (!card) return broken(path);
    return *card;
}

Result<OwnKey> readLocked(FileStore& store, const QString& path, const QString& passphrase)
{
    const auto object = readObject(store, path, secretFormat);
    if (!object) return object.error();
    const auto card = cardFrom(object->value(Name("card")).toObject());
    const SecretKey::Locked locked{bytesFrom(object->value(Name("salt")).toString(), 16),
                                   bytesFrom(object->value(Name("nonce")).toString(), 12),
                                   bytesFrom(object->value(Name("data")).toString(), 48)};
    // Only the one way of deriving is taken: a file must not choose how much memory and time it costs.
    if (!card || locked.salt.isEmpty() || locked.nonce.isEmpty() || locked.data.isEmpty() ||
        object->value(Name("derivation")).toObject() != derivation() ||
        object->value(Name("cipher")).toString() != QLatin1String("aes-256-gcm"))
        return broken(path);
    auto secret = SecretKey::unlock(locked, passphrase, besideOf(*card));
    if (!secret) return secret.error();
    const auto key = secret->publicKey();
    if (!key) return key.error();
    if (*key != card->key) return broken(path);
    return OwnKey{*card, *std::move(secret)};
}

} // namespace microvet::seal
