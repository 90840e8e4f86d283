#pragma once

#include "ui/media/media_prepare.h"
#include "ui/session/session.h"

#include <QTimer>

#include <functional>

class QMimeData;

namespace microvet::ui {

/// What became of the files that were to be imported.
struct ImportReport {
    QList<PreparedMedium> media;
    QStringList problems; ///< one sentence for each that was not taken
    bool cancelled = false;

    /// Problems and warnings, as the user reads them.
    QString text() const;
};

/// Brings files into the media of one session: one after the other, on a thread of its own, so that neither typing nor
/// the recovery journal waits. It changes no content; who asked does, in one edit, when the bytes are in the journal's
/// folder.
class MediaImporter : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(const ImportReport&)>;

    /// The one of this session.
    static MediaImporter& of(Session& session);
    ~MediaImporter() override;

    /// `then` is not called where `receiver` is gone by then.
    void run(const QList<ImportSource>& sources, MediaKinds accepted, QObject* receiver, Done then);
    /// Runs work(store, progress) in the same queue; its result goes to then().
    using Work = std::function<Result<model::Media>(document::MediaStore&, Progress&)>;
    void runWork(const QString& what, Work work, QObject* receiver, std::function<void(const Result<model::Media>&)> then);

    bool isBusy() const { return m_current || !m_waiting.isEmpty(); }
    /// Everything that waits or runs ends; nothing of it stays.
    void cancel();
    /// Says something where the part of the window that asked is gone.
    void say(const QString& text) { emit saidSomething(text); }

signals:
    /// `total` 0: not known. About ten times a second at most.
    void progressed(const QString& what, qint64 done, qint64 total);
    void busyChanged(bool busy);
    void saidSomething(const QString& text);

private:
    struct Job;
    struct State;

    explicit MediaImporter(Session& session);
    void next();
    void startNext();
    void poll();

    Session& m_session;
    QList<std::shared_ptr<Job>> m_waiting;
    std::shared_ptr<Job> m_current;
    std::shared_ptr<State> m_state;
    QTimer m_poll;
};

QList<ImportSource> sourcesFrom(const QStringList& paths);
/// Every local file of a drop or paste, else the pixels; empty where there is neither.
QList<ImportSource> sourcesFrom(const QMimeData* data);

/// One file. The error is a sentence for the user, or Cancelled.
void importOne(Session& session, const ImportSource& source, MediaKinds accepted, QObject* receiver,
               std::function<void(const Result<model::Media>&)> then);

/// Makes the picture fit a page, in the background and as one step; `receiver` hears a problem, empty where there is none.
void scaleDown(Session& session, const QUuid& medium, QObject* receiver, std::function<void(const QString&)> then);

} // namespace microvet::ui
