#pragma once

#include "core/document/container.h"

namespace microvet::document {

/// A document that a crash, power cut or kill left unsaved, or that its user closed unsaved to go on with it later.
struct Recoverable {
    QString folder;  ///< its folder in the journal
    QString path;    ///< of the document; empty where it was never saved
    QString title;
    QDateTime time;  ///< of the last edit that is kept
    bool isKept = false; ///< the user closed it so
};

/// The recovery journal of one open document: a folder of its own below `root` in the user's data folder, with the last
/// two states and the media of the session. May be used from one thread at a time, which need not be that of the user
/// interface.
class Journal {
public:
    /// A new folder below `root`, marked as held by this process.
    static Result<std::unique_ptr<Journal>> begin(FileStore& store, const QString& root);
    /// Goes on with the folder of a recovered document.
    static Result<std::unique_ptr<Journal>> resume(FileStore& store, const QString& folder);

    QString folder() const { return m_folder; }
    /// For document::open: new media lie here before anything refers to them.
    QString mediaFolder() const;

    /// Keeps the state; to be called in the background, at most every two seconds. `document` carries the file state and
    /// the revisions, `content` the present value.
    Status write(const Document& document, const model::Content& content, const Clock& clock);
    /// Everything is saved: there is nothing to recover from before now. The media stay, the session may need them.
    Status clear();
    /// The document is closed for good; the folder goes.
    Status close();
    /// The document is closed as it was written last, to be recovered later: by this process, too.
    Status leave();

    /// What is left over from processes that run no more, the newest first. Folders without a whole state are left out.
    static QList<Recoverable> recoverable(const FileStore& store, const QString& root);
    /// The document as it was: content from the journal, media from its file and the journal's folder, and the file state
    /// of then, so that a save notices what happened to the file since.
    static Result<Document> recover(FileStore& store, const Recoverable& found, Progress& progress);
    /// Removes what is left of it: the user does not want it.
    static Status discard(FileStore& store, const Recoverable& found);
    /// Removes folders of ended processes that hold nothing to recover.
    static void sweep(FileStore& store, const QString& root);

private:
    Journal(FileStore& store, const QString& folder);
    Status claim();

    FileStore& m_store;
    QString m_folder;
    qint64 m_number = 0; ///< of the last state written
    QSet<QString> m_revisions;
};

} // namespace microvet::document
