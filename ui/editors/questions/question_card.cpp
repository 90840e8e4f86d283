#include "ui/editors/questions/question_card.h"

#include "ui/editors/block_registry.h"
#include "ui/editors/questions/question_conversion.h"
#include "ui/editors/questions/question_registry.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notice.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace microvet::ui {

using namespace model;

QuestionCard::QuestionCard(FieldHub& hub, const QUuid& question, QWidget* parent)
    : Card(parent)
    , m_hub(hub)
    , m_question(question)
    , m_section(new ui::Section({}, hub.objectNameFor(question, "section"), [this](QVBoxLayout* layout) { fill(layout); }))
    , m_try(iconButton(QStringLiteral("course-preview"), tr("Try it"), hub.objectNameFor(question, "try")))
    , m_buttons(new ItemButtons(hub, question, {}, ItemButtons::All))
{
    m_section->addToHeader(m_try);
    m_section->addToHeader(m_buttons);
    body()->addWidget(m_section);
    connect(m_try, &QToolButton::clicked, this, [this] { emit m_hub.tryWanted(m_question); });
    m_hub.beforeReveal(question, this, [this] { m_section->build(); });
    m_hub.markElement(question, m_section->header());
    m_hub.watch(question, "prompt", this, [this] { showExcerpt(); });
    m_hub.watch(question, "keptForAssessors", this, [this] { showTry(); });
    m_hub.watch(question, "body", this, [this] {
        const auto* now = model::find<Question>(m_hub.content(), m_question);
        if (now && m_bodyHolder && codeOf(now->body) != m_type) fillBody();
        showExcerpt();
    });
    connect(m_section, &ui::Section::expandedChanged, this, &QuestionCard::showExcerpt);
    showExcerpt();
    showTry();
}

void QuestionCard::setPlace(int index, int count)
{
    m_what = tr("question %1").arg(index + 1);
    m_section->setTitle(tr("Question %1").arg(index + 1));
    m_buttons->setPlace(m_what, index == 0, index + 1 == count);
    showTry();
}

void QuestionCard::showTry()
{
    const auto* now = model::find<Question>(m_hub.content(), m_question);
    const bool kept = now && now->keptForAssessors;
    m_try->setEnabled(!kept);
    const QString name = tr("Try it as a learner: %1").arg(m_what);
    m_try->setAccessibleName(name);
    m_try->setToolTip(kept ? tr("This question is kept for assessors: learners do not see it.") : name);
}

void QuestionCard::showExcerpt()
{
    const auto* now = model::find<Question>(m_hub.content(), m_question);
    if (!now) return;
    QString words = richtext::toPlainText(now->prompt).simplified();
    if (const auto* gaps = std::get_if<GapText>(&now->body); gaps && words.isEmpty()) words = richtext::toPlainText(gaps->text).simplified();
    const QString type = questionTypeName(codeOf(now->body));
    m_section->setNote(m_section->isExpanded() || words.isEmpty() ? type : QStringLiteral("%1 · %2").arg(type, words));
}

