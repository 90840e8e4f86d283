#include "core/verification/verifier_pool.h"

#include "core/base/file_error.h"
#include "core/verification/process_limits.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QProcess>
#include <QThread>
#include <QTimer>

namespace microvet::verification {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::verification) };

constexpr qsizetype longestAnswer = 256 << 20;

/// One child and the job that it is at.
class Child : public QObject {
public:
    using Next = std::function<std::optional<std::pair<qsizetype, QByteArray>>()>;
    using Done = std::function<void(qsizetype, const VerifierPool::Answer&)>;

    Child(const VerifierPool::Settings& settings, Next next, Done done, std::function<void()> idle)
        : m_settings(settings), m_next(std::move(next)), m_done(std::move(done)), m_idle(std::move(idle))
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_stopped = QStringLiteral("time");
            if (m_process) m_process->kill();
        });
    }
    ~Child() override { end(); }

    bool failedToStart() const { return m_failed; }
    void take()
    {
        const auto job = m_next();
        if (!job) {
            m_busy = false;
            m_idle();
            return;
        }
        m_busy = true;
        m_index = job->first;
        m_line = job->second;
        m_again = false;
        send();
    }
    bool isBusy() const { return m_busy; }
    void end()
    {
        m_timer.stop();
        if (!m_process) return;
        m_process->disconnect(this);
        m_process->closeWriteChannel();
        if (!m_process->waitForFinished(m_busy ? 0 : 500)) {
            m_process->kill();
            m_process->waitForFinished(2000);
        }
        m_process.reset();
    }

private:
    void send()
    {
        m_stopped.clear();
        m_answer.clear();
        if (!m_process) start();
        if (m_failed) return;
        m_process->write(m_line + '\n');
        m_timer.start(m_settings.seconds * 1000);
    }

    void start()
    {
        m_served = 0;
        m_process = std::make_unique<QProcess>();
        m_process->setStandardErrorFile(QProcess::nullDevice());
        connect(m_process.get(), &QProcess::readyReadStandardOutput, this, [this] { read(); });
        connect(m_process.get(), &QProcess::finished, this, [this](int status, QProcess::ExitStatus how) { finished(status, how); });
        connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error != QProcess::FailedToStart) return;
            m_failed = true;
            m_timer.stop();
            m_busy = false;
            m_idle();
        });
        m_process->start(m_settings.program, m_settings.arguments);
    }

    void read()
    {
        m_answer += m_process->readAllStandardOutput();
        if (m_answer.size() > longestAnswer) {
            m_stopped = QStringLiteral("memory");
            m_process->kill();
            return;
        }
        if (!m_answer.endsWith('\n')) return;
        m_timer.stop();
        ++m_served;
        const QJsonObject json = QJsonDocument::fromJson(m_answer).object();
        m_done(m_index, json.isEmpty() ? VerifierPool::Answer{{}, QStringLiteral("crash")} : VerifierPool::Answer{json, {}});
        take();
    }

    void finished(int status, QProcess::ExitStatus how)
    {
        m_timer.stop();
        m_process.release()->deleteLater();
        if (!m_busy) return;
        const QString why = !m_stopped.isEmpty() ? m_stopped : how == QProcess::NormalExit && status == outOfMemoryStatus ? QStringLiteral("memory") : QStringLiteral("crash");
        // What an earlier package left behind may be to blame: a fresh child decides.
        if (why != QLatin1String("time") && m_served > 0 && !m_again) {
            m_again = true;
            send();
            return;
        }
        m_done(m_index, {{}, why});
        take();
    }

    const VerifierPool::Settings& m_settings;
    const Next m_next;
    const Done m_done;
    const std::function<void()> m_idle;
    std::unique_ptr<QProcess> m_process;
    QTimer m_timer;
    QByteArray m_line, m_answer;
    QString m_stopped;
    qsizetype m_index = -1;
    int m_served = 0;
    bool m_busy = false, m_again = false, m_failed = false;
};

} // namespace

Status VerifierPool::run(const QList<QJsonObject>& jobs, const std::function<void(qsizetype, const Answer&)>& done, Progress& progress)
{
    QEventLoop loop;
    qsizetype next = 0, finished = 0;
    const auto take = [&]() -> std::optional<std::pair<qsizetype, QByteArray>> {
        if (next >= jobs.size() || progress.cancelled()) return {};
        const qsizetype index = next++;
        return std::pair(index, QJsonDocument(jobs[index]).toJson(QJsonDocument::Compact));
    };
    std::vector<std::unique_ptr<Child>> children;
    bool failed = false;
    const auto told = [&](qsizetype index, const Answer& answer) {
        done(index, answer);
        progress.report(++finished, jobs.size());
    };
    const auto idle = [&] {
        const bool busy = std::any_of(children.cbegin(), children.cend(), [](const auto& child) { return child->isBusy(); });
        failed = std::any_of(children.cbegin(), children.cend(), [](const auto& child) { return child->failedToStart(); });
        if (!busy || failed) loop.quit();
    };
    const int wanted = m_settings.children > 0 ? m_settings.children : QThread::idealThreadCount();
    for (int i = 0; i < qMin<qsizetype>(wanted, jobs.size()); ++i) children.push_back(std::make_unique<Child>(m_settings, take, told, idle));
    if (children.empty()) return {};
    QTimer::singleShot(0, &loop, [&] { for (const auto& child : children) child->take(); });
    // A user who stops it should not wait for the longest package.
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &loop, [&] { if (progress.cancelled()) loop.quit(); });
    watch.start(100);
    loop.exec();
    children.clear();
    if (failed)
        return Error{Error::Kind::Io, Tr::tr("The program that reads packages could not be started: %1").arg(m_settings.program), {}};
    if (progress.cancelled()) return cancelledError();
    return {};
}

} // namespace microvet::verification
