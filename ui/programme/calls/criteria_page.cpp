#include "ui/programme/calls/criteria_page.h"

#include "ui/widgets/field_form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace microvet::ui {

using programme::Call;
using programme::Criteria;
using programme::Criterion;
using programme::Requirement;

namespace {

enum Column { Block, Text, Most, Least, Level, Columns };

std::optional<double> points(const QTableWidgetItem* item)
{
    bool ok = false;
    const double number = QLocale().toDouble(item ? item->text().trimmed() : QString(), &ok);
    return ok ? std::optional(number) : std::nullopt;
}

QString text(const QTableWidgetItem* item) { return item ? item->text().trimmed() : QString(); }

} // namespace

CriteriaPage::CriteriaPage(const ProgrammeServices& services, const QUuid& call, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_callId(call)
    , m_requirements(new QPlainTextEdit(this))
    , m_grid(new QTableWidget(0, Columns, this))
    , m_reason(new QLineEdit(this))
    , m_frozen(new Notice(theme::Tone::Warning, this))
    , m_said(new Notice(theme::Tone::Note, this))
    , m_keep(new QPushButton(tr("&Keep the criteria"), this))
    , m_remove(new QPushButton(tr("Remove the row"), this))
{
    makeLayout();
    scheduleTabOrder(this);
    connect(&services.link, &ProgrammeLink::changed, this, [this] { if (!m_edited) reload(); });
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
    m_requirements->setMaximumHeight(em(this, 8));
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
    auto* rows = new QHBoxLayout;
    auto* add = new QPushButton(tr("&Add a row"), this);
    add->setObjectName(QStringLiteral("criteriaAdd"));
    m_remove->setObjectName(QStringLiteral("criteriaRemove"));
    m_keep->setObjectName(QStringLiteral("criteriaKeep"));
    for (QPushButton* button : {add, m_remove, m_keep}) button->setAutoDefault(false);
    rows->addWidget(add);
    rows->addWidget(m_remove);
    rows->addStretch(1);
    m_reason->setObjectName(QStringLiteral("criteriaReason"));
    m_reason->setAccessibleName(tr("Reason of the change"));
    m_reason->setPlaceholderText(tr("Reason of the change"));
    giveTip(m_reason, tr("It stands in the minutes of the selection."));
    m_reason->hide();
    rows->addWidget(m_reason, 3);
    rows->addWidget(m_keep);
    page->addLayout(rows);
    m_said->setObjectName(QStringLiteral("criteriaSaid"));
    m_said->hide();
    page->addWidget(m_said);
    const auto edited = [this] {
        if (m_showing) return;
        m_edited = true;
        updateState();
    };
    connect(m_requirements, &QPlainTextEdit::textChanged, this, edited);
    connect(m_grid, &QTableWidget::itemChanged, this, edited);
    connect(m_grid, &QTableWidget::itemSelectionChanged, this, &CriteriaPage::updateState);
    connect(add, &QPushButton::clicked, this, [this, edited] {
        addRow({});
        edited();
        m_grid->setCurrentCell(m_grid->rowCount() - 1, Text);
        m_grid->setFocus();
    });
    connect(m_remove, &QPushButton::clicked, this, [this, edited] {
        m_grid->removeRow(m_grid->currentRow());
        edited();
    });
    connect(m_keep, &QPushButton::clicked, this, &CriteriaPage::keep);
}

void CriteriaPage::reload()
{
    using Read = std::pair<Call, Criteria>;
    m_services.link.read<Read>(
        this,
        [id = m_callId](programme::Store& store) -> Result<Read> {
            const auto call = store.get<Call>(id);
            if (!call.ok()) return call.error();
            const auto criteria = programme::criteriaOf(store, id);
            if (!criteria.ok()) return criteria.error();
            return Read{*call, *criteria};
        },
        [this](Result<Read> read) {
            if (!read.ok()) return say(read.error().text);
            m_call = read->first;
            m_criteria = read->second;
            showCriteria();
        });
}

void CriteriaPage::addRow(const Criterion& criterion)
{
    const QLocale locale;
    const auto number = [&](const std::optional<double>& value) { return value ? locale.toString(*value, 'g', 6) : QString(); };
    const int row = m_grid->rowCount();
    m_grid->insertRow(row);
    auto* first = new QTableWidgetItem(criterion.block);
    first->setData(Qt::UserRole, criterion.id);
    m_grid->setItem(row, Block, first);
    m_grid->setItem(row, Text, new QTableWidgetItem(criterion.text));
    m_grid->setItem(row, Most, new QTableWidgetItem(number(criterion.most)));
    m_grid->setItem(row, Least, new QTableWidgetItem(number(criterion.least)));
    m_grid->setItem(row, Level, new QTableWidgetItem(criterion.leastLevel));
    m_grid->item(row, Level)->setToolTip(tr("A1, A2, B1, B2, C1 or C2; empty: none is asked for."));
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
        addRow(criterion);
    const bool frozen = m_call.frozen.isValid();
    m_frozen->setVisible(frozen);
    if (frozen)
        m_frozen->setText(tr("An application was opened on %1, so the criteria stand. A change needs a reason, which the minutes name.")
                              .arg(QLocale().toString(m_call.frozen.toLocalTime().date(), QLocale::ShortFormat)));
    m_reason->setVisible(frozen);
    m_reason->clear();
    m_showing = false;
    m_edited = false;
    updateState();
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
    for (int row = 0; row < m_grid->rowCount(); ++row) {
        const QUuid id = m_grid->item(row, Block)->data(Qt::UserRole).toUuid();
        Criterion criterion;
        for (const Criterion& one : m_criteria.criteria)
            if (one.id == id && !id.isNull()) criterion = one;
        criterion.call = m_callId;
        criterion.position = row + 1;
        criterion.block = text(m_grid->item(row, Block));
        criterion.text = text(m_grid->item(row, Text));
        criterion.most = points(m_grid->item(row, Most));
        criterion.least = points(m_grid->item(row, Least));
        criterion.leastLevel = text(m_grid->item(row, Level)).toUpper();
        after.criteria.append(criterion);
    }
    return after;
}

void CriteriaPage::keep()
{
    const Criteria after = entered();
    if (const QStringList problems = programme::problemsOf(after); !problems.isEmpty()) return say(problems.join(QLatin1Char('\n')));
    if (m_call.frozen.isValid() && m_reason->text().trimmed().isEmpty()) {
        m_reason->setFocus();
        return say(tr("Please give the reason of the change."));
    }
    m_services.link.run(
        this, [id = m_callId, after, reason = m_reason->text().trimmed()](programme::Store& store) { return programme::changeCriteria(store, id, after, reason); },
        [this](const Status& status, const programme::Conflict&) {
            say(status.ok() ? QString() : status.error().text);
            if (!status.ok()) return;
            m_edited = false;
            reload();
        });
}

void CriteriaPage::say(const QString& sentence)
{
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

void CriteriaPage::updateState()
{
    m_keep->setEnabled(m_edited);
    m_remove->setEnabled(m_grid->currentRow() >= 0);
}

} // namespace microvet::ui
