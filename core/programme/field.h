#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QUuid>
#include <QVariant>

#include <optional>
#include <span>

/// The ambassadors' programme: people, calls, letters, teams and partners as records over a SQL database.
namespace microvet::programme {

/// What every record has. Its kind (see kind.h) describes the rest once; tables, lists, forms, files, the change log and
/// the erasing of a person follow from that description.
struct Record {
    QUuid id;        ///< null: not stored yet
    int version = 0; ///< counts the writes; 0: not stored yet
    bool operator==(const Record&) const = default;
};

/// A record that another one names; null: none.
using RecordId = QUuid;

/// How a field is written, shown and asked for. Types of members: QString, but QDate for Date, QDateTime (UTC) for Time,
/// int for Number, std::optional<double> for Points, bool for YesNo, RecordId for Reference. Differences are kept as data
/// and said in the language of whoever reads them (see selection/criteria_changes.h).
enum class FieldType : quint8 {
    Line, LongText, Code, Mail, Phone, Link, File, Date, Time, Number, Points, YesNo, Reference, Differences
};

enum FieldFlag : unsigned {
    Plain = 0,
    Personal = 1, ///< says something about a person: goes when that person is erased
    Required = 2, ///< a form does not take the record without it
    Owner = 4,    ///< of a reference: the record goes with the one it names
    Inner = 8,    ///< kept by the program; forms and lists do not show it
    Told = 16     ///< found out by the program, or decided by a command; lists and forms show it, and nobody writes it there
};

/// One choice of a field of type Code. `name` is to be translated in the context "microvet::programme".
struct CodeName {
    const char* code;
    const char* name;
};

struct Field {
    const char* name;  ///< of the column, and in files
    FieldType type = FieldType::Line;
    unsigned flags = Plain;
    const char* label = ""; ///< to be translated in the context "microvet::programme"
    const char* help = "";  ///< likewise; may be empty
    std::span<const CodeName> codes = {};
    const char* refers = ""; ///< of a reference: the table
    QVariant (*get)(const Record&) = nullptr;
    void (*set)(Record&, const QVariant&) = nullptr;

    constexpr Field with(unsigned more) const { Field copy = *this; copy.flags |= more; return copy; }
    constexpr Field helped(const char* words) const { Field copy = *this; copy.help = words; return copy; }
    constexpr Field oneOf(std::span<const CodeName> list) const { Field copy = *this; copy.codes = list; return copy; }
    constexpr Field to(const char* table) const { Field copy = *this; copy.refers = table; return copy; }

    bool is(FieldFlag flag) const { return (flags & flag) != 0; }
    QString key() const { return QString::fromLatin1(name); }
    QString labelText() const;
    QString helpText() const;
    /// For a code its name, for a date or number how the user's language writes it, else the text.
    QString shown(const QVariant& value) const;
};

namespace detail {

template<class Member> struct MemberOf;
template<class Struct, class Type> struct MemberOf<Type Struct::*> {
    using Owner = Struct;
    using Value = Type;
};

template<class T> QVariant toVariant(const T& value) { return QVariant::fromValue(value); }
inline QVariant toVariant(const std::optional<double>& value) { return value ? QVariant(*value) : QVariant(); }

template<class T> void fromVariant(const QVariant& value, T& out) { out = value.value<T>(); }
inline void fromVariant(const QVariant& value, std::optional<double>& out)
{
    bool ok = false;
    const double number = value.toDouble(&ok);
    out = ok && !value.isNull() && !value.toString().isEmpty() ? std::optional(number) : std::nullopt;
}

} // namespace detail

/// `member`: &Person::name, for instance. The owner must derive from Record.
template<auto member>
constexpr Field field(const char* name, FieldType type, const char* label, unsigned flags = Plain)
{
    using Owner = typename detail::MemberOf<decltype(member)>::Owner;
    Field result{name, type, flags, label};
    result.get = [](const Record& record) { return detail::toVariant(static_cast<const Owner&>(record).*member); };
    result.set = [](Record& record, const QVariant& value) {
        detail::fromVariant(value, static_cast<Owner&>(record).*member);
    };
    return result;
}

/// The value as text, the same everywhere: ISO 8601 for dates and times, "." in numbers, "1" and "0" for yes and no; empty
/// for nothing. And back; what is no such value becomes none.
QString toText(const Field& field, const QVariant& value);
QVariant fromText(const Field& field, const QString& text);

} // namespace microvet::programme
