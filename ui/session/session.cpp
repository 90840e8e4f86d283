#include "ui/session/session.h"

#include "core/model/walk.h"

#include "ui/session/check_job.h"
#include "ui/session/guide_state.h"
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
    m_guide = std::make_unique<GuideState>(*this);
    connect(m_guide.get(), &GuideState::laterChanged, this, [this] {
        sortFindings();
        emit findingsChanged();
    });
}

Session::~Session() = default;

bool Session::edit(const QString& label, const document::Place& place, const document::History::Edit& fn,
                   document::History::Merge merge)
{
    const model::Content before = content();
    if (m_readOnly) { // a field that only says again what the course says is nobody's wish to change it
        model::Content next = before;
        fn(next);
        return next != before && mayEdit();
    }
    if (!m_history.edit(label, place, fn, merge)) return false;
    announce(model::diff(before, content()));
    emit stateChanged();
    return true;
}

void Session::setReadOnly(bool readOnly)
{
    if (std::exchange(m_readOnly, readOnly) == readOnly) return;
    emit readOnlyChanged(readOnly);
    emit stateChanged();
}

bool Session::mayEdit()
{
    if (!m_readOnly) return true;
    emit editRefused();
    return false;
}

void Session::undo()
{
    if (!m_history.canUndo() || !mayEdit()) return;
    const model::Content before = content();
    moved(before, m_history.undo());
}

void Session::redo()
{
    if (!m_history.canRedo() || !mayEdit()) return;
    const model::Content before = content();
    moved(before, m_history.redo());
}

void Session::jumpTo(qsizetype step)
{
    if (step == m_history.index() || !mayEdit()) return;
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
    note();
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
    note();
    if (m_checks) m_checks->check(content(), m_history.revision(), diff.removed);
    // What was found at a place that is gone goes with it, before the next check has ended.
    const auto isGone = [&](const rules::Finding& f) { return !model::locate(content(), f.place); };
    const bool some = !diff.removed.isEmpty()
        && m_findings.removeIf(isGone) + m_accepted.removeIf([&](const auto& one) { return isGone(one.finding); }) > 0;
    emit changed(diff);
    if (!some) return;
    sortFindings();
    emit findingsChanged();
}

void Session::setSaveServices(FileStore& store, Clock clock)
{
    m_store = &store;
    m_clock = std::move(clock);
    m_history.setClock(m_clock);
    m_saving = std::make_unique<SaveJob>(store, m_clock);
    connect(m_saving.get(), &SaveJob::finished, this, &Session::took);
    connect(m_saving.get(), &SaveJob::busyChanged, this, &Session::stateChanged);
    connect(m_saving.get(), &SaveJob::held, this, &Session::saveHeld);
}

bool Session::isSaving() const { return m_saving->isBusy(); }

void Session::save(const QString& path, bool overwrite) { order(path.isEmpty() ? m_path : path, overwrite, false); }

void Session::saveCopy(const QString& path, bool withoutMissing) { order(path, withoutMissing, true); }

document::Document Session::snapshot() const
{
    document::Document now = m_document;
    now.content = content();
    return now;
}

document::Revision Session::keepVersion(const QString& name, const QString& note)
{
    if (!mayEdit()) return {};
    m_history.endTyping();
    document::Document now = snapshot();
    const document::Revision kept = document::keepRevision(now, name, m_author, m_clock, note);
    takeVersions(now);
    return kept;
}

void Session::takeVersions(const document::Document& from)
{
    const bool fresh = from.revisions != m_document.revisions;
    if (fresh && !mayEdit()) return;
    m_document.revisions = from.revisions;
    m_document.newRevisions = from.newRevisions;
    if (fresh) versionsMoved();
}

void Session::versionsMoved()
{
    m_versionsUnsaved = true;
    note();
    emit versionsChanged();
    emit stateChanged();
}

bool Session::renameVersion(qsizetype index, const QString& name)
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty() || index < 0 || index >= m_document.revisions.size()) return false;
    if (m_document.revisions[index].label == wanted) return true;
    if (!mayEdit()) return false;
    m_document.revisions[index].label = wanted;
    versionsMoved();
    return true;
}

Result<Session::RemovedVersion> Session::removeVersion(qsizetype index)
{
    if (index < 0 || index >= m_document.revisions.size() || !mayEdit()) return Error{};
    RemovedVersion removed{m_document.revisions[index], {}, index};
    const auto bytes = document::revisionBytes(*m_store, m_document, m_document.home, removed.revision.hash);
    m_document.revisions.removeAt(index);
    versionsMoved();
    if (!bytes) return bytes.error();
    removed.bytes = *bytes;
    return removed;
}

