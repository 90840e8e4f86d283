#include "ui/editors/questions/gap_editor.h"

#include "ui/editors/questions/answer_list.h"
#include "ui/editors/questions/gap_text.h"
#include "ui/editors/questions/gap_text_edit.h"
#include "ui/editors/questions/question_registry.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QCheckBox>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace microvet::ui {

using namespace model;

GapEditor::GapEditor(FieldHub& hub, const QUuid& question, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_question(question)
    , m_text(new GapTextEdit([this] { return body() ? body()->gaps : QList<Gap>(); }))
    , m_make(new QPushButton(tr("Make a gap")))
    , m_problem(new Notice(theme::Tone::Note))
    , m_none(mutedLabel(tr("No gaps yet: write the whole text, select a word and press “Make a gap”. The word becomes its answer.")))
    , m_gaps(new IdColumn([this](const QUuid& id) { return makeRow(id); }))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.5));
    auto* label = new QLabel(tr("Text with gaps"));
    label->setBuddy(m_text);
    m_text->setObjectName(hub.objectNameFor(question, "body.text"));
    m_text->setAccessibleName(label->text());
    m_text->setAccessibleDescription(m_none->text());
    m_text->setMinimumLines(3);
    hub.claimKeys(m_text);
    m_make->setObjectName(hub.objectNameFor(question, "makeGap"));
    m_make->setAutoDefault(false);
    m_problem->setObjectName(hub.objectNameFor(question, "gapProblem"));
    m_problem->setText(tr("A gap cannot go over another gap or over the end of a paragraph. Select words between them."));
    m_problem->hide();
    auto* row = new QHBoxLayout;
    row->addWidget(m_make);
    row->addStretch(1);
    column->addWidget(label);
    column->addWidget(m_text);
    column->addLayout(row);
    column->addWidget(m_problem);
    column->addWidget(m_none);
    column->addWidget(m_gaps);

    connect(m_text, &RichTextEdit::edited, this, &GapEditor::written);
    connect(m_text, &RichTextEdit::pictureOffered, &hub, [&hub, question](const QMimeData* picture) { emit hub.pictureOffered(question, picture); });
    connect(m_make, &QPushButton::clicked, this, &GapEditor::makeGap);
    connect(m_gaps, &IdColumn::synced, this, &GapEditor::placed);
    m_hub.watch(question, "body.text", m_text, [this] {
        if (body() && m_text->value() != body()->text) m_text->settle(body()->text);
    }, [this](int caret) {
        m_text->setFocus();
        if (caret >= 0) m_text->setCaret(caret);
    });
    m_hub.watch(question, "body.gaps", this, [this] { refresh(); });
    if (body()) m_text->settle(body()->text);
    refresh();
}

const GapText* GapEditor::body() const
{
    const auto* question = model::find<Question>(m_hub.content(), m_question);
    return question ? std::get_if<GapText>(&question->body) : nullptr;
}

void GapEditor::written(const QString& step, bool typing)
{
    if (!body()) return;
    const QHash<int, Gap> arrived = m_text->takeArrived();
    GapText text = *body();
    const QList<Gap> before = text.gaps;
    text.text = m_text->value();
    text = settledGaps(text, arrived);
    const bool onlyTyping = typing && arrived.isEmpty() && text.gaps == before;
    QString label = step;
    if (onlyTyping) label = tr("Change “%1”").arg(tr("Text with gaps"));
    else if (typing) label = text.gaps.size() > before.size() ? tr("Make a gap") : tr("Change the gaps");
    m_hub.edit(label, {m_question, "body.text", m_text->caret()}, [&](Content& content) {
        model::modify<Question>(content, m_question, [&](Question& question) {
            auto* now = std::get_if<GapText>(&question.body);
            if (!now) return;
            now->text = text.text;
            if (now->gaps != text.gaps) now->gaps = text.gaps;
        });
    }, onlyTyping);
    // Where the numbers alone changed, the course may hold what it held, and nobody else tells the field.
    if (m_text->value() != text.text) m_text->settle(text.text);
}

