#include "tests/ui/translate/translate_fixture.h"

#include "ui/adapt/origin_window.h"
#include "ui/importing/translation_window.h"
#include "ui/merge/merge_window.h"
#include "ui/translate/terms_dialog.h"
#include "ui/translate/translate_dialog.h"

#include <QAction>
#include <QMenu>
#include <QTreeWidget>

namespace microvet::ui {
namespace {

using translation::TextState;

class TranslateTest : public ShellTest {
protected:
    void SetUp() override
    {
        ShellTest::SetUp();
        original = TranslationFiles::original();
        putCourse(file("bread.microvet"), original);
        document = TranslationFiles::begun(original, file("store"));
        TranslationFiles::save(document, file("brot.microvet"));
        prompts.answers = {QStringLiteral("discard"), QStringLiteral("discard"), QStringLiteral("discard")};
    }

    void openWindow()
    {
        openCourse(file("brot.microvet"));
        window->actions().translate->trigger();
        drive = TranslateDriver(window);
        ASSERT_TRUE(drive.window());
        ASSERT_TRUE(drive.window()->keeper().isReady());
    }
    void press(const QKeySequence& keys)
    {
        QTest::keySequence(drive.window(), keys);
    }

    model::Content original;
    document::Document document;
    TranslateDriver drive;
};

TEST_F(TranslateTest, BeginsATranslationOfTheOpenCourseAndOpensTheView)
{
    openCourse(file("bread.microvet"));
    rename(QStringLiteral("Bread, not saved yet"));
    window->actions().translate->trigger();
    auto* dialog = window->findChild<TranslateDialog*>();
    ASSERT_TRUE(dialog);
    auto* language = dialog->findChild<QComboBox*>(QStringLiteral("translateLanguage"));
    auto* create = dialog->findChild<QPushButton*>(QStringLiteral("translateCreate"));
    language->setCurrentIndex(language->findData(QStringLiteral("en")));
    EXPECT_FALSE(create->isEnabled()) << "it is in English already";
    language->setCurrentIndex(language->findData(QStringLiteral("el")));
    EXPECT_TRUE(create->isEnabled());
    dialog->findChild<QLineEdit*>(QStringLiteral("translateTranslator"))->setText(QStringLiteral("Eleni Pappa"));
    create->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return studio->windows().size() == 2 && studio->windows()[1]->session(); }, 20000));
    MainWindow* made = studio->windows()[1];
    const model::Course& course = made->session()->course();
    EXPECT_EQ(course.language, QStringLiteral("el"));
    EXPECT_EQ(course.title, QStringLiteral("[el] Bread, not saved yet"));
    EXPECT_EQ(course.origin->courseId, original.course.id);
    EXPECT_EQ(course.contributors.last().name, QStringLiteral("Eleni Pappa"));
    EXPECT_NE(course.id, original.course.id);
    drive = TranslateDriver(made);
    ASSERT_TRUE(drive.window());
    EXPECT_TRUE(drive.window()->keeper().isReady());
    EXPECT_EQ(drive.sheet().tally().done, 0);
    EXPECT_EQ(window->session()->course().language, QStringLiteral("en")) << "the original stays as it is";
}

TEST_F(TranslateTest, BeginsATranslationOfAPublishedCourse)
{
    original.course.licence.code = QStringLiteral("CC-BY-ND-4.0");
    putCourse(file("closed.microvet"), original);
    window->actions().translate->trigger();
    auto* dialog = window->findChild<TranslateDialog*>();
    ASSERT_TRUE(dialog);
    auto* create = dialog->findChild<QPushButton*>(QStringLiteral("translateCreate"));
    EXPECT_FALSE(create->isEnabled()) << "no course is chosen";
    auto* language = dialog->findChild<QComboBox*>(QStringLiteral("translateLanguage"));
    language->setCurrentIndex(language->findData(QStringLiteral("pt")));
    prompts.files = {file("closed.microvet")};
    dialog->findChild<QPushButton*>(QStringLiteral("translateChoose"))->click();
    auto* allowed = dialog->findChild<QCheckBox*>(QStringLiteral("translateAllowed"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return allowed->isVisible(); }, 20000));
    EXPECT_FALSE(create->isEnabled()) << "its licence does not allow it";
    allowed->setChecked(true);
    EXPECT_TRUE(create->isEnabled());
    create->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr; }, 20000));
    drive = TranslateDriver(window);
    ASSERT_TRUE(drive.window());
    EXPECT_EQ(session().course().language, QStringLiteral("pt"));
    EXPECT_GT(drive.sheet().pairs().size(), 30);
}

