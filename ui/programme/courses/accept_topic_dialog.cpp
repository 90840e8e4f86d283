#include "ui/programme/courses/accept_topic_dialog.h"

#include "core/actions/programme/topic_course.h"
#include "core/base/safe_name.h"
#include "core/programme/records/people.h"
#include "core/programme/validation.h"
#include "ui/programme/records/reference_field.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/locale_lists.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace microvet::ui {

using programme::TeamMember;

namespace {

constexpr int usualWeeks = 12;
constexpr int mostWeeks = 104;

} // namespace

AcceptTopicDialog::AcceptTopicDialog(const ProgrammeServices& services, const programme::Topic& topic, QWidget* parent)
    : WorkDialog(services, "acceptTopic", tr("Accept the topic"), parent)
    , m_topic(topic)
    , m_trouble(new SaidNotice(QStringLiteral("acceptTrouble"), this))
    , m_begins(services.link.today())
{
    QVBoxLayout* page = beginPage(0.5);
    page->addWidget(heading(topic.title));
    page->addWidget(mutedLabel(tr("It becomes a course with a team and a plan. Need, evidence and learners are taken over as the first step of the course file."), this));
    page->addWidget(m_trouble);
    auto* tabs = new QTabWidget(this);
    tabs->setObjectName(QStringLiteral("acceptTabs"));
    tabs->setDocumentMode(true);
    tabs->addTab(scrolling(makeTeam()), tr("Team"));
    tabs->addTab(scrolling(makePlan()), tr("Plan"));
    tabs->addTab(scrolling(makeFile()), tr("File and reason"));
    connect(tabs, &QTabWidget::currentChanged, this, [tabs] { scheduleTabOrder(tabs); });
    page->addWidget(tabs, 1);
    addCommand(tr("&Accept"), "acceptTake", [this] { take(); });
    addClosing(tr("Cancel"));
    giveSize(this, 46, 30);
    scheduleTabOrder(this);
    m_lead->setFocus();
    m_shown = entered();
}

QWidget* AcceptTopicDialog::makeTeam()
{
    auto* inner = new QWidget(this);
    auto* column = new QVBoxLayout(inner);
    column->setSpacing(em(this, 0.4));
    m_lead = new ReferenceField(link(), programme::Person::kind(), inner);
    m_lead->setObjectName(QStringLiteral("acceptLead"));
    m_lead->setAccessibleName(tr("Who leads the team"));
    giveTip(m_lead, tr("One of the people of the programme; typing finds them. Whoever leads owns the course."));
    auto* label = new QLabel(tr("&Who leads the team"), inner);
    label->setBuddy(m_lead);
    column->addWidget(label);
    column->addWidget(m_lead);
    column->addWidget(new QLabel(tr("Who else works on it"), inner));
    m_members = new QVBoxLayout;
    m_members->setSpacing(em(this, 0.3));
    column->addLayout(m_members);
    auto* more = new QPushButton(tr("Add a &member"), inner);
    more->setObjectName(QStringLiteral("acceptMember"));
    more->setAutoDefault(false);
    auto* line = new QHBoxLayout;
    line->addWidget(more);
    line->addStretch(1);
    column->addLayout(line);
    column->addWidget(mutedLabel(tr("People who are not in the programme yet can be added under “Staff and ambassadors”, and to the team later on."), inner));
    column->addStretch(1);
    connect(more, &QPushButton::clicked, this, [this] {
        addMember();
        m_team.constLast().person->setFocus();
    });
    return inner;
}

void AcceptTopicDialog::addMember()
{
    auto* row = new QWidget(this);
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    const QString number = QString::number(m_team.size() + 1);
    auto* person = new ReferenceField(link(), programme::Person::kind(), row);
    person->setObjectName(QStringLiteral("acceptPerson") + number);
    person->setAccessibleName(tr("Member %1").arg(number));
    giveTip(person, tr("One of the people of the programme; typing finds them."));
    auto* role = new QComboBox(row);
    role->setObjectName(QStringLiteral("acceptRole") + number);
    role->setAccessibleName(tr("Role of member %1").arg(number));
    giveTip(role, tr("What this member does in the team."));
    const programme::Field* field = TeamMember::kind().find(u"role");
    for (const programme::CodeName& code : field->codes)
        if (QLatin1String(code.code) != QLatin1String("lead")) role->addItem(field->shown(QString::fromLatin1(code.code)), QString::fromLatin1(code.code));
    QToolButton* away = iconButton(QStringLiteral("delete"), tr("Take member %1 out").arg(number), QStringLiteral("acceptAway") + number);
    across->addWidget(person, 3);
    across->addWidget(role, 2);
    across->addWidget(away);
    m_members->addWidget(row);
    m_team.append({row, person, role});
    row->show();
    connect(away, &QToolButton::clicked, this, [this, row] {
        m_team.removeIf([row](const Member& one) { return one.row == row; });
        row->deleteLater();
        m_lead->setFocus();
    });
    scheduleTabOrder(row);
}

