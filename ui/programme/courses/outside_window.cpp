#include "ui/programme/courses/outside_window.h"

#include "core/programme/listing.h"
#include "core/programme/records/people.h"
#include "ui/programme/letters/letters_dialog.h"
#include "ui/programme/records/log_list.h"
#include "ui/programme/records/record_form.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QCompleter>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace microvet::ui {

using programme::OutsideCourse;
using programme::Point;

namespace {

QString shownField(const OutsideCourse& course, const char* name)
{
    const programme::Field* field = OutsideCourse::kind().find(QString::fromLatin1(name));
    return field->shown(field->get(course));
}

QString letterFor(const QString& decision)
{
    if (decision == QLatin1String("accepted")) return QStringLiteral("outsideAccepted");
    if (decision == QLatin1String("rejected")) return QStringLiteral("outsideRejected");
    return QStringLiteral("outsideChanges");
}

} // namespace

void writeToSender(const ProgrammeServices& services, const OutsideCourse& course, QWidget* parent)
{
    programme::LetterSubject subject;
    subject.outside = course.id;
    (new LettersDialog(services, {}, letterFor(course.decision), subject, parent))->show();
}

OutsideWindow::OutsideWindow(const ProgrammeServices& services, const OutsideCourse& course, QWidget* parent, Tab first)
    : WorkDialog(services, "outsideWindow", tr("Course from outside"), parent)
    , m_loaded(course)
    , m_tabs(new QTabWidget(this))
    , m_trouble(new Notice(theme::Tone::Warning, this))
    , m_said(new Notice(theme::Tone::Note, this))
{
    QVBoxLayout* page = beginPage(0.5);
    m_trouble->setObjectName(QStringLiteral("outsideTrouble"));
    m_trouble->hide();
    m_said->setObjectName(QStringLiteral("outsideSaid"));
    m_said->hide();
    page->addWidget(m_trouble);
    page->addWidget(m_said);
    m_tabs->setObjectName(QStringLiteral("outsideTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makePackage(), tr("Package"));
    m_tabs->addTab(scrolling(makeReviews()), tr("Reviews and decision"));
    m_tabs->addTab(scrolling(makeSender()), tr("Sender"));
    m_rounds = new QListWidget(m_tabs);
    m_rounds->setObjectName(QStringLiteral("outsideRounds"));
    m_rounds->setAccessibleName(tr("Rounds of this course"));
    m_rounds->setWordWrap(true);
    m_rounds->setTabKeyNavigation(false);
    m_tabs->addTab(m_rounds, tr("Rounds"));
    m_tabs->addTab(new LogList(services, course.id, m_tabs), tr("Changes"));
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { scheduleTabOrder(m_tabs); });
    page->addWidget(m_tabs, 1);
    // Of no role that becomes the default: Return in the line of a further point adds the point.
    const auto keepWritten = [this] { keepAll([this] { say(true, tr("What you have written is kept.")); }); };
    m_keep = addCommand(tr("&Keep"), "outsideKeep", keepWritten, QDialogButtonBox::ActionRole);
    m_keep->setAutoDefault(false);
    addClosing(tr("Close"))->setAutoDefault(false);
    giveSize(this, 54, 31);
    showCourse(m_loaded);
    m_tabs->setCurrentIndex(first);
    if (first == Sender) m_form->field(QStringLiteral("organisation"))->setFocus(); // the title came with the package
    scheduleTabOrder(this);
    readNames();
    readRounds();
}

QWidget* OutsideWindow::makePackage()
{
    auto* inner = new QWidget(this);
    auto* column = new QVBoxLayout(inner);
    column->setSpacing(em(this, 0.4));
    m_results = new QLabel(inner);
    m_results->setObjectName(QStringLiteral("outsideResults"));
    m_results->setTextFormat(Qt::PlainText);
    m_results->setWordWrap(true);
    column->addWidget(m_results);
    auto* head = new QHBoxLayout;
    m_count = headingLabel({}, 1.0, inner);
    m_count->setObjectName(QStringLiteral("outsideCount"));
    head->addWidget(m_count, 1);
    m_verify = new QPushButton(tr("&Verify again"), inner);
    m_verify->setObjectName(QStringLiteral("outsideVerifyAgain"));
    m_verify->setAutoDefault(false);
    m_look = new QPushButton(tr("&Look at the package…"), inner);
    m_look->setObjectName(QStringLiteral("outsideLook"));
    m_look->setAutoDefault(false);
    giveTip(m_look, tr("Its pages in the browser, and beside them what you say of each; that comes here as your verdict and as points."));
    head->addWidget(m_look);
    head->addWidget(m_verify);
    column->addLayout(head);
    m_points = new QListWidget(inner);
    m_points->setObjectName(QStringLiteral("outsidePoints"));
    m_points->setAccessibleName(tr("What is to be mended; a ticked point is solved"));
    m_points->setWordWrap(true);
    m_points->setTabKeyNavigation(false);
    column->addWidget(m_points, 1);
    auto* line = new QHBoxLayout;
    m_point = new LineField(inner);
    m_point->setObjectName(QStringLiteral("outsidePoint"));
    m_point->setAccessibleName(tr("A further point"));
    m_point->setPlaceholderText(tr("What else is to be mended"));
    giveTip(m_point, tr("One sentence. It goes to the sender with the letter."));
    line->addWidget(m_point, 1);
    auto* add = new QPushButton(tr("&Add"), inner);
    add->setObjectName(QStringLiteral("outsideAddPoint"));
    add->setAutoDefault(false);
    m_removePoint = new QPushButton(tr("&Remove"), inner);
    m_removePoint->setObjectName(QStringLiteral("outsideRemovePoint"));
    m_removePoint->setAutoDefault(false);
    line->addWidget(add);
    line->addWidget(m_removePoint);
    column->addLayout(line);
    connect(m_verify, &QPushButton::clicked, this, &OutsideWindow::verifyAgain);
    connect(m_look, &QPushButton::clicked, this, &OutsideWindow::lookAtPackage);
    connect(add, &QPushButton::clicked, this, &OutsideWindow::addPoint);
    connect(m_point, &QLineEdit::returnPressed, this, &OutsideWindow::addPoint);
    connect(m_removePoint, &QPushButton::clicked, this, &OutsideWindow::removePoint);
    connect(m_points, &QListWidget::itemChanged, this, &OutsideWindow::edited);
    connect(m_points, &QListWidget::currentRowChanged, this, &OutsideWindow::updateState);
    return inner;
}

OutsideWindow::Reviewer OutsideWindow::addReviewer(QVBoxLayout* column, const QString& title, const QString& objectName)
{
    Reviewer reviewer{};
    auto* box = new QGroupBox(title, this);
    auto* inside = new QVBoxLayout(box);
    auto* line = new QHBoxLayout;
    reviewer.name = new QComboBox(box);
    reviewer.name->setObjectName(objectName + QStringLiteral("Name"));
    reviewer.name->setEditable(true);
    reviewer.name->setInsertPolicy(QComboBox::NoInsert);
    reviewer.name->completer()->setFilterMode(Qt::MatchContains);
    reviewer.name->completer()->setCompletionMode(QCompleter::PopupCompletion);
    reviewer.name->lineEdit()->setPlaceholderText(tr("Who reviews it"));
    reviewer.name->setAccessibleName(tr("%1: who reviews it").arg(title));
    giveTip(reviewer.name, tr("Two different people review a course, and neither of them sent it."));
    reviewer.verdict = new QComboBox(box);
    reviewer.verdict->setObjectName(objectName + QStringLiteral("Verdict"));
    reviewer.verdict->setAccessibleName(tr("%1: what the reviewer says").arg(title));
    giveTip(reviewer.verdict, tr("A decision needs what both reviewers say."));
    reviewer.verdict->addItem(tr("Has not spoken yet"), QString());
    const programme::Field* field = OutsideCourse::kind().find(u"first_decision");
    for (const programme::CodeName& code : field->codes)
        reviewer.verdict->addItem(field->shown(QString::fromLatin1(code.code)), QString::fromLatin1(code.code));
    line->addWidget(reviewer.name, 1);
    line->addWidget(reviewer.verdict, 1);
    inside->addLayout(line);
    reviewer.note = new TextField(2, box);
    reviewer.note->setObjectName(objectName + QStringLiteral("Note"));
    reviewer.note->setAccessibleName(tr("%1: why").arg(title));
    reviewer.note->setPlaceholderText(tr("Why"));
    reviewer.note->setTabChangesFocus(true);
    inside->addWidget(reviewer.note);
    column->addWidget(box);
    connect(reviewer.name, &QComboBox::currentTextChanged, this, &OutsideWindow::edited);
    connect(reviewer.verdict, &QComboBox::currentIndexChanged, this, &OutsideWindow::edited);
    connect(reviewer.note, &QPlainTextEdit::textChanged, this, &OutsideWindow::edited);
    return reviewer;
}

QWidget* OutsideWindow::makeReviews()
{
    auto* inner = new QWidget(this);
    auto* column = new QVBoxLayout(inner);
    column->setSpacing(em(this, 0.4));
    m_first = addReviewer(column, tr("First reviewer"), QStringLiteral("outsideFirst"));
    m_second = addReviewer(column, tr("Second reviewer"), QStringLiteral("outsideSecond"));
    m_advice = new QLabel(inner);
    m_advice->setObjectName(QStringLiteral("outsideAdvice"));
    m_advice->setWordWrap(true);
    m_advice->setTextFormat(Qt::PlainText);
    column->addWidget(m_advice);
    auto* line = new QHBoxLayout;
    for (const auto& [code, text, name] : {std::tuple{"accepted", tr("Acc&ept it"), "outsideAccept"}, {"changes", tr("&Want changes"), "outsideWantChanges"},
                                           {"rejected", tr("Re&ject it"), "outsideReject"}}) {
        auto* button = new QPushButton(text, inner);
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        line->addWidget(button);
        m_decisions.append(button);
        connect(button, &QPushButton::clicked, this, [this, decision = QString::fromLatin1(code)] { decide(decision); });
    }
    line->addStretch(1);
    m_letter = new QPushButton(tr("Write to the &sender…"), inner);
    m_letter->setObjectName(QStringLiteral("outsideWrite"));
    m_letter->setAutoDefault(false);
    line->addWidget(m_letter);
    column->addLayout(line);
    m_decided = new QLabel(inner);
    m_decided->setObjectName(QStringLiteral("outsideDecided"));
    m_decided->setWordWrap(true);
    m_decided->setTextFormat(Qt::PlainText);
    column->addWidget(m_decided);
    column->addStretch(1);
    connect(m_letter, &QPushButton::clicked, this, [this] {
        if (!isEdited()) return writeToSender(services(), m_loaded, this);
        keepAll([this] { writeToSender(services(), m_loaded, this); });
    });
    return inner;
}

QWidget* OutsideWindow::makeSender()
{
    m_form = new RecordForm(services(), OutsideCourse::kind(), this);
    m_form->setObjectName(QStringLiteral("outsideForm"));
    connect(m_form, &RecordForm::edited, this, &OutsideWindow::edited);
    return m_form;
}

void OutsideWindow::readNames()
{
    using Choices = QList<std::pair<QUuid, QString>>;
    link().read<Choices>(
        this, [](programme::Store& store) { return programme::choices(store, programme::Person::kind()); },
        [this](Result<Choices> choices) {
            if (!choices.ok()) return;
            m_showing = true;
            for (const Reviewer& reviewer : {m_first, m_second}) {
                const QString text = reviewer.name->currentText();
                for (const auto& [id, name] : std::as_const(*choices)) reviewer.name->addItem(name);
                reviewer.name->setCurrentIndex(-1);
                reviewer.name->setEditText(text);
            }
            m_showing = false;
        });
}

void OutsideWindow::readRounds()
{
    using Rounds = QList<OutsideCourse>;
    link().read<Rounds>(
        this, [course = m_loaded](programme::Store& store) { return programme::roundsOf(store, course); },
        [this](Result<Rounds> rounds) {
            m_rounds->clear();
            if (!rounds.ok()) return say(false, rounds.error().text);
            const QLocale locale;
            for (const OutsideCourse& one : std::as_const(*rounds)) {
                const programme::PointCounts points = programme::countOf(programme::pointsOf(one.points));
                QStringList parts{tr("Round %1").arg(one.round)};
                if (one.received.isValid()) parts.append(tr("received on %1").arg(locale.toString(one.received, QLocale::ShortFormat)));
                parts.append(one.decision.isEmpty() ? tr("not decided yet")
                                                    : tr("%1 on %2").arg(shownField(one, "decision"), locale.toString(one.decided, QLocale::ShortFormat)));
                parts.append(tr("%n points open", nullptr, points.open));
                if (points.solved > 0) parts.append(tr("%n solved", nullptr, points.solved));
                m_rounds->addItem(parts.join(QStringLiteral(" · ")));
            }
        });
}

void OutsideWindow::showCourse(const OutsideCourse& course)
{
    m_showing = true;
    m_loaded = course;
    m_form->show(course);
    for (const char* name : {"points", "first_reviewer", "first_decision", "first_note", "second_reviewer", "second_decision", "second_note", "decision",
                             "decided", "structure", "content", "quality", "points_open", "days_waiting", "earlier"})
        m_form->hideField(QString::fromLatin1(name));
    showPoints(course.points);
    const auto fill = [](const Reviewer& reviewer, const QString& name, const QString& verdict, const QString& note) {
        reviewer.name->setEditText(name);
        reviewer.verdict->setCurrentIndex(std::max(0, reviewer.verdict->findData(verdict)));
        reviewer.note->setPlainText(note);
    };
    fill(m_first, course.firstReviewer, course.firstDecision, course.firstNote);
    fill(m_second, course.secondReviewer, course.secondDecision, course.secondNote);
    m_showing = false;
    m_edited = false;
    updateState();
}

void OutsideWindow::showPoints(const QString& points)
{
    m_points->clear();
    for (const Point& point : programme::pointsOf(points)) appendPoint(point.text, point.solved);
}

QListWidgetItem* OutsideWindow::appendPoint(const QString& text, bool solved)
{
    auto* item = new QListWidgetItem(text, m_points);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(solved ? Qt::Checked : Qt::Unchecked);
    return item;
}

OutsideCourse OutsideWindow::course() const
{
    OutsideCourse course = static_cast<const OutsideCourse&>(*m_form->record());
    QList<Point> points;
    for (int row = 0; row < m_points->count(); ++row)
        points.append({m_points->item(row)->text(), m_points->item(row)->checkState() == Qt::Checked});
    course.points = programme::pointsText(points);
    course.firstReviewer = m_first.name->currentText().simplified();
    course.firstDecision = m_first.verdict->currentData().toString();
    course.firstNote = m_first.note->toPlainText().trimmed();
    course.secondReviewer = m_second.name->currentText().simplified();
    course.secondDecision = m_second.verdict->currentData().toString();
    course.secondNote = m_second.note->toPlainText().trimmed();
    return course;
}

void OutsideWindow::addPoint()
{
    const QString text = m_point->text().simplified();
    if (text.isEmpty()) return m_point->setFocus();
    m_points->setCurrentItem(appendPoint(text, false));
    m_point->clear();
    m_point->setFocus();
    edited();
}

bool OutsideWindow::hasPoint() const { return !m_point->text().simplified().isEmpty(); }

void OutsideWindow::removePoint()
{
    delete m_points->takeItem(m_points->currentRow());
    edited();
}

void OutsideWindow::edited()
{
    if (m_showing) return;
    m_edited = true;
    m_said->hide();
    updateState();
}

void OutsideWindow::updateState()
{
    const OutsideCourse now = course();
    const QString open = tr("not verified");
    const auto result = [&](const char* name) {
        const QString text = shownField(now, name);
        return text.isEmpty() ? open : text;
    };
    m_results->setText(tr("Structure: %1 · Content: %2 · Quality: %3").arg(result("structure"), result("content"), result("quality"))
                       + (now.verified.isValid() ? QLatin1Char('\n') + tr("Verified on %1").arg(shownField(now, "verified")) : QString()));
    const programme::PointCounts points = programme::countOf(programme::pointsOf(now.points));
    m_count->setText(points.solved == 0 ? tr("%n points are open", nullptr, points.open)
                                        : tr("%n points are open, %1 solved", nullptr, points.open).arg(points.solved));
    m_removePoint->setEnabled(m_points->currentRow() >= 0);

    const QString advice = programme::suggestedDecision(now);
    OutsideCourse asked = now;
    asked.decision = advice;
    m_advice->setText(advice.isEmpty() ? tr("When both reviewers have spoken, the course can be decided.")
                                       : tr("Together the reviewers say: %1.").arg(shownField(asked, "decision")));
    const bool decidable = !advice.isEmpty() && now.verified.isValid();
    for (QPushButton* button : std::as_const(m_decisions)) button->setEnabled(decidable);
    if (!now.verified.isValid() && !advice.isEmpty()) m_advice->setText(m_advice->text() + QLatin1Char(' ') + tr("The package has to be verified first."));
    m_decided->setText(now.decision.isEmpty() ? QString()
                                              : tr("Decision: %1, on %2.").arg(shownField(now, "decision"), shownField(now, "decided")));
    m_decided->setVisible(!now.decision.isEmpty());
    m_letter->setEnabled(!now.decision.isEmpty());
}

void OutsideWindow::say(bool fine, const QString& sentence)
{
    m_said->setVisible(fine);
    m_trouble->setVisible(!fine);
    (fine ? m_said : m_trouble)->setText(sentence);
}

} // namespace microvet::ui
