#include "ui/review/review_state.h"

#include "ui/session/background.h"
#include "ui/session/session.h"

namespace microvet::ui {

namespace {

constexpr int statePause = 300; ///< ms

/// Each version that a decision is about: what is known of it, and how to read the rest.
struct Reading {
    QHash<QString, model::Course> known;
    QHash<QString, std::function<Result<model::Content>()>> readers;
};

Reading readingOf(const Session& session, const QHash<QString, model::Course>& known)
{
    QSet<QString> listed;
    for (const document::Revision& version : session.versions())
        listed.insert(version.hash);
    Reading reading;
    for (const model::Verdict& verdict : session.content().review.verdicts) {
        const QString& hash = verdict.version;
        if (hash.isEmpty()) continue;
        if (!listed.contains(hash)) continue; // deleted: the next save takes it out of the file
        if (const auto found = known.constFind(hash); found != known.cend()) reading.known.insert(hash, *found);
        else reading.readers.insert(hash, session.versionReader(hash));
    }
    return reading;
}

/// A version that cannot be read is asked for again the next time: it may have been put back.
review::KeptCourse keptCourse(Reading& reading)
{
    return [&reading](const QString& hash) -> std::optional<model::Course> {
        if (const auto found = reading.known.constFind(hash); found != reading.known.cend()) return *found;
        const auto reader = reading.readers.take(hash);
        if (!reader) return {};
        const auto content = reader();
        if (!content) return {};
        reading.known.insert(hash, content->course);
        return content->course;
    };
}

} // namespace

ReviewState::ReviewState(Session& session, review::Template checklist, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_checklist(std::move(checklist))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(statePause);
    connect(&m_pause, &QTimer::timeout, this, &ReviewState::look);
    connect(&session, &Session::changed, this, [this] { m_pause.start(); });
    connect(&session, &Session::versionsChanged, this, [this] { m_pause.start(); });
    m_pause.start(0);
}

void ReviewState::look()
{
    m_pause.setInterval(statePause);
    if (m_looking) {
        m_again = true;
        return;
    }
    m_looking = true;
    using Found = std::pair<review::State, QHash<QString, model::Course>>;
    auto work = [content = m_session.content(), checklist = m_checklist,
                 reading = readingOf(m_session, m_known)]() mutable -> Found {
        const review::State state = review::stateOf(content, checklist, keptCourse(reading));
        return {state, reading.known};
    };
    inBackground(this, std::move(work), [this](Found found) {
        m_looking = false;
        m_known = std::move(found.second);
        m_state = found.first;
        m_ready = true;
        emit changed();
        if (std::exchange(m_again, false)) look();
    });
}

int ReviewState::roundNow() const
{
    Reading reading = readingOf(m_session, m_known);
    return review::roundFor(m_session.content(), keptCourse(reading));
}

} // namespace microvet::ui
