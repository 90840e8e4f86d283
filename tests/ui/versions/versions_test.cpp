#include "ui/editors/editor_area.h"
#include "ui/shell/window_extras.h"
#include "ui/versions/comparison_text.h"
#include "ui/versions/save_version_dialog.h"
#include "ui/versions/versions_dialog.h"

#include "tests/ui/shell/shell_fixture.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTreeWidget>

namespace microvet::ui {

class VersionsTest : public ShellTest {
protected:
    void SetUp() override
    {
        ShellTest::SetUp();
        makeCourse(QStringLiteral("Bread"));
        rename(QStringLiteral("Baking white bread"));
    }
    void TearDown() override
    {
        prompts.answers = {QStringLiteral("discard"), QStringLiteral("discard")};
        ShellTest::TearDown();
    }

    /// As a user does it, with the file's name asked for the first time.
    void saveVersion(const QString& name, const QString& note)
    {
        prompts.files.append(file("bread.microvet"));
        window->extras().saveVersion->trigger();
        auto* dialog = window->findChild<SaveVersionDialog*>();
        ASSERT_TRUE(dialog);
        auto* save = dialog->findChild<QPushButton*>(QStringLiteral("saveVersion"));
        EXPECT_FALSE(save->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("versionName")), name);
        dialog->findChild<QPlainTextEdit*>(QStringLiteral("versionNote"))->setPlainText(note);
        QTest::mouseClick(save, Qt::LeftButton);
        ASSERT_TRUE(waitSaved());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    VersionsDialog* openDialog()
    {
        window->extras().versions->trigger();
        auto* dialog = window->findChild<VersionsDialog*>();
        EXPECT_TRUE(dialog);
        EXPECT_TRUE(QTest::qWaitFor([&] { return dialog->findChild<QPushButton*>(QStringLiteral("versionsCopy"))->isEnabled(); }, 20000));
        return dialog;
    }
    static QString shown(VersionsDialog* dialog)
    {
        return dialog->findChild<QTextBrowser*>(QStringLiteral("comparisonSides"))->toPlainText();
    }
};

TEST_F(VersionsTest, AVersionIsInTheFileWithNameNoteAuthorAndValue)
{
    settings->setAuthorName(QStringLiteral("Maria"));
    session().setAuthor(QStringLiteral("Maria"));
    saveVersion(QStringLiteral("Before the trial"), QStringLiteral("As shown to the school"));
    rename(QStringLiteral("Something else"));
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());
    QTemporaryDir media;
    Progress progress;
    const auto document = document::open(diskStore(), file("bread.microvet"), media.path(), progress);
    ASSERT_TRUE(document);
    ASSERT_EQ(document->revisions.size(), 1);
    EXPECT_EQ(document->revisions[0].label, QStringLiteral("Before the trial"));
    EXPECT_EQ(document->revisions[0].note, QStringLiteral("As shown to the school"));
    EXPECT_EQ(document->revisions[0].author, QStringLiteral("Maria"));
    const auto value = document::revisionContent(diskStore(), *document, file("bread.microvet"), document->revisions[0].hash);
    ASSERT_TRUE(value);
    EXPECT_EQ(value->course.title, QStringLiteral("Baking white bread"));
}

TEST_F(VersionsTest, AKeptVersionIsWorkThatIsNotSavedYet)
{
    prompts.files = {file("bread.microvet")};
    window->actions().saveAs->trigger();
    ASSERT_TRUE(waitSaved());
    session().keepVersion(QStringLiteral("First"), {});
    EXPECT_TRUE(session().isModified());
    session().keepVersion(QStringLiteral("First"), {});
    EXPECT_EQ(session().versions().size(), 1);
    window->actions().save->trigger();
    EXPECT_TRUE(waitSaved());
}

TEST_F(VersionsTest, ShowsWhatChangedSinceThenAndBringsItBackInOneStep)
{
    saveVersion(QStringLiteral("White"), {});
    rename(QStringLiteral("Baking brown bread"));
    VersionsDialog* dialog = openDialog();
    for (const char* side : {"[−white−]", "[+brown+]"})
        EXPECT_TRUE(shown(dialog).contains(QString::fromUtf8(side))) << shown(dialog).toStdString();
    const qsizetype steps = session().history().index();
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("versionsRestore")), Qt::LeftButton);
    EXPECT_EQ(session().course().title, QStringLiteral("Baking white bread"));
    EXPECT_EQ(session().history().index(), steps + 1);
    EXPECT_FALSE(window->messages().text().isEmpty());
    session().undo();
    EXPECT_EQ(session().course().title, QStringLiteral("Baking brown bread"));
}

