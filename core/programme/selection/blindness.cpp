#include "core/programme/selection/blindness.h"

#include "core/programme/people/people_names.h"
#include "core/programme/selection/evaluation.h"

#include <QCoreApplication>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

} // namespace

Result<Blindness> Blindness::of(Store& store)
{
    Blindness blindness;
    blindness.m_viewer = store.who();
    const auto calls = store.all<Call>({{{"blind", true}}});
    if (!calls.ok()) return calls.error();
    for (const Call& call : *calls) {
        if (call.decided.isValid()) continue;
        const auto scoring = scoringOf(store, call.id);
        if (!scoring.ok()) return scoring.error();
        const QSet<QUuid> blind = blindApplications(*scoring, blindness.m_viewer);
        bool keeps = false;
        for (const Score& score : scoring->scores) {
            if (!blind.contains(score.application) || sameName(score.evaluator, blindness.m_viewer)) continue;
            blindness.m_hidden.insert(score.id);
            keeps = true;
        }
        if (keeps) blindness.m_calls << call.title;
    }
    if (!blindness.any()) return blindness;
    const auto scores = store.all<Score>();
    if (!scores.ok()) return scores.error();
    for (const Score& score : *scores)
        if (!blindness.m_hidden.contains(score.id)) blindness.m_open.insert(score.id);
    return blindness;
}

bool Blindness::hides(const Kind& kind, const QUuid& record) const { return &kind == &Score::kind() && m_hidden.contains(record); }

bool Blindness::hides(const LogLine& line) const
{
    if (!any() || line.kind != &Score::kind() || m_open.contains(line.record)) return false;
    return m_hidden.contains(line.record) || !sameName(line.step.who, m_viewer);
}

Status Blindness::mayBeHandedOn() const
{
    if (!any()) return {};
    return Error{Error::Kind::Invalid,
                 Tr::tr("The blind first pass of “%1” is not done, and a readable file would tell what others gave. Please use a "
                        "passphrase, or wait until all have done; nothing was written.")
                     .arg(m_calls.join(QStringLiteral("”, “"))),
                 {}};
}

} // namespace microvet::programme
