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
    const auto seal = [course = QPointer(&session), approved = session.course(), id = decision.id, trust = wish.trust,
                       then](const KeyKeeper::Key& key, const QString& trouble, bool isNew) {
        if (!course) return;
        const auto without = [&](const QString& why) {
            then(false, why.isEmpty() ? Tr::tr("The course is approved, but carries no seal.")
                                      : Tr::tr("The course is approved, but carries no seal. %1").arg(why));
        };
        if (!key) return without(trouble);
        // Somebody may have gone on writing while the passphrase was asked for.
        if (!(course->course() == approved)) return without(Tr::tr("It has changed since. Approve it once more."));
        Status made;
        course->edit(Tr::tr("Seal the approval"), {course->course().id.uuid(), {}}, [&](model::Content& content) {
            made = actions::sealDecision(content, id, *key, course->clock()());
        });
        if (!made) return without(made.error().text);
        const QString sealed = Tr::tr("The course is approved and carries the seal of %1.").arg(key->card.name);
        const bool known = trust.find(key->card.key) || (isNew && trouble.isEmpty());
        then(known, known ? sealed
                          : Tr::tr("%1 The key is not among those that you trust: hand out its card in “Our "
                                   "organisation”, and take it in there.")
                                .arg(sealed));
    };
    if (keys.isThere())
        return keys.unlock([seal](const KeyKeeper::Key& key, const QString& trouble) { seal(key, trouble, false); });
    keys.make(decision.reviewer, decision.role, wish.organisation,
              [seal, trust = wish.trustKey](const KeyKeeper::Key& key, const QString& trouble) {
                  if (!key || !trust) return seal(key, trouble, true);
                  const Status trusted = trust(key->card);
                  seal(key, trusted ? QString() : trusted.error().text, true);
              });
}

} // namespace microvet::ui
