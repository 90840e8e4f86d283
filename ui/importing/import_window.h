#pragma once

#include "ui/importing/import_job.h"
#include "ui/importing/incoming_window.h"

class QComboBox;
class QLineEdit;

namespace microvet::ui {

class Settings;

/// From a file of another program to a course: choose it, let it be read, see what came and what was lost, and only
/// then open it as a new course. The file stays as it is, and until the end nothing is made.
class ImportWindow : public IncomingWindow {
    Q_OBJECT

public:
    struct Services {
        Settings& settings;
        Prompts& prompts;
        FileStore& disk;
        Clock clock;
        QString journalRoot; ///< the folder of the recovery journals
    };

    explicit ImportWindow(const Services& services, QWidget* parent = nullptr);

signals:
    /// To be opened; whoever takes it takes its place, too.
    void courseWanted(const std::shared_ptr<microvet::ui::ReadCourse>& course);

protected:
    void startReading(const QString& path) override;
    bool isReading() const override { return m_job->isRunning(); }
    void stopReading() override { m_job->cancel(); }
    bool takes(const QString&) const override { return true; } // reading tells
    void go() override;
    void forget() override { m_course.reset(); }

private:
    void makeChoice();
    void makeQuestions();
    void showRead(const std::shared_ptr<ReadCourse>& course);
    IncomingReport report() const;

    Services m_services;
    ImportJob* m_job;
    std::shared_ptr<ReadCourse> m_course;
    QPushButton* m_file = nullptr;
    QPushButton* m_folder = nullptr;
    QWidget* m_fields = nullptr;
    QLineEdit* m_title = nullptr;
    QComboBox* m_language = nullptr;
};

} // namespace microvet::ui
