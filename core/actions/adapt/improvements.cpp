#include "core/actions/adapt/improvements.h"

#include "core/actions/adapt/adapt.h"
#include "core/actions/adapt/rights.h"
#include "core/actions/adapt/translated_lists.h"
#include "core/review/comments.h"

#include <QCoreApplication>

namespace microvet::actions {

using namespace microvet::model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

/// What each course says of itself, and not of its content.
void takeOwnFacts(Course& into, const Course& from)
{
    into.id = from.id;
    into.language = from.language;
    into.identifier = from.identifier;
    into.awardingBody = from.awardingBody;
    into.provider = from.provider;
    into.quality.lastReview = from.quality.lastReview;
    into.licence = from.licence;
    into.contributors = from.contributors;
    into.version = from.version;
    into.created = from.created;
    into.published = from.published;
    into.owner = from.owner;
    into.nextReview = from.nextReview;
    into.changes = from.changes;
    into.support = from.support;
    into.funding = from.funding;
    into.origin = from.origin;
    into.ownWords = from.ownWords;
}

/// The original's value as if it said of itself what the new course says. That is no change of anybody then, and
/// neither is the review.
Content inOwnTerms(const Course& original, const Content& mine)
{
    Content content{original, mine.review, {}};
    takeOwnFacts(content.course, mine.course);
    return content;
}

/// The same of the newer one, which is the course's original from now on.
Content newerInOwnTerms(const Course& newer, const Content& mine)
{
    Content content = inOwnTerms(newer, mine);
    if (content.course.origin) {
        Origin& origin = *content.course.origin;
        origin.contentHash = document::contentHash(newer);
        origin.title = newer.title;
        origin.licence = newer.licence.code;
    }
    return content;
}

bool isTranslation(const Content& content)
{
    return content.course.origin && content.course.origin->relation == OriginKind::Translation;
}

/// Both originals in the terms of the new course.
struct BothOriginals {
    Content kept;
    Content newer;
    QList<TranslatedList> lists; ///< that are in neither of the two as the original has them
};

BothOriginals inOwnTerms(const Course& kept, const Content& mine, const Course& newer)
{
    BothOriginals originals{inOwnTerms(kept, mine), newerInOwnTerms(newer, mine), {}};
    if (!isTranslation(mine)) return originals;
    // Merged word by word, a translated list would end as both lists.
    originals.lists = translatedLists(originals.kept.course, mine.course, originals.newer.course);
    for (const TranslatedList& list : std::as_const(originals.lists)) {
        rewriteTextList(originals.kept, list.mine);
        rewriteTextList(originals.newer, {list.mine.owner, list.mine.field, list.next});
    }
    return originals;
}

/// False where the course refuses the comment.
bool noteChange(Content& content, const QUuid& element, const QByteArray& field, const QString& before,
                const QString& now, const QDateTime& time)
{
    const CommentId made =
        review::add(content,
                    {.place = element,
                     .field = QString::fromLatin1(field),
                     .kind = CommentKind::Should,
                     .author = QStringLiteral("microVET Studio"),
                     .text = Tr::tr("The original has changed here. It said: “%1” Now it says: “%2”").arg(before, now)},
                    time);
    return !made.isNull();
}

void noteChangedLists(Content& content, const QList<TranslatedList>& lists, const QDateTime& time)
{
    for (const TranslatedList& list : lists)
        for (const TranslatedList::Changed& one : list.changed) {
            const QByteArray field = list.mine.field + (one.place < 0 ? QByteArray() : '.' + QByteArray::number(one.place));
            noteChange(content, list.mine.owner, field, one.before, one.now, time);
        }
}

} // namespace

