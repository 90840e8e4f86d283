#pragma once

#include "core/exporters/imscc/question_items.h"

/// Documents of QTI 1.2.1 in the profile of Common Cartridge.
namespace microvet::exporters::imscc {

/// The weights of these items as whole numbers from 1 to 99, which is all that the profile takes; `exact` says whether
/// they are to one another as the points are.
QList<int> weightsOf(const QList<Item>& items, bool& exact);

QByteArray assessmentDocument(const model::Assessment& assessment, const QString& title, const QString& intro,
                              const QList<Item>& items);
QByteArray bankDocument(const QString& ident, const QList<Item>& items);

} // namespace microvet::exporters::imscc