void GapEditor::makeGap()
{
    const bool empty = !m_text->textCursor().hasSelection();
    const int before = int(body() ? body()->gaps.size() : 0);
    const bool made = m_text->makeGap();
    m_problem->setVisible(!made);
    if (!made || !body() || body()->gaps.size() <= before) return;
    // A word that was selected is its own answer: the writer goes on with the text. An empty gap wants its answer.
    if (!empty) return m_text->setFocus();
    const QString plain = m_text->toPlainText().left(m_text->caret());
    const auto number = int(gapMarks(plain).size());
    if (number < 1 || number > body()->gaps.size()) return;
    const Gap& gap = body()->gaps[number - 1];
    if (!gap.answers.isEmpty()) m_hub.reveal({gap.answers.first().id.uuid(), "text", 0});
}

void GapEditor::fillGap(const QUuid& id)
{
    m_hub.edit(tr("Fill a gap again"), {m_question, "body.text"}, [&](Content& content) {
        model::modify<Question>(content, m_question, [&](Question& question) {
            auto* now = std::get_if<GapText>(&question.body);
            if (!now) return;
            for (qsizetype i = 0; i < now->gaps.size(); ++i) {
                if (now->gaps[i].id.uuid() != id) continue;
                const QString word = now->gaps[i].answers.isEmpty() ? QString() : now->gaps[i].answers.first().text;
                for (richtext::Block& block : now->text.blocks) {
                    QString words;
                    for (const richtext::Run& run : std::as_const(block.runs)) words += run.text;
                    const QList<GapMark> marks = gapMarks(words);
                    for (auto mark = marks.crbegin(); mark != marks.crend(); ++mark)
                        if (mark->number == i + 1) replaceInBlock(block, mark->start, mark->length, word);
                }
                *now = settledGaps(*now);
                return;
            }
        });
    });
    m_text->setFocus();
}

QWidget* GapEditor::makeRow(const QUuid& gap)
{
    auto* card = new Card;
    auto* title = headingLabel({}, 1);
    title->setObjectName(QStringLiteral("gapTitle"));
    auto* fill = iconButton(QStringLiteral("delete"), tr("Fill the gap again"), m_hub.objectNameFor(gap, "fill"));
    connect(fill, &QToolButton::clicked, this, [this, gap] { fillGap(gap); });
    auto* head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(fill);
    card->body()->addLayout(head);
    card->body()->addWidget(makeAnswerList(m_hub, listAccess(bound(gap, &Gap::answers)), [this, gap] {
        return tr("gap %1").arg(m_gaps ? m_gaps->ids().indexOf(gap) + 1 : 1);
    }));
    m_hub.markElement(gap, card);
    return card;
}

void GapEditor::refresh()
{
    QList<QUuid> ids;
    if (body())
        for (const Gap& gap : body()->gaps) ids << gap.id.uuid();
    m_gaps->sync(ids);
    m_none->setVisible(ids.isEmpty());
}

void GapEditor::placed()
{
    const QList<QUuid>& ids = m_gaps->ids();
    for (int i = 0; i < ids.size(); ++i) {
        QWidget* row = m_gaps->widgetFor(ids[i]);
        if (!row) continue;
        row->findChild<QLabel*>(QStringLiteral("gapTitle"))->setText(tr("Gap %1").arg(i + 1));
        auto* fill = row->findChild<QToolButton*>(m_hub.objectNameFor(ids[i], "fill"));
        const QString name = tr("Fill gap %1 again: its word goes back into the text").arg(i + 1);
        fill->setAccessibleName(name);
        fill->setToolTip(name);
        if (auto* answers = row->findChild<IdColumn*>()) emit answers->synced(); // their names have the gap's number
    }
}

QWidget* makeGapEditor(FieldHub& hub, const QUuid& question)
{
    auto* f = new FieldForm(hub, question);
    f->add(new GapEditor(hub, question));
    const auto* now = model::find<Question>(hub.content(), question);
    const auto* gaps = now ? std::get_if<GapText>(&now->body) : nullptr;
    if (gaps && gaps->dragWords) {
        f->note(GapEditor::tr("Learners see the best answer of each gap as a word to put in, by mouse or by keyboard."));
        f->tags(GapEditor::tr("Further words that fit nowhere"), &GapText::distractors);
    } else {
        f->note(GapEditor::tr("Learners type into the gaps. A “*” in an answer stands for any characters."));
        f->beginRow();
        f->check(GapEditor::tr("Small and capital letters count"), &GapText::matchCase);
        f->check(GapEditor::tr("Accents count (ά, ç, ã)"), &GapText::matchAccents);
        f->endRow();
    }
    return f;
}

} // namespace microvet::ui
