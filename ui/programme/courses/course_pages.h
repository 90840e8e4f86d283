#pragma once

#include "core/actions/programme/course_states.h"
#include "ui/programme/records/list_page.h"

#include <QThreadPool>

#include <memory>

namespace microvet::ui {

/// Proposals for courses, and what becomes of them.
class TopicsPage : public ListPage {
    Q_OBJECT

public:
    explicit TopicsPage(const ProgrammeServices& services, QWidget* parent = nullptr);

private:
    const programme::Topic* current();
    void score();
    void accept();
    void decide(const QString& decision, const QString& title);
};

/// The courses of the organisation with their teams; what their files say is read from them.
class CoursesPage : public ListPage {
    Q_OBJECT

public:
    explicit CoursesPage(const ProgrammeServices& services, QWidget* parent = nullptr);
    ~CoursesPage() override;

    bool isReadingFiles() const { return m_progress != nullptr; }

private:
    void readFiles();
    void note(const QList<actions::CourseReading>& readings);
    void openFile();

    QPushButton* m_read;
    std::shared_ptr<Progress> m_progress; ///< while files are read
    QThreadPool m_pool;
};

/// Every time that a course was held, in numbers.
QWidget* makeRunsPage(const ProgrammeServices& services, QWidget* parent);

} // namespace microvet::ui
