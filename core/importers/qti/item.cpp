#include "core/importers/qti/item.h"

#include <cmath>

namespace microvet::importers::qti {
namespace {

constexpr qsizetype mostNumbers = 2'000;

QStringList valuesOf(const Node* node)
{
    QStringList out;
    if (!node) return out;
    for (const Node* value : node->all("value")) out.append(value->words().trimmed());
    return out;
}

double finite(const QString& text, double otherwise = 0)
{
    bool ok = false;
    const double number = text.toDouble(&ok);
    return ok && std::isfinite(number) ? number : otherwise;
}

std::optional<double> bound(const QString& text) { return text.isEmpty() ? std::nullopt : std::optional(finite(text)); }

Declaration declarationOf(const Node& node)
{
    Declaration out;
    out.identifier = node.attribute("identifier");
    out.cardinality = node.attribute("cardinality");
    out.baseType = node.attribute("baseType");
    out.correct = valuesOf(node.child("correctResponse"));
    if (const Node* mapping = node.child("mapping")) {
        out.otherwise = finite(mapping->attribute("defaultValue"));
        out.lower = bound(mapping->attribute("lowerBound"));
        out.upper = bound(mapping->attribute("upperBound"));
        for (const Node* entry : mapping->all("mapEntry"))
            out.mapping.append({entry->attribute("mapKey"), finite(entry->attribute("mappedValue")),
                                entry->attribute("caseSensitive") == QLatin1String("true")});
    }
    if (const Node* mapping = node.child("areaMapping")) {
        out.otherwise = finite(mapping->attribute("defaultValue"));
        out.lower = bound(mapping->attribute("lowerBound"));
        out.upper = bound(mapping->attribute("upperBound"));
        for (const Node* entry : mapping->all("areaMapEntry"))
            out.areas.append(
                {entry->attribute("shape"), numbersOf(entry->attribute("coords")), finite(entry->attribute("mappedValue"))});
    }
    return out;
}

bool insidePolygon(const QList<double>& corners, double x, double y)
{
    bool inside = false;
    const qsizetype count = corners.size() / 2;
    for (qsizetype i = 0, j = count - 1; i < count; j = i++) {
        const double xi = corners[2 * i], yi = corners[2 * i + 1], xj = corners[2 * j], yj = corners[2 * j + 1];
        if ((yi > y) != (yj > y) && x < (xj - xi) * (y - yi) / (yj - yi) + xi) inside = !inside;
    }
    return inside;
}

} // namespace

QList<double> numbersOf(const QString& text)
{
    QList<double> out;
    for (const QString& part : text.split(u',')) {
        if (out.size() >= mostNumbers) break;
        out.append(finite(part.trimmed()));
    }
    return out;
}

bool Area::holds(double x, double y) const
{
    if (shape == QLatin1String("default")) return true;
    if (shape == QLatin1String("rect") && numbers.size() >= 4)
        return x >= numbers[0] && x <= numbers[2] && y >= numbers[1] && y <= numbers[3];
    if (shape == QLatin1String("circle") && numbers.size() >= 3)
        return std::hypot(x - numbers[0], y - numbers[1]) <= numbers[2];
    if (shape == QLatin1String("ellipse") && numbers.size() >= 4 && numbers[2] > 0 && numbers[3] > 0)
        return std::hypot((x - numbers[0]) / numbers[2], (y - numbers[1]) / numbers[3]) <= 1;
    return shape == QLatin1String("poly") && numbers.size() >= 6 && insidePolygon(numbers, x, y);
}

Item::Item(const Node& from)
    : root(from)
    , identifier(from.attribute("identifier"))
    , title(from.attribute("title").simplified())
    , language(from.attribute("lang"))
    , adaptive(from.attribute("adaptive") == QLatin1String("true"))
    , body(from.child("itemBody"))
    , processing(from.child("responseProcessing"))
{
    for (const Node& node : from.children) {
        if (node.is("responseDeclaration")) {
            const Declaration declaration = declarationOf(node);
            responses.insert(declaration.identifier, declaration);
        } else if (node.is("outcomeDeclaration")) {
            const QString name = node.attribute("identifier");
            outcomes.insert(name, {name, node.attribute("cardinality"), node.attribute("baseType"),
                                   valuesOf(node.child("defaultValue")), finite(node.attribute("normalMaximum"))});
        } else if (node.is("templateDeclaration") || node.is("templateProcessing")) {
            templates = true;
        }
    }
    const std::function<void(const Node&, const QString&)> collect = [&](const Node& node, const QString& choice) {
        if (isInteraction(node)) interactions.append(&node);
        if (node.is("modalFeedback") || node.is("feedbackBlock") || node.is("feedbackInline"))
            feedback.append({&node, node.attribute("outcomeIdentifier"), node.attribute("identifier"),
                             node.attribute("showHide") != QLatin1String("hide"), choice});
        const bool isChoice = node.name.endsWith(QLatin1String("Choice")) || node.is("hottext") || node.is("gapText");
        for (const Node& child : node.children) collect(child, isChoice ? node.attribute("identifier") : choice);
    };
    collect(from, {});
}

double Item::saidPoints() const
{
    const double most = outcomes.value(QStringLiteral("SCORE")).most;
    return most > 0 ? most : std::max(0.0, finite(outcomes.value(QStringLiteral("MAXSCORE")).initial.value(0)));
}

} // namespace microvet::importers::qti
