#include "core/actions/take_review.h"

#include "core/model/json.h"
#include "core/model/walk.h"
#include "core/review/comments.h"
#include "core/review/merge/merge.h"
#include "core/review/verdict.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace microvet::actions {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

QString folded(const QString& name) { return name.simplified().toCaseFolded(); }

/// A review is merged without its course, which neither side changes here.
Content onlyReview(Review review, const QList<AcceptedFinding>& accepted)
{
    Content content;
    content.review = std::move(review);
    content.review.accepted = accepted;
    return content;
}

/// Ids that the course uses would make two elements one.
void avoidIdsOf(const Course& course, Review& review)
{
    Content both;
    both.course = course;
    both.review = review;
    if (repairIds(both) > 0 && both.course == course) review = both.review;
}

/// Who wrote the comment or decision that an element of the review is, or is a part of.
QString writerOf(const Content& content, const QUuid& element)
{
    const Located at = locate(content, element);
    for (auto id = at.path.crbegin(); id != at.path.crend(); ++id) {
        const Located around = locate(content, *id);
        if (const auto* reply = around.as<Reply>()) return reply->author;
        if (const auto* comment = around.as<Comment>()) return comment->author;
        if (const auto* verdict = around.as<Verdict>()) return verdict->reviewer;
    }
    return {};
}

Review mergedReview(const Content* base, const Content& mine, const Content& theirs, const QString& reviewer)
{
    const review::Merged merged = review::merge(base, mine, theirs);
    review::Choices choices;
    for (const review::Conflict& conflict : merged.conflicts) {
        if (conflict.kind == review::ConflictKey::Removed)
            continue; // what one side removed and the other changed stays
        const QString writer = writerOf(theirs, conflict.element);
        if (!writer.isEmpty() && folded(writer) == folded(reviewer))
            choices.insert(conflict, {review::Choice::Theirs, {}});
    }
    return choices.isEmpty() ? merged.content.review : review::merge(base, mine, theirs, choices).content.review;
}

template<class T, class List>
const T* withId(const List& list, const T& wanted)
{
    const auto at = std::find_if(list.cbegin(), list.cend(), [&](const T& one) { return one.id == wanted.id; });
    return at == list.cend() ? nullptr : &*at;
}

void count(TakenReview& taken, const Review& before, const Review& now)
{
    for (const Comment& comment : now.comments) {
        const Comment* earlier = withId(before.comments, comment);
        if (!earlier) {
            ++taken.comments;
            continue;
        }
        for (const Reply& reply : comment.replies)
            if (!withId(earlier->replies, reply)) ++taken.replies;
        Comment alike = comment;
        alike.replies = earlier->replies;
        if (!(alike == *earlier)) ++taken.changed;
    }
    for (const Comment& comment : before.comments)
        if (!withId(now.comments, comment)) ++taken.removed;
    for (const Verdict& verdict : now.verdicts) {
        const Verdict* earlier = withId(before.verdicts, verdict);
        if (earlier && *earlier == verdict) continue;
        ++(verdict.version.isEmpty() ? taken.drafts : taken.decisions);
    }
}

/// Who has decided has no draft any more: decide() took it away on the other side.
void dropDecidedDrafts(Review& merged, const Review& mine, const Review& theirs)
{
    for (const Verdict& decision : theirs.verdicts) {
        if (decision.version.isEmpty() || withId(mine.verdicts, decision)) continue;
        merged.verdicts.removeIf([&](const Verdict& draft) {
            return draft.version.isEmpty() && folded(draft.reviewer) == folded(decision.reviewer) &&
                   !withId(theirs.verdicts, draft);
        });
    }
}

/// The courses at hand as they are stored, by their content hash.
class Courses {
public:
    Courses(FileStore& store, const document::Document& draft, const QString& path)
        : m_store(store)
        , m_draft(draft)
        , m_path(path)
    {
    }

    std::optional<QJsonObject> withHash(const QString& contentHash)
    {
        if (m_known.isEmpty()) {
            m_known.insert(document::contentHash(m_draft.content.course), toJson(m_draft.content.course));
            for (const document::Revision& revision : m_draft.revisions) {
                const auto bytes = document::revisionBytes(m_store, m_draft, m_path, revision.hash);
                if (!bytes) continue;
                const QJsonObject course =
                    QJsonDocument::fromJson(*bytes).object().value(QLatin1String("course")).toObject();
                m_known.insert(document::contentHash(fromJson<Course>(course)), course);
            }
        }
        const auto found = m_known.constFind(contentHash);
        return found == m_known.cend() ? std::nullopt : std::optional(*found);
    }

private:
    FileStore& m_store;
    const document::Document& m_draft;
    const QString& m_path;
    QHash<QString, QJsonObject> m_known;
};

