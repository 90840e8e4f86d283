#pragma once

#include "core/base/clock.h"
#include "core/document/container.h"
#include "core/document/history.h"

#include <QTemporaryDir>

#include <functional>

namespace microvet::actions {

/// A course file opened for one job: read, perhaps edited and saved, and let go. Windows use ui::Session instead.
class CourseFile {
public:
    static Result<std::unique_ptr<CourseFile>> open(FileStore& store, const QString& path);
    /// A course that has no file yet; save() makes it, and refuses where `path` exists already.
    static Result<std::unique_ptr<CourseFile>> create(FileStore& store, const QString& path, model::Content content);
    /// The same, of what `make` answers; new media go to the folder that it is given.
    using Make = std::function<Result<document::Document>(const QString& mediaFolder)>;
    static Result<std::unique_ptr<CourseFile>> create(FileStore& store, const QString& path, const Make& make);
    /// The example that comes with the program, as a new course for `path`.
    static Result<std::unique_ptr<CourseFile>> fromSample(FileStore& store, const QString& path, const QString& sample);

    const model::Content& content() const { return m_history->now(); }
    const document::MediaStore& media() const { return *m_document.media; }
    const document::Document& document() const { return m_document; }
    document::History& history() { return *m_history; }

    Status save(const Clock& clock);

private:
    CourseFile(FileStore& store, const QString& path);
    void take(document::Document document);
    Status makeFolder();
    Status mustBeNew() const;

    FileStore& m_store;
    QString m_path;
    QTemporaryDir m_mediaFolder;
    document::Document m_document;
    std::unique_ptr<document::History> m_history;
};

/// Names of the examples that come with the program.
QStringList samples();

} // namespace microvet::actions
