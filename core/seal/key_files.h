#pragma once

#include "core/base/filestore.h"
#include "core/seal/secret_key.h"
#include "core/seal/trust.h"

/// Keys as files: a card to hand to colleagues, and one's own key, encrypted, to keep and to move to another computer.
namespace microvet::seal {

inline QString cardSuffix() { return QStringLiteral(".microvet-key"); }
inline QString secretSuffix() { return QStringLiteral(".microvet-secret-key"); }

/// Of letters; shorter ones are refused.
inline constexpr int shortestPassphrase = 10;

struct OwnKey {
    KeyCard card;
    SecretKey secret;
};
/// A new key with its card. Invalid without a name.
Result<OwnKey> makeKey(const QString& name, const QString& role, const QString& organisation, const QDateTime& time);

/// Its card once more, with the statement, signed by the key itself, that it counts no more.
Result<KeyCard> withdrawn(const OwnKey& key, const QString& reason, const QDateTime& time);
/// The name and, where it was withdrawn, that are really said by the key.
bool isSignedByItself(const KeyCard& card);

/// A card as a file for colleagues.
QJsonObject cardFile(const KeyCard& card);
Status writeCard(FileStore& store, const QString& path, const KeyCard& card);
/// Refused, with a sentence: NotOurs, TooNew, Damaged, and Invalid where a signature does not fit.
Result<KeyCard> readCard(FileStore& store, const QString& path);

/// Invalid where the passphrase is too short.
Status writeLocked(FileStore& store, const QString& path, const OwnKey& key, const QString& passphrase);
/// Whose key the file holds, without a passphrase.
Result<KeyCard> ownerOf(FileStore& store, const QString& path);
/// NoAccess: another passphrase.
Result<OwnKey> readLocked(FileStore& store, const QString& path, const QString& passphrase);

} // namespace microvet::seal
