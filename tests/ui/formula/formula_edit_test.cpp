#include "ui/formula/formula_dialog.h"
#include "ui/formula/formula_edit.h"
#include "ui/formula/formula_palette.h"
#include "ui/formula/formula_picture.h"
#include "ui/richtext/format_bar.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/widgets/fields.h"

#include <QAccessible>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace microvet::ui {
namespace {

namespace formula = richtext::formula;
using richtext::BlockKind;
using richtext::RichText;

TEST(FormulaPicture, EveryPieceOfThePaletteIsReadAndPainted)
{
    for (const char* group : {"structures", "signs", "greek"}) {
        for (const FormulaPiece& piece : formulaPieces(QLatin1String(group))) {
            const formula::Parsed shown = formula::parse(piece.shown, formula::Notation::Latex);
            ASSERT_TRUE(shown.ok()) << qPrintable(piece.shown);
            const FormulaPicture picture(shown.root, QFont(QStringLiteral("DejaVu Serif"), 14));
            EXPECT_GT(picture.size().width(), 2) << qPrintable(piece.shown);
            EXPECT_LT(picture.size().height(), 200) << qPrintable(piece.shown);
            QImage image(picture.size().toSize() + QSize(4, 4), QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            picture.paint(painter, Qt::black);
            painter.end();
            bool ink = false;
            for (int y = 0; y < image.height() && !ink; ++y)
                for (int x = 0; x < image.width() && !ink; ++x) ink = qGray(image.pixel(x, y)) < 128;
            EXPECT_TRUE(ink) << qPrintable(piece.shown);
            // What goes into the source can be read once its places are filled.
            const auto filled = [](QString text) {
                return text.replace(QStringLiteral("|"), QStringLiteral("x")).replace(QStringLiteral("{}"), QStringLiteral("{x}"))
                    .replace(QStringLiteral("()"), QStringLiteral("(x)")).prepend(QStringLiteral("y"));
            };
            if (piece.latex != QLatin1String("\\left|\\right|")) {
                EXPECT_TRUE(formula::parse(filled(piece.latex), formula::Notation::Latex).ok()) << qPrintable(piece.latex);
            }
            if (piece.asciiMath != QLatin1String("||") && piece.asciiMath != QLatin1String("_|_")) {
                EXPECT_TRUE(formula::parse(filled(piece.asciiMath), formula::Notation::AsciiMath).ok()) << qPrintable(piece.asciiMath);
            }
        }
    }
}

class FormulaEditTest : public testing::Test {
protected:
    FormulaEditTest()
        : m_edit(QStringLiteral("source"))
    {
        m_edit.resize(500, 300);
        m_edit.show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_edit));
        m_edit.field()->setFocus();
    }
    QLabel* label(const char* name) { return m_edit.findChild<QLabel*>(QLatin1String(name)); }

    FormulaEdit m_edit;
};

TEST_F(FormulaEditTest, SaysHowItIsReadAndWhereItStops)
{
    QSignalSpy edits(&m_edit, &FormulaEdit::edited);
    QTest::keyClicks(m_edit.field(), QStringLiteral("\\frac{a}{2}"));
    EXPECT_EQ(edits.size(), 11);
    EXPECT_TRUE(m_edit.isReadable());
    EXPECT_EQ(m_edit.words(), QStringLiteral("a over 2"));
    EXPECT_TRUE(label("source.words")->text().contains(QStringLiteral("a over 2")));
    EXPECT_FALSE(label("source.problem")->isVisible());
    QTest::keyClick(m_edit.field(), Qt::Key_Backspace);
    EXPECT_FALSE(m_edit.isReadable());
    EXPECT_TRUE(label("source.problem")->isVisible());
    EXPECT_TRUE(label("source.problem")->text().startsWith(QStringLiteral("At character 9:"))) << qPrintable(label("source.problem")->text());
    EXPECT_EQ(m_edit.field()->extraSelections().size(), 1);
    m_edit.setSource({QStringLiteral("x^2"), formula::Notation::AsciiMath});
    m_edit.setLanguage(QStringLiteral("de"));
    EXPECT_EQ(m_edit.words(), QStringLiteral("x Quadrat"));
}

TEST_F(FormulaEditTest, ThePaletteWorksByKeysAndTakesTheSelectionIn)
{
    QTest::keyClicks(m_edit.field(), QStringLiteral("ab"));
    m_edit.field()->selectAll();
    auto* button = m_edit.findChild<QToolButton*>(QStringLiteral("source.structures"));
    ASSERT_NE(button, nullptr);
    button->setFocus();
    QTimer::singleShot(0, &m_edit, [&] {
        QMenu* menu = button->menu();
        EXPECT_TRUE(menu->isVisible());
        EXPECT_GT(menu->actions().size(), 10);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    });
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_COMPARE(m_edit.field()->toPlainText(), QStringLiteral("\\frac{ab}{}"));
    QTRY_VERIFY(m_edit.field()->hasFocus());
    EXPECT_EQ(m_edit.field()->textCursor().position(), 8);
    m_edit.setSource({{}, formula::Notation::AsciiMath});
    m_edit.insertPiece(formulaPieces(QStringLiteral("greek")).first().asciiMath);
    m_edit.insertPiece(formulaPieces(QStringLiteral("greek"))[1].asciiMath);
    EXPECT_EQ(m_edit.words(), QStringLiteral("alpha beta"));
}

