#include "ui/spelling/dictionary_codec.h"

#if defined(Q_OS_WIN)
#include <windows.h>
#elif defined(MICROVET_HAVE_ICONV)
#include <iconv.h>
#endif

#include <algorithm>

namespace microvet::ui {
namespace {

/// "ISO8859-7" and "microsoft-cp1251" as other programs call them: "ISO-8859-7", "CP1251".
QByteArray usualName(const QByteArray& encoding)
{
    QByteArray name = encoding.toUpper();
    if (name.startsWith("MICROSOFT-")) name = name.mid(10);
    if (name.startsWith("ISO8859")) name.insert(3, '-');
    return name;
}

#if defined(Q_OS_WIN)
unsigned codePage(const QByteArray& name)
{
    if (name.startsWith("CP")) return name.mid(2).toUInt();
    if (name.startsWith("ISO-8859-")) return 28590 + name.mid(9).toUInt();
    return name == "KOI8-R" ? 20866 : name == "KOI8-U" ? 21866 : 0;
}
#endif

bool fillTable(const QByteArray& name, std::array<char16_t, 256>& table)
{
#if defined(Q_OS_WIN)
    const unsigned page = codePage(name);
    if (page == 0 || !IsValidCodePage(page)) return false;
    for (int i = 0; i < 256; ++i) {
        const char byte = char(i);
        wchar_t wide[2] = {};
        if (MultiByteToWideChar(page, 0, &byte, 1, wide, 2) == 1) table[size_t(i)] = char16_t(wide[0]);
    }
    return true;
#elif defined(MICROVET_HAVE_ICONV)
    const iconv_t converter = iconv_open("UTF-16LE", name.constData());
    if (converter == iconv_t(-1)) return false;
    for (int i = 0; i < 256; ++i) {
        char byte = char(i);
        unsigned char wide[4] = {};
        char* from = &byte;
        char* to = reinterpret_cast<char*>(wide);
        size_t fromLeft = 1, toLeft = sizeof wide;
        iconv(converter, nullptr, nullptr, nullptr, nullptr);
        if (iconv(converter, &from, &fromLeft, &to, &toLeft) != size_t(-1) && toLeft == 2) table[size_t(i)] = char16_t(wide[0] | wide[1] << 8);
    }
    iconv_close(converter);
    return true;
#else
    if (name != "ISO-8859-1") return false;
    for (int i = 0; i < 256; ++i) table[size_t(i)] = char16_t(i);
    return true;
#endif
}

} // namespace

std::optional<DictionaryCodec> DictionaryCodec::forEncoding(const QByteArray& encoding)
{
    DictionaryCodec codec;
    const QByteArray name = usualName(encoding.trimmed());
    if (name == "UTF-8" || name == "UTF8") return codec;
    codec.m_utf8 = false;
    if (!fillTable(name, codec.m_table)) return std::nullopt;
    return codec;
}

std::optional<std::string> DictionaryCodec::toBytes(const QString& text) const
{
    if (m_utf8) return text.toStdString();
    std::string out;
    for (const QChar c : text) {
        const auto it = std::find(m_table.begin(), m_table.end(), char16_t(c.unicode()));
        if (it == m_table.end()) return std::nullopt;
        out += char(it - m_table.begin());
    }
    return out;
}

QString DictionaryCodec::fromBytes(const std::string& bytes) const
{
    if (m_utf8) return QString::fromStdString(bytes);
    QString out;
    for (const char byte : bytes)
        if (const char16_t c = m_table[static_cast<unsigned char>(byte)]) out += QChar(c);
    return out;
}

} // namespace microvet::ui
