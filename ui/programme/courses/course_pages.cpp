#include "ui/programme/courses/course_pages.h"

#include "core/actions/programme/course_states.h"
#include "core/actions/programme/topic_course.h"
#include "core/base/safe_name.h"
#include "core/programme/records/courses.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"

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
    add(tr("&Accept…"), QStringLiteral("topicAccept"), true, [this] { accept(); });
    add(tr("&Later…"), QStringLiteral("topicLater"), true, [this] { decide(QStringLiteral("later"), tr("Not now")); });
    add(tr("Re&ject…"), QStringLiteral("topicReject"), true, [this] { decide(QStringLiteral("rejected"), tr("Reject the topic")); });
}

/// The course file is asked for; owner, team and dates can be changed afterwards like all else.
void TopicsPage::accept()
{
    const programme::AnyRecord* record = list().current();
    if (!record) return;
    const auto& topic = static_cast<const Topic&>(*record->record);
    const QString proposal = QDir(services().settings.lastFolder())
                                 .filePath(safeFileName(topic.title.left(60), QStringLiteral("course")) + QStringLiteral(".microvet"));
    services().prompts.askSaveFile(
        this, tr("Where shall the course of this topic be?"), proposal, tr("Courses (*.microvet)"), QStringLiteral("microvet"),
        [this, id = topic.id, proposer = topic.proposer](const QString& path) {
            if (path.isEmpty()) return;
            services().settings.setLastFolder(QFileInfo(path).absolutePath());
            link().run(
                this,
                [id, path, proposer, disk = &services().disk](programme::Store& store) -> Status {
                    actions::TopicAcceptance wishes;
                    wishes.file = path;
                    wishes.owner = proposer;
                    const auto made = actions::acceptTopic(store, *disk, id, wishes);
                    return made.ok() ? Status() : Status(made.error());
                },
                said(tr("The course “%1” was made with the first step filled in. It stands under “Courses and teams” with its milestones; put "
                        "the team together there.")
                         .arg(QFileInfo(path).fileName())));
        });
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
    add(tr("O&pen the course file"), QStringLiteral("courseOpenFile"), true, [this] { openFile(); });
    add(tr("Read the course &files"), QStringLiteral("courseRead"), false, [this] { readFiles(); });
}

void CoursesPage::openFile()
{
    const programme::AnyRecord* record = list().current();
    if (!record) return;
    const auto& course = static_cast<const ProgrammeCourse&>(*record->record);
    if (course.file.isEmpty()) return say(false, tr("No file is named for this course yet. Open the entry, and choose its file."));
    services().openCourse(course.file);
}

void CoursesPage::readFiles()
{
    const auto readings = std::make_shared<QList<actions::CourseReading>>();
    link().run(
        this,
        [readings, disk = &services().disk, rules = services().rules, checklist = services().checklist](programme::Store& store) -> Status {
            Progress progress;
            auto read = actions::readCourses(store, *disk, rules, checklist, progress);
            if (!read.ok()) return read.error();
            *readings = std::move(*read);
            return {};
        },
        [this, readings](const Status& status, const programme::Conflict&) {
            if (!status.ok()) return say(false, status.error().text);
            if (readings->isEmpty()) return say(true, tr("No course names a file yet."));
            QStringList lines{tr("%n course files were read.", nullptr, int(readings->size()))};
            for (const actions::CourseReading& reading : std::as_const(*readings))
                if (!reading.trouble.isEmpty()) lines.append(tr("%1: %2").arg(reading.title, reading.trouble));
            say(lines.size() == 1, lines.join(QLatin1Char('\n')));
        });
}

} // namespace microvet::ui
