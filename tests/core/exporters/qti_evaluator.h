#pragma once

#include "core/packages/xml.h"

#include <QMap>
#include <QStringList>

namespace microvet::tests {

/// An assessment item of QTI 2.1 or 3.0 as a reader runs it: written after the standard, not after our exporter. Values
/// are lists of texts; an empty one is NULL.
class QtiItem {
public:
    explicit QtiItem(const QByteArray& xml);

    using Values = QMap<QString, QStringList>;
    /// Runs the response processing over these responses; gives the outcomes, and what it could not do in faults().
    Values run(const Values& responses);
    double score(const Values& responses);
    QStringList correct(const QString& response) const;
    QStringList responses() const;
    const QStringList& faults() const { return m_faults; }
    const packages::XmlNode& root() const { return m_root; }

    /// A name of 3.0 as 2.1 has it.
    static QString plainName(const QString& name);
    static QString attribute(const packages::XmlNode& node, const char* name);

private:
    using Node = packages::XmlNode;

    void runRules(const QList<Node>& rules);
    bool runBranch(const Node& branch);
    QStringList value(const Node& node);
    QStringList container(const Node& node);
    QStringList comparison(const Node& node, const QString& name);
    QStringList arithmetic(const Node& node, const QString& name);
    QStringList logic(const Node& node, const QString& name);
    QStringList mapped(const Node& node);
    const Node* declaration(const QString& identifier) const;
    QString cardinality(const Node& node);
    QStringList fault(const QString& text);

    Node m_root;
    Values m_values;
    QStringList m_faults;
};

} // namespace microvet::tests
