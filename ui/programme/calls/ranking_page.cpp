#include "ui/programme/calls/ranking_page.h"

#include "core/programme/people/people_names.h"
#include "core/programme/selection/calls.h"
#include "core/programme/selection/statuses.h"
#include "ui/programme/calls/move_up.h"
#include "ui/programme/calls/tie_dialog.h"
#include "ui/programme/records/print_document.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace microvet::ui {

using programme::CandidateResult;
using programme::CriterionResult;
using programme::Decision;
using programme::Proposal;

namespace {

/// What decides stands first, so that it is seen without scrolling.
enum RankingColumn { Place, Name, Total, Outcome, Remarks, Spread, FirstCriterion };

/// The applications with points of others that are kept from `me` for now.
QSet<QUuid> keptPoints(const programme::Scoring& scoring, const QString& me)
{
    const QSet<QUuid> blind = programme::blindApplications(scoring, me);
    QSet<QUuid> kept;
    for (const programme::Score& score : scoring.scores)
        if (score.points && blind.contains(score.application) && !programme::sameName(score.evaluator, me)) kept.insert(score.application);
    return kept;
}

QString statusOf(Proposal proposal)
{
    switch (proposal) {
    case Proposal::Selected:
        return QStringLiteral("selected");
    case Proposal::Reserve:
        return QStringLiteral("reserve");
    case Proposal::NotSelected:
        return QStringLiteral("notSelected");
    default:
        return {};
    }
}

} // namespace

RankingPage::RankingPage(const ProgrammeServices& services, const QUuid& call, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_call(call)
    , m_table(new QTableWidget(this))
    , m_summary(mutedLabel({}, this))
    , m_said(new SaidNotice(QStringLiteral("rankingSaid"), this))
    , m_tie(new QPushButton(tr("Tell &equals apart…"), this))
    , m_decide(new QPushButton(tr("&Write down the decision…"), this))
    , m_moveUp(new QPushButton(tr("Move &up a reserve…"), this))
{
    makeLayout();
    connect(&services.link, &ProgrammeLink::changed, this, &RankingPage::reload);
    connect(m_tie, &QPushButton::clicked, this, &RankingPage::decideTie);
    connect(m_decide, &QPushButton::clicked, this, &RankingPage::decide);
    connect(m_moveUp, &QPushButton::clicked, this, [this] {
        offerMovingUp(m_services, this, m_call, true, [page = QPointer(this)](bool fine, const QString& sentence) {
            if (page) page->say(fine, sentence);
        });
    });
    reload();
}

void RankingPage::makeLayout()
{
    auto* page = new QVBoxLayout(this);
    page->setSpacing(em(this, 0.5));
    m_summary->setObjectName(QStringLiteral("rankingSummary"));
    page->addWidget(m_summary);
    m_table->setObjectName(QStringLiteral("rankingTable"));
    m_table->setAccessibleName(tr("Candidates by their points"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    page->addWidget(m_table, 1);
    page->addWidget(m_said);
    auto* foot = new QHBoxLayout;
    m_tie->setObjectName(QStringLiteral("rankingTie"));
    m_decide->setObjectName(QStringLiteral("rankingDecide"));
    m_moveUp->setObjectName(QStringLiteral("rankingMoveUp"));
    m_moveUp->hide();
    for (QPushButton* button : {m_tie, m_decide, m_moveUp}) {
        button->setAutoDefault(false);
        foot->addWidget(button);
    }
    auto* papers = new QPushButton(tr("&Papers"), this);
    papers->setObjectName(QStringLiteral("rankingPapers"));
    papers->setAutoDefault(false);
    auto* menu = new QMenu(papers);
    const auto add = [&](const QString& text, auto make, bool tellsPoints = false) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, make, tellsPoints] { showPaper(make, tellsPoints); });
    };
    using actions::SelectionRecord;
    add(tr("&Empty grid…"), [](const SelectionRecord& record, const QString&, QDate) { return actions::emptyGrid(record); });
    add(tr("&My grid…"), [](const SelectionRecord& record, const QString& me, QDate) { return actions::filledGrid(record, me); });
    add(tr("Grid of &all…"), [](const SelectionRecord& record, const QString&, QDate) { return actions::filledGrid(record); }, true);
    // Of the chosen ones where there are several, so that two can be looked at against each other.
    connect(menu->addAction(tr("Candidates &beside each other…")), &QAction::triggered, this, [this] {
        const QList<QUuid> chosen = chosenApplications();
        const auto show = [this, applications = chosen.size() > 1 ? chosen : QList<QUuid>()] {
            showPaper([applications](const SelectionRecord& record, const QString&, QDate) { return actions::sideBySide(record, applications); }, false);
        };
        if (m_scoring.call.frozen.isValid() || m_ranking.candidates.isEmpty()) return show();
        // It shows what applicants wrote, so the criteria stand from now on.
        m_services.link.run(
            this,
            [call = m_call](programme::Store& store) {
                return store.change(RankingPage::tr("First application opened: the criteria stand"), [&](programme::Change& change) { return programme::freezeCriteria(change, call); });
            },
            [this, show](const Status& status, const programme::Conflict&) { status.ok() ? show() : say(false, status.error().text); });
    });
    add(tr("M&inutes of the selection…"), [](const SelectionRecord& record, const QString&, QDate day) { return actions::selectionMinutes(record, day); }, true);
    papers->setMenu(menu);
    foot->addWidget(papers);
    foot->addStretch(1);
    page->addLayout(foot);
}

