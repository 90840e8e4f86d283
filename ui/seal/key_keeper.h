#pragma once

#include "core/base/clock.h"
#include "core/seal/key_files.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <functional>
#include <memory>

namespace microvet::ui {

class Prompts;
class SecretStore;

/// The key of whoever sits at this computer: made, unlocked, moved and withdrawn. It lies encrypted in one file; the
/// system's secret store keeps its passphrase where there is one, else the user is asked for it.
class KeyKeeper : public QObject {
    Q_OBJECT

public:
    struct Place {
        FileStore& disk;
        Prompts& prompts;
        Clock clock;
        QString file; ///< empty: nothing is kept
        SecretStore& secrets;
    };
    using Key = std::shared_ptr<const seal::OwnKey>;
    /// A null key: the user turned away, or `trouble` says why not.
    using Answer = std::function<void(const Key& key, const QString& trouble)>;

    /// Its dialogs stand before `window`.
    KeyKeeper(const Place& place, QWidget* window);

    /// Whose key is here; none where there is none, or it cannot be read.
    std::optional<seal::KeyCard> card() const;
    bool isThere() const;

    /// Asks whose it is, and for a passphrase where the system keeps none.
    void make(const QString& name, const QString& role, const QString& organisation, Answer then);
    void unlock(Answer then);
    /// Writes the key, under a passphrase of its own, into a file that is chosen. Told: where to.
    void moveOut(std::function<void(const QString& said)> then);
    /// Takes a key from such a file.
    void moveIn(Answer then);
    /// Asks why. The key is removed only once `store` has kept the card with the withdrawal: it is all that is left of
    /// it.
    void withdraw(std::function<Status(const seal::KeyCard& card)> store,
                  std::function<void(bool done, const QString& trouble)> then);

private:
    QString secretName(const seal::KeyCard& card) const;
    /// Puts the key into its file.
    void keep(const Key& key, Answer then);
    void askNew(const QString& title, const QString& text, std::function<void(const QString& passphrase)> then);

    Place m_place;
    QPointer<QWidget> m_window;
};

} // namespace microvet::ui
