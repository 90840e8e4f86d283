#pragma once

#include "core/programme/records/courses.h"
#include "ui/programme/programme_link.h"
#include "ui/programme/programme_services.h"

QT_BEGIN_NAMESPACE
class QPushButton;
QT_END_NAMESPACE

namespace microvet::ui {

class DeskBoard;

/// From a draft on the desk to its entry in the programme: a command beside those of the board that opens the entry, or
/// makes one where the draft has none yet. Lives as long as the board.
class DraftLink : public QObject {
    Q_OBJECT

public:
    DraftLink(const ProgrammeServices& services, DeskBoard* board);

private:
    void reload();
    void update();
    void press();
    void open(const QUuid& course);

    ProgrammeServices m_services;
    DeskBoard* m_board;
    QPushButton* m_button;
    QList<programme::ProgrammeCourse> m_courses;
};

} // namespace microvet::ui
