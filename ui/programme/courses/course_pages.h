#pragma once

#include "ui/programme/records/list_page.h"

namespace microvet::ui {

/// Proposals for courses, and what becomes of them.
class TopicsPage : public ListPage {
    Q_OBJECT

public:
    explicit TopicsPage(const ProgrammeServices& services, QWidget* parent = nullptr);

private:
    void accept();
    void decide(const QString& decision, const QString& title);
};

/// The courses of the organisation with their teams; what their files say is read from them.
class CoursesPage : public ListPage {
    Q_OBJECT

public:
    explicit CoursesPage(const ProgrammeServices& services, QWidget* parent = nullptr);

private:
    void readFiles();
    void openFile();
};

} // namespace microvet::ui
