#pragma once

#include "core/actions/programme/handbook.h"

/// Issues of the handbook: each is kept word for word, so that it can be given out again, and what has changed since is told
/// by comparing words.
namespace microvet::actions {

/// The handbook as it was issued in that language; none where it was not, or where the issue was only noted.
std::optional<Document> issuedHandbook(const programme::HandbookVersion& version, const QString& language);
/// The languages it was issued in.
QStringList issuedLanguages(const programme::HandbookVersion& version);

/// A chapter that reads otherwise than before.
struct ChangedChapter {
    QString title;
    QStringList sections; ///< the headings below which it does; empty: above the first
};
/// Chapters that changed, came or went; the list of issues itself does not count.
QList<ChangedChapter> changedChapters(const Document& before, const Document& now);
/// "Role and duties (Benefits), Letters (Invitation, Thanks)".
QString changesText(const QList<ChangedChapter>& chapters);

/// The languages in which the organisation has words of its own: the programme's first.
QStringList handbookLanguages(const HandbookSource& source);

/// What follows the newest issue: "1.0", then "1.1".
QString nextIssueNumber(const QList<programme::HandbookVersion>& versions);

/// What a new issue begins with.
struct IssueDraft {
    QString number;
    QStringList languages;
    QString earlier;                                          ///< the number of the last issue; empty: this is the first
    QList<std::pair<QString, QList<ChangedChapter>>> changed; ///< since then, by the languages that it was issued in
};
Result<IssueDraft> issueDraft(programme::Store& store);

/// Keeps the handbook as it stands under that version. Invalid where number or changes are missing, where the number was
/// used already, or where there is no language.
Result<QUuid> issueHandbook(programme::Store& store, programme::HandbookVersion version, const QStringList& languages);

} // namespace microvet::actions
