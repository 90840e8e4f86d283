#include "ui/programme/engagement/feedback_dialog.h"

#include "core/programme/letters/words.h"
#include "core/programme/records/organisation.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

using programme::Event;
using programme::EventFeedback;

namespace {

constexpr int bestRating = 5;


} // namespace

FeedbackDialog::FeedbackDialog(const ProgrammeServices& services, const QUuid& event, QWidget* parent)
    : EntryDialog(services, "feedbackDialog", tr("What participants thought"), parent)
    , m_id(event)
    , m_rating(new QComboBox(this))
    , m_good(new TextField(2, this))
    , m_better(new TextField(2, this))
    , m_summary(new QPlainTextEdit(this))
{
    introduce(tr("Enter the sheets of the participants one after the other. They are kept without names."));
    // A digit chooses: sheets are entered by the dozen.
    m_rating->addItem(tr("Not given"), 0);
    for (int rating = bestRating; rating >= 1; --rating)
        m_rating->addItem(rating == bestRating ? tr("5: very useful") : rating == 1 ? tr("1: of little use") : QString::number(rating), rating);
    add(tr("&Rating"), m_rating, "feedbackRating", tr("How useful it was, from 1 to 5; may stay open. A digit chooses."));
    m_good->setTabChangesFocus(true);
    m_better->setTabChangesFocus(true);
    add(tr("What was &good"), m_good, "feedbackGood", tr("As the sheet says it, without names."));
    add(tr("What could be &better"), m_better, "feedbackBetter", tr("As the sheet says it, without names."));
    auto* head = new QLabel(tr("All sheets &together"), this);
    head->setBuddy(m_summary);
    body()->addWidget(head);
    m_summary->setObjectName(QStringLiteral("feedbackSummary"));
    m_summary->setReadOnly(true);
    m_summary->setTabChangesFocus(true);
    m_summary->setMinimumHeight(em(this, 6));
    giveTip(m_summary, tr("Numbers and words, in the language of the programme."));
    body()->addWidget(m_summary, 1);
    command(tr("&Keep, and the next"), "feedbackKeep", {}, [this] { keep(); }, true);
    m_use = command(tr("&Put it into the entry"), "feedbackUse", tr("The summary becomes the evaluation of the meeting, in place of what stands there."), [this] { useSummary(); });
    closing(tr("&Close"));
    giveSize(this, 40, 28);
    scheduleTabOrder(this);
    read();
}

void FeedbackDialog::read()
{
    link().read<QString>(
        this,
        [id = m_id](programme::Store& store) -> Result<QString> {
            const auto programme = store.first<programme::Programme>();
            if (!programme.ok()) return programme.error();
            const auto sheets = store.all<EventFeedback>({{{"event", id}}});
            if (!sheets.ok()) return sheets.error();
            return programme::feedbackText(programme::summaryOf(*sheets), programme::wordLanguage(programme->language));
        },
        [this](Result<QString> summary) {
            if (!summary.ok()) return say(false, summary.error().text);
            m_summary->setPlainText(*summary);
            m_use->setEnabled(!summary->isEmpty());
            if (summary->isEmpty()) m_summary->setPlainText(tr("No sheet has been entered yet."));
        });
}

EventFeedback FeedbackDialog::sheet() const
{
    EventFeedback sheet;
    sheet.event = m_id;
    sheet.rating = m_rating->currentData().toInt();
    sheet.good = m_good->toPlainText().trimmed();
    sheet.better = m_better->toPlainText().trimmed();
    return sheet;
}

bool FeedbackDialog::isEdited() const
{
    const EventFeedback now = sheet();
    return now.rating != 0 || !now.good.isEmpty() || !now.better.isEmpty();
}

void FeedbackDialog::keep()
{
    if (!isEdited()) return say(false, tr("This sheet says nothing yet. Choose a rating, or write down what was said."));
    if (!beginWriting()) return;
    link().change(
        this, tr("Note feedback"),
        [sheet = sheet()](programme::Change& change) {
            EventFeedback copy = sheet;
            return change.add(copy);
        },
        [this](const Status& status, const programme::Conflict&) {
            endWriting();
            if (!status.ok()) return say(false, status.error().text);
            m_rating->setCurrentIndex(0);
            m_good->clear();
            m_better->clear();
            m_rating->setFocus();
            const QString sentence = tr("The sheet was noted. Here is room for the next one.");
            say(true, sentence);
            emit noted(tr("Feedback was noted."));
            read();
        });
}

void FeedbackDialog::useSummary()
{
    if (!beginWriting()) return;
    link().change(
        this, tr("Evaluation from the feedback"),
        [id = m_id, summary = m_summary->toPlainText()](programme::Change& change) {
            return change.edit<Event>(id, [summary](Event& event) { event.evaluation = summary; });
        },
        [this](const Status& status, const programme::Conflict&) {
            endWriting();
            say(status.ok(), status.ok() ? tr("The summary stands in the entry of the meeting now.") : status.error().text);
        });
}

} // namespace microvet::ui
