#include "ui/programme/courses/course_pages.h"

#include "core/programme/following/due.h"
#include "core/programme/following/topics.h"
#include "ui/desk/desk_board.h"
#include "ui/programme/courses/accept_topic_dialog.h"
#include "ui/programme/courses/score_topic_dialog.h"
#include "ui/session/background.h"

#include <QDir>
#include <QFileInfo>
#include <QInputDialog>
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
    add(tr("&Later…"), QStringLiteral("topicLater"), true, [this] { decide(QStringLiteral("later"), tr("Not now")); });
    add(tr("Re&ject…"), QStringLiteral("topicReject"), true, [this] { decide(QStringLiteral("rejected"), tr("Reject the topic")); });
    add(tr("Open a&gain"), QStringLiteral("topicOpen"), true, [this] {
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

void TopicsPage::decide(const QString& decision, const QString& title)
{
    const QUuid id = one();
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("topicReason"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Why? The reason stands beside the decision."));
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, id, decision](const QString& reason) {
        link().run(
            this,
            [id, decision, reason, day = link().today()](programme::Store& store) { return programme::decideTopic(store, id, decision, reason, day); },
            said(tr("The decision was noted.")));
    });
    dialog->open();
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
    add(tr("O&pen the course file"), QStringLiteral("courseOpenFile"), true, [this] { openFile(); });
    m_read = add(tr("Read the course &files"), QStringLiteral("courseRead"), false, [this] { readFiles(); });
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

/// Apart from the programme's thread: files of a slow network must not keep its lists waiting. A second press ends it.
void CoursesPage::readFiles()
{
    if (m_progress) return m_progress->cancel();
    link().read<QList<ProgrammeCourse>>(
        this, [](programme::Store& store) { return store.all<ProgrammeCourse>({{}, "title"}); },
        [this](Result<QList<ProgrammeCourse>> courses) {
            if (!courses.ok()) return say(false, courses.error().text);
            if (m_progress) return;
            m_progress = std::make_shared<Progress>();
            m_read->setText(tr("Stop readin&g"));
            say(true, tr("The course files are being read…"));
            const actions::CourseLooking looking{services().rules, services().checklist, DeskBoard::folders(services().settings)};
            inBackground(
                this,
                [courses = *courses, looking, progress = m_progress, disk = &services().disk] { return actions::lookAtCourses(courses, *disk, looking, *progress); },
                [this](const QList<actions::CourseReading>& readings) {
                    const bool stopped = m_progress->cancelled();
                    m_progress.reset();
                    m_read->setText(tr("Read the course &files"));
                    if (stopped) return say(true, tr("Reading was stopped; nothing was changed."));
                    note(readings);
                },
                &m_pool);
        });
}

void CoursesPage::note(const QList<actions::CourseReading>& readings)
{
    if (readings.isEmpty()) return say(true, tr("No course names a file yet."));
    link().run(
        this,
        [readings](programme::Store& store) -> Status {
            const auto noted = actions::noteReadings(store, readings);
            return noted.ok() ? Status() : Status(noted.error());
        },
        [this, readings](const Status& status, const programme::Conflict&) {
            if (!status.ok()) return say(false, status.error().text);
            QStringList lines{tr("%n course files were read.", nullptr, int(readings.size()))};
            for (const actions::CourseReading& reading : readings) {
                if (!reading.trouble.isEmpty()) lines.append(tr("%1: %2").arg(reading.title, reading.trouble));
                if (reading.moved()) lines.append(tr("%1: the file was moved, and found again: %2").arg(reading.title, QDir::toNativeSeparators(reading.draft.path)));
            }
            say(lines.size() == 1, lines.join(QLatin1Char('\n')));
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
