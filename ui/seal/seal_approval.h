#pragma once

#include "ui/seal/key_keeper.h"

namespace microvet::ui {

class Session;

/// What comes after somebody has approved a course, where our organisation wants seals.
struct SealWish {
    seal::Trust trust;
    QString organisation; ///< our name, for a key that is to be made
    /// A key that was made on this occasion is to be trusted.
    std::function<Status(const seal::KeyCard& card)> trustKey;
};

/// Seals the last decision of the course, if it approves and seals are switched on; asks for a key where there is none,
/// and for its passphrase. `then` comes once, whatever happens: the approval stands without a seal, too. `good`: it
/// carries one that is valid here. `said` is empty where there is nothing to say.
void sealAfterApproval(Session& session, KeyKeeper& keys, const SealWish& wish,
                       std::function<void(bool good, const QString& said)> then);

} // namespace microvet::ui