TEST_F(TranslateTest, TypingIsOneStepThatUndoTakesBack)
{
    openWindow();
    drive.go(901);
    EXPECT_TRUE(drive.target().toPlainText().isEmpty());
    EXPECT_EQ(drive.window()->editor().original().toPlainText(), QStringLiteral("Wash your hands."));
    const auto steps = session().history().steps().size();
    drive.type("Hände waschen.");
    EXPECT_EQ(drive.textOf(901), QStringLiteral("Hände waschen."));
    EXPECT_EQ(session().history().steps().size(), steps + 1);
    EXPECT_EQ(drive.stateOf(901), TextState::Translated);
    drive.go(902);
    drive.go(901);
    drive.type(" Bitte");
    EXPECT_EQ(session().history().steps().size(), steps + 2) << "another visit is another step";
    QTest::keyClick(&drive.target(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(drive.textOf(901), QStringLiteral("Hände waschen."));
    EXPECT_EQ(drive.target().toPlainText(), QStringLiteral("Hände waschen."));
    QTest::keyClick(&drive.target(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(drive.textOf(901), QStringLiteral("Wash your hands."));
    EXPECT_TRUE(drive.target().toPlainText().isEmpty());
    EXPECT_EQ(drive.stateOf(901), TextState::Untranslated);
    QTest::keyClick(&drive.target(), Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(drive.textOf(901), QStringLiteral("Hände waschen."));
}

TEST_F(TranslateTest, GoesOnByKey)
{
    openWindow();
    drive.go(901);
    drive.type("Hände waschen.");
    press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    EXPECT_EQ(drive.window()->editor().pair(), drive.pairOf(test::testId(902), "body.text"));
    EXPECT_TRUE(drive.target().hasFocus());
    press(QKeySequence(Qt::ALT | Qt::Key_Up));
    EXPECT_EQ(drive.window()->editor().pair(), drive.pairOf(test::testId(901), "body.text"));
    press(QKeySequence(Qt::ALT | Qt::Key_Down));
    EXPECT_EQ(drive.window()->editor().pair(), drive.pairOf(test::testId(902), "body.text"));
    EXPECT_TRUE(drive.label("translateProgress").contains(QStringLiteral("1 of"))) << drive.label("translateProgress").toStdString();
}

TEST_F(TranslateTest, OffersRepeatsAndFillsThemIn)
{
    openWindow();
    QPushButton* fill = drive.button("translateFill");
    const int beside = drive.button("translateOutside")->x();
    drive.go(901);
    drive.type("Hände waschen.");
    drive.go(902);
    EXPECT_TRUE(drive.hints().contains(QStringLiteral("Hände waschen."))) << drive.hints().toStdString();
    press(QKeySequence(QStringLiteral("Alt+1")));
    EXPECT_EQ(drive.textOf(902), QStringLiteral("Hände waschen."));
    EXPECT_EQ(drive.target().toPlainText(), QStringLiteral("Hände waschen."));
    session().undo();
    EXPECT_EQ(drive.stateOf(902), TextState::Untranslated);
    ASSERT_TRUE(QTest::qWaitFor([&] { return fill->isEnabled(); }, 5000));
    EXPECT_TRUE(fill->text().endsWith(QStringLiteral("(1)"))) << fill->text().toStdString();
    QTest::qWait(20);
    EXPECT_GE(fill->width(), fill->sizeHint().width()) << "room for its number";
    EXPECT_EQ(drive.button("translateOutside")->x(), beside) << "nothing moves when it comes";
    const auto steps = session().history().index();
    fill->click();
    EXPECT_EQ(drive.textOf(902), QStringLiteral("Hände waschen."));
    EXPECT_EQ(session().history().index(), steps + 1);
    session().undo();
    EXPECT_EQ(drive.textOf(902), QStringLiteral("Wash your hands."));
}

TEST_F(TranslateTest, KeepsMarksAndTellsOfBrokenOnes)
{
    openWindow();
    drive.go(903);
    EXPECT_EQ(drive.window()->editor().original().toPlainText(), QStringLiteral("More on ⟦1⟧dough⟦/1⟧"));
    drive.type("Mehr zum ");
    EXPECT_TRUE(drive.window()->editor().marks().fault().contains(QStringLiteral("link to example.org")))
        << drive.window()->editor().marks().fault().toStdString();
    press(QKeySequence(Qt::CTRL | Qt::Key_1)); // both halves, the caret between them
    drive.type("Teig");
    EXPECT_EQ(drive.target().toPlainText(), QStringLiteral("Mehr zum ⟦1⟧Teig⟦/1⟧"));
    EXPECT_TRUE(drive.window()->editor().marks().fault().isEmpty());
    const auto link = [&] {
        const auto* block = model::find<model::Block>(session().content(), test::testId(903));
        return std::get<model::TextBlock>(block->body).text.blocks[0].runs.last();
    };
    EXPECT_EQ(link().link, QStringLiteral("https://example.org/dough"));
    EXPECT_EQ(link().text, QStringLiteral("Teig"));
    QTest::keyClick(&drive.target(), Qt::Key_End);
    QTest::keyClick(&drive.target(), Qt::Key_Backspace);
    EXPECT_FALSE(drive.window()->editor().marks().fault().isEmpty());
    EXPECT_EQ(drive.textOf(903), QStringLiteral("Mehr zum Teig")) << "words are kept whatever the marks";
}

TEST_F(TranslateTest, SameOnPurposeCountsAsDone)
{
    openWindow();
    const QUuid module = original.course.modules[0].id.uuid();
    drive.window()->show(drive.pairOf(module, "title"));
    const int before = drive.sheet().tally().done;
    QPushButton* same = drive.button("translateSame");
    same->click();
    EXPECT_EQ(drive.sheet().tally().done, before + 1);
    EXPECT_TRUE(same->isChecked());
    EXPECT_EQ(session().course().origin->unchanged.size(), 1);
    EXPECT_EQ(session().course().modules[0].title, original.course.modules[0].title);
    same->click();
    EXPECT_EQ(drive.sheet().tally().done, before);
    EXPECT_TRUE(session().course().origin->unchanged.isEmpty());
}

TEST_F(TranslateTest, FiltersAndSearches)
{
    openWindow();
    const int all = drive.shown();
    EXPECT_EQ(all, drive.sheet().pairs().size());
    drive.go(901);
    auto* show = drive.part<QComboBox>("translateShow");
    show->setCurrentIndex(show->findData(int(TranslationModel::Show::Untranslated)));
    drive.type("Hände waschen.");
    EXPECT_EQ(drive.shown(), all) << "nothing jumps away while somebody writes";
    EXPECT_EQ(drive.window()->editor().pair(), drive.pairOf(test::testId(901), "body.text"));
    auto* search = drive.part<QLineEdit>("translateSearch");
    search->setText(QStringLiteral("WASH"));
    EXPECT_EQ(drive.shown(), 1) << "the other one is translated";
    search->setText(QStringLiteral("hande"));
    EXPECT_EQ(drive.shown(), 0);
    EXPECT_FALSE(drive.label("translateSaid").isEmpty());
    show->setCurrentIndex(0);
    EXPECT_EQ(drive.shown(), 1) << "it is found by its translation, without accents";
    search->clear();
    EXPECT_EQ(drive.shown(), all);
}

TEST_F(TranslateTest, TermsAreShownBesideTheTextsThatUseThem)
{
    openWindow();
    drive.go(903);
    drive.type("Mehr zur Masse");
    drive.button("translateTerms")->click();
    auto* dialog = drive.window()->findChild<TermsDialog*>();
    ASSERT_TRUE(dialog);
    dialog->addTerm(QStringLiteral("dough"), QStringLiteral("Teig"));
    EXPECT_EQ(session().course().origin->terms.size(), 1);
    auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("termsList"));
    list->topLevelItem(0)->setText(2, QStringLiteral("never “Masse”"));
    EXPECT_EQ(session().course().origin->terms[0].note, QStringLiteral("never “Masse”"));
    dialog->reject();
    EXPECT_TRUE(drive.hints().contains(QStringLiteral("dough → Teig"))) << drive.hints().toStdString();
    EXPECT_TRUE(drive.hints().contains(QStringLiteral("does not say it"))) << drive.hints().toStdString();
    drive.target().selectAll();
    drive.type("Mehr zum Teig");
    EXPECT_FALSE(drive.hints().contains(QStringLiteral("does not say it"))) << drive.hints().toStdString();
    session().undo();
    session().undo();
    session().undo();
    EXPECT_TRUE(session().course().origin->terms.isEmpty());
}

TEST_F(TranslateTest, AChangedOriginalIsShownUntilItIsStillRight)
{
    openWindow();
    drive.go(901);
    drive.type("Hände waschen.");
    // The original goes on, and its improvements are taken over.
    model::Content newer = original;
    std::get<model::TextBlock>(newer.course.modules[0].units[0].blocks[newer.course.modules[0].units[0].blocks.size() - 3].body).text =
        test::paragraph(QStringLiteral("Wash your hands with soap."));
    putCourse(file("newer.microvet"), newer);
    drive.button("translateOrigin")->click();
    auto* origin = window->findChild<OriginWindow*>();
    ASSERT_TRUE(origin && QTest::qWaitFor([&] { return !origin->isBusy(); }, 20000));
    prompts.files = {file("newer.microvet")};
    origin->findChild<QPushButton*>(QStringLiteral("originImprove"))->click();
    MergeWindow* merge = nullptr;
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            merge = origin->findChild<MergeWindow*>();
            return merge && merge->isVisible() && merge->findChild<QPushButton*>(QStringLiteral("mergeGo"))->isEnabled();
        },
        20000));
    merge->findChild<QPushButton*>(QStringLiteral("mergeGo"))->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !drive.window()->isBusy() && drive.stateOf(901) == TextState::Changed; }, 20000));
    drive.go(901);
    EXPECT_EQ(drive.window()->editor().original().toPlainText(), QStringLiteral("Wash your hands with soap."));
    EXPECT_TRUE(drive.hints().contains(QStringLiteral("with soap"))) << drive.hints().toStdString();
    EXPECT_TRUE(drive.hints().contains(QStringLiteral("has changed"))) << drive.hints().toStdString();
    auto* show = drive.part<QComboBox>("translateShow");
    show->setCurrentIndex(show->findData(int(TranslationModel::Show::Changed)));
    EXPECT_EQ(drive.shown(), 1);
    QPushButton* confirm = drive.button("translateConfirm");
    ASSERT_TRUE(confirm->isVisible());
    confirm->click();
    EXPECT_EQ(drive.stateOf(901), TextState::Translated);
    EXPECT_FALSE(confirm->isVisible());
    EXPECT_EQ(drive.sheet().tally().changed, 0);
    session().undo();
    EXPECT_EQ(drive.stateOf(901), TextState::Changed);
}

