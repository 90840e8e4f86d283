#include "ui/programme/calls/points_page.h"

#include "core/base/name_order.h"
#include "core/programme/people/people_names.h"
#include "core/programme/selection/calls.h"
#include "ui/programme/calls/entered_points.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QDoubleValidator>
#include <QGridLayout>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace microvet::ui {

using programme::Application;
using programme::Criterion;
using programme::Evaluation;
using programme::Score;

namespace {

/// Empty: points can be given.
QString stateOf(programme::Standing standing)
{
    switch (standing) {
    case programme::Standing::Eligible:
        return {};
    case programme::Standing::Open:
        return PointsPage::tr("not looked at");
    case programme::Standing::Unclear:
        return PointsPage::tr("unclear");
    case programme::Standing::Not:
        return PointsPage::tr("not eligible");
    }
    return {};
}

} // namespace

struct PointsPage::Read {
    programme::Scoring scoring; ///< applications in the order of names
    QList<programme::CallQuestion> questions;
    QList<programme::Answer> answers;
};

PointsPage::PointsPage(const ProgrammeServices& services, const QUuid& call, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_call(call)
    , m_list(new QListWidget(this))
    , m_about(new QLabel(this))
    , m_written(new QPlainTextEdit(this))
    , m_grid(nullptr)
    , m_others(mutedLabel({}, this))
    , m_said(new SaidNotice(QStringLiteral("pointsSaid"), this))
    , m_keep(new QPushButton(tr("&Keep the points"), this))
    , m_done(new QPushButton(tr("I have &done with this candidate"), this))
    , m_conflict(new QPushButton(tr("I have an &interest in this…"), this))
{
    makeLayout();
    connect(&services.link, &ProgrammeLink::changed, this, &PointsPage::reload);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem*, QListWidgetItem* before) {
        if (m_edited && before) leave(before->data(Qt::UserRole).toUuid());
        if (!m_edited) showCandidate(); // or it has led back already
    });
    connect(m_keep, &QPushButton::clicked, this, [this] { keep(false); });
    connect(m_done, &QPushButton::clicked, this, [this] { keep(true); });
    connect(m_conflict, &QPushButton::clicked, this, &PointsPage::stateConflict);
    reload();
}

void PointsPage::makeLayout()
{
    auto* across = new QHBoxLayout(this);
    m_list->setObjectName(QStringLiteral("pointsCandidates"));
    m_list->setAccessibleName(tr("Candidates"));
    m_list->setTabKeyNavigation(false);
    m_list->setMaximumWidth(em(this, 20));
    m_list->setMinimumWidth(em(this, 16));
    m_list->setWordWrap(true); // what is not clear about somebody stands behind the name
    m_list->setIconSize(QSize(em(this, 1.2), em(this, 1.2)));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    across->addWidget(m_list, 1);
    auto* right = new QVBoxLayout;
    m_about->setObjectName(QStringLiteral("pointsAbout"));
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    right->addWidget(m_about);
    m_written->setObjectName(QStringLiteral("pointsWritten"));
    m_written->setAccessibleName(tr("What the applicant wrote"));
    giveTip(m_written, tr("What the applicant wrote."));
    m_written->setReadOnly(true);
    m_written->setTabChangesFocus(true);
    m_written->setMaximumHeight(em(this, 7));
    right->addWidget(m_written);
    auto* inner = new QWidget(this);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, em(this, 0.5), 0);
    auto* rows = new QWidget(inner);
    m_grid = new QGridLayout(rows);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(2, 1);
    column->addWidget(rows);
    column->addWidget(m_others);
    column->addStretch(1);
    right->addWidget(scrolling(inner), 1);
    right->addWidget(m_said);
    auto* foot = new QHBoxLayout;
    m_keep->setObjectName(QStringLiteral("pointsKeep"));
    m_done->setObjectName(QStringLiteral("pointsDone"));
    m_conflict->setObjectName(QStringLiteral("pointsConflict"));
    for (QPushButton* button : {m_keep, m_done, m_conflict}) {
        button->setAutoDefault(false);
        foot->addWidget(button);
    }
    foot->addStretch(1);
    right->addLayout(foot);
    across->addLayout(right, 4);
}

void PointsPage::reload()
{
    m_services.link.read<Read>(
        this,
        [call = m_call](programme::Store& store) -> Result<Read> {
            auto scoring = programme::scoringOf(store, call);
            if (!scoring.ok()) return scoring.error();
            auto questions = programme::questionsOf(store, call);
            if (!questions.ok()) return questions.error();
            Read read{*std::move(scoring), *std::move(questions), {}};
            const QCollator order = nameOrder();
            std::stable_sort(read.scoring.applications.begin(), read.scoring.applications.end(), [&](const Application& a, const Application& b) {
                return order.compare(read.scoring.people.value(a.person).name, read.scoring.people.value(b.person).name) < 0;
            });
            for (const programme::CallQuestion& question : std::as_const(read.questions)) {
                const auto answers = store.all<programme::Answer>({{{"question", question.id}}});
                if (!answers.ok()) return answers.error();
                read.answers += *answers;
            }
            return read;
        },
        [this](Result<Read> read) {
            if (!read.ok()) return say(read.error().text);
            m_scoring = std::move(read->scoring);
            m_questions = std::move(read->questions);
            m_answers = std::move(read->answers);
            if (!m_edited) showCandidates();
        });
}

