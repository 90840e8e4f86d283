#pragma once

#include "core/packages/xml.h"

#include <gtest/gtest.h>

/// What Moodle asks of a question before it takes it; one that does not pass makes it refuse the whole file.
namespace microvet::tests {

using packages::XmlNode;

testing::AssertionResult isMoodleXml(const QByteArray& bytes, XmlNode& quiz);

/// "questiontext/text" of the first child of that name; empty where there is none.
QString textAt(const XmlNode& node, const QString& path);

/// An answer that is embedded in a text.
struct Embedded {
    int weight = 1;
    bool matchCase = false;
    QList<std::pair<double, QString>> answers; ///< percent and text, as Moodle decodes it
    QStringList feedback;
};
/// As Moodle finds them in a text (qtype_multianswer's regular expressions).
QList<Embedded> embeddedIn(const QString& text);

/// Percent that a typed answer earns: the first that fits, "*" for any characters, case as the question says.
double earned(const XmlNode& question, const QString& typed);

} // namespace microvet::tests
