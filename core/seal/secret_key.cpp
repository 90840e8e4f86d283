#include "core/seal/secret_key.h"

#include "core/base/passphrase_box.h"

#include <QCoreApplication>

#include <algorithm>

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

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Digest = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

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

} // namespace

bool isAvailable() { return true; }

QByteArray randomBytes(int count) { return passphrase::randomBytes(count); }

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
    QByteArray seed(reinterpret_cast<const char*>(m_seed.data()), keyBytes);
    const auto box = passphrase::lock(seed, passphrase, beside);
    passphrase::wipe(seed);
    if (!box) return failed();
    return Locked{box->salt, box->nonce, box->data};
}

Result<SecretKey> SecretKey::unlock(const Locked& locked, const QString& passphrase, const QByteArray& beside)
{
    auto seed = passphrase::unlock({locked.salt, locked.nonce, locked.data}, passphrase, beside);
    if (!seed && seed.error().kind != Error::Kind::NoAccess) return failed();
    if (!seed || seed->size() != keyBytes)
        return Error{
            Error::Kind::NoAccess,
            Tr::tr("This passphrase does not open the key. Write it again, with the same large and small letters."),
            {}};
    SecretKey key;
    std::copy(seed->cbegin(), seed->cend(), key.m_seed.begin());
    passphrase::wipe(*seed);
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
