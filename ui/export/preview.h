#pragma once

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace microvet {
class FileStore;
struct Error;
}

namespace microvet::ui {

class ExportJob;
class Prompts;
class Session;

/// "Preview in browser": the website in a folder of its own that goes with the course.
class Preview : public QObject {
    Q_OBJECT

public:
    Preview(Session& session, Prompts& prompts, FileStore& disk, QObject* parent = nullptr);
    ~Preview() override;

    void show();

signals:
    void started();
    void ended();
    void failed(const QString& sentence);

private:
    Session& m_session;
    Prompts& m_prompts;
    FileStore& m_disk;
    ExportJob* m_job;
    std::unique_ptr<QTemporaryDir> m_folder;
    bool m_again = false;
};

} // namespace microvet::ui