QWidget* AcceptTopicDialog::makePlan()
{
    auto* inner = new QWidget(this);
    auto* form = new FormGrid(inner);
    form->setVerticalSpacing(em(this, 0.4));
    m_start = new DateField(inner);
    m_start->edit()->setObjectName(QStringLiteral("acceptStart"));
    m_start->edit()->setAccessibleName(tr("The team begins on"));
    m_start->setDate(m_begins);
    auto* startLabel = new QLabel(tr("The team &begins on"), inner);
    startLabel->setBuddy(m_start->edit());
    form->addRow(startLabel, m_start);
    m_weeks = new QSpinBox(inner);
    m_weeks->setObjectName(QStringLiteral("acceptWeeks"));
    m_weeks->setAccessibleName(tr("Weeks until the course is ready"));
    giveTip(m_weeks, tr("The days are shared among the steps by the time that each mostly takes."));
    m_weeks->setRange(1, mostWeeks);
    m_weeks->setValue(usualWeeks);
    auto* weeksLabel = new QLabel(tr("Weeks until the course is &ready"), inner);
    weeksLabel->setBuddy(m_weeks);
    form->addRow(weeksLabel, m_weeks);
    form->addRow(mutedLabel(tr("Proposed milestones. Change the days that do not suit."), inner));
    for (const programme::Milestone& milestone : actions::proposedMilestones(m_begins, usualWeeks)) {
        auto* day = new DateField(inner);
        day->edit()->setObjectName(QStringLiteral("acceptStep%1").arg(milestone.step));
        day->edit()->setAccessibleName(milestone.title);
        const qsizetype at = m_steps.size();
        connect(day, &DateField::edited, this, [this, at](const QDate& date) { m_steps[at].milestone.due = date; });
        auto* label = new QLabel(tr("%1. %2").arg(QString::number(milestone.step), milestone.title), inner);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(day->edit());
        form->addRow(label, day);
        m_steps.append({milestone, day});
    }
    connect(m_start, &DateField::edited, this, [this](const QDate& date) {
        m_begins = date;
        propose();
    });
    connect(m_weeks, &QSpinBox::valueChanged, this, &AcceptTopicDialog::propose);
    propose();
    return inner;
}

void AcceptTopicDialog::propose()
{
    if (!m_begins.isValid()) return;
    const QList<programme::Milestone> proposed = actions::proposedMilestones(m_begins, m_weeks->value());
    for (qsizetype i = 0; i < std::min(m_steps.size(), proposed.size()); ++i) {
        m_steps[i].milestone = proposed[i];
        m_steps[i].field->setDate(proposed[i].due);
    }
}

