#include "core/base/passphrase_box.h"

#include <QCoreApplication>

#include <algorithm>

#ifdef MICROVET_HAVE_OPENSSL
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <array>
#include <memory>
#endif

namespace microvet::passphrase {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::passphrase)
};

const QByteArray fileMark = QByteArrayLiteral("MVLOCK1\n");

} // namespace

Error notAvailable()
{
    return {Error::Kind::Other,
            Tr::tr("This program was built without OpenSSL, so it can neither make nor open encrypted files."), {}};
}

bool isEncryptedFile(const QByteArray& file) { return file.startsWith(fileMark); }

#ifdef MICROVET_HAVE_OPENSSL

namespace {

constexpr quint64 scryptN = 1 << 15;
constexpr quint64 scryptR = 8;
constexpr quint64 scryptP = 1;
constexpr quint64 scryptMemory = 64 << 20;
constexpr qsizetype keyBytes = 32;
/// Tells a wrong passphrase from a damaged file; as hard to guess by as the encryption itself.
constexpr qsizetype checkBytes = 16;
/// OpenSSL counts in int.
constexpr qsizetype pieceBytes = 64 << 20;

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

unsigned char* bytesOf(QByteArray& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }
const unsigned char* bytesOf(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

Error failed()
{
    return {Error::Kind::Other,
            Tr::tr("The library for encryption failed. Start the program again and try once more."), {}};
}

Error wrong()
{
    return {Error::Kind::NoAccess,
            Tr::tr("This passphrase does not open it. Write it again, with the same large and small letters."), {}};
}

/// The key, and the check behind it; only this block holds them.
struct Derived {
    std::array<unsigned char, keyBytes + checkBytes> bytes{};
    ~Derived() { OPENSSL_cleanse(bytes.data(), bytes.size()); }
    QByteArray check() const { return {reinterpret_cast<const char*>(bytes.data()) + keyBytes, checkBytes}; }
};

bool derive(const QString& passphrase, const QByteArray& salt, Derived& key)
{
    QByteArray text = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    const bool done = EVP_PBE_scrypt(text.constData(), size_t(text.size()), bytesOf(salt), size_t(salt.size()), scryptN,
                                     scryptR, scryptP, scryptMemory, key.bytes.data(), key.bytes.size()) == 1;
    wipe(text);
    return done;
}

/// Encrypts or decrypts in pieces, after `beside`.
bool pass(EVP_CIPHER_CTX* cipher, const QByteArray& beside, const QByteArray& from, qsizetype size, QByteArray& to)
{
    int done = 0;
    if (EVP_CipherUpdate(cipher, nullptr, &done, bytesOf(beside), int(beside.size())) != 1) return false;
    for (qsizetype at = 0; at < size; at += pieceBytes)
        if (EVP_CipherUpdate(cipher, bytesOf(to) + at, &done, bytesOf(from) + at,
                             int(std::min(pieceBytes, size - at))) != 1)
            return false;
    return true;
}

Result<Box> lockWith(const Derived& key, const QByteArray& salt, const QByteArray& bytes, const QByteArray& beside)
{
    Box box{salt, randomBytes(nonceBytes), QByteArray(bytes.size() + tagBytes, '\0')};
    const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int size = 0;
    std::array<unsigned char, 16> rest{};
    if (box.nonce.isEmpty() || !cipher ||
        EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.bytes.data(),
                           bytesOf(std::as_const(box.nonce))) != 1 ||
        !pass(cipher.get(), beside, bytes, bytes.size(), box.data) ||
        EVP_EncryptFinal_ex(cipher.get(), rest.data(), &size) != 1 ||
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagBytes, bytesOf(box.data) + bytes.size()) != 1)
        return failed();
    return box;
}