QList<QUuid> RankingPage::chosenApplications() const
{
    QList<QUuid> chosen;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows(Place);
    for (const QModelIndex& row : rows) chosen.append(row.data(Qt::UserRole).toUuid());
    return chosen;
}

void RankingPage::showPaper(std::function<actions::Document(const actions::SelectionRecord&, const QString& me, QDate day)> make, bool tellsPoints)
{
    m_services.link.read<actions::Document>(
        this,
        [call = m_call, make = std::move(make), tellsPoints, me = m_services.link.who(), day = m_services.link.today()](programme::Store& store) -> Result<actions::Document> {
            const auto record = actions::selectionRecord(store, call);
            if (!record.ok()) return record.error();
            if (tellsPoints && !keptPoints(record->scoring, me).isEmpty())
                return Error{Error::Kind::Invalid, RankingPage::tr("This paper tells what others gave. It can be made when you have done with all candidates, or all evaluators have."), {}};
            return make(*record, me, day);
        },
        [this](Result<actions::Document> document) {
            if (!document.ok()) return say(false, document.error().text);
            printDocument(m_services, this, *document, [page = QPointer(this)](bool fine, const QString& sentence) {
                if (page) page->say(fine, sentence);
            });
        });
}

void RankingPage::reload()
{
    m_services.link.read<programme::Scoring>(
        this, [call = m_call](programme::Store& store) { return programme::scoringOf(store, call); },
        [this](Result<programme::Scoring> scoring) {
            if (!scoring.ok()) return say(false, scoring.error().text);
            m_scoring = std::move(*scoring);
            m_ranking = programme::rankingSeenBy(m_scoring, m_services.link.who());
            showRanking();
        });
}

