#include "ui/seal/seal_approval.h"

#include "core/actions/approval.h"
#include "ui/session/session.h"

#include <QCoreApplication>

namespace microvet::ui {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui)
};
} // namespace

void sealAfterApproval(Session& session, KeyKeeper& keys, const SealWish& wish,
                       std::function<void(bool, const QString&)> then)
{
    const QList<model::Verdict> decisions = review::decisions(session.content());
    if (!wish.trust.on || decisions.isEmpty()) return then(false, {});
    const model::Verdict decision = decisions.constLast();
    if (decision.decision != model::Decision::Accept || decision.seal) return then(false, {});
    const auto seal = [course = QPointer(&session), approved = session.course(), id = decision.id, then](const KeyKeeper::Key& key,
                                                                            const QString& trouble) {
        if (!course) return;
        if (!key)
            return then(false, trouble.isEmpty()
                                   ? Tr::tr("The course is approved, but carries no seal.")
                                   : Tr::tr("The course is approved, but carries no seal. %1").arg(trouble));
        // Somebody may have gone on writing while the passphrase was asked for.
        if (!(course->course() == approved))
            return then(false, Tr::tr("The course has changed since it was approved, so it carries no seal. Approve it once more."));
        Status made;
        course->edit(Tr::tr("Seal the approval"), {course->course().id.uuid(), {}}, [&](model::Content& content) {
            made = actions::sealDecision(content, id, *key, course->clock()());
        });
        if (made)
            then(true, Tr::tr("The course is approved and carries the seal of %1.").arg(key->card.name));
        else
            then(false, Tr::tr("The course is approved, but carries no seal. %1").arg(made.error().text));
    };
    if (keys.isThere()) return keys.unlock(seal);
    keys.make(decision.reviewer, decision.role, wish.organisation,
              [seal, trust = wish.trustKey](const KeyKeeper::Key& key, const QString& trouble) {
                  if (!key || !trust) return seal(key, trouble);
                  const Status trusted = trust(key->card);
                  seal(key, trusted ? QString() : trusted.error().text);
              });
}

} // namespace microvet::ui