Status fitsAsOriginal(const Content& mine, const Content& newer)
{
    const auto invalid = [](const QString& text) { return Error{Error::Kind::Invalid, text, {}}; };
    if (!mine.course.origin)
        return invalid(Tr::tr("This course was not made from another one, so there is no original to look at."));
    if (newer.course.id != mine.course.origin->courseId)
        return invalid(Tr::tr("“%1” is not the course that this one was made from.").arg(newer.course.title));
    if (document::contentHash(newer.course) == mine.course.origin->contentHash)
        return invalid(Tr::tr("Nothing has changed in the original since it was taken over."));
    const QString licence = newer.course.licence.code;
    if (licence == mine.course.origin->licence) return {}; // allowed it then, or somebody gave permission
    if (const AdaptationRights rights = adaptationRights(licence); !rights.allowed)
        return invalid(Tr::tr("The original is under other terms now. %1").arg(rights.sentence));
    return {};
}

review::Merged improved(const Content& kept, const Content& mine, const Content& newer, const review::Choices& choices,
                        review::Side undecided)
{
    const BothOriginals originals = inOwnTerms(kept.course, mine, newer.course);
    return review::merge(&originals.kept, mine, originals.newer, choices, undecided);
}

OriginalDraft asDraft(const Content& kept, const Content& mine, document::Document newer, const QString& name,
                      const Clock& clock)
{
    const Course original = newer.content.course;
    // What its own authors keep in their file is theirs.
    newer.revisions.clear();
    newer.newRevisions.clear();
    keepOriginal(newer, original, clock);
    BothOriginals originals = inOwnTerms(kept.course, mine, original);
    noteChangedLists(originals.newer, originals.lists, clock());
    newer.content = std::move(originals.newer);
    return {{name, std::move(newer), true}, std::move(originals.kept)};
}

review::Choices ownWords(const Content& mine, const QList<review::Conflict>& conflicts)
{
    review::Choices choices;
    if (!isTranslation(mine)) return choices;
    for (const review::Conflict& conflict : conflicts)
        if (conflict.isText) choices.insert(conflict, {review::Choice::Mine, {}});
    return choices;
}

int noteChangedTexts(Content& content, const QList<review::Conflict>& conflicts, const QDateTime& time)
{
    if (!isTranslation(content)) return 0;
    int noted = 0;
    for (const review::Conflict& conflict : conflicts) {
        if (!conflict.isText) continue;
        const QString before = richtext::toPlainText(conflict.base).trimmed();
        if (noteChange(content, conflict.element, conflict.field, before,
                       richtext::toPlainText(conflict.theirs).trimmed(), time))
            ++noted;
    }
    return noted;
}

Result<Pulled> pulled(FileStore& store, const QString& minePath, const QString& newerPath, review::Side undecided,
                      const Clock& clock, const QString& mediaFolder, Progress& progress)
{
    auto mine = document::open(store, minePath, mediaFolder, progress);
    if (!mine) return mine.error();
    auto newer = openPublished(store, newerPath, mediaFolder, progress);
    if (!newer) return newer.error();
    if (const Status fits = fitsAsOriginal(mine->content, newer->content); !fits) return fits.error();
    const auto kept = originalOf(store, *mine, minePath);
    if (!kept) return kept.error();

    Pulled result;
    const BothOriginals originals = inOwnTerms(kept->course, mine->content, newer->content.course);
    review::Merged merged = review::merge(&originals.kept, mine->content, originals.newer, {}, undecided);
    result.conflicts = std::move(merged.conflicts);
    result.document = std::move(*mine);
    // What was kept must not hang on the file that it was read from: the result goes to another.
    for (const document::Revision& revision : std::as_const(result.document.revisions)) {
        auto bytes = document::revisionBytes(store, result.document, minePath, revision.hash);
        if (!bytes) return bytes.error();
        result.document.newRevisions.insert(revision.hash, *bytes);
    }
    keepOriginal(result.document, newer->content.course, clock);
    result.document.content = merged.content;
    noteChangedTexts(result.document.content, result.conflicts, clock());
    noteChangedLists(result.document.content, originals.lists, clock());
    for (const Media& medium : std::as_const(result.document.content.course.media)) {
        if (result.document.media->contains(medium.file) || !newer->media->contains(medium.file)) continue;
        if (auto added = result.document.media->addFrom(*newer->media, medium.file, progress); !added)
            return added.error();
    }
    return result;
}

} // namespace microvet::actions
