#pragma once

#include "core/review/comments.h"
#include "ui/widgets/icons.h"

class QComboBox;

/// The words and signs of comments: one list for the panel, the outline and the dialogs.
namespace microvet::ui {

QString commentIconName(model::CommentKind kind);
Ink commentInk(model::CommentKind kind);
/// What the kind asks of the authors, one sentence.
QString commentMeaning(model::CommentKind kind);
/// Every kind with its sign; the data is the kind as int.
void fillWithKinds(QComboBox& box);

/// "Ada, 14:05": who wrote it, and when.
QString writtenBy(const QString& author, const QDateTime& time);
/// "for Ben · 2 replies · resolved"; empty where there is nothing to say.
QString commentState(const model::Comment& comment);
/// "3 comments are open, 1 must be seen to."
QString commentsSummary(int open, int musts);

/// The comment with its place, passage and replies, as a page to read. Text of people is text, whatever it holds.
QString threadHtml(const review::Placed& placed, const QString& place, const QString& field);

} // namespace microvet::ui
