#pragma once

#include "core/model/walk.h"

#include <QJsonValue>

namespace microvet::model {

/// A field of an element that differs between two versions of it.
struct OwnChange {
    QByteArray field;   ///< path of members below the element
    bool prose = false; ///< it holds words for people
    QString wordsBefore;
    QString wordsAfter;
    /// As files hold it; undefined where a version says nothing: the default, but for yes and no and kinds of blocks.
    /// Words alone are not written down once more.
    QJsonValue before;
    QJsonValue after;
};

/// In the order of the fields. What elements inside say does not count, nor which there are. Both are of this type.
QList<OwnChange> ownChanges(TypeTag type, const void* before, const void* after);

/// Its own words, a line for each text; those of elements inside are left out.
QString ownWords(TypeTag type, const void* element);

} // namespace microvet::model