void RankingPage::showRanking()
{
    const QLocale locale;
    const auto number = [&](double value) { return locale.toString(value, 'f', 2); };
    const auto criteria = int(m_scoring.criteria.criteria.size());
    QStringList heads{tr("Place"), tr("Candidate"), tr("Total"), tr("Decision"), tr("Remarks"), tr("Spread")};
    for (const programme::Criterion& criterion : std::as_const(m_scoring.criteria.criteria))
        heads.append(criterion.text.size() > 22 ? criterion.text.left(21) + QChar(0x2026) : criterion.text);
    m_table->setColumnCount(int(heads.size()));
    m_table->setHorizontalHeaderLabels(heads);
    for (int i = 0; i < criteria; ++i)
        m_table->horizontalHeaderItem(FirstCriterion + i)->setToolTip(m_scoring.criteria.criteria.at(i).text);
    m_table->setRowCount(0);
    m_table->setRowCount(int(m_ranking.candidates.size()));
    m_decisions.clear();
    const QList<Proposal> proposals = programme::proposalsOf(m_ranking, m_scoring.call.places);
    const QString me = m_services.link.who();
    bool ties = false, blind = false;
    QMap<programme::Standing, int> standings;
    const QSet<QUuid> kept = keptPoints(m_scoring, me);
    for (int row = 0; row < m_ranking.candidates.size(); ++row) {
        const CandidateResult& one = m_ranking.candidates.at(row);
        const bool hidden = kept.contains(one.application);
        blind = blind || hidden;
        ++standings[one.eligibility.standing];
        const auto put = [&](int column, const QString& text, bool right = false) {
            auto* item = new QTableWidgetItem(text);
            if (right) item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column, item);
            return item;
        };
        put(Place, one.rank == 0 ? QStringLiteral("–") : one.equals > 0 ? tr("%1 =").arg(one.rank) : locale.toString(one.rank), true)
            ->setData(Qt::UserRole, one.application);
        put(Name, one.name.isEmpty() ? tr("Erased") : one.name);
        for (int i = 0; i < criteria; ++i) {
            const CriterionResult result = one.criteria.value(i);
            const bool several = result.given > 1 && result.deviation > 0;
            QTableWidgetItem* item = put(FirstCriterion + i, !result.average ? QStringLiteral("–") : several ? tr("%1 ± %2").arg(number(*result.average), number(result.deviation)) : number(*result.average), true);
            if (result.average)
                item->setToolTip(tr("Spread %1, standard deviation %2, by %n evaluators", nullptr, result.given)
                                     .arg(number(result.spread), number(result.deviation)));
            const QUuid criterion = m_scoring.criteria.criteria.at(i).id;
            if (std::any_of(one.floors.begin(), one.floors.end(), [&](const programme::FloorFailure& floor) { return floor.criterion == criterion; })) {
                QFont font = item->font();
                font.setBold(true);
                item->setFont(font);
                item->setIcon(icon(QStringLiteral("warning"), Ink::Warning));
                item->setData(Qt::AccessibleTextRole, tr("%1, below the minimum").arg(item->text()));
            }
        }
        put(Total, !one.total ? QStringLiteral("–") : number(*one.total), true);
        put(Spread, !one.total ? QString() : number(one.spread), true);
        QStringList remarks;
        if (hidden) remarks.append(tr("Points are shown when you have done with this candidate."));
        if (!one.eligibility.mayBeScored()) remarks.append(one.eligibility.sentence());
        for (const programme::FloorFailure& floor : one.floors) remarks.append(floor.sentence);
        if (!one.missing.isEmpty()) remarks.append(tr("Not done: %1").arg(one.missing.join(QStringLiteral(", "))));
        if (!one.excluded.isEmpty()) remarks.append(tr("Interest stated: %1").arg(one.excluded.join(QStringLiteral(", "))));
        if (one.levelUnknown) remarks.append(tr("The level of English is not known."));
        if (one.late) remarks.append(tr("Came after the call had closed."));
        if (one.tieDecided) remarks.append(tr("Order of equals: %1").arg(one.tieReason));
        put(Remarks, remarks.join(QLatin1Char(' ')))->setToolTip(remarks.join(QLatin1Char('\n')));
        QComboBox* box = makeDecision(row, proposals.at(row));
        m_table->setCellWidget(row, Outcome, box);
        m_decisions.append(box);
        ties = ties || one.equals > 0 || one.tieDecided;
    }
    m_table->resizeColumnsToContents();
    m_table->setColumnWidth(Remarks, em(this, 16));
    m_table->setColumnWidth(Outcome, em(this, 10));
    m_tie->setEnabled(ties);
    const auto taken = std::count_if(m_ranking.candidates.begin(), m_ranking.candidates.end(), [](const CandidateResult& one) { return one.status == QLatin1String("selected"); });
    const bool waiting = std::any_of(m_ranking.candidates.begin(), m_ranking.candidates.end(), [](const CandidateResult& one) { return one.status == QLatin1String("reserve"); });
    m_moveUp->setVisible(m_scoring.call.decided.isValid() && waiting && taken < m_scoring.call.places);
    m_decide->setEnabled(!m_ranking.candidates.isEmpty());
    QStringList summary{tr("%n places", nullptr, m_scoring.call.places), tr("%n candidates", nullptr, int(m_ranking.candidates.size()))};
    if (!m_ranking.evaluators.isEmpty()) summary.append(tr("evaluators: %1").arg(m_ranking.evaluators.join(QStringLiteral(", "))));
    const auto count = [&](programme::Standing standing, const QString& text) {
        if (standings.value(standing) > 0) summary.append(text);
    };
    count(programme::Standing::Not, tr("%n not eligible", nullptr, standings.value(programme::Standing::Not)));
    count(programme::Standing::Unclear, tr("%n unclear", nullptr, standings.value(programme::Standing::Unclear)));
    count(programme::Standing::Open, tr("%n not looked at", nullptr, standings.value(programme::Standing::Open)));
    if (blind) summary.append(tr("places are shown when you have done with all"));
    if (m_scoring.call.decided.isValid())
        summary.append(tr("decided on %1").arg(locale.toString(m_scoring.call.decided.toLocalTime().date(), QLocale::ShortFormat)));
    m_summary->setText(summary.join(QStringLiteral(" · ")));
}

