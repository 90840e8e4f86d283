#include "core/model/own_changes.h"

#include "core/model/json_value.h"
#include "core/model/visit.h"

namespace microvet::model {

namespace {

/// The way to a field, written out only where something differs.
struct FieldPath {
    const FieldPath* up = nullptr;
    const char* name = "";
    QByteArray path() const { return up ? up->path() + '.' + name : QByteArray(name); }
};

void addLine(QStringList& lines, const QString& text, const QString& language = {})
{
    if (!text.isEmpty()) lines << (language.isEmpty() ? text : language + QStringLiteral(": ") + text);
}

template<class V>
void wordsOf(const V& value, unsigned flags, QStringList& lines)
{
    if constexpr (std::is_same_v<V, QString>) {
        if (flags & Text) addLine(lines, value);
    } else if constexpr (std::is_same_v<V, RichText>) {
        addLine(lines, richtext::toPlainText(value));
    } else if constexpr (std::is_same_v<V, QStringList>) {
        if (flags & Text) addLine(lines, value.join(QStringLiteral(", ")));
    } else if constexpr (std::is_same_v<V, LangMap>) {
        for (auto it = value.cbegin(); it != value.cend(); ++it)
            addLine(lines, it.value(), it.key());
    } else if constexpr (std::is_same_v<V, LangListMap>) {
        for (auto it = value.cbegin(); it != value.cend(); ++it)
            addLine(lines, it.value().join(QStringLiteral(", ")), it.key());
    } else if constexpr (ElementList<V> || Element<V>) {
        return;
    } else if constexpr (StructList<V> || IsOptional<V>::value || VariantField<V>) {
        detail::forEachNested(value, [&](const auto& nested) { wordsOf(nested, flags, lines); });
    } else if constexpr (DescribedStruct<V>) {
        forEachField(value, [&](const auto& field, const auto& member) { wordsOf(member, field.flags, lines); });
    }
}

template<class V>
QString joinedWords(const V& value, unsigned flags)
{
    QStringList lines;
    wordsOf(value, flags, lines);
    return lines.join(u'\n');
}

template<class V>
QJsonValue valueOf(const V& value)
{
    static const V initial{};
    if constexpr (!std::is_same_v<V, bool> && !VariantField<V>)
        if (value == initial) return QJsonValue::Undefined;
    if constexpr (std::is_same_v<V, QJsonObject>)
        return value;
    else
        return detail::encode(value);
}

struct OwnFinder {
    QList<OwnChange>& out;

    template<class T>
    void structs(const T& a, const T& b, const FieldPath* up)
    {
        forEachFieldOf(a, b, [&](const auto& field, const auto& x, const auto& y) {
            using V = std::remove_cvref_t<decltype(x)>;
            const FieldPath step{up, field.name};
            if constexpr (IdField<V> || ElementList<V> || Element<V>) {
                return;
            } else if constexpr (VariantField<V>) {
                if (x.index() != y.index()) {
                    tell(step, field.flags, x, y);
                    return;
                }
                std::visit(
                    [&](const auto& part) {
                        using Part = std::remove_cvref_t<decltype(part)>;
                        const Part& other = *std::get_if<Part>(&y);
                        if constexpr (DescribedStruct<Part>)
                            structs(part, other, &step);
                        else if (!(part == other))
                            tell(step, field.flags, x, y);
                    },
                    x);
            } else if constexpr (DescribedStruct<V>) {
                structs(x, y, &step);
            } else if constexpr (IsOptional<V>::value) {
                if (x && y)
                    optionals(*x, *y, step, field.flags);
                else if (x || y)
                    tell(step, field.flags, x, y);
            } else {
                if (!(x == y)) tell(step, field.flags, x, y);
            }
        });
        if (a.unknown != b.unknown) {
            const FieldPath step{up, "unknown"};
            tell(step, Value, a.unknown, b.unknown);
        }
    }

    template<class V>
    void optionals(const V& x, const V& y, const FieldPath& step, unsigned flags)
    {
        if constexpr (DescribedStruct<V>)
            structs(x, y, &step);
        else if (!(x == y))
            tell(step, flags, x, y);
    }

    template<class V>
    void tell(const FieldPath& step, unsigned flags, const V& x, const V& y)
    {
        OwnChange change;
        change.field = step.path();
        change.wordsBefore = joinedWords(x, flags);
        change.wordsAfter = joinedWords(y, flags);
        change.prose = !change.wordsBefore.isEmpty() || !change.wordsAfter.isEmpty();
        if (!change.prose || VariantField<V>) {
            change.before = valueOf(x);
            change.after = valueOf(y);
        }
        out.append(std::move(change));
    }
};

/// What can be asked of an element without knowing its type.
struct Asked {
    QList<OwnChange> (*changes)(const void*, const void*);
    QString (*words)(const void*);
};

template<class T>
Asked askedOf()
{
    return {[](const void* a, const void* b) {
                QList<OwnChange> out;
                OwnFinder{out}.structs(*static_cast<const T*>(a), *static_cast<const T*>(b), nullptr);
                return out;
            },
            [](const void* a) {
                QStringList lines;
                forEachField(*static_cast<const T*>(a),
                             [&](const auto& field, const auto& member) { wordsOf(member, field.flags, lines); });
                return lines.join(u'\n');
            }};
}

using Table = QHash<TypeTag, Asked>;

template<class V>
void enrol(Table& table)
{
    if constexpr (IsList<V>::value) {
        enrol<typename IsList<V>::Item>(table);
    } else if constexpr (IsOptional<V>::value) {
        enrol<typename IsOptional<V>::Item>(table);
    } else if constexpr (VariantField<V>) {
        [&]<class... Part>(std::type_identity<std::variant<Part...>>) {
            (enrol<Part>(table), ...);
        }(std::type_identity<V>{});
    } else if constexpr (DescribedStruct<V>) {
        if constexpr (Element<V>) {
            if (table.contains(&typeTagOf<V>)) return;
            table.insert(&typeTagOf<V>, askedOf<V>());
        }
        V::fields([&](const auto&... f) { (enrol<typename std::remove_cvref_t<decltype(f)>::ValueType>(table), ...); });
    }
}

/// Every type of element that a course can hold, found through the lists of fields.
const Asked& asked(TypeTag type)
{
    static const Table table = [] {
        Table all;
        enrol<Content>(all);
        return all;
    }();
    return *table.constFind(type);
}

} // namespace

QList<OwnChange> ownChanges(TypeTag type, const void* before, const void* after)
{
    return asked(type).changes(before, after);
}

QString ownWords(TypeTag type, const void* element) { return asked(type).words(element); }

} // namespace microvet::model
