#include "ui/media/media_import.h"

#include "core/model/media_use.h"
#include "ui/session/background.h"

#include <QFileInfo>
#include <QMimeData>
#include <QPointer>
#include <QUrl>

namespace microvet::ui {

/// What is asked for at once; its sources are worked on one by one.
struct MediaImporter::Job {
    QList<ImportSource> sources;
    MediaKinds accepted;
    QString what; ///< of `work`
    Work work;    ///< instead of sources
    QPointer<QObject> receiver;
    Done then;
    std::function<void(const Result<model::Media>&)> workThen;
    qsizetype at = 0;
    ImportReport report;
};

/// Shared with the thread that works.
struct MediaImporter::State {
    State() : progress([this](qint64 d, qint64 t) { done = d; total = t; }) {}
    std::atomic<qint64> done{0};
    std::atomic<qint64> total{0};
    QString what;
    Progress progress;
};

namespace {

/// One thread, and not of the pool that autosave and checks use: a film takes minutes on a slow disk.
QThreadPool* importThread()
{
    static QThreadPool pool;
    pool.setMaxThreadCount(1);
    return &pool;
}

} // namespace

QString ImportReport::text() const
{
    QStringList all = problems;
    for (const PreparedMedium& one : media)
        if (!one.warning.isEmpty()) all << one.warning;
    return all.join(u'\n');
}

MediaImporter& MediaImporter::of(Session& session)
{
    if (auto* there = session.findChild<MediaImporter*>(QString(), Qt::FindDirectChildrenOnly)) return *there;
    return *new MediaImporter(session);
}

MediaImporter::MediaImporter(Session& session)
    : QObject(&session)
    , m_session(session)
{
    m_poll.setInterval(100);
    connect(&m_poll, &QTimer::timeout, this, &MediaImporter::poll);
}

MediaImporter::~MediaImporter()
{
    if (m_state) m_state->progress.cancel();
}

void MediaImporter::run(const QList<ImportSource>& sources, MediaKinds accepted, QObject* receiver, Done then)
{
    auto job = std::make_shared<Job>();
    job->sources = sources;
    job->accepted = accepted;
    job->receiver = receiver;
    job->then = std::move(then);
    m_waiting.append(job);
    if (!m_current) next();
}

void MediaImporter::runWork(const QString& what, Work work, QObject* receiver, std::function<void(const Result<model::Media>&)> then)
{
    auto job = std::make_shared<Job>();
    job->what = what;
    job->work = std::move(work);
    job->receiver = receiver;
    job->workThen = std::move(then);
    m_waiting.append(job);
    if (!m_current) next();
}

void MediaImporter::next()
{
    if (m_waiting.isEmpty()) {
        m_poll.stop();
        emit busyChanged(false);
        return;
    }
    m_current = m_waiting.takeFirst();
    if (!m_poll.isActive()) {
        m_poll.start();
        emit busyChanged(true);
    }
    startNext();
}

void MediaImporter::startNext()
{
    const std::shared_ptr<Job> job = m_current;
    const auto store = m_session.media();
    if (!store) {
        const Error error{Error::Kind::Invalid, tr("This course cannot take files now. Save it, open it again and try once more."), {}};
        m_current.reset();
        QTimer::singleShot(0, this, [this, job, error] {
            job->report.problems = {error.text};
            if (job->receiver && job->then) job->then(job->report);
            if (job->receiver && job->workThen) job->workThen(error);
            if (!m_current) next();
        });
        return;
    }
    if (job->work) {
        m_state = std::make_shared<State>();
        m_state->what = job->what;
        inBackground(this, [work = job->work, store, state = m_state] { return work(*store, state->progress); },
                     [this, job](Result<model::Media> result) {
            m_current.reset();
            if (job->report.cancelled) result = Error{Error::Kind::Cancelled, tr("This was stopped. The course is as it was."), {}};
            if (job->receiver) job->workThen(result);
            next();
        }, importThread());
        return;
    }
    if (job->at >= job->sources.size() || job->report.cancelled) {
        m_current.reset();
        if (job->receiver) job->then(job->report);
        next();
        return;
    }
    const ImportSource source = job->sources.at(job->at++);
    m_state = std::make_shared<State>();
    m_state->what = source.path.isEmpty() ? tr("the pasted picture") : QFileInfo(source.path).fileName();
    inBackground(this, [source, accepted = job->accepted, store, state = m_state] { return prepareMedium(source, accepted, *store, state->progress); },
                 [this, job](Result<PreparedMedium> result) {
        if (result) job->report.media.append(*result);
        else if (result.error().kind == Error::Kind::Cancelled) job->report.cancelled = true;
        else job->report.problems.append(result.error().text);
        startNext();
    }, importThread());
}

void MediaImporter::cancel()
{
    for (const auto& job : std::as_const(m_waiting)) job->report.cancelled = true;
    if (m_current) m_current->report.cancelled = true;
    if (m_state) m_state->progress.cancel();
}

void MediaImporter::poll()
{
    if (m_state) emit progressed(m_state->what, m_state->done, m_state->total);
}

QList<ImportSource> sourcesFrom(const QStringList& paths)
{
    QList<ImportSource> out;
    for (const QString& path : paths) out.append({path, {}});
    return out;
}

QList<ImportSource> sourcesFrom(const QMimeData* data)
{
    QList<ImportSource> out;
    if (!data) return out;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile()) out.append({url.toLocalFile(), {}});
    if (!out.isEmpty() || !data->hasImage()) return out;
    const auto image = qvariant_cast<QImage>(data->imageData());
    if (!image.isNull()) out.append({{}, image});
    return out;
}

void importOne(Session& session, const ImportSource& source, MediaKinds accepted, QObject* receiver,
               std::function<void(const Result<model::Media>&)> then)
{
    MediaImporter& importer = MediaImporter::of(session);
    importer.run({source}, accepted, receiver, [&importer, then = std::move(then)](const ImportReport& report) {
        if (report.cancelled) return then(Error{Error::Kind::Cancelled, MediaImporter::tr("The copy was stopped. The course is as it was."), {}});
        if (report.media.isEmpty()) return then(Error{Error::Kind::Invalid, report.problems.value(0), {}});
        then(report.media.first().medium);
        if (!report.media.first().warning.isEmpty()) importer.say(report.media.first().warning);
    });
}

void scaleDown(Session& session, const QUuid& id, QObject* receiver, std::function<void(const QString&)> then)
{
    const auto* medium = model::find<model::Media>(session.content(), id);
    if (!medium) return;
    MediaImporter::of(session).runWork(medium->name, [like = *medium](document::MediaStore& store, Progress&) -> Result<model::Media> {
        auto image = decodedPicture(like, store, pageSide);
        if (!image) return image.error();
        return storedPicture(*image, like, store);
    }, &session, [&session, id, old = medium->file, receiver = QPointer<QObject>(receiver), then](const Result<model::Media>& fresh) {
        if (fresh) {
            session.edit(MediaImporter::tr("Scale picture down"), {id, "file", -1}, [&](model::Content& content) {
                const auto* now = model::find<model::Media>(content, id);
                if (now && now->file == old) model::replaceMedium(content, model::MediaId(id), *fresh);
            });
        }
        if (receiver) then(fresh ? QString() : fresh.error().text);
        else if (!fresh) MediaImporter::of(session).say(fresh.error().text);
    });
}

} // namespace microvet::ui
