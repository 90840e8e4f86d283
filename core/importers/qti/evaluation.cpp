#include "core/importers/qti/evaluation.h"

/// Rules and variables; expressions are in expressions.cpp.
namespace microvet::importers::qti {
namespace {

/// Rules of real items take some hundreds.
constexpr int mostSteps = 100'000;

bool isYes(const Value& value) { return !value.isNull() && value.isTrue(); }

/// The first child that is an element.
const Node* firstOf(const Node& node)
{
    for (const Node& child : node.children)
        if (!child.name.isEmpty()) return &child;
    return nullptr;
}

} // namespace

Evaluation::Evaluation(const Item& item, const Given& given) : m_item(item)
{
    for (const Outcome& outcome : item.outcomes) {
        Value value{outcome.initial, outcome.cardinality, outcome.baseType};
        // A number begins at 0 (QTI 2.1, section 8.2).
        if (value.isNull() && outcome.cardinality == QLatin1String("single") &&
            (outcome.baseType == QLatin1String("float") || outcome.baseType == QLatin1String("integer")))
            value.items = {QStringLiteral("0")};
        m_values.insert(outcome.identifier, value);
    }
    for (const Declaration& response : item.responses)
        m_values.insert(response.identifier, {given.value(response.identifier), response.cardinality, response.baseType});
    m_values.insert(QStringLiteral("completionStatus"),
                    {{QStringLiteral("unknown")}, QStringLiteral("single"), QStringLiteral("identifier")});
    m_values.insert(QStringLiteral("numAttempts"),
                    {{QStringLiteral("1")}, QStringLiteral("single"), QStringLiteral("integer")});
}

bool Evaluation::step()
{
    if (++m_steps > mostSteps) m_known = false;
    return m_known;
}

bool Evaluation::run(const Node& rules)
{
    rulesOf(rules);
    return m_known;
}

bool Evaluation::runTemplate(const QString& name)
{
    static const QString response = QStringLiteral("RESPONSE"), score = QStringLiteral("SCORE"),
                         feedback = QStringLiteral("FEEDBACK"), basic = QStringLiteral("FEEDBACKBASIC");
    const auto number = [](double value) {
        return Value{{QString::number(value, 'g', 17)}, QStringLiteral("single"), QStringLiteral("float")};
    };
    const auto word = [](const char* value) {
        return Value{{QLatin1String(value)}, QStringLiteral("single"), QStringLiteral("identifier")};
    };
    const Value given = m_values.value(response);
    if (name == QLatin1String("match_correct")) {
        set(score, number(same(given, correct(response)) ? 1 : 0));
    } else if (name == QLatin1String("map_response")) {
        set(score, given.isNull() ? number(0) : mapped(response));
    } else if (name == QLatin1String("map_response_point")) {
        set(score, given.isNull() ? number(0) : mappedPoint(response));
    } else if (name == QLatin1String("CC2_match") || name == QLatin1String("CC2_match_basic")) {
        const bool right = same(given, correct(response));
        if (right) set(score, m_values.value(QStringLiteral("MAXSCORE")));
        const bool own = name == QLatin1String("CC2_match");
        if (own) set(feedback, given);
        set(own ? basic : feedback, word(right ? "correct" : "incorrect"));
    } else if (name == QLatin1String("CC2_map_response")) {
        set(score, given.isNull() ? number(0) : mapped(response));
        const bool all = m_values.value(score).items.value(0).toDouble() ==
                         m_values.value(QStringLiteral("MAXSCORE")).items.value(0).toDouble();
        set(m_item.outcomes.contains(basic) ? basic : feedback, word(all ? "correct" : "incorrect"));
    } else {
        return false;
    }
    return true;
}

/// False where the rules were left before their end.
bool Evaluation::rulesOf(const Node& node, qsizetype from)
{
    for (qsizetype i = from; i < node.children.size(); ++i) {
        const Node& rule = node.children[i];
        if (rule.name.isEmpty()) continue;
        if (!step() || m_left) return false;
        if (rule.is("responseCondition")) {
            condition(rule);
        } else if (rule.is("setOutcomeValue")) {
            if (const Node* expression = firstOf(rule)) set(rule.attribute("identifier"), valueOf(*expression));
        } else if (rule.is("lookupOutcomeValue")) {
            lookUp(rule);
        } else if (rule.is("responseProcessingFragment")) {
            rulesOf(rule);
        } else if (rule.is("exitResponse")) {
            m_left = true;
        } else {
            m_known = false;
        }
        if (m_left || !m_known) return false;
    }
    return true;
}

bool Evaluation::condition(const Node& node)
{
    for (const Node& branch : node.children) {
        if (branch.name.isEmpty()) continue;
        if (branch.is("responseElse")) return rulesOf(branch);
        const Node* expression = firstOf(branch);
        if (!expression || !isYes(valueOf(*expression))) continue;
        // The rules stand behind the expression that asks.
        return rulesOf(branch, expression - branch.children.constData() + 1);
    }
    return true;
}

/// By the table of the outcome's declaration.
void Evaluation::lookUp(const Node& node)
{
    const QString identifier = node.attribute("identifier");
    const Node* expression = firstOf(node);
    if (!expression) return;
    const Value key = valueOf(*expression);
    for (const Node* declaration : m_item.root.all("outcomeDeclaration")) {
        if (declaration->attribute("identifier") != identifier) continue;
        for (const auto& [table, entry] :
             {std::pair{"matchTable", "matchTableEntry"}, {"interpolationTable", "interpolationTableEntry"}}) {
            const Node* list = declaration->child(table);
            if (!list) continue;
            QString found = list->attribute("defaultValue");
            const double number = key.items.value(0).toDouble();
            for (const Node* row : list->all(entry)) {
                const double from = row->attribute("sourceValue").toDouble();
                const bool fits =
                    entry[0] == 'm'
                        ? number == from
                        : (row->attribute("includeBoundary") == QLatin1String("false") ? number > from : number >= from);
                if (key.isNull() || !fits) continue;
                found = row->attribute("targetValue");
                break;
            }
            return set(identifier, {found.isEmpty() ? QStringList() : QStringList{found}, QStringLiteral("single"),
                                    declaration->attribute("baseType")});
        }
    }
    m_known = false;
}

void Evaluation::set(const QString& outcome, Value value)
{
    const Outcome declared = m_item.outcomes.value(outcome);
    if (!declared.cardinality.isEmpty()) {
        value.cardinality = declared.cardinality;
        value.baseType = declared.baseType;
    }
    m_values.insert(outcome, value);
}

double Evaluation::number(const QString& outcome) const { return m_values.value(outcome).items.value(0).toDouble(); }

double Evaluation::declaredScore() const
{
    double sum = 0;
    for (const Declaration& response : m_item.responses) {
        const Value given = m_values.value(response.identifier);
        if (given.isNull()) continue;
        if (!response.areas.isEmpty())
            sum += mappedPoint(response.identifier).items.value(0).toDouble();
        else if (!response.mapping.isEmpty())
            sum += mapped(response.identifier).items.value(0).toDouble();
        else if (same(given, correct(response.identifier)))
            sum += 1;
    }
    return sum;
}

bool Evaluation::isShown(const FeedbackPart& part) const
{
    return m_values.value(part.outcome).items.contains(part.identifier) == part.show;
}

} // namespace microvet::importers::qti
