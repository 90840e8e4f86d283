#pragma once

#include "core/base/result.h"

#include <QByteArray>

/// Bytes that only a passphrase opens: scrypt (N 2^15, r 8, p 1: 32 MB and about a tenth of a second for each guess), then
/// AES-256-GCM.
namespace microvet::passphrase {

inline constexpr int saltBytes = 16;
inline constexpr int nonceBytes = 12;
inline constexpr int tagBytes = 16;

/// False where the program was built without OpenSSL: then nothing is encrypted, and nothing is opened.
bool isAvailable();
/// That it is not, and what to do.
Error notAvailable();

/// Bytes that nobody can guess; empty where there are none.
QByteArray randomBytes(int count);
/// Overwrites them in memory.
void wipe(QByteArray& bytes);

struct Box {
    QByteArray salt;
    QByteArray nonce;
    QByteArray data; ///< encrypted, then the tag
};
/// Salt and nonce are fresh each time. `beside` is not encrypted, but protected too.
Result<Box> lock(const QByteArray& bytes, const QString& passphrase, const QByteArray& beside);
/// NoAccess where the passphrase is another one, or something was changed: nobody can tell which.
Result<QByteArray> unlock(const Box& box, const QString& passphrase, const QByteArray& beside);

/// A whole file: docs/programme-file.md describes every byte.
Result<QByteArray> encryptedFile(const QByteArray& bytes, const QString& passphrase);
bool isEncryptedFile(const QByteArray& file);
/// NotOurs where it is no such file; NoAccess where the passphrase is another one; Damaged where the passphrase is right
/// and something was changed.
Result<QByteArray> decryptedFile(const QByteArray& file, const QString& passphrase);

} // namespace microvet::passphrase
