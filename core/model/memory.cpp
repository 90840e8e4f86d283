#include "core/model/memory.h"

#include "core/model/visit.h"

#include <QHash>

namespace microvet::model {
namespace {

/// Bytes behind a value, without the value itself.
template<class T>
qsizetype bytesOf(const T& value)
{
    if constexpr (std::is_same_v<T, QString>) {
        return value.capacity() * qsizetype(sizeof(QChar));
    } else if constexpr (std::is_same_v<T, RichText>) {
        qsizetype sum = value.blocks.size() * qsizetype(sizeof(richtext::Block));
        for (const auto& block : value.blocks) {
            sum += block.runs.size() * qsizetype(sizeof(richtext::Run));
            for (const auto& run : block.runs) sum += bytesOf(run.text) + bytesOf(run.link);
        }
        return sum;
    } else if constexpr (IsList<T>::value) {
        qsizetype sum = value.size() * qsizetype(sizeof(typename IsList<T>::Item));
        for (const auto& item : value) sum += bytesOf(item);
        return sum;
    } else if constexpr (IsOptional<T>::value) {
        return value ? bytesOf(*value) : 0;
    } else if constexpr (VariantField<T>) {
        return std::visit([](const auto& part) {
            if constexpr (DescribedStruct<std::remove_cvref_t<decltype(part)>>) return bytesOf(part);
            else return qsizetype(0);
        }, value);
    } else if constexpr (DescribedStruct<T>) {
        qsizetype sum = 0;
        forEachField(value, [&](const auto&, const auto& member) { sum += bytesOf(member); });
        return sum;
    } else {
        return 0;
    }
}

template<class T>
qsizetype unshared(const T& before, const T& now)
{
    if constexpr (std::is_same_v<T, QString>) {
        return before.constData() == now.constData() ? 0 : bytesOf(now);
    } else if constexpr (std::is_same_v<T, RichText>) {
        return before.blocks.constData() == now.blocks.constData() ? 0 : bytesOf(now);
    } else if constexpr (ElementList<T>) {
        if (before.constData() == now.constData()) return 0;
        qsizetype sum = now.size() * qsizetype(sizeof(typename T::value_type));
        QHash<QUuid, qsizetype> index;
        for (qsizetype i = 0; i < before.size(); ++i) index.insert(before[i].id.uuid(), i);
        for (const auto& item : now) {
            const qsizetype at = index.value(item.id.uuid(), -1);
            sum += at < 0 ? bytesOf(item) : unshared(before[at], item);
        }
        return sum;
    } else if constexpr (IsList<T>::value) {
        return before.constData() == now.constData() ? 0 : bytesOf(now);
    } else if constexpr (VariantField<T>) {
        if (before.index() != now.index()) return bytesOf(now);
        return std::visit([&](const auto& part) {
            using Part = std::remove_cvref_t<decltype(part)>;
            if constexpr (DescribedStruct<Part>) return unshared(*std::get_if<Part>(&before), part);
            else return qsizetype(0);
        }, now);
    } else if constexpr (DescribedStruct<T>) {
        qsizetype sum = 0;
        forEachFieldOf(before, now, [&](const auto&, const auto& x, const auto& y) { sum += unshared(x, y); });
        return sum;
    } else {
        return bytesOf(now);
    }
}

} // namespace

qsizetype unsharedBytes(const Content& before, const Content& now)
{
    return qsizetype(sizeof(Content)) + unshared(before, now);
}

} // namespace microvet::model
