#pragma once

#include "core/model/content.h"
#include "core/translation/segment.h"

#include <functional>

namespace microvet::translation {

/// One text of a course for translators.
struct Unit {
    QUuid owner;                       ///< the element that it belongs to
    QByteArray field;                  ///< as model::TextPlace names it
    QList<Segment> segments;           ///< one for each paragraph that is not blank
    std::optional<QString> translated; ///< what the course says in the other language already; of texts without format
    richtext::RichText rich = {};      ///< the whole text, where it has format

    /// "<uuid>.<field>": the same in every copy of the course, and a name token of XML.
    QString id() const;
    bool isTranslatable() const;
};

/// Every text that a translator works on, in the order of the course. `language` (BCP 47) is that of the translation,
/// where it is known. The list of changes is left out: it tells of the one course, not of its translation.
void forEachUnit(const model::Course& course, const QString& language, const std::function<void(const Unit&)>& fn);

/// The element that the id of a unit names; null where it names none.
QUuid ownerOf(const QString& unitId);

} // namespace microvet::translation
