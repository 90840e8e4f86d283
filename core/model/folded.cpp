#include "core/model/folded.h"

#include <memory>

namespace microvet::model {

char16_t Folded::foldedChar(char16_t code, bool matchCase, bool matchAccents)
{
    if (isIgnorable(code)) return dropped;
    QChar c(code);
    if (c.isSpace() || c.category() == QChar::Other_Control) return u' ';
    if (code == 0x2018 || code == 0x2019 || code == 0x2bc) return u'\'';
    if (code == 0x3c2) return 0x3c3; // a sigma at the end of a word is a sigma
    if (!matchAccents) {
        if (c.isMark()) return dropped;
        // Not й, which is a letter of its own.
        while (c.decompositionTag() == QChar::Canonical && c.unicode() != 0x439 && c.unicode() != 0x419) c = c.decomposition().at(0);
        if (c.isMark()) return dropped;
    }
    return matchCase ? c.unicode() : c.toCaseFolded().unicode();
}

const Folded::Table& Folded::table(bool matchCase, bool matchAccents)
{
    static const auto tables = [] {
        auto all = std::make_unique<std::array<Table, 4>>();
        for (int i = 0; i < 4; ++i)
            for (size_t c = 0; c < tableSize; ++c) (*all)[size_t(i)][c] = foldedChar(char16_t(c), i & 1, i & 2);
        return all;
    }();
    return (*tables)[size_t(int(matchCase) | int(matchAccents) << 1)];
}

} // namespace microvet::model
