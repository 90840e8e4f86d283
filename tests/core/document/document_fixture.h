#pragma once

#include "core/document/container.h"

#include "tests/core/base/test_store.h"

namespace microvet::tests {

inline const QString coursePath = QStringLiteral("/home/kurs.microvet");
inline const QString mediaFolder = QStringLiteral("/session/media");

QDateTime fixedNow();
QByteArray noiseBytes(int size, quint32 seed);

/// A document with random content, no home, and these media, each named in the course.
document::Document makeDocument(FileStore& store, quint32 seed, const QList<QByteArray>& media, const QString& folder = mediaFolder);
/// Adds a medium and names it in the course.
QString addMedium(document::Document& document, const QByteArray& bytes, const QString& extension = QStringLiteral("png"));
/// Saves over the document's own file and keeps the answer, as a session does.
Status saveDocument(FileStore& store, document::Document& document, const QString& path = coursePath);

/// Empty where the document holds that content and exactly these media, all of them readable; else what is wrong.
QString differs(const document::Document& found, const model::Content& content, const QList<QByteArray>& media);

/// A zip of stored entries as they are given, whatever their names.
QByteArray rawZip(const QList<std::pair<QByteArray, QByteArray>>& entries);

} // namespace microvet::tests
