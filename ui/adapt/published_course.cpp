#include "ui/adapt/published_course.h"

#include "core/actions/adapt/adapt.h"
#include "ui/session/background.h"
#include "ui/shell/prompts.h"

#include <QCoreApplication>
#include <QTemporaryDir>

namespace microvet::ui {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::PublishedCourse)
};
} // namespace

void askForPublished(Prompts& prompts, QWidget* asker, const QString& title, const QString& folder,
                     const std::function<void(const QString& path)>& then)
{
    prompts.askOpenFile(asker, title, folder,
                        Tr::tr("Courses and packages (*.microvet *.zip *.tar.gz *.7z);;All files (*)"),
                        [then](const QString& path) {
                            if (!path.isEmpty()) then(path);
                        });
}

void PublishedReader::read(const QString& path, const std::function<void(const Result<model::Course>&)>& then)
{
    auto work = [path, &disk = m_disk]() -> Result<model::Course> {
        const QTemporaryDir media; // only the course is looked at; its media come when it is made
        Progress progress;
        auto document = actions::openPublished(disk, path, media.path(), progress);
        if (!document) return document.error();
        return document->content.course;
    };
    inBackground(m_receiver, std::move(work), [this, then, number = ++m_asked](const Result<model::Course>& course) {
        if (number == m_asked) then(course);
    });
}

} // namespace microvet::ui
