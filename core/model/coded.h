#pragma once

#include <QHashFunctions>
#include <QLatin1String>
#include <QString>

#include <array>
#include <type_traits>

namespace microvet::model {

/// The codes of an enumeration in the file, in the order of its values; value 0 is "Unset" with an empty code.
/// Specialised beside each enumeration: static constexpr std::array names{"", "first", …}.
template<class E> struct Codes;

/// A value of a closed list that keeps a code of a newer version as it came.
template<class E>
class Coded {
public:
    Coded() = default;
    Coded(E value) : m_value(value) {}

    static Coded fromCode(const QString& code)
    {
        for (size_t i = 0; i < Codes<E>::names.size(); ++i)
            if (code == QLatin1String(Codes<E>::names[i])) return Coded(static_cast<E>(i));
        Coded other;
        other.m_unknown = code;
        return other;
    }

    /// Unset also where the code is one of a newer version: see known().
    E value() const { return m_value; }
    bool known() const { return m_unknown.isEmpty(); }
    bool isSet() const { return m_value != E{} || !m_unknown.isEmpty(); }
    QString code() const
    {
        return m_unknown.isEmpty() ? QString(QLatin1String(Codes<E>::names[static_cast<size_t>(m_value)])) : m_unknown;
    }

    friend bool operator==(const Coded& a, const Coded& b) { return a.m_value == b.m_value && a.m_unknown == b.m_unknown; }
    friend bool operator==(const Coded& a, E b) { return a.m_value == b && a.m_unknown.isEmpty(); }

private:
    E m_value{};
    QString m_unknown;
};

template<class T> struct IsCoded : std::false_type {};
template<class E> struct IsCoded<Coded<E>> : std::true_type {};

} // namespace microvet::model
