#pragma once

#include <QTemporaryDir>

namespace microvet::tests {

/// A real folder that goes with the test.
class TempFolder {
public:
    TempFolder() = default;
    /// Below another folder than the usual one.
    explicit TempFolder(const QString& parent) : m_dir(parent + QStringLiteral("/microvet-XXXXXX")) {}

    QString operator/(const QString& name) const { return m_dir.filePath(name); }
    QString path() const { return m_dir.path(); }

private:
    QTemporaryDir m_dir;
};

} // namespace microvet::tests
