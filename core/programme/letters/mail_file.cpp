#include "core/programme/letters/mail_file.h"

#include "core/base/safe_name.h"
#include "core/programme/letters/mail_header.h"
#include "core/programme/letters/placeholders.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>

namespace microvet::programme {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::programme) };

constexpr qsizetype lineMost = 76; // of quoted-printable and base64, without CRLF

/// The address as it goes on the wire; empty where it is none.
QByteArray wireAddress(const QString& address)
{
    static const QRegularExpression local(QStringLiteral("^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$"));
    static const QRegularExpression domain(QStringLiteral("^[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$"));
    const qsizetype at = address.lastIndexOf(u'@');
    if (at < 1 || at > 64 || address.size() > 254) return {};
    const QString before = address.left(at), after = QString::fromLatin1(QUrl::toAce(address.mid(at + 1)));
    return local.match(before).hasMatch() && domain.match(after).hasMatch() ? (before + u'@' + after).toLatin1() : QByteArray();
}

/// Text with CRLF; what is no text in XML or mail (control characters but tab) goes.
QByteArray textLines(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    text.removeIf([](QChar c) { return c < u' ' && c != u'\n' && c != u'\t'; });
    return text.toUtf8();
}

QByteArray quotedPrintable(const QByteArray& text)
{
    static constexpr char hex[] = "0123456789ABCDEF";
    QByteArray out, line;
    const auto put = [&](const QByteArray& piece) {
        if (line.size() + piece.size() > lineMost - 1) {
            out += line + "=\r\n";
            line.clear();
        }
        line += piece;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const uchar c = uchar(text.at(i));
        if (c == '\n') {
            out += line + "\r\n";
            line.clear();
            continue;
        }
        const bool lastOnLine = i + 1 == text.size() || text.at(i + 1) == '\n';
        const bool plain = (c >= 33 && c <= 126 && c != '=') || ((c == ' ' || c == '\t') && !lastOnLine);
        // A line that begins with "From " or a dot is changed by some servers on the way.
        const bool risky = line.isEmpty() && (c == '.' || (c == 'F' && text.mid(i, 5) == "From "));
        if (plain && !risky) put(QByteArray(1, char(c)));
        else put(QByteArray("=") + hex[c >> 4] + hex[c & 15]);
    }
    return out + line + "\r\n";
}

QByteArray base64Lines(const QByteArray& bytes)
{
    const QByteArray all = bytes.toBase64();
    QByteArray out;
    for (qsizetype i = 0; i < all.size(); i += lineMost) out += all.mid(i, lineMost) + "\r\n";
    return out;
}

QByteArray textPart(const QByteArray& subtype, const QByteArray& text)
{
    return "Content-Type: text/" + subtype + "; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + quotedPrintable(text);
}

QByteArray multipart(const QByteArray& subtype, const QByteArray& boundary, const QList<QByteArray>& parts)
{
    QByteArray out = "Content-Type: multipart/" + subtype + ";\r\n boundary=\"" + boundary + "\"\r\n\r\n";
    for (const QByteArray& part : parts) out += "--" + boundary + "\r\n" + part;
    return out + "--" + boundary + "--\r\n";
}

QByteArray attachmentPart(const MailAttachment& attachment)
{
    const qsizetype dot = attachment.name.lastIndexOf(u'.');
    const QString name = dot < 1 ? safeFileName(attachment.name, QStringLiteral("attachment"))
                                 : safeFileName(attachment.name.left(dot), QStringLiteral("attachment")) + u'.' + safeExtension(attachment.name.mid(dot + 1));
    QByteArray type = attachment.type;
    type.removeIf([](char c) { return uchar(c) < ' ' || uchar(c) > 126; });
    return "Content-Type: " + (type.isEmpty() ? QByteArray("application/octet-stream") : type) + "\r\nContent-Transfer-Encoding: base64\r\n" +
           "Content-Disposition: attachment;\r\n " + fileNameParameter(name) + "\r\n\r\n" + base64Lines(attachment.bytes);
}

/// The same for the same letter, and in none of its parts.
QByteArray boundaryFor(const QByteArray& text, const QList<MailAttachment>& attachments)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(text);
    for (const MailAttachment& one : attachments) hash.addData(one.bytes);
    return "=_microvet_" + hash.result().toHex().left(32); // "=_" stands in no quoted-printable and no base64 text
}

Status checked(const Mail& mail)
{
    if (!isMailAddress(mail.toMail.trimmed()))
        return Error{Error::Kind::Invalid, Tr::tr("There is no e-mail address to write to, or it is not complete. Please correct it; nothing was written."), {}};
    if (!mail.fromMail.trimmed().isEmpty() && !isMailAddress(mail.fromMail.trimmed()))
        return Error{Error::Kind::Invalid, Tr::tr("The contact e-mail address of the programme is not complete. Please correct it; nothing was written."), {}};
    return {};
}

} // namespace

bool isMailAddress(const QString& address) { return !wireAddress(address).isEmpty(); }

Result<QByteArray> mailFile(const Mail& mail)
{
    if (const Status fine = checked(mail); !fine.ok()) return fine.error();
    QByteArray out = "X-Unsent: 1\r\n";
    if (!mail.fromMail.trimmed().isEmpty()) out += addressHeader("From", mail.fromName, wireAddress(mail.fromMail.trimmed()));
    out += addressHeader("To", mail.toName, wireAddress(mail.toMail.trimmed()));
    out += textHeader("Subject", mail.subject);
    if (mail.date.isValid()) out += "Date: " + mailDate(mail.date) + "\r\n";
    out += "MIME-Version: 1.0\r\n";
    const QByteArray text = textLines(mail.body), page = textLines(mail.html);
    const QByteArray boundary = boundaryFor(text, mail.attachments);
    QByteArray body = textPart("plain", text);
    // What shows most comes last (RFC 2046): programs take the last one that they can show.
    if (!page.isEmpty()) body = multipart("alternative", "=_a" + boundary.mid(2), {body, textPart("html", page)});
    if (mail.attachments.isEmpty()) return out + body;
    QList<QByteArray> parts{body};
    for (const MailAttachment& attachment : mail.attachments) parts.append(attachmentPart(attachment));
    return out + multipart("mixed", boundary, parts);
}

QString mailFileName(const Mail& mail)
{
    const QString name = mail.toName.simplified();
    return safeFileName(name.isEmpty() ? mail.subject : name, QStringLiteral("letter")) + QLatin1String(".eml");
}

Result<QString> mailLink(const Mail& mail)
{
    if (const Status fine = checked(mail); !fine.ok()) return fine.error();
    const auto encoded = [](const QByteArray& text) { return QString::fromLatin1(text.toPercentEncoding()); };
    const QByteArray body = textLines(mail.body).replace("\n", "\r\n");
    const QString link = QStringLiteral("mailto:%1?subject=%2&body=%3")
                             .arg(QString::fromLatin1(QUrl::toPercentEncoding(QString::fromLatin1(wireAddress(mail.toMail.trimmed())), "@")),
                                  encoded(onOneLine(mail.subject).toUtf8()), encoded(body));
    if (link.size() > mailLinkMost)
        return Error{Error::Kind::TooLarge,
                     Tr::tr("This letter is too long to be handed to the mail program directly. Please write it as a mail file and open that."), {}};
    return link;
}

} // namespace microvet::programme