QString PointsPage::written(const QUuid& application) const
{
    QStringList texts;
    const auto add = [&](const QString& title, const QString& text) {
        if (!text.trimmed().isEmpty()) texts.append(title + QLatin1Char('\n') + text.trimmed());
    };
    for (const Application& one : m_scoring.applications) {
        if (one.id != application) continue;
        add(tr("Experience in education:"), one.experienceEducation);
        add(tr("Experience with micro-credentials:"), one.experienceMicro);
        add(tr("Motivation:"), one.motivation);
    }
    for (const programme::CallQuestion& question : m_questions)
        for (const programme::Answer& answer : m_answers)
            if (answer.application == application && answer.question == question.id) add(question.text.simplified(), answer.text);
    return texts.join(QStringLiteral("\n\n"));
}

QUuid PointsPage::current() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toUuid() : QUuid();
}

void PointsPage::showCandidates()
{
    const QUuid before = current();
    const QString me = m_services.link.who();
    QPixmap nothing(m_list->iconSize());
    nothing.fill(Qt::transparent);
    const QIcon noSign(nothing);
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const Application& application : std::as_const(m_scoring.applications)) {
            const bool done = std::any_of(m_scoring.evaluations.begin(), m_scoring.evaluations.end(), [&](const Evaluation& one) {
                return one.application == application.id && programme::sameName(one.evaluator, me) && one.done.isValid();
            });
            const QString name = m_scoring.people.value(application.person).name;
            const auto eligibility = programme::eligibilityOf(m_scoring.criteria.requirements, m_scoring.eligibility, application.id);
            // Who is not clear is seen before anybody begins to score.
            const QString state = done ? tr("done") : stateOf(eligibility.standing);
            auto* item = new QListWidgetItem(name.isEmpty() ? tr("Erased") : name, m_list);
            if (!state.isEmpty()) item->setText(tr("%1 (%2)").arg(item->text(), state));
            item->setData(Qt::UserRole, application.id);
            if (done) item->setIcon(icon(QStringLiteral("good"), Ink::Good));
            else if (!eligibility.mayBeScored()) item->setIcon(icon(QStringLiteral("warning"), Ink::Warning));
            else item->setIcon(noSign); // all names begin below each other
            item->setToolTip(eligibility.sentence());
            if (application.id == before) m_list->setCurrentItem(item);
        }
        if (!m_list->currentItem() && m_list->count() > 0) m_list->setCurrentRow(0);
    }
    showCandidate();
}

void PointsPage::showCandidate()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rows.clear();
    m_edited = false;
    const QUuid id = current();
    const QString me = m_services.link.who();
    const auto eligibility = programme::eligibilityOf(m_scoring.criteria.requirements, m_scoring.eligibility, id);
    const bool conflict = programme::hasConflict(m_scoring.evaluations, id, me);
    const bool mayScore = !id.isNull() && eligibility.mayBeScored() && !conflict;
    m_about->setText(id.isNull() ? tr("No application has come in yet.")
                     : conflict  ? tr("You have stated an interest in this application. Your points do not count.")
                                 : eligibility.sentence());
    // Whoever may be scored has been looked at; before that nobody reads here by what criteria could be chosen.
    m_written->setPlainText(mayScore ? written(id) : QString());
    m_written->setVisible(!m_written->document()->isEmpty());
    const QLocale locale;
    QString block;
    int row = 0;
    for (const Criterion& criterion : std::as_const(m_scoring.criteria.criteria)) {
        if (id.isNull()) break;
        if (criterion.block != block) {
            block = criterion.block;
            m_grid->addWidget(headingLabel(block, 1.0, this), row++, 0, 1, 3);
        }
        Score mine;
        for (const Score& score : std::as_const(m_scoring.scores))
            if (score.application == id && score.criterion == criterion.id && programme::sameName(score.evaluator, me)) mine = score;
        QString words = criterion.text;
        if (!criterion.floorText.isEmpty()) words += QStringLiteral(" (%1)").arg(criterion.floorText);
        auto* label = new QLabel(words, this);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        auto* points = new LineField(this);
        points->setObjectName(QStringLiteral("points%1").arg(m_rows.size()));
        auto* numbers = new QDoubleValidator(0, criterion.most.value_or(100), 2, points);
        numbers->setNotation(QDoubleValidator::StandardNotation);
        points->setValidator(numbers);
        points->setText(mine.points ? locale.toString(*mine.points, 'g', 6) : QString());
        points->setPlaceholderText(tr("0 to %1").arg(locale.toString(criterion.most.value_or(0), 'g', 6)));
        points->setAccessibleName(tr("Points: %1").arg(criterion.text));
        points->setMaximumWidth(em(this, 5));
        giveTip(points, tr("At most %1 points.").arg(locale.toString(criterion.most.value_or(0), 'g', 6)));
        auto* comment = new LineField(this);
        comment->setObjectName(QStringLiteral("comment%1").arg(m_rows.size()));
        comment->setText(mine.comment);
        comment->setPlaceholderText(tr("Comment"));
        comment->setAccessibleName(tr("Comment: %1").arg(criterion.text));
        giveTip(comment, tr("Why so many points."));
        points->setEnabled(mayScore);
        comment->setEnabled(mayScore);
        label->setBuddy(points);
        m_grid->addWidget(label, row, 0);
        m_grid->addWidget(points, row, 1);
        m_grid->addWidget(comment, row++, 2);
        m_rows.append({criterion.id, points, comment});
        for (QLineEdit* edit : {static_cast<QLineEdit*>(points), static_cast<QLineEdit*>(comment)})
            connect(edit, &QLineEdit::textEdited, this, &PointsPage::edited);
    }
    QHash<QString, double> totals;
    for (const Score& score : programme::visibleScores(m_scoring, me))
        if (score.application == id && !programme::sameName(score.evaluator, me) && score.points) totals[score.evaluator] += *score.points;
    QStringList lines;
    for (auto it = totals.cbegin(); it != totals.cend(); ++it)
        lines.append(tr("%1: %2 points").arg(it.key(), locale.toString(it.value(), 'g', 6)));
    std::sort(lines.begin(), lines.end());
    m_others->setText(lines.isEmpty() ? (programme::isBlindTo(m_scoring, id, me) ? tr("What others gave is shown when you have done with this candidate.") : QString())
                                      : tr("Others gave:") + QLatin1Char('\n') + lines.join(QLatin1Char('\n')));
    m_keep->setEnabled(mayScore);
    m_done->setEnabled(mayScore);
    m_conflict->setEnabled(!id.isNull());
    m_conflict->setText(conflict ? tr("I have no &interest any more") : tr("I have an &interest in this…"));
    scheduleTabOrder(this);
}

