#include "core/importers/qti/evaluation.h"

#include <QRegularExpression>

#include <cmath>
#include <numeric>

/// Expressions (QTI 2.1, section 15). Null goes through as the standard says: what is made from null is null.
namespace microvet::importers::qti {
namespace {

Value yesNo(bool yes)
{
    return {{yes ? QStringLiteral("true") : QStringLiteral("false")}, QStringLiteral("single"), QStringLiteral("boolean")};
}
Value numeric(double value)
{
    return {{QString::number(value, 'g', 17)}, QStringLiteral("single"), QStringLiteral("float")};
}
double numberOf(const Value& value) { return value.items.value(0).toDouble(); }

bool anyNull(const QList<Value>& values)
{
    return std::any_of(values.cbegin(), values.cend(), [](const Value& value) { return value.isNull(); });
}

bool isNumeric(const QString& baseType)
{
    return baseType == QLatin1String("float") || baseType == QLatin1String("integer");
}

/// Whether the whole text meets the pattern; one that takes too long meets nothing.
bool meets(const QString& text, const QString& pattern)
{
    constexpr qsizetype longest = 4'000;
    if (text.size() > longest || pattern.size() > longest) return false;
    const QRegularExpression expression(QStringLiteral("(*LIMIT_MATCH=50000)\\A(?:%1)\\z").arg(pattern),
                                        QRegularExpression::DotMatchesEverythingOption);
    return expression.isValid() && expression.match(text).hasMatch();
}

bool isOne(const QString& name, std::initializer_list<const char*> names)
{
    return std::any_of(names.begin(), names.end(), [&](const char* one) { return name == QLatin1String(one); });
}

} // namespace

Value Evaluation::unknown()
{
    m_known = false;
    return {};
}

QList<Value> Evaluation::operands(const Node& node)
{
    QList<Value> out;
    for (const Node& child : node.children)
        if (!child.name.isEmpty() && m_known) out.append(valueOf(child));
    return out;
}

bool Evaluation::sameItem(const QString& a, const QString& b, const QString& baseType) const
{
    if (isNumeric(baseType)) return a.toDouble() == b.toDouble();
    if (baseType == QLatin1String("pair")) {
        const QStringList turned = a.simplified().split(u' ');
        return a.simplified() == b.simplified() || (turned.size() == 2 && turned[1] + u' ' + turned[0] == b.simplified());
    }
    if (baseType == QLatin1String("directedPair") || baseType == QLatin1String("point"))
        return a.simplified() == b.simplified();
    return a == b;
}

bool Evaluation::same(const Value& a, const Value& b) const
{
    if (a.items.size() != b.items.size() || a.isNull()) return false;
    const QString type = a.baseType.isEmpty() ? b.baseType : a.baseType;
    if (a.cardinality != QLatin1String("multiple"))
        return std::equal(a.items.cbegin(), a.items.cend(), b.items.cbegin(),
                          [&](const QString& x, const QString& y) { return sameItem(x, y, type); });
    QStringList rest = b.items;
    for (const QString& item : a.items) {
        const auto at =
            std::find_if(rest.begin(), rest.end(), [&](const QString& other) { return sameItem(item, other, type); });
        if (at == rest.end()) return false;
        rest.erase(at);
    }
    return true;
}

Value Evaluation::correct(const QString& identifier) const
{
    const Declaration declaration = m_item.responses.value(identifier);
    return {declaration.correct, declaration.cardinality, declaration.baseType};
}

Value Evaluation::mapped(const QString& identifier) const
{
    const Declaration declaration = m_item.responses.value(identifier);
    double sum = 0;
    QStringList counted; // in a container each value counts once
    for (const QString& item : m_values.value(identifier).items) {
        if (counted.contains(item)) continue;
        counted.append(item);
        const auto entry = std::find_if(declaration.mapping.cbegin(), declaration.mapping.cend(), [&](const MapEntry& one) {
            if (declaration.baseType == QLatin1String("string"))
                return item.trimmed().compare(one.key, one.caseSensitive ? Qt::CaseSensitive : Qt::CaseInsensitive) == 0;
            return sameItem(item, one.key, declaration.baseType);
        });
        sum += entry == declaration.mapping.cend() ? declaration.otherwise : entry->value;
    }
    if (declaration.lower) sum = std::max(sum, *declaration.lower);
    if (declaration.upper) sum = std::min(sum, *declaration.upper);
    return numeric(sum);
}

Value Evaluation::mappedPoint(const QString& identifier) const
{
    const Declaration declaration = m_item.responses.value(identifier);
    double sum = 0;
    QSet<const Area*> counted;
    for (const QString& item : m_values.value(identifier).items) {
        const double x = item.section(u' ', 0, 0).toDouble(), y = item.section(u' ', 1, 1).toDouble();
        const auto area = std::find_if(declaration.areas.cbegin(), declaration.areas.cend(),
                                       [&](const Area& one) { return one.holds(x, y); });
        if (area == declaration.areas.cend())
            sum += declaration.otherwise;
        else if (!counted.contains(&*area)) {
            counted.insert(&*area);
            sum += area->value;
        }
    }
    if (declaration.lower) sum = std::max(sum, *declaration.lower);
    if (declaration.upper) sum = std::min(sum, *declaration.upper);
    return numeric(sum);
}

Value Evaluation::valueOf(const Node& node)
{
    if (!step()) return {};
    if (node.is("variable")) return m_values.value(node.attribute("identifier"));
    if (node.is("baseValue")) return {{node.words().trimmed()}, QStringLiteral("single"), node.attribute("baseType")};
    if (node.is("correct")) return correct(node.attribute("identifier"));
    if (node.is("mapResponse")) return mapped(node.attribute("identifier"));
    if (node.is("mapResponsePoint")) return mappedPoint(node.attribute("identifier"));
    if (node.is("null")) return {};
    if (node.is("default")) {
        const Outcome outcome = m_item.outcomes.value(node.attribute("identifier"));
        return {outcome.initial, outcome.cardinality, outcome.baseType};
    }
    if (isOne(node.name, {"and", "or", "not", "isNull", "anyN"})) return logical(node);
    if (isOne(node.name, {"match", "equal", "equalRounded", "stringMatch", "patternMatch", "substring", "lt", "lte", "gt",
                          "gte", "inside"}))
        return compared(node);
    if (isOne(node.name, {"multiple", "ordered", "index", "delete", "member", "contains", "containerSize"}))
        return ofContainers(node);
    return calculated(node);
}

Value Evaluation::logical(const Node& node)
{
    const QList<Value> values = operands(node);
    if (node.is("isNull")) return yesNo(values.value(0).isNull() || values.value(0).items == QStringList{QString()});
    if (node.is("not")) return values.value(0).isNull() ? Value() : yesNo(!values.value(0).isTrue());
    const auto yes = std::count_if(values.cbegin(), values.cend(), [](const Value& value) { return value.isTrue(); });
    const auto nulls = std::count_if(values.cbegin(), values.cend(), [](const Value& value) { return value.isNull(); });
    if (node.is("anyN")) return yesNo(yes >= node.attribute("min").toInt() && yes <= node.attribute("max").toInt());
    if (node.is("or")) return yes > 0 ? yesNo(true) : nulls > 0 ? Value() : yesNo(false);
    const bool no = yes + nulls < values.size();
    return no ? yesNo(false) : nulls > 0 ? Value() : yesNo(true);
}

Value Evaluation::compared(const Node& node)
{
    const QList<Value> values = operands(node);
    if (anyNull(values) || values.isEmpty()) return {};
    const Value &a = values[0], b = values.value(1);
    if (node.is("match")) return yesNo(same(a, b));
    if (node.is("patternMatch")) return yesNo(meets(a.items.value(0), node.attribute("pattern")));
    const Qt::CaseSensitivity letters =
        node.attribute("caseSensitive") == QLatin1String("false") ? Qt::CaseInsensitive : Qt::CaseSensitive;
    if (node.is("stringMatch")) {
        const bool part = node.attribute("substring") == QLatin1String("true");
        return yesNo(part ? a.items.value(0).contains(b.items.value(0), letters)
                          : a.items.value(0).compare(b.items.value(0), letters) == 0);
    }
    if (node.is("substring")) return yesNo(b.items.value(0).contains(a.items.value(0), letters));
    if (node.is("inside")) {
        const Area area{node.attribute("shape"), numbersOf(node.attribute("coords")), 0};
        return yesNo(std::any_of(a.items.cbegin(), a.items.cend(), [&](const QString& point) {
            return area.holds(point.section(u' ', 0, 0).toDouble(), point.section(u' ', 1, 1).toDouble());
        }));
    }
    const double x = numberOf(a), y = numberOf(b);
    if (node.is("lt")) return yesNo(x < y);
    if (node.is("lte")) return yesNo(x <= y);
    if (node.is("gt")) return yesNo(x > y);
    if (node.is("gte")) return yesNo(x >= y);
    if (node.is("equalRounded")) {
        const double unit = std::pow(10.0, std::clamp(node.attribute("figures").toInt(), 0, 12));
        if (node.attribute("roundingMode") == QLatin1String("decimalPlaces"))
            return yesNo(std::round(x * unit) == std::round(y * unit));
        const int figures = std::clamp(node.attribute("figures").toInt(), 1, 15);
        return yesNo(QString::number(x, 'g', figures) == QString::number(y, 'g', figures));
    }
    const QString mode = node.attribute("toleranceMode");
    if (mode != QLatin1String("absolute") && mode != QLatin1String("relative")) return yesNo(x == y);
    const QStringList bounds = node.attribute("tolerance").split(u' ', Qt::SkipEmptyParts);
    double below = bounds.value(0).toDouble(), above = bounds.value(bounds.size() > 1 ? 1 : 0).toDouble();
    if (mode == QLatin1String("relative")) below *= std::abs(x) / 100, above *= std::abs(x) / 100;
    const bool withLower = node.attribute("includeLowerBound") != QLatin1String("false"),
               withUpper = node.attribute("includeUpperBound") != QLatin1String("false");
    return yesNo((withLower ? y >= x - below : y > x - below) && (withUpper ? y <= x + above : y < x + above));
}

Value Evaluation::ofContainers(const Node& node)
{
    const QList<Value> values = operands(node);
    if (node.is("multiple") || node.is("ordered")) {
        Value out;
        out.cardinality = node.name;
        for (const Value& value : values) {
            out.items += value.items;
            if (!value.baseType.isEmpty()) out.baseType = value.baseType;
        }
        return out;
    }
    if (node.is("containerSize")) return numeric(double(values.value(0).items.size()));
    if (anyNull(values)) return {};
    const Value a = values.value(0), b = values.value(1);
    const QString type = b.baseType.isEmpty() ? a.baseType : b.baseType;
    const auto in = [&](const QString& item, const QStringList& list) {
        return std::any_of(list.cbegin(), list.cend(), [&](const QString& other) { return sameItem(item, other, type); });
    };
    if (node.is("member")) return yesNo(in(a.items.value(0), b.items));
    if (node.is("contains"))
        return yesNo(std::all_of(b.items.cbegin(), b.items.cend(), [&](const QString& item) { return in(item, a.items); }));
    if (node.is("delete")) {
        Value out = b;
        out.items.removeIf([&](const QString& item) { return sameItem(item, a.items.value(0), type); });
        return out;
    }
    const int at = node.attribute("n").toInt();
    return at < 1 || at > a.items.size() ? Value() : Value{{a.items[at - 1]}, QStringLiteral("single"), a.baseType};
}

Value Evaluation::calculated(const Node& node)
{
    if (!isOne(node.name, {"sum", "product", "subtract", "divide", "max", "min", "round", "truncate", "integerToFloat",
                           "power", "integerDivide", "integerModulus"}))
        return unknown();
    const QList<Value> values = operands(node);
    if (anyNull(values) || values.isEmpty()) return {};
    QList<double> all;
    for (const Value& value : values)
        for (const QString& item : value.items) all.append(item.toDouble());
    const double a = all[0], b = all.value(1);
    double result = a;
    if (node.is("sum"))
        result = std::accumulate(all.cbegin(), all.cend(), 0.0);
    else if (node.is("product"))
        result = std::accumulate(all.cbegin(), all.cend(), 1.0, std::multiplies<>());
    else if (node.is("subtract"))
        result = a - b;
    else if (node.is("max"))
        result = *std::max_element(all.cbegin(), all.cend());
    else if (node.is("min"))
        result = *std::min_element(all.cbegin(), all.cend());
    else if (node.is("round"))
        result = std::floor(a + 0.5);
    else if (node.is("truncate"))
        result = std::trunc(a);
    else if (node.is("power"))
        result = std::pow(a, b);
    else if (node.is("integerToFloat"))
        result = a;
    else if (b == 0)
        return {};
    else if (node.is("divide"))
        result = a / b;
    else if (node.is("integerDivide"))
        result = std::floor(a / b);
    else
        result = a - b * std::floor(a / b);
    return std::isfinite(result) ? numeric(result) : Value();
}

} // namespace microvet::importers::qti
