#include "ui/richtext/format_bar.h"
#include "ui/richtext/link_dialog.h"
#include "ui/richtext/rich_text_edit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace microvet::ui {
namespace {

using namespace richtext;

using TextRun = richtext::Run; // testing::Test has a Run of its own

Block paragraph(const QString& words) { return {BlockKind::Paragraph, 0, {}, {{words, {}}}}; }

class RichTextEditTest : public testing::Test {
protected:
    RichTextEditTest()
    {
        auto* column = new QVBoxLayout(&m_window);
        column->addWidget(&m_bar);
        column->addWidget(&m_edit);
        column->addWidget(&m_after);
        m_bar.setEditor(&m_edit);
        m_bar.setLinkTargets([] {
            return QList<LinkTarget>{{QStringLiteral("Module"), QStringLiteral("Unit A"), QStringLiteral("unit:0d4e7a34-3f0e-4a52-8f5f-5a5f9a6c0001")}};
        });
        m_window.resize(600, 400);
        m_window.show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_window));
        m_edit.setFocus();
        QObject::connect(&m_edit, &RichTextEdit::edited, &m_edit, [this](const QString&, bool typing) { typing ? ++m_typed : ++m_formatted; });
    }
    ~RichTextEditTest() override
    {
        m_bar.setParent(nullptr);
        m_edit.setParent(nullptr);
        m_after.setParent(nullptr);
        m_bar.setEditor(nullptr);
    }

    void type(const char* words) { QTest::keyClicks(&m_edit, QString::fromLatin1(words)); }
    void key(int k, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&m_edit, Qt::Key(k), modifiers); }
    Block block(int i) const { return m_edit.value().blocks.value(i); }
    void select(int from, int to)
    {
        QTextCursor cursor = m_edit.textCursor();
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        m_edit.setTextCursor(cursor);
    }

    QWidget m_window;
    FormatBar m_bar;
    RichTextEdit m_edit;
    QLineEdit m_after;
    int m_typed = 0;
    int m_formatted = 0;
};

TEST_F(RichTextEditTest, BoldAndItalicByKeys)
{
    type("one two");
    select(4, 7);
    key(Qt::Key_B, Qt::ControlModifier);
    key(Qt::Key_I, Qt::ControlModifier);
    EXPECT_EQ(block(0).runs, (QList<TextRun>{{QStringLiteral("one "), {}}, {QStringLiteral("two"), Strong | Emphasis}}));
    EXPECT_EQ(m_formatted, 2);
    key(Qt::Key_B, Qt::ControlModifier);
    EXPECT_EQ(block(0).runs.value(1).marks, Marks(Emphasis));
    m_edit.setCaret(7);
    key(Qt::Key_I, Qt::ControlModifier);
    type(" three");
    EXPECT_EQ(block(0).runs.value(2), (TextRun{QStringLiteral(" three"), {}}));
}

TEST_F(RichTextEditTest, BoldOverAMixedSelectionKeepsTheOtherMarks)
{
    m_edit.setValue({{{BlockKind::Paragraph, 0, {}, {{QStringLiteral("a"), Emphasis}, {QStringLiteral("b"), {}}, {QStringLiteral("c"), CodeMark}}}}});
    select(0, 3);
    m_edit.toggleMark(Strong);
    EXPECT_EQ(block(0).runs, (QList<TextRun>{{QStringLiteral("a"), Strong | Emphasis}, {QStringLiteral("b"), Strong}, {QStringLiteral("c"), Strong | CodeMark}}));
}

