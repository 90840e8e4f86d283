#include "ui/programme/network/questions_page.h"

#include "core/programme/letters/mail_file.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

namespace microvet::ui {

using programme::FocalQuestion;

namespace {

constexpr int longestSubject = 70;

} // namespace

QuestionsPage::QuestionsPage(const ProgrammeServices& services, QWidget* parent)
    : ListPage(services, FocalQuestion::kind(), {}, parent)
{
    list().setFresh([today = link().today()](programme::Record& record) { static_cast<FocalQuestion&>(record).asked = today; });
    list().addFilter(QStringLiteral("open"), tr("Not answered yet"),
                     [](const programme::Record& record) { return !static_cast<const FocalQuestion&>(record).answered.isValid(); });
    add(tr("&Answer…"), QStringLiteral("questionAnswer"), true, [this] {
        if (const programme::AnyRecord* record = list().current())
            (new AnswerDialog(this->services(), static_cast<const FocalQuestion&>(*record->record), this))->show();
    });
}

AnswerDialog::AnswerDialog(const ProgrammeServices& services, const FocalQuestion& question, QWidget* parent)
    : WorkDialog(services, "answerQuestion", tr("Answer a question"), parent)
    , m_question(question)
    , m_trouble(new Notice(theme::Tone::Trouble, this))
    , m_said(new Notice(theme::Tone::Note, this))
    , m_answer(new TextField(6, this))
{
    QVBoxLayout* page = beginPage(0.5);
    m_trouble->setObjectName(QStringLiteral("answerTrouble"));
    m_trouble->hide();
    m_said->setObjectName(QStringLiteral("answerSaid"));
    m_said->hide();
    page->addWidget(m_trouble);
    page->addWidget(m_said);
    auto* inner = new QWidget(this);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, em(this, 0.5), 0);
    QStringList from{question.asker, question.mail};
    if (question.asked.isValid()) from.append(QLocale().toString(question.asked, QLocale::ShortFormat));
    from.removeAll(QString());
    auto* who = mutedLabel(from.join(QStringLiteral(" · ")), inner);
    who->setTextFormat(Qt::PlainText);
    who->setVisible(!from.isEmpty());
    column->addWidget(who);
    auto* asked = new QLabel(question.question, inner);
    asked->setTextFormat(Qt::PlainText);
    asked->setWordWrap(true);
    asked->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(asked);
    column->addStretch(1);
    page->addWidget(scrolling(inner), 1);
    m_answer->setObjectName(QStringLiteral("answerText"));
    m_answer->setAccessibleName(tr("Answer"));
    m_answer->setTabChangesFocus(true);
    m_answer->setPlainText(question.answer);
    auto* label = new QLabel(tr("&Answer"), this);
    label->setBuddy(m_answer);
    page->addWidget(label);
    page->addWidget(m_answer, 2);
    auto* ways = new QHBoxLayout;
    auto* mail = new QPushButton(tr("Open in the &mail program"), this);
    mail->setObjectName(QStringLiteral("answerMail"));
    mail->setAutoDefault(false);
    mail->setEnabled(!question.mail.isEmpty());
    giveTip(mail, question.mail.isEmpty() ? tr("No e-mail address stands beside the question.") : tr("A new mail to whoever asked, with this answer."));
    auto* copy = new QPushButton(tr("&Copy the answer"), this);
    copy->setObjectName(QStringLiteral("answerCopy"));
    copy->setAutoDefault(false);
    ways->addWidget(mail);
    ways->addWidget(copy);
    ways->addStretch(1);
    page->addLayout(ways);
    addCommand(tr("&Keep as answered"), "answerKeep", [this] { keep(); });
    addClosing(tr("Cancel"));
    connect(mail, &QPushButton::clicked, this, &AnswerDialog::openMail);
    connect(copy, &QPushButton::clicked, this, &AnswerDialog::copy);
    giveSize(this, 42, 28);
    scheduleTabOrder(this);
    m_answer->setFocus();
}

void AnswerDialog::say(bool fine, const QString& sentence)
{
    m_said->setVisible(fine);
    m_trouble->setVisible(!fine);
    (fine ? m_said : m_trouble)->setText(sentence);
}

void AnswerDialog::openMail()
{
    programme::Mail mail;
    mail.toName = m_question.asker;
    mail.toMail = m_question.mail;
    const QString about = (m_question.topic.isEmpty() ? m_question.question : m_question.topic).simplified();
    mail.subject = tr("Your question: %1").arg(about.left(longestSubject));
    mail.body = m_answer->toPlainText();
    mail.date = services().clock();
    const Result<QString> address = programme::mailLink(mail);
    if (!address.ok()) return say(false, tr("The answer is too long to be handed to the mail program. Please copy it, and paste it into a mail."));
    if (!services().prompts.openUrl(QUrl(*address))) return say(false, tr("No mail program answered. You can copy the answer, and paste it."));
    say(true, tr("The answer is in your mail program. When you have sent it, keep the question as answered."));
}

void AnswerDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_answer->toPlainText());
    say(true, tr("The answer can be pasted now."));
}

bool AnswerDialog::isEdited() const { return m_answer->toPlainText().trimmed() != m_question.answer.trimmed(); }

void AnswerDialog::keep()
{
    const QString answer = m_answer->toPlainText().trimmed();
    if (answer.isEmpty()) {
        m_answer->setFocus();
        return say(false, tr("Please write the answer first, or what was said on the phone."));
    }
    if (!beginWriting()) return;
    FocalQuestion answered = m_question;
    answered.answer = answer;
    if (!answered.answered.isValid()) answered.answered = link().today();
    if (answered.answeredBy.isEmpty()) answered.answeredBy = link().who();
    const auto kept = std::make_shared<FocalQuestion>(answered);
    link().change(
        this, tr("Question answered"), [kept, loaded = m_question](programme::Change& change) { return change.save(*kept, loaded); },
        [this](const Status& status, const programme::Conflict&) {
            endWriting();
            if (!status.ok()) return say(false, status.error().text);
            accept();
        });
}

} // namespace microvet::ui
