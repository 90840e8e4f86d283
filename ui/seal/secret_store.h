#pragma once

#include <QString>

#include <functional>

namespace microvet::ui {

/// Where the system keeps secrets of its user: a wallet, a keychain. This one is for systems that have none; tests put
/// their own in its place. Answers come later, or at once.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    virtual bool isThere() const { return false; }
    /// Empty: there is nothing of that name, or the user does not want it read.
    virtual void read(const QString& /*name*/, std::function<void(const QString& secret)> then) { then({}); }
    virtual void write(const QString& /*name*/, const QString& /*secret*/, std::function<void(bool kept)> then)
    {
        then(false);
    }
    virtual void remove(const QString& /*name*/) {}
};

/// The one of this system.
SecretStore& systemSecrets();

} // namespace microvet::ui
