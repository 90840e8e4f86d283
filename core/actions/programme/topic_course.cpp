#include "core/actions/programme/topic_course.h"

#include "core/actions/course_file.h"
#include "core/actions/new_course.h"
#include "core/methodology/method.h"
#include "core/programme/records/organisation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace microvet::actions {

using namespace model;
using programme::PlanStep;
using programme::Programme;
using programme::ProgrammeCourse;
using programme::Topic;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::actions)
};

const QString suffix = QStringLiteral(".microvet");
constexpr int mostWeeks = 520;

/// A line of the evidence; what looks like an address in it is its link.
Evidence evidenceFrom(const QString& line)
{
    static const QRegularExpression address(QStringLiteral("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]"));
    Evidence evidence;
    evidence.id = PartId::make();
    const QRegularExpressionMatch match = address.match(line);
    evidence.link = match.captured(0);
    QString words = line;
    if (match.hasMatch()) words.remove(match.capturedStart(0), match.capturedLength(0));
    words = words.simplified();
    while (words.endsWith(u':') || words.endsWith(u',')) words = words.chopped(1).trimmed();
    words.remove(QStringLiteral("()"));
    evidence.statement = words.isEmpty() ? line.trimmed() : words.trimmed();
    return evidence;
}

Organisation organisationOf(const Programme& programme)
{
    Organisation organisation;
    organisation.legalName = programme.organisation;
    organisation.country = programme.country;
    organisation.homepage = programme.website;
    organisation.email = programme.contactMail;
    return organisation;
}

} // namespace

QList<PlanStep> planSteps(const QString& language)
{
    QList<PlanStep> steps;
    const QList<methodology::Step> method = methodology::builtInMethod(language).steps();
    for (const methodology::Step& step : method)
        steps.append({step.title, step.minutes});
    return steps;
}

Content courseFrom(const Topic& topic, const QString& language, const Organisation& organisation, const Clock& clock)
{
    NewCourse wishes;
    wishes.title = topic.title;
    wishes.language = language;
    wishes.organisation = organisation;
    wishes.targetGroup = topic.audience.trimmed();
    document::History history(newCourse(wishes, clock));
    history.edit(Tr::tr("Take over the topic"), {}, [&](Content& content) {
        content.course.need.summary = topic.need.trimmed();
        const QStringList lines = topic.evidence.split(u'\n', Qt::SkipEmptyParts);
        for (const QString& line : lines)
            if (!line.trimmed().isEmpty()) content.course.need.evidence.append(evidenceFrom(line.trimmed()));
    });
    return history.now();
}

QList<programme::Milestone> proposedMilestones(const QDate& start, int weeks)
{
    return programme::defaultMilestones(planSteps(QLocale().bcp47Name()), start, start.addDays(qint64(7) * qBound(1, weeks, mostWeeks)));
}

Result<ProgrammeCourse> acceptTopic(programme::Store& programme, FileStore& files, const QUuid& id, const TopicAcceptance& wishes)
{
    if (!wishes.file.endsWith(suffix, Qt::CaseInsensitive))
        return Error{Error::Kind::Invalid, Tr::tr("A course file ends in .microvet. Please choose such a name; nothing was made."), {}};
    const auto topic = programme.get<Topic>(id);
    if (!topic.ok()) return topic.error();
    const auto own = programme.first<Programme>();
    if (!own.ok()) return own.error();

    const QDate start = wishes.start.isValid() ? wishes.start : programme.now().date();
    const Clock clock = [&] { return programme.now(); };
    const QString language = !wishes.language.isEmpty() ? wishes.language : own->language.isEmpty() ? QStringLiteral("en") : own->language;
    const Content content = courseFrom(*topic, language, organisationOf(*own), clock);
    programme::TopicPlan plan;
    plan.file = wishes.file;
    plan.owner = wishes.owner;
    plan.team = wishes.team;
    plan.reason = wishes.reason;
    plan.milestones = wishes.milestones.isEmpty() ? proposedMilestones(start, wishes.weeks) : wishes.milestones;
    plan.courseId = content.course.id.uuid().toString(QUuid::WithoutBraces);
    ProgrammeCourse course;
    bool made = false;
    const Status done = programme.change(Tr::tr("Topic accepted: %1").arg(topic->title), [&](programme::Change& change) -> Status {
        auto accepted = programme::acceptTopic(change, id, plan);
        if (!accepted.ok()) return accepted.error();
        course = *std::move(accepted);
        auto file = CourseFile::create(files, wishes.file, content);
        if (!file.ok()) return file.error();
        const Status saved = (*file)->save(clock);
        made = saved.ok();
        return saved;
    });
    if (done.ok()) return course;
    if (made) (void)files.remove(wishes.file); // the programme could not be written, so the file is not to be left over
    return done.error();
}

} // namespace microvet::actions
