#include "ui/programme/courses/course_pages.h"

#include "core/programme/following/due.h"
#include "core/programme/following/topics.h"
#include "ui/desk/desk_board.h"
#include "ui/programme/courses/accept_topic_dialog.h"
#include "ui/programme/courses/decide_topic_dialog.h"
#include "ui/programme/courses/score_topic_dialog.h"
#include "ui/session/background.h"

#include <QDir>
#include <QFileInfo>
#include <QPushButton>

namespace microvet::ui {

using programme::ProgrammeCourse;
using programme::Topic;

TopicsPage::TopicsPage(const ProgrammeServices& services, QWidget* parent)
    : ListPage(services, Topic::kind(), {}, parent)
{
    list().setFresh([who = link().who()](programme::Record& record) {
        auto& topic = static_cast<Topic&>(record);
        topic.proposer = who;
        topic.decision = QStringLiteral("open");
    });
    list().sortBy(QStringLiteral("score"), Qt::DescendingOrder);
    add(tr("&Score…"), QStringLiteral("topicScore"), true, [this] { score(); });
    add(tr("&Accept…"), QStringLiteral("topicAccept"), true, [this] { accept(); });
    add(tr("&Later…"), QStringLiteral("topicLater"), true, [this] { decide(QStringLiteral("later")); });
    add(tr("Re&ject…"), QStringLiteral("topicReject"), true, [this] { decide(QStringLiteral("rejected")); });
    add(tr("Open aga&in"), QStringLiteral("topicOpen"), true, [this] {
        link().run(
            this,
            [id = one(), day = link().today()](programme::Store& store) { return programme::decideTopic(store, id, QStringLiteral("open"), {}, day); },
            said(tr("The topic is open again.")));
    });
}

const Topic* TopicsPage::current()
{
    const programme::AnyRecord* record = list().current();
    return record ? static_cast<const Topic*>(record->record.get()) : nullptr;
}

void TopicsPage::score()
{
    const Topic* topic = current();
    if (!topic) return;
    auto* dialog = new ScoreTopicDialog(services(), *topic, this);
    connect(dialog, &ScoreTopicDialog::scored, this, [this] { say(true, tr("Your points are noted. The list shows the mean of all who have scored the topic.")); });
    dialog->show();
}

void TopicsPage::accept()
{
    const Topic* topic = current();
    if (!topic) return;
    if (topic->decision == QLatin1String("accepted"))
        return say(false, tr("“%1” is accepted already. Its course stands under “Courses and teams”.").arg(topic->title));
    auto* dialog = new AcceptTopicDialog(services(), *topic, this);
    connect(dialog, &AcceptTopicDialog::taken, this, [this](const QString& file) {
        say(true, tr("The course “%1” was made with the first step filled in, and opens in Studio. Team and milestones stand under “Courses and teams”.")
                      .arg(QFileInfo(file).fileName()));
        services().openCourse(file);
    });
    dialog->show();
}

void TopicsPage::decide(const QString& decision)
{
    const Topic* topic = current();
    if (!topic) return;
    auto* dialog = new DecideTopicDialog(services(), *topic, decision, this);
    connect(dialog, &DecideTopicDialog::decided, this, [this] { say(true, tr("The decision was noted.")); });
    dialog->show();
}

CoursesPage::CoursesPage(const ProgrammeServices& services, QWidget* parent)
    : ListPage(services, ProgrammeCourse::kind(), {}, parent)
{
    const QDate today = link().today();
    list().addFilter(QStringLiteral("published"), tr("Published"),
                     [](const programme::Record& record) { return static_cast<const ProgrammeCourse&>(record).published.isValid(); });
    list().addFilter(QStringLiteral("toReview"), tr("Review is due"), [today](const programme::Record& record) {
        const auto& course = static_cast<const ProgrammeCourse&>(record);
        const QDate review = programme::nextReviewOf(course.published, course.nextReview, 0);
        return review.isValid() && review <= today;
    });
    list().addFilter(QStringLiteral("trouble"), tr("File cannot be read"), [](const programme::Record& record) {
        return !static_cast<const ProgrammeCourse&>(record).trouble.isEmpty();
    });
    add(tr("Open the course fi&le"), QStringLiteral("courseOpenFile"), true, [this] { openFile(); });
    m_read = add(tr("Rea&d the course files"), QStringLiteral("courseRead"), false, [this] { readFiles(); });
    connect(&list(), &RecordList::read, this, &CoursesPage::readNewFiles);
}

CoursesPage::~CoursesPage()
{
    if (m_progress) m_progress->cancel();
    m_pool.waitForDone();
}

void CoursesPage::openFile()
{
    const programme::AnyRecord* record = list().current();
    if (!record) return;
    const auto& course = static_cast<const ProgrammeCourse&>(*record->record);
    if (course.file.isEmpty()) return say(false, tr("No file is named for this course yet. Open the entry, and choose its file."));
    services().openCourse(course.file);
}

/// A second press ends it.
void CoursesPage::readFiles()
{
    if (m_progress && m_why == Why::FirstTime) {
        m_askedMeanwhile = true;
        return;
    }
    if (m_progress) return m_progress->cancel();
    link().read<QList<ProgrammeCourse>>(
        this, [](programme::Store& store) { return store.all<ProgrammeCourse>({{}, "title"}); },
        [this](Result<QList<ProgrammeCourse>> courses) {
            if (!courses.ok()) return say(false, courses.error().text);
            if (m_progress) return;
            m_read->setText(tr("Stop rea&ding"));
            say(true, tr("The course files are being read…"));
            look(*courses, Why::Asked);
        });
}

void CoursesPage::readNewFiles()
{
    if (m_progress) return;
    QList<ProgrammeCourse> fresh;
    for (int row = 0; row < list().model().rowCount(); ++row) {
        const auto& course = static_cast<const ProgrammeCourse&>(*list().model().at(row)->record);
        if (course.file.isEmpty() || course.read.isValid() || m_looked.contains(course.id)) continue;
        m_looked.insert(course.id);
        fresh.append(course);
    }
    if (!fresh.isEmpty()) look(fresh, Why::FirstTime);
}

/// Apart from the programme's thread: files of a slow network must not keep its lists waiting.
void CoursesPage::look(const QList<ProgrammeCourse>& courses, Why why)
{
    m_progress = std::make_shared<Progress>();
    m_why = why;
    const actions::CourseLooking looking{services().rules, services().checklist, DeskBoard::folders(services().settings)};
    inBackground(
        this, [courses, looking, progress = m_progress, disk = &services().disk] { return actions::lookAtCourses(courses, *disk, looking, *progress); },
        [this, why](const QList<actions::CourseReading>& readings) {
            const bool stopped = m_progress->cancelled();
            m_progress.reset();
            m_read->setText(tr("Rea&d the course files"));
            if (std::exchange(m_askedMeanwhile, false)) return readFiles();
            if (stopped) return say(true, tr("Reading was stopped; nothing was changed."));
            note(readings, why);
        },
        &m_pool);
}

void CoursesPage::note(const QList<actions::CourseReading>& readings, Why why)
{
    if (readings.isEmpty()) return say(true, tr("No course names a file yet."));
    link().run(
        this,
        [readings](programme::Store& store) -> Status {
            const auto noted = actions::noteReadings(store, readings);
            return noted.ok() ? Status() : Status(noted.error());
        },
        [this, readings, why](const Status& status, const programme::Conflict&) {
            const bool asked = why == Why::Asked; // who asked for nothing is not told that it could not be written
            if (!status.ok()) return asked ? say(false, status.error().text) : void();
            QStringList lines;
            int unread = 0;
            for (const actions::CourseReading& reading : readings) {
                unread += !reading.trouble.isEmpty();
                if (!reading.trouble.isEmpty()) lines.append(tr("%1: %2").arg(reading.title, reading.trouble));
                if (reading.moved()) lines.append(tr("%1: the file was moved, and found again: %2").arg(reading.title, QDir::toNativeSeparators(reading.draft.path)));
            }
            const int all = int(readings.size());
            if (asked) lines.prepend(unread == 0 ? tr("%n course files were read.", nullptr, all) : tr("%n course files could not be read.", nullptr, unread));
            if (!lines.isEmpty()) say(unread == 0, lines.join(QLatin1Char('\n')));
        });
}

QWidget* makeRunsPage(const ProgrammeServices& services, QWidget* parent)
{
    auto* page = new ListPage(services, programme::CourseRun::kind(), {}, parent);
    page->list().sortBy(QStringLiteral("start"), Qt::DescendingOrder);
    page->list().setFresh([today = services.link.today()](programme::Record& record) { static_cast<programme::CourseRun&>(record).start = today; });
    return page;
}

} // namespace microvet::ui