TEST_F(RichTextEditTest, MarkdownAtTheStartOfALine)
{
    type("- one");
    key(Qt::Key_Return);
    type("two");
    key(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    key(Qt::Key_Return);
    key(Qt::Key_Return); // an empty item goes out a level …
    type("three");
    key(Qt::Key_Return);
    key(Qt::Key_Return); // … and at last out of the list
    type("## Head");
    key(Qt::Key_Return);
    type("1. first");
    const RichText text = m_edit.value();
    ASSERT_EQ(text.blocks.size(), 5);
    EXPECT_EQ(text.blocks[0], (Block{BlockKind::BulletItem, 0, {}, {{QStringLiteral("one"), {}}}}));
    EXPECT_EQ(text.blocks[1], (Block{BlockKind::BulletItem, 1, {}, {{QStringLiteral("two"), {}}}}));
    EXPECT_EQ(text.blocks[2], (Block{BlockKind::BulletItem, 0, {}, {{QStringLiteral("three"), {}}}}));
    EXPECT_EQ(text.blocks[3], (Block{BlockKind::Heading, 2, {}, {{QStringLiteral("Head"), {}}}}));
    EXPECT_EQ(text.blocks[4], (Block{BlockKind::NumberItem, 0, {}, {{QStringLiteral("first"), {}}}}));
    m_edit.setCaret(m_edit.caret() - 5);
    key(Qt::Key_Backspace);
    EXPECT_EQ(block(4).kind, BlockKind::Paragraph);
}

TEST_F(RichTextEditTest, EnterDoesNotCopyWhatANewerVersionWrote)
{
    Block odd = paragraph(QStringLiteral("keep"));
    odd.unknown.insert(QStringLiteral("id"), 7);
    odd.runs[0].unknown.insert(QStringLiteral("ref"), 1);
    m_edit.setValue({{odd}});
    m_edit.setCaret(4);
    key(Qt::Key_Return);
    type("more");
    EXPECT_EQ(block(0), odd);
    EXPECT_EQ(block(1), paragraph(QStringLiteral("more")));
    m_edit.setCaret(4);
    type("!");
    EXPECT_EQ(block(0).runs.value(0), odd.runs[0]);
    EXPECT_EQ(block(0).runs.value(1), (TextRun{QStringLiteral("!"), {}}));
}

TEST_F(RichTextEditTest, WordsBehindALinkAreNotLinked)
{
    m_edit.setValue({{{BlockKind::Paragraph, 0, {}, {{QStringLiteral("see"), {}, QStringLiteral("https://a.eu")}}}}});
    m_edit.setCaret(3);
    type(" x");
    EXPECT_EQ(block(0).runs.size(), 2);
    EXPECT_EQ(block(0).runs.value(1), (TextRun{QStringLiteral(" x"), {}}));
    m_edit.setCaret(1);
    type("s");
    EXPECT_EQ(block(0).runs.value(0).text, QStringLiteral("ssee"));
    EXPECT_EQ(block(0).runs.value(0).link, QStringLiteral("https://a.eu"));
}

TEST_F(RichTextEditTest, CodeKeepsItsLinesAndEndsWithAnEmptyOne)
{
    m_edit.setBlockKind(BlockKind::Code);
    type("int x;");
    key(Qt::Key_Return);
    type("x = 1;");
    key(Qt::Key_Return);
    key(Qt::Key_Return);
    type("after");
    ASSERT_EQ(m_edit.value().blocks.size(), 2);
    EXPECT_EQ(block(0).runs.value(0).text, QStringLiteral("int x;\nx = 1;"));
    EXPECT_EQ(block(1), paragraph(QStringLiteral("after")));
}

TEST_F(RichTextEditTest, WordsOfWordArePastedClean)
{
    auto* data = new QMimeData;
    data->setHtml(QStringLiteral("<html><head><style>p{color:red}</style></head><body>"
                                 "<p class=MsoNormal><b>Bold</b> and <span style='color:red'>red</span><script>alert(1)</script></p>"
                                 "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>·&nbsp;&nbsp; Item</p>"
                                 "<p><a href='javascript:alert(1)'>bad</a></p></body></html>"));
    QGuiApplication::clipboard()->setMimeData(data);
    key(Qt::Key_V, Qt::ControlModifier);
    const RichText text = m_edit.value();
    ASSERT_EQ(text.blocks.size(), 3);
    EXPECT_EQ(text.blocks[0].runs, (QList<TextRun>{{QStringLiteral("Bold"), Strong}, {QStringLiteral(" and red"), {}}}));
    EXPECT_EQ(text.blocks[1], (Block{BlockKind::BulletItem, 0, {}, {{QStringLiteral("Item"), {}}}}));
    EXPECT_EQ(text.blocks[2], paragraph(QStringLiteral("bad")));
    EXPECT_EQ(m_formatted, 1);
    EXPECT_EQ(m_typed, 0);
}

TEST_F(RichTextEditTest, CopyKeepsWhatHtmlCannotSay)
{
    const RichText text = normalised({{{BlockKind::Paragraph, 0, {}, {{QStringLiteral("x"), Formula}, {QStringLiteral("y"), Formula}}},
                                       {BlockKind::NumberItem, 2, QStringLiteral("el"), {{QStringLiteral("τρία"), {}, {}, QStringLiteral("el")}}}}});
    m_edit.setValue(text);
    m_edit.selectAll();
    m_edit.copy();
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    EXPECT_TRUE(data->hasText());
    EXPECT_FALSE(data->html().contains(QStringLiteral("style")));
    m_edit.clear();
    m_edit.setValue({});
    m_edit.paste();
    EXPECT_EQ(m_edit.value(), text);
}

TEST_F(RichTextEditTest, PlainPasteAndTab)
{
    QGuiApplication::clipboard()->setText(QStringLiteral("a\nb"));
    key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(m_edit.value(), (RichText{{paragraph(QStringLiteral("a")), paragraph(QStringLiteral("b"))}}));
    key(Qt::Key_Tab);
    EXPECT_TRUE(m_after.hasFocus());
}

TEST_F(RichTextEditTest, AChangeFromOutsideKeepsTheCaretAndSaysNothing)
{
    m_edit.setValue({{paragraph(QStringLiteral("first")), paragraph(QStringLiteral("second"))}});
    m_edit.setCaret(9);
    m_typed = m_formatted = 0;
    m_edit.setValue({{paragraph(QStringLiteral("very first")), paragraph(QStringLiteral("second"))}});
    EXPECT_EQ(m_edit.textCursor().blockNumber(), 1);
    EXPECT_EQ(m_edit.textCursor().positionInBlock(), 3);
    m_edit.setValue({{paragraph(QStringLiteral("very first")), paragraph(QStringLiteral("seconds"))}});
    EXPECT_EQ(m_edit.textCursor().positionInBlock(), 3);
    EXPECT_EQ(m_typed + m_formatted, 0);
}

TEST_F(RichTextEditTest, GrowsWithItsText)
{
    const int before = m_edit.height();
    for (int i = 0; i < 4; ++i) {
        type("line");
        key(Qt::Key_Return);
    }
    EXPECT_GT(m_edit.height(), before + 3 * m_edit.fontMetrics().height());
}

TEST_F(RichTextEditTest, TheBarFollowsAndFormats)
{
    type("word");
    m_edit.selectAll();
    auto* bold = m_bar.findChild<QToolButton*>(QStringLiteral("formatBold"));
    QTest::mouseClick(bold, Qt::LeftButton);
    EXPECT_EQ(block(0).runs.value(0).marks, Marks(Strong));
    EXPECT_TRUE(bold->isChecked());
    QTest::mouseClick(m_bar.findChild<QToolButton*>(QStringLiteral("formatBullets")), Qt::LeftButton);
    EXPECT_EQ(block(0).kind, BlockKind::BulletItem);
    EXPECT_TRUE(m_bar.findChild<QToolButton*>(QStringLiteral("formatIndent"))->isEnabled());
    EXPECT_FALSE(m_bar.findChild<QToolButton*>(QStringLiteral("formatOutdent"))->isEnabled());
    m_bar.setEditor(nullptr);
    EXPECT_FALSE(bold->isEnabled());
    m_bar.setEditor(&m_edit);
}

TEST_F(RichTextEditTest, LinksAreSetChangedAndRemoved)
{
    type("see here");
    select(4, 8);
    key(Qt::Key_K, Qt::ControlModifier);
    auto* dialog = m_bar.findChild<LinkDialog*>();
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QLineEdit*>(QStringLiteral("address"))->setText(QStringLiteral("example.org"));
    dialog->accept();
    EXPECT_EQ(block(0).runs.value(1), (TextRun{QStringLiteral("here"), {}, QStringLiteral("https://example.org")}));
    QTest::qWait(1);
    m_edit.setCaret(6);
    key(Qt::Key_K, Qt::ControlModifier);
    dialog = m_bar.findChild<LinkDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->words(), QStringLiteral("here"));
    auto* units = dialog->findChild<QTreeWidget*>(QStringLiteral("units"));
    units->setCurrentItem(units->topLevelItem(0)->child(0));
    dialog->accept();
    EXPECT_EQ(block(0).runs.value(1).link, QStringLiteral("unit:0d4e7a34-3f0e-4a52-8f5f-5a5f9a6c0001"));
    QTest::qWait(1);
    key(Qt::Key_K, Qt::ControlModifier);
    m_bar.findChild<LinkDialog*>()->findChild<QPushButton*>(QStringLiteral("removeLink"))->click();
    EXPECT_EQ(block(0), paragraph(QStringLiteral("see here")));
    QTest::qWait(1);
}

TEST(LinkDialogTest, CompletesAddresses)
{
    EXPECT_EQ(LinkDialog::completed(QStringLiteral("a.eu/b")), QStringLiteral("https://a.eu/b"));
    EXPECT_EQ(LinkDialog::completed(QStringLiteral("me@a.eu")), QStringLiteral("mailto:me@a.eu"));
    EXPECT_EQ(LinkDialog::completed(QStringLiteral("javascript:alert(1)")), QString());
    EXPECT_EQ(LinkDialog::completed(QStringLiteral("two words.eu")), QString());
    EXPECT_EQ(LinkDialog::completed(QStringLiteral("ftp://a.eu")), QString());
}

} // namespace
} // namespace microvet::ui
