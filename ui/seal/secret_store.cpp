#include "ui/seal/secret_store.h"

#ifdef MICROVET_HAVE_QTKEYCHAIN
#include <qt6keychain/keychain.h>

#include <QStandardPaths>
#endif

namespace microvet::ui {

#ifdef MICROVET_HAVE_QTKEYCHAIN

namespace {

QString service() { return QStringLiteral("microVET Studio"); }

class Keychain final : public SecretStore {
public:
    // Where the system runs no wallet, reading and writing fail, and the user is asked instead. Tests leave the wallet of
    // whoever runs them alone.
    bool isThere() const override { return !QStandardPaths::isTestModeEnabled(); }

    void read(const QString& name, std::function<void(const QString&)> then) override
    {
        auto* job = new QKeychain::ReadPasswordJob(service());
        job->setKey(name);
        QObject::connect(job, &QKeychain::Job::finished, job, [job, then = std::move(then)] {
            then(job->error() == QKeychain::NoError ? job->textData() : QString());
        });
        job->start();
    }

    void write(const QString& name, const QString& secret, std::function<void(bool)> then) override
    {
        auto* job = new QKeychain::WritePasswordJob(service());
        job->setKey(name);
        job->setTextData(secret);
        QObject::connect(job, &QKeychain::Job::finished, job,
                         [job, then = std::move(then)] { then(job->error() == QKeychain::NoError); });
        job->start();
    }

    void remove(const QString& name) override
    {
        auto* job = new QKeychain::DeletePasswordJob(service());
        job->setKey(name);
        job->start();
    }
};

} // namespace

SecretStore& systemSecrets()
{
    static Keychain keychain;
    return keychain;
}

#else

SecretStore& systemSecrets()
{
    static SecretStore none;
    return none;
}

#endif

} // namespace microvet::ui
