#pragma once

#include <QFileInfo>

namespace microvet::ui {

/// Whether both paths name one file, also through links. Qt takes any two files that are not there for the same.
inline bool isSameFile(const QString& a, const QString& b)
{
    const QFileInfo one(a);
    const QFileInfo other(b);
    return one.exists() && other.exists() ? one == other : one.absoluteFilePath() == other.absoluteFilePath();
}

} // namespace microvet::ui
