#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <optional>
#include <string>

namespace microvet::ui {

/// Between text and the bytes of a dictionary: UTF-8, or one byte a letter as the Greek and Bulgarian ones have it.
class DictionaryCodec {
public:
    /// `encoding` as dictionaries name it ("UTF-8", "ISO8859-7", "microsoft-cp1251"). Nothing where it is not known.
    static std::optional<DictionaryCodec> forEncoding(const QByteArray& encoding);

    /// Nothing where the dictionary cannot write the word.
    std::optional<std::string> toBytes(const QString& text) const;
    QString fromBytes(const std::string& bytes) const;

private:
    bool m_utf8 = true;
    std::array<char16_t, 256> m_table{}; ///< 0: no such byte
};

} // namespace microvet::ui
