#include "core/actions/send_draft.h"

#include "core/model/json.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace microvet::actions {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

const QString noteMember = QStringLiteral("note"); ///< of the manifest

/// The revision that a review starts from: the one that came with the draft.
QString startOf(const document::Document& document)
{
    const auto received = coverNoteOf(document);
    return received && hasRevision(document, received->revision) ? received->revision : QString();
}

/// The kept version without its course; nothing where it cannot be read.
std::optional<review::DecidedVersion> decidedVersion(FileStore& store, const document::Document& document,
                                                     const QString& path, const document::Revision& revision)
{
    const auto bytes = document::revisionBytes(store, document, path, revision.hash);
    if (!bytes) return {};
    QJsonObject value = QJsonDocument::fromJson(*bytes).object();
    const auto course = model::fromJson<model::Course>(value.take(QLatin1String("course")).toObject());
    return review::DecidedVersion{
        revision.hash, document::contentHash(course), revision.label, revision.author, revision.time, revision.note,
        value};
}

} // namespace

std::optional<review::CoverNote> coverNoteOf(const document::Document& document)
{
    const QJsonValue note = document.manifest.value(noteMember);
    if (!note.isObject()) return {};
    return review::coverNoteFrom(note.toObject());
}

QString versionLabel(const review::CoverNote& note)
{
    const QString to = note.to.simplified();
    if (note.kind == review::CoverNote::Kind::Review)
        return to.isEmpty() ? Tr::tr("Review returned") : Tr::tr("Review returned to %1").arg(to);
    return to.isEmpty() ? Tr::tr("Sent for review") : Tr::tr("Sent to %1 for review").arg(to);
}

Result<document::FileState> writeDraft(FileStore& store, const document::Document& document, const Sending& sending,
                                       const Clock& clock, Progress& progress)
{
    if (!document.home.isEmpty() && store.resolved(document.home) == store.resolved(sending.path))
        return Error{Error::Kind::Invalid,
                     Tr::tr("What you send needs a file of its own. Please choose another name; nothing was written."),
                     {}};
    review::CoverNote note = sending.note;
    if (note.kind == review::CoverNote::Kind::Review)
        if (const QString start = startOf(document); !start.isEmpty()) note.revision = start;
    QTemporaryDir previews;
    const auto light = !sending.light ? Result<document::Document>(document)
        : document::lightCopy(store, document, document::sizeOfCopy(store, document, sending.light->limit).leave, sending.light->preview, previews.path());
    if (!light) return light.error();
    document::Document copy = *light;
    // What a newer version of the program put into the note before says nothing about this one.
    copy.manifest.insert(noteMember, review::toJson(note));
    document::SaveRequest request;
    request.path = sending.path;
    request.author = note.from;
    request.program = sending.program;
    request.overwrite = sending.overwrite;
    request.copy = true;
    return document::save(store, request, copy, clock, progress);
}

Result<document::FileState> sendDraft(FileStore& store, document::Document& document, Sending sending,
                                      const Clock& clock, Progress& progress)
{
    document::Document kept = document;
    sending.note.time = clock();
    sending.note.revision =
        document::keepRevision(kept, versionLabel(sending.note), sending.note.from, clock, sending.note.message).hash;
    const auto written = writeDraft(store, kept, sending, clock, progress);
    if (written) document = std::move(kept);
    return written;
}

review::ReviewFile reviewOf(FileStore& store, const document::Document& document, const QString& path,
                            review::CoverNote note)
{
    review::ReviewFile file;
    note.revision = startOf(document);
    file.course = document.content.course.id;
    file.title = document.content.course.title;
    file.contentHash = document::contentHash(document.content.course);
    file.review = document.content.review;
    file.review.accepted.clear();
    if (!note.revision.isEmpty())
        if (const auto sent = document::revisionContent(store, document, path, note.revision))
            file.courseChanged = !(sent->course == document.content.course);
    for (const document::Revision& revision : document.revisions) {
        const bool decided =
            std::any_of(file.review.verdicts.cbegin(), file.review.verdicts.cend(),
                        [&](const model::Verdict& verdict) { return verdict.version == revision.hash; });
        const bool known = std::any_of(file.versions.cbegin(), file.versions.cend(),
                                       [&](const review::DecidedVersion& one) { return one.hash == revision.hash; });
        if (!decided || known) continue;
        if (auto version = decidedVersion(store, document, path, revision)) file.versions.append(*std::move(version));
    }
    file.note = std::move(note);
    return file;
}

Status writeReview(FileStore& store, const QString& path, const review::ReviewFile& file)
{
    if (!path.endsWith(review::reviewFileSuffix(), Qt::CaseInsensitive))
        return Error{Error::Kind::Invalid,
                     Tr::tr("“%1” does not end in %2, so nothing was written: the name tells people what the file is.")
                         .arg(QFileInfo(path).fileName(), review::reviewFileSuffix()),
                     {}};
    return store.replace(path, review::toBytes(file));
}

} // namespace microvet::actions
