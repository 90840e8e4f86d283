#include "tests/ui/editors/editor_fixture.h"
#include "tests/ui/spelling/small_dictionary.h"
#include "tests/ui/spelling/underlines.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/spelling/speller.h"
#include "ui/spelling/spelling.h"
#include "ui/spelling/spelling_dialog.h"
#include "ui/widgets/fields.h"

#include <QListWidget>
#include <QMenu>

namespace microvet::ui {
namespace {

using namespace richtext;

struct WithDictionaries {
    SmallDictionaries small;
};

class SpellingTest : public WithDictionaries, public EditorTest {
protected:
    void SetUp() override { showUnit(); }

    QUuid element() const { return blockAt(0).id.uuid(); }
    RichTextEdit* edit() { return field<RichTextEdit>(element(), "body.text"); }

    void write(const RichText& text)
    {
        m_session->edit(QStringLiteral("Write"), {element(), "body.text"}, [&](model::Content& content) {
            model::modify<model::Block>(content, element(), [&](model::Block& block) { block.body = model::TextBlock{text, {}}; });
        });
    }
    void write(const char* text) { write(RichText::fromPlain(QString::fromUtf8(text))); }

    /// Opens the context menu by key with the caret there, and waits for the suggestions.
    QMenu* openMenu(int caret)
    {
        edit()->setFocus();
        edit()->setCaret(caret);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(1, 1), edit()->mapToGlobal(QPoint(1, 1)));
        QApplication::sendEvent(edit(), &event);
        const auto menus = edit()->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
        QMenu* menu = menus.isEmpty() ? nullptr : menus.last();
        if (menu) {
            EXPECT_TRUE(QTest::qWaitFor([menu] {
                const auto* looking = menu->findChild<QAction*>(QStringLiteral("spellingLooking"));
                return !looking || !looking->text().endsWith(u'…') || menu->findChild<QAction*>(QStringLiteral("spellingSuggestion"));
            }));
        }
        return menu;
    }
};

TEST_F(SpellingTest, UnderlinesWhatMayBeWrong)
{
    write("Wet the spoonge by hnad, solder at 350 °C.");
    EXPECT_TRUE(underlines(edit()->document(), {QStringLiteral("spoonge"), QStringLiteral("hnad")}));
    EXPECT_TRUE(QTest::qWaitFor([&] { return edit()->accessibleDescription().contains(QStringLiteral("spoonge")); })) << "told to screen readers";
    EXPECT_EQ(m_session->history().steps().size(), 2) << "a check is no edit";
    m_area->spelling()->setOn(false);
    EXPECT_TRUE(underlines(edit()->document(), {}));
}

TEST_F(SpellingTest, TheWordThatIsBeingTypedIsNotJudged)
{
    write("Wet");
    edit()->setFocus();
    edit()->setCaret(3);
    QTest::keyClicks(edit(), QStringLiteral(" spoonge"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return m_area->spelling()->speller().isIdle(); }));
    QTest::qWait(30);
    EXPECT_EQ(underlined(edit()->document()), QStringList());
    QTest::keyClicks(edit(), QStringLiteral(" "));
    EXPECT_TRUE(underlines(edit()->document(), {QStringLiteral("spoonge")}));
}

TEST_F(SpellingTest, TheMenuCorrectsAndKeepsTheMarks)
{
    write({{{BlockKind::Paragraph, 0, {}, {{QStringLiteral("Wet the "), {}}, {QStringLiteral("irom"), Strong}, {QStringLiteral(" by hand"), {}}}}}});
    EXPECT_TRUE(underlines(edit()->document(), {QStringLiteral("irom")}));
    QMenu* menu = openMenu(10);
    ASSERT_TRUE(menu);
    EXPECT_TRUE(menu->findChild<QAction*>(QStringLiteral("spellingHeading"))->text().contains(QStringLiteral("irom")));
    QAction* iron = nullptr;
    for (QAction* action : menu->findChildren<QAction*>(QStringLiteral("spellingSuggestion")))
        if (action->text() == QLatin1String("iron")) iron = action;
    ASSERT_TRUE(iron);
    const qsizetype steps = m_session->history().steps().size();
    iron->trigger();
    menu->close();
    EXPECT_EQ(edit()->value().blocks[0].runs.value(1), (richtext::Run{QStringLiteral("iron"), Strong}));
    EXPECT_EQ(m_session->history().steps().size(), steps + 1);
    EXPECT_TRUE(underlines(edit()->document(), {}));
}

TEST_F(SpellingTest, TheCoursesOwnDictionaryIsPartOfTheCourse)
{
    write("Wet the rosin. Rosin, rosinn.");
    EXPECT_TRUE(underlines(edit()->document(), {QStringLiteral("rosin"), QStringLiteral("Rosin"), QStringLiteral("rosinn")}));
    QMenu* menu = openMenu(9);
    ASSERT_TRUE(menu);
    menu->findChild<QAction*>(QStringLiteral("spellingAdd"))->trigger();
    menu->close();
    EXPECT_EQ(course().ownWords, QStringList{QStringLiteral("rosin")});
    EXPECT_TRUE(underlines(edit()->document(), {QStringLiteral("rosinn")})) << "a capital at the start of a sentence, too";
    m_session->undo();
    EXPECT_TRUE(underlines(edit()->document(), {QStringLiteral("rosin"), QStringLiteral("Rosin"), QStringLiteral("rosinn")}));
}

