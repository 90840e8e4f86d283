#include "core/model/json.h"

#include "core/model/json_value.h"

#include <QJsonDocument>

namespace microvet::model {
template<class T> QJsonObject toJson(const T& value) { return detail::encodeStruct(value); }
template<class T>
T fromJson(const QJsonObject& object)
{
    T value;
    detail::decodeStruct(object, value);
    return value;
}

QByteArray toCanonicalJson(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

#define MV_INSTANTIATE(T)                                                                                              \
    template QJsonObject toJson<T>(const T&);                                                                          \
    template T fromJson<T>(const QJsonObject&);
MV_INSTANTIATE(Course) MV_INSTANTIATE(Review) MV_INSTANTIATE(Module) MV_INSTANTIATE(Unit) MV_INSTANTIATE(Block)
MV_INSTANTIATE(Question) MV_INSTANTIATE(Outcome) MV_INSTANTIATE(Assessment) MV_INSTANTIATE(Media)
MV_INSTANTIATE(Rubric) MV_INSTANTIATE(Term)
#undef MV_INSTANTIATE

} // namespace microvet::model
