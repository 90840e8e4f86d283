#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace microvet {

/// A text whose encoding nobody told.
struct DecodedText {
    QString text;
    QString encoding;     ///< "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "windows-1253" or "windows-1251"
    bool guessed = false; ///< by the letters alone: people should have a look
    bool broken = false;  ///< bytes that mean nothing in it became U+FFFD
};

/// Reads a byte order mark where there is one, and what is valid UTF-8 as that. The rest is one of the code pages of
/// Windows for western, Greek and Cyrillic letters, whichever makes likelier words. `encoding`: one of textEncodings(),
/// where somebody knows better.
DecodedText decodeText(const QByteArray& bytes, const QString& encoding = {});

/// Those that decodeText() takes.
const QStringList& textEncodings();

} // namespace microvet
