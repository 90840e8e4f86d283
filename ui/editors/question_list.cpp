#include "ui/editors/question_list.h"

#include "ui/editors/block_registry.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/widgets/field_form.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

using namespace model;

namespace {

/// So many questions are open when a list is first shown; more would hide the list.
constexpr int openAtFirst = 2;

QuestionBody freshBody(const QString& type)
{
    const QList<Option> options{{OptionId::make(), {}, true, {}, {}}, {OptionId::make(), {}, false, {}, {}}};
    if (type == QLatin1String(MultipleChoice::type)) return MultipleChoice{options, {}};
    if (type == QLatin1String(TrueFalse::type)) return TrueFalse();
    return SingleChoice{options, {}};
}

} // namespace

QuestionCard::QuestionCard(FieldHub& hub, const QUuid& question, QWidget* parent)
    : Card(parent)
    , m_hub(hub)
    , m_question(question)
    , m_section(new ui::Section({}, hub.objectNameFor(question, "section"), [this](QVBoxLayout* layout) { fill(layout); }))
    , m_buttons(new ItemButtons(hub, question, {}, ItemButtons::All))
{
    m_section->addToHeader(m_buttons);
    body()->addWidget(m_section);
    m_hub.beforeReveal(question, this, [this] { m_section->build(); });
    m_hub.markElement(question, m_section->header());
    m_hub.watch(question, "prompt", this, [this] { showExcerpt(); });
    m_hub.watch(question, "body", this, [this] {
        const auto* now = model::find<Question>(m_hub.content(), m_question);
        if (now && m_bodyHolder && typeOf(now->body) != m_type) fillBody();
        showExcerpt();
    });
    connect(m_section, &ui::Section::expandedChanged, this, &QuestionCard::showExcerpt);
    showExcerpt();
}

void QuestionCard::setPlace(int index, int count)
{
    m_section->setTitle(tr("Question %1").arg(index + 1));
    m_buttons->setPlace(tr("question %1").arg(index + 1), index == 0, index + 1 == count);
}

void QuestionCard::showExcerpt()
{
    const auto* now = model::find<Question>(m_hub.content(), m_question);
    if (!now) return;
    const QString words = richtext::toPlainText(now->prompt).simplified();
    const QString type = questionTypeName(typeOf(now->body));
    m_section->setNote(m_section->isExpanded() || words.isEmpty() ? type : QStringLiteral("%1 · %2").arg(type, words));
}

void QuestionCard::fill(QVBoxLayout* layout)
{
    auto* form = new FieldForm(m_hub, m_question);
    form->rich(tr("Question"), &Question::prompt, {.placeholder = tr("What do you ask?"), .lines = 2, .hideLabel = true});
    layout->addWidget(form);
    m_bodyHolder = new QWidget;
    auto* holder = new QVBoxLayout(m_bodyHolder);
    holder->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_bodyHolder);
    fillBody();

    auto* more = new ui::Section(tr("Points, hint and feedback"), m_hub.objectNameFor(m_question, "sectionMore"), [this](QVBoxLayout* column) {
        auto* f = new FieldForm(m_hub, m_question);
        f->beginRow();
        f->number(tr("Points"), &Question::points, {.most = 1000, .decimals = 1});
        QWidget* mix = f->check(tr("Mix the answers"), &Question::shuffle);
        f->endRow();
        QWidget* part = f->check(tr("Points also for a part of the right answers"), &Question::partialCredit);
        f->rich(tr("Hint"), &Question::hint);
        f->rich(tr("Feedback to a right answer"), &Question::feedbackCorrect);
        QWidget* partly = f->rich(tr("Feedback to a partly right answer"), &Question::feedbackPartly);
        f->rich(tr("Feedback to a wrong answer"), &Question::feedbackIncorrect);
        f->outcomes(tr("This question shows"), &Question::outcomes);
        f->check(tr("Kept for assessors"), &Question::keptForAssessors, {.help = tr("Learners never see it in a practice copy of the course.")});
        column->addWidget(f);
        // What a kind of question has no use for is not asked.
        const auto fit = [this, mix, part, partly] {
            const auto* asked = model::find<Question>(m_hub.content(), m_question);
            if (!asked) return;
            const bool several = std::holds_alternative<MultipleChoice>(asked->body);
            mix->parentWidget()->setVisible(several || std::holds_alternative<SingleChoice>(asked->body));
            for (QWidget* field : {part, partly})
                field->parentWidget()->setVisible(!std::holds_alternative<TrueFalse>(asked->body) && !std::holds_alternative<SingleChoice>(asked->body));
        };
        fit();
        m_hub.watch(m_question, "body", f, fit);
    });
    m_hub.beforeReveal(m_question, more, [more] { more->build(); });
    layout->addWidget(more);
}

