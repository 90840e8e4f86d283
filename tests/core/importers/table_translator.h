#pragma once

#include "core/exporters/exporter.h"
#include "core/importers/translationtable/table_reader.h"

#include <functional>

namespace microvet::tests {

/// The document as a translator gives it back (content.xml): each row has its original as translation, its words
/// changed.
QByteArray answeredTable(const QByteArray& content, const std::function<QString(const QString&)>& change);

/// Writes a zip of these files.
void writeZip(const QString& path, const QList<std::pair<QString, QByteArray>>& files);

/// The table as the exporter writes it to `path`, for a translation into `language`.
void writeTable(const model::Content& content, const QString& path, const QString& language = QStringLiteral("de"));
/// The same, filled in.
void writeAnswer(const model::Content& content, const QString& path,
                 const std::function<QString(const QString&)>& change, const QString& language = QStringLiteral("de"));

/// word/document.xml with these tables as Word writes it: words in many runs, of which some were deleted, moved or put
/// in with changes tracked. `seed` says where.
QByteArray wordDocument(const importers::translationtable::SentTable& sent, quint32 seed);
/// The package around it.
void writeWord(const QString& path, const QByteArray& document);

} // namespace microvet::tests
