#include "ui/programme/engagement/sheet_page.h"

#include "core/actions/programme/sheet_page.h"
#include "core/programme/people/people_names.h"
#include "core/programme/records/organisation.h"
#include "ui/programme/engagement/deed_dialog.h"
#include "ui/programme/engagement/progress_dialog.h"
#include "ui/programme/records/print_document.h"
#include "ui/programme/records/record_dialog.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QSet>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace microvet::ui {

using programme::AmbassadorSheet;
using programme::Person;
using programme::SheetEntry;
using programme::SheetRow;

namespace {

enum Column { What, PlannedColumn, DoneColumn, Day, Evidence, Source, Columns };
enum Role { KindRole = Qt::UserRole, RecordRole, NumberRole, OpenRole };

QString dayText(const QDate& day) { return day.isValid() ? QLocale().toString(day, QLocale::ShortFormat) : QString(); }

QString evidenceOf(const SheetEntry& entry)
{
    QStringList parts{entry.evidence.simplified(), entry.link.trimmed(), entry.evidenceFile};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

SheetPage::SheetPage(const ProgrammeServices& services, QWidget* parent, const QUuid& only)
    : QWidget(parent)
    , m_services(services)
    , m_trouble(new Notice(theme::Tone::Trouble, this))
    , m_said(new SaidNotice(QStringLiteral("pageSaid"), this))
    , m_person(new QComboBox(this))
    , m_period(new QComboBox(this))
    , m_table(new QTreeWidget(this))
    , m_only(only)
{
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(em(this, 0.5));
    m_trouble->hide();
    page->addWidget(m_trouble);
    page->addWidget(m_said);
    auto* head = new QHBoxLayout;
    auto* whose = new QLabel(tr("&Ambassador"), this);
    whose->setBuddy(m_person);
    m_person->setObjectName(QStringLiteral("sheetPerson"));
    m_person->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_person->setMinimumContentsLength(18);
    giveTip(m_person, tr("Whose sheet is shown; ambassadors now and before."));
    m_period->setObjectName(QStringLiteral("sheetPeriod"));
    m_period->setAccessibleName(tr("Period of the sheet"));
    giveTip(m_period, tr("Which time the sheet is about."));
    m_period->addItem(tr("The whole time"), 0);
    const int year = services.link.today().year();
    for (const int one : {year, year - 1, year - 2})
        m_period->addItem(tr("Year %1").arg(one), one);
    head->addWidget(whose);
    head->addWidget(m_person);
    head->addSpacing(em(this, 1));
    head->addWidget(m_period);
    head->addStretch(1);
    page->addLayout(head);
    const auto commandIn = [this](QHBoxLayout* line, const QString& text, const char* name, const QString& tip, auto then) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        giveTip(button, tip);
        connect(button, &QPushButton::clicked, this, then);
        line->addWidget(button);
        return button;
    };
    m_needPerson.append(commandIn(head, tr("&Save…"), "sheetSave", tr("As a PDF or a web page, in the language of the ambassador."), [this] { saveSheet(); }));
    m_needPerson.append(commandIn(head, tr("Pr&int…"), "sheetPrint", tr("In the language of the ambassador."), [this] { printSheet(); }));
    whose->setVisible(only.isNull());
    m_person->setVisible(only.isNull());

    m_table->setObjectName(QStringLiteral("sheetTable"));
    m_table->setAccessibleName(tr("The eight responsibilities, with what was planned and done"));
    m_table->setColumnCount(Columns);
    m_table->setHeaderLabels({tr("Responsibility"), tr("Planned"), tr("Done"), tr("Last on"), tr("Evidence"), tr("Entered")});
    m_table->header()->setSectionResizeMode(What, QHeaderView::Interactive);
    m_table->header()->setStretchLastSection(true);
    connect(m_table->header(), &QHeaderView::sectionResized, this, [this](int column) { m_moved = m_moved || (!m_fitting && column != Source); });
    m_table->setAlternatingRowColors(true);
    m_table->setUniformRowHeights(true);
    m_table->setTabKeyNavigation(false);
    page->addWidget(m_table, 1);

    auto* row = new QHBoxLayout;
    const auto command = [&](const QString& text, const char* name, const QString& tip, auto then) { return commandIn(row, text, name, tip, then); };
    m_open = command(tr("&Open"), "sheetOpen", tr("Opens what stands behind the entry, to look at it or to change it."), [this] { openEntry(); });
    m_needPerson.append(command(tr("Note &what was done…"), "sheetNote", tr("For the responsibility that is chosen; of a goal, how far it is."), [this] { noteDone(); }));
    m_needPerson.append(command(tr("P&lan something…"), "sheetPlan", tr("For the responsibility that is chosen."), [this] {
        note(new DeedDialog(m_services, DeedDialog::Planned, person(), chosenResponsibility(), this));
    }));
    m_done = command(tr("It is &done…"), "sheetDone", tr("What was planned is done now."), [this] { markDone(); });
    row->addStretch(1);
    page->addLayout(row);

    connect(m_person, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling) readSheet();
    });
    connect(m_period, &QComboBox::currentIndexChanged, this, &SheetPage::readSheet);
    connect(m_table, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        if (item->childCount() == 0) openEntry();
    });
    connect(m_table, &QTreeWidget::currentItemChanged, this, &SheetPage::updateState);
    connect(&services.link, &ProgrammeLink::changed, this, &SheetPage::readPeople);
    connect(&services.link, &ProgrammeLink::opened, this, &SheetPage::readPeople);
    scheduleTabOrder(this);
    updateState();
    readPeople();
}

