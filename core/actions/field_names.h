#pragma once

#include <QByteArray>
#include <QString>

namespace microvet::actions {

/// A field of the course for people: "body.alternativeText" is "Alternative text". What has no name of its own here says
/// the field's own words.
QString fieldName(const QByteArray& field);

} // namespace microvet::actions
