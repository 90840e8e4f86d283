#include "tests/core/exporters/qti_evaluator.h"

#include <QRegularExpression>

namespace microvet::tests {

using packages::XmlNode;

namespace {

const QStringList yes{QStringLiteral("true")}, no{QStringLiteral("false")};
QStringList truth(bool value) { return value ? yes : no; }
QStringList number(double value) { return {QString::number(value, 'g', 17)}; }

/// Children of a declaration or item by the name that 2.1 has.
QList<const XmlNode*> all(const XmlNode& node, const char* name)
{
    QList<const XmlNode*> out;
    for (const XmlNode& child : node.children)
        if (QtiItem::plainName(child.name) == QLatin1String(name)) out.append(&child);
    return out;
}

const XmlNode* one(const XmlNode& node, const char* name) { return all(node, name).value(0); }

QStringList valuesIn(const XmlNode* node)
{
    QStringList out;
    if (node)
        for (const XmlNode* value : all(*node, "value"))
            out.append(value->text);
    return out;
}

} // namespace

QtiItem::QtiItem(const QByteArray& xml)
{
    if (packages::readXml(xml, m_root)) m_faults.append(QStringLiteral("not read"));
}

QString QtiItem::plainName(const QString& name)
{
    QString out;
    for (qsizetype i = name.startsWith(QLatin1String("qti-")) ? 4 : 0; i < name.size(); ++i)
        out += name[i] == u'-' && i + 1 < name.size() ? name[++i].toUpper() : name[i];
    return out;
}

QString QtiItem::attribute(const XmlNode& node, const char* name)
{
    for (const QXmlStreamAttribute& attribute : node.attributes)
        if (plainName(attribute.name().toString()) == QLatin1String(name)) return attribute.value().toString();
    return {};
}

QStringList QtiItem::fault(const QString& text)
{
    m_faults.append(text);
    return {};
}

const XmlNode* QtiItem::declaration(const QString& identifier) const
{
    for (const char* kind : {"responseDeclaration", "outcomeDeclaration"})
        for (const XmlNode* node : all(m_root, kind))
            if (attribute(*node, "identifier") == identifier) return node;
    return nullptr;
}

QStringList QtiItem::correct(const QString& response) const
{
    const XmlNode* node = declaration(response);
    return node ? valuesIn(one(*node, "correctResponse")) : QStringList();
}

QStringList QtiItem::responses() const
{
    QStringList out;
    for (const XmlNode* node : all(m_root, "responseDeclaration"))
        out.append(attribute(*node, "identifier"));
    return out;
}

QtiItem::Values QtiItem::run(const Values& responses)
{
    m_values = responses;
    Values outcomes;
    for (const XmlNode* node : all(m_root, "outcomeDeclaration"))
        m_values.insert(attribute(*node, "identifier"), valuesIn(one(*node, "defaultValue")));
    if (const XmlNode* processing = one(m_root, "responseProcessing")) runRules(processing->children);
    for (const XmlNode* node : all(m_root, "outcomeDeclaration"))
        outcomes.insert(attribute(*node, "identifier"), m_values.value(attribute(*node, "identifier")));
    return outcomes;
}

double QtiItem::score(const Values& responses) { return run(responses).value(QStringLiteral("SCORE")).value(0).toDouble(); }

void QtiItem::runRules(const QList<Node>& rules)
{
    for (const Node& rule : rules) {
        const QString name = plainName(rule.name);
        if (name == QLatin1String("setOutcomeValue")) {
            const QString identifier = attribute(rule, "identifier");
            if (!declaration(identifier)) fault(QStringLiteral("not declared: ") + identifier);
            if (rule.children.size() != 1) fault(QStringLiteral("expressions in setOutcomeValue"));
            m_values.insert(identifier, value(rule.children.value(0)));
        } else if (name == QLatin1String("responseCondition")) {
            for (const Node& branch : rule.children)
                if (runBranch(branch)) break;
        } else
            fault(QStringLiteral("rule ") + name);
    }
}

/// True where it was taken.
bool QtiItem::runBranch(const Node& branch)
{
    if (plainName(branch.name) == QLatin1String("responseElse")) {
        runRules(branch.children);
        return true;
    }
    if (branch.children.isEmpty() || value(branch.children.first()) != yes) return false;
    runRules(branch.children.mid(1));
    return true;
}

QString QtiItem::cardinality(const Node& node)
{
    const QString name = plainName(node.name);
    if (name == QLatin1String("variable") || name == QLatin1String("correct")) {
        const XmlNode* declared = declaration(attribute(node, "identifier"));
        return declared ? attribute(*declared, "cardinality") : QString();
    }
    return name == QLatin1String("multiple") || name == QLatin1String("ordered") ? name : QStringLiteral("single");
}

QStringList QtiItem::value(const Node& node)
{
    const QString name = plainName(node.name);
    if (name == QLatin1String("baseValue")) return {node.text};
    if (name == QLatin1String("variable")) {
        if (!declaration(attribute(node, "identifier"))) return fault(QStringLiteral("not declared: ") + attribute(node, "identifier"));
        return m_values.value(attribute(node, "identifier"));
    }
    if (name == QLatin1String("correct")) return correct(attribute(node, "identifier"));
    if (name == QLatin1String("mapResponse")) return mapped(node);
    static const QStringList containers{QStringLiteral("multiple"), QStringLiteral("index"), QStringLiteral("member")};
    static const QStringList comparisons{QStringLiteral("match"), QStringLiteral("gt"), QStringLiteral("gte"), QStringLiteral("lte"), QStringLiteral("patternMatch")};
    static const QStringList sums{QStringLiteral("sum"), QStringLiteral("product"), QStringLiteral("divide")};
    if (containers.contains(name)) return container(node);
    if (comparisons.contains(name)) return comparison(node, name);
    if (sums.contains(name)) return arithmetic(node, name);
    return logic(node, name);
}

QStringList QtiItem::container(const Node& node)
{
    const QString name = plainName(node.name);
    QStringList out;
    if (name == QLatin1String("multiple")) {
        for (const Node& child : node.children)
            out += value(child);
        return out;
    }
    if (name == QLatin1String("index")) {
        const qsizetype n = attribute(node, "n").toInt();
        const QStringList list = value(node.children.value(0));
        if (cardinality(node.children.value(0)) != QLatin1String("ordered")) return fault(QStringLiteral("index of no ordered container"));
        return n >= 1 && n <= list.size() ? QStringList{list[n - 1]} : out;
    }
    const QStringList single = value(node.children.value(0)), list = value(node.children.value(1));
    return single.isEmpty() || list.isEmpty() ? out : truth(list.contains(single.first()));
}

QStringList QtiItem::comparison(const Node& node, const QString& name)
{
    QStringList left = value(node.children.value(0));
    if (name == QLatin1String("patternMatch"))
        return left.isEmpty() ? left : truth(QRegularExpression(QRegularExpression::anchoredPattern(attribute(node, "pattern"))).match(left.first()).hasMatch());
    QStringList right = value(node.children.value(1));
    if (left.isEmpty() || right.isEmpty()) return {};
    if (name == QLatin1String("match")) {
        if (cardinality(node.children.value(0)) == QLatin1String("multiple")) {
            left.sort();
            right.sort();
        }
        return truth(left == right);
    }
    const double a = left.first().toDouble(), b = right.first().toDouble();
    if (name == QLatin1String("gt")) return truth(a > b);
    if (name == QLatin1String("gte")) return truth(a >= b);
    return truth(a <= b);
}

QStringList QtiItem::arithmetic(const Node& node, const QString& name)
{
    QList<double> numbers;
    for (const Node& child : node.children) {
        const QStringList list = value(child);
        if (list.isEmpty()) return {};
        for (const QString& text : list)
            numbers.append(text.toDouble());
    }
    if (numbers.isEmpty()) return {};
    double out = numbers.takeFirst();
    for (const double each : numbers) {
        if (name == QLatin1String("divide") && each == 0) return {};
        out = name == QLatin1String("sum") ? out + each : name == QLatin1String("product") ? out * each : out / each;
    }
    return number(out);
}

QStringList QtiItem::logic(const Node& node, const QString& name)
{
    if (name == QLatin1String("isNull")) return truth(value(node.children.value(0)).isEmpty());
    if (name == QLatin1String("not")) {
        const QStringList inner = value(node.children.value(0));
        return inner.isEmpty() ? inner : truth(inner != yes);
    }
    const bool any = name == QLatin1String("or");
    if (!any && name != QLatin1String("and")) return fault(QStringLiteral("expression ") + name);
    bool unknown = false;
    for (const Node& child : node.children) {
        const QStringList inner = value(child);
        if (inner.isEmpty())
            unknown = true;
        else if ((inner == yes) == any)
            return truth(any);
    }
    return unknown ? QStringList() : truth(!any);
}

QStringList QtiItem::mapped(const Node& node)
{
    const QString identifier = attribute(node, "identifier");
    const XmlNode* declared = declaration(identifier);
    const XmlNode* mapping = declared ? one(*declared, "mapping") : nullptr;
    if (!mapping) return fault(QStringLiteral("no mapping of ") + identifier);
    QHash<QString, double> values;
    for (const XmlNode* entry : all(*mapping, "mapEntry"))
        values.insert(attribute(*entry, "mapKey"), attribute(*entry, "mappedValue").toDouble());
    double sum = 0;
    QStringList counted; // in a multiple container each value counts once
    for (const QString& given : m_values.value(identifier)) {
        if (counted.contains(given)) continue;
        counted.append(given);
        sum += values.value(given, attribute(*mapping, "defaultValue").toDouble());
    }
    if (const QString low = attribute(*mapping, "lowerBound"); !low.isEmpty()) sum = std::max(sum, low.toDouble());
    if (const QString high = attribute(*mapping, "upperBound"); !high.isEmpty()) sum = std::min(sum, high.toDouble());
    return number(sum);
}

} // namespace microvet::tests
