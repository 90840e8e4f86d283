#include "tests/ui/editors/editor_fixture.h"
#include "ui/richtext/character_dialog.h"
#include "ui/richtext/format_bar.h"
#include "ui/richtext/link_dialog.h"
#include "ui/richtext/rich_text_edit.h"

#include <QClipboard>
#include <QComboBox>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeWidget>

namespace microvet::ui {
namespace {

using TextRun = richtext::Run;
using richtext::BlockKind;

/// The tools around the text, on a real page.
class TextTools : public EditorTest {
protected:
    void SetUp() override
    {
        showUnit();
        m_session->edit(QStringLiteral("Write"), {element(), "body.text"}, [&](model::Content& content) {
            content.course.glossary = {term(QStringLiteral("Tip"))};
            model::modify<model::Block>(content, element(), [&](model::Block& block) {
                block.body = model::TextBlock{richtext::RichText::fromPlain(QStringLiteral("the flux at the tip")), {}};
            });
        });
        edit()->setFocus();
        ASSERT_EQ(bar()->editor(), edit());
    }

    static model::Term term(const QString& name)
    {
        model::Term out;
        out.id = model::TermId::make();
        out.term = name;
        return out;
    }
    QUuid element() const { return blockAt(0).id.uuid(); }
    RichTextEdit* edit() { return field<RichTextEdit>(element(), "body.text"); }
    FormatBar* bar() const { return m_area->formatBar(); }
    QList<TextRun> runs() { return edit()->value().blocks.value(0).runs; }
    void select(int from, int to)
    {
        QTextCursor cursor = edit()->textCursor();
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        edit()->setTextCursor(cursor);
    }
    LinkDialog* openLink()
    {
        QTest::keyClick(edit(), Qt::Key_K, Qt::ControlModifier);
        auto* dialog = bar()->findChild<LinkDialog*>();
        EXPECT_NE(dialog, nullptr);
        return dialog;
    }
};

TEST_F(TextTools, ANewTermAndItsLinkAreOneStep)
{
    select(4, 8);
    LinkDialog* dialog = openLink();
    dialog->findChild<QRadioButton*>(QStringLiteral("toNewTerm"))->click();
    EXPECT_TRUE(dialog->makesTerm());
    QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("definition")), QStringLiteral("Cleans the metal."));
    const qsizetype steps = m_session->history().steps().size();
    dialog->accept();
    ASSERT_EQ(course().glossary.size(), 2);
    EXPECT_EQ(course().glossary[1].term, QStringLiteral("flux"));
    EXPECT_EQ(course().glossary[1].definition, QStringLiteral("Cleans the metal."));
    EXPECT_EQ(runs().value(1), (TextRun{QStringLiteral("flux"), {}, QStringLiteral("term:") + course().glossary[1].id.toString()}));
    EXPECT_EQ(m_session->history().steps().size(), steps + 1);
    m_session->undo();
    EXPECT_EQ(course().glossary.size(), 1);
    EXPECT_EQ(runs().size(), 1);
    EXPECT_TRUE(body<model::TextBlock>(0).text == edit()->value());
    // The next step is typing again and makes no term.
    QTest::keyClicks(edit(), QStringLiteral("x"));
    EXPECT_EQ(course().glossary.size(), 1);
}

TEST_F(TextTools, ATermThatIsThereIsLinkedNotMadeAgain)
{
    select(16, 19);
    LinkDialog* dialog = openLink();
    dialog->findChild<QRadioButton*>(QStringLiteral("toNewTerm"))->click();
    EXPECT_FALSE(dialog->makesTerm());
    EXPECT_FALSE(dialog->findChild<QLabel*>(QStringLiteral("problem"))->text().isEmpty());
    dialog->accept();
    EXPECT_EQ(course().glossary.size(), 1);
    EXPECT_EQ(runs().value(1).link, QStringLiteral("term:") + course().glossary[0].id.toString());
}