/// What the user has chosen stays, however often all is read again meanwhile.
QComboBox* RankingPage::makeDecision(int row, Proposal proposal)
{
    const CandidateResult& one = m_ranking.candidates.at(row);
    auto* box = new QComboBox(m_table);
    box->setObjectName(QStringLiteral("decision%1").arg(row));
    box->setAccessibleName(tr("Decision about %1").arg(one.name));
    giveTip(box, tr("Proposed from the ranking: %1").arg(programme::nameOf(proposal)));
    box->addItem(tr("Open"), QString());
    for (const char* code : {"selected", "reserve", "notSelected"})
        box->addItem(programme::statusName(QString::fromLatin1(code)), QString::fromLatin1(code));
    if (one.status == QLatin1String("declined") || one.status == QLatin1String("withdrawn")) { // it is they who have decided
        box->addItem(programme::statusName(one.status), QString());
        box->setCurrentIndex(box->count() - 1);
        box->setEnabled(false);
        return box;
    }
    const QString decided = m_scoring.call.decided.isValid() ? one.status : statusOf(proposal);
    const int usual = std::max(0, box->findData(decided));
    box->setCurrentIndex(usual);
    const auto pick = [this, box, usual, application = one.application] {
        if (box->currentIndex() == usual)
            m_picked.remove(application);
        else
            m_picked.insert(application, box->currentData().toString());
    };
    if (const auto picked = m_picked.constFind(one.application); picked != m_picked.constEnd()) {
        box->setCurrentIndex(std::max(0, box->findData(*picked)));
        pick(); // it may be what is decided by now
    }
    connect(box, &QComboBox::activated, this, pick);
    return box;
}

/// All who have as many points as the chosen row, in the order that stands.
void RankingPage::decideTie()
{
    const int row = std::max(0, m_table->currentRow());
    if (row >= m_ranking.candidates.size()) return;
    const CandidateResult& chosen = m_ranking.candidates.at(row);
    QList<std::pair<QUuid, QString>> equals;
    for (const CandidateResult& one : std::as_const(m_ranking.candidates))
        if (one.isRanked() && (chosen.tieDecided ? one.tieDecided && std::abs(one.total.value_or(0) - chosen.total.value_or(0)) < 1e-6 : one.rank == chosen.rank))
            equals.append({one.application, one.name});
    if (!chosen.isRanked() || equals.size() < 2) return say(false, tr("Choose one of the candidates with equal points first."));
    auto* dialog = new TieDialog(equals, chosen.tieReason, this);
    const auto told = [this](const QString& sentence) {
        return [this, sentence](const Status& status, const programme::Conflict&) { say(status.ok(), status.ok() ? sentence : status.error().text); };
    };
    connect(dialog, &TieDialog::leftEqual, this, [this, told] {
        m_services.link.run(this, [call = m_call](programme::Store& store) { return programme::decideTie(store, call, {}, {}); }, told(tr("Equals are equal again.")));
    });
    connect(dialog, &TieDialog::decided, this, [this, told](const QList<QUuid>& order, const QString& reason) {
        m_services.link.run(this, [call = m_call, order, reason](programme::Store& store) { return programme::decideTie(store, call, order, reason); },
                            told(tr("The order was written down.")));
    });
    dialog->open();
}

