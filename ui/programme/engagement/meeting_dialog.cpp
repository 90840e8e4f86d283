#include "ui/programme/engagement/meeting_dialog.h"

#include "core/programme/following/meetings.h"
#include "core/programme/letters/words.h"
#include "core/programme/people/people_names.h"
#include "core/programme/records/organisation.h"
#include "core/programme/validation.h"
#include "ui/programme/records/reference_field.h"
#include "ui/programme/records/time_field.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QSpinBox>
#include <QVBoxLayout>

namespace microvet::ui {

using programme::Event;
using programme::Person;

namespace {

constexpr int usualMinutes = 90;

struct Circle {
    QList<Person> ambassadors;
    QSet<QUuid> without; ///< an induction
    QStringList usual;   ///< agenda
};

} // namespace

MeetingDialog::MeetingDialog(const ProgrammeServices& services, QWidget* parent)
    : EntryDialog(services, "meetingDialog", tr("Plan a meeting"), parent)
    , m_what(new QComboBox(this))
    , m_title(new LineField(this))
    , m_start(new TimeField(this))
    , m_minutes(new QSpinBox(this))
    , m_link(new LineField(this))
    , m_place(new LineField(this))
    , m_trainers(new LineField(this))
    , m_agenda(new TextField(3, this))
    , m_list(new QListWidget(this))
    , m_add(new ReferenceField(services.link, Person::kind(), this))
{
    const programme::Field* what = Event::kind().find(u"what");
    for (const programme::CodeName& code : what->codes)
        m_what->addItem(what->shown(QString::fromLatin1(code.code)), QString::fromLatin1(code.code));
    m_start->setFocusProxy(m_start->dateEdit());
    m_minutes->setRange(0, 24 * 60);
    m_minutes->setSingleStep(15);
    m_minutes->setValue(usualMinutes);
    //: behind a number
    m_minutes->setSuffix(tr(" minutes"));
    m_agenda->setTabChangesFocus(true);
    add(tr("&Kind"), m_what, "meetingWhat", tr("Of an induction the letter of welcome invites, of others an invitation."));
    add(tr("&Title"), m_title, "meetingTitle", tr("As it stands in letters and calendars."));
    add(tr("&Begins"), m_start, "meetingStart", tr("Day and time, in your time zone."));
    add(tr("La&sts"), m_minutes, "meetingMinutes", tr("How long it takes; 0: not known."));
    add(tr("&Link"), m_link, "meetingLink", tr("The web address of an online meeting."));
    add(tr("&Place"), m_place, "meetingPlace", tr("A room or an address; may stay empty where there is a link."));
    add(tr("Tra&iners"), m_trainers, "meetingTrainers", tr("Names, separated by commas. What ambassadors give fills their sheets."));
    add(tr("&Agenda"), m_agenda, "meetingAgenda", tr("One item a line."));
    auto* head = new QLabel(tr("&Who is invited"), this);
    head->setBuddy(m_list);
    body()->addWidget(head);
    m_list->setObjectName(QStringLiteral("meetingPeople"));
    giveTip(m_list, tr("Space ticks a name."));
    m_list->setTabKeyNavigation(false);
    m_list->setMinimumHeight(em(this, 4));
    body()->addWidget(m_list, 1);
    m_add->setObjectName(QStringLiteral("meetingAdd"));
    m_add->setAccessibleName(tr("Add a person"));
    m_add->lineEdit()->setPlaceholderText(tr("Add a person"));
    giveTip(m_add, tr("Type a name, and choose the person."));
    body()->addWidget(m_add);
    connect(m_add, &ReferenceField::edited, this, [this] {
        if (m_add->id().isNull()) return;
        m_list->setCurrentItem(addPerson(m_add->id(), m_add->currentText(), true));
        m_add->setId({});
    });
    connect(m_what, &QComboBox::currentIndexChanged, this, [this] {
        showUsual();
        proposePeople();
    });
    connect(m_trainers, &QLineEdit::editingFinished, this, &MeetingDialog::leaveOutTrainers);
    command(tr("&Make and invite"), "meetingKeep", {}, [this] { keep(); }, true);
    closing(tr("Cancel"));
    giveSize(this, 40, 36);
    scheduleTabOrder(this);
    m_what->setFocus();
    m_shown = event();
    read();
}

bool MeetingDialog::isInduction() const { return m_what->currentData().toString() == QLatin1String("induction"); }

void MeetingDialog::read()
{
    link().read<Circle>(
        this,
        [today = link().today()](programme::Store& store) -> Result<Circle> {
            const auto programme = store.first<programme::Programme>();
            if (!programme.ok()) return programme.error();
            auto ambassadors = store.all<Person>({{{"standing", QStringLiteral("ambassador")}}, "name"});
            if (!ambassadors.ok()) return ambassadors.error();
            const auto without = programme::withoutInduction(store, today);
            if (!without.ok()) return without.error();
            Circle circle{*std::move(ambassadors), {}, programme::wordList(programme::wordLanguage(programme->language), QStringLiteral("documents.agenda"))};
            for (const Person& person : *without)
                circle.without.insert(person.id);
            return circle;
        },
        [this](Result<Circle> circle) {
            if (!circle.ok()) return say(false, circle.error().text);
            m_usual = circle->usual.join(QLatin1Char('\n'));
            m_without = circle->without;
            for (const Person& person : std::as_const(circle->ambassadors)) {
                m_ambassadors.insert(person.id);
                propose(person, isProposed(person.id));
            }
            showUsual();
        });
}

/// An induction is for those who need one, what all share for all of them; whom a training or an event is for nobody knows.
bool MeetingDialog::isProposed(const QUuid& ambassador) const
{
    if (!m_chosen.isEmpty()) return m_chosen.contains(ambassador);
    const QString what = m_what->currentData().toString();
    return isInduction() ? m_without.contains(ambassador) : what == QLatin1String("meeting") || what == QLatin1String("transnational");
}

/// Again for another kind, as long as nobody has ticked otherwise.
void MeetingDialog::proposePeople()
{
    const QList<QUuid> people = invited();
    if (!m_chosen.isEmpty() || QSet<QUuid>(people.cbegin(), people.cend()) != m_proposed) return;
    m_proposed.clear();
    for (int row = 0; row < m_list->count(); ++row) {
        const QUuid id = m_list->item(row)->data(Qt::UserRole).toUuid();
        const bool ticked = m_ambassadors.contains(id) && isProposed(id);
        if (ticked) m_proposed.insert(id);
        m_list->item(row)->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    }
}

/// Whoever gives a meeting does not take part in it: they would stand in its list as absent, or get its certificate.
void MeetingDialog::leaveOutTrainers()
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        if (!programme::names(m_trainers->text(), item->text()) || !m_proposed.remove(item->data(Qt::UserRole).toUuid())) continue;
        item->setCheckState(Qt::Unchecked);
    }
}

