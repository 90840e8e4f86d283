#include "core/actions/organisation.h"

#include "core/actions/check.h"
#include "core/methodology/method.h"
#include "core/model/json.h"
#include "core/model/media_use.h"
#include "core/rules/rule_set.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace microvet::actions {

using namespace microvet::model;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::actions) };

const QString format = QStringLiteral("microvet-organisation");
constexpr int newestVersion = 1;
constexpr qint64 largest = 32 * 1024 * 1024;
constexpr qint64 largestPart = 1024 * 1024; ///< of a rule or method file

/// Every reference of a profile to a medium.
template<class CourseT, class Fn> void forEachLogo(CourseT& course, Fn&& fn)
{
    fn(course.awardingBody.logo);
    fn(course.funding.emblem);
    for (auto& logo : course.funding.partnerLogos) fn(logo);
}

Error notOurs(const QString& path)
{
    return {Error::Kind::NotOurs, Tr::tr("“%1” is no file of an organisation. Choose a file that ends in %2.").arg(QFileInfo(path).fileName(), organisationSuffix()), {}};
}

Result<QJsonObject> readPart(FileStore& store, const QString& path)
{
    const auto bytes = store.readAll(path, largestPart);
    if (!bytes) return bytes.error();
    const QJsonDocument json = QJsonDocument::fromJson(*bytes);
    if (!json.isObject())
        return Error{Error::Kind::NotOurs, Tr::tr("“%1” cannot be used: it is no JSON file. Choose another.").arg(QFileInfo(path).fileName()), {}};
    return json.object();
}

Status usable(const QJsonObject& rules, const QJsonObject& method)
{
    if (!rules.isEmpty())
        if (const auto parsed = rules::parseRuleSet(QJsonDocument(rules).toJson()); !parsed) return parsed.error();
    if (!method.isEmpty())
        if (const auto parsed = methodology::methodFromJson(QJsonDocument(method).toJson(), QStringLiteral("en")); !parsed) return parsed.error();
    return {};
}

QString nameOf(const QByteArray& bytes, const QString& file)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()) + u'.' + QFileInfo(file).suffix();
}

} // namespace

Course organisationPart(const Course& course)
{
    Course part;
    part.awardingBody = course.awardingBody;
    part.badge.colour = course.badge.colour;
    part.licence = course.licence;
    part.licence.year.clear(); // of a course
    part.credit.framework = course.credit.framework;
    part.credit.hoursPerPoint = course.credit.hoursPerPoint;
    part.credit.step = course.credit.step;
    part.quality = course.quality;
    part.quality.lastReview = {};
    part.support = course.support;
    part.funding = course.funding;
    QSet<MediaId> used;
    forEachLogo(part, [&](const MediaRef& ref) { used.insert(ref.target()); });
    for (const Media& medium : course.media)
        if (used.contains(medium.id)) part.media.append(medium);
    return part;
}

bool OrganisationProfile::isEmpty() const { return *this == OrganisationProfile(); }

Result<OrganisationProfile> readOrganisation(FileStore& store, const QString& path)
{
    const auto bytes = store.readAll(path, largest);
    if (!bytes) return bytes.error();
    const QJsonDocument json = QJsonDocument::fromJson(*bytes);
    const QJsonObject object = json.object();
    if (object.value(QLatin1String("format")).toString() != format) {
        if (bytes->contains(format.toLatin1()) && !json.isObject())
            return Error{Error::Kind::Damaged, Tr::tr("“%1” is broken. Ask for it once more.").arg(QFileInfo(path).fileName()), {}};
        return notOurs(path);
    }
    if (object.value(QLatin1String("version")).toInt() > newestVersion)
        return Error{Error::Kind::TooNew, Tr::tr("“%1” was made by a newer version of the program. Install that version to use it.").arg(QFileInfo(path).fileName()), {}};
    OrganisationProfile profile;
    profile.course = organisationPart(fromJson<Course>(object.value(QLatin1String("course")).toObject()));
    const QJsonObject files = object.value(QLatin1String("files")).toObject();
    // A picture whose bytes are missing, or others than its name says, is left out; the rest is of use.
    profile.course.media.removeIf([&](const Media& medium) {
        const QByteArray content = QByteArray::fromBase64(files.value(medium.file).toString().toLatin1());
        const bool good = document::isMediaName(medium.file) && !content.isEmpty() && nameOf(content, medium.file) == medium.file;
        if (good) profile.files.insert(medium.file, content);
        return !good;
    });
    QSet<MediaId> there;
    for (const Media& medium : std::as_const(profile.course.media)) there.insert(medium.id);
    forEachLogo(profile.course, [&](MediaRef& ref) { if (!there.contains(ref.target())) ref = {}; });
    profile.course.funding.partnerLogos.removeIf([](const MediaRef& ref) { return ref.isNull(); });
    profile.rules = object.value(QLatin1String("rules")).toObject();
    profile.method = object.value(QLatin1String("method")).toObject();
    profile.review = object.value(QLatin1String("review")).toObject();
    profile.seals = seal::trustFrom(object.value(QLatin1String("seals")).toObject());
    if (const Status fine = usable(profile.rules, profile.method); !fine) return fine.error();
    return profile;
}

