#pragma once

#include "core/importers/qti/item.h"

/// What an item makes of an answer: its response processing, carried out (QTI 2.1, sections 8 and 15). So an importer need
/// not know how a program writes its rules: it tries answers.
namespace microvet::importers::qti {

/// Values of response variables by their identifiers. A pair is "A B"; what is not there was not answered.
using Given = QHash<QString, QStringList>;

struct Value {
    QStringList items; ///< none: null
    QString cardinality = QStringLiteral("single");
    QString baseType = {};

    bool isNull() const { return items.isEmpty(); }
    bool isTrue() const { return items.value(0) == QLatin1String("true"); }
};

class Evaluation {
public:
    Evaluation(const Item& item, const Given& given);

    /// `rules`: a <responseProcessing>. False where something in it is not known here.
    bool run(const Node& rules);
    /// As the standard's own templates do, by the last part of their address; false where it is none of them.
    bool runTemplate(const QString& name);

    double number(const QString& outcome) const;
    /// By correct responses and mappings alone, whatever the rules say.
    double declaredScore() const;
    bool isShown(const FeedbackPart& part) const;

private:
    bool step();
    bool rulesOf(const Node& node, qsizetype from = 0);
    bool condition(const Node& node);
    void lookUp(const Node& node);
    void set(const QString& outcome, Value value);

    Value valueOf(const Node& node);
    Value calculated(const Node& node);
    Value logical(const Node& node);
    Value compared(const Node& node);
    Value ofContainers(const Node& node);
    Value unknown();
    QList<Value> operands(const Node& node);
    bool same(const Value& a, const Value& b) const;
    bool sameItem(const QString& a, const QString& b, const QString& baseType) const;
    Value mapped(const QString& identifier) const;
    Value mappedPoint(const QString& identifier) const;
    Value correct(const QString& identifier) const;

    const Item& m_item;
    QHash<QString, Value> m_values;
    bool m_known = true, m_left = false;
    int m_steps = 0;
};

} // namespace microvet::importers::qti