void Session::putBackVersion(const RemovedVersion& version)
{
    if (!mayEdit()) return;
    m_document.newRevisions.insert(version.revision.hash, version.bytes);
    m_document.revisions.insert(qBound(qsizetype(0), version.index, m_document.revisions.size()), version.revision);
    versionsMoved();
}

std::function<Result<model::Content>()> Session::versionReader(const QString& hash) const
{
    document::Document document = m_document;
    document.content = {}; // the value as opened is of no use to it
    return [store = m_store, document = std::move(document), hash] {
        return document::revisionContent(*store, document, document.home, hash);
    };
}

void Session::note()
{
    if (m_journalWriter) m_journalWriter->note(snapshot());
}

void Session::order(const QString& path, bool overwrite, bool copy)
{
    if (!copy && path == m_path && !mayEdit()) return;
    m_history.endTyping(); // the saved value stays a step of its own, so that undo can come back to it
    SaveJob::Order order;
    order.document = snapshot();
    order.revision = m_history.revision();
    order.copy = copy;
    order.request.path = path;
    order.request.overwrite = overwrite;
    order.request.copy = copy;
    if (path == m_path) {
        order.request.expected = m_document.file;
    } else if (const Result<document::FileState> there = document::fileState(*m_store, path)) {
        order.request.expected = *there; // the file dialog has asked already whether it may go
    } else if (m_store->stamp(path).exists()) {
        order.request.overwrite = true; // the same, and it is no course of ours
    }
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
        m_document.home = outcome.path;
        if (outcome.versions == m_document.revisions) m_versionsUnsaved = false;
        setReadOnly(false); // it has a file of its own now
        if (m_journalWriter && !isModified()) {
            m_journalWriter->settle();
            if (const Status cleared = m_journal->clear(); !cleared) emit journalFailed(cleared.error());
        } else {
            note(); // the journal must know the new file
        }
    }
    emit stateChanged();
    emit saved(outcome.path, outcome.copy);
}

void Session::startChecks(rules::RuleSet rules)
{
    m_rules = rules;
    m_checks = std::make_unique<CheckJob>(std::move(rules), [media = media()](const QString& file) {
        return media && media->contains(file);
    });
    connect(m_checks.get(), &CheckJob::finished, this, [this](quint64, const rules::Judged& judged) {
        if (std::exchange(m_checked, true) && judged.open == m_findings && judged.accepted == m_accepted) return;
        m_findings = judged.open;
        m_accepted = judged.accepted;
        {
            const QSignalBlocker quiet(*m_guide); // states and findings are told together
            m_guide->refresh();
        }
        sortFindings();
        emit m_guide->changed();
        emit findingsChanged();
    });
    m_checks->check(content(), m_history.revision());
}

void Session::startJournal(std::unique_ptr<document::Journal> journal)
{
    m_journal = std::move(journal);
    m_journalWriter = std::make_unique<JournalWriter>([journal = m_journal, clock = m_clock](const document::Document& now) {
        return journal->write(now, now.content, clock);
    });
    connect(m_journalWriter.get(), &JournalWriter::failed, this, &Session::journalFailed);
    if (isModified()) note();
}

void Session::endJournal()
{
    if (!m_journal) return;
    m_journalWriter.reset();
    const Status closed = m_journal->close(); // what cannot be removed now is swept at the next start
    m_journal.reset();
    Q_UNUSED(closed)
}

Status Session::keepForLater()
{
    if (!m_journal) return Error{Error::Kind::Io, tr("Your changes cannot be kept on this computer. Save the course elsewhere."), {}};
    m_journalWriter->settle();
    Status kept = m_journal->write(snapshot(), content(), m_clock);
    if (kept) kept = m_journal->leave();
    if (!kept) {
        note();
        return kept;
    }
    m_journalWriter.reset();
    m_journal.reset();
    return {};
}

void Session::sortFindings()
{
    m_atHand = m_findings;
    if (!m_everything) m_atHand.removeIf([this](const rules::Finding& f) { return m_guide->isLater(f.rule); });
}

void Session::checkEverything(bool everything)
{
    if (std::exchange(m_everything, everything) == everything) return;
    sortFindings();
    emit findingsChanged();
}

int Session::findingCount(rules::Severity severity) const
{
    return int(std::count_if(m_findings.cbegin(), m_findings.cend(),
                             [severity](const rules::Finding& finding) { return finding.severity == severity; }));
}

} // namespace microvet::ui
