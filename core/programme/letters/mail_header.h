#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

/// Headers of mail (RFC 5322), with texts that are not ASCII as encoded words (RFC 2047), folded at 76 characters, each
/// header with its CRLF.
namespace microvet::programme {

QByteArray textHeader(const QByteArray& name, const QString& text);
/// `address` is checked already.
QByteArray addressHeader(const QByteArray& name, const QString& person, const QByteArray& address);
/// "Tue, 4 Mar 2031 09:30:00 +0000", the same in every language.
QByteArray mailDate(const QDateTime& time);
/// filename="…", and where it is not ASCII as filename*=utf-8''… (RFC 5987) alone, in pieces of a line each (RFC 2231).
QByteArray fileNameParameter(const QString& name);

} // namespace microvet::programme