QList<programme::Given> PointsPage::given() const
{
    QList<programme::Given> all;
    for (const Row& row : m_rows) {
        all.append({row.criterion, enteredPoints(row.points->text()), row.comment->text().trimmed()});
    }
    return all;
}

bool PointsPage::checkNumbers()
{
    for (const Row& row : std::as_const(m_rows)) {
        const QString text = row.points->text().trimmed();
        if (text.isEmpty() || enteredPoints(text)) continue;
        say(tr("“%1” is not a number. Write points like %2.").arg(text, QLocale().toString(7.5)));
        row.points->setFocus();
        return false;
    }
    return true;
}

void PointsPage::keep(bool done)
{
    if (!checkNumbers()) return;
    m_services.link.run(
        this,
        [application = current(), me = m_services.link.who(), given = given(), done](programme::Store& store) -> Status {
            if (const Status kept = programme::givePoints(store, application, me, given); !kept.ok()) return kept;
            return done ? programme::finishEvaluation(store, application, me) : Status();
        },
        [this, edits = m_edits](const Status& status, const programme::Conflict&) {
            say(status.ok() ? QString() : status.error().text);
            if (status.ok() && edits == m_edits) m_edited = false;
        });
}

void PointsPage::edited()
{
    m_edited = true;
    ++m_edits;
}

void PointsPage::leave(const QUuid& application)
{
    const QList<programme::Given> entered = given();
    m_edited = false;
    if (!checkNumbers()) return goBack(application, entered);
    m_services.link.run(
        this,
        [application, me = m_services.link.who(), entered](programme::Store& store) { return programme::givePoints(store, application, me, entered); },
        [this, application, entered](const Status& status, const programme::Conflict&) {
            say(status.ok() ? QString() : status.error().text);
            if (!status.ok()) goBack(application, entered);
        });
}

void PointsPage::goBack(const QUuid& application, const QList<programme::Given>& entered)
{
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(Qt::UserRole).toUuid() == application) m_list->setCurrentRow(row);
    if (current() != application) return; // it is gone
    const QLocale locale;
    for (const programme::Given& one : entered)
        for (const Row& row : std::as_const(m_rows)) {
            if (row.criterion != one.criterion) continue;
            row.points->setText(one.points ? locale.toString(*one.points, 'g', 6) : QString());
            row.comment->setText(one.comment);
        }
    edited();
}

void PointsPage::stateConflict()
{
    const QUuid application = current();
    const QString me = m_services.link.who();
    const auto state = [this, application, me](const QString& text) {
        m_services.link.run(this, [application, me, text](programme::Store& store) { return programme::stateConflict(store, application, me, text); },
                            [this](const Status& status, const programme::Conflict&) { say(status.ok() ? QString() : status.error().text); });
    };
    if (programme::hasConflict(m_scoring.evaluations, application, me)) return state({});
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("conflictDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("An interest in this application"));
    dialog->setLabelText(tr("Which? It stands in the minutes, and your points do not count for this candidate."));
    connect(dialog, &QInputDialog::textValueSelected, this, [state](const QString& text) {
        if (!text.trimmed().isEmpty()) state(text.trimmed());
    });
    dialog->open();
}

void PointsPage::say(const QString& sentence)
{
    m_said->say(false, sentence);
}

} // namespace microvet::ui
