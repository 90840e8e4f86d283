#include "ui/programme/engagement/deed_dialog.h"

#include "core/programme/following/ambassador_sheet.h"
#include "core/programme/people/people_names.h"
#include "core/programme/validation.h"
#include "ui/programme/engagement/evidence_field.h"
#include "ui/programme/records/reference_field.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

using programme::Activity;
using programme::Person;

namespace {

/// The sort of activity that a responsibility mostly is.
QString sortOf(int responsibility)
{
    static constexpr const char* sorts[programme::responsibilities] = {"spreadWord", "spreadWord", "other", "other", "training", "team", "review", "event"};
    return responsibility >= 1 && responsibility <= programme::responsibilities ? QString::fromLatin1(sorts[responsibility - 1]) : QString();
}

} // namespace

DeedDialog::DeedDialog(const ProgrammeServices& services, What what, const QUuid& person, int responsibility, QWidget* parent)
    : EntryDialog(services, "deedDialog", what == Done ? tr("Note what was done") : tr("Plan something"), parent)
    , m_what(what)
    , m_person(new ReferenceField(services.link, Person::kind(), this))
    , m_responsibility(new QComboBox(this))
    , m_title(new LineField(this))
    , m_date(new DateField(this))
    , m_day(services.link.today())
{
    m_person->setId(person);
    m_responsibility->addItem(tr("Choose one"), 0);
    for (int number = 1; number <= programme::responsibilities; ++number)
        m_responsibility->addItem(tr("%1. %2").arg(QString::number(number), programme::responsibilityTitle(number)), number);
    m_responsibility->setCurrentIndex(responsibility);
    m_responsibility->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_responsibility->setMinimumContentsLength(24);
    if (what == Planned) m_day = {};
    m_date->setDate(m_day);
    connect(m_date, &DateField::edited, this, [this](const QDate& day) { m_day = day; });
    add(tr("&Who"), m_person, "deedPerson", tr("The ambassador."));
    add(tr("&Responsibility"), m_responsibility, "deedResponsibility", tr("One of the eight that the role lists."));
    add(tr("W&hat"), m_title, "deedTitle", tr("In one sentence, as it may stand in a certificate."));
    add(what == Done ? tr("&Done on") : tr("&Planned for"), m_date, "deedDate", what == Done ? tr("The day on which it was done.") : tr("The day by which it is to be done."));
    if (what == Done) {
        m_evidence = new TextField(2, this);
        m_evidence->setTabChangesFocus(true);
        m_link = new LineField(this);
        m_file = new EvidenceField(services, this);
        add(tr("&Evidence"), m_evidence, "deedEvidence", tr("What shows it: slides, notes, an entry of a newsletter."));
        add(tr("&Link"), m_link, "deedLink", tr("A web address that shows it."));
        add(tr("&File"), m_file, "deedFile", tr("A file that shows it; it stays where it is."));
    }
    body()->addStretch(1);
    command(tr("&Keep"), "deedKeep", {}, [this] { keep(false); }, true);
    command(tr("Keep, and the &next"), "deedNext", tr("Keeps this and empties the form for another one."), [this] { keep(true); });
    closing(tr("Cancel"));
    giveSize(this, 36, what == Done ? 24 : 16);
    scheduleTabOrder(this);
    m_shown = activity();
    if (person.isNull()) findMyself();
    if (responsibility == 0)
        m_responsibility->setFocus();
    else
        m_title->setFocus();
}

/// An ambassador who notes something notes it of themselves.
void DeedDialog::findMyself()
{
    link().read<QUuid>(
        this,
        [who = link().who()](programme::Store& store) -> Result<QUuid> {
            const auto people = store.all<Person>();
            if (!people.ok()) return people.error();
            QList<QUuid> found;
            for (const Person& person : *people)
                if (programme::sameName(person.name, who)) found.append(person.id);
            return found.size() == 1 ? found.constFirst() : QUuid();
        },
        [this](Result<QUuid> me) {
            if (me.ok() && m_person->id().isNull()) m_person->setId(*me);
        });
}

void DeedDialog::finish(const Activity& planned)
{
    m_loaded = planned;
    m_person->setId(planned.person);
    m_responsibility->setCurrentIndex(std::max(0, m_responsibility->findData(planned.responsibility)));
    m_title->setText(planned.title);
    if (m_evidence) {
        m_evidence->setPlainText(planned.evidence);
        m_link->setText(planned.link);
        m_file->setFile(planned.evidenceFile);
    }
    m_shown = activity();
}

bool DeedDialog::isEdited() const
{
    Activity now = activity();
    now.person = m_shown.person; // who it was is found by itself, and chosen again soon
    return now != m_shown;
}

Activity DeedDialog::activity() const
{
    Activity activity = m_loaded;
    activity.person = m_person->id();
    activity.responsibility = m_responsibility->currentData().toInt();
    activity.title = m_title->text().trimmed();
    if (activity.what.isEmpty()) activity.what = sortOf(activity.responsibility);
    (m_what == Done ? activity.done : activity.planned) = m_day;
    if (m_evidence) {
        activity.evidence = m_evidence->toPlainText().trimmed();
        activity.link = m_link->text().trimmed();
        activity.evidenceFile = m_file->file();
    }
    return activity;
}

void DeedDialog::keep(bool next)
{
    const Activity now = activity();
    for (const programme::Problem& problem : programme::problemsOf(Activity::kind(), now))
        if (problem.field) return say(false, tr("%1: %2").arg(problem.field->labelText(), problem.text));
    if (now.responsibility == 0) return say(false, tr("Please choose the responsibility that it belongs to."));
    if (!m_day.isValid()) return say(false, m_what == Done ? tr("Please say on which day it was done.") : tr("Please say for which day it is planned."));
    if (!beginWriting()) return;
    link().change(
        this, m_what == Done ? tr("Note “%1”").arg(now.title) : tr("Plan “%1”").arg(now.title),
        [now, loaded = m_loaded](programme::Change& change) {
            Activity copy = now;
            return change.save(copy, loaded);
        },
        [this, next, title = now.title](const Status& status, const programme::Conflict&) {
            endWriting();
            if (!status.ok()) return say(false, status.error().text);
            const QString sentence = tr("Noted: %1").arg(title);
            emit noted(sentence);
            if (!next) return accept();
            m_loaded = {};
            m_title->clear();
            if (m_evidence) {
                m_evidence->clear();
                m_link->clear();
                m_file->setFile({});
            }
            m_shown = activity();
            say(true, sentence);
            m_title->setFocus();
        });
}

} // namespace microvet::ui
