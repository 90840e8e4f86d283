#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

/// Letters as files that mail programs open to be sent (RFC 5322), and as mailto: addresses.
namespace microvet::programme {

struct MailAttachment {
    QString name;    ///< of the file; made safe
    QByteArray type; ///< "text/calendar; charset=utf-8"
    QByteArray bytes;
};

struct Mail {
    QString fromName;
    QString fromMail; ///< empty: the mail program puts its own
    QString toName;
    QString toMail;
    QString subject;
    QString body;     ///< plain text
    QDateTime date;
    QList<MailAttachment> attachments = {};
    QString html = {}; ///< the same text as a page, for programs that show one; empty: none
};

/// A draft (X-Unsent: 1) in UTF-8 with CRLF, as plain text and where there is one as a page. Line ends and other control characters in names and subject become spaces, so
/// that nobody's name can add a header. Invalid, with a sentence that names nobody, where an address is none.
Result<QByteArray> mailFile(const Mail& mail);

/// "Anna Dimou.eml", a name that every system takes.
QString mailFileName(const Mail& mail);

/// Above that many characters mail programs and systems cut the address.
inline constexpr qsizetype mailLinkMost = 1900;

/// mailto: with subject and text. TooLarge, with a sentence that the mail file is to be used, where it gets too long.
Result<QString> mailLink(const Mail& mail);

/// Something before and after one "@", as mail servers take it: ASCII, the domain perhaps written in other letters.
bool isMailAddress(const QString& address);

} // namespace microvet::programme
