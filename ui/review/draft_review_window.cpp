#include "ui/review/draft_review_window.h"

#include "core/actions/review.h"
#include "core/base/clock.h"
#include "core/report/report_words.h"
#include "core/review/words.h"
#include "ui/history/history_model.h"
#include "ui/review/checklist_view.h"
#include "ui/review/review_state.h"
#include "ui/session/background.h"
#include "ui/session/session.h"
#include "ui/versions/comparison_text.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace microvet::ui {
using model::Verdict;

namespace {

constexpr int keepPause = 500; ///< ms between a key and keeping what was written

QWidget* padded(QLayout* layout)
{
    auto* page = new QWidget;
    page->setLayout(layout);
    const int gap = em(page, 0.7);
    layout->setContentsMargins(gap, gap, gap, gap);
    return page;
}

QString textParagraph(const QString& text)
{
    QString html = text.toHtmlEscaped();
    return QStringLiteral("<p>%1</p>").arg(html.replace(u'\n', QLatin1String("<br>")));
}

} // namespace

DraftReviewWindow::DraftReviewWindow(Session& session, ReviewState& state, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_state(state)
    , m_tabs(new QTabWidget(this))
    , m_who(new Notice(theme::Tone::Warning, this))
{
    setObjectName(QStringLiteral("draftReviewWindow"));
    setWindowTitle(tr("Review of this draft"));
    setModal(false);
    auto* page = new QVBoxLayout(this);
    const int gap = em(this, 0.5);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap);
    m_who->setObjectName(QStringLiteral("reviewWho"));
    m_who->setTextFormat(Qt::PlainText);
    m_who->setWordWrap(true);
    page->addWidget(m_who);
    m_tabs->setObjectName(QStringLiteral("draftReviewTabs"));
    m_tabs->addTab(makeStanding(), tr("&How it stands"));
    m_tabs->addTab(makeChecklist(), tr("Chec&klist"));
    m_tabs->addTab(makeDecision(), tr("&Decision"));
    page->addWidget(m_tabs, 1);
    auto* buttons = new QDialogButtonBox(this);
    const auto add = [&](const QString& text, const char* name, auto run) {
        QPushButton* button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, run);
    };
    add(tr("&Read it as learners do"), "reviewPreview", &DraftReviewWindow::previewWanted);
    add(tr("&Save the record…"), "reviewRecord", &DraftReviewWindow::recordWanted);
    add(tr("About &me…"), "reviewAboutMe", &DraftReviewWindow::nameWanted);
    QPushButton* close = buttons->addButton(tr("C&lose"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeDialog"));
    close->setAutoDefault(false);
    page->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_pause.setSingleShot(true);
    m_pause.setInterval(keepPause);
    connect(&m_pause, &QTimer::timeout, this, &DraftReviewWindow::keep);
    connect(&session, &Session::changed, this, [this] {
        const Verdict* now = review::draftOf(m_session.content(), m_reviewer);
        if (m_kept != (now ? std::optional(*now) : std::nullopt)) load(); // undone, or taken in from somebody
        updateHints();
    });
    connect(&state, &ReviewState::changed, this, &DraftReviewWindow::showStanding);
    takeName();
    showStanding();
    giveSize(this, 50, 31);
}

bool DraftReviewWindow::event(QEvent* event)
{
    // Whoever goes to another window may save or close the course there.
    if ((event->type() == QEvent::WindowDeactivate || event->type() == QEvent::Hide) && m_pause.isActive()) keep();
    return QDialog::event(event);
}

void DraftReviewWindow::openPage(Page page) { m_tabs->setCurrentIndex(page); }

QWidget* DraftReviewWindow::makeStanding()
{
    m_sentence = headingLabel({}, 1.15, this);
    m_sentence->setObjectName(QStringLiteral("reviewSentence"));
    m_sentence->setWordWrap(true);
    m_history = new QTextBrowser(this);
    m_history->setObjectName(QStringLiteral("reviewHistory"));
    m_history->setAccessibleName(tr("Decisions, and what has changed since"));
    m_history->setOpenLinks(false);
    m_history->setTabChangesFocus(true);
    auto* column = new QVBoxLayout;
    column->addWidget(m_sentence);
    column->addWidget(m_history, 1);
    return padded(column);
}

QWidget* DraftReviewWindow::makeChecklist()
{
    m_checklist = new ChecklistView(m_state.checklist());
    m_score = new QLabel(this);
    m_score->setObjectName(QStringLiteral("reviewScore"));
    m_score->setWordWrap(true);
    connect(m_checklist, &ChecklistView::edited, this, &DraftReviewWindow::edited);
    auto* scroll = scrolling(m_checklist);
    scroll->setObjectName(QStringLiteral("checklistScroll"));
    auto* column = new QVBoxLayout;
    column->addWidget(scroll, 1);
    column->addWidget(m_score);
    return padded(column);
}

QWidget* DraftReviewWindow::makeDecision()
{
    m_name = new QLabel(this);
    m_name->setObjectName(QStringLiteral("reviewName"));
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_name->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred); // else a form makes it as narrow as its words allow
    m_role = new LineField(this);
    m_role->setObjectName(QStringLiteral("reviewRole"));
    giveTip(m_role, tr("As what you review: ambassador, teacher of the trade, employer …"));
    m_noConflict = new QCheckBox(tr("I had no part in making it, and gain nothing by it."), this);
    m_noConflict->setObjectName(QStringLiteral("reviewNoConflict"));
    giveTip(m_noConflict, tr("Your statement on conflicts of interest; it stands in the record."));
    m_conflict = new LineField(this);
    m_conflict->setObjectName(QStringLiteral("reviewConflict"));
    giveTip(m_conflict, tr("Say it openly; somebody else may have to decide."));
    m_summary = new TextField(4, this);
    m_summary->setObjectName(QStringLiteral("reviewSummary"));
    giveTip(m_summary, tr("What you found, and what the authors should do. It is the first thing that they read."));
    m_decision = new QComboBox(this);
    m_decision->setObjectName(QStringLiteral("reviewDecision"));
    for (size_t i = 0; i < model::Codes<model::Decision>::names.size(); ++i)
        m_decision->addItem(report::decisionName(QString::fromLatin1(model::Codes<model::Decision>::names[i])), int(i));
    giveTip(m_decision, tr("It is about the course exactly as it is now; that version is kept in the file."));
    m_obstacles = new QLabel(this);
    m_obstacles->setObjectName(QStringLiteral("reviewObstacles"));
    m_obstacles->setTextFormat(Qt::PlainText);
    m_obstacles->setWordWrap(true);
    m_decide = new QPushButton(tr("D&ecide and save"), this);
    m_decide->setObjectName(QStringLiteral("reviewDecide"));
    m_decide->setAutoDefault(false);
    connect(m_decide, &QPushButton::clicked, this, &DraftReviewWindow::decide);
    for (LineField* field : {m_role, m_conflict})
        connect(field, &QLineEdit::textChanged, this, &DraftReviewWindow::edited);
    connect(m_noConflict, &QCheckBox::toggled, this, [this](bool none) {
        m_conflict->setEnabled(!none);
        edited();
    });
    connect(m_summary, &QPlainTextEdit::textChanged, this, &DraftReviewWindow::edited);
    connect(m_decision, &QComboBox::currentIndexChanged, this, &DraftReviewWindow::edited);

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setVerticalSpacing(em(this, 0.5));
    form->addRow(tr("Reviewer:"), m_name);
    form->addRow(tr("R&ole:"), m_role);
    form->addRow(tr("Conflict of interest:"), m_noConflict);
    form->addRow(tr("Or: your &interest in it:"), m_conflict);
    form->addRow(tr("S&ummary:"), m_summary);
    form->addRow(tr("Decisio&n:"), m_decision);
    form->addRow(QString(), m_obstacles);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_decide);
    auto* column = new QVBoxLayout;
    column->addLayout(form);
    column->addStretch(1);
    column->addLayout(row);
    return scrolling(padded(column));
}