TEST_F(FormulaEditTest, EverythingHasANameAndTabGoesThrough)
{
    for (auto* widget : m_edit.findChildren<QWidget*>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->objectName().startsWith(QLatin1String("qt_"))) continue;
        if (widget->parentWidget()->inherits("QComboBox") || widget->inherits("QComboBoxListView") || widget->inherits("QMenu") || widget->parentWidget()->inherits("QMenu")) continue;
        EXPECT_FALSE(widget->objectName().isEmpty()) << widget->metaObject()->className();
        EXPECT_FALSE(QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty()) << qPrintable(widget->objectName());
    }
    QTest::keyClick(m_edit.field(), Qt::Key_Tab);
    EXPECT_FALSE(m_edit.field()->hasFocus());
}

class InlineFormula : public testing::Test {
protected:
    InlineFormula()
    {
        auto* column = new QVBoxLayout(&m_window);
        column->addWidget(&m_bar);
        column->addWidget(&m_text);
        m_bar.setFormulaLanguage([] { return QStringLiteral("de"); });
        m_window.resize(600, 200);
        m_window.show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_window));
        m_bar.setEditor(&m_text);
        m_text.setFocus();
    }
    ~InlineFormula() override
    {
        m_bar.setParent(nullptr);
        m_text.setParent(nullptr);
    }
    FormulaDialog* dialog()
    {
        auto* open = m_window.findChild<FormulaDialog*>();
        EXPECT_NE(open, nullptr);
        if (open) { EXPECT_TRUE(QTest::qWaitForWindowActive(open)); }
        return open;
    }
    static void finish(FormulaDialog* dialog)
    {
        QPointer<FormulaDialog> open(dialog);
        QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
        QTRY_VERIFY(open.isNull());
    }
    RichText withFormula(const QString& source)
    {
        return richtext::normalised({{{BlockKind::Paragraph, 0, {}, {{QStringLiteral("so "), {}}, {source, richtext::Formula}, {QStringLiteral(" it is"), {}}}}}});
    }

    QWidget m_window;
    FormatBar m_bar;
    RichTextEdit m_text;
};

TEST_F(InlineFormula, IsPutInByTheButtonAndTypingGoesOnAsText)
{
    QTest::keyClicks(&m_text, QStringLiteral("so "));
    QTest::mouseClick(m_bar.findChild<QToolButton*>(QStringLiteral("formatFormula")), Qt::LeftButton);
    FormulaDialog* open = dialog();
    ASSERT_NE(open, nullptr);
    QTest::keyClicks(open->edit()->field(), QStringLiteral("x^2"));
    EXPECT_EQ(open->edit()->words(), QStringLiteral("x Quadrat"));
    finish(open);
    QTest::keyClicks(&m_text, QStringLiteral(" it is"));
    EXPECT_EQ(m_text.value(), withFormula(QStringLiteral("x^2")));
}

TEST_F(InlineFormula, OpensOnEnterAndOnDoubleClick)
{
    m_text.setValue(withFormula(QStringLiteral("x^2")));
    m_text.setCaret(4);
    QTest::keyClick(&m_text, Qt::Key_Return);
    FormulaDialog* open = dialog();
    ASSERT_NE(open, nullptr);
    EXPECT_EQ(open->edit()->field()->toPlainText(), QStringLiteral("x^2"));
    open->edit()->notationBox()->setCurrentIndex(1);
    open->edit()->field()->selectAll();
    QTest::keyClicks(open->edit()->field(), QStringLiteral("a/b"));
    finish(open);
    EXPECT_EQ(m_text.value(), withFormula(QStringLiteral("`a/b`")));

    QTextCursor at = m_text.textCursor();
    at.setPosition(5);
    QTest::mouseDClick(m_text.viewport(), Qt::LeftButton, {}, m_text.cursorRect(at).center());
    open = dialog();
    ASSERT_NE(open, nullptr);
    EXPECT_EQ(open->edit()->field()->toPlainText(), QStringLiteral("a/b"));
    EXPECT_EQ(open->edit()->source().notation, formula::Notation::AsciiMath);
    QPointer<FormulaDialog> gone(open);
    QTest::mouseClick(open->findChild<QPushButton*>(QStringLiteral("formulaRemove")), Qt::LeftButton);
    QTRY_VERIFY(gone.isNull());
    EXPECT_EQ(m_text.value(), (RichText{{{BlockKind::Paragraph, 0, {}, {{QStringLiteral("so  it is"), {}}}, {}, {}}}}));
}

TEST_F(InlineFormula, EnterBesideAFormulaIsANewParagraph)
{
    m_text.setValue(withFormula(QStringLiteral("x^2")));
    m_text.setCaret(3);
    QTest::keyClick(&m_text, Qt::Key_Return);
    EXPECT_EQ(m_window.findChild<FormulaDialog*>(), nullptr);
    EXPECT_EQ(m_text.value().blocks.size(), 2);
}

} // namespace
} // namespace microvet::ui
