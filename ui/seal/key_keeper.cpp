#include "ui/seal/key_keeper.h"

#include "core/base/safe_name.h"
#include "ui/seal/key_dialogs.h"
#include "ui/seal/secret_store.h"
#include "ui/shell/prompts.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace microvet::ui {

namespace {

QString documents() { return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation); }
QString secretFilter() { return KeyKeeper::tr("Keys (*%1);;All files (*)").arg(seal::secretSuffix()); }

/// Answered once, however the dialog ends.
template<class Done>
void whenClosed(QDialog* dialog, Done done)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::finished, dialog,
                     [done = std::move(done)](int result) { done(result == QDialog::Accepted); });
    dialog->open();
}

} // namespace

KeyKeeper::KeyKeeper(const Place& place, QWidget* window)
    : QObject(window)
    , m_place(place)
    , m_window(window)
{
}

bool KeyKeeper::isThere() const { return !m_place.file.isEmpty() && m_place.disk.stamp(m_place.file).exists(); }

std::optional<seal::KeyCard> KeyKeeper::card() const
{
    if (!isThere()) return std::nullopt;
    const auto owner = seal::ownerOf(m_place.disk, m_place.file);
    return owner ? std::optional(*owner) : std::nullopt;
}

QString KeyKeeper::secretName(const seal::KeyCard& card) const
{
    return QStringLiteral("seal %1").arg(seal::fingerprintOf(card.key));
}

void KeyKeeper::askNew(const QString& title, const QString& text, std::function<void(const QString&)> then)
{
    auto* dialog = new PassphraseDialog(PassphraseDialog::For::Choosing, title, text, {}, m_window);
    whenClosed(dialog,
               [dialog, then = std::move(then)](bool accepted) { then(accepted ? dialog->passphrase() : QString()); });
}

void KeyKeeper::keep(const Key& key, Answer then)
{
    if (m_place.file.isEmpty()) return then({}, tr("There is no folder in which the key could be kept."));
    const auto write = [this, key, then](const QString& passphrase) {
        if (passphrase.isEmpty()) return then({}, {});
        const Status written = seal::writeLocked(m_place.disk, m_place.file, *key, passphrase);
        if (written)
            then(key, {});
        else
            then({}, written.error().text);
    };
    const auto ask = [this, write] {
        askNew(
            tr("A passphrase for your key"),
            tr("The key lies encrypted on this computer. You are asked for its passphrase whenever you seal a course."),
            write);
    };
    if (!m_place.secrets.isThere()) return ask();
    const QString random = seal::textOf(seal::randomBytes(32));
    m_place.secrets.write(secretName(key->card), random, [self = QPointer(this), random, write, ask](bool kept) {
        if (!self) return;
        if (kept)
            write(random);
        else
            ask();
    });
}

void KeyKeeper::make(const QString& name, const QString& role, const QString& organisation, Answer then)
{
    if (!seal::isAvailable()) return then({}, seal::notAvailable().text);
    auto* dialog = new KeyOwnerDialog(name, role, organisation, m_window);
    whenClosed(dialog, [self = QPointer(this), dialog, then = std::move(then)](bool accepted) {
        if (!self || !accepted) return then({}, {});
        auto made = seal::makeKey(dialog->name(), dialog->role(), dialog->organisation(), self->m_place.clock());
        if (!made) return then({}, made.error().text);
        self->keep(std::make_shared<const seal::OwnKey>(*std::move(made)), then);
    });
}

void KeyKeeper::unlock(Answer then)
{
    const auto owner = card();
    if (!owner)
        return then({}, tr("The key on this computer cannot be read. Take it in from the file that you moved it with, "
                           "or make another."));
    const auto ask = [this, owner, then] {
        auto opened = std::make_shared<Key>();
        auto* dialog = new PassphraseDialog(
            PassphraseDialog::For::Opening, tr("Open your key"),
            tr("Write the passphrase of the key of %1.").arg(owner->name),
            [this, opened](const QString& passphrase) -> Status {
                auto key = seal::readLocked(m_place.disk, m_place.file, passphrase);
                if (!key) return key.error();
                *opened = std::make_shared<const seal::OwnKey>(*std::move(key));
                return {};
            },
            m_window);
        whenClosed(dialog, [opened, then](bool) { then(*opened, {}); });
    };
    if (!m_place.secrets.isThere()) return ask();
    m_place.secrets.read(secretName(*owner), [self = QPointer(this), ask, then](const QString& secret) {
        if (!self) return;
        auto key = secret.isEmpty() ? Result<seal::OwnKey>(Error{})
                                    : seal::readLocked(self->m_place.disk, self->m_place.file, secret);
        if (key)
            then(std::make_shared<const seal::OwnKey>(*std::move(key)), {});
        else
            ask(); // it may lie under a passphrase that somebody chose
    });
}

