#include "core/exporters/moodle/moodle_exporter.h"

#include "core/exporters/moodle/course_files.h"
#include "core/exporters/moodle/credential.h"
#include "core/exporters/moodle/gradebook.h"
#include "core/exporters/moodle/group_activities.h"
#include "core/exporters/moodle/losses.h"
#include "core/exporters/moodle/pages.h"
#include "core/exporters/package_writer.h"

#include <QFileInfo>

namespace microvet::exporters {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

using namespace moodle;

const QString versionOption = QStringLiteral("version");
const QString withOrdering = QStringLiteral("4.4");

void addActivity(const Backup& backup, const Activity& activity, PackageWriter& package)
{
    const auto add = [&](const QString& name, const QByteArray& bytes) {
        package.add(activity.folder() + u'/' + name, bytes);
    };
    References references;
    references.files = activity.files;
    references.gradeItems = gradeItemsOf(backup, activity);
    references.categories = activity.categories;
    for (const int outcome : outcomesOf(backup, activity))
        references.outcomes.append(outcome + 1);
    if (!references.outcomes.isEmpty()) references.scales.append(outcomeScale);
    add(activity.module + QStringLiteral(".xml"), activity.document);
    add(QStringLiteral("module.xml"), moduleDocument(backup, activity));
    add(QStringLiteral("grades.xml"), gradesDocument(backup, activity));
    add(QStringLiteral("roles.xml"), emptyDocument("roles", {"role_overrides", "role_assignments"}));
    add(QStringLiteral("inforef.xml"), referencesDocument(references));
    if (!activity.grading.isEmpty()) add(QStringLiteral("grading.xml"), activity.grading);
    if (!activity.outcomes.isEmpty()) add(QStringLiteral("competencies.xml"), competenciesDocument(backup, activity));
}

void addCourse(Backup& backup, const QList<int>& categories, PackageWriter& package)
{
    const auto add = [&](const char* name, const QByteArray& bytes) { package.add(QLatin1String(name), bytes); };
    References references;
    references.roles = {studentRole};
    references.categories = categories;
    if (!backup.course().outcomes.isEmpty()) references.scales = {outcomeScale};
    for (int i = 0; i < backup.course().outcomes.size(); ++i)
        references.outcomes.append(i + 1);
    for (const model::Media& media : backup.course().media)
        if (media.id == backup.course().cover.target() && backup.job.media.contains(media.file))
            references.files.append(backup.files.add({courseContext, "course", "overviewfiles", 0}, media.file));
    add("moodle_backup.xml", backupDocument(backup));
    add("course/course.xml", courseDocument(backup));
    add("course/enrolments.xml", enrolmentsDocument(backup));
    add("course/roles.xml", emptyDocument("roles", {"role_overrides", "role_assignments"}));
    add("course/competencies.xml", competenciesDocument(backup));
    add("course/inforef.xml", referencesDocument(references));
    add("completion.xml", completionDocument(backup));
    add("badges.xml", badgeDocument(backup));
    add("gradebook.xml", gradebookDocument(backup));
    add("grade_history.xml", emptyDocument("grade_history", {"grade_grades"}));
    add("groups.xml", emptyDocument("groups", {"groupings"}));
    add("outcomes.xml", outcomesDocument(backup));
    add("scales.xml", scalesDocument(backup));
    add("roles.xml", rolesDocument());
    add("users.xml", emptyDocument("users"));
    for (int i = 0; i < backup.sections.size(); ++i) {
        const QString folder = QStringLiteral("sections/section_%1/").arg(i + 1);
        package.add(folder + QStringLiteral("section.xml"), sectionDocument(backup, i));
        package.add(folder + QStringLiteral("inforef.xml"), referencesDocument({}));
    }
}

/// Beside the package, for the administrator: a site has competencies before its courses refer to them.
Status writeFramework(const Backup& backup, Report& report)
{
    if (backup.course().outcomes.isEmpty()) return {};
    const QFileInfo target(backup.job.target);
    const QString path = target.path() + u'/' + (backup.job.asFolder ? target.fileName() : target.completeBaseName()) +
                         QStringLiteral("-competencies.csv");
    if (const Status written = backup.job.disk.replace(path, competencyFramework(backup)); !written) return written;
    report.beside.append(path);
    return {};
}

} // namespace

Description MoodleExporter::describe() const
{
    return {QStringLiteral("moodle"),
            Tr::tr("Moodle course"),
            Tr::tr("To restore in Moodle 4.1 or later as a course with pages, quizzes, assignments, grades, completion "
                   "and badge."),
            QStringLiteral(".mbz"),
            false,
            {{versionOption,
              Tr::tr("Which Moodle it is for"),
              {{QStringLiteral("4.1"), Tr::tr("4.1 or later")},
               {withOrdering, Tr::tr("4.4 or later: questions that put things in order are kept as such")}}}}};
}

Carries MoodleExporter::carries() const
{
    return {{Feature::Texts, Feature::Formulas, Feature::Pictures, Feature::SoundAndFilm, Feature::Captions,
             Feature::Downloads, Feature::Glossary, Feature::Exercises, Feature::Scoring, Feature::Feedback,
             Feature::Tasks, Feature::Pools, Feature::Attempts, Feature::TimeLimits, Feature::Progress,
             Feature::ResultsToPlatform, Feature::OutcomesToPlatform, Feature::Credits},
            {Feature::EmbeddedPages}};
}

Result<Report> MoodleExporter::write(const Job& job, Progress& progress) const
{
    auto package = packageWriter(job);
    if (!package) return package.error();
    progress.report(0, 0);
    const plan::Plan plan = plan::makePlan(job.content, job.times);
    Backup backup{job, plan, plan::languageOf(job.content.course), job.time.toSecsSinceEpoch(), {}, {}, {}};
    const Layout layout = layOut(backup);
    if (const Status pages = moodle::writePages(backup, layout, progress); !pages) return pages.error();
    const plan::RenderOptions options = renderOptions(backup, layout);
    plan::PageWriter pieces(job.content, plan, options);
    const QuestionForms forms{chosen(describe(), job.options, versionOption) == withOrdering};
    QuestionBank bank;
    for (const QuizSource& source : layout.quizzes)
        writeQuiz(backup, source, bank, pieces);
    for (const TaskSource& source : layout.tasks)
        writeAssignment(backup, source, pieces);
    writeForum(backup, backup.activities[layout.forum - 1]);
    if (layout.glossary) writeGlossary(backup, backup.activities[layout.glossary - 1]);
    if (layout.feedback) writeFeedback(backup, backup.activities[layout.feedback - 1]);
    addCourse(backup, bank.categories(), **package);
    (*package)->add(QStringLiteral("questions.xml"), bank.write(backup, pieces, forms));
    for (const Activity& activity : std::as_const(backup.activities))
        addActivity(backup, activity, **package);
    if (const Status files = backup.files.write(job, **package, progress); !files) return files.error();
    Report report;
    report.losses = losses(backup, forms);
    report.files = (*package)->count();
    const auto written = (*package)->finish(progress);
    if (!written) return written.error();
    report.bytes = *written;
    if (const Status framework = writeFramework(backup, report); !framework) return framework.error();
    return report;
}

} // namespace microvet::exporters