TEST_F(TextTools, UnitsAndTermsAreFoundByTyping)
{
    select(0, 3);
    LinkDialog* dialog = openLink();
    auto* units = dialog->findChild<QTreeWidget*>(QStringLiteral("units"));
    ASSERT_EQ(units->topLevelItemCount(), 2) << "the module and the glossary";
    auto* search = dialog->findChild<QLineEdit*>(QStringLiteral("searchTargets"));
    QTest::keyClicks(search, QStringLiteral("JOINT first"));
    EXPECT_TRUE(dialog->findChild<QRadioButton*>(QStringLiteral("toUnit"))->isChecked());
    EXPECT_EQ(dialog->link(), QStringLiteral("unit:") + course().modules[0].units[1].id.toString());
    EXPECT_TRUE(units->topLevelItem(1)->isHidden());
    search->selectAll();
    QTest::keyClicks(search, QStringLiteral("nothing like it"));
    EXPECT_TRUE(dialog->link().isEmpty());
    dialog->reject();
}

TEST_F(TextTools, SpecialCharactersByNameAndUsedLast)
{
    QSignalSpy kept(bar(), &FormatBar::recentCharactersChanged);
    edit()->setCaret(0);
    QTest::keyClick(edit(), Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = bar()->findChild<CharacterDialog*>();
    ASSERT_TRUE(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("characterSearch")), QStringLiteral("degree"));
    EXPECT_EQ(dialog->character(), QStringLiteral("°"));
    dialog->accept();
    EXPECT_EQ(runs().value(0).text, QStringLiteral("°the flux at the tip"));
    ASSERT_EQ(kept.size(), 1);
    EXPECT_EQ(kept[0][0].toStringList(), QStringList{QStringLiteral("°")});
    QTest::qWait(1);
    bar()->openCharacterDialog();
    dialog = bar()->findChild<CharacterDialog*>();
    EXPECT_EQ(dialog->findChild<QComboBox*>(QStringLiteral("characterGroup"))->currentText(), QStringLiteral("Used last"));
    EXPECT_EQ(dialog->character(), QStringLiteral("°"));
    EXPECT_FALSE(dialog->findChild<QListWidget*>()->item(0)->data(Qt::AccessibleTextRole).toString().isEmpty());
    dialog->reject();
}

TEST(Characters, HaveNamesOfTheirOwn)
{
    for (const CharacterGroup& group : characterGroups()) {
        QSet<QString> names, texts;
        for (const SpecialCharacter& character : group.characters) {
            EXPECT_FALSE(names.contains(character.name)) << qPrintable(character.name);
            EXPECT_FALSE(texts.contains(character.text)) << qPrintable(character.text);
            names.insert(character.name);
            texts.insert(character.text);
        }
    }
    QStringList recent;
    for (int i = 0; i < 30; ++i) recent = CharacterDialog::withRecent(recent, QString(QChar(0x2190 + i % 20)));
    EXPECT_EQ(recent.size(), 16);
    EXPECT_EQ(recent.first(), QString(QChar(0x2190 + 9)));
}

TEST_F(TextTools, TheLanguageOfAPassageIsChosenAndShown)
{
    auto* button = bar()->findChild<QToolButton*>(QStringLiteral("formatLanguage"));
    EXPECT_TRUE(button->text().isEmpty());
    select(4, 8);
    emit button->menu()->aboutToShow();
    QAction* greek = nullptr;
    for (QAction* action : button->menu()->actions()) {
        if (action->data() == QLatin1String("el")) greek = action;
        EXPECT_EQ(action->isChecked(), action->isCheckable() && action->data().toString().isEmpty());
    }
    ASSERT_TRUE(greek);
    greek->trigger();
    EXPECT_EQ(runs().value(1), (TextRun{QStringLiteral("flux"), {}, {}, QStringLiteral("el")}));
    EXPECT_EQ(button->text(), QStringLiteral("EL"));
    EXPECT_TRUE(button->accessibleName().contains(QStringLiteral("Ελληνικά"), Qt::CaseInsensitive)) << "a screen reader hears it";
    edit()->setCaret(1);
    EXPECT_TRUE(button->text().isEmpty());
}

