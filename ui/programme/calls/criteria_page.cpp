#include "ui/programme/calls/criteria_page.h"

#include "ui/programme/calls/entered_points.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTableWidget>
#include <QVBoxLayout>

#include <tuple>

namespace microvet::ui {

using programme::Call;
using programme::Criteria;
using programme::Criterion;
using programme::Requirement;

namespace {

enum Column { Block, Text, Most, Least, Level, Columns };

std::optional<double> points(const QTableWidgetItem* item) { return enteredPoints(item ? item->text() : QString()); }

QString text(const QTableWidgetItem* item) { return item ? item->text().trimmed() : QString(); }

} // namespace

CriteriaPage::CriteriaPage(const ProgrammeServices& services, const QUuid& call, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_callId(call)
    , m_requirements(new QPlainTextEdit(this))
    , m_grid(new QTableWidget(0, Columns, this))
    , m_why(new QWidget(this))
    , m_reason(new QLineEdit(m_why))
    , m_frozen(new Notice(theme::Tone::Warning, this))
    , m_said(new SaidNotice(QStringLiteral("criteriaSaid"), this))
    , m_sums(mutedLabel({}, this))
    , m_keep(new QPushButton(tr("&Keep the criteria"), this))
    , m_remove(new QPushButton(tr("Remo&ve the row"), this))
    , m_up(new QPushButton(tr("U&p"), this))
    , m_down(new QPushButton(tr("&Down"), this))
    , m_past(new QPushButton(tr("Changes so &far…"), this))
{
    makeLayout();
    scheduleTabOrder(this);
    connect(&services.link, &ProgrammeLink::changed, this, &CriteriaPage::reload);
    reload();
}

void CriteriaPage::makeLayout()
{
    auto* page = new QVBoxLayout(this);
    page->setSpacing(em(this, 0.4));
    m_frozen->setObjectName(QStringLiteral("criteriaFrozen"));
    m_frozen->hide();
    page->addWidget(m_frozen);
    auto* requirements = new QLabel(tr("Req&uirements, one on each line. An applicant must meet all of them:"), this);
    requirements->setBuddy(m_requirements);
    page->addWidget(requirements);
    m_requirements->setObjectName(QStringLiteral("criteriaRequirements"));
    m_requirements->setAccessibleName(tr("Requirements, one on each line"));
    m_requirements->setTabChangesFocus(true);
    page->addWidget(m_requirements);
    auto* grid = new QLabel(tr("&Evaluation grid:"), this);
    grid->setBuddy(m_grid);
    page->addWidget(grid);
    m_grid->setObjectName(QStringLiteral("criteriaGrid"));
    m_grid->setAccessibleName(tr("Evaluation grid"));
    m_grid->setHorizontalHeaderLabels({tr("Heading"), tr("Criterion"), tr("Maximum score"), tr("Minimum score"), tr("English at least")});
    m_grid->verticalHeader()->hide();
    m_grid->setTabKeyNavigation(false);
    m_grid->horizontalHeader()->setSectionResizeMode(Text, QHeaderView::Stretch);
    m_grid->setColumnWidth(Block, em(this, 11));
    for (const int column : {Most, Least, Level})
        m_grid->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    page->addWidget(m_grid, 1);
    m_sums->setObjectName(QStringLiteral("criteriaSums"));
    m_sums->setWordWrap(true);
    page->addWidget(m_sums);
    auto* across = new QHBoxLayout(m_why);
    across->setContentsMargins(0, 0, 0, 0);
    auto* why = new QLabel(tr("&Reason of the change:"), m_why);
    why->setBuddy(m_reason);
    across->addWidget(why);
    across->addWidget(m_reason, 1);
    m_why->hide();
    page->addWidget(m_why);
    auto* rows = new QHBoxLayout;
    auto* add = new QPushButton(tr("&Add a row"), this);
    add->setObjectName(QStringLiteral("criteriaAdd"));
    m_remove->setObjectName(QStringLiteral("criteriaRemove"));
    m_keep->setObjectName(QStringLiteral("criteriaKeep"));
    m_up->setObjectName(QStringLiteral("criteriaUp"));
    m_down->setObjectName(QStringLiteral("criteriaDown"));
    m_past->setObjectName(QStringLiteral("criteriaPast"));
    giveTip(m_up, tr("Moves the row one place up."));
    giveTip(m_down, tr("Moves the row one place down."));
    for (QPushButton* button : {add, m_remove, m_up, m_down, m_past, m_keep}) button->setAutoDefault(false);
    for (QPushButton* button : {add, m_remove, m_up, m_down, m_past}) rows->addWidget(button);
    m_past->hide();
    rows->addStretch(1);
    m_reason->setObjectName(QStringLiteral("criteriaReason"));
    m_reason->setAccessibleName(tr("Reason of the change"));
    giveTip(m_reason, tr("It stands in the minutes of the selection."));
    m_reason->hide();
    rows->addWidget(m_keep);
    page->addLayout(rows);
    page->addWidget(m_said);
    connect(m_requirements, &QPlainTextEdit::textChanged, this, &CriteriaPage::edited);
    connect(m_grid, &QTableWidget::itemChanged, this, &CriteriaPage::edited);
    connect(m_grid, &QTableWidget::itemSelectionChanged, this, &CriteriaPage::updateState);
    connect(add, &QPushButton::clicked, this, [this] {
        addRow({}, m_grid->rowCount());
        edited();
        m_grid->setCurrentCell(m_grid->rowCount() - 1, Text);
        m_grid->setFocus();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_grid->removeRow(m_grid->currentRow());
        edited();
    });
    connect(m_up, &QPushButton::clicked, this, [this] { moveRow(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveRow(1); });
    connect(m_past, &QPushButton::clicked, this, &CriteriaPage::showChanges);
    connect(m_keep, &QPushButton::clicked, this, &CriteriaPage::keep);
}

void CriteriaPage::edited()
{
    if (m_showing) return;
    m_edited = true;
    showSums();
    updateState();
}

void CriteriaPage::reload()
{
    using Read = std::tuple<Call, Criteria, QList<programme::CriteriaChange>>;
    m_services.link.read<Read>(
        this,
        [id = m_callId](programme::Store& store) -> Result<Read> {
            const auto call = store.get<Call>(id);
            if (!call.ok()) return call.error();
            const auto criteria = programme::criteriaOf(store, id);
            if (!criteria.ok()) return criteria.error();
            programme::Filter filter{{{"call", id}}};
            filter.order = "time";
            const auto changes = store.all<programme::CriteriaChange>(filter);
            if (!changes.ok()) return changes.error();
            return Read{*call, *criteria, *changes};
        },
        [this](Result<Read> read) {
            if (!m_edited) m_still.end();
            if (!read.ok()) return say(read.error().text);
            Criteria criteria;
            std::tie(m_call, criteria, m_changes) = std::move(*read);
            showFrozen();
            if (m_edited) return; // what somebody is writing here is not written over
            m_criteria = std::move(criteria);
            showCriteria();
        });
}

void CriteriaPage::addRow(const Criterion& criterion, int row)
{
    const QLocale locale;
    const auto number = [&](const std::optional<double>& value) { return value ? locale.toString(*value, 'g', 6) : QString(); };
    m_grid->insertRow(row);
    auto* first = new QTableWidgetItem(criterion.block);
    first->setData(Qt::UserRole, criterion.id);
    m_grid->setItem(row, Block, first);
    m_grid->setItem(row, Text, new QTableWidgetItem(criterion.text));
    m_grid->item(row, Text)->setToolTip(criterion.text); // where the column is too narrow
    m_grid->setItem(row, Most, new QTableWidgetItem(number(criterion.most)));
    m_grid->setItem(row, Least, new QTableWidgetItem(number(criterion.least)));
    auto* level = new QComboBox(m_grid);
    level->setAccessibleName(tr("English at least: %1").arg(criterion.text.isEmpty() ? tr("new row") : criterion.text));
    giveTip(level, tr("Whoever is below it cannot be selected, whatever the points."));
    level->addItem(tr("none"), QString());
    for (const char* code : {"A1", "A2", "B1", "B2", "C1", "C2"}) level->addItem(QString::fromLatin1(code), QString::fromLatin1(code));
    level->setCurrentIndex(std::max(0, level->findData(criterion.leastLevel)));
    connect(level, &QComboBox::activated, this, &CriteriaPage::edited);
    m_grid->setCellWidget(row, Level, level);
}

Criterion CriteriaPage::criterionIn(int row) const
{
    const QTableWidgetItem* first = m_grid->item(row, Block);
    const QUuid id = first ? first->data(Qt::UserRole).toUuid() : QUuid();
    Criterion criterion;
    for (const Criterion& one : m_criteria.criteria)
        if (one.id == id && !id.isNull()) criterion = one;
    criterion.call = m_callId;
    criterion.position = row + 1;
    criterion.block = text(first);
    criterion.text = text(m_grid->item(row, Text));
    criterion.most = points(m_grid->item(row, Most));
    criterion.least = points(m_grid->item(row, Least));
    const auto* level = qobject_cast<QComboBox*>(m_grid->cellWidget(row, Level));
    programme::askForLevel(criterion, level ? level->currentData().toString() : QString(), m_call.language);
    return criterion;
}

void CriteriaPage::moveRow(int by)
{
    const int row = m_grid->currentRow(), column = std::max(0, m_grid->currentColumn());
    if (row < 0 || row + by < 0 || row + by >= m_grid->rowCount()) return;
    const Criterion criterion = criterionIn(row);
    const QString most = text(m_grid->item(row, Most)), least = text(m_grid->item(row, Least)); // they may be no numbers
    {
        const QScopedValueRollback<bool> showing(m_showing, true);
        m_grid->removeRow(row);
        addRow(criterion, row + by);
        m_grid->item(row + by, Most)->setText(most);
        m_grid->item(row + by, Least)->setText(least);
    }
    scheduleTabOrder(this);
    m_grid->setCurrentCell(row + by, column);
    edited();
}

void CriteriaPage::showSums()
{
    const Criteria now = entered();
    const QLocale locale;
    QStringList parts;
    for (qsizetype from = 0; from < now.criteria.size();) {
        double sum = 0;
        qsizetype to = from;
        for (; to < now.criteria.size() && now.criteria[to].block == now.criteria[from].block; ++to) sum += now.criteria[to].most.value_or(0);
        parts << tr("%1: %2").arg(now.criteria[from].block.isEmpty() ? tr("without a heading") : now.criteria[from].block, locale.toString(sum, 'g', 6));
        from = to;
    }
    parts << tr("together %1 points").arg(locale.toString(now.most(), 'g', 6));
    QStringList lines{parts.join(QStringLiteral(" · "))};
    lines += programme::remarksOn(now, m_call.language);
    m_sums->setText(lines.join(QLatin1Char('\n')));
}

/// In the user's language, whoever wrote them.
void CriteriaPage::showChanges()
{
    const QLocale locale;
    QStringList told;
    for (const programme::CriteriaChange& change : std::as_const(m_changes))
        told << tr("%1, %2: %3").arg(locale.toString(change.time.toLocalTime(), QLocale::ShortFormat), change.who, change.reason) + QLatin1Char('\n')
                    + programme::sentencesOf(change.what, locale.name()).join(QLatin1Char('\n'));
    m_services.prompts.ask(this, Question{QStringLiteral("criteriaChanges"), tr("Changes since the criteria stand"), told.join(QStringLiteral("\n\n")), {{QStringLiteral("close"), tr("&Close"), Question::Weight::Default}}, QStringLiteral("close")},
                           [](const QString&) {});
}

void CriteriaPage::showFrozen()
{
    const bool frozen = m_call.frozen.isValid();
    m_frozen->setVisible(frozen);
    if (frozen)
        m_frozen->setText(tr("An application was opened on %1, so the criteria stand. A change needs a reason, which the minutes name.")
                              .arg(QLocale().toString(m_call.frozen.toLocalTime().date(), QLocale::ShortFormat)));
    m_reason->setVisible(frozen);
    // The framework's six; beside all that is said then, the grid needs the room more.
    m_requirements->setMaximumHeight(em(this, frozen ? 4.5 : 7));
    updateState();
    m_past->setVisible(!m_changes.isEmpty());
}

void CriteriaPage::showCriteria()
{
    m_showing = true;
    QStringList lines;
    for (const Requirement& requirement : std::as_const(m_criteria.requirements))
        lines.append(requirement.text.simplified());
    m_requirements->setPlainText(lines.join(QLatin1Char('\n')));
    m_grid->setRowCount(0);
    for (const Criterion& criterion : std::as_const(m_criteria.criteria))
        addRow(criterion, m_grid->rowCount());
    m_reason->clear();
    m_showing = false;
    m_edited = false;
    showSums();
    updateState();
    scheduleTabOrder(this); // the levels are new
}

/// A requirement whose text stays keeps its answers; so does a row of the grid.
Criteria CriteriaPage::entered() const
{
    Criteria after;
    QList<Requirement> before = m_criteria.requirements;
    int position = 0;
    const QStringList lines = m_requirements->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (line.isEmpty()) continue;
        auto known = std::find_if(before.begin(), before.end(), [&](const Requirement& one) { return one.text.simplified() == line; });
        // With as many lines as before, one that reads otherwise is the one that stood there.
        if (known == before.end() && lines.size() == m_criteria.requirements.size())
            known = std::find_if(before.begin(), before.end(), [&](const Requirement& one) { return one.id == m_criteria.requirements.at(i).id; });
        Requirement requirement;
        if (known != before.end()) {
            requirement = *known;
            before.erase(known);
        }
        if (requirement.text.simplified() != line) requirement.text = line;
        requirement.call = m_callId;
        requirement.position = ++position;
        after.requirements.append(requirement);
    }
    for (int row = 0; row < m_grid->rowCount(); ++row) after.criteria.append(criterionIn(row));
    return after;
}

/// A candidate must not be ranked without a minimum because it was written in the way of another country.
bool CriteriaPage::checkNumbers()
{
    const QString example = QLocale().toString(5.5);
    for (int row = 0; row < m_grid->rowCount(); ++row)
        for (const int column : {Most, Least}) {
            const QTableWidgetItem* item = m_grid->item(row, column);
            if (text(item).isEmpty() || points(item)) continue;
            m_grid->setCurrentCell(row, column);
            m_grid->setFocus();
            say((column == Least ? tr("“%1” is not a number. Write the minimum score like %2.") : tr("“%1” is not a number. Write the maximum score like %2."))
                    .arg(text(item), example));
            return false;
        }
    return true;
}

void CriteriaPage::keep()
{
    if (!checkNumbers()) return;
    const Criteria after = entered();
    if (const QStringList problems = programme::problemsOf(after); !problems.isEmpty()) return say(problems.join(QLatin1Char('\n')));
    if (m_call.frozen.isValid() && m_reason->text().trimmed().isEmpty()) {
        m_reason->setFocus();
        return say(tr("Please give the reason of the change."));
    }
    m_still.begin(this);
    m_services.link.run(
        this, [id = m_callId, after, reason = m_reason->text().trimmed()](programme::Store& store) { return programme::changeCriteria(store, id, after, reason); },
        [this](const Status& status, const programme::Conflict&) {
            say(status.ok() ? QString() : status.error().text);
            if (!status.ok()) return m_still.end();
            m_edited = false;
            reload();
        });
}

void CriteriaPage::say(const QString& sentence)
{
    m_said->say(false, sentence);
}

void CriteriaPage::updateState()
{
    m_keep->setEnabled(m_edited);
    m_why->setVisible(m_edited && m_call.frozen.isValid());
    const int row = m_grid->currentRow();
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_grid->rowCount());
}

} // namespace microvet::ui
