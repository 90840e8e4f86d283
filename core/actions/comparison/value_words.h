#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <functional>

namespace microvet::actions {

/// A value of a field as people read it: yes and no, numbers, dates and the words for codes. `nameOf` answers how the
/// element with an id is called, or nothing where there is none. Empty where the value says nothing.
QString valueWords(const QByteArray& field, const QJsonValue& value,
                   const std::function<QString(const QUuid&)>& nameOf);

} // namespace microvet::actions
