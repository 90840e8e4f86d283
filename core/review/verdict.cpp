#include "core/review/verdict.h"

#include "core/model/walk.h"
#include "core/review/comments.h"

#include <QCoreApplication>
#include <QHash>

namespace microvet::review {

using namespace model;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::review) };

QString folded(const QString& name) { return name.simplified().toCaseFolded(); }

bool isDraft(const Verdict& verdict) { return verdict.version.isEmpty(); }

int lastRound(const Content& content)
{
    int round = 0;
    for (const Verdict& verdict : content.review.verdicts)
        if (!isDraft(verdict)) round = std::max(round, verdict.round);
    return round;
}

/// Each reviewer's last word in that round, in the order in which they spoke.
QList<const Verdict*> lastWords(const Content& content, int round)
{
    QList<const Verdict*> words;
    for (const Verdict& verdict : content.review.verdicts) {
        if (verdict.round != round || isDraft(verdict)) continue;
        words.removeIf([&](const Verdict* earlier) { return folded(earlier->reviewer) == folded(verdict.reviewer); });
        words.append(&verdict);
    }
    return words;
}

} // namespace

int reviewersNeeded(const Content& content, const Template& checklist)
{
    return content.course.origin ? std::max(checklist.reviewers, checklist.reviewersFromOutside) : checklist.reviewers;
}

State stateOf(const Content& content, const Template& checklist, const KeptCourse& kept)
{
    State state;
    state.needed = reviewersNeeded(content, checklist);
    state.round = lastRound(content);
    const QList<const Verdict*> words = lastWords(content, state.round);
    if (words.isEmpty()) return state;
    state.version = words.constLast()->version;
    bool rejected = false, changes = false, lost = false;
    for (const Verdict* word : words) {
        // A decision of a newer version of the program is none that approves.
        if (word->decision == Decision::Accept) ++state.accepted;
        else if (word->decision == Decision::Reject) rejected = true;
        else changes = true;
        const std::optional<Course> course = kept(word->version);
        if (!course) lost = true;
        else if (!(*course == content.course)) state.changedFrom = word->version;
    }
    if (rejected) state.kind = State::Rejected;
    else if (changes) state.kind = State::ChangesWanted;
    else if (lost) state.kind = State::Broken;
    else if (!state.changedFrom.isEmpty()) state.kind = State::Outdated;
    else state.kind = state.accepted < state.needed ? State::Waiting : State::Approved;
    return state;
}

int roundFor(const Content& content, const KeptCourse& kept)
{
    const int last = lastRound(content);
    const QList<const Verdict*> words = lastWords(content, last);
    const bool same = !words.isEmpty() && std::all_of(words.cbegin(), words.cend(), [&](const Verdict* word) {
        const std::optional<Course> course = kept(word->version);
        return course && *course == content.course;
    });
    return same ? last : last + 1;
}

bool isAuthor(const Content& content, const QString& name)
{
    const QString wanted = folded(name);
    if (wanted.isEmpty()) return false;
    return std::any_of(content.course.contributors.cbegin(), content.course.contributors.cend(), [&](const Contributor& person) {
        return folded(person.name) == wanted && (person.role == Role::Author || person.role == Role::SubjectExpert || !person.role.isSet());
    });
}

