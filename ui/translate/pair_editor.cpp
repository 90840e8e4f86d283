#include "ui/translate/pair_editor.h"

#include "ui/translate/marked_edit.h"
#include "ui/translate/marks_bar.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/style.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace microvet::ui {

using namespace translation;

PairEditor::PairEditor(QWidget* parent)
    : QWidget(parent)
    , m_originalLabel(new QLabel(this))
    , m_targetLabel(new QLabel(this))
    , m_original(new MarkedEdit(this))
    , m_target(new MarkedEdit(this))
    , m_marks(new MarksBar(this))
    , m_note(mutedLabel({}, this))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(em(this, 0.6));
    grid->setVerticalSpacing(em(this, 0.3));
    grid->addWidget(m_originalLabel, 0, 0);
    grid->addWidget(m_targetLabel, 0, 1);
    grid->addWidget(m_original, 1, 0);
    grid->addWidget(m_target, 1, 1);
    auto* below = new QVBoxLayout;
    below->setSpacing(em(this, 0.2));
    below->addWidget(m_marks);
    below->addWidget(m_note);
    grid->addLayout(below, 2, 0, 1, 2); // across both, which stay as wide as each other
    grid->setRowStretch(1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_originalLabel->setBuddy(m_original);
    m_targetLabel->setBuddy(m_target);
    m_original->setObjectName(QStringLiteral("translateOriginal"));
    m_original->setReadOnly(true);
    m_original->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_target->setObjectName(QStringLiteral("translateTarget"));
    m_target->setPlaceholderText(tr("Write the translation here."));
    giveTip(m_original, tr("The text to be translated. Marks in brackets stand for format, links, formulas and gaps."));
    giveTip(m_target, tr("Keep the marks in brackets; you may move them. While the field is empty, the course says the "
                         "original."));
    m_note->setObjectName(QStringLiteral("translateNote"));
    m_note->hide();
    setLanguages({}, {});
    connect(m_target, &MarkedEdit::edited, this, [this] {
        updateFaults();
        emit edited();
    });
    connect(m_marks, &MarksBar::markWanted, this, [this](const QString& start, const QString& end) {
        QTextCursor cursor = m_target->textCursor();
        m_target->put(start + cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n') + end);
        if (!end.isEmpty()) {
            cursor = m_target->textCursor();
            cursor.movePosition(QTextCursor::Left, QTextCursor::MoveAnchor, int(end.size()));
            m_target->setTextCursor(cursor);
        }
    });
}

void PairEditor::setLanguages(const QString& original, const QString& translation)
{
    m_originalLabel->setText(original.isEmpty() ? tr("&Original") : tr("&Original (%1)").arg(original));
    m_targetLabel->setText(translation.isEmpty() ? tr("&Translation") : tr("&Translation (%1)").arg(translation));
}

Segment PairEditor::shape() const
{
    Segment segment = m_source;
    segment.codes = m_codes;
    return segment;
}

void PairEditor::clear()
{
    m_pair = -1;
    m_original->setValue({});
    m_target->setValue({});
    m_target->setReadOnly(true);
    m_marks->setCodes({}, 0);
    m_marks->setFaults({}, false);
    setNote({});
}

void PairEditor::setPair(const Sheet& sheet, qsizetype pair, bool mayEdit)
{
    const Pair& one = sheet.pairs()[pair];
    m_pair = pair;
    m_source = one.source;
    m_codes = one.codes;
    m_lines = sheet.textOf(one).isRich ? Lines::AsMarks : Lines::AsTheyAre;
    const QString original = markedText(one.source, m_lines);
    m_original->setValue(original);
    m_target->setTakesLines(original.contains(u'\n'));
    m_target->setReadOnly(!mayEdit || !one.fits);
    // The original's words are right in another language.
    m_target->setWords([original, codes = m_codes, isCode = one.source.isCode](const QString& text) {
        return isCode || text == original ? QList<richtext::SpellWord>() : spellWords(text, codes);
    });
    const Pieces& target = one.state == TextState::Same ? one.source.pieces : one.target;
    m_target->setValue(markedText(target, one.codes, m_lines));
    m_marks->setCodes(m_codes, m_source.codes.size());
    m_marks->setEnabled(!m_target->isReadOnly());
    QWidget* before = m_target;
    const QList<QPushButton*> buttons = m_marks->findChildren<QPushButton*>();
    for (QPushButton* button : buttons) {
        setTabOrder(before, button);
        before = button;
    }
    updateFaults();
}

void PairEditor::setNote(const QString& sentence)
{
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

Coded PairEditor::written() const
{
    QString text = m_target->toPlainText();
    if (text.trimmed().isEmpty()) return {m_codes, {}};
    return {m_codes, piecesOf(text, shape(), m_lines)};
}

void PairEditor::write(const Pieces& pieces, const QList<Code>& codes)
{
    if (m_target->isReadOnly()) return;
    m_target->selectAll();
    m_target->put(markedText(pieces, codes, m_lines).trimmed());
}

void PairEditor::updateFaults()
{
    const Coded now = written();
    m_marks->setFaults(markFaults(now.pieces, now.codes, m_source.codes.size()), !now.pieces.isEmpty());
}

} // namespace microvet::ui
