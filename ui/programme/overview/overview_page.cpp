#include "ui/programme/overview/overview_page.h"

#include "core/actions/programme/programme_report.h"
#include "ui/desk/desk_board.h"
#include "ui/programme/courses/draft_link.h"
#include "ui/programme/courses/outside_window.h"
#include "ui/programme/overview/figure_chart.h"
#include "ui/programme/people/retention_dialog.h"
#include "ui/programme/records/record_dialog.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>

namespace microvet::ui {

using programme::DueThing;
using programme::Figures;

namespace {

struct Board {
    QList<DueThing> due;
    Figures figures;
};

} // namespace

OverviewPage::OverviewPage(const ProgrammeServices& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_trouble(new Notice(theme::Tone::Trouble, this))
    , m_due(new QListWidget(this))
    , m_nothingDue(mutedLabel(tr("Nothing waits for you."), this))
    , m_figures(new QGridLayout)
{
    auto* inner = new QWidget(this);
    auto* page = new QVBoxLayout(inner);
    page->setContentsMargins(0, 0, em(this, 0.5), 0);
    page->setSpacing(em(this, 0.6));
    page->addWidget(m_trouble);
    m_trouble->hide();

    page->addWidget(headingLabel(tr("What asks for attention"), 1.15, inner));
    m_due->setObjectName(QStringLiteral("overviewDue"));
    m_due->setAccessibleName(tr("What asks for attention"));
    m_due->setTabKeyNavigation(false);
    m_due->setMaximumHeight(em(this, 11));
    m_due->setWordWrap(true);
    page->addWidget(m_due);
    page->addWidget(m_nothingDue);
    connect(m_due, &QListWidget::itemActivated, this, &OverviewPage::openDue);

    auto* board = new DeskBoard({services.settings, services.prompts, services.disk, services.clock, services.rules, services.checklist}, inner);
    board->setCompact();
    page->addWidget(board);
    connect(board, &DeskBoard::openWanted, this, services.openCourse);
    new DraftLink(services, board);

    auto* head = new QHBoxLayout;
    head->addWidget(headingLabel(tr("Numbers"), 1.15, inner));
    head->addStretch(1);
    m_period = new QComboBox(inner); // as late as Tab comes to it
    m_period->setObjectName(QStringLiteral("overviewPeriod"));
    m_period->setAccessibleName(tr("Period of the numbers"));
    giveTip(m_period, tr("Which time the numbers are about."));
    m_period->addItem(tr("The whole programme"));
    const int year = services.link.today().year();
    for (const int one : {year, year - 1, year - 2})
        m_period->addItem(tr("Year %1").arg(one), one);
    head->addWidget(m_period);
    auto* report = new QPushButton(tr("Save the &report"), inner);
    report->setObjectName(QStringLiteral("overviewReport"));
    auto* menu = new QMenu(report);
    connect(menu->addAction(tr("&Without names of people…")), &QAction::triggered, this, [this] { saveReport(false); });
    connect(menu->addAction(tr("With &names of people…")), &QAction::triggered, this, [this] { saveReport(true); });
    report->setMenu(menu);
    head->addWidget(report);
    page->addLayout(head);
    m_figures->setHorizontalSpacing(em(this, 1));
    m_figures->setVerticalSpacing(em(this, 1));
    page->addLayout(m_figures);
    page->addStretch(1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scrolling(inner));
    scheduleTabOrder(this);
    connect(m_period, &QComboBox::currentIndexChanged, this, &OverviewPage::reload);
    connect(&services.link, &ProgrammeLink::changed, this, &OverviewPage::reload);
    connect(&services.link, &ProgrammeLink::opened, this, &OverviewPage::reload);
    reload();
}

programme::Period OverviewPage::period() const
{
    const int year = m_period->currentData().toInt();
    return year == 0 ? programme::Period() : programme::Period{QDate(year, 1, 1), QDate(year, 12, 31)};
}

void OverviewPage::reload()
{
    const QDate today = m_services.link.today();
    m_services.link.read<Board>(
        this,
        [today, period = period()](programme::Store& store) -> Result<Board> {
            auto due = programme::dueThings(store, {today});
            if (!due.ok()) return due.error();
            auto figures = programme::figuresOf(store, period, today);
            if (!figures.ok()) return figures.error();
            return Board{std::move(*due), std::move(*figures)};
        },
        [this](Result<Board> board) {
            m_trouble->setVisible(!board.ok());
            if (!board.ok()) return m_trouble->setText(board.error().text);
            showDue(board->due);
            showFigures(board->figures);
        });
}

void OverviewPage::showDue(const QList<DueThing>& things)
{
    m_things = things;
    m_due->clear();
    for (const DueThing& thing : things) {
        auto* item = new QListWidgetItem(m_due);
        item->setText(thing.sentence);
        item->setIcon(thing.overdue ? icon(QStringLiteral("warning"), Ink::Warning) : icon(QStringLiteral("calendar")));
        item->setData(Qt::AccessibleTextRole, thing.overdue ? tr("Overdue: %1").arg(item->text()) : item->text());
    }
    m_due->setVisible(!things.isEmpty());
    m_due->setFixedHeight(std::min(em(this, 11), int(std::max<qsizetype>(things.size(), 1)) * (fontMetrics().height() + em(this, 0.5)) + em(this, 0.8)));
    m_nothingDue->setVisible(things.isEmpty());
}

void OverviewPage::showFigures(const Figures& figures)
{
    while (QLayoutItem* item = m_figures->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    const int columns = width() > em(this, 55) ? 3 : 2;
    int at = 0;
    for (const programme::FigureGroup& group : figures.groups) {
        auto* card = new Card(this);
        card->body()->setSpacing(em(this, 0.3));
        card->body()->addWidget(headingLabel(group.title, 1.0, card));
        auto* chart = new FigureChart(card);
        chart->show(group);
        card->body()->addWidget(chart);
        card->body()->addStretch(1);
        m_figures->addWidget(card, at / columns, at % columns);
        ++at;
    }
}

void OverviewPage::saveReport(bool names)
{
    m_services.prompts.askSaveFile(
        this, tr("Save the report"), QDir(m_services.settings.lastFolder()).filePath(tr("report") + QStringLiteral(".html")),
        tr("Web pages (*.html);;Tables (*.csv);;JSON (*.json)"), QStringLiteral("html"), [this, names](const QString& path) {
            if (path.isEmpty()) return;
            m_services.settings.setLastFolder(QFileInfo(path).absolutePath());
            m_services.link.read<QByteArray>(
                this,
                [period = period(), names, suffix = QFileInfo(path).suffix().toLower()](programme::Store& store) -> Result<QByteArray> {
                    const auto report = actions::programmeReport(store, {period, names});
                    if (!report.ok()) return report.error();
                    if (suffix == QLatin1String("csv")) return actions::toCsv(*report);
                    if (suffix == QLatin1String("json")) return QJsonDocument(actions::toJson(*report)).toJson();
                    return actions::toHtml(*report);
                },
                [this, path](Result<QByteArray> bytes) {
                    const Status done = bytes.ok() ? m_services.disk.replace(path, *bytes) : Status(bytes.error());
                    m_trouble->setVisible(!done.ok());
                    if (!done.ok()) m_trouble->setText(done.error().text);
                });
        });
}

void OverviewPage::openDue()
{
    const int row = m_due->currentRow();
    if (row < 0 || row >= m_things.size() || !m_things.at(row).kind) return;
    const DueThing& thing = m_things.at(row);
    // Whoever looks at one of them looks at all.
    if (thing.code == QLatin1String("retention")) return (new RetentionDialog(m_services, this))->show();
    m_services.link.read<programme::AnyRecord>(
        this, [kind = thing.kind, id = thing.record](programme::Store& store) { return store.get(*kind, id); },
        [this](Result<programme::AnyRecord> record) {
            m_trouble->setVisible(!record.ok());
            if (!record.ok()) return m_trouble->setText(record.error().text);
            if (record->kind == &programme::OutsideCourse::kind())
                return (new OutsideWindow(m_services, static_cast<const programme::OutsideCourse&>(*record->record), this))->show();
            (new RecordDialog(m_services, *record, this))->show();
        });
}

} // namespace microvet::ui