/// What an induction mostly is, as long as nobody has written anything else.
void MeetingDialog::showUsual()
{
    if (!isInduction() && m_title->text() == tr("Induction of ambassadors")) m_title->clear();
    if (!isInduction() && m_shown.title == tr("Induction of ambassadors")) m_shown.title.clear();
    const bool untouched = m_agenda->toPlainText().trimmed().isEmpty() || m_agenda->toPlainText() == m_usual;
    if (untouched) m_agenda->setPlainText(isInduction() ? m_usual : QString());
    if (untouched) m_shown.agenda = event().agenda;
    if (!isInduction() || !m_title->text().trimmed().isEmpty()) return;
    m_title->setText(tr("Induction of ambassadors"));
    m_shown.title = m_title->text();
}

void MeetingDialog::propose(const Person& person, bool invited)
{
    if (invited) m_proposed.insert(person.id);
    addPerson(person.id, person.name, invited);
}

QListWidgetItem* MeetingDialog::addPerson(const QUuid& id, const QString& name, bool invited)
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* known = m_list->item(row);
        if (known->data(Qt::UserRole).toUuid() != id) continue;
        if (invited) known->setCheckState(Qt::Checked);
        return known;
    }
    auto* item = new QListWidgetItem(name, m_list);
    item->setData(Qt::UserRole, id);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(invited ? Qt::Checked : Qt::Unchecked);
    return item;
}

void MeetingDialog::repeat(const Event& meeting, const QList<QUuid>& people)
{
    m_chosen = people;
    m_what->setCurrentIndex(std::max(0, m_what->findData(meeting.what)));
    m_title->setText(meeting.title);
    m_link->setText(meeting.link);
    m_place->setText(meeting.place);
    m_trainers->setText(meeting.trainers);
    m_agenda->setPlainText(meeting.agenda);
    if (meeting.end > meeting.start) m_minutes->setValue(int(meeting.start.secsTo(meeting.end) / 60));
    m_shown = event();
    // Whoever is no ambassador comes into the list with their name.
    link().read<QList<Person>>(
        this,
        [people](programme::Store& store) -> Result<QList<Person>> {
            QList<Person> found;
            for (const QUuid& id : people) {
                const auto person = store.get<Person>(id);
                if (!person.ok()) return person.error();
                found.append(*person);
            }
            return found;
        },
        [this](Result<QList<Person>> found) {
            if (!found.ok()) return say(false, found.error().text);
            for (const Person& person : *std::move(found))
                propose(person, true);
        });
}

QList<QUuid> MeetingDialog::invited() const
{
    QList<QUuid> ids;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked) ids.append(m_list->item(row)->data(Qt::UserRole).toUuid());
    return ids;
}

Event MeetingDialog::event() const
{
    Event event;
    event.title = m_title->text().trimmed();
    event.what = m_what->currentData().toString();
    event.start = m_start->time();
    if (event.start.isValid() && m_minutes->value() > 0) event.end = event.start.addSecs(m_minutes->value() * 60);
    event.link = m_link->text().trimmed();
    event.place = m_place->text().trimmed();
    event.trainers = m_trainers->text().trimmed();
    event.agenda = m_agenda->toPlainText().trimmed();
    // The usual one is told to each reader in their own language, as long as the meeting has no other.
    if (isInduction() && event.agenda == m_usual) event.agenda.clear();
    return event;
}

bool MeetingDialog::isEdited() const
{
    Event now = event();
    now.what = m_shown.what; // with its kind alone nothing is lost
    const QList<QUuid> people = invited();
    return now != m_shown || QSet<QUuid>(people.cbegin(), people.cend()) != m_proposed;
}

void MeetingDialog::keep()
{
    const Event event = this->event();
    for (const programme::Problem& problem : programme::problemsOf(Event::kind(), event))
        if (problem.field) return say(false, tr("%1: %2").arg(problem.field->labelText(), problem.text));
    const QList<QUuid> people = invited();
    if (!beginWriting()) return;
    const auto made = std::make_shared<Event>(event);
    link().run(
        this, [made, people](programme::Store& store) { return programme::planMeeting(store, *made, people); },
        [this, made, people](const Status& status, const programme::Conflict&) {
            endWriting();
            if (!status.ok()) return say(false, status.error().text);
            emit planned(*made, people);
            accept();
        });
}

} // namespace microvet::ui
