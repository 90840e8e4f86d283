#pragma once

#include "core/actions/programme/course_states.h"
#include "ui/programme/records/list_page.h"

#include <QSet>
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
    void decide(const QString& decision);
};

/// The courses of the organisation with their teams; what their files say is read from them.
class CoursesPage : public ListPage {
    Q_OBJECT

public:
    explicit CoursesPage(const ProgrammeServices& services, QWidget* parent = nullptr);
    ~CoursesPage() override;

    bool isReadingFiles() const { return m_progress != nullptr; }

private:
    enum class Why { Asked, FirstTime };
    void readFiles();
    /// Files that nobody has looked into yet, such as that of a topic just accepted.
    void readNewFiles();
    void look(const QList<programme::ProgrammeCourse>& courses, Why why);
    void note(const QList<actions::CourseReading>& readings, Why why);
    void openFile();

    QPushButton* m_read;
    std::shared_ptr<Progress> m_progress; ///< while files are read
    Why m_why = Why::Asked;
    bool m_askedMeanwhile = false;
    QSet<QUuid> m_looked; ///< by itself; once is enough
    QThreadPool m_pool;
};

/// Every time that a course was held, in numbers.
QWidget* makeRunsPage(const ProgrammeServices& services, QWidget* parent);

} // namespace microvet::ui
