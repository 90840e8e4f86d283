#pragma once

#include "core/base/filestore.h"
#include "core/programme/letters/letters.h"
#include "core/programme/letters/mail_file.h"

QT_BEGIN_NAMESPACE
class QMimeData;
class QUrl;
QT_END_NAMESPACE

namespace microvet::ui {

/// What several letters have in common as they leave the program.
struct LetterPost {
    programme::Programme programme;
    std::optional<programme::Event> meeting; ///< that they invite to; brought along for the calendar
    QDateTime now;
};

/// As text and page, with the meeting as an invitation of its own for each.
programme::Mail mailOf(const programme::ComposedLetter& letter, const LetterPost& post);

/// One mail file, or one PDF, for each into that folder; named by the person and the letter, so that the next letter never
/// takes the place of this one.
Status saveMailFiles(FileStore& disk, const QString& folder, const QList<programme::ComposedLetter>& letters, const LetterPost& post);
Status saveLetterPdfs(FileStore& disk, const QString& folder, const QList<programme::ComposedLetter>& letters, const LetterPost& post);

/// What the desktop hands to the mail program: an address with the text in it, or where that cannot hold the letter (too
/// long, or a meeting comes along) a mail file that stays until the program ends.
Result<QUrl> mailUrl(FileStore& disk, const programme::ComposedLetter& letter, const LetterPost& post);

/// For the clipboard: plain, and with lists and links for programs that take them.
QMimeData* copiedLetter(const programme::ComposedLetter& letter);

} // namespace microvet::ui
