#pragma once

#include "core/model/content.h"
#include "core/model/walk.h"

#include <QHash>

#include <optional>

/// What reviewers and authors say about places of the course. The edits are to be made inside History::edit.
namespace microvet::review {

struct NewComment {
    QUuid place = {};
    QString field = {}; ///< path of members below the place; empty: about the element as a whole
    QString quote = {}; ///< the passage; empty: about the whole field or element
    model::CommentKind kind = model::CommentKind::Should;
    QString author = {};
    QString assignee = {};
    QString text = {};
};

/// Null, and nothing changed, where there is no text or no such element.
model::CommentId add(model::Content& content, const NewComment& comment, const QDateTime& time);
/// False, and nothing changed, where there is no such comment or no text.
bool reply(model::Content& content, model::CommentId comment, const QString& author, const QString& text, const QDateTime& time);
bool setResolved(model::Content& content, model::CommentId comment, bool resolved);
bool setKind(model::Content& content, model::CommentId comment, model::CommentKind kind);
bool setText(model::Content& content, model::CommentId comment, const QString& text);
/// Who is to see to it; empty: nobody in particular.
bool assign(model::Content& content, model::CommentId comment, const QString& assignee);
/// With its replies.
bool remove(model::Content& content, model::CommentId comment);

enum class Standing : quint8 {
    There,          ///< its element, and the passage where it quotes one
    PassageChanged, ///< the element, but its words are others now
    ElementRemoved
};

struct Placed {
    const model::Comment* comment = nullptr; ///< valid as long as the content
    Standing standing = Standing::There;
    QByteArray field;     ///< where the passage stands now; the comment's own field where it quotes none
    qsizetype start = -1; ///< of the passage in the field's plain text; -1: none
};
Placed placeOf(const model::Content& content, const model::Comment& comment);

struct Filter {
    bool openOnly = false;
    std::optional<model::CommentKind> kind = {};
    QString author = {}; ///< exactly; empty: anybody
    QString assignee = {};
    QUuid below = {};    ///< this element and what is in it; null: everywhere
};

/// In the order of the course: by element, then by when they were written; those of removed elements last.
QList<Placed> commentsOf(const model::Content& content, const Filter& filter = {});

/// Praise asks for nothing: it is never open.
bool isOpen(const model::Comment& comment);
int openCount(const model::Content& content);
int openCount(const model::Content& content, model::CommentKind kind);
/// How many open ones stand at each element or in it, for marks in lists. Elements without any are not in it.
QHash<QUuid, int> openCounts(const model::Content& content);

/// Everybody who wrote or was asked, each once, sorted.
QStringList peopleOf(const model::Content& content);

} // namespace microvet::review
