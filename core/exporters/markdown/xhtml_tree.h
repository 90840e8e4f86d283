#pragma once

#include "core/richtext/formula/formula.h"

#include <QHash>
#include <QString>

#include <vector>

namespace microvet::exporters {

/// An element of a page of ours, or a text where `name` is empty.
struct XhtmlNode {
    QString name;
    QHash<QString, QString> attributes;
    QString text;
    std::vector<XhtmlNode> children;

    QString attribute(const char* key) const { return attributes.value(QLatin1String(key)); }
    bool hasClass(const char* cssClass) const { return attribute("class").split(u' ').contains(QLatin1String(cssClass)); }
    /// Stands in lines of its own; text and what else stands in a line does not.
    bool isBlock() const;
    /// All text below, as it stands.
    QString allText() const;
};

/// Reads markup that core/plan wrote, which is well-formed. Entities of XML only. Where it ends early, what came so far.
XhtmlNode readXhtml(const QString& markup);

/// The formula of a <math>, from the source that is kept in it; empty where there is none.
richtext::formula::Node formulaOf(const XhtmlNode& math);
/// A <math> as one line of Unicode, from the source that is kept in it, else its alternative text.
QString formulaLine(const XhtmlNode& math);

} // namespace microvet::exporters
