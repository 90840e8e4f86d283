#pragma once

#include "core/base/result.h"
#include "core/packages/package.h"

#include <QHash>

#include <functional>
#include <optional>

/// XML of QTI with text and elements in their order, under the names of 2.x: those of 3.0 are turned into them
/// ("qti-choice-interaction", "response-identifier": QTI 3.0, section 2.3).
namespace microvet::importers::qti {

struct Node {
    QString name; ///< without prefix; empty: it is text
    QString text;
    QHash<QString, QString> attributes;
    QList<Node> children;

    QString attribute(const char* key) const { return attributes.value(QLatin1String(key)).trimmed(); }
    bool is(const char* other) const { return name == QLatin1String(other); }
    const Node* child(const char* other) const;
    QList<const Node*> all(const char* other) const;
    /// Those of the name anywhere below, in their order.
    QList<const Node*> below(const char* other) const;
    void visit(const std::function<void(const Node&)>& fn) const;
    /// Its text and that of all below, as it stands.
    QString words() const;
};

/// An error is a sentence that names the file.
Result<Node> readNode(packages::Package& package, const QString& entry);
/// The same from bytes; nothing where they are no XML that can be read.
std::optional<Node> nodeOf(const QByteArray& bytes);

/// What stands instead of an element, as markup; nothing: the element as it is.
using Instead = std::function<std::optional<QString>(const Node& node)>;
/// What is below a node as HTML, without what learners do not read as text: interactions, feedback, notes.
QString htmlOf(const Node& node, const Instead& instead = {});

/// "choiceInteraction" and others of that kind.
bool isInteraction(const Node& node);

} // namespace microvet::importers::qti