document::Place DraftReviewWindow::place() const { return {m_session.course().id.uuid(), {}}; }

void DraftReviewWindow::takeName()
{
    if (m_pause.isActive()) keep();
    const bool nobody = m_reviewer.isEmpty();
    m_reviewer = m_session.author().simplified();
    m_name->setText(m_reviewer.isEmpty() ? tr("Write your name in “About me”.") : m_reviewer);
    // What was written before the program knew whose it is belongs to whoever said so.
    if (nobody && m_unkept && !review::draftOf(m_session.content(), m_reviewer))
        keep();
    else
        load();
    updateHints();
}

Verdict DraftReviewWindow::verdict() const
{
    Verdict verdict = m_kept.value_or(Verdict());
    verdict.reviewer = m_reviewer;
    verdict.role = m_role->text().simplified();
    verdict.conflictOfInterest = m_noConflict->isChecked() ? review::noConflict() : m_conflict->text().simplified();
    verdict.summary = m_summary->toPlainText();
    verdict.reviewTemplate = m_state.checklist().name();
    verdict.answers = m_checklist->answers();
    const auto decision = model::Decision(m_decision->currentData().toInt());
    if (verdict.decision.value() != decision) verdict.decision = decision;
    return verdict;
}

void DraftReviewWindow::load()
{
    const Verdict* draft = review::draftOf(m_session.content(), m_reviewer);
    m_pause.stop();
    m_unkept = false;
    m_kept = draft ? std::optional(*draft) : std::nullopt;
    const Verdict shown = m_kept.value_or(Verdict());
    m_filling = true;
    if (m_role->text().simplified() != shown.role) m_role->setText(shown.role);
    const bool none = shown.conflictOfInterest == review::noConflict();
    m_noConflict->setChecked(none);
    m_conflict->setEnabled(!none);
    if (m_conflict->text().simplified() != (none ? QString() : shown.conflictOfInterest))
        m_conflict->setText(none ? QString() : shown.conflictOfInterest);
    if (m_summary->toPlainText() != shown.summary) m_summary->setPlainText(shown.summary);
    m_decision->setCurrentIndex(std::max(0, m_decision->findData(int(shown.decision.value()))));
    m_checklist->setAnswers(shown.answers);
    m_filling = false;
}

