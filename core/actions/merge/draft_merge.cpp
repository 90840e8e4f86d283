#include "core/actions/merge/draft_merge.h"

#include "core/actions/damaged_media.h"
#include "core/actions/merge/common_base.h"
#include "core/document/media_names.h"
#include "core/model/json.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace microvet::actions {

using namespace model;
using document::Document;
using document::Revision;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions::merge)
};

/// The value as a kept version has it; who and when do not count.
DraftMerge::Version versionOf(const Content& content, const QString& label = {}, const QString& author = {},
                              const Clock& clock = systemNow)
{
    Document document;
    document.content = content;
    const Revision revision = document::keepRevision(document, label, author, clock);
    return {revision, document.newRevisions.value(revision.hash)};
}

QStringList hashesOf(const QList<Revision>& revisions)
{
    QStringList hashes;
    for (const Revision& revision : revisions)
        hashes.append(revision.hash);
    return hashes;
}

bool isRelated(const Course& a, const Course& b)
{
    const auto cameFrom = [](const Course& course, CourseId id) {
        return course.origin && !id.isNull() && course.origin->courseId == id;
    };
    return a.id == b.id || cameFrom(a, b.id) || cameFrom(b, a.id) || (b.origin && cameFrom(a, b.origin->courseId));
}

/// An adaptation has an id and an origin of its own; its parts have the ids of the original.
Content underId(Content content, const Course& course)
{
    const QUuid own = content.course.id.uuid();
    if (content.course.id == course.id) return content;
    content.course.id = course.id;
    content.course.origin = course.origin;
    for (Comment& comment : content.review.comments)
        if (comment.place.target == own) comment.place.target = course.id.uuid();
    for (AcceptedFinding& finding : content.review.accepted)
        if (finding.place.target == own) finding.place.target = course.id.uuid();
    return content;
}

QString nameOf(const QString& path) { return QFileInfo(path).fileName(); }

} // namespace

Result<Draft> openDraft(FileStore& store, const QString& path, const QString& mediaFolder)
{
    Progress progress;
    auto document = document::open(store, path, mediaFolder, progress);
    if (!document) return document.error();
    return Draft{nameOf(path), *std::move(document)};
}

DraftMerge::DraftMerge(FileStore& store, Document mine)
    : m_store(store)
    , m_mine(std::move(mine))
    , m_hash(versionOf(m_mine.content).revision.hash)
{
}

Status DraftMerge::add(Draft draft, const Content* base)
{
    const Course& own = m_mine.content.course;
    const Course& other = draft.document.content.course;
    const bool isNamesake = own.title.simplified().compare(other.title.simplified(), Qt::CaseInsensitive) == 0;
    if (!isRelated(own, other) && isNamesake)
        return Error{Error::Kind::Invalid,
                     Tr::tr("“%1” holds another course of the same name, so it was not merged. Nothing was changed. A file "
                            "that is imported twice becomes two courses: import it once, and hand out copies of the "
                            "course that came of it.")
                         .arg(draft.name),
                     {}};
    if (!isRelated(own, other))
        return Error{
            Error::Kind::Invalid,
            Tr::tr(
                "“%1” holds another course, “%2”, so it was not merged. Nothing was changed. Choose a draft of “%3”.")
                .arg(draft.name, other.title, own.title),
            {}};
    Step step;
    for (const QString& notice : std::as_const(draft.document.notices))
        step.remarks.append(Tr::tr("%1: %2").arg(draft.name, notice));
    step.base = base ? MergeBase{MergeBase::Given, {}, {}, *base} : baseOf(draft, step.remarks);
    step.base.content = underId(std::move(step.base.content), own);
    step.theirs = underId(draft.document.content, own);
    step.draft = std::move(draft);
    m_steps.append(std::move(step));
    run(m_steps.size() - 1);
    return {};
}

/// Every version that is in the course with the drafts so far, the oldest first.
QStringList DraftMerge::known() const
{
    QStringList hashes = hashesOf(m_mine.revisions) << m_hash;
    for (const Step& step : m_steps)
        hashes << hashesOf(step.draft.document.revisions) << versionOf(step.draft.document.content).revision.hash;
    return hashes;
}

MergeBase DraftMerge::baseOf(const Draft& draft, QStringList& remarks) const
{
    const QString current = versionOf(draft.document.content).revision.hash;
    const QStringList mine = known();
    QStringList theirs = hashesOf(draft.document.revisions) << current;
    for (QString hash = newestCommon(mine, theirs); !hash.isEmpty(); hash = newestCommon(mine, theirs)) {
        if (hash == current) return {MergeBase::Theirs, hash, {}, draft.document.content};
        if (hash == m_hash) return {MergeBase::Mine, hash, {}, m_mine.content};
        const auto content = document::revisionContent(m_store, draft.document, draft.document.home, hash);
        if (content) {
            const auto at = std::find_if(draft.document.revisions.cbegin(), draft.document.revisions.cend(),
                                         [&](const Revision& revision) { return revision.hash == hash; });
            return {MergeBase::Kept, hash, at == draft.document.revisions.cend() ? QString() : at->label, *content};
        }
        // An older one asks more than it has to, and loses nothing.
        remarks.append(Tr::tr("%1: %2").arg(draft.name, content.error().text));
        theirs.removeAll(hash);
    }
    remarks.append(
        Tr::tr("“%1” and the course hold no version that both started from. So everything that differs is asked, and "
               "nothing counts as removed.")
            .arg(draft.name));
    return {};
}