QUuid SheetPage::person() const { return m_only.isNull() ? m_person->currentData().toUuid() : m_only; }

void SheetPage::choose(const QUuid& person)
{
    m_wanted = person;
    readPeople();
}

void SheetPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void SheetPage::fitColumns()
{
    if (m_moved) return;
    m_fitting = true;
    QFont bold = m_table->font();
    bold.setWeight(QFont::DemiBold);
    const int day = QFontMetrics(bold).horizontalAdvance(dayText(QDate(2026, 12, 28))) + em(this, 0.9);
    for (const Column column : {PlannedColumn, DoneColumn, Day})
        m_table->setColumnWidth(column, day);
    // Not the viewport's width: before it is seen it does not know it yet.
    const int room = m_table->contentsRect().width() - m_table->style()->pixelMetric(QStyle::PM_ScrollBarExtent) - 3 * day;
    m_table->setColumnWidth(What, std::max(em(this, 19), room * 45 / 100)); // the names of the rows at least
    m_table->setColumnWidth(Evidence, std::max(em(this, 8), room * 30 / 100));
    m_fitting = false;
}

programme::Period SheetPage::period() const
{
    const int year = m_period->currentData().toInt();
    return year == 0 ? programme::Period() : programme::Period{QDate(year, 1, 1), QDate(year, 12, 31)};
}

void SheetPage::readPeople()
{
    if (!m_services.link.isOpen()) return;
    if (!m_only.isNull()) return readSheet();
    m_services.link.read<QList<Person>>(
        this,
        [](programme::Store& store) -> Result<QList<Person>> {
            auto people = store.all<Person>({{}, "name"});
            if (!people.ok()) return people.error();
            people->removeIf([](const Person& one) { return one.standing != QLatin1String("ambassador") && one.standing != QLatin1String("former"); });
            return people;
        },
        [this](Result<QList<Person>> people) {
            m_trouble->setVisible(!people.ok());
            if (!people.ok()) return m_trouble->setText(people.error().text);
            QUuid shown = m_wanted.isNull() ? person() : m_wanted;
            m_filling = true;
            m_person->clear();
            for (const Person& one : std::as_const(*people)) {
                m_person->addItem(one.name, one.id);
                // Who works with it looks at their own sheet first.
                if (shown.isNull() && programme::sameName(one.name, m_services.link.who())) shown = one.id;
            }
            m_person->setCurrentIndex(std::max(0, m_person->findData(shown)));
            m_filling = false;
            m_wanted = {};
            readSheet();
        });
}