void DraftReviewWindow::edited()
{
    if (m_filling) return;
    m_unkept = true;
    updateHints();
    m_pause.start();
}

void DraftReviewWindow::keep()
{
    m_pause.stop();
    if (m_reviewer.isEmpty()) return; // nobody's; it stays in the fields
    m_unkept = false;
    const Verdict draft = verdict();
    if (m_kept && draft == *m_kept) return;
    const auto known = std::exchange(m_kept, draft); // what comes back with the edit is no news
    if (!m_session.edit(
            tr("Review the draft"), place(), [&](model::Content& content) { review::keepDraft(content, draft); },
            document::History::Merge::Typing))
        m_kept = known;
    if (const Verdict* now = review::draftOf(m_session.content(), m_reviewer)) {
        m_kept = *now; // with the ids that it was given
        m_filling = true;
        m_checklist->setAnswers(now->answers);
        m_filling = false;
    }
}

void DraftReviewWindow::updateHints()
{
    const Verdict now = verdict();
    const review::Template& checklist = m_state.checklist();
    const review::Score score = review::scoreOf(checklist, now.answers);
    const int all = int(checklist.items().size());
    QStringList parts{tr("Answered: %1 of %2.").arg(all - score.unanswered.size()).arg(all)};
    if (score.points)
        parts << tr("The checklist reaches %1 of 100; %2 are asked for.").arg(*score.points).arg(checklist.threshold);
    if (!score.mustFailures.isEmpty())
        parts << tr("%n items that must be met are not met.", nullptr, int(score.mustFailures.size()));
    if (!score.uncommented.isEmpty())
        parts << tr("%n items that are not met have no comment yet.", nullptr, int(score.uncommented.size()));
    m_score->setText(parts.join(u' '));
    const QStringList obstacles = review::obstacles(m_session.content(), checklist, now);
    m_obstacles->setText(obstacles.isEmpty() ? tr("Nothing stands against this decision.") : obstacles.join(u'\n'));
    m_decide->setEnabled(obstacles.isEmpty());
    const bool author = review::isAuthor(m_session.content(), m_reviewer);
    m_who->setVisible(author || m_reviewer.isEmpty());
    m_who->setText(author
                       ? tr("%1 is an author of this course. You may look at everything; somebody else has to decide.")
                             .arg(m_reviewer)
                       : tr("The program does not know who you are. Write your name in “About me”, so that a decision "
                            "has somebody who answers for it."));
}

