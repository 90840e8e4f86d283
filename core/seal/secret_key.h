#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <array>

/// Seals: who approved which version of a course, so that others can prove it. docs/seal.md describes every byte.
namespace microvet::seal {

inline constexpr int keyBytes = 32;
inline constexpr int signatureBytes = 64;

/// False where the program was built without OpenSSL: then nothing is signed, and no seal is checked.
bool isAvailable();
/// That it is not, and what to do.
Error notAvailable();

enum class Check { Good, Bad, NotDone };
/// Ed25519. What has the wrong length is bad.
Check verify(const QByteArray& publicKey, const QByteArray& message, const QByteArray& signature);

/// A private key of Ed25519. Its memory is wiped; it never leaves but encrypted.
class SecretKey {
public:
    static Result<SecretKey> make();
    ~SecretKey();
    SecretKey(SecretKey&& other) noexcept;
    SecretKey& operator=(SecretKey&& other) noexcept;
    SecretKey(const SecretKey&) = delete;
    SecretKey& operator=(const SecretKey&) = delete;

    Result<QByteArray> publicKey() const;
    Result<QByteArray> sign(const QByteArray& message) const;

    /// Encrypted with a passphrase: scrypt (N 2^15, r 8, p 1), then AES-256-GCM, which also protects `beside`.
    struct Locked {
        QByteArray salt;  ///< 16 bytes
        QByteArray nonce; ///< 12 bytes
        QByteArray data;  ///< the key, then the tag of 16 bytes
    };
    /// Salt and nonce are fresh each time.
    Result<Locked> lock(const QString& passphrase, const QByteArray& beside) const;
    /// NoAccess where the passphrase is another one, or something was changed: nobody can tell which.
    static Result<SecretKey> unlock(const Locked& locked, const QString& passphrase, const QByteArray& beside);

private:
    SecretKey() = default;
    std::array<unsigned char, keyBytes> m_seed{};
};

/// Bytes that nobody can guess; empty where there are none.
QByteArray randomBytes(int count);

} // namespace microvet::seal
