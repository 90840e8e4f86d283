#pragma once

#include "core/plan/paper.h"

#include <QMap>

namespace microvet::exporters {

/// The text of an OpenDocument file and what it refers to.
struct OdtText {
    QByteArray content;             ///< content.xml
    QStringList pictures;           ///< files of the course below "Pictures/", each once
    QList<QByteArray> formulas;     ///< MathML of the folders "Formula-1", "Formula-2", …
};

/// The paper as text of OpenDocument 1.2: headings, lists, tables, pictures, formulas that can be edited, links, a table of
/// contents for the book. Sizes of pictures are those the course knows.
OdtText odtText(const plan::Paper& paper, const model::Course& course);

} // namespace microvet::exporters
