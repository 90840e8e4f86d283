#include "core/base/text_encoding.h"

#include <QStringConverter>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace microvet {

namespace {

// What the bytes from 0x80 on mean; U+FFFD: nothing. Qt knows these only where it was built with ICU.
constexpr std::u16string_view western =
    u"€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd"
    u"\ufffd‘’“”•–—˜™š›œ\ufffdžŸ"
    u"\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯"
    u"°±²³´µ¶·¸¹º»¼½¾¿"
    u"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
    u"ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
    u"àáâãäåæçèéêëìíîï"
    u"ðñòóôõö÷øùúûüýþÿ";
constexpr std::u16string_view greek =
    u"€\ufffd‚ƒ„…†‡\ufffd‰\ufffd‹\ufffd\ufffd\ufffd\ufffd"
    u"\ufffd‘’“”•–—\ufffd™\ufffd›\ufffd\ufffd\ufffd\ufffd"
    u"\u00a0΅Ά£¤¥¦§¨©\ufffd«¬\u00ad®―"
    u"°±²³΄µ¶·ΈΉΊ»Ό½ΎΏ"
    u"ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟ"
    u"ΠΡ\ufffdΣΤΥΦΧΨΩΪΫάέήί"
    u"ΰαβγδεζηθικλμνξο"
    u"πρςστυφχψωϊϋόύώ\ufffd";
constexpr std::u16string_view cyrillic =
    u"ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏ"
    u"ђ‘’“”•–—\ufffd™љ›њќћџ"
    u"\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї"
    u"°±Ііґµ¶·ё№є»јЅѕї"
    u"АБВГДЕЖЗИЙКЛМНОП"
    u"РСТУФХЦЧШЩЪЫЬЭЮЯ"
    u"абвгдежзийклмноп"
    u"рстуфхцчшщъыьэюя";
static_assert(western.size() == 128 && greek.size() == 128 && cyrillic.size() == 128);

using Frequencies = std::array<int, 64>;

/// How often each letter from 0xC0 on is met in ordinary words of the language, per mille, small or capital alike;
/// everything else counts as rare.
constexpr Frequencies greekLetters = [] {
    Frequencies all{};
    all.fill(1);
    constexpr int plain[] = {115, 8, 17, 17, 88, 4, 64, 12, 90, 40, 28, 33, 65, 4, 100, 41, 42, 40, 50, 80, 48, 9, 12, 2, 30};
    for (int i = 0; i < 25; ++i) all[size_t(33 + i)] = all[size_t(1 + i)] = plain[i];
    constexpr int accented[] = {17, 15, 15, 30};
    for (int i = 0; i < 4; ++i) all[size_t(28 + i)] = accented[i];
    all[60] = 25, all[61] = 12, all[62] = 8;
    return all;
}();
constexpr Frequencies cyrillicLetters = [] {
    Frequencies all{};
    constexpr int plain[] = {120, 15, 43, 17, 35, 90, 7, 22, 88, 7, 36, 34, 24, 72, 87, 29, 47, 52, 77, 16, 3, 8, 7, 15, 7, 7, 17, 1, 1, 1, 2, 21};
    for (int i = 0; i < 32; ++i) all[size_t(32 + i)] = all[size_t(i)] = plain[i];
    // Words hardly ever begin with these.
    for (int i = 26; i < 31; ++i) all[size_t(i)] = 1;
    return all;
}();

/// Letters of western languages stand alone between those of ASCII, the others beside each other.
QString codePageOf(QByteArrayView bytes)
{
    qint64 beside = 0, high = 0;
    double asGreek = 0, asCyrillic = 0;
    uchar before = 0;
    for (const char byte : bytes) {
        const auto letter = uchar(byte);
        if (letter >= 0x80) {
            ++high;
            if (before >= 0x80) ++beside;
        }
        if (letter >= 0xc0) {
            asGreek += std::log(greekLetters[size_t(letter - 0xc0)]);
            asCyrillic += std::log(cyrillicLetters[size_t(letter - 0xc0)]);
        }
        before = letter;
    }
    if (beside * 2 < high) return QStringLiteral("windows-1252");
    return asGreek >= asCyrillic ? QStringLiteral("windows-1253") : QStringLiteral("windows-1251");
}

QString fromCodePage(const QByteArray& bytes, std::u16string_view upper)
{
    QString text(bytes.size(), Qt::Uninitialized);
    std::transform(bytes.cbegin(), bytes.cend(), text.begin(), [&](char byte) {
        const auto code = uchar(byte);
        return QChar(code < 0x80 ? char16_t(code) : upper[size_t(code - 0x80)]);
    });
    return text;
}

/// Latin letters in UTF-16 without its mark have a zero beside each.
QString wideWithoutMark(QByteArrayView bytes)
{
    const QByteArrayView first = bytes.first(std::min<qsizetype>(bytes.size(), 4096) & ~qsizetype(1));
    qsizetype even = 0, odd = 0;
    for (qsizetype i = 0; i < first.size(); ++i)
        if (first[i] == 0) ++(i % 2 ? odd : even);
    if (odd * 4 > first.size() && even == 0) return QStringLiteral("UTF-16LE");
    if (even * 4 > first.size() && odd == 0) return QStringLiteral("UTF-16BE");
    return {};
}

DecodedText decodedAs(QStringConverter::Encoding encoding, const QByteArray& bytes, const QString& name)
{
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    DecodedText decoded{decoder(bytes), name, false, false};
    decoded.broken = decoder.hasError();
    if (decoded.text.startsWith(QChar(0xfeff))) decoded.text.remove(0, 1);
    return decoded;
}

DecodedText decodedAs(const QString& encoding, const QByteArray& bytes)
{
    if (encoding == QLatin1String("UTF-16LE")) return decodedAs(QStringConverter::Utf16LE, bytes, encoding);
    if (encoding == QLatin1String("UTF-16BE")) return decodedAs(QStringConverter::Utf16BE, bytes, encoding);
    const bool isGreek = encoding == QLatin1String("windows-1253");
    if (isGreek || encoding == QLatin1String("windows-1251") || encoding == QLatin1String("windows-1252")) {
        DecodedText decoded{fromCodePage(bytes, isGreek ? greek : encoding.endsWith(QLatin1Char('1')) ? cyrillic : western), encoding, false, false};
        decoded.broken = decoded.text.contains(QChar(0xfffd));
        return decoded;
    }
    return decodedAs(QStringConverter::Utf8, bytes, QStringLiteral("UTF-8"));
}

} // namespace

