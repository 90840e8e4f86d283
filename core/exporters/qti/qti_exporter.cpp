#include "core/exporters/qti/qti_exporter.h"

#include "core/exporters/learners_questions.h"
#include "core/exporters/package_writer.h"
#include "core/exporters/qti/losses.h"
#include "core/exporters/qti/package_manifest.h"
#include "core/exporters/qti/test.h"

namespace microvet::exporters {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

const QString versionOption = QStringLiteral("version");
const QString version30 = QStringLiteral("3.0");

/// Every question once, although a file may have ids twice.
Result<QList<qti::Item>> itemsOfCourse(const Job& job, const plan::Plan& plan, qti::Version version, const Progress& progress)
{
    QList<qti::Item> items;
    QSet<QuestionId> seen;
    for (const Question* question : questionsOfLearners(job.content.course)) {
        if (progress.cancelled()) return cancelledExport();
        if (!qti::isItem(*question) || seen.contains(question->id)) continue;
        seen.insert(question->id);
        items.append(qti::makeItem(job, plan, *question, version));
    }
    return items;
}

void addPictures(const Job& job, const QList<qti::Item>& items, PackageWriter& package)
{
    QSet<QString> seen;
    for (const qti::Item& item : items)
        for (const QString& file : item.pictures) {
            if (seen.contains(file)) continue;
            seen.insert(file);
            if (const auto place = job.media.place(file)) package.addMedium(QStringLiteral("media/") + file, statedMedium(job, file, *place));
        }
}

} // namespace

Description QtiExporter::describe() const
{
    return {QStringLiteral("qti21"),
            Tr::tr("Questions and tests (QTI)"),
            Tr::tr("For item banks and test programs: every question as an item that scores itself, every assessment as a test."),
            QStringLiteral(".zip"),
            true,
            {{versionOption, Tr::tr("Version of the format"), {{QStringLiteral("2.1"), Tr::tr("QTI 2.1, which most programs read")}, {version30, Tr::tr("QTI 3.0")}}}}};
}

Carries QtiExporter::carries() const
{
    return {{Feature::Exercises, Feature::Scoring, Feature::Feedback, Feature::Pools, Feature::TimeLimits, Feature::Metadata},
            {Feature::Formulas, Feature::Pictures, Feature::Tasks, Feature::Attempts, Feature::ResultsToPlatform}};
}

Result<Report> QtiExporter::write(const Job& job, Progress& progress) const
{
    auto package = packageWriter(job);
    if (!package) return package.error();
    progress.report(0, 0);
    const Course& course = job.content.course;
    const auto version = chosen(describe(), job.options, versionOption) == version30 ? qti::Version::V30 : qti::Version::V21;
    const plan::Plan plan = plan::makePlan(job.content, job.times);
    const Result<QList<qti::Item>> items = itemsOfCourse(job, plan, version, progress);
    if (!items) return items.error();
    Report report;
    report.losses = qti::lossesOfItems(job, plan);
    for (const qti::Item& item : *items)
        (*package)->add(item.file, item.bytes);
    QList<qti::TestFile> tests;
    QSet<AssessmentId> seen;
    for (const Assessment& assessment : course.assessments) {
        const QByteArray bytes = seen.contains(assessment.id) ? QByteArray() : qti::makeTest(job.content, plan, assessment, version);
        seen.insert(assessment.id);
        if (bytes.isEmpty()) continue;
        qti::TestFile test{qti::testIdentifier(assessment), qti::testFile(assessment), {}};
        for (const Question* question : qti::itemsOf(assessment))
            test.items.append(qti::itemIdentifier(*question));
        tests.append(test);
        (*package)->add(test.file, bytes);
    }
    addPictures(job, *items, **package);
    (*package)->addFirst(QStringLiteral("imsmanifest.xml"), qti::packageManifest(course, plan, *items, tests, version));
    report.files = (*package)->count();
    const auto written = (*package)->finish(progress);
    if (!written) return written.error();
    report.bytes = *written;
    return report;
}

} // namespace microvet::exporters
