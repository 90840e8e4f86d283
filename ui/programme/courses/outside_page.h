#pragma once

#include "core/programme/records/courses.h"
#include "ui/programme/records/list_page.h"

namespace microvet::ui {

/// Courses that others hand in for the repository: registered with their package, verified, decided, answered.
class OutsidePage : public ListPage {
    Q_OBJECT

public:
    explicit OutsidePage(const ProgrammeServices& services, QWidget* parent = nullptr);

private:
    /// `earlier`: the round before; null: a new course.
    void registerPackage(const QUuid& earlier);
    void verify(const QString& path, const QUuid& earlier);
    void nextRound();
    void answer();
    void saveRegister();
    const programme::OutsideCourse* current() const;
};

} // namespace microvet::ui