Status writeOrganisation(FileStore& store, const QString& path, const OrganisationProfile& profile)
{
    QJsonObject files;
    for (auto it = profile.files.cbegin(); it != profile.files.cend(); ++it) files.insert(it.key(), QString::fromLatin1(it->toBase64()));
    QJsonObject object{{QStringLiteral("format"), format},
                       {QStringLiteral("version"), newestVersion},
                       {QStringLiteral("course"), toJson(organisationPart(profile.course))},
                       {QStringLiteral("files"), files}};
    const auto put = [&](const char* name, const QJsonObject& part) { if (!part.isEmpty()) object.insert(QLatin1String(name), part); };
    put("rules", profile.rules);
    put("method", profile.method);
    put("review", profile.review);
    if (!profile.seals.isEmpty()) put("seals", seal::toJson(profile.seals));
    if (const Status made = store.makeFolder(folderOf(path)); !made) return made;
    return store.replace(path, toCanonicalJson(object));
}

Result<QJsonObject> readRuleFile(FileStore& store, const QString& path)
{
    const auto bytes = store.readAll(path, largestPart);
    if (!bytes) return bytes.error();
    return rules::wholeRuleFile(*bytes, ruleFilesBeside(store, path)); // colleagues get one file that stands alone
}

Result<QJsonObject> readMethodFile(FileStore& store, const QString& path)
{
    const auto part = readPart(store, path);
    if (!part) return part.error();
    if (const Status fine = usable({}, *part); !fine) return fine.error();
    return *part;
}

Result<QJsonObject> readReviewTemplate(FileStore& store, const QString& path)
{
    const auto part = readPart(store, path);
    if (!part) return part.error();
    if (const auto parsed = review::templateFrom(*part, QStringLiteral("en")); !parsed) return parsed.error();
    return *part;
}

Result<review::Template> checklistFrom(FileStore& store, const QString& path, const QString& language)
{
    if (path.isEmpty()) return review::builtInTemplate(language);
    const auto own = readReviewTemplate(store, path);
    if (!own) return own.error();
    return review::templateFrom(*own, language);
}

Status takeOver(document::Document& document, const OrganisationProfile& profile)
{
    Course& course = document.content.course;
    Course part = profile.course;
    QHash<MediaId, MediaId> ids;
    for (const Media& medium : std::as_const(part.media)) {
        const auto stored = document.media->add(profile.files.value(medium.file), QFileInfo(medium.file).suffix());
        if (!stored) return stored.error();
        Media fresh = medium;
        fresh.id = MediaId::make();
        fresh.file = *stored;
        ids.insert(medium.id, addMedium(document.content, fresh));
    }
    forEachLogo(part, [&](MediaRef& ref) { ref = ids.contains(ref.target()) ? MediaRef(ids.value(ref.target())) : MediaRef(); });
    const Course none;
    const auto said = [](const QString& text) { return !text.trimmed().isEmpty(); };
    if (said(part.awardingBody.legalName)) course.awardingBody = course.provider = part.awardingBody;
    if (said(part.licence.code)) course.licence.code = part.licence.code;
    if (said(part.licence.holder) || said(part.awardingBody.legalName))
        course.licence.holder = said(part.licence.holder) ? part.licence.holder : part.awardingBody.legalName;
    if (course.licence.note.isEmpty()) course.licence.note = part.licence.note;
    if (course.badge.colour.isEmpty()) course.badge.colour = part.badge.colour;
    if (course.credit == none.credit) course.credit = part.credit;
    if (course.quality == none.quality) course.quality = part.quality;
    if (course.support == none.support) course.support = part.support;
    if (course.funding == none.funding) course.funding = part.funding;
    return {};
}

} // namespace microvet::actions
