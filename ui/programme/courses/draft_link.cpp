#include "ui/programme/courses/draft_link.h"

#include "core/actions/programme/draft_entry.h"
#include "ui/desk/desk_board.h"
#include "ui/programme/records/record_dialog.h"
#include "ui/shell/prompts.h"

#include <QPushButton>

namespace microvet::ui {

using programme::ProgrammeCourse;

DraftLink::DraftLink(const ProgrammeServices& services, DeskBoard* board)
    : QObject(board)
    , m_services(services)
    , m_board(board)
    , m_button(board->addCommand(tr("Open its entr&y"), QStringLiteral("deskEntry")))
{
    connect(m_button, &QPushButton::clicked, this, &DraftLink::press);
    connect(board, &DeskBoard::currentChanged, this, &DraftLink::update);
    connect(&services.link, &ProgrammeLink::changed, this, &DraftLink::reload);
    connect(&services.link, &ProgrammeLink::opened, this, &DraftLink::reload);
    update();
    reload();
}

void DraftLink::reload()
{
    m_services.link.read<QList<ProgrammeCourse>>(
        this, [](programme::Store& store) { return store.all<ProgrammeCourse>(); },
        [this](Result<QList<ProgrammeCourse>> courses) {
            m_courses = courses.ok() ? *courses : QList<ProgrammeCourse>();
            update();
        });
}

void DraftLink::update()
{
    const actions::DeskEntry* draft = m_board->current();
    const ProgrammeCourse* known = draft ? actions::entryOf(m_courses, *draft) : nullptr;
    m_button->setText(!draft || known ? tr("Open its entr&y") : tr("&Take over as a course"));
    m_button->setEnabled(known || (draft && draft->column != actions::DeskEntry::Unreadable));
}

void DraftLink::press()
{
    const actions::DeskEntry* draft = m_board->current();
    if (!draft) return;
    if (const ProgrammeCourse* known = actions::entryOf(m_courses, *draft)) return open(known->id);
    const auto made = std::make_shared<QUuid>();
    m_services.link.run(
        this,
        [draft = *draft, made](programme::Store& store) -> Status {
            const auto course = actions::takeOverDraft(store, draft);
            if (!course.ok()) return course.error();
            *made = course->id;
            return {};
        },
        [this, made](const Status& status, const programme::Conflict&) {
            if (!status.ok()) return m_services.prompts.tell(m_board, tr("The draft could not be taken over"), status.error().text);
            open(*made);
        });
}

void DraftLink::open(const QUuid& course)
{
    m_services.link.read<programme::AnyRecord>(
        this, [course](programme::Store& store) { return store.get(ProgrammeCourse::kind(), course); },
        [this](Result<programme::AnyRecord> record) {
            if (!record.ok()) return m_services.prompts.tell(m_board, tr("The entry could not be opened"), record.error().text);
            (new RecordDialog(m_services, *record, m_board))->show();
        });
}

} // namespace microvet::ui