void QuestionCard::fill(QVBoxLayout* layout)
{
    auto* form = new FieldForm(m_hub, m_question);
    form->rich(tr("Question"), &Question::prompt, {.placeholder = tr("What do you ask?"), .lines = 2, .hideLabel = true});
    layout->addWidget(form);

    m_kind = new QComboBox;
    for (const QuestionType& type : questionTypes()) m_kind->addItem(questionTypeName(type.code), type.code);
    m_kind->setObjectName(m_hub.objectNameFor(m_question, "type"));
    m_kind->setAccessibleName(tr("Kind of question"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(14);
    giveTip(m_kind, tr("How learners answer. What fits in another kind is kept when you change it."));
    m_hub.claimKeys(m_kind);
    connect(m_kind, &QComboBox::activated, this, [this] { chooseType(m_kind->currentData().toString()); });
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(tr("Kind of question"));
    label->setBuddy(m_kind);
    row->addWidget(label);
    row->addWidget(m_kind);
    row->addStretch(1);
    layout->addLayout(row);

    m_asking = new QWidget;
    auto* asking = new QVBoxLayout(m_asking);
    asking->setContentsMargins(0, 0, 0, 0);
    m_loss = new Notice(theme::Tone::Warning);
    m_change = new QPushButton(tr("Change the kind of question"));
    m_change->setObjectName(m_hub.objectNameFor(m_question, "changeType"));
    auto* keep = new QPushButton(tr("Leave it as it is"));
    keep->setObjectName(m_hub.objectNameFor(m_question, "keepType"));
    for (QPushButton* button : {m_change, keep}) button->setAutoDefault(false);
    connect(m_change, &QPushButton::clicked, this, &QuestionCard::convert);
    connect(keep, &QPushButton::clicked, this, [this] { chooseType(m_type); });
    auto* answers = new QHBoxLayout;
    answers->addWidget(m_change);
    answers->addWidget(keep);
    answers->addStretch(1);
    asking->addWidget(m_loss);
    asking->addLayout(answers);
    m_asking->hide();
    layout->addWidget(m_asking);

    m_bodyHolder = new QWidget;
    auto* holder = new QVBoxLayout(m_bodyHolder);
    holder->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_bodyHolder);
    fillBody();

    auto* more = new ui::Section(tr("Points, hint and feedback"), m_hub.objectNameFor(m_question, "sectionMore"),
                                 [this](QVBoxLayout* column) { fillMore(column); });
    m_hub.beforeReveal(m_question, more, [more] { more->build(); });
    layout->addWidget(more);
}

void QuestionCard::fillMore(QVBoxLayout* column)
{
    auto* f = new FieldForm(m_hub, m_question);
    f->beginRow();
    f->number(tr("Points"), &Question::points, {.tip = tr("What a right answer is worth."), .most = 1000, .decimals = 1});
    QWidget* mix = f->check(tr("Mix what learners choose from"), &Question::shuffle);
    f->endRow();
    QWidget* part = f->check(tr("Points also for a part of the right answers"), &Question::partialCredit);
    f->rich(tr("Hint"), &Question::hint, {.tip = tr("Shown to those who ask for it.")});
    QWidget* right = f->rich(tr("Feedback to a right answer"), &Question::feedbackCorrect, {.tip = tr("Why it is right.")});
    QWidget* partly = f->rich(tr("Feedback to a partly right answer"), &Question::feedbackPartly, {.tip = tr("What is still missing.")});
    QWidget* wrong = f->rich(tr("Feedback to a wrong answer"), &Question::feedbackIncorrect, {.tip = tr("Where to look again.")});
    f->outcomes(tr("This question shows"), &Question::outcomes, {.tip = tr("The learning outcomes that it tests; the matrix counts them.")});
    f->check(tr("Kept for assessors"), &Question::keptForAssessors, {.help = tr("Learners never see it in a practice copy of the course.")});
    column->addWidget(f);
    // What a kind of question has no use for is not asked.
    const auto fit = [this, mix, part, partly, right, wrong] {
        const auto* asked = model::find<Question>(m_hub.content(), m_question);
        const QuestionType* type = asked ? questionType(codeOf(asked->body)) : nullptr;
        const int uses = type ? type->uses : QuestionType::Scored | QuestionType::Partial | QuestionType::Shuffles;
        mix->parentWidget()->setVisible(uses & QuestionType::Shuffles);
        for (QWidget* field : {part, partly}) field->parentWidget()->setVisible(uses & QuestionType::Partial);
        for (QWidget* field : {right, wrong}) field->parentWidget()->setVisible(uses & QuestionType::Scored);
    };
    fit();
    m_hub.watch(m_question, "body", f, fit);
}

void QuestionCard::fillBody()
{
    const auto* now = model::find<Question>(m_hub.content(), m_question);
    if (!now) return;
    if (m_body) {
        m_body->hide();
        m_body->deleteLater();
    }
    m_type = codeOf(now->body);
    m_wanted.clear();
    m_asking->hide();
    const QuestionType* type = questionType(m_type);
    m_body = type ? type->make(m_hub, m_question) : makeKeptNotice(questionTypeName(m_type));
    if (!type && m_kind->findData(m_type) < 0) m_kind->addItem(questionTypeName(m_type), m_type);
    m_kind->setCurrentIndex(m_kind->findData(m_type));
    m_kind->setEnabled(type); // what a newer version wrote stays as it is
    m_bodyHolder->layout()->addWidget(m_body);
    m_body->show();
    scheduleTabOrder(this);
}

void QuestionCard::chooseType(const QString& code)
{
    m_wanted = code == m_type ? QString() : code;
    if (m_wanted.isEmpty()) {
        m_asking->hide();
        m_kind->setCurrentIndex(m_kind->findData(m_type));
        m_kind->setFocus();
        return;
    }
    const auto* now = model::find<Question>(m_hub.content(), m_question);
    if (!now) return;
    const QStringList lost = lostBy(now->body, converted(now->body, code, m_hub.content().course.language));
    if (lost.isEmpty()) convert();
    else ask(lost);
}

void QuestionCard::ask(const QStringList& lost)
{
    constexpr int named = 3;
    QString what = lost.mid(0, named).join(tr(", ", "between things in a list"));
    if (lost.size() > named) what = tr("%1 and %n more", nullptr, int(lost.size()) - named).arg(what);
    const QString kind = questionTypeName(m_wanted);
    m_loss->setText(tr("“%1” has no place for: %2. Undo would bring it back.").arg(kind, what));
    m_change->setText(tr("Change to “%1”").arg(kind));
    m_change->setAccessibleDescription(m_loss->text());
    m_asking->show();
    scheduleTabOrder(this);
    QAccessibleEvent alert(m_loss, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void QuestionCard::convert()
{
    const QString code = m_wanted;
    m_hub.edit(tr("Kind of question"), {m_question, "body"}, [&](Content& content) {
        const QString language = content.course.language;
        model::modify<Question>(content, m_question, [&](Question& question) { question.body = converted(question.body, code, language); });
    });
    m_kind->setFocus();
}

} // namespace microvet::ui