void DraftMerge::run(qsizetype from)
{
    for (qsizetype i = from; i < m_steps.size(); ++i)
        runOne(i);
}

void DraftMerge::runOne(qsizetype i)
{
    Step& step = m_steps[i];
    const Content* base = step.base.kind == MergeBase::None ? nullptr : &step.base.content;
    step.merged = review::merge(base, before(i), step.theirs, step.choices);
}

int DraftMerge::conflicts() const
{
    qsizetype count = 0;
    for (const Step& step : m_steps)
        count += step.merged.conflicts.size();
    return int(count);
}

int DraftMerge::open() const
{
    int count = 0;
    for (const Step& step : m_steps)
        count += step.merged.open();
    return count;
}

void DraftMerge::choose(qsizetype step, const review::ConflictKey& conflict, const review::Choice& choice)
{
    m_steps[step].choices.insert(conflict, choice);
    run(step);
}

void DraftMerge::choose(qsizetype step, const review::Choices& choices)
{
    if (choices.isEmpty()) return;
    m_steps[step].choices.insert(choices);
    run(step);
}

void DraftMerge::takeBack(qsizetype step, const review::ConflictKey& conflict)
{
    if (m_steps[step].choices.remove(conflict)) run(step);
}

void DraftMerge::chooseAll(review::Side side, bool openOnly)
{
    // What is asked about a draft depends on what was chosen for those before it.
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        if (i > 0) runOne(i);
        review::Choices all = review::takeAll(m_steps[i].merged, side);
        if (openOnly) all.insert(m_steps[i].choices);
        m_steps[i].choices = all;
        runOne(i);
    }
}

QList<DraftMerge::Version> DraftMerge::versions(const QString& author, const Clock& clock) const
{
    const QStringList kept = hashesOf(m_mine.revisions);
    QSet<QString> there(kept.cbegin(), kept.cend());
    QList<Version> out;
    const auto take = [&](const Version& version) {
        if (version.bytes.isEmpty() || there.contains(version.revision.hash)) return;
        there.insert(version.revision.hash);
        out.append(version);
    };
    for (const Step& step : m_steps) {
        const Document& document = step.draft.document;
        for (const Revision& revision : document.revisions)
            if (!there.contains(revision.hash))
                take({revision, document::revisionBytes(m_store, document, document.home, revision.hash).valueOr({})});
    }
    // Who names the base keeps the versions elsewhere.
    const auto isFound = [](const Step& step) { return step.base.kind != MergeBase::Given; };
    if (content() != mine() && std::any_of(m_steps.cbegin(), m_steps.cend(), isFound))
        take(versionOf(mine(), Tr::tr("Before merging"), author, clock));
    for (const Step& step : m_steps) {
        if (!isFound(step)) continue;
        const Document& document = step.draft.document;
        //: %1: the name of a file
        take(versionOf(document.content, Tr::tr("Draft “%1”, as it was merged").arg(step.draft.name),
                       document.manifest.value(QLatin1String("savedBy")).toString(), clock));
    }
    return out;
}

Result<DraftMerge::Media> DraftMerge::takeMedia(const QList<Version>& versions, document::MediaStore& into,
                                                Progress& progress) const
{
    QList<QByteArray> texts{toCanonicalJson(toJson(content().course)), toCanonicalJson(toJson(content().review))};
    for (const Version& version : versions)
        texts.append(version.bytes);
    const QSet<QByteArray> named = document::mediaNamedIn(texts);
    Media out;
    QSet<QString> spoilt;
    for (const Step& step : m_steps) {
        const document::MediaStore& theirs = *step.draft.document.media;
        const QStringList files = theirs.files();
        for (const QString& file : files) {
            if (into.contains(file) || !named.contains(file.section(u'.', 0, 0).toLatin1())) continue;
            const auto taken = into.addFrom(theirs, file, progress);
            if (taken && *taken == file) {
                ++out.taken;
            } else if (taken) {
                into.forget(*taken); // not what its name says
                spoilt.insert(file);
            } else if (taken.error().kind != Error::Kind::NotFound && taken.error().kind != Error::Kind::Damaged &&
                       taken.error().kind != Error::Kind::Invalid && taken.error().kind != Error::Kind::ChangedOnDisk) {
                return taken.error();
            }
        }
    }
    for (const model::Media& medium : content().course.media) {
        if (into.contains(medium.file)) continue;
        if (spoilt.contains(medium.file)) out.damaged.append(damagedMedium(content(), medium).described());
        else out.missing.append(medium.name.isEmpty() ? medium.file : medium.name);
    }
    return out;
}

Document DraftMerge::document(const QList<Version>& versions) const
{
    Document out = m_mine;
    out.content = content();
    for (const Version& version : versions) {
        out.revisions.append(version.revision);
        out.newRevisions.insert(version.revision.hash, version.bytes);
    }
    // What a newer minor version wrote came along, and with it its number.
    const QString format = QStringLiteral("format");
    for (const Step& step : m_steps) {
        const QJsonObject theirs = step.draft.document.manifest.value(format).toObject();
        if (theirs.value(QLatin1String("minor")).toInt() >
            out.manifest.value(format).toObject().value(QLatin1String("minor")).toInt())
            out.manifest.insert(format, theirs);
    }
    return out;
}

} // namespace microvet::actions