QWidget* AcceptTopicDialog::makeFile()
{
    auto* inner = new QWidget(this);
    auto* column = new QVBoxLayout(inner);
    column->setSpacing(em(this, 0.4));
    m_file = new LineField(inner);
    m_file->setObjectName(QStringLiteral("acceptFile"));
    m_file->setText(QDir::toNativeSeparators(QDir(services().settings.lastFolder())
                                                 .filePath(safeFileName(m_topic.title.left(60), QStringLiteral("course")) + QStringLiteral(".microvet"))));
    auto* fileLabel = new QLabel(tr("Where the course &file is kept"), inner);
    fileLabel->setBuddy(m_file);
    m_file->setAccessibleName(tr("Where the course file is kept"));
    column->addWidget(fileLabel);
    auto* line = new QHBoxLayout;
    line->addWidget(m_file, 1);
    auto* choose = new QPushButton(tr("&Choose…"), inner);
    choose->setObjectName(QStringLiteral("acceptChoose"));
    choose->setAccessibleName(tr("Choose where the course file is kept"));
    choose->setAutoDefault(false);
    line->addWidget(choose);
    column->addLayout(line);
    column->addWidget(mutedLabel(tr("A folder that the whole team can reach is best, and one that the desk watches."), inner));
    m_language = new QComboBox(inner);
    m_language->setObjectName(QStringLiteral("acceptLanguage"));
    m_language->setAccessibleName(tr("Language of the course"));
    giveTip(m_language, tr("Which language learners read. It can be changed in the course."));
    m_language->addItem(tr("As the programme’s letters"), QString());
    for (const QString& code : programme::letterLanguages())
        m_language->addItem(ownLanguageName(code), code);
    auto* languageLabel = new QLabel(tr("&Language of the course"), inner);
    languageLabel->setBuddy(m_language);
    column->addWidget(languageLabel);
    column->addWidget(m_language);
    m_reason = new LineField(inner);
    m_reason->setObjectName(QStringLiteral("acceptReason"));
    m_reason->setAccessibleName(tr("Why it is accepted"));
    m_reason->setText(m_topic.reason.simplified());
    auto* reasonLabel = new QLabel(tr("Why &it is accepted"), inner);
    reasonLabel->setBuddy(m_reason);
    column->addWidget(reasonLabel);
    column->addWidget(m_reason);
    column->addStretch(1);
    connect(choose, &QPushButton::clicked, this, &AcceptTopicDialog::chooseFile);
    return inner;
}

void AcceptTopicDialog::chooseFile()
{
    services().prompts.askSaveFile(this, tr("Where shall the course of this topic be?"), QDir::fromNativeSeparators(m_file->text()),
                                   tr("Courses (*.microvet)"), QStringLiteral("microvet"), [this](const QString& path) {
                                       if (!path.isEmpty()) m_file->setText(QDir::toNativeSeparators(path));
                                   });
}

QVariantList AcceptTopicDialog::entered() const
{
    QVariantList all{m_lead->id(), m_begins, m_weeks->value(), m_file->text(), m_language->currentData(), m_reason->text()};
    for (const Member& member : m_team)
        if (!member.person->id().isNull()) all << member.person->id() << member.role->currentData();
    for (const Step& step : m_steps) all << step.milestone.due;
    return all;
}

void AcceptTopicDialog::take()
{
    actions::TopicAcceptance wishes;
    wishes.file = QDir::fromNativeSeparators(m_file->text().trimmed());
    if (wishes.file.isEmpty()) return m_trouble->say(false, tr("Please say where the course file is to be kept."));
    if (!wishes.file.endsWith(QLatin1String(".microvet"), Qt::CaseInsensitive)) wishes.file += QStringLiteral(".microvet");
    wishes.language = m_language->currentData().toString();
    wishes.reason = m_reason->text().trimmed();
    wishes.owner = m_lead->id().isNull() ? link().who() : m_lead->itemText(m_lead->findData(m_lead->id()));
    if (!m_lead->id().isNull()) wishes.team.append({m_lead->id(), QStringLiteral("lead")});
    for (const Member& member : std::as_const(m_team)) {
        const programme::TeamWish wish{member.person->id(), member.role->currentData().toString()};
        const bool twice = std::any_of(wishes.team.cbegin(), wishes.team.cend(),
                                       [&](const programme::TeamWish& one) { return one.person == wish.person && one.role == wish.role; });
        if (!wish.person.isNull() && !twice) wishes.team.append(wish);
    }
    if (!m_begins.isValid()) return m_trouble->say(false, tr("Please say when the team begins."));
    wishes.start = m_begins;
    wishes.weeks = m_weeks->value();
    for (const Step& step : std::as_const(m_steps)) {
        if (step.milestone.due.isValid() && step.milestone.due < m_begins)
            return m_trouble->say(false, tr("“%1” would be due before the team begins. Please choose a later day.").arg(step.milestone.title));
        wishes.milestones.append(step.milestone);
    }
    if (!beginWriting()) return;
    link().run(
        this,
        [id = m_topic.id, wishes, disk = &services().disk](programme::Store& store) -> Status {
            const auto made = actions::acceptTopic(store, *disk, id, wishes);
            return made.ok() ? Status() : Status(made.error());
        },
        [this, file = wishes.file](const Status& status, const programme::Conflict&) {
            endWriting();
            if (!status.ok()) return m_trouble->say(false, status.error().text);
            services().settings.setLastFolder(QFileInfo(file).absolutePath());
            emit taken(file);
            accept();
        });
}

} // namespace microvet::ui
