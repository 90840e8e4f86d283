#pragma once

#include "core/document/container.h"
#include "core/document/history.h"
#include "core/document/journal.h"
#include "core/rules/accepted.h"
#include "core/rules/rule_set.h"
#include "ui/session/save_job.h"

#include <QObject>

#include <memory>

namespace microvet::ui {

class CheckJob;
class GuideState;
class JournalWriter;

/// One open course: the history with signals, its media and its file. Every editor and model reads content() and changes
/// it through edit(); nothing else keeps a copy of the course. Saving, checks and the recovery journal work in the
/// background on copies (save_job, check_job, journal_writer).
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(document::Document document, const QString& path = {}, QObject* parent = nullptr);
    ~Session() override;

    const model::Content& content() const { return m_history.now(); }
    const model::Course& course() const { return content().course; }
    const document::History& history() const { return m_history; }
    const std::shared_ptr<document::MediaStore>& media() const { return m_document.media; }
    /// The document with the present value, for work in the background: merging, sending.
    document::Document snapshot() const;

    /// See document::History::edit. Emits changed() where something changed. Not to be called from a slot of changed().
    bool edit(const QString& label, const document::Place& place, const document::History::Edit& fn,
              document::History::Merge merge = document::History::Merge::Never);
    void undo();
    void redo();
    void jumpTo(qsizetype step);
    void endTyping() { m_history.endTyping(); }

    /// Open for reading, because somebody else has the file: edits, undo and versions change nothing and say so with
    /// editRefused(). Copies can be saved, and a save under another name ends it.
    bool isReadOnly() const { return m_readOnly; }
    void setReadOnly(bool readOnly);
    /// What every command asks first that would only end in an edit; where it may not, editRefused() says so.
    bool mayEdit();

    /// Empty for a course that was never saved.
    QString path() const { return m_path; }
    /// For window titles: the file's name, or the course's title.
    QString displayName() const;
    bool isModified() const { return m_history.isModified() || m_versionsUnsaved; }
    /// Nothing on disk equals the course: it was recovered or comes from an archive.
    void markUnsaved();

    /// Saves a copy of the present value in the background; editing goes on meanwhile. Ends with saved() or saveFailed().
    /// An empty path means the course's own file. `overwrite`: the user said so although the file changed on disk.
    void save(const QString& path = {}, bool overwrite = false);
    /// The same, but the course keeps its own file and its dirty mark. `withoutMissing`: media and versions that cannot be
    /// reached now are left out of the copy; the user said so.
    void saveCopy(const QString& path, bool withoutMissing = false);
    bool isSaving() const;
    /// What another program has put at the course's path is in the course now: the next save may replace that state of the
    /// file, and no other.
    void tookIn(const document::FileState& file) { m_document.file = file; }
    /// Who saves, for the file's manifest.
    void setAuthor(const QString& author) { m_author = author; }
    const QString& author() const { return m_author; }
    /// The disk and the clock of saves; to be set before the first one.
    void setSaveServices(FileStore& store, Clock clock);
    const Clock& clock() const { return m_clock; }

    /// Keeps the present value in the file under a name, from the next save on. The course counts as modified until then.
    document::Revision keepVersion(const QString& name, const QString& note);
    /// The kept versions of a document made from snapshot(), with those that came into it, for example by a merge.
    void takeVersions(const document::Document& from);
    /// The name alone; the value, its time and author stay. False for an empty name.
    bool renameVersion(qsizetype index, const QString& name);
    /// A version that was taken away, with all that it takes to put it back.
    struct RemovedVersion {
        document::Revision revision;
        QByteArray bytes;
        qsizetype index = 0;
    };
    /// From the next save on it is gone from the file. An error where its value cannot be read any more: then only the
    /// entry goes, and cannot be put back.
    Result<RemovedVersion> removeVersion(qsizetype index);
    void putBackVersion(const RemovedVersion& version);
    const QList<document::Revision>& versions() const { return m_document.revisions; }
    /// Reads the value of a kept version; safe on another thread, as it works on a copy.
    std::function<Result<model::Content>()> versionReader(const QString& hash) const;