TEST_F(VersionsTest, OpensAVersionBesideTheCourse)
{
    saveVersion(QStringLiteral("White"), {});
    rename(QStringLiteral("Baking brown bread"));
    QTest::mouseClick(openDialog()->findChild<QPushButton*>(QStringLiteral("versionsCopy")), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return studio->windows().size() == 2 && studio->windows()[1]->session(); }, 20000));
    const Session& copy = *studio->windows()[1]->session();
    EXPECT_EQ(copy.course().title, QStringLiteral("Baking white bread"));
    EXPECT_TRUE(copy.path().isEmpty());
    EXPECT_TRUE(copy.isModified());
    EXPECT_EQ(session().course().title, QStringLiteral("Baking brown bread"));
}

TEST_F(VersionsTest, SaysWhenNothingIsKeptYet)
{
    window->extras().versions->trigger();
    auto* dialog = window->findChild<VersionsDialog*>();
    ASSERT_TRUE(dialog);
    EXPECT_TRUE(shown(dialog).contains(QStringLiteral("No version"))) << shown(dialog).toStdString();
    EXPECT_FALSE(dialog->findChild<QPushButton*>(QStringLiteral("versionsRestore"))->isEnabled());
    dialog->reject();
}

TEST(ComparisonText, MarksRemainWithoutColoursAndHostileTextIsText)
{
    actions::Difference difference;
    difference.place = QStringLiteral("Unit <1>");
    actions::FieldDifference field;
    field.name = QStringLiteral("Text");
    field.words = {{model::Passage::Same, QStringLiteral("a ")}, {model::Passage::Removed, QStringLiteral("<b>")},
                   {model::Passage::Added, QStringLiteral("c & d")}};
    difference.fields = {field};
    QTextDocument page;
    page.setHtml(comparisonHtml({difference}, QPalette()));
    const QString text = page.toPlainText();
    EXPECT_TRUE(text.contains(QStringLiteral("Changed: Unit <1>"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("Text: a [−<b>−][+c & d+]"))) << text.toStdString();
}

TEST_F(VersionsTest, AVersionIsRenamedInTheList)
{
    saveVersion(QStringLiteral("Befor the trial"), QString());
    VersionsDialog* dialog = openDialog();
    auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("versionsList"));
    const QString hash = session().versions().first().hash;
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("versionsRename")), Qt::LeftButton);
    auto* field = list->findChild<QLineEdit*>();
    ASSERT_TRUE(field);
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("Before the trial"));
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return session().versions().first().label == QStringLiteral("Before the trial"); }));
    EXPECT_EQ(session().versions().first().hash, hash);
    EXPECT_TRUE(session().isModified()) << "the name stands in the file only after the next save";
    QTest::qWait(1);
    EXPECT_EQ(list->topLevelItem(0)->text(0), QStringLiteral("Before the trial"));
    // No name is no name.
    QTest::keyClick(list, Qt::Key_F2);
    field = list->findChild<QLineEdit*>();
    ASSERT_TRUE(field);
    field->clear();
    QTest::keyClick(field, Qt::Key_Return);
    QTest::qWait(1);
    EXPECT_EQ(session().versions().first().label, QStringLiteral("Before the trial"));
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());
    QTemporaryDir media;
    Progress progress;
    const auto document = document::open(diskStore(), file("bread.microvet"), media.path(), progress);
    ASSERT_TRUE(document);
    EXPECT_EQ(document->revisions, session().versions());
}

TEST_F(VersionsTest, AVersionIsDeletedAndPutBackEvenAfterASave)
{
    saveVersion(QStringLiteral("First"), QString());
    rename(QStringLiteral("Baking rye bread"));
    window->extras().saveVersion->trigger();
    auto* naming = window->findChild<SaveVersionDialog*>();
    QTest::keyClicks(naming->findChild<QLineEdit*>(QStringLiteral("versionName")), QStringLiteral("Second"));
    QTest::mouseClick(naming->findChild<QPushButton*>(QStringLiteral("saveVersion")), Qt::LeftButton);
    ASSERT_TRUE(waitSaved());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    ASSERT_EQ(session().versions().size(), 2);
    const QList<document::Revision> both = session().versions();

    VersionsDialog* dialog = openDialog();
    auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("versionsList"));
    list->setCurrentItem(list->topLevelItem(1));
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("versionsDelete")), Qt::LeftButton);
    ASSERT_EQ(session().versions().size(), 1);
    EXPECT_EQ(session().versions().first().label, QStringLiteral("Second"));
    EXPECT_TRUE(session().isModified());
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());
    QTest::qWait(1);
    auto* back = dialog->findChild<QPushButton*>(QStringLiteral("versionPutBack"));
    ASSERT_TRUE(back->isVisible());
    QTest::mouseClick(back, Qt::LeftButton);
    EXPECT_EQ(session().versions(), both);
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());
    const auto value = session().versionReader(both.first().hash)();
    ASSERT_TRUE(value) << value.error().text.toStdString();
    EXPECT_EQ(value->course.title, QStringLiteral("Baking white bread"));
}

} // namespace microvet::ui
