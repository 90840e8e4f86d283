#include "ui/programme/letters/letter_ways.h"

#include "core/actions/programme/letter_page.h"
#include "core/base/safe_name.h"
#include "core/programme/letters/calendar_file.h"
#include "ui/programme/records/save_document.h"

#include <QCoreApplication>
#include <QDir>
#include <QMimeData>
#include <QSet>
#include <QTemporaryDir>
#include <QUrl>

namespace microvet::ui {

using programme::ComposedLetter;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::LettersDialog)
};

/// "Anna Dimou - Invitation", another one for each.
QString fileNameFor(const ComposedLetter& letter, const QString& ending, QSet<QString>& used)
{
    const programme::LetterKind* kind = programme::findLetter(letter.letter);
    const QString base = safeFileName(letter.toName.left(60) + QStringLiteral(" - ") + (kind ? kind->nameText() : letter.letter), QStringLiteral("letter"));
    QString name = base + ending;
    for (int number = 2; used.contains(collisionKey(name)); ++number) // two people of one name
        name = QStringLiteral("%1 %2%3").arg(base, QString::number(number), ending);
    used.insert(collisionKey(name));
    return name;
}

} // namespace

programme::Mail mailOf(const ComposedLetter& letter, const LetterPost& post)
{
    programme::Mail mail{post.programme.contactName, post.programme.contactMail, letter.toName, letter.toMail, letter.subject, letter.body, post.now};
    mail.html = actions::letterMailPage(letter);
    if (!post.meeting || post.meeting->start < post.now) return mail; // what is over needs no place in a calendar
    const Result<QByteArray> file = programme::calendarFile(*post.meeting, post.programme, post.now, {letter.toName, letter.toMail, letter.language});
    if (file.ok()) // without a beginning the letter says what is missing
        mail.attachments = {{programme::calendarFileName(*post.meeting), programme::calendarType(*file), *file}};
    return mail;
}

Status saveMailFiles(FileStore& disk, const QString& folder, const QList<ComposedLetter>& letters, const LetterPost& post)
{
    QSet<QString> used;
    for (const ComposedLetter& letter : letters) {
        const Result<QByteArray> bytes = programme::mailFile(mailOf(letter, post));
        if (!bytes.ok()) return bytes.error();
        if (const Status done = disk.replace(QDir(folder).filePath(fileNameFor(letter, QStringLiteral(".eml"), used)), *bytes); !done.ok()) return done;
    }
    return {};
}

Status saveLetterPdfs(FileStore& disk, const QString& folder, const QList<ComposedLetter>& letters, const LetterPost& post)
{
    QSet<QString> used;
    for (const ComposedLetter& letter : letters) {
        const auto document = actions::letterDocument(letter, post.programme);
        if (!document.ok()) return document.error();
        const Result<QByteArray> bytes = documentPdf(*document);
        if (!bytes.ok()) return bytes.error();
        if (const Status done = disk.replace(QDir(folder).filePath(fileNameFor(letter, QStringLiteral(".pdf"), used)), *bytes); !done.ok()) return done;
    }
    return {};
}

Result<QUrl> mailUrl(FileStore& disk, const ComposedLetter& letter, const LetterPost& post)
{
    const programme::Mail mail = mailOf(letter, post);
    if (mail.attachments.isEmpty()) {
        const Result<QString> link = programme::mailLink(mail);
        if (link.ok()) return QUrl(*link);
        if (link.error().kind != Error::Kind::TooLarge) return link.error();
    }
    // Letters are about people: only this user may look into the folder, and it goes with the program.
    static const QTemporaryDir folder;
    if (!folder.isValid())
        return Error{Error::Kind::Io, Tr::tr("There is no room for the letter in the folder for temporary files. Please save it as a mail file instead."), folder.errorString()};
    if (const Status done = saveMailFiles(disk, folder.path(), {letter}, post); !done.ok()) return done.error();
    QSet<QString> used;
    return QUrl::fromLocalFile(QDir(folder.path()).filePath(fileNameFor(letter, QStringLiteral(".eml"), used)));
}

QMimeData* copiedLetter(const ComposedLetter& letter)
{
    auto* copied = new QMimeData;
    copied->setText(letter.subject + QStringLiteral("\n\n") + letter.body);
    copied->setHtml(actions::letterMailPage(letter));
    return copied;
}

} // namespace microvet::ui
