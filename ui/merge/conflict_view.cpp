#include "ui/merge/conflict_view.h"

#include "core/actions/comparison/comparison.h"
#include "core/model/word_diff.h"
#include "core/review/merge/words.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/side_by_side.h"
#include "ui/widgets/style.h"

#include <QButtonGroup>
#include <QLabel>
#include <QRadioButton>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QTimer>
#include <QVBoxLayout>

namespace microvet::ui {

using review::Choice;
using review::Conflict;
using review::ConflictKey;
using review::Side;

namespace {

/// What went is shown where it is little: of a text that was written anew, it would be all of the old one.
QList<model::Passage> markedAgainst(const QString& base, const QString& words)
{
    const QList<model::Passage> passages = model::compareWords(base, words);
    qsizetype kept = 0;
    for (const model::Passage& passage : passages)
        if (passage.kind == model::Passage::Same) kept += passage.text.size();
    return kept * 2 >= base.size() ? passages : actions::passagesOf(passages, model::Passage::Added);
}

} // namespace

ConflictView::ConflictView(QWidget* parent)
    : QWidget(parent)
    , m_sides(new SideBySide(this))
    , m_choices(new QButtonGroup(this))
    , m_resultCaption(new QLabel(tr("What comes of it"), this))
    , m_result(new QStackedWidget(this))
    , m_resultText(new QTextBrowser(this))
    , m_plain(new TextField(3, this))
    , m_rich(new RichTextEdit(this))
    , m_pause(new QTimer(this))
{
    m_sides->setObjectName(QStringLiteral("conflictSides"));
    m_sides->setAccessibleName(tr("What both made of it"));
    const int gap = em(this, 0.5);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    column->addWidget(m_sides, 1);
    m_takeMine = makeChoice("takeMine", Choice::Mine);
    m_takeTheirs = makeChoice("takeTheirs", Choice::Theirs);
    m_takeBoth = makeChoice("takeBoth", Choice::Both);
    m_byHand = makeChoice("takeByHand", Choice::Edited);
    giveTip(m_byHand, tr("Write below how it is to be."));
    auto* choices = new QHBoxLayout;
    choices->setSpacing(gap * 3);
    for (QRadioButton* choice : {m_takeMine, m_takeTheirs, m_takeBoth, m_byHand})
        choices->addWidget(choice);
    choices->addStretch(1);
    column->addLayout(choices);
    connect(m_choices, &QButtonGroup::idClicked, this, &ConflictView::take);

    m_resultText->setObjectName(QStringLiteral("conflictResult"));
    m_resultText->setAccessibleName(tr("What comes of it"));
    m_resultText->setTabChangesFocus(true);
    m_plain->setObjectName(QStringLiteral("conflictPlain"));
    m_rich->setObjectName(QStringLiteral("conflictRich"));
    for (QWidget* field : QList<QWidget*>{m_plain, m_rich}) {
        field->setAccessibleName(tr("What comes of it, written by hand"));
        giveTip(field, tr("These words take the place of both."));
    }
    for (QWidget* page : QList<QWidget*>{m_resultText, m_plain, m_rich})
        m_result->addWidget(page);
    column->addWidget(m_resultCaption);
    m_result->setFixedHeight(em(this, 5.5));
    column->addWidget(m_result);
    QWidget* before = m_sides;
    for (QWidget* next :
         QList<QWidget*>{m_takeMine, m_takeTheirs, m_takeBoth, m_byHand, m_resultText, m_plain, m_rich}) {
        setTabOrder(before, next);
        before = next;
    }
    m_pause->setSingleShot(true);
    m_pause->setInterval(300);
    const auto wait = [this] { m_pause->start(); };
    connect(m_plain, &TextField::edited, this, wait);
    connect(m_rich, &RichTextEdit::edited, this, wait);
    connect(m_pause, &QTimer::timeout, this, &ConflictView::settle);
}

QRadioButton* ConflictView::makeChoice(const char* name, Choice::Take take)
{
    auto* button = new QRadioButton(this);
    button->setObjectName(QString::fromLatin1(name));
    m_choices->addButton(button, take);
    return button;
}

void ConflictView::setConflict(const Shown& shown)
{
    m_shown = shown;
    const Conflict& conflict = shown.conflict;
    nameChoices();
    m_takeBoth->setVisible(conflict.isText);
    m_byHand->setVisible(conflict.isText);
    m_choices->setExclusive(false);
    const QList<QAbstractButton*> buttons = m_choices->buttons();
    for (QAbstractButton* button : buttons)
        button->setChecked(shown.choice && m_choices->id(button) == int(shown.choice->take));
    m_choices->setExclusive(true);
    showSides();
    showResult();
}

void ConflictView::nameChoices()
{
    const Conflict& conflict = m_shown.conflict;
    if (conflict.kind == ConflictKey::Removed) {
        const bool mineGone = conflict.gone == Side::Mine;
        m_takeMine->setText(mineGone ? tr("&Mine: remove it") : tr("&Mine: keep it"));
        if (m_shown.isOriginal)
            m_takeTheirs->setText(mineGone ? tr("The original’&s: keep it") : tr("The original’&s: remove it"));
        else
            m_takeTheirs->setText(mineGone ? tr("The draft’&s: keep it") : tr("The draft’&s: remove it"));
    } else {
        m_takeMine->setText(tr("Take &mine"));
        m_takeTheirs->setText(m_shown.isOriginal ? tr("Take the original’&s") : tr("Take the draft’&s"));
    }
    m_takeBoth->setText(tr("Take &both"));
    giveTip(m_takeBoth, m_shown.isOriginal
                            ? tr("Where both changed the same words, mine and then the original’s.")
                            : tr("Where both changed the same words, mine and then the draft’s."));
    m_byHand->setText(tr("Write it by &hand"));
}

void ConflictView::showSides()
{
    const Conflict& conflict = m_shown.conflict;
    const actions::ConflictWords& words = m_shown.words;
    const bool isMarked =
        m_shown.hasBase && (conflict.kind == ConflictKey::Field || conflict.kind == ConflictKey::Removed);
    const auto cell = [&](const QString& said, bool isGone, bool marked) {
        SideBySide::Cell out;
        if (isGone)
            out.text = tr("(removed)");
        else if (said.isEmpty())
            out.text = tr("(nothing)");
        else if (marked)
            out.words = markedAgainst(words.base, said);
        else
            out.text = said;
        return out;
    };
    const auto isGone = [&](Side side) { return conflict.kind == ConflictKey::Removed && conflict.gone == side; };
    QStringList columns{tr("Mine"), m_shown.isOriginal ? tr("The original") : m_shown.draft};
    SideBySide::Row row{
        {}, {cell(words.mine, isGone(Side::Mine), isMarked), cell(words.theirs, isGone(Side::Theirs), isMarked)}};
    if (m_shown.hasBase) {
        columns.prepend(tr("As it was"));
        row.cells.prepend(cell(words.base, false, false));
    }
    const QString heading = words.field.isEmpty() ? words.place : tr("%1 · %2").arg(words.place, words.field);
    m_sides->setRows(heading, words.what, columns, {row});
}

richtext::RichText ConflictView::resultOf(Choice::Take take) const
{
    const Conflict& conflict = m_shown.conflict;
    if (conflict.isRich) return review::mergeWords(conflict.base, conflict.mine, conflict.theirs, take).text;
    const auto plain = [](const richtext::RichText& text) { return richtext::toPlainText(text); };
    return richtext::RichText::fromPlain(
        review::mergeWords(plain(conflict.base), plain(conflict.mine), plain(conflict.theirs), take).text);
}

void ConflictView::showResult()
{
    const Conflict& conflict = m_shown.conflict;
    m_resultCaption->setVisible(conflict.isText);
    m_result->setVisible(conflict.isText);
    if (!conflict.isText) return;
    if (m_byHand->isChecked()) {
        const richtext::RichText text =
            m_shown.choice && m_shown.choice->take == Choice::Edited ? m_shown.choice->text : resultOf(Choice::Both);
        m_rich->setValue(text);
        m_plain->setValue(richtext::toPlainText(text));
        m_result->setCurrentWidget(conflict.isRich ? static_cast<QWidget*>(m_rich) : m_plain);
        return;
    }
    QAbstractButton* checked = m_choices->checkedButton();
    m_resultText->setPlainText(checked ? richtext::toPlainText(resultOf(Choice::Take(m_choices->id(checked))))
                                       : tr("Please choose above."));
    m_result->setCurrentWidget(m_resultText);
}

void ConflictView::take(int id)
{
    m_pause->stop();
    Choice choice{Choice::Take(id), {}};
    if (choice.take == Choice::Edited) choice.text = resultOf(Choice::Both);
    m_shown.choice = choice;
    showResult();
    if (choice.take == Choice::Edited) m_result->currentWidget()->setFocus();
    emit chosen(choice);
}

void ConflictView::settle()
{
    m_pause->stop();
    if (!m_byHand->isChecked() || !m_shown.conflict.isText) return;
    const Choice choice{Choice::Edited, m_shown.conflict.isRich
                                            ? m_rich->value()
                                            : richtext::RichText::fromPlain(m_plain->toPlainText())};
    if (m_shown.choice == choice) return;
    m_shown.choice = choice;
    emit chosen(choice);
}

} // namespace microvet::ui
