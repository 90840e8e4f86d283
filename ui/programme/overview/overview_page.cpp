#include "ui/programme/overview/overview_page.h"

#include "core/actions/programme/programme_report.h"
#include "core/base/csv.h"
#include "core/programme/following/first_steps.h"
#include "core/programme/following/meetings.h"
#include "ui/desk/desk_board.h"
#include "ui/programme/courses/draft_link.h"
#include "ui/programme/courses/outside_window.h"
#include "ui/programme/engagement/attendance_dialog.h"
#include "ui/programme/engagement/meeting_dialog.h"
#include "ui/programme/letters/letters_dialog.h"
#include "ui/programme/overview/due_note.h"
#include "ui/programme/overview/figure_chart.h"
#include "ui/programme/overview/figure_target.h"
#include "ui/programme/overview/first_steps_card.h"
#include "ui/programme/overview/period_choice.h"
#include "ui/programme/people/retention_dialog.h"
#include "ui/programme/programme_link.h"
#include "ui/programme/records/print_document.h"
#include "ui/programme/records/record_dialog.h"
#include "ui/session/background.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>

namespace microvet::ui {

using programme::DueThing;
using programme::Figures;

namespace {

struct Board {
    QList<DueThing> due;
    Figures figures;
    QList<bool> steps;
};

Result<QByteArray> bytesOf(const actions::ProgrammeReport& report, const QString& suffix)
{
    if (suffix == QLatin1String("csv")) return actions::toCsv(report, separatorOf(QLocale()));
    if (suffix == QLatin1String("json")) return QJsonDocument(actions::toJson(report)).toJson();
    if (suffix == QLatin1String("pdf")) return documentPdf(actions::reportDocument(report));
    return actions::toHtml(report);
}

} // namespace

OverviewPage::OverviewPage(const ProgrammeServices& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_trouble(new Notice(theme::Tone::Trouble, this))
    , m_said(new Notice(theme::Tone::Note, this))
    , m_steps(new FirstStepsCard(services, this))
    , m_due(new QListWidget(this))
    , m_nothingDue(mutedLabel(tr("Nothing waits for you."), this))
    , m_period(new PeriodChoice(services.link.today(), this))
    , m_figures(new QGridLayout)
{
    auto* inner = new QWidget(this);
    auto* page = new QVBoxLayout(inner);
    page->setContentsMargins(0, 0, em(this, 0.5), 0);
    page->setSpacing(em(this, 0.6));
    page->addWidget(m_trouble);
    page->addWidget(m_said);
    m_said->setObjectName(QStringLiteral("pageSaid"));
    m_trouble->hide();
    m_said->hide();
    page->addWidget(m_steps);
    makeBoard(inner);
    makeNumbers(inner);
    page->addStretch(1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scrolling(inner));
    scheduleTabOrder(this);
    connect(m_period, &PeriodChoice::changed, this, &OverviewPage::reload);
    connect(&services.link, &ProgrammeLink::changed, this, &OverviewPage::reload);
    connect(&services.link, &ProgrammeLink::opened, this, &OverviewPage::reload);
    reload();
}

/// The drafts first: an ambassador lives here between reviews.
void OverviewPage::makeBoard(QWidget* inner)
{
    auto* page = static_cast<QVBoxLayout*>(inner->layout());
    auto* board = new DeskBoard({m_services.settings, m_services.prompts, m_services.disk, m_services.clock, m_services.rules, m_services.checklist}, inner);
    board->setCompact();
    page->addWidget(board);
    connect(board, &DeskBoard::openWanted, this, m_services.openCourse);
    new DraftLink(m_services, board);
    page->addWidget(headingLabel(tr("What asks for attention"), 1.15, inner));
    m_due->setObjectName(QStringLiteral("overviewDue"));
    m_due->setAccessibleName(tr("What asks for attention"));
    m_due->setTabKeyNavigation(false);
    m_due->setMaximumHeight(em(this, 11));
    m_due->setWordWrap(true);
    page->addWidget(m_due);
    page->addWidget(m_nothingDue);
    connect(m_due, &QListWidget::itemActivated, this, &OverviewPage::openDue);
}

void OverviewPage::makeNumbers(QWidget* inner)
{
    auto* page = static_cast<QVBoxLayout*>(inner->layout());
    auto* head = new QHBoxLayout;
    head->addWidget(headingLabel(tr("Numbers"), 1.15, inner));
    head->addStretch(1);
    head->addWidget(m_period);
    auto* report = new QPushButton(tr("&Report"), inner);
    report->setObjectName(QStringLiteral("overviewReport"));
    auto* menu = new QMenu(report);
    connect(menu->addAction(tr("&Save without names of people…")), &QAction::triggered, this, [this] { saveReport(false); });
    connect(menu->addAction(tr("Save with &names of people…")), &QAction::triggered, this, [this] { saveReport(true); });
    menu->addSeparator();
    auto* print = new QAction(tr("&Print without names of people…"), this);
    print->setObjectName(printAction);
    print->setShortcut(QKeySequence::Print);
    addAction(print);
    menu->addAction(print);
    connect(print, &QAction::triggered, this, &OverviewPage::printReport);
    report->setMenu(menu);
    head->addWidget(report);
    page->addLayout(head);
    m_figures->setHorizontalSpacing(em(this, 1));
    m_figures->setVerticalSpacing(em(this, 1));
    page->addLayout(m_figures);
}

void OverviewPage::say(bool fine, const QString& sentence)
{
    m_trouble->setVisible(!fine);
    m_said->setVisible(fine);
    (fine ? m_said : m_trouble)->setText(sentence);
}

void OverviewPage::reload()
{
    const QDate today = m_services.link.today();
    m_services.link.read<Board>(
        this,
        [today, period = m_period->period()](programme::Store& store) -> Result<Board> {
            auto due = programme::dueThings(store, {today});
            if (!due.ok()) return due.error();
            auto figures = programme::figuresOf(store, period, today);
            if (!figures.ok()) return figures.error();
            auto steps = programme::firstStepsDone(store);
            if (!steps.ok()) return steps.error();
            return Board{*std::move(due), *std::move(figures), *std::move(steps)};
        },
        [this](Result<Board> board) {
            m_trouble->setVisible(!board.ok());
            if (!board.ok()) return m_trouble->setText(board.error().text);
            m_steps->showDone(board->steps);
            showDue(board->due);
            showFigures(board->figures);
        });
}

void OverviewPage::showDue(const QList<DueThing>& things)
{
    m_things = things;
    // The example is nobody's work.
    if (!m_services.link.place().file.endsWith(QLatin1String("example-programme.sqlite"))) rememberDue(m_services.settings, things);
    m_due->clear();
    for (const DueThing& thing : things) {
        auto* item = new QListWidgetItem(m_due);
        item->setText(thing.sentence);
        item->setIcon(thing.overdue ? icon(QStringLiteral("warning"), Ink::Warning) : icon(QStringLiteral("calendar")));
        item->setData(Qt::AccessibleTextRole, thing.overdue ? tr("Overdue: %1").arg(item->text()) : item->text());
    }
    m_due->setVisible(!things.isEmpty());
    m_due->setFixedHeight(std::min(em(this, 11), int(std::max<qsizetype>(things.size(), 1)) * std::max(fontMetrics().height(), m_due->sizeHintForRow(0)) + 2 * m_due->frameWidth() + 2));
    m_nothingDue->setVisible(things.isEmpty());
}

/// The cards stay: whoever stands on a number stays there.
void OverviewPage::showFigures(const Figures& figures)
{
    while (m_cards.size() > figures.groups.size()) m_cards.takeLast().first->deleteLater();
    for (qsizetype i = 0; i < figures.groups.size(); ++i) {
        if (i == m_cards.size()) {
            auto* card = new Card(this);
            card->body()->setSpacing(em(this, 0.3));
            auto* title = headingLabel({}, 1.0, card);
            title->setObjectName(QStringLiteral("figureTitle"));
            auto* chart = new FigureChart(card);
            card->body()->addWidget(title);
            card->body()->addWidget(chart);
            card->body()->addStretch(1);
            connect(chart, &FigureChart::figureWanted, this, [this](const QString& group, const QString& figure) {
                const FigureTarget target = targetOf(group, figure);
                if (m_services.goTo && !target.section.isEmpty()) m_services.goTo(target.section, target.code);
            });
            m_cards.append({card, chart});
        }
        m_cards[i].first->findChild<QLabel*>(QStringLiteral("figureTitle"))->setText(figures.groups[i].title);
        m_cards[i].second->setObjectName(QStringLiteral("figures-") + figures.groups[i].code);
        m_cards[i].second->showGroup(figures.groups[i]);
    }
    placeCards();
    scheduleTabOrder(this);
}

void OverviewPage::placeCards()
{
    const int columns = width() > em(this, 55) ? 3 : 2;
    for (const auto& [card, chart] : std::as_const(m_cards)) m_figures->removeWidget(card);
    for (int column = 0; column < 3; ++column) m_figures->setColumnStretch(column, column < columns ? 1 : 0);
    for (qsizetype i = 0; i < m_cards.size(); ++i) m_figures->addWidget(m_cards[i].first, int(i) / columns, int(i) % columns);
}

void OverviewPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if ((event->oldSize().width() > em(this, 55)) != (width() > em(this, 55))) placeCards();
}

void OverviewPage::withReport(bool names, std::function<void(const actions::ProgrammeReport&)> then)
{
    m_services.link.read<actions::ProgrammeReport>(
        this, [period = m_period->period(), names](programme::Store& store) { return actions::programmeReport(store, {period, names}); },
        [this, then = std::move(then)](Result<actions::ProgrammeReport> report) {
            if (!report.ok()) return say(false, report.error().text);
            then(*report);
        });
}

void OverviewPage::saveReport(bool names)
{
    m_services.prompts.askSaveFile(
        this, tr("Save the report"), QDir(m_services.settings.lastFolder()).filePath(tr("report") + QStringLiteral(".pdf")),
        tr("PDF documents (*.pdf);;Web pages (*.html);;Tables (*.csv);;JSON (*.json)"), QStringLiteral("pdf"), [this, names](const QString& path) {
            if (path.isEmpty()) return;
            m_services.settings.setLastFolder(QFileInfo(path).absolutePath());
            withReport(names, [this, path](const actions::ProgrammeReport& report) {
                auto work = [report, path, &disk = m_services.disk]() -> Status {
                    const Result<QByteArray> bytes = bytesOf(report, QFileInfo(path).suffix().toLower());
                    return bytes.ok() ? disk.replace(path, *bytes) : Status(bytes.error());
                };
                inBackground(this, std::move(work), [this, path](const Status& done) {
                    say(done.ok(), done.ok() ? tr("Saved as “%1”.").arg(QFileInfo(path).fileName()) : done.error().text);
                });
            });
        });
}

void OverviewPage::printReport()
{
    withReport(false, [this](const actions::ProgrammeReport& report) {
        printDocument(m_services, this, actions::reportDocument(report), [page = QPointer(this)](bool fine, const QString& sentence) {
            if (page) page->say(fine, sentence);
        });
    });
}

void OverviewPage::planInduction()
{
    auto* dialog = new MeetingDialog(m_services, this);
    connect(dialog, &MeetingDialog::planned, this, [this](const programme::Event& event, const QList<QUuid>& people) {
        if (people.isEmpty()) return;
        programme::LetterSubject subject;
        subject.event = event.id;
        (new LettersDialog(m_services, people, programme::invitationTo(event), subject, this))->show();
    });
    dialog->show();
}

void OverviewPage::openDue()
{
    const int row = m_due->currentRow();
    if (row < 0 || row >= m_things.size() || !m_things.at(row).kind) return;
    const DueThing& thing = m_things.at(row);
    // Whoever looks at one of them looks at all.
    if (thing.code == QLatin1String("retention")) return (new RetentionDialog(m_services, this))->show();
    // Where there is a window for what is to be done, it leads there.
    if (thing.code == QLatin1String("attendance")) return (new AttendanceDialog(m_services, thing.record, this))->show();
    if (thing.code == QLatin1String("induction")) return planInduction();
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
