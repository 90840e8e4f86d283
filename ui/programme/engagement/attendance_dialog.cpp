#include "ui/programme/engagement/attendance_dialog.h"

#include "ui/programme/engagement/meeting_dialog.h"
#include "ui/programme/letters/letters_dialog.h"
#include "ui/programme/records/reference_field.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/style.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace microvet::ui {

using programme::Attendee;
using programme::AttendanceMark;
using programme::Event;
using programme::Person;
namespace state = programme::attendanceState;

namespace {

struct Gathering {
    Event event;
    QList<Attendee> people;
};

QTableWidgetItem* tick(bool on)
{
    auto* item = new QTableWidgetItem;
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    return item;
}

} // namespace

AttendanceDialog::AttendanceDialog(const ProgrammeServices& services, const QUuid& event, QWidget* parent)
    : EntryDialog(services, "attendanceDialog", tr("Who was there"), parent)
    , m_id(event)
    , m_title(new QLabel(this))
    , m_table(new QTableWidget(0, 3, this))
    , m_add(new ReferenceField(services.link, Person::kind(), this))
    , m_count(mutedLabel({}, this))
{
    m_title->setObjectName(QStringLiteral("attendanceTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    setScaledFont(m_title, 1.0, QFont::DemiBold);
    auto* page = static_cast<QVBoxLayout*>(layout());
    page->insertWidget(0, m_title);
    page->insertWidget(1, mutedLabel(tr("Space ticks a name and goes to the next; letters find a name. Whoever has no tick was absent."), this));
    m_table->setObjectName(QStringLiteral("attendanceTable"));
    m_table->setAccessibleName(tr("People in the list of the meeting"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Was there"), tr("Excused")});
    m_table->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(There, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Excused, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setMinimumHeight(em(this, 8));
    m_table->installEventFilter(this);
    body()->addWidget(m_table, 1);
    m_add->setObjectName(QStringLiteral("attendanceAdd"));
    m_add->setAccessibleName(tr("Add somebody who came"));
    m_add->lineEdit()->setPlaceholderText(tr("Add somebody who came"));
    giveTip(m_add, tr("Type a name, and choose the person."));
    body()->addWidget(m_add);
    m_count->setObjectName(QStringLiteral("attendanceCount"));
    body()->addWidget(m_count);
    connect(m_table, &QTableWidget::itemChanged, this, [this](QTableWidgetItem* item) {
        if (m_filling || item->column() == Name) return;
        m_filling = true; // nobody was there and excused
        if (item->checkState() == Qt::Checked) m_table->item(item->row(), item->column() == There ? Excused : There)->setCheckState(Qt::Unchecked);
        m_filling = false;
        m_kept = false;
        showCount();
        updateState();
    });
    connect(m_add, &ReferenceField::edited, this, [this] {
        if (m_add->id().isNull()) return;
        Person person;
        person.id = m_add->id();
        person.name = m_add->currentText();
        m_add->setId({});
        addRow(person, state::attended);
        m_kept = false;
        showCount();
        updateState();
    });
    command(tr("&Keep"), "attendanceKeep", {}, [this] { keep(); }, true);
    m_minutes = command(tr("&Minutes for who was absent…"), "attendanceMinutes", tr("A letter with the minutes of the meeting."), [this] { sendMinutes(); });
    m_next = command(tr("&Next date for them…"), "attendanceNext", tr("The same meeting on another day, for whoever missed it."), [this] { planNext(); });
    closing(tr("&Close"));
    giveSize(this, 40, 30);
    scheduleTabOrder(this);
    updateState();
    read();
}

void AttendanceDialog::read()
{
    link().read<Gathering>(
        this,
        [id = m_id](programme::Store& store) -> Result<Gathering> {
            auto event = store.get<Event>(id);
            if (!event.ok()) return event.error();
            auto people = programme::attendeesOf(store, id);
            if (!people.ok()) return people.error();
            return Gathering{*std::move(event), *std::move(people)};
        },
        [this](Result<Gathering> gathering) {
            if (!gathering.ok()) return say(false, gathering.error().text);
            m_event = gathering->event;
            m_title->setText(tr("%1, %2").arg(m_event.title.simplified(), QLocale().toString(m_event.start.toLocalTime(), QLocale::ShortFormat)));
            for (const Attendee& one : std::as_const(gathering->people))
                addRow(one.person, one.attendance.state);
            m_noted = states();
            if (m_table->rowCount() > 0) m_table->setCurrentCell(0, There);
            m_table->setFocus();
            // A list that was taken before can be followed up at once.
            m_kept = m_table->rowCount() > 0 && std::none_of(gathering->people.cbegin(), gathering->people.cend(), [](const Attendee& one) {
                         return one.attendance.state == state::invited || one.attendance.state.isEmpty();
                     });
            showCount();
            updateState();
        });
}

void AttendanceDialog::addRow(const Person& person, const QString& state)
{
    m_filling = true;
    int row = 0;
    while (row < m_table->rowCount() && m_table->item(row, Name)->data(Qt::UserRole).toUuid() != person.id)
        ++row;
    if (row == m_table->rowCount()) {
        m_table->insertRow(row);
        auto* name = new QTableWidgetItem(person.name);
        name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        name->setData(Qt::UserRole, person.id);
        m_table->setItem(row, Name, name);
    }
    m_table->setItem(row, There, tick(state == programme::attendanceState::attended));
    m_table->setItem(row, Excused, tick(state == programme::attendanceState::excused));
    for (const int column : {There, Excused})
        m_table->item(row, column)->setData(Qt::AccessibleTextRole, column == There ? tr("%1 was there").arg(person.name) : tr("%1 is excused").arg(person.name));
    m_filling = false;
}

bool AttendanceDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress || m_table->currentRow() < 0) return EntryDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const int row = m_table->currentRow();
    const int at = m_table->currentColumn();
    if (key->key() == Qt::Key_Space) {
        QTableWidgetItem* item = m_table->item(row, at == Excused ? Excused : There);
        item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
        if (row + 1 < m_table->rowCount()) m_table->setCurrentCell(row + 1, at);
        return true;
    }
    // The table looks for letters in the column where one is, and ticks have none.
    if (!key->text().isEmpty() && key->text().front().isLetter() && !(key->modifiers() & ~Qt::ShiftModifier)) {
        m_table->setCurrentCell(row, Name);
        m_table->keyboardSearch(key->text());
        m_table->setCurrentCell(m_table->currentRow(), at);
        return true;
    }
    return EntryDialog::eventFilter(watched, event);
}

QString AttendanceDialog::stateOf(int row) const
{
    if (m_table->item(row, There)->checkState() == Qt::Checked) return state::attended;
    return m_table->item(row, Excused)->checkState() == Qt::Checked ? state::excused : state::absent;
}

AttendanceDialog::States AttendanceDialog::states() const
{
    States states;
    for (int row = 0; row < m_table->rowCount(); ++row)
        states.insert(m_table->item(row, Name)->data(Qt::UserRole).toUuid(), stateOf(row));
    return states;
}

QList<QUuid> AttendanceDialog::absent() const
{
    QList<QUuid> ids;
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (stateOf(row) != state::attended) ids.append(m_table->item(row, Name)->data(Qt::UserRole).toUuid());
    return ids;
}

void AttendanceDialog::showCount()
{
    const int all = m_table->rowCount();
    m_count->setText(all == 0 ? tr("Nobody stands in the list yet. Add whoever came.") : tr("%1 of %n people were there.", nullptr, all).arg(all - int(absent().size())));
}

void AttendanceDialog::updateState()
{
    const bool missing = m_kept && !absent().isEmpty();
    m_minutes->setEnabled(missing);
    m_next->setEnabled(missing);
}

void AttendanceDialog::keep()
{
    QList<AttendanceMark> marks;
    for (int row = 0; row < m_table->rowCount(); ++row)
        marks.append({m_table->item(row, Name)->data(Qt::UserRole).toUuid(), stateOf(row)});
    if (marks.isEmpty()) return say(false, tr("Nobody stands in the list yet. Add whoever came."));
    if (!beginWriting()) return;
    link().run(
        this, [id = m_id, marks](programme::Store& store) { return programme::takeAttendance(store, id, marks); },
        [this, said = states()](const Status& status, const programme::Conflict&) {
            endWriting();
            if (!status.ok()) return say(false, status.error().text);
            m_noted = said;
            m_kept = !isEdited();
            updateState();
            const int missing = int(absent().size());
            const QString sentence = missing == 0 ? tr("It was noted that everybody was there.")
                                                  : tr("It was noted. %n people were absent: they can get the minutes or the next date.", nullptr, missing);
            say(true, sentence);
            emit noted(sentence);
        });
}

void AttendanceDialog::sendMinutes()
{
    programme::LetterSubject subject;
    subject.event = m_id;
    (new LettersDialog(services(), absent(), QStringLiteral("missed"), subject, this))->show();
}

void AttendanceDialog::planNext()
{
    auto* dialog = new MeetingDialog(services(), this);
    dialog->repeat(m_event, absent());
    connect(dialog, &MeetingDialog::planned, this, [this](const Event& event, const QList<QUuid>& people) {
        say(true, tr("The next date is planned, and %n people stand in its list.", nullptr, int(people.size())));
        if (people.isEmpty()) return;
        programme::LetterSubject subject;
        subject.event = event.id;
        (new LettersDialog(services(), people, programme::invitationTo(event), subject, this))->show();
    });
    dialog->show();
}

} // namespace microvet::ui