TEST_F(TranslateTest, SendsWhatIsTranslatedAndTakesItBack)
{
    openWindow();
    drive.go(901);
    drive.type("Hände waschen.");
    for (const auto& [name, path] : {std::pair("translateSendXliff", "out.xlf"), std::pair("translateSendTable", "out.odt")}) {
        prompts.files = {file(path)};
        drive.window()->findChild<QAction*>(QLatin1String(name))->trigger();
        ASSERT_TRUE(QTest::qWaitFor([&] { return drive.label("translateSaid").contains(QLatin1String(path)); }, 20000))
            << drive.label("translateSaid").toStdString();
    }
    EXPECT_TRUE(QString::fromUtf8(bytesOf(file("out.xlf"))).contains(QStringLiteral("<target>Hände waschen.</target>")));
    drive.window()->findChild<QAction*>(QStringLiteral("translateTakeIn"))->trigger();
    auto* take = window->findChild<TranslationWindow*>();
    ASSERT_TRUE(take);
    prompts.files = {file("out.xlf")};
    take->findChild<QPushButton*>(QStringLiteral("translationFile"))->click();
    auto* head = take->findChild<QLabel*>(QStringLiteral("incomingHead"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return head->text().contains(QStringLiteral("nothing to take")); }, 20000))
        << "the course says it all already: " << head->text().toStdString();
}