void DraftReviewWindow::showStanding()
{
    const review::State& state = m_state.state();
    m_sentence->setText(m_state.isReady() ? review::sentenceOf(state) : tr("Looking at the versions…"));
    const int number = ++m_asked;
    const QString from = state.changedFrom;
    if (from.isEmpty()) return showText({}, {});
    using Found = Result<QList<actions::Difference>>;
    auto work = [read = m_session.versionReader(from), now = m_session.content()]() -> Found {
        const auto before = read();
        if (!before) return before.error();
        return actions::courseChanges(*before, now);
    };
    inBackground(this, std::move(work), [this, number](const Found& found) {
        if (number == m_asked)
            showText(found ? *found : QList<actions::Difference>(),
                     found ? QString() : found.error().text); // else it changed meanwhile
    });
}

void DraftReviewWindow::showText(const QList<actions::Difference>& differences, const QString& trouble)
{
    const review::State& state = m_state.state();
    QString html;
    if (state.needed > 1)
        html += textParagraph(tr("This course needs %1 reviewers who accept it; %2 have accepted.")
                              .arg(state.needed)
                              .arg(state.accepted));
    const QList<Verdict> decisions = review::decisions(m_session.content());
    if (decisions.isEmpty())
        html += textParagraph(tr("Nobody has decided about this course yet. Answer the checklist, comment where something "
                             "should be otherwise, and decide."));
    for (auto it = decisions.crbegin(); it != decisions.crend(); ++it) {
        //: a decision: its round, who decided, and what
        html += QStringLiteral("<h4>%1</h4>")
                    .arg(tr("Round %1, %2: %3")
                             .arg(it->round)
                             .arg(it->reviewer, report::decisionName(it->decision.code()))
                             .toHtmlEscaped());
        html += textParagraph(stepTime(it->time));
        if (!it->summary.isEmpty()) html += textParagraph(it->summary);
    }
    if (!trouble.isEmpty()) html += textParagraph(trouble);
    if (!differences.isEmpty()) {
        html += QStringLiteral("<h3>%1</h3>").arg(tr("What has changed since").toHtmlEscaped());
        html += comparisonHtml(differences, m_history->palette());
    }
    if (m_history->property("html").toString() == html) return; // a reader's place in the text stays
    m_history->setProperty("html", html);
    m_history->setHtml(html);
}

void DraftReviewWindow::decide()
{
    const Verdict now = verdict();
    if (!review::obstacles(m_session.content(), m_state.checklist(), now).isEmpty()) return;
    m_pause.stop();
    const int round = m_state.roundNow();
    const document::Revision version =
        m_session.keepVersion(tr("Review, round %1").arg(round), report::decisionName(now.decision.code()));
    m_session.edit(tr("Decide about the course"), place(),
                   [&](model::Content& content) { review::decide(content, now, version.hash, round, systemNow()); });
    load();
    m_tabs->setCurrentIndex(Standing);
    emit decided();
}

} // namespace microvet::ui
