#include "core/document/media_names.h"

namespace microvet::document {

QSet<QByteArray> mediaNamedIn(const QList<QByteArray>& texts)
{
    constexpr qsizetype digits = 64;
    QSet<QByteArray> hashes;
    for (const QByteArray& text : texts) {
        qsizetype run = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const char c = text[i];
            if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')) {
                ++run;
                continue;
            }
            if (run >= digits && c == '.') hashes.insert(text.mid(i - digits, digits));
            run = 0;
        }
    }
    return hashes;
}

} // namespace microvet::document
