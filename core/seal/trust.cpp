#include "core/seal/trust.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>

namespace microvet::seal {

namespace {

using Name = QLatin1String;

constexpr int longest = 500; ///< of a name, role or reason

QString text(const QJsonObject& object, const char* name) { return object.value(Name(name)).toString(); }
QDateTime time(const QJsonObject& object, const char* name)
{
    return QDateTime::fromString(text(object, name), Qt::ISODateWithMs).toUTC();
}

} // namespace

const KeyCard* Trust::find(const QByteArray& key) const
{
    const auto found = std::find_if(keys.cbegin(), keys.cend(), [&](const KeyCard& card) { return card.key == key; });
    return found == keys.cend() ? nullptr : &*found;
}

void Trust::put(KeyCard card)
{
    for (KeyCard& known : keys) {
        if (known.key != card.key) continue;
        if (known.withdrawn) card.withdrawn = known.withdrawn;
        known = card;
        return;
    }
    keys.append(card);
}

bool Trust::remove(const QByteArray& key)
{
    return keys.removeIf([&](const KeyCard& card) { return card.key == key; }) > 0;
}

QString fingerprintOf(const QByteArray& key)
{
    const QByteArray digits = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().left(32);
    QStringList groups;
    for (qsizetype i = 0; i < digits.size(); i += 4)
        groups.append(QString::fromLatin1(digits.mid(i, 4)));
    return groups.join(u' ');
}

QString textOf(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QByteArray bytesFrom(const QString& text, int size)
{
    if (text.size() > 4 * size) return {};
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::Base64UrlEncoding |
                                                                             QByteArray::AbortOnBase64DecodingErrors);
    return decoded && (*decoded).size() == size ? *decoded : QByteArray();
}

QString textOf(const QDateTime& time) { return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString(); }

QJsonObject toJson(const KeyCard& card)
{
    QJsonObject object{{Name("key"), textOf(card.key)},   {Name("name"), card.name},
                       {Name("role"), card.role},         {Name("organisation"), card.organisation},
                       {Name("from"), textOf(card.from)}, {Name("proof"), textOf(card.proof)}};
    if (card.withdrawn)
        object.insert(Name("withdrawn"), QJsonObject{{Name("time"), textOf(card.withdrawn->time)},
                                                     {Name("reason"), card.withdrawn->reason},
                                                     {Name("signature"), textOf(card.withdrawn->signature)}});
    return object;
}

std::optional<KeyCard> cardFrom(const QJsonObject& object)
{
    KeyCard card{bytesFrom(text(object, "key"), 32),
                 text(object, "name"),
                 text(object, "role"),
                 text(object, "organisation"),
                 time(object, "from"),
                 bytesFrom(text(object, "proof"), 64),
                 {}};
    if (card.key.isEmpty() || card.name.trimmed().isEmpty()) return std::nullopt;
    for (const QString& part : {card.name, card.role, card.organisation})
        if (part.size() > longest) return std::nullopt;
    const QJsonValue withdrawn = object.value(Name("withdrawn"));
    // What says that it was withdrawn counts as withdrawn, however badly it says it.
    if (!withdrawn.isUndefined() && !withdrawn.isNull()) {
        const QJsonObject said = withdrawn.toObject();
        card.withdrawn =
            Withdrawal{time(said, "time"), text(said, "reason").left(longest), bytesFrom(text(said, "signature"), 64)};
    }
    return card;
}

QJsonObject toJson(const Trust& trust)
{
    QJsonArray keys;
    for (const KeyCard& card : trust.keys)
        keys.append(toJson(card));
    QJsonObject object{{Name("on"), trust.on}};
    if (!keys.isEmpty()) object.insert(Name("keys"), keys);
    return object;
}

Trust trustFrom(const QJsonObject& object)
{
    Trust trust{object.value(Name("on")).toBool(), {}};
    const QJsonArray keys = object.value(Name("keys")).toArray();
    for (const QJsonValue& one : keys) {
        if (trust.keys.size() >= mostKeys) break;
        if (const auto card = cardFrom(one.toObject())) trust.put(*card);
    }
    return trust;
}

} // namespace microvet::seal
