#pragma once

#include "core/model/content.h"
#include "core/translation/segment.h"

#include <QHash>

namespace microvet::translation {

/// What the texts of a course say in another language already, paragraph by paragraph, with the marks of the original.
class Translated {
public:
    Translated() = default;
    /// From a translation of the course, which may be null, and from what the course itself says in that language: its
    /// title, summary, keywords.
    Translated(const model::Course& course, const QString& language, const model::Course* translation);

    /// Codes are those of the paragraph. Null where it is not translated.
    const Pieces* find(const QString& unitId, int number) const;

private:
    QHash<QString, Pieces> m_pieces;
};

} // namespace microvet::translation