void RankingPage::decide()
{
    QList<Decision> decisions;
    bool against = false;
    const QList<Proposal> proposals = programme::proposalsOf(m_ranking, m_scoring.call.places);
    for (int row = 0; row < m_decisions.size(); ++row) {
        const QString status = m_decisions.at(row)->currentData().toString();
        const CandidateResult& one = m_ranking.candidates.at(row);
        if (status.isEmpty() || status == one.status) continue;
        decisions.append({one.application, status, {}});
        against = against || status != statusOf(proposals.at(row));
    }
    if (decisions.isEmpty()) return say(false, tr("There is nothing new to be written down."));
    const auto write = [this](QList<Decision> all, const QString& reason) {
        const QList<Proposal> proposed = programme::proposalsOf(m_ranking, m_scoring.call.places);
        for (Decision& decision : all)
            for (int row = 0; row < m_ranking.candidates.size(); ++row)
                if (m_ranking.candidates.at(row).application == decision.application && statusOf(proposed.at(row)) != decision.status)
                    decision.reason = reason; // the ranking speaks for itself
        m_services.link.run(this, [call = m_call, all](programme::Store& store) { return programme::decide(store, call, all); },
                            [this, picked = m_picked](const Status& status, const programme::Conflict&) {
                                if (status.ok()) // all but what was chosen while it was written
                                    m_picked.removeIf([&](const auto& now) { return picked.contains(now.key()) && picked.value(now.key()) == now.value(); });
                                say(status.ok(), status.ok() ? tr("The decision was written down. Letters can be written from the applications now.")
                                                             : status.error().text);
                            });
    };
    const auto go = [this, against, decisions, write] {
        if (!against) return write(decisions, {});
        askReason([write, decisions](const QString& reason) { write(decisions, reason); });
    };
    int open = 0;
    for (int row = 0; row < m_decisions.size(); ++row) {
        const CandidateResult& one = m_ranking.candidates.at(row);
        const bool waits = one.status == QLatin1String("applied") || one.status == QLatin1String("shortlisted");
        if (waits && m_decisions.at(row)->currentData().toString().isEmpty() && one.eligibility.standing != programme::Standing::Not && !one.isComplete()) ++open;
    }
    if (open == 0) return go();
    const Question question{QStringLiteral("decideEarly"),
                            tr("Decide now?"),
                            tr("%n candidates stay open: they have not been looked at, or not scored by all. Whoever is selected now takes the places.", nullptr, open),
                            {{QStringLiteral("wait"), tr("&Not yet"), Question::Weight::Default}, {QStringLiteral("decide"), tr("&Decide all the same")}},
                            QStringLiteral("wait")};
    m_services.prompts.ask(this, question, [page = QPointer(this), go](const QString& answer) {
        if (page && answer == QLatin1String("decide")) go();
    });
}

void RankingPage::askReason(std::function<void(const QString&)> then)
{
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("decisionReason"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Decide against the ranking"));
    dialog->setLabelText(tr("The decision differs from the ranking. Why? The reason stands in the minutes."));
    connect(dialog, &QInputDialog::textValueSelected, this, std::move(then));
    dialog->open();
}

void RankingPage::say(bool fine, const QString& sentence) { m_said->say(fine, sentence); }

} // namespace microvet::ui
