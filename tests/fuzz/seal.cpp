#include "core/seal/seal.h"
#include "tests/fuzz/memory_disk.h"

#include <QJsonDocument>

using namespace microvet;

namespace {

void mustHold(bool holds)
{
    if (!holds) __builtin_trap();
}

/// As a package carries them: each is told in a sentence, and proves nothing where nobody trusts its key.
void checkSeals(const QJsonObject& object)
{
    const auto seals = seal::sealsFrom(object);
    if (!seals) return mustHold(!seals.error().text.isEmpty());
    mustHold(seals->size() <= seal::mostSeals);
    for (const seal::Sealed& sealed : *seals) {
        model::Course course;
        course.id = sealed.course; // so that the signature is what decides
        const seal::State state = seal::stateOf(sealed, course, {}, {});
        mustHold(state.kind == seal::State::Broken || state.kind == seal::State::Unknown || state.kind == seal::State::Unchecked);
        mustHold(!seal::sentenceOf(state).isEmpty() && !seal::codeOf(state.kind).isEmpty());
    }
    // What was read is written and read as the same.
    const QJsonObject written = seal::toJson(*seals);
    const auto again = seal::sealsFrom(written);
    mustHold(seals->isEmpty() || (again && again->size() == seals->size()));
}

/// A card from somebody: taken only where its key has signed it.
void checkCard(FileStore& disk)
{
    const auto card = seal::readCard(disk, QStringLiteral("/x.microvet-key"));
    if (!card) return mustHold(!card.error().text.isEmpty());
    mustHold(seal::isSignedByItself(*card) && card->key.size() == seal::keyBytes && !card->name.trimmed().isEmpty());
    const auto again = seal::cardFrom(seal::cardFile(*card));
    mustHold(again && seal::isSignedByItself(*again));
}

/// One's own key from a file that somebody changed: opened whole or not at all.
void checkOwnKey(FileStore& disk)
{
    const QString path = QStringLiteral("/x.microvet-secret-key");
    const auto owner = seal::ownerOf(disk, path);
    if (!owner) mustHold(!owner.error().text.isEmpty());
    const auto key = seal::readLocked(disk, path, QStringLiteral("correct horse battery"));
    if (!key) return mustHold(!key.error().text.isEmpty());
    mustHold(owner && key->secret.publicKey().valueOr({}) == owner->key);
}

/// The list of an organisation.
void checkTrust(const QJsonObject& object)
{
    const seal::Trust trust = seal::trustFrom(object);
    mustHold(trust.keys.size() <= seal::mostKeys);
    for (const seal::KeyCard& card : trust.keys)
        mustHold(trust.find(card.key) == &card); // each key once
    const seal::Trust again = seal::trustFrom(seal::toJson(trust));
    mustHold(again.on == trust.on && again.keys.size() == trust.keys.size());
    for (qsizetype i = 0; i < again.keys.size(); ++i)
        mustHold(again.keys[i].key == trust.keys[i].key && again.keys[i].withdrawn.has_value() == trust.keys[i].withdrawn.has_value());
}

} // namespace

/// The bytes as seal.json of a package, as a key's card, as somebody's own key, and as a list of trusted keys.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    checkSeals(object);
    checkTrust(object);
    fuzz::MemoryDisk disk;
    disk.files = {{QStringLiteral("/x.microvet-key"), bytes}, {QStringLiteral("/x.microvet-secret-key"), bytes}};
    checkCard(disk);
    checkOwnKey(disk);
    return 0;
}
