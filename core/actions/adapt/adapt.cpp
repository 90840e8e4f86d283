#include "core/actions/adapt/adapt.h"

#include "core/actions/adapt/origin.h"
#include "core/actions/damaged_media.h"
#include "core/plan/licences.h"

#include <QCoreApplication>

#include <utility>

namespace microvet::actions {

using namespace microvet::model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

void begin(Course& course, const AdaptWishes& wishes, const QString& licence, const Clock& clock)
{
    Origin origin = originOf(course, OriginKind::Adaptation);
    origin.link = wishes.link.trimmed();
    beginAsOwn(course, clock);
    course.origin = origin;
    course.identifier.clear();
    course.owner.clear();
    course.contributors.clear();
    course.support = {};
    course.quality.lastReview = {};
    if (!wishes.title.trimmed().isEmpty()) course.title = wishes.title.trimmed();
    if (!wishes.organisation.legalName.trimmed().isEmpty()) course.awardingBody = course.provider = wishes.organisation;

    const Course own = newCourse({.title = course.title,
                                  .language = course.language,
                                  .organisation = wishes.organisation,
                                  .author = wishes.author},
                                 clock)
                           .course;
    course.contributors = own.contributors;
    course.licence = own.licence;
    course.licence.code = licence;
    if (const QString permission = wishes.permission.trimmed(); !permission.isEmpty()) course.licence.note = permission;
}

} // namespace

Result<document::Document> openPublished(FileStore& store, const QString& path, const QString& mediaFolder,
                                         Progress& progress)
{
    // A package that was unpacked: the course stands in it as a file.
    const QString inside = path + QStringLiteral("/course.microvet");
    return document::open(store, store.isFolder(path) && store.stamp(inside).exists() ? inside : path, mediaFolder,
                          progress);
}

void keepOriginal(document::Document& document, const Course& original, const Clock& clock)
{
    const Content now = std::exchange(document.content, Content{original, {}, {}});
    const QString label = original.version.trimmed().isEmpty()
                              ? Tr::tr("The original")
                              : Tr::tr("The original, version %1").arg(original.version.trimmed());
    document::keepRevision(document, label, originOf(original, OriginKind::Adaptation).authors, clock,
                           Tr::tr("As it was when it was taken over."));
    document.content = now;
}

Result<document::Document> adaptationOf(FileStore& store, const QString& path, const AdaptWishes& wishes,
                                        const Clock& clock, const QString& mediaFolder, Progress& progress)
{
    auto source = openPublished(store, path, mediaFolder, progress);
    if (!source) return source.error();
    const Course original = source->content.course;
    const AdaptationRights rights = adaptationRights(original.licence.code, wishes.permission);
    if (!rights.allowed) return Error{Error::Kind::Invalid, rights.sentence, {}};
    const QString licence =
        wishes.licence.trimmed().isEmpty() ? rights.licences.constFirst() : wishes.licence.trimmed();
    if (wishes.permission.trimmed().isEmpty() && !rights.licences.contains(licence) &&
        !rights.discouraged.contains(licence))
        return Error{Error::Kind::Invalid,
                     Tr::tr("The adaptation may not carry the licence %1. %2")
                         .arg(plan::licenceInfo(licence).name, rights.sentence),
                     {}};

    document::Document document;
    document.notices = source->notices;
    document.media = std::make_shared<document::MediaStore>(store, mediaFolder);
    const auto left = copyMedia(store, source->content, *source->media, *document.media, progress);
    if (!left) return left.error();
    document.notices += *left;
    keepOriginal(document, original, clock);
    document.content.course = original;
    begin(document.content.course, wishes, licence, clock);
    return document;
}

Result<Content> originalOf(FileStore& store, const document::Document& document, const QString& path)
{
    const auto missing = [] {
        return Error{Error::Kind::NotFound,
                     Tr::tr("The original of this course is not kept in its file, so nothing can be compared with it."),
                     {}};
    };
    if (!document.content.course.origin) return missing();
    // Labels are words of people, so the value itself says which version it is.
    for (auto it = document.revisions.crbegin(); it != document.revisions.crend(); ++it) {
        auto content = document::revisionContent(store, document, path, it->hash);
        if (content && document::contentHash(content->course) == document.content.course.origin->contentHash)
            return content;
    }
    return missing();
}

} // namespace microvet::actions
