#pragma once

#include "core/document/container.h"
#include "core/document/history.h"

#include <QTemporaryDir>

namespace microvet::bench {

inline constexpr qint64 gigabyte = qint64(1) << 30;

/// A folder for large files, gone at the end: below the folder that MICROVET_BENCH_FOLDER names, else the system's
/// temporary one. The course of 1,000 units is made once and kept in MICROVET_BENCH_FOLDER for the next program.
class Workspace {
public:
    Workspace();

    QString path(const QString& name) const { return m_folder.filePath(name); }
    /// The course of 1,000 units, 10,000 blocks and that many bytes of media. Not to be changed: copy it.
    QString course(qint64 mediaBytes);
    /// Whether two files in the folder can own the same blocks.
    bool clones() const;

private:
    QTemporaryDir m_folder;
    QString m_shared;
};

document::Document openOrFail(const QString& path, const QString& mediaFolder);

/// One small change, another one each time: a word in a text of the middle of the course.
void typeSomething(document::History& history, int round);

} // namespace microvet::bench