TEST_F(SpellingTest, IgnoringIsForThisFieldAndNoEdit)
{
    write("Wet the rosin.");
    auto* summary = field<TextField>(unit().id.uuid(), "summary");
    m_session->edit(QStringLiteral("x"), {}, [&](model::Content& c) { c.course.modules[0].units[0].summary = QStringLiteral("The rosin"); });
    EXPECT_TRUE(underlines(edit()->document(), {QStringLiteral("rosin")}));
    EXPECT_TRUE(underlines(summary->document(), {QStringLiteral("rosin")}));
    const qsizetype steps = m_session->history().steps().size();
    QMenu* menu = openMenu(9);
    ASSERT_TRUE(menu);
    menu->findChild<QAction*>(QStringLiteral("spellingIgnore"))->trigger();
    menu->close();
    EXPECT_TRUE(underlines(edit()->document(), {}));
    EXPECT_TRUE(underlines(summary->document(), {QStringLiteral("rosin")}));
    EXPECT_EQ(m_session->history().steps().size(), steps);
}

TEST_F(SpellingTest, PassagesAreCheckedInTheirLanguage)
{
    small.add(QStringLiteral("el_GR"), "UTF-8", {"καλό"});
    write({{{BlockKind::Paragraph, 0, {}, {{QStringLiteral("Wet "), {}}, {QStringLiteral("καλό κακό"), {}, {}, QStringLiteral("el")},
                                           {QStringLiteral(" slecht woord"), {}, {}, QStringLiteral("nl")}}}}});
    EXPECT_TRUE(underlines(edit()->document(), {QStringLiteral("κακό")})) << "and not at all where there is no dictionary";
    QMenu* menu = openMenu(16);
    ASSERT_TRUE(menu);
    QAction* why = menu->findChild<QAction*>(QStringLiteral("spellingProblem"));
    ASSERT_TRUE(why);
    EXPECT_FALSE(why->isEnabled());
    EXPECT_TRUE(why->toolTip().contains(QStringLiteral("Nederlands")));
    menu->close();
}

TEST_F(SpellingTest, TheDialogGoesThroughTheWholeCourse)
{
    m_session->edit(QStringLiteral("x"), {}, [](model::Content& c) {
        c.course = {};
        c.course.id = model::CourseId::make();
        c.course.language = QStringLiteral("en");
        c.course.title = QStringLiteral("Soldering at the bnech");
        c.course.summary = QStringLiteral("Bnech, bnech and iron. Flux by hnad. Rosin.");
        c.course.owner = QStringLiteral("Xyzzy");
    });
    SpellingDialog dialog(*m_session, *m_area->spelling(), m_area.get());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto* with = dialog.findChild<QLineEdit*>(QStringLiteral("spellingWith"));
    const auto click = [&](const char* name) { dialog.findChild<QPushButton*>(QString::fromLatin1(name))->click(); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return !with->text().isEmpty(); })) << qPrintable(dialog.findChild<QLabel*>(QStringLiteral("spellingStatus"))->text());
    EXPECT_TRUE(QTest::qWaitFor([&] { return dialog.findChild<QListWidget*>()->count() > 0; }));
    EXPECT_EQ(with->text(), QStringLiteral("bench")) << "the first suggestion is ready";
    click("spellingChangeAll");
    EXPECT_EQ(course().title, QStringLiteral("Soldering at the bench"));
    EXPECT_EQ(course().summary, QStringLiteral("Bnech, bench and iron. Flux by hnad. Rosin."));
    EXPECT_EQ(m_session->history().steps().size(), 3);
    EXPECT_EQ(with->text(), QStringLiteral("Bnech"));
    with->setText(QStringLiteral("Workbench"));
    click("spellingChange");
    EXPECT_EQ(course().summary, QStringLiteral("Workbench, bench and iron. Flux by hnad. Rosin.")) << "places behind it move along";
    EXPECT_EQ(with->text(), QStringLiteral("hnad"));
    click("spellingSkip");
    EXPECT_EQ(with->text(), QStringLiteral("Rosin"));
    click("spellingAddWord");
    EXPECT_EQ(course().ownWords, QStringList{QStringLiteral("Rosin")});
    EXPECT_TRUE(dialog.isDone());
    EXPECT_FALSE(dialog.findChild<QPushButton*>(QStringLiteral("spellingChange"))->isEnabled());
}

TEST_F(SpellingTest, TheDialogSaysWhereThereIsNoDictionary)
{
    m_session->edit(QStringLiteral("x"), {}, [](model::Content& c) { c.course.language = QStringLiteral("bg"); });
    SpellingDialog dialog(*m_session, *m_area->spelling(), m_area.get());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog.isDone(); }));
    EXPECT_TRUE(dialog.findChild<QLabel*>(QStringLiteral("spellingStatus"))->text().contains(QStringLiteral("български"), Qt::CaseInsensitive))
        << qPrintable(dialog.findChild<QLabel*>(QStringLiteral("spellingStatus"))->text());
}

} // namespace
} // namespace microvet::ui
