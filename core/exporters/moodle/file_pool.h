#pragma once

#include "core/exporters/exporter.h"
#include "core/exporters/package_writer.h"

/// The media of a backup: each once, under the SHA-1 of its bytes, however many places show it.
namespace microvet::exporters::moodle {

/// Whose file it is: Moodle keeps files by context, component, area and item.
struct FileArea {
    int context = 0;
    const char* component = nullptr;
    const char* area = nullptr;
    int item = 0;
};

class FilePool {
public:
    /// Puts a medium of the course there, under `name` or, where it has none, its own; its id.
    int add(const FileArea& place, const QString& medium, const QString& name = {});

    /// Reads every medium once for its SHA-1 and adds all of them to the package, with files.xml. What the course has
    /// no bytes for is left out.
    Status write(const Job& job, PackageWriter& package, const Progress& progress) const;

private:
    struct File {
        FileArea place;
        QString medium;
        QString name;
    };
    QList<File> m_files; ///< the file n stands at n - 1
};

} // namespace microvet::exporters::moodle