void SheetPage::readSheet()
{
    if (!m_services.link.isOpen()) return;
    if (person().isNull()) {
        m_table->clear();
        say(true, tr("There is no ambassador yet. Whoever has the standing “Ambassador” under “Staff and ambassadors” has a sheet here."));
        m_saysNobody = true;
        return updateState();
    }
    if (m_saysNobody) say(true, {});
    m_services.link.read<AmbassadorSheet>(
        this,
        [id = person(), period = period()](programme::Store& store) -> Result<AmbassadorSheet> {
            const auto programme = store.first<programme::Programme>();
            if (!programme.ok()) return programme.error();
            return programme::ambassadorSheet(store, id, programme->language, period);
        },
        [this](Result<AmbassadorSheet> sheet) {
            m_trouble->setVisible(!sheet.ok());
            if (!sheet.ok()) return m_trouble->setText(sheet.error().text);
            if (sheet->person == person()) showSheet(*sheet);
        });
}

QTreeWidgetItem* SheetPage::addHead(const QStringList& cells, int number)
{
    auto* item = new QTreeWidgetItem(m_table, cells);
    item->setData(0, NumberRole, number);
    QFont font = m_table->font();
    font.setWeight(QFont::DemiBold);
    for (int column = 0; column < Columns; ++column)
        item->setFont(column, font);
    return item;
}

void SheetPage::showSheet(const AmbassadorSheet& sheet)
{
    // What was open and chosen stays so while others write.
    QSet<int> closed;
    for (int i = 0; i < m_table->topLevelItemCount(); ++i)
        if (!m_table->topLevelItem(i)->isExpanded()) closed.insert(m_table->topLevelItem(i)->data(0, NumberRole).toInt());
    const int number = chosenResponsibility();
    const bool any = m_table->currentItem();
    const QUuid record = any ? m_table->currentItem()->data(0, RecordRole).toUuid() : QUuid();
    const QSignalBlocker quiet(m_table);
    m_table->clear();
    for (const SheetRow& row : sheet.rows) {
        QTreeWidgetItem* head = addHead({tr("%1. %2").arg(QString::number(row.number), row.title), QLocale().toString(row.planned()),
                                         QLocale().toString(row.done()), dayText(row.latest()), {}, {}}, row.number);
        if (!row.text.trimmed().isEmpty()) head->setToolTip(What, row.text.trimmed());
        for (const SheetEntry& entry : row.entries) {
            auto* item = new QTreeWidgetItem(head, {entry.what, dayText(entry.planned), dayText(entry.done), {}, evidenceOf(entry), programme::sourceText(entry.source)});
            item->setData(0, KindRole, entry.kind ? entry.kind->key() : QString());
            item->setData(0, RecordRole, entry.record);
            item->setData(0, NumberRole, row.number);
            item->setData(0, OpenRole, entry.byHand() && !entry.isDone());
            item->setToolTip(What, entry.what);
            item->setToolTip(Evidence, item->text(Evidence));
            if (!entry.byHand()) item->setForeground(Source, mutedTextColour(palette()));
            if (entry.record == record) m_table->setCurrentItem(item);
        }
        head->setExpanded(!closed.contains(row.number));
        if (!m_table->currentItem() && record.isNull() && row.number == number) m_table->setCurrentItem(head);
    }
    QTreeWidgetItem* goals = addGoals(sheet, record);
    goals->setExpanded(!closed.contains(0));
    if (any && !m_table->currentItem() && record.isNull() && number == 0) m_table->setCurrentItem(goals);
    if (!m_table->currentItem()) m_table->setCurrentItem(m_table->topLevelItem(0));
    updateState();
}

/// Below the eight, as a part of its own: with what they are for, by when, and how far they are.
QTreeWidgetItem* SheetPage::addGoals(const AmbassadorSheet& sheet, const QUuid& chosen)
{
    int reached = 0;
    for (const programme::SheetGoal& one : sheet.goals)
        reached += one.goal.reached.isValid();
    QTreeWidgetItem* head = addHead({tr("Personal goals"), QLocale().toString(int(sheet.goals.size()) - reached), QLocale().toString(reached), {}, {}, {}}, 0);
    const programme::Field* purpose = programme::Goal::kind().find(u"purpose");
    for (const programme::SheetGoal& one : sheet.goals) {
        QStringList shows{tr("%1 %").arg(one.goal.progress)};
        if (one.steps.isEmpty())
            shows.append(one.goal.evidence.simplified());
        else
            shows << one.steps.constLast().text.simplified() << one.steps.constLast().link.trimmed() << one.steps.constLast().evidenceFile;
        shows.removeAll(QString());
        const QString how = shows.join(QStringLiteral(" · "));
        auto* item = new QTreeWidgetItem(head, {one.goal.text.simplified(), dayText(one.goal.due), dayText(one.goal.reached), {}, how,
                                                one.goal.purpose.isEmpty() ? QString() : tr("For: %1").arg(purpose->shown(one.goal.purpose))});
        item->setData(0, KindRole, programme::Goal::kind().key());
        item->setData(0, RecordRole, one.goal.id);
        item->setToolTip(What, one.goal.text);
        item->setToolTip(Evidence, how);
        if (one.goal.id == chosen) m_table->setCurrentItem(item);
    }
    return head;
}

