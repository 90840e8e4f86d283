#include "ui/session/session.h"

#include "ui/session/check_job.h"
#include "ui/session/journal_writer.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace microvet::ui {

Session::Session(document::Document document, const QString& path, QObject* parent)
    : QObject(parent)
    , m_history(document.content)
    , m_document(std::move(document))
    , m_path(path)
{
    setSaveServices(diskStore(), systemNow);
}

Session::~Session() = default;

bool Session::edit(const QString& label, const document::Place& place, const document::History::Edit& fn,
                   document::History::Merge merge)
{
    const model::Content before = content();
    if (!m_history.edit(label, place, fn, merge)) return false;
    announce(model::diff(before, content()));
    emit stateChanged();
    return true;
}

void Session::undo()
{
    if (!m_history.canUndo()) return;
    const model::Content before = content();
    moved(before, m_history.undo());
}

void Session::redo()
{
    if (!m_history.canRedo()) return;
    const model::Content before = content();
    moved(before, m_history.redo());
}

void Session::jumpTo(qsizetype step)
{
    if (step == m_history.index()) return;
    const model::Content before = content();
    m_history.jumpTo(step);
    moved(before, m_history.steps().at(m_history.index()).place);
}

QString Session::displayName() const
{
    if (!m_path.isEmpty()) return QFileInfo(m_path).completeBaseName();
    return course().title.isEmpty() ? tr("Untitled course") : course().title;
}

void Session::markUnsaved()
{
    m_history.markUnsaved();
    if (m_journal) m_journal->note(content());
    emit stateChanged();
}

void Session::moved(const model::Content& before, const document::Place& place)
{
    announce(model::diff(before, content()));
    emit placeWanted(place);
    emit stateChanged();
}

void Session::announce(const model::Diff& diff)
{
    if (m_journal) m_journal->note(content());
    if (m_checks) m_checks->check(content(), m_history.revision(), diff.removed);
    emit changed(diff);
}

void Session::setSaveServices(FileStore& store, Clock clock)
{
    m_saving = std::make_unique<SaveJob>(store, std::move(clock));
    connect(m_saving.get(), &SaveJob::finished, this, &Session::took);
    connect(m_saving.get(), &SaveJob::busyChanged, this, &Session::stateChanged);
}

bool Session::isSaving() const { return m_saving->isBusy(); }

void Session::save(const QString& path, bool overwrite) { order(path.isEmpty() ? m_path : path, overwrite, false); }

void Session::saveCopy(const QString& path) { order(path, true, true); }

void Session::order(const QString& path, bool overwrite, bool copy)
{
    m_history.endTyping(); // the saved value stays a step of its own, so that undo can come back to it
    SaveJob::Order order;
    order.document = m_document;
    order.document.content = content();
    order.revision = m_history.revision();
    order.copy = copy;
    order.request.path = path;
    order.request.overwrite = overwrite || path != m_path; // the file dialog has asked already
    order.request.expected = m_document.file;
    order.request.author = m_author;
    order.request.program = QStringLiteral("microVET Studio %1").arg(QCoreApplication::applicationVersion());
    m_saving->save(std::move(order));
}

void Session::took(const SaveJob::Outcome& outcome)
{
    if (!outcome.file) {
        emit saveFailed(outcome.file.error(), outcome.path, outcome.copy);
        emit stateChanged();
        return;
    }
    if (!outcome.copy) {
        m_path = outcome.path;
        m_document.file = *outcome.file;
        m_history.markSaved(outcome.revision);
        if (m_journal && !isModified()) {
            m_journal->settle();
            m_clearJournal();
        }
    }
    emit stateChanged();
    emit saved(outcome.path, outcome.copy);
}

void Session::startChecks(rules::RuleSet rules)
{
    m_checks = std::make_unique<CheckJob>(std::move(rules), [media = media()](const QString& file) {
        return media && media->contains(file);
    });
    connect(m_checks.get(), &CheckJob::finished, this, [this](quint64, const QList<rules::Finding>& findings) {
        if (findings == m_findings) return;
        m_findings = findings;
        emit findingsChanged();
    });
    m_checks->check(content(), m_history.revision());
}

void Session::startJournal(std::function<Status(const model::Content&)> write, std::function<void()> clear)
{
    m_journal = std::make_unique<JournalWriter>(std::move(write));
    m_clearJournal = std::move(clear);
    connect(m_journal.get(), &JournalWriter::failed, this, &Session::journalFailed);
    if (isModified()) m_journal->note(content());
}

void Session::endJournal()
{
    if (!m_journal) return;
    m_journal.reset();
    m_clearJournal();
}

int Session::findingCount(rules::Severity severity) const
{
    return int(std::count_if(m_findings.cbegin(), m_findings.cend(),
                             [severity](const rules::Finding& finding) { return finding.severity == severity; }));
}

} // namespace microvet::ui