/// Puts the versions together that were decided about, and says which decisions stand without theirs.
void takeVersions(TakenReview& taken, FileStore& store, const document::Document& draft, const QString& path,
                  const review::ReviewFile& file)
{
    Courses courses(store, draft, path);
    for (const review::DecidedVersion& version : file.versions) {
        if (hasRevision(draft, version.hash)) continue;
        const auto course = courses.withHash(version.contentHash);
        if (!course) continue;
        QJsonObject value = version.value;
        value.insert(QStringLiteral("course"), *course);
        const QByteArray bytes = toCanonicalJson(value);
        if (QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex() != version.hash.toLatin1()) continue;
        taken.versions.append({version.hash, version.label, version.author, version.time, version.note});
        taken.versionBytes.insert(version.hash, bytes);
    }
    int without = 0;
    for (const Verdict& verdict : file.review.verdicts)
        if (!verdict.version.isEmpty() && !hasRevision(draft, verdict.version) &&
            !taken.versionBytes.contains(verdict.version))
            ++without;
    if (without > 0)
        taken.remarks << Tr::tr("%n decisions are about versions that this file does not hold, so they cannot count as "
                                "an approval. Ask for the whole course file and merge it.",
                                nullptr, without);
}

Error otherCourse(const review::ReviewFile& file, const QString& name)
{
    const QString title = file.title.simplified();
    return {
        Error::Kind::Invalid,
        title.isEmpty()
            ? Tr::tr("“%1” is a review of another course. Nothing was changed. Open that course and take it in there.")
                  .arg(name)
            : Tr::tr("“%1” is a review of another course: “%2”. Nothing was changed. Open that course and take it in "
                     "there.")
                  .arg(name, title),
        file.course.toString()};
}

} // namespace

Result<review::ReviewFile> openReview(FileStore& store, const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    const auto bytes = store.readAll(path, review::reviewFileLimit);
    if (bytes) {
        auto file = review::reviewFileFrom(*bytes, name);
        if (file || file.error().kind != Error::Kind::NotOurs) return file;
    } else if (bytes.error().kind != Error::Kind::TooLarge) {
        return bytes.error();
    }
    QTemporaryDir folder; // for media of an archive in an archive; nothing else is unpacked
    Progress progress;
    const auto document = document::open(store, path, folder.path(), progress);
    if (document) {
        review::CoverNote note = coverNoteOf(*document).value_or(review::CoverNote());
        if (note.from.isEmpty() || note.kind == review::CoverNote::Kind::Draft)
            note.from = document->manifest.value(QLatin1String("savedBy")).toString();
        return reviewOf(store, *document, path, note);
    }
    // Which of the two it should have been nobody knows: the sentence about reviews names both.
    if (document.error().kind == Error::Kind::NotOurs && bytes) return review::reviewFileFrom(*bytes, name).error();
    return document.error();
}

Result<TakenReview> takeReview(FileStore& store, const document::Document& draft, const QString& path,
                               const review::ReviewFile& file, const QString& name)
{
    const Content& now = draft.content;
    if (!(file.course == now.course.id)) return otherCourse(file, name);
    std::optional<Content> base;
    if (hasRevision(draft, file.note.revision))
        if (const auto sent = document::revisionContent(store, draft, path, file.note.revision))
            base = onlyReview(sent->review, now.review.accepted);
    Review theirs = file.review;
    avoidIdsOf(now.course, theirs);
    TakenReview taken;
    taken.content = now;
    taken.content.review = mergedReview(base ? &*base : nullptr, onlyReview(now.review, now.review.accepted),
                                        onlyReview(theirs, now.review.accepted), file.note.from);
    taken.content.review.accepted = now.review.accepted;
    dropDecidedDrafts(taken.content.review, now.review, theirs);
    count(taken, now.review, taken.content.review);
    takeVersions(taken, store, draft, path, file);
    int lost = 0;
    for (const Comment& comment : file.review.comments)
        if (!withId(now.review.comments, comment) && !locate(taken.content, comment.place.target)) ++lost;
    if (lost > 0)
        taken.remarks << Tr::tr(
            "%n new comments are about parts that are not in the course any more. They are listed last.", nullptr,
            lost);
    if (file.courseChanged)
        taken.remarks << Tr::tr("The reviewer has changed the course, too. Those changes were not taken in: ask for "
                                "the whole course file and merge it.");
    if (file.commentsOnly)
        taken.remarks << Tr::tr(
            "This review comes from the copy for the browser: it holds comments and answers, and decides nothing.");
    return taken;
}

QString TakenReview::sentence() const
{
    QStringList parts;
    if (comments > 0) parts << Tr::tr("%n new comments", nullptr, comments);
    if (replies > 0) parts << Tr::tr("%n new replies", nullptr, replies);
    if (changed > 0) parts << Tr::tr("%n changed comments", nullptr, changed);
    if (removed > 0) parts << Tr::tr("%n comments taken back", nullptr, removed);
    if (decisions > 0) parts << Tr::tr("%n decisions", nullptr, decisions);
    if (drafts > 0) parts << Tr::tr("%n checklists without a decision", nullptr, drafts);
    return parts.isEmpty() ? Tr::tr("nothing new") : QLocale().createSeparatedList(parts);
}

} // namespace microvet::actions
