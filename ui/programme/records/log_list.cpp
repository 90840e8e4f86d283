#include "ui/programme/records/log_list.h"

#include "ui/widgets/covered_text.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace microvet::ui {

namespace {

constexpr int linesAtOnce = 200;

enum Column { When, Who, What, Before, After };

/// What somebody wrote is what the entry is called: a goal, for instance. People themselves are called by their names.
bool isCalledByText(const programme::SeenLine& line)
{
    return line.kind && line.kind->fields.front().is(programme::Personal) && line.kind->key() != QLatin1String("person");
}

bool saysOfPerson(const programme::SeenLine& line)
{
    if (line.field.isEmpty()) return isCalledByText(line);
    return line.kind && std::any_of(line.kind->fields.begin(), line.kind->fields.end(), [&](const programme::Field& field) {
        return field.is(programme::Personal) && field.labelText() == line.field;
    });
}

} // namespace

LogList::LogList(const ProgrammeServices& services, const QUuid& record, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_record(record)
    , m_trouble(new Notice(theme::Tone::Trouble, this))
    , m_tree(new QTreeWidget(this))
    , m_more(new QPushButton(tr("Sho&w earlier ones"), this))
    , m_most(linesAtOnce)
{
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, em(this, 0.5), 0, 0);
    m_trouble->setObjectName(QStringLiteral("logTrouble"));
    m_trouble->hide();
    page->addWidget(m_trouble);
    m_tree->setObjectName(QStringLiteral("changeLog"));
    m_tree->setAccessibleName(tr("Changes"));
    m_tree->setRootIsDecorated(false);
    m_tree->setAlternatingRowColors(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setHeaderLabels({tr("When"), tr("Who"), tr("What"), tr("Before"), tr("After")});
    m_tree->header()->setDefaultSectionSize(em(this, 8));
    page->addWidget(m_tree, 1);
    m_more->setObjectName(QStringLiteral("logMore"));
    m_more->setAutoDefault(false);
    page->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_most += linesAtOnce;
        reload();
    });
    connect(&services.link, &ProgrammeLink::changed, this, &LogList::reload);
    connect(&services.link, &ProgrammeLink::opened, this, &LogList::reload);
    reload();
}

void LogList::reload()
{
    if (!m_services.link.isOpen()) return;
    using Lines = QList<programme::SeenLine>;
    m_services.link.read<Lines>(
        this, [record = m_record, most = m_most](programme::Store& store) { return programme::seenLog(store, most, record); },
        [this](Result<Lines> lines) {
            m_trouble->setVisible(!lines.ok());
            if (!lines.ok()) m_trouble->setText(lines.error().text);
            fill(lines.ok() ? *lines : Lines()); // of another programme, perhaps
        });
}

/// Once there is something to fit them to; then they are the reader's.
void LogList::fitColumns()
{
    if (m_fitted || m_tree->topLevelItemCount() == 0) return;
    m_fitted = true;
    for (const auto& [column, most] : {std::pair{When, 12}, {Who, 12}, {What, 22}, {Before, 14}}) {
        m_tree->resizeColumnToContents(column);
        m_tree->setColumnWidth(column, std::clamp(m_tree->columnWidth(column), em(this, 5), em(this, most)));
    }
}

/// Whoever reads further down stays there.
void LogList::fill(const QList<programme::SeenLine>& lines)
{
    const int scrolled = m_tree->verticalScrollBar()->value();
    const int row = m_tree->indexOfTopLevelItem(m_tree->currentItem());
    m_tree->clear();
    const QString later = tr("Not shown yet");
    for (const programme::SeenLine& line : lines) {
        auto* item = new QTreeWidgetItem(m_tree);
        item->setText(When, QLocale().toString(line.step.at.toLocalTime(), QLocale::ShortFormat));
        item->setText(Who, line.step.who);
        // Within one entry its name says nothing new.
        const bool named = m_record.isNull() && !line.name.isEmpty() && !line.field.isEmpty();
        item->setText(What, line.field.isEmpty() ? line.step.label : named ? tr("%1: %2").arg(line.name, line.field) : line.field);
        item->setText(Before, line.kept ? later : line.before);
        item->setText(After, line.kept ? later : line.after);
        item->setToolTip(What, line.step.label);
        item->setData(What, cover::personalRole, isCalledByText(line));
        for (const int column : {Before, After}) item->setData(column, cover::personalRole, saysOfPerson(line));
        for (const int column : {Before, After})
            item->setToolTip(column, line.kept ? tr("The first pass of this call is blind: what others gave is shown when you have done with this candidate.") : item->text(column));
    }
    fitColumns();
    m_more->setVisible(lines.size() == m_most);
    if (row >= 0) m_tree->setCurrentItem(m_tree->topLevelItem(std::min(row, m_tree->topLevelItemCount() - 1)));
    m_tree->doItemsLayout(); // knows only then how far it can be scrolled
    m_tree->verticalScrollBar()->setValue(scrolled);
}

} // namespace microvet::ui
