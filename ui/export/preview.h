#pragma once

#include <QObject>
#include <QTemporaryDir>
#include <QUuid>

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
    /// The same, opened at this question on its page.
    void showQuestion(const QUuid& question);

signals:
    void started();
    void ended();
    void failed(const QString& sentence);

private:
    void start();
    /// "<page id>/<element id>", as the player reads it.
    QString placeOf(const QUuid& question) const;

    Session& m_session;
    Prompts& m_prompts;
    FileStore& m_disk;
    ExportJob* m_job;
    std::unique_ptr<QTemporaryDir> m_folder;
    bool m_again = false;
    QUuid m_question; ///< where the browser opens; null: the first page
};

} // namespace microvet::ui