TEST_F(TranslateTest, WithoutItsOriginalItIsAskedFor)
{
    document.revisions.clear();
    document.newRevisions.clear();
    TranslationFiles::save(document, file("brot.microvet"));
    openCourse(file("brot.microvet"));
    window->actions().translate->trigger();
    drive = TranslateDriver(window);
    ASSERT_TRUE(drive.window());
    EXPECT_FALSE(drive.window()->keeper().isReady());
    EXPECT_FALSE(drive.label("translateMissing").isEmpty());
    prompts.files = {file("brot.microvet")};
    drive.button("translateChooseOriginal")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return drive.label("translateMissing").contains(QStringLiteral("Choose another")); }, 20000));
    prompts.files = {file("bread.microvet")};
    drive.button("translateChooseOriginal")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return drive.window()->keeper().isReady(); }, 20000));
    EXPECT_GT(drive.shown(), 30);
}

TEST_F(TranslateTest, FollowsWhatIsEditedBesideIt)
{
    openWindow();
    drive.go(901);
    session().edit(QStringLiteral("x"), {}, [](model::Content& content) {
        model::modify<model::Block>(content, test::testId(901), [](model::Block& block) {
            std::get<model::TextBlock>(block.body).text = test::paragraph(QStringLiteral("Hände gründlich waschen."));
        });
    });
    EXPECT_EQ(drive.target().toPlainText(), QStringLiteral("Hände gründlich waschen."));
    EXPECT_EQ(drive.stateOf(901), TextState::Translated);
    const int all = drive.shown();
    session().edit(QStringLiteral("x"), {}, [](model::Content& content) { content.course.modules[0].units[0].blocks.removeLast(); });
    EXPECT_LT(drive.shown(), all);
    EXPECT_EQ(drive.window()->editor().pair(), drive.pairOf(test::testId(901), "body.text"));
}

} // namespace
} // namespace microvet::ui
