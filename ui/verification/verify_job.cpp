#include "ui/verification/verify_job.h"

#include "core/actions/verify.h"
#include "ui/verification/verify_worker.h"

#include <QCoreApplication>

namespace microvet::ui {

VerifyJob::VerifyJob(const QByteArray& rules, const QString& organisation, QObject* parent)
    : QObject(parent)
    , m_rules(rules)
    , m_organisation(organisation)
{
}

VerifyJob::~VerifyJob()
{
    cancel();
    if (m_thread) m_thread->wait();
}

void VerifyJob::cancel()
{
    if (m_progress) m_progress->cancel();
}

void VerifyJob::start(const QStringList& paths)
{
    if (m_busy) return;
    actions::VerifyRequest request;
    if (!m_rules.isEmpty()) {
        m_ruleFile = std::make_unique<QTemporaryFile>();
        if (!m_ruleFile->open() || m_ruleFile->write(m_rules) != m_rules.size() || !m_ruleFile->flush()) {
            emit finished(tr("The rules could not be written for the programs that read packages: is the disk full?"));
            return;
        }
        request.rules = m_ruleFile->fileName();
    }
    request.paths = paths;
    if (diskStore().stamp(m_organisation).exists()) request.organisation = m_organisation;
    request.program = QCoreApplication::applicationFilePath();
    request.arguments = verifyWorkerArguments(request.rules, request.organisation);
    // Queued by the receiver: where this is gone by then, nobody hears of it.
    const auto tell = [this](auto fn) { QMetaObject::invokeMethod(this, std::move(fn), Qt::QueuedConnection); };
    request.found = [this, tell](const QStringList& all) { tell([this, all] { emit found(all); }); };
    request.each = [this, tell](qsizetype index, const report::Report& report) { tell([this, index, report] { emit verified(int(index), report); }); };
    m_progress = std::make_shared<Progress>();
    m_busy = true;
    m_thread.reset(QThread::create([this, tell, request, progress = m_progress] {
        const auto all = actions::verify(diskStore(), request, *progress);
        const QString trouble = all || all.error().kind == Error::Kind::Cancelled ? QString() : all.error().text;
        tell([this, trouble] { ended(trouble); });
    }));
    m_thread->setObjectName(QStringLiteral("verify"));
    m_thread->start();
}

void VerifyJob::ended(const QString& trouble)
{
    m_thread->wait();
    m_busy = false;
    emit finished(trouble);
}

} // namespace microvet::ui
