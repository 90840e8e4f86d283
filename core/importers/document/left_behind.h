#pragma once

#include "core/importers/importer.h"

/// What is in a document beside its text, and does not come along: told, so that nobody has to find out.
namespace microvet::importers::writing {

QList<Loss> leftBehindInWord(packages::Package& package);
QList<Loss> leftBehindInOpenDocument(packages::Package& package);
QList<Loss> leftBehindInRtf(const QByteArray& document);
QList<Loss> leftBehindInHtml(const QString& html);

} // namespace microvet::importers::writing
