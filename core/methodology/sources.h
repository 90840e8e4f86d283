#pragma once

#include "core/model/content.h"
#include "core/model/licence_chart.h"

namespace microvet::methodology {

/// How a source stands, the gravest first.
enum class SourceState {
    Refused,    ///< its licence does not go with that of the course, as it is used
    Incomplete, ///< something is missing in its credit
    ToldApart,  ///< allowed, but learners must be told who holds which right
    ForPeople,  ///< a licence that is none of Creative Commons', a permission or an exception: for people to judge
    Fine
};

/// A work that the course holds or refers to.
struct Source {
    QUuid element; ///< a medium or a reference
    bool isMedium = true;
    QString name;  ///< its title, else the name of its file
    model::Attribution work;
    bool used = true; ///< false: a medium that nothing shows, so it is not published
    SourceState state = SourceState::Fine;
    QStringList missing; ///< as model::missingInCredit() names it
    bool operator==(const Source&) const = default;
};

/// Media in the order of the course, then references. Files that only prove a permission are none. A reference that is
/// only pointed to needs nothing but a name.
QList<Source> sourcesOf(const model::Content& content);

} // namespace microvet::methodology