void QuestionCard::fillBody()
{
    const auto* now = model::find<Question>(m_hub.content(), m_question);
    if (!now) return;
    if (m_body) {
        m_body->hide();
        m_body->deleteLater();
    }
    m_type = typeOf(now->body);
    const bool choice = std::holds_alternative<SingleChoice>(now->body) || std::holds_alternative<MultipleChoice>(now->body);
    if (std::holds_alternative<TrueFalse>(now->body)) {
        auto* f = new FieldForm(m_hub, m_question);
        f->check(tr("The statement is true"), &TrueFalse::answer);
        f->rich(tr("Feedback to “true”"), &TrueFalse::feedbackTrue);
        f->rich(tr("Feedback to “false”"), &TrueFalse::feedbackFalse);
        m_body = f;
    } else if (!choice) {
        m_body = makeKeptNotice(questionTypeName(m_type));
    } else {
        m_body = new QWidget;
        auto* column = new QVBoxLayout(m_body);
        column->setContentsMargins(0, 0, 0, 0);
        auto* kind = new QComboBox;
        kind->addItem(tr("One answer is right"), QString::fromLatin1(SingleChoice::type));
        kind->addItem(tr("Several answers are right"), QString::fromLatin1(MultipleChoice::type));
        kind->setCurrentIndex(kind->findData(m_type));
        kind->setObjectName(m_hub.objectNameFor(m_question, "type"));
        kind->setAccessibleName(tr("How many answers are right"));
        m_hub.claimKeys(kind);
        connect(kind, &QComboBox::activated, this, [this, kind] {
            const bool multiple = kind->currentData().toString() == QLatin1String(MultipleChoice::type);
            m_hub.edit(tr("Kind of question"), {m_question, "body"}, [&](Content& content) {
                model::modify<Question>(content, m_question, [&](Question& question) {
                    if (auto* single = std::get_if<SingleChoice>(&question.body); single && multiple) {
                        const SingleChoice before = *single;
                        question.body = MultipleChoice{before.options, before.unknown};
                    } else if (auto* many = std::get_if<MultipleChoice>(&question.body); many && !multiple) {
                        SingleChoice after{many->options, many->unknown};
                        bool found = false; // one right answer stays: the first
                        for (Option& option : after.options) {
                            if (found) option.correct = false;
                            found = found || option.correct;
                        }
                        question.body = after;
                    }
                });
            });
        });
        auto* row = new QHBoxLayout;
        row->addWidget(kind);
        row->addWidget(mutedLabel(std::holds_alternative<SingleChoice>(now->body) ? tr("Mark the right one.") : tr("Tick every right one.")), 1);
        column->addLayout(row);
        column->addWidget(new OptionList(m_hub, m_question));
    }
    m_bodyHolder->layout()->addWidget(m_body);
    m_body->show();
}

QuestionList::QuestionList(FieldHub& hub, const ListAccess& access, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_access(access)
    , m_column(new IdColumn([this](const QUuid& id) -> QWidget* { return new QuestionCard(m_hub, id); }))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_column);
    auto* add = new QPushButton(icon(QStringLiteral("add")), tr("Add a question"));
    add->setObjectName(hub.objectNameFor(access.owner, "addQuestion"));
    add->setAutoDefault(false);
    auto* menu = new QMenu(add);
    for (const char* type : {SingleChoice::type, MultipleChoice::type, TrueFalse::type}) {
        const QString code = QString::fromLatin1(type);
        QAction* action = menu->addAction(questionTypeName(code), this, [this, code] { addQuestion(code); });
        action->setObjectName(code);
    }
    add->setMenu(menu);
    auto* row = new QHBoxLayout;
    row->addWidget(add);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_column, &IdColumn::synced, this, [this] {
        for (int i = 0; i < m_column->ids().size(); ++i)
            if (auto* card = qobject_cast<QuestionCard*>(m_column->widgetFor(m_column->ids()[i])))
                card->setPlace(i, int(m_column->ids().size()));
    });
    m_hub.watch(access.owner, access.field, this, [this] { refresh(); });
    refresh();
    if (m_column->ids().size() <= openAtFirst)
        for (const QUuid& id : m_column->ids())
            qobject_cast<QuestionCard*>(m_column->widgetFor(id))->section()->setExpanded(true);
}

void QuestionList::refresh() { m_column->sync(m_access.ids(m_hub.content())); }

QUuid QuestionList::addQuestion(const QString& type)
{
    QUuid id;
    m_hub.edit(tr("Add a question"), {m_access.owner, m_access.field}, [&](Content& content) {
        id = m_access.append(content);
        model::modify<Question>(content, id, [&](Question& question) { question.body = freshBody(type); });
    });
    m_hub.reveal({id, "prompt", 0});
    return id;
}

} // namespace microvet::ui
