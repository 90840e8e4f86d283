#pragma once

#include "core/base/filestore.h"
#include "core/translation/text_table.h"

/// Reads the table of texts that came back from a translator: an .odt, or a .docx that Word made of it.
namespace microvet::importers::translationtable {

struct SentTable {
    translation::TableKey key;
    QList<translation::TextTable> tables;
};

/// By the first bytes of a file: a document of a word processor, even one that cannot be read here.
bool looksLikeDocument(const QByteArray& start);

/// An error is a sentence for the user; nothing of a file that cannot be read whole is answered.
Result<SentTable> read(const FileStore& store, const QString& path);

/// Largest text taken, in bytes as it is unpacked: Word needs about thirty times that of the words.
inline constexpr qint64 largestText = 300 << 20;

} // namespace microvet::importers::translationtable