    /// How far the course is by the method.
    GuideState& guide() const { return *m_guide; }

    /// From now on findings() follows the course.
    void startChecks(rules::RuleSet rules);
    /// What the course is checked against.
    const rules::RuleSet& rules() const { return m_rules; }
    /// From now on every edit reaches the journal within two seconds, and a save empties it.
    void startJournal(std::unique_ptr<document::Journal> journal);
    /// The user is done with the course, saved or given up: nothing is left to recover.
    void endJournal();
    /// Whether the course can be closed as it is, to be recovered later.
    bool canBeKept() const { return m_journal != nullptr; }
    /// Writes the present value to the journal and leaves it there: the course is about to be closed. On an error nothing
    /// is lost, and the journal goes on.
    Status keepForLater();

    /// False until the first check has ended: until then no findings means nothing.
    bool isChecked() const { return m_checked; }
    /// In the whole course, as an export judges it; without what somebody has accepted.
    const QList<rules::Finding>& findings() const { return m_findings; }
    int findingCount(rules::Severity severity) const;
    /// What authors are shown: without what belongs to steps of the method that nobody has begun. That is "to do".
    const QList<rules::Finding>& findingsAtHand() const { return m_atHand; }
    const QList<rules::AcceptedOne>& accepted() const { return m_accepted; }
    int laterCount() const { return int(m_findings.size() - m_atHand.size()); }
    /// Shows what belongs to steps not begun, too, until it is taken back.
    void checkEverything(bool everything);
    bool checksEverything() const { return m_everything; }

signals:
    /// After every change, undo and redo: content() is the new value already. Models and editors bring themselves up to
    /// date from the diff alone.
    void changed(const microvet::model::Diff& diff);
    /// After undo, redo and a click on a finding: show this place and put the caret there.
    void placeWanted(const microvet::document::Place& place);
    /// Name, path, modified, saving, what can be undone.
    void stateChanged();
    /// Also when the first check has ended, whatever it found, and when a step of the method is begun.
    void findingsChanged();
    /// The file at `path` holds the value that the course had when save() or saveCopy() was called.
    void saved(const QString& path, bool copy);
    /// Nothing was written; the course is as it was. ChangedOnDisk needs an answer from the user.
    void saveFailed(const microvet::Error& error, const QString& path, bool copy);
    /// Another program holds the file; the save under way tries again by itself. Said once for each save.
    void saveHeld(const QString& path);
    void journalFailed(const microvet::Error& error);
    void versionsChanged();
    void readOnlyChanged(bool readOnly);
    /// Somebody wanted to change what is open for reading.
    void editRefused();

private:
    void moved(const model::Content& before, const document::Place& place);
    void versionsMoved();
    void announce(const model::Diff& diff);
    void note();
    void order(const QString& path, bool overwrite, bool copy);
    void took(const SaveJob::Outcome& outcome);
    void sortFindings();

    document::History m_history;
    document::Document m_document; ///< its content is the value as opened; the history holds the present
    QString m_path;
    QString m_author;
    rules::RuleSet m_rules;
    QList<rules::Finding> m_findings;
    QList<rules::Finding> m_atHand; ///< a part of them
    QList<rules::AcceptedOne> m_accepted;
    bool m_checked = false;
    bool m_everything = false;
    bool m_readOnly = false;
    bool m_versionsUnsaved = false; ///< a version was kept that no file holds yet
    FileStore* m_store;
    Clock m_clock;
    std::unique_ptr<CheckJob> m_checks;
    std::shared_ptr<document::Journal> m_journal;
    std::unique_ptr<JournalWriter> m_journalWriter;
    std::unique_ptr<SaveJob> m_saving;
    std::unique_ptr<GuideState> m_guide;
};

} // namespace microvet::ui
