#pragma once

#include "core/richtext/richtext.h"

#include <QVarLengthArray>

#include <array>

namespace microvet::model {

/// A text as it is compared, and where its characters stood.
class Folded {
public:
    Folded(bool matchCase, bool matchAccents) : m_table(table(matchCase, matchAccents)) {}

    void clear()
    {
        m_out.clear();
        m_positions.clear();
        m_mapped = false;
        m_at = 0;
    }

    void add(QStringView text)
    {
        for (const char16_t* c = text.utf16(), *end = c + text.size(); c != end; ++c, ++m_at) {
            const char16_t folded = *c < tableSize ? m_table[*c] : isIgnorable(*c) ? dropped : *c;
            if (folded == dropped) map();
            else put(folded);
        }
    }

    void addBlockEnd()
    {
        put(blockEnd);
        ++m_at;
    }

    void add(const richtext::RichText& text)
    {
        for (qsizetype i = 0; i < text.blocks.size(); ++i) {
            if (i > 0) addBlockEnd();
            for (const richtext::Run& run : text.blocks[i].runs) add(QStringView(run.text));
        }
    }
    void add(const QString& text) { add(QStringView(text)); }

    QStringView view() const { return {m_out.data(), m_out.size()}; }
    /// Where the character at `index` stood; the text's length behind the last one.
    qsizetype origin(qsizetype index) const
    {
        if (index >= m_out.size()) return m_at;
        return m_mapped ? m_positions[index] : index;
    }

private:
    /// Beyond it stand scripts without case and accents.
    static constexpr size_t tableSize = 0x3000;
    using Table = std::array<char16_t, tableSize>;
    static const Table& table(bool matchCase, bool matchAccents);
    static bool isIgnorable(char16_t c) { return c == 0xad || (c >= 0x200b && c <= 0x200f) || c == 0x2060 || c == 0xfeff; }
    static char16_t foldedChar(char16_t code, bool matchCase, bool matchAccents);
    static constexpr char16_t dropped = 0;
    static constexpr char16_t blockEnd = 1; ///< stands between blocks and in no query

    void put(char16_t c)
    {
        m_out.append(c);
        if (m_mapped) m_positions.append(m_at);
    }

    void map()
    {
        if (m_mapped) return;
        m_mapped = true;
        m_positions.resize(m_out.size());
        for (qsizetype i = 0; i < m_positions.size(); ++i) m_positions[i] = i;
    }

    const Table& m_table;
    QVarLengthArray<char16_t, 4096> m_out;
    QList<qsizetype> m_positions;
    qsizetype m_at = 0;
    bool m_mapped = false;
};

} // namespace microvet::model
