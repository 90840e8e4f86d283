#include "ui/importing/import_job.h"

#include "ui/session/background.h"

namespace microvet::ui {

ImportJob::ImportJob(FileStore& disk, Clock clock, const QString& journalRoot, QObject* parent)
    : QObject(parent)
    , m_disk(disk)
    , m_clock(std::move(clock))
    , m_journalRoot(journalRoot)
{
    connect(&m_watch, &ProgressWatch::progressed, this, &ImportJob::progressed);
}

void ImportJob::start(const QString& path, const actions::ImportWishes& wishes)
{
    if (isRunning()) return;
    using Outcome = Result<std::shared_ptr<ReadCourse>>;
    auto work = [&disk = m_disk, clock = m_clock, root = m_journalRoot, path, wishes,
                 progress = m_watch.start()]() -> Outcome {
        auto course = std::make_shared<ReadCourse>(disk);
        course->place = Workplace::make(disk, root);
        auto file = actions::importFile(disk, path, wishes, clock, course->place.mediaFolder, *progress);
        if (!file) return file.error();
        if (progress->cancelled()) return Error{Error::Kind::Cancelled, {}, {}};
        course->file = std::move(*file);
        return course;
    };
    inBackground(this, std::move(work), [this](const Outcome& outcome) {
        m_watch.end();
        if (outcome)
            emit read(*outcome);
        else
            emit failed(outcome.error());
    });
}

} // namespace microvet::ui