const QStringList& textEncodings()
{
    static const QStringList all{QStringLiteral("UTF-8"), QStringLiteral("UTF-16LE"), QStringLiteral("UTF-16BE"),
                                 QStringLiteral("windows-1252"), QStringLiteral("windows-1253"), QStringLiteral("windows-1251")};
    return all;
}

DecodedText decodeText(const QByteArray& bytes, const QString& encoding)
{
    if (textEncodings().contains(encoding)) return decodedAs(encoding, bytes);
    if (bytes.startsWith("\xff\xfe")) return decodedAs(QStringLiteral("UTF-16LE"), bytes);
    if (bytes.startsWith("\xfe\xff")) return decodedAs(QStringLiteral("UTF-16BE"), bytes);
    if (const QString wide = wideWithoutMark(bytes); !wide.isEmpty()) {
        DecodedText decoded = decodedAs(wide, bytes);
        decoded.guessed = true;
        return decoded;
    }
    DecodedText decoded = decodedAs(QStringLiteral("UTF-8"), bytes);
    if (!decoded.broken || bytes.startsWith("\xef\xbb\xbf")) return decoded;
    decoded = decodedAs(codePageOf(QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 1 << 20))), bytes);
    decoded.guessed = true;
    return decoded;
}

} // namespace microvet