TEST_F(TextTools, KeysForTheRarerMarksAndStyles)
{
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(edit(), key, modifiers); };
    select(4, 8);
    press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(runs().value(1).marks, richtext::Marks(richtext::Subscript));
    press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(runs().value(1).marks, richtext::Marks(richtext::Superscript));
    press(Qt::Key_M, Qt::ControlModifier);
    EXPECT_EQ(runs().size(), 1);
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(runs().value(1).marks, richtext::Marks(richtext::CodeMark));
    press(Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(edit()->value().blocks[0].kind, BlockKind::Quote);
    press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(edit()->value().blocks[0].kind, BlockKind::Code);
    QSet<QString> keys;
    for (const auto& [name, key] : RichTextEdit::keys()) {
        EXPECT_FALSE(name.isEmpty());
        EXPECT_FALSE(keys.contains(key.toString())) << qPrintable(key.toString());
        keys.insert(key.toString());
    }
    for (const QToolButton* button : bar()->findChildren<QToolButton*>())
        if (button->objectName() != QLatin1String("formatMore")) { EXPECT_TRUE(button->toolTip().contains(u'(')) << "names its key: " << qPrintable(button->objectName()); }
}

TEST_F(TextTools, WhatIsTooLongIsRefusedInOneSentence)
{
    QSignalSpy said(m_area.get(), &EditorArea::noticeWanted);
    const model::Content before = m_session->content();
    auto* data = new QMimeData;
    data->setText(QString(5'000'000, u'x'));
    QGuiApplication::clipboard()->setMimeData(data);
    QTest::keyClick(edit(), Qt::Key_V, Qt::ControlModifier);
    ASSERT_EQ(said.size(), 1);
    EXPECT_TRUE(said[0][0].toString().contains(QStringLiteral("Nothing has changed")));
    auto* html = new QMimeData;
    html->setHtml(QStringLiteral("<p>") + QString(5'000'000, u'x') + QStringLiteral("</p>"));
    QGuiApplication::clipboard()->setMimeData(html);
    QTest::keyClick(edit(), Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(said.size(), 2);
    auto* summary = field<QWidget>(unit().id.uuid(), "summary");
    QGuiApplication::clipboard()->setText(QString(400'000, u'y'));
    summary->setFocus();
    QTest::keyClick(summary, Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(said.size(), 3);
    EXPECT_EQ(m_session->content(), before);
    EXPECT_EQ(m_session->history().steps().size(), 2);

    // Control characters do not come in.
    QGuiApplication::clipboard()->setText(QStringLiteral("a\u0001b\u0007\ufffe"));
    edit()->setFocus();
    edit()->setCaret(0);
    QTest::keyClick(edit(), Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(runs().value(0).text, QStringLiteral("abthe flux at the tip"));
    summary->setFocus();
    QTest::keyClick(summary, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(summary, Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(unit().summary.endsWith(QStringLiteral("ab"))) << qPrintable(unit().summary);
}

TEST_F(TextTools, DialogsLookRight)
{
    const QString to = qEnvironmentVariable("MICROVET_SHOTS");
    select(4, 8);
    LinkDialog* link = openLink();
    QTest::qWait(20);
    EXPECT_LE(link->height(), 560);
    if (!to.isEmpty()) link->grab().save(to + QStringLiteral("/link-dialog.png"));
    link->reject();
    bar()->openCharacterDialog();
    QTest::qWait(20);
    auto* characters = bar()->findChild<CharacterDialog*>();
    EXPECT_LE(characters->height(), 560);
    if (!to.isEmpty()) characters->grab().save(to + QStringLiteral("/character-dialog.png"));
    characters->reject();
    if (!to.isEmpty()) m_area->grab().save(to + QStringLiteral("/text-tools.png"));
}

} // namespace
} // namespace microvet::ui