Result<QByteArray> unlockWith(const Derived& key, const Box& box, const QByteArray& beside)
{
    const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    if (!cipher) return failed();
    QByteArray tag = box.data.right(tagBytes);
    QByteArray bytes(box.data.size() - tagBytes, '\0');
    int size = 0;
    std::array<unsigned char, 16> rest{};
    if (EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.bytes.data(), bytesOf(box.nonce)) != 1 ||
        !pass(cipher.get(), beside, box.data, bytes.size(), bytes) ||
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagBytes, tag.data()) != 1 ||
        EVP_DecryptFinal_ex(cipher.get(), rest.data(), &size) != 1) {
        wipe(bytes); // nobody vouches for them
        return wrong();
    }
    return bytes;
}

} // namespace

bool isAvailable() { return true; }

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, '\0');
    return RAND_bytes(bytesOf(bytes), count) == 1 ? bytes : QByteArray();
}

void wipe(QByteArray& bytes)
{
    if (!bytes.isEmpty()) OPENSSL_cleanse(bytes.data(), size_t(bytes.size()));
    bytes.clear();
}

Result<Box> lock(const QByteArray& bytes, const QString& passphrase, const QByteArray& beside)
{
    Derived key;
    const QByteArray salt = randomBytes(saltBytes);
    if (salt.isEmpty() || !derive(passphrase, salt, key)) return failed();
    return lockWith(key, salt, bytes, beside);
}

Result<QByteArray> unlock(const Box& box, const QString& passphrase, const QByteArray& beside)
{
    if (box.salt.size() != saltBytes || box.nonce.size() != nonceBytes || box.data.size() < tagBytes) return wrong();
    Derived key;
    if (!derive(passphrase, box.salt, key)) return failed();
    return unlockWith(key, box, beside);
}

Result<QByteArray> encryptedFile(const QByteArray& bytes, const QString& passphrase)
{
    Derived key;
    const QByteArray salt = randomBytes(saltBytes);
    if (salt.isEmpty() || !derive(passphrase, salt, key)) return failed();
    const QByteArray head = fileMark + salt + key.check();
    const auto box = lockWith(key, salt, bytes, head);
    if (!box.ok()) return box.error();
    return head + box->nonce + box->data;
}

Result<QByteArray> decryptedFile(const QByteArray& file, const QString& passphrase)
{
    if (!isEncryptedFile(file))
        return Error{Error::Kind::NotOurs, Tr::tr("This is no encrypted file of microVET Studio."), {}};
    const Error damaged{Error::Kind::Damaged,
                        Tr::tr("The passphrase is right, but the file is damaged. Take another copy of it."), {}};
    const qsizetype headBytes = fileMark.size() + saltBytes + checkBytes;
    if (file.size() < headBytes + nonceBytes + tagBytes)
        return Error{Error::Kind::Damaged, Tr::tr("The file was cut short. Take another copy of it."), {}};
    const QByteArray head = file.left(headBytes);
    const Box box{file.mid(fileMark.size(), saltBytes), file.mid(headBytes, nonceBytes), file.mid(headBytes + nonceBytes)};
    Derived key;
    if (!derive(passphrase, box.salt, key)) return failed();
    const QByteArray check = key.check();
    if (CRYPTO_memcmp(check.constData(), head.constData() + head.size() - checkBytes, checkBytes) != 0) return wrong();
    auto bytes = unlockWith(key, box, head);
    if (!bytes.ok() && bytes.error().kind == Error::Kind::NoAccess) return damaged;
    return bytes;
}

#else

bool isAvailable() { return false; }
QByteArray randomBytes(int) { return {}; }
void wipe(QByteArray& bytes) { bytes.clear(); }
Result<Box> lock(const QByteArray&, const QString&, const QByteArray&) { return notAvailable(); }
Result<QByteArray> unlock(const Box&, const QString&, const QByteArray&) { return notAvailable(); }
Result<QByteArray> encryptedFile(const QByteArray&, const QString&) { return notAvailable(); }
Result<QByteArray> decryptedFile(const QByteArray&, const QString&) { return notAvailable(); }

#endif

} // namespace microvet::passphrase
