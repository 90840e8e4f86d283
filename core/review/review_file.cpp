#include "core/review/review_file.h"

#include "core/model/json.h"
#include "core/model/walk.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace microvet::review {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::review)
};

const QString formatName = QStringLiteral("microvet-review");
constexpr int newestVersion = 1;
constexpr qsizetype elementsMost = 50'000; ///< comments, replies, decisions and answers together
constexpr qsizetype versionsMost = 200;

Error notOurs(const QString& name)
{
    return {Error::Kind::NotOurs,
            Tr::tr("“%1” is not a review of a course. Nothing was changed. Choose a file that ends in %2, or the "
                   "course file that was returned.")
                .arg(name, reviewFileSuffix()),
            {}};
}

Error damaged(const QString& name, const QString& detail)
{
    return {Error::Kind::Damaged,
            Tr::tr("“%1” is a review, but it is damaged or was cut short, so nothing was taken in and nothing was "
                   "changed. Ask for it once more.")
                .arg(name),
            detail};
}

Error tooMuch(const QString& name)
{
    return {
        Error::Kind::TooLarge,
        Tr::tr(
            "“%1” holds far more than any review, so it was not read. Nothing was changed. Ask who sent it what it is.")
            .arg(name),
        {}};
}

QJsonObject toJson(const DecidedVersion& version)
{
    QJsonObject json{{QStringLiteral("hash"), version.hash},
                     {QStringLiteral("contentHash"), version.contentHash},
                     {QStringLiteral("value"), version.value}};
    const auto put = [&](const char* name, const QString& text) {
        if (!text.isEmpty()) json.insert(QLatin1String(name), text);
    };
    put("label", version.label);
    put("author", version.author);
    put("note", version.note);
    if (version.time.isValid()) json.insert(QStringLiteral("time"), version.time.toUTC().toString(Qt::ISODateWithMs));
    return json;
}

DecidedVersion versionFrom(const QJsonObject& json)
{
    const auto text = [&](const char* name) { return json.value(QLatin1String(name)).toString(); };
    return {text("hash"),
            text("contentHash"),
            text("label"),
            text("author"),
            QDateTime::fromString(text("time"), Qt::ISODateWithMs).toUTC(),
            text("note"),
            json.value(QLatin1String("value")).toObject()};
}

/// What a reviewer of this kind cannot say, and ids that would not tell one from another.
void makeSound(ReviewFile& file)
{
    file.review.accepted.clear();
    if (file.commentsOnly) {
        file.versions.clear();
        for (model::Verdict& verdict : file.review.verdicts) {
            verdict.version.clear();
            verdict.decision = {};
        }
    }
    model::Content content;
    content.review = std::move(file.review);
    model::repairIds(content);
    file.review = std::move(content.review);
}

qsizetype elementsOf(const model::Review& review)
{
    qsizetype count = review.comments.size() + review.verdicts.size();
    for (const model::Comment& comment : review.comments)
        count += comment.replies.size();
    for (const model::Verdict& verdict : review.verdicts)
        count += verdict.answers.size();
    return count;
}

} // namespace

QByteArray toBytes(const ReviewFile& file)
{
    model::Review review = file.review;
    review.accepted.clear();
    QJsonObject json{{QStringLiteral("format"), formatName},
                     {QStringLiteral("version"), newestVersion},
                     {QStringLiteral("note"), toJson(file.note)},
                     {QStringLiteral("course"), QJsonObject{{QStringLiteral("id"), file.course.toString()},
                                                            {QStringLiteral("title"), file.title},
                                                            {QStringLiteral("contentHash"), file.contentHash}}},
                     {QStringLiteral("review"), model::toJson(review)}};
    if (file.commentsOnly) json.insert(QStringLiteral("commentsOnly"), true);
    if (file.courseChanged) json.insert(QStringLiteral("courseChanged"), true);
    QJsonArray versions;
    for (const DecidedVersion& version : file.versions)
        versions.append(toJson(version));
    if (!versions.isEmpty()) json.insert(QStringLiteral("versions"), versions);
    return model::toCanonicalJson(json);
}

Result<ReviewFile> reviewFileFrom(const QByteArray& bytes, const QString& name)
{
    if (bytes.size() > reviewFileLimit) return tooMuch(name);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject()) {
        // Members stand sorted: what was cut short early does not say what it is, but its name does.
        const bool begins = bytes.left(1024).trimmed().startsWith('{');
        const bool ours =
            bytes.contains(formatName.toLatin1()) || name.endsWith(reviewFileSuffix(), Qt::CaseInsensitive);
        return begins && ours ? damaged(name, error.errorString()) : notOurs(name);
    }
    const QJsonObject json = document.object();
    if (json.value(QLatin1String("format")).toString() != formatName) return notOurs(name);
    const double version = json.value(QLatin1String("version")).toDouble();
    if (version > newestVersion)
        return Error{Error::Kind::TooNew,
                     Tr::tr("“%1” was made by a newer version of the program, which this one cannot read. Nothing was "
                            "changed. Install the newer version to take it in.")
                         .arg(name),
                     QString::number(version)};
    const QJsonObject course = json.value(QLatin1String("course")).toObject();
    ReviewFile file;
    file.course = model::CourseId::fromString(course.value(QLatin1String("id")).toString());
    if (version < 1 || file.course.isNull() || !json.value(QLatin1String("review")).isObject())
        return damaged(name, QStringLiteral("no version, course or review"));
    file.note = coverNoteFrom(json.value(QLatin1String("note")).toObject());
    file.title = course.value(QLatin1String("title")).toString();
    file.contentHash = course.value(QLatin1String("contentHash")).toString();
    file.commentsOnly = json.value(QLatin1String("commentsOnly")).toBool();
    file.courseChanged = json.value(QLatin1String("courseChanged")).toBool();
    file.review = model::fromJson<model::Review>(json.value(QLatin1String("review")).toObject());
    const QJsonArray versions = json.value(QLatin1String("versions")).toArray();
    if (elementsOf(file.review) > elementsMost || versions.size() > versionsMost) return tooMuch(name);
    for (const auto& entry : versions)
        file.versions.append(versionFrom(entry.toObject()));
    makeSound(file);
    return file;
}

} // namespace microvet::review
