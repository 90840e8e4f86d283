#include "core/exporters/repository/repository_exporter.h"

#include "core/exporters/badge_picture.h"
#include "core/exporters/elm/records.h"
#include "core/exporters/imscp/lom.h"
#include "core/exporters/markdown/markdown_text.h"
#include "core/exporters/openbadge/achievement.h"
#include "core/exporters/page_export.h"
#include "core/exporters/passport/passport_page.h"
#include "core/exporters/repository/assessor_file.h"
#include "core/exporters/repository/left_out.h"
#include "core/exporters/repository/source_copy.h"
#include "core/exporters/schemaorg/course_record.h"
#include "core/exporters/scorm12/manifest.h"
#include "core/exporters/standalone_page.h"
#include "core/plan/legal.h"

#include <QJsonDocument>
#include <QXmlStreamWriter>

#include <future>

namespace microvet::exporters {

using namespace model;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::exporters) };

constexpr int layoutVersion = 2; ///< of docs/repository-package.md

QByteArray approvalFile(const Job& job)
{
    QJsonObject out = job.approval;
    out.insert(QStringLiteral("format"), QStringLiteral("microvet-approval"));
    out.insert(QStringLiteral("layout"), layoutVersion);
    if (job.errors > 0) out.insert(QStringLiteral("exportedDespiteErrors"), job.errors);
    return QJsonDocument(out).toJson();
}

/// IEEE 1484.12.3, as catalogues of learning objects harvest it.
QByteArray lomFile(const Course& course, const plan::Plan& plan)
{
    const QString space = QStringLiteral("http://ltsc.ieee.org/xsd/LOM");
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeDefaultNamespace(space);
    imscp::writeLom(xml, course, plan, imscp::LomBinding::Ieee, space);
    xml.writeEndDocument();
    return bytes;
}

/// What the course says of itself, in each of the languages of catalogues: all that needs no page of it.
struct Records {
    QByteArray opportunity;
    QByteArray credential;
    QByteArray badge;
    QByteArray passport;
    QList<Loss> losses; ///< what it does not say
};

Records recordsOf(const Job& job, const Content& copy)
{
    const Course& course = copy.course;
    const Job published{copy, job.media, job.disk, job.target, job.asFolder, job.options, job.time};
    QList<Loss> told; // a file that is missing has been told already
    const InlinePicture badge = badgePicture(published, told);
    const auto bytes = [](const QJsonObject& record) { return QJsonDocument(record).toJson(); };
    // Whatever else the credential and the other records lack, the record of the course lacks, too.
    return {bytes(elm::opportunityRecord(course)), bytes(elm::credentialTemplate(course, badge, job.time)),
            bytes(openbadge::achievementDocument(course, dataAddress(badge.mimeType, badge.bytes))),
            passportHtml(plan::passportsOf(course), {}), elm::opportunityLosses(course)};
}

void addMetadata(const Records& records, const Content& copy, const plan::Plan& plan, PackageWriter& package, Report& report)
{
    const auto add = [&](const char* name, const QByteArray& bytes) { package.add(QStringLiteral("metadata/") + QLatin1String(name), bytes); };
    add("course.jsonld", QJsonDocument(schemaorg::courseRecord(copy.course, plan.course.value(QLatin1String("minutes")).toInt())).toJson());
    add("elm-course.jsonld", records.opportunity);
    add("elm-credential.jsonld", records.credential);
    add("openbadge.json", records.badge);
    add("lom.xml", lomFile(copy.course, plan));
    add("passport.html", records.passport);
    report.losses += records.losses;
}

/// What lies in the package and beside it for others to open; gone when this ends, but for what was placed.
struct Copies {
    std::unique_ptr<SourceCopy> source;
    std::unique_ptr<AssessorFile> assessors;
    Records records;
};

Result<Copies> writeCopies(const Job& job, const Content& copy, Progress& progress)
{
    auto source = SourceCopy::write(job, copy, progress);
    if (!source) return source.error();
    auto assessors = AssessorFile::write(job, progress);
    if (!assessors) return assessors.error();
    return Copies{*std::move(source), *std::move(assessors), recordsOf(job, copy)};
}