QStringList obstacles(const Content& content, const Template& checklist, const Verdict& verdict)
{
    QStringList list;
    if (verdict.reviewer.trimmed().isEmpty()) list << Tr::tr("Write your name: a decision needs somebody who answers for it.");
    else if (isAuthor(content, verdict.reviewer)) list << Tr::tr("%1 is an author of this course. Somebody else has to review it.").arg(verdict.reviewer.simplified());
    if (verdict.conflictOfInterest.trimmed().isEmpty()) list << Tr::tr("Say whether you have a conflict of interest.");
    if (!verdict.decision.isSet()) {
        list << Tr::tr("Choose a decision.");
        return list;
    }
    const Score score = scoreOf(checklist, verdict.answers);
    if (!score.uncommented.isEmpty()) list << Tr::tr("Write a comment for %n items that are not met.", nullptr, int(score.uncommented.size()));
    if (verdict.decision != Decision::Accept) {
        if (verdict.summary.trimmed().isEmpty()) list << Tr::tr("Write in the summary what the authors should do.");
        return list;
    }
    if (!score.unanswered.isEmpty()) list << Tr::tr("%n items of the checklist have no answer yet.", nullptr, int(score.unanswered.size()));
    if (!score.mustFailures.isEmpty()) list << Tr::tr("%n items that must be met are not met.", nullptr, int(score.mustFailures.size()));
    if (score.unanswered.isEmpty() && !score.reachesThreshold) list << Tr::tr("The checklist reaches %1 of 100; %2 are asked for.").arg(score.points.value_or(0)).arg(checklist.threshold);
    if (const int open = openCount(content, CommentKind::Must)) list << Tr::tr("%n comments that must be seen to are still open. Resolve them first.", nullptr, open);
    return list;
}

const Verdict* draftOf(const Content& content, const QString& reviewer)
{
    for (const Verdict& verdict : content.review.verdicts)
        if (isDraft(verdict) && folded(verdict.reviewer) == folded(reviewer)) return &verdict;
    return nullptr;
}

void keepDraft(Content& content, Verdict draft)
{
    const Verdict* before = draftOf(content, draft.reviewer);
    draft.id = before ? before->id : PartId::make();
    draft.version.clear();
    draft.reviewer = draft.reviewer.simplified();
    for (ChecklistAnswer& answer : draft.answers)
        if (answer.id.isNull()) answer.id = PartId::make();
    if (!before) content.review.verdicts.append(draft);
    else modify<Verdict>(content, draft.id, [&](Verdict& verdict) { verdict = draft; });
}

QList<Verdict> decisions(const Content& content)
{
    QList<Verdict> list = content.review.verdicts;
    list.removeIf([](const Verdict& verdict) { return isDraft(verdict); });
    return list;
}

void decide(Content& content, Verdict verdict, const QString& version, int round, const QDateTime& time)
{
    content.review.verdicts.removeIf([&](const Verdict& one) { return isDraft(one) && folded(one.reviewer) == folded(verdict.reviewer); });
    verdict.id = PartId::make();
    verdict.version = version;
    verdict.round = round;
    verdict.time = time;
    verdict.reviewer = verdict.reviewer.simplified();
    verdict.summary = verdict.summary.trimmed();
    for (ChecklistAnswer& answer : verdict.answers)
        if (answer.id.isNull()) answer.id = PartId::make();
    content.review.verdicts.append(verdict);
}

QString sentenceOf(const State& state)
{
    switch (state.kind) {
    case State::None: break;
    case State::Waiting: return Tr::tr("Accepted by %1 of %2 reviewers").arg(state.accepted).arg(state.needed);
    case State::ChangesWanted: return state.changedFrom.isEmpty() ? Tr::tr("Changes are asked for") : Tr::tr("Changes were asked for, and the course has changed since");
    case State::Rejected: return state.changedFrom.isEmpty() ? Tr::tr("Rejected") : Tr::tr("Rejected; the course has changed since");
    case State::Approved: return Tr::tr("Approved");
    case State::Outdated: return Tr::tr("Approved, but the course has changed since");
    case State::Broken: return Tr::tr("Approved, but the approved version cannot be read any more");
    }
    return Tr::tr("Not reviewed yet");
}

QString codeOf(State::Kind kind)
{
    switch (kind) {
    case State::None: break;
    case State::Waiting: return QStringLiteral("waiting");
    case State::ChangesWanted: return QStringLiteral("changes-wanted");
    case State::Rejected: return QStringLiteral("rejected");
    case State::Approved: return QStringLiteral("approved");
    case State::Outdated: return QStringLiteral("outdated");
    case State::Broken: return QStringLiteral("broken");
    }
    return QStringLiteral("none");
}

} // namespace microvet::review
