#include "ui/formula/formula_edit.h"

#include "core/plan/formula_words.h"
#include "ui/formula/formula_palette.h"
#include "ui/formula/formula_view.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace microvet::ui {

namespace formula = richtext::formula;

FormulaEdit::FormulaEdit(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_field(new TextField(2))
    , m_notation(new QComboBox)
    , m_view(new FormulaView)
    , m_problem(new Notice(theme::Tone::Warning))
    , m_spoken(mutedLabel({}))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.35));

    m_field->setObjectName(name);
    m_field->setAccessibleName(tr("Formula"));
    QFont fixed = m_field->font();
    fixed.setFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Consolas"), QStringLiteral("Menlo"), QStringLiteral("monospace")});
    m_field->setFont(fixed);
    m_notation->setObjectName(name + QStringLiteral(".notation"));
    m_notation->setAccessibleName(tr("Written in"));
    m_notation->addItem(tr("LaTeX"), int(formula::Notation::Latex));
    m_notation->addItem(tr("AsciiMath"), int(formula::Notation::AsciiMath));
    m_notation->setFocusPolicy(Qt::StrongFocus);
    giveTip(m_notation, tr("LaTeX as in papers, or AsciiMath as on a calculator; both look alike to learners."));
    m_view->setObjectName(name + QStringLiteral(".view"));
    m_problem->setObjectName(name + QStringLiteral(".problem"));
    m_problem->setWordWrap(true);
    m_spoken->setObjectName(name + QStringLiteral(".words"));

    auto* tools = new QHBoxLayout;
    tools->setSpacing(em(this, 0.3));
    tools->addWidget(addMenu(tr("Structures"), name + QStringLiteral(".structures"), QStringLiteral("structures")));
    tools->addWidget(addMenu(tr("Signs"), name + QStringLiteral(".signs"), QStringLiteral("signs")));
    tools->addWidget(addMenu(tr("Greek letters"), name + QStringLiteral(".greek"), QStringLiteral("greek")));
    tools->addStretch(1);
    auto* label = new QLabel(tr("Written in"));
    label->setBuddy(m_notation);
    tools->addWidget(label);
    tools->addWidget(m_notation);

    column->addLayout(tools);
    column->addWidget(m_field);
    column->addWidget(m_problem);
    column->addWidget(m_view);
    column->addWidget(m_spoken);
    connect(m_field, &TextField::edited, this, [this] {
        refresh();
        emit edited(true);
    });
    connect(m_notation, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        if (!m_quiet) emit edited(false);
    });
    refresh();
}

QToolButton* FormulaEdit::addMenu(const QString& text, const QString& name, const QString& group)
{
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(tr("Put a part into the formula: %1").arg(text));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    menu->setObjectName(name + QStringLiteral(".menu"));
    button->setMenu(menu);
    // Filled when it opens: its pictures depend on the font and on light or dark.
    connect(menu, &QMenu::aboutToShow, this, [this, menu, group] { fillMenu(menu, group); });
    return button;
}

void FormulaEdit::fillMenu(QMenu* menu, const QString& group)
{
    menu->clear();
    const int height = em(this, 2);
    for (const FormulaPiece& piece : formulaPieces(group)) {
        const formula::Notation notation = source().notation;
        const QString text = notation == formula::Notation::Latex ? piece.latex : piece.asciiMath;
        const FormulaPicture picture(formula::parse(piece.shown, formula::Notation::Latex).root, font());
        const qreal ratio = devicePixelRatioF();
        QPixmap image(QSize(2 * height, height) * ratio);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        const QSizeF size = picture.size();
        const qreal scale = std::min({1.0, 2.0 * height / size.width(), height / size.height()});
        painter.translate((2 * height - size.width() * scale) / 2, (height - size.height() * scale) / 2);
        painter.scale(scale, scale);
        picture.paint(painter, palette().color(QPalette::Text));
        painter.end();
        QAction* action = menu->addAction(QIcon(image), piece.name, this, [this, text] { insertPiece(text); });
        action->setObjectName(piece.latex);
    }
}

void FormulaEdit::insertPiece(const QString& piece)
{
    QTextCursor cursor = m_field->textCursor();
    const QString selected = cursor.selectedText();
    const QString before = m_field->toPlainText().left(cursor.selectionStart());
    QString text = piece;
    // Letters that meet a command would become part of its name.
    if (!before.isEmpty() && before.back().isLetter() && !text.isEmpty() && text[0].isLetter()) text.prepend(u' ');
    const qsizetype mark = text.indexOf(u'|');
    const int start = cursor.selectionStart();
    if (mark < 0) {
        if (!text.isEmpty() && text.back().isLetter()) text += u' ';
        cursor.insertText(text);
    } else {
        text.replace(mark, 1, selected);
        cursor.insertText(text);
        cursor.setPosition(start + int(mark + selected.size()));
    }
    m_field->setTextCursor(cursor);
    m_field->setFocus();
    // A menu that closes gives the focus back to its button.
    QTimer::singleShot(0, m_field, [this] { m_field->setFocus(); });
}

formula::Source FormulaEdit::source() const
{
    return {m_field->toPlainText(), formula::Notation(m_notation->currentData().toInt())};
}

void FormulaEdit::setSource(const formula::Source& source)
{
    m_quiet = true;
    m_notation->setCurrentIndex(m_notation->findData(int(source.notation)));
    m_quiet = false;
    m_field->setValue(source.text);
    refresh();
}

void FormulaEdit::setLanguage(const QString& code)
{
    m_language = code;
    refresh();
}

bool FormulaEdit::isReadable() const
{
    const formula::Source now = source();
    return formula::parse(now.text, now.notation).ok();
}

void FormulaEdit::refresh()
{
    const formula::Source now = source();
    const formula::Parsed read = formula::parse(now.text, now.notation);
    m_field->setPlaceholderText(now.notation == formula::Notation::Latex ? QStringLiteral("\\frac{a+b}{2}") : QStringLiteral("(a+b)/2"));
    const QString words = read.ok() && !read.root.isEmpty()
        ? formula::toWords(read.root, plan::formulaWord(m_language)) : QString();
    m_view->setFormula(read.root, words);
    m_view->setVisible(read.ok());
    m_problem->setVisible(!read.ok());
    m_spoken->setVisible(!words.isEmpty());
    m_spoken->setText(tr("Read aloud: %1").arg(words));
    QList<QTextEdit::ExtraSelection> marks;
    if (read.problem) {
        const int at = std::min(read.problem->position, int(now.text.size()));
        //: %1 is a number, %2 a sentence that says what is wrong there
        m_problem->setText(tr("At character %1: %2").arg(at + 1).arg(read.problem->text));
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_field->document());
        mark.cursor.setPosition(std::max(0, std::min(at, int(now.text.size()) - 1)));
        mark.cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(palette().color(QPalette::Text));
        mark.format.setBackground(blended(palette().color(QPalette::Highlight), palette().color(QPalette::Base), 0.3));
        marks.append(mark);
    }
    m_field->setExtraSelections(marks);
    m_field->setAccessibleDescription(read.problem ? m_problem->text() : m_spoken->text());
    if (words == m_words) return;
    m_words = words;
    emit wordsChanged(words);
}

} // namespace microvet::ui
