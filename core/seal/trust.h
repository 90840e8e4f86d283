#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>

/// Whose keys our organisation trusts.
namespace microvet::seal {

/// Said by the key itself: it counts no more.
struct Withdrawal {
    QDateTime time;
    QString reason;
    QByteArray signature;
    bool operator==(const Withdrawal&) const = default;
};

/// A public key and whose it is.
struct KeyCard {
    QByteArray key; ///< 32 bytes
    QString name;
    QString role;
    QString organisation;
    QDateTime from;
    QByteArray proof; ///< the key's own signature on all this, so that nobody puts another name on it
    std::optional<Withdrawal> withdrawn;
    bool operator==(const KeyCard&) const = default;
};

/// What our organisation says of seals.
struct Trust {
    bool on = false; ///< approved courses get a seal
    QList<KeyCard> keys;

    bool isEmpty() const { return !on && keys.isEmpty(); }
    const KeyCard* find(const QByteArray& key) const;
    /// In the place of the card with the same key. A withdrawal that is known already stays.
    void put(KeyCard card);
    bool remove(const QByteArray& key);
    bool operator==(const Trust&) const = default;
};

/// What a list of keys may hold at most.
inline constexpr int mostKeys = 500;

/// SHA-256 of the key, its first 16 bytes in groups of four hex digits: to be read aloud and compared.
QString fingerprintOf(const QByteArray& key);

/// As files and seals have bytes: base64url without padding. Empty where the text is none.
QString textOf(const QByteArray& bytes);
QByteArray bytesFrom(const QString& text, int size);
/// UTC, with milliseconds; as the statements that are signed have it.
QString textOf(const QDateTime& time);

QJsonObject toJson(const KeyCard& card);
/// None where the key is not one, or a text is longer than a name may be.
std::optional<KeyCard> cardFrom(const QJsonObject& object);
QJsonObject toJson(const Trust& trust);
/// Cards that cannot be used are left out.
Trust trustFrom(const QJsonObject& object);

} // namespace microvet::seal