void addLegal(const Job& job, const plan::Plan& plan, PackageWriter& package)
{
    const QString language = plan::languageOf(job.content.course);
    plan::RenderOptions plain;
    plain.form = plan::RenderOptions::Form::Plain;
    plain.pageLink = [](const QString& id, const QString& anchor) {
        return QStringLiteral("plain/%1.html").arg(id == QLatin1String("home") ? QStringLiteral("index") : id) + (anchor.isEmpty() ? QString() : u'#' + anchor);
    };
    const auto add = [&](const char* name, const QString& title, const QString& main) {
        package.add(QLatin1String(name) + QStringLiteral(".html"), standalonePage(language, title, "paper.css", main));
        package.add(QLatin1String(name) + QStringLiteral(".txt"), markdownOf(main).toUtf8());
    };
    const QString title = plan.pages.first().title;
    add("LICENSE", title, plan::licenceHtml(job.content, plan));
    add("ATTRIBUTION", title, plan::renderPage(job.content, plan, QStringLiteral("credits"), plain).html);
}

} // namespace

Description RepositoryExporter::describe() const
{
    return {QStringLiteral("repository"), Tr::tr("Repository package"),
            Tr::tr("For upload to the open repository: the course for learners, its source for others to adapt, licence, credits and checks."),
            QStringLiteral(".zip"), true, {}, true};
}

Carries RepositoryExporter::carries() const
{
    return carriedByPages() + QList{Feature::ResultsToPlatform, Feature::OutcomesToPlatform, Feature::Metadata, Feature::Source, Feature::Checks};
}

Result<Report> RepositoryExporter::write(const Job& job, Progress& progress) const
{
    LeftOut left;
    const Content copy = publicationCopy(job.content, &left);
    // The zip is asked for first, so that a target that cannot be written is told before anything is.
    if (const auto writable = packageWriter(job); !writable) return writable.error();
    // On a thread of their own, while the pages are rendered.
    const std::shared_future<Result<Copies>> copies = std::async(std::launch::async, [&] { return writeCopies(job, copy, progress); }).share();
    const auto complete = [&](const plan::Plan& plan, PackageWriter& package, Report& report) -> Status {
        if (!copies.get()) return copies.get().error();
        const SourceCopy& source = *copies.get()->source;
        const Course& course = job.content.course;
        package.addFile(QStringLiteral("course.microvet"), source.place(), source.sha256());
        addMetadata(copies.get()->records, copy, plan, package, report);
        addLegal(job, plan, package);
        if (job.checks) {
            const CheckFiles checks = job.checks({QStringLiteral("course.microvet"), QString::fromLatin1(source.sha256()), source.place().size});
            package.add(QStringLiteral("checks.html"), checks.html);
            package.add(QStringLiteral("checks.json"), checks.json);
        }
        package.add(QStringLiteral("approval.json"), approvalFile(job));
        if (!job.seals.isEmpty()) package.add(QStringLiteral("seal.json"), QJsonDocument(job.seals).toJson());
        QStringList files = package.names();
        files.append(QStringLiteral("SHA256SUMS"));
        package.addFirst(QStringLiteral("imsmanifest.xml"), scorm12Manifest(course, plan, files));
        const auto sums = package.checksums(job.disk, progress);
        if (!sums) return sums.error();
        package.add(QStringLiteral("SHA256SUMS"), *sums);
        report.leftOut = leftOutSentences(left);
        return {};
    };
    auto report = writePages(job, progress, {{QStringLiteral("scorm.js"), QStringLiteral("scorm12.js")}, {}, complete, true});
    if (!report) return report;
    const auto beside = copies.get()->assessors->place();
    if (!beside) return beside.error();
    if (!beside->isEmpty()) report->beside.append(*beside);
    if (job.errors > 0)
        report->losses.prepend({{}, Tr::tr("%n things must be mended before the repository takes this course; the package says so.", nullptr, job.errors)});
    return report;
}

} // namespace microvet::exporters
