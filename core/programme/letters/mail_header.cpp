#include "core/programme/letters/mail_header.h"

#include "core/programme/letters/placeholders.h"

#include <QLocale>

#include <algorithm>

namespace microvet::programme {

namespace {

constexpr qsizetype headerLineMost = 76;        // of a header line, without CRLF
constexpr qsizetype encodedBytesMost = 45; // 60 characters of base64 in an encoded word of 72

bool isPlain(const QString& text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u' ' && c < QChar(0x7F); }) && !text.contains(QLatin1String("=?"));
}

/// "=?utf-8?B?…?=", each with whole characters; the first one leaves room for the name of the header before it.
QList<QByteArray> encodedWords(const QString& text, const QByteArray& header)
{
    QList<QByteArray> words;
    QByteArray piece;
    qsizetype most = qMin(encodedBytesMost, (headerLineMost - header.size() - 2 - 12) / 4 * 3);
    const auto finish = [&] {
        if (!piece.isEmpty()) words.append("=?utf-8?B?" + piece.toBase64() + "?=");
        piece.clear();
        if (!words.isEmpty()) most = encodedBytesMost;
    };
    for (const char32_t c : text.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&c, 1).toUtf8();
        if (piece.size() + bytes.size() > most) finish();
        piece += bytes;
    }
    finish();
    return words;
}

/// The pieces with a space or a fold before each.
QByteArray folded(const QByteArray& name, const QList<QByteArray>& pieces)
{
    QByteArray out = name + ':';
    qsizetype line = out.size();
    for (const QByteArray& piece : pieces) {
        if (line + 1 + piece.size() > headerLineMost && line > name.size() + 1) {
            out += "\r\n";
            line = 0;
        }
        out += ' ' + piece;
        line += 1 + piece.size();
    }
    return out + "\r\n";
}

bool fits(const QList<QByteArray>& pieces)
{
    return std::all_of(pieces.cbegin(), pieces.cend(), [](const QByteArray& piece) { return piece.size() < headerLineMost - 10; });
}

/// A name as one quoted string where it is ASCII; long or other ones as encoded words.
QList<QByteArray> phrase(const QString& name, const QByteArray& header)
{
    if (name.isEmpty()) return {};
    QString quoted = name;
    quoted.replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\""));
    const QList<QByteArray> whole{'"' + quoted.toLatin1() + '"'};
    return isPlain(name) && fits(whole) ? whole : encodedWords(name, header);
}

} // namespace

QByteArray textHeader(const QByteArray& name, const QString& text)
{
    const QString line = onOneLine(text);
    const QList<QByteArray> plain = isPlain(line) ? line.toLatin1().split(' ') : QList<QByteArray>();
    return folded(name, !plain.isEmpty() && fits(plain) ? plain : encodedWords(line, name));
}

QByteArray addressHeader(const QByteArray& name, const QString& person, const QByteArray& address)
{
    return folded(name, phrase(onOneLine(person), name) << ('<' + address + '>'));
}

QByteArray mailDate(const QDateTime& time)
{
    return QLocale::c().toString(time.toUTC(), QStringLiteral("ddd, d MMM yyyy HH:mm:ss")).toLatin1() + " +0000";
}

QByteArray fileNameParameter(const QString& name)
{
    const QString line = onOneLine(name);
    if (isPlain(line) && !line.contains(u'"') && !line.contains(u'\\') && line.size() < 60) return "filename=\"" + line.toLatin1() + '"';
    QList<QByteArray> pieces{{}};
    for (const char32_t c : line.toUcs4()) {
        const QByteArray encoded = QString::fromUcs4(&c, 1).toUtf8().toPercentEncoding();
        if (pieces.constLast().size() + encoded.size() > 48) pieces.append(QByteArray());
        pieces.last() += encoded;
    }
    if (pieces.size() == 1) return "filename*=utf-8''" + pieces.constFirst();
    QList<QByteArray> parameters;
    for (qsizetype i = 0; i < pieces.size(); ++i)
        parameters.append("filename*" + QByteArray::number(i) + (i == 0 ? "*=utf-8''" : "*=") + pieces.at(i));
    return parameters.join(";\r\n ");
}

} // namespace microvet::programme