void KeyKeeper::moveOut(std::function<void(const QString&)> then)
{
    unlock([self = QPointer(this), then = std::move(then)](const Key& key, const QString& trouble) {
        if (!self || !key) return then(trouble);
        self->askNew(
            tr("A passphrase for the way"),
            tr("The key goes into a file that only this passphrase opens. You are asked for it on the other computer. "
               "Do not send the two on the same way."),
            [self, key, then](const QString& passphrase) {
                if (!self || passphrase.isEmpty()) return then({});
                const QString proposal =
                    documents() + u'/' + safeFileName(key->card.name, QStringLiteral("key")) + seal::secretSuffix();
                self->m_place.prompts.askSaveFile(
                    self->m_window, tr("Move the key to another computer"), proposal, secretFilter(),
                    seal::secretSuffix().mid(1), [self, key, passphrase, then](const QString& path) {
                        if (!self || path.isEmpty()) return then({});
                        const Status written = seal::writeLocked(self->m_place.disk, path, *key, passphrase);
                        then(written ? tr("Written to “%1”. Take it in on the other computer, then delete the file.")
                                           .arg(QFileInfo(path).fileName())
                                     : written.error().text);
                    });
            });
    });
}

void KeyKeeper::moveIn(Answer then)
{
    m_place.prompts.askOpenFile(
        m_window, tr("Take in a key"), documents(), secretFilter(),
        [self = QPointer(this), then = std::move(then)](const QString& path) {
            if (!self || path.isEmpty()) return then({}, {});
            const auto owner = seal::ownerOf(self->m_place.disk, path);
            if (!owner) return then({}, owner.error().text);
            auto opened = std::make_shared<Key>();
            auto* dialog = new PassphraseDialog(
                PassphraseDialog::For::Opening, tr("Take in a key"),
                tr("Write the passphrase under which the key of %1 was moved.").arg(owner->name),
                [self, path, opened](const QString& passphrase) -> Status {
                    if (!self) return {};
                    auto key = seal::readLocked(self->m_place.disk, path, passphrase);
                    if (!key) return key.error();
                    *opened = std::make_shared<const seal::OwnKey>(*std::move(key));
                    return {};
                },
                self->m_window);
            whenClosed(dialog, [self, opened, then](bool) {
                if (!self || !*opened) return then({}, {});
                self->keep(*opened, then);
            });
        });
}

void KeyKeeper::withdraw(std::function<Status(const seal::KeyCard&)> store,
                         std::function<void(bool, const QString&)> then)
{
    const auto owner = card();
    if (!owner) return then(false, {});
    auto* dialog = new WithdrawKeyDialog(owner->name, m_window);
    whenClosed(dialog,
               [self = QPointer(this), dialog, store = std::move(store), then = std::move(then)](bool accepted) {
                   if (!self || !accepted) return then(false, {});
                   self->unlock([self, reason = dialog->reason(), store, then](const Key& key, const QString& trouble) {
                       if (!self || !key) return then(false, trouble);
                       const auto gone = seal::withdrawn(*key, reason, self->m_place.clock());
                       if (!gone) return then(false, gone.error().text);
                       if (const Status stored = store(*gone); !stored) return then(false, stored.error().text);
                       if (const Status removed = self->m_place.disk.remove(self->m_place.file); !removed)
                           return then(true, removed.error().text);
                       self->m_place.secrets.remove(self->secretName(key->card));
                       then(true, {});
                   });
               });
}

} // namespace microvet::ui
