#pragma once

#include "tests/core/exporters/export_fixture.h"

namespace microvet::tests {

/// One element of Moodle's XML, with what is in it.
struct MoodleElement {
    QString name;
    QMap<QString, QString> attributes;
    QString text;
    QList<MoodleElement> children;

    QString id() const { return attributes.value(QStringLiteral("id")); }
    /// The first child of that name, or an empty element; a path has slashes.
    const MoodleElement& at(const QString& path) const;
    QString said(const QString& path) const { return at(path).text; }
    /// All of that name at any depth.
    QList<const MoodleElement*> all(const QString& name) const;
};

/// An element without a name where the bytes are not well-formed.
MoodleElement moodleElement(const QByteArray& xml);

/// A backup whose parts fit together: every file that is named is there, with the bytes that its hash says; every id
/// that something refers to exists; every link leads to an activity. What a restore would stumble over, or drop in
/// silence.
testing::AssertionResult isSoundBackup(const Files& files);

} // namespace microvet::tests
