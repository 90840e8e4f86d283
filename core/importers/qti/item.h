#pragma once

#include "core/importers/qti/node.h"

/// An assessment item as its file says it: what is asked for, and what is made of the answer.
namespace microvet::importers::qti {

struct MapEntry {
    QString key;
    double value = 0;
    bool caseSensitive = false;
};

struct Area {
    QString shape;
    QList<double> numbers;
    double value = 0;
    /// Of a point on the picture (QTI 2.1, section 9.1, shape).
    bool holds(double x, double y) const;
};

/// A response variable.
struct Declaration {
    QString identifier;
    QString cardinality; ///< "single", "multiple", "ordered", "record"
    QString baseType;
    QStringList correct;
    QList<MapEntry> mapping;
    QList<Area> areas;
    double otherwise = 0; ///< of keys and points that are not mapped
    std::optional<double> lower, upper;

    bool isNumber() const { return baseType == QLatin1String("float") || baseType == QLatin1String("integer"); }
};

struct Outcome {
    QString identifier;
    QString cardinality;
    QString baseType;
    QStringList initial;
    double most = 0; ///< normalMaximum; 0: not said
};

/// Something that is said after an answer.
struct FeedbackPart {
    const Node* node = nullptr;
    QString outcome;
    QString identifier;
    bool show = true; ///< where the outcome has the identifier; else where it has not
    QString choice;   ///< identifier of the choice that it stands in; empty: none
};

/// Points into the root, which has to outlive it.
struct Item {
    explicit Item(const Node& from);

    const Node& root;
    QString identifier;
    QString title;
    QString language; ///< BCP 47; empty where it says none
    bool adaptive = false, templates = false;
    QHash<QString, Declaration> responses;
    QHash<QString, Outcome> outcomes;
    const Node* body = nullptr;
    const Node* processing = nullptr;
    QList<const Node*> interactions; ///< all of the body, in their order
    QList<FeedbackPart> feedback;

    /// What the item is worth, as its declarations say; 0 where they do not.
    double saidPoints() const;
};

/// Numbers of an attribute, "10,20,30".
QList<double> numbersOf(const QString& text);

} // namespace microvet::importers::qti
