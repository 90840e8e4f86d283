#pragma once

#include "core/document/container.h"
#include "core/review/merge/merge.h"

/// Drafts of one course, each worked on by somebody else, become one.
namespace microvet::actions {

struct Draft {
    QString name; ///< for people: of its file
    document::Document document;
    bool isOriginal = false; ///< no draft of the course, but the one that it was made from; see core/actions/adapt
};
/// A course file, or an archive with one. It is not changed. New media go to `mediaFolder`, which must outlive the
/// draft.
Result<Draft> openDraft(FileStore& store, const QString& path, const QString& mediaFolder);

/// What a draft and the course before it both started from.
struct MergeBase {
    enum Kind : quint8 {
        None,   ///< nothing that both hold: what differs is asked, and nothing counts as removed
        Kept,   ///< a version that both keep
        Given,  ///< named by the user
        Mine,   ///< the course itself: the draft went on from it
        Theirs, ///< the draft itself: the course holds all of it
    };
    Kind kind = None;
    QString hash = {};  ///< of Kept
    QString label = {}; ///< of Kept
    model::Content content = {};
};

/// One draft after the other comes into a course, each from the base that it has in common with what is there already.
/// Nothing is written; the sources stay as they are.
class DraftMerge {
public:
    /// `store` must live as long.
    DraftMerge(FileStore& store, document::Document mine);

    /// Invalid, and nothing taken in, where it is another course and neither came from the other. `base`: instead of
    /// the one that would be found.
    Status add(Draft draft, const model::Content* base = nullptr);

    struct Step {
        Draft draft;
        MergeBase base;
        model::Content theirs; ///< of the draft, under the id of the course
        review::Choices choices = {};
        review::Merged merged = {};
        QStringList remarks = {}; ///< sentences about what the user should know
    };
    const QList<Step>& steps() const { return m_steps; }
    /// The course before the step.
    const model::Content& before(qsizetype step) const
    {
        return step == 0 ? m_mine.content : m_steps[step - 1].merged.content;
    }
    const model::Content& mine() const { return m_mine.content; }
    /// With everything that was chosen so far; sound at any time.
    const model::Content& content() const { return before(m_steps.size()); }
    int conflicts() const;
    int open() const;

    void choose(qsizetype step, const review::ConflictKey& conflict, const review::Choice& choice);
    /// Many at once.
    void choose(qsizetype step, const review::Choices& choices);
    void takeBack(qsizetype step, const review::ConflictKey& conflict);
    /// What is decided already stays where `openOnly`.
    void chooseAll(review::Side side, bool openOnly = false);

    /// A version to be kept in the merged file, with its stored bytes.
    struct Version {
        document::Revision revision;
        QByteArray bytes;
    };
    /// What the drafts keep and the course does not yet; and, so that a later merge finds its base, each draft itself
    /// and the course as it was before them.
    QList<Version> versions(const QString& author, const Clock& clock) const;

    struct Media {
        int taken = 0;
        QStringList missing; ///< in no file; named for people
        QStringList damaged; ///< that only drafts hold, and none of them whole; named for people with their places
    };
    /// Copies what the merged course and `versions` name and `into` lacks. Damaged media stay out.
    Result<Media> takeMedia(const QList<Version>& versions, document::MediaStore& into, Progress& progress) const;

    /// The document of the course with the merged value and all that comes along, to be saved.
    document::Document document(const QList<Version>& versions) const;

private:
    MergeBase baseOf(const Draft& draft, QStringList& remarks) const;
    QStringList known() const;
    void run(qsizetype from);
    void runOne(qsizetype step);

    FileStore& m_store;
    document::Document m_mine;
    QString m_hash; ///< of the value of `mine`, as a kept version has it
    QList<Step> m_steps;
};

} // namespace microvet::actions
