#include "core/seal/secret_key.h"

#include <QCoreApplication>

#ifdef MICROVET_HAVE_OPENSSL
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <memory>
#endif

namespace microvet::seal {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::seal)
};
} // namespace

Error notAvailable()
{
    return {Error::Kind::Other,
            Tr::tr("This program was built without OpenSSL, so it can neither make nor check seals. Approving works "
                   "without them."),
            {}};
}

SecretKey::SecretKey(SecretKey&& other) noexcept { *this = std::move(other); }

#ifdef MICROVET_HAVE_OPENSSL

namespace {

constexpr int saltBytes = 16;
constexpr int nonceBytes = 12;
constexpr int tagBytes = 16;
// 32 MB and about a tenth of a second for each guess.
constexpr quint64 scryptN = 1 << 15;
constexpr quint64 scryptR = 8;
constexpr quint64 scryptP = 1;
constexpr quint64 scryptMemory = 64 << 20;

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Digest = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

unsigned char* bytesOf(QByteArray& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }
const unsigned char* bytesOf(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

Error failed()
{
    return {
        Error::Kind::Other,
        Tr::tr(
            "The key could not be used: the library for signatures failed. Start the program again and try once more."),
        {}};
}

/// A key that only this block holds.
struct Derived {
    std::array<unsigned char, 32> bytes{};
    ~Derived() { OPENSSL_cleanse(bytes.data(), bytes.size()); }
};

bool derive(const QString& passphrase, const QByteArray& salt, Derived& key)
{
    QByteArray text = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    const bool done = EVP_PBE_scrypt(text.constData(), size_t(text.size()), bytesOf(salt), size_t(salt.size()), scryptN,
                                     scryptR, scryptP, scryptMemory, key.bytes.data(), key.bytes.size()) == 1;
    OPENSSL_cleanse(text.data(), size_t(text.size()));
    return done;
}

} // namespace

bool isAvailable() { return true; }

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, '\0');
    return RAND_bytes(bytesOf(bytes), count) == 1 ? bytes : QByteArray();
}

Check verify(const QByteArray& publicKey, const QByteArray& message, const QByteArray& signature)
{
    if (publicKey.size() != keyBytes || signature.size() != signatureBytes) return Check::Bad;
    const Key key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(publicKey), keyBytes), &EVP_PKEY_free);
    const Digest digest(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    if (!key || !digest || EVP_DigestVerifyInit(digest.get(), nullptr, nullptr, nullptr, key.get()) != 1)
        return Check::Bad;
    return EVP_DigestVerify(digest.get(), bytesOf(signature), signatureBytes, bytesOf(message),
                            size_t(message.size())) == 1
               ? Check::Good
               : Check::Bad;
}

SecretKey::~SecretKey() { OPENSSL_cleanse(m_seed.data(), m_seed.size()); }

SecretKey& SecretKey::operator=(SecretKey&& other) noexcept
{
    if (this == &other) return *this;
    m_seed = other.m_seed;
    OPENSSL_cleanse(other.m_seed.data(), other.m_seed.size());
    return *this;
}

Result<SecretKey> SecretKey::make()
{
    SecretKey key;
    if (RAND_priv_bytes(key.m_seed.data(), keyBytes) != 1) return failed();
    return key;
}

Result<QByteArray> SecretKey::publicKey() const
{
    const Key key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, m_seed.data(), keyBytes), &EVP_PKEY_free);
    QByteArray bytes(keyBytes, '\0');
    size_t size = keyBytes;
    if (!key || EVP_PKEY_get_raw_public_key(key.get(), bytesOf(bytes), &size) != 1) return failed();
    return bytes;
}

Result<QByteArray> SecretKey::sign(const QByteArray& message) const
{
    const Key key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, m_seed.data(), keyBytes), &EVP_PKEY_free);
    const Digest digest(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    QByteArray signature(signatureBytes, '\0');
    size_t size = signatureBytes;
    if (!key || !digest || EVP_DigestSignInit(digest.get(), nullptr, nullptr, nullptr, key.get()) != 1 ||
        EVP_DigestSign(digest.get(), bytesOf(signature), &size, bytesOf(message), size_t(message.size())) != 1)
        return failed();
    return signature;
}

Result<SecretKey::Locked> SecretKey::lock(const QString& passphrase, const QByteArray& beside) const
{
    Locked locked{randomBytes(saltBytes), randomBytes(nonceBytes), QByteArray(keyBytes + tagBytes, '\0')};
    Derived derived;
    const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int size = 0;
    if (locked.salt.isEmpty() || locked.nonce.isEmpty() || !cipher || !derive(passphrase, locked.salt, derived) ||
        EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, derived.bytes.data(),
                           bytesOf(std::as_const(locked.nonce))) != 1 ||
        EVP_EncryptUpdate(cipher.get(), nullptr, &size, bytesOf(beside), int(beside.size())) != 1 ||
        EVP_EncryptUpdate(cipher.get(), bytesOf(locked.data), &size, m_seed.data(), keyBytes) != 1 ||
        EVP_EncryptFinal_ex(cipher.get(), bytesOf(locked.data) + size, &size) != 1 ||
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagBytes, bytesOf(locked.data) + keyBytes) != 1)
        return failed();
    return locked;
}

Result<SecretKey> SecretKey::unlock(const Locked& locked, const QString& passphrase, const QByteArray& beside)
{
    const Error wrong{
        Error::Kind::NoAccess,
        Tr::tr("This passphrase does not open the key. Write it again, with the same large and small letters."),
        {}};
    if (locked.salt.size() != saltBytes || locked.nonce.size() != nonceBytes ||
        locked.data.size() != keyBytes + tagBytes)
        return wrong;
    Derived derived;
    const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    if (!cipher || !derive(passphrase, locked.salt, derived)) return failed();
    QByteArray tag = locked.data.mid(keyBytes);
    SecretKey key;
    int size = 0;
    if (EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, derived.bytes.data(), bytesOf(locked.nonce)) !=
            1 ||
        EVP_DecryptUpdate(cipher.get(), nullptr, &size, bytesOf(beside), int(beside.size())) != 1 ||
        EVP_DecryptUpdate(cipher.get(), key.m_seed.data(), &size, bytesOf(locked.data), keyBytes) != 1 ||
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagBytes, bytesOf(tag)) != 1 ||
        EVP_DecryptFinal_ex(cipher.get(), key.m_seed.data() + size, &size) != 1)
        return wrong;
    return key;
}

#else

bool isAvailable() { return false; }
QByteArray randomBytes(int) { return {}; }
Check verify(const QByteArray&, const QByteArray&, const QByteArray&) { return Check::NotDone; }

SecretKey::~SecretKey() = default;
SecretKey& SecretKey::operator=(SecretKey&& other) noexcept
{
    m_seed = other.m_seed;
    return *this;
}
Result<SecretKey> SecretKey::make() { return notAvailable(); }
Result<QByteArray> SecretKey::publicKey() const { return notAvailable(); }
Result<QByteArray> SecretKey::sign(const QByteArray&) const { return notAvailable(); }
Result<SecretKey::Locked> SecretKey::lock(const QString&, const QByteArray&) const { return notAvailable(); }
Result<SecretKey> SecretKey::unlock(const Locked&, const QString&, const QByteArray&) { return notAvailable(); }

#endif

} // namespace microvet::seal