int SheetPage::chosenResponsibility() const
{
    const QTreeWidgetItem* item = m_table->currentItem();
    return item ? item->data(0, NumberRole).toInt() : 0;
}

void SheetPage::openEntry()
{
    const QTreeWidgetItem* item = m_table->currentItem();
    const programme::Kind* kind = item ? programme::findKind(item->data(0, KindRole).toString()) : nullptr;
    if (!kind) return;
    m_services.link.read<programme::AnyRecord>(
        this, [kind, id = item->data(0, RecordRole).toUuid()](programme::Store& store) { return store.get(*kind, id); },
        [this](Result<programme::AnyRecord> record) {
            if (!record.ok()) return say(false, record.error().text);
            (new RecordDialog(m_services, *record, this))->show();
        });
}

void SheetPage::noteDone()
{
    const QTreeWidgetItem* item = m_table->currentItem();
    if (!item || item->data(0, KindRole).toString() != programme::Goal::kind().key())
        return note(new DeedDialog(m_services, DeedDialog::Done, person(), chosenResponsibility(), this));
    auto* dialog = new ProgressDialog(m_services, item->data(0, RecordRole).toUuid(), this);
    connect(dialog, &ProgressDialog::noted, this, [this](const programme::Goal& goal) {
        say(true, goal.reached.isValid() ? tr("The goal is reached.") : tr("The step was noted."));
    });
    dialog->show();
}

void SheetPage::note(DeedDialog* dialog)
{
    connect(dialog, &DeedDialog::noted, this, [this](const QString& sentence) { say(true, sentence); });
    dialog->show();
}

void SheetPage::markDone()
{
    const QTreeWidgetItem* item = m_table->currentItem();
    if (!item || !item->data(0, OpenRole).toBool()) return;
    m_services.link.read<programme::Activity>(
        this, [id = item->data(0, RecordRole).toUuid()](programme::Store& store) { return store.get<programme::Activity>(id); },
        [this](Result<programme::Activity> activity) {
            if (!activity.ok()) return say(false, activity.error().text);
            auto* dialog = new DeedDialog(m_services, DeedDialog::Done, activity->person, activity->responsibility, this);
            dialog->finish(*activity);
            note(dialog);
        });
}

void SheetPage::saveSheet()
{
    m_services.link.read<actions::Document>(
        this, [id = person(), period = period()](programme::Store& store) { return actions::sheetDocument(store, id, period); },
        [this](Result<actions::Document> document) {
            if (!document.ok()) return say(false, document.error().text);
            saveDocument(m_services, this, *document, tr("Sheet"), [self = QPointer(this)](bool fine, const QString& sentence) {
                if (self) self->say(fine, sentence);
            });
        });
}

void SheetPage::printSheet()
{
    m_services.link.read<actions::Document>(
        this, [id = person(), period = period()](programme::Store& store) { return actions::sheetDocument(store, id, period); },
        [this](Result<actions::Document> document) {
            if (!document.ok()) return say(false, document.error().text);
            printDocument(m_services, this, *document, [self = QPointer(this)](bool fine, const QString& sentence) {
                if (self) self->say(fine, sentence);
            });
        });
}

void SheetPage::say(bool fine, const QString& sentence)
{
    m_saysNobody = false;
    m_said->say(fine, sentence);
}

void SheetPage::updateState()
{
    const bool anybody = !person().isNull();
    for (QPushButton* button : std::as_const(m_needPerson))
        button->setEnabled(anybody);
    const QTreeWidgetItem* item = m_table->currentItem();
    m_open->setEnabled(item && !item->data(0, KindRole).toString().isEmpty());
    m_done->setEnabled(item && item->data(0, OpenRole).toBool());
}

} // namespace microvet::ui
