#include "core/translation/row_code.h"

#include <QCryptographicHash>

namespace microvet::translation {

namespace {

constexpr qsizetype placeLength = 10, sourceLength = 4;
constexpr qsizetype longestCell = 60;

/// Base 32 without letters that look like digits (and U), so that a code can be typed again.
QString digits(const QByteArray& hash, qsizetype count)
{
    static constexpr char letters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    QString out;
    quint32 bits = 0;
    int held = 0;
    for (qsizetype i = 0; out.size() < count; ++i) {
        bits = bits << 8 | quint8(hash[i]);
        for (held += 8; held >= 5 && out.size() < count; held -= 5)
            out += QLatin1Char(letters[bits >> (held - 5) & 31]);
        bits &= 0xff;
    }
    return out;
}

QString hashed(const QString& text, qsizetype count)
{
    return digits(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1), count);
}

} // namespace

QString RowCode::shown() const
{
    return QStringLiteral("%1-%2-%3").arg(place.left(placeLength / 2), place.mid(placeLength / 2), source);
}

QString rowPlace(const QString& unitId, int number)
{
    return hashed(unitId + u'.' + QString::number(number), placeLength);
}

RowCode rowCodeOf(const QString& unitId, const Segment& segment)
{
    return {rowPlace(unitId, segment.number), hashed(comparable(segment.pieces), sourceLength)};
}

std::optional<RowCode> readRowCode(const QString& text)
{
    if (text.size() > longestCell) return {};
    QString code;
    for (const QChar c : text) {
        const QChar letter = c.toUpper();
        if (c == QChar::SoftHyphen || c.isSpace() || c.isPunct() || c.isSymbol() || c.category() == QChar::Other_Format)
            continue;
        if (letter >= u'0' && letter <= u'9')
            code += letter;
        else if (letter == u'O')
            code += u'0';
        else if (letter == u'I' || letter == u'L')
            code += u'1';
        else if (letter >= u'A' && letter <= u'Z' && letter != u'U')
            code += letter;
        else
            return {};
    }
    if (code.size() != placeLength && code.size() != placeLength + sourceLength) return {};
    return RowCode{code.left(placeLength), code.mid(placeLength)};
}

} // namespace microvet::translation
