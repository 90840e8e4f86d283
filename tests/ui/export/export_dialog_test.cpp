#include "tests/ui/shell/shell_fixture.h"

#include "ui/export/export_dialog.h"
#include "ui/session/session.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

namespace microvet::ui {
namespace {

/// From where it goes to what to do there.
class ExportDialogTest : public ShellTest {
protected:
    void openDialog()
    {
        window->actions().exportCourse->trigger();
        dialog = window->findChild<ExportDialog*>();
        ASSERT_TRUE(dialog);
    }

    template<class Widget> Widget* child(const char* name) { return dialog->findChild<Widget*>(QString::fromLatin1(name)); }

    void choose(const QString& key)
    {
        auto* list = child<QListWidget>("exportFormats");
        for (int row = 0; row < list->count(); ++row)
            if (list->item(row)->data(ExportDialog::keyRole).toString() == key) {
                list->setCurrentRow(row);
                return;
            }
        FAIL() << key.toStdString();
    }

    void exportTo(const char* name)
    {
        child<QLineEdit>("exportTarget")->setText(file(name));
        child<QPushButton>("exportGo")->click();
        ASSERT_TRUE(QTest::qWaitFor([&] { return child<QPushButton>("exportOpenFolder")->isVisible(); }, 30000))
            << child<QLabel>("exportTrouble")->text().toStdString();
    }

    void close()
    {
        dialog->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        prompts.answers = {QStringLiteral("discard")};
    }

    ExportDialog* dialog = nullptr;
};

TEST_F(ExportDialogTest, PicksAFormatForAPlaceAndSaysWhy)
{
    makeCourse(QStringLiteral("Bread"));
    openDialog();
    auto* list = child<QListWidget>("exportFormats");
    EXPECT_EQ(list->item(0)->data(ExportDialog::keyRole).toString(), QStringLiteral("repository"));
    choose(QStringLiteral("moodle-activity"));
    EXPECT_TRUE(child<QLabel>("exportWhy")->text().contains(QStringLiteral("SCORM 1.2")));
    EXPECT_TRUE(child<QLineEdit>("exportTarget")->text().endsWith(QStringLiteral("-scorm12.zip")));
    choose(QStringLiteral("print"));
    auto* document = child<QComboBox>("exportOption.document");
    ASSERT_TRUE(document);
    EXPECT_EQ(document->count(), 5);
    // Units are asked for where they count.
    auto* units = child<QPushButton>("exportOption.units");
    ASSERT_TRUE(units);
    EXPECT_TRUE(units->isHidden());
    document->setCurrentIndex(document->findData(QStringLiteral("handout")));
    EXPECT_FALSE(units->isHidden());
    // Single formats are there for those who want them.
    const int last = list->count() - 1;
    EXPECT_TRUE(list->item(last)->isHidden());
    child<QPushButton>("exportMore")->click();
    EXPECT_FALSE(list->item(last)->isHidden());
    choose(QStringLiteral("scorm2004"));
    EXPECT_TRUE(child<QComboBox>("exportOption.parts"));
    EXPECT_FALSE(child<QComboBox>("exportOption.document"));
    child<QPushButton>("exportMore")->click();
    EXPECT_EQ(list->currentRow(), 0) << "what is hidden is not chosen";
    close();
}

TEST_F(ExportDialogTest, TheRepositoryPackageWantsAWordWhileErrorsStand)
{
    makeCourse(QStringLiteral("Bread"));
    window->activateWindow();
    session().edit(QStringLiteral("Change"), {}, [](model::Content& content) { content.course.title.clear(); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return session().findingCount(rules::Severity::Error) > 0; }));
    openDialog();
    choose(QStringLiteral("repository"));
    auto* despite = child<QCheckBox>("exportDespite");
    EXPECT_FALSE(despite->isHidden());
    EXPECT_FALSE(child<QPushButton>("exportGo")->isEnabled());
    choose(QStringLiteral("web"));
    EXPECT_TRUE(despite->isHidden());
    EXPECT_TRUE(child<QPushButton>("exportGo")->isEnabled());
    choose(QStringLiteral("repository"));
    despite->setChecked(true);
    exportTo("r.zip");
    EXPECT_TRUE(QFile::exists(file("r.zip")));
    EXPECT_GT(child<QListWidget>("exportLeftOut")->count(), 0);
    close();
}

TEST_F(ExportDialogTest, HandsOverWithStepsAndValues)
{
    makeCourse(QStringLiteral("Bread"));
    session().keepVersion(QStringLiteral("Spring"), {});
    session().edit(QStringLiteral("Change"), {}, [](model::Content& content) { content.course.title = QStringLiteral("Bread and rolls"); });
    openDialog();
    choose(QStringLiteral("moodle-activity"));
    exportTo("m.zip");
    auto* tabs = child<QTabWidget>("handOverTabs");
    ASSERT_EQ(tabs->count(), 4);
    EXPECT_TRUE(child<QLabel>("handOverValue0")->text().contains(QStringLiteral("Bread and rolls")));
    child<QPushButton>("handOverCopy0")->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("Bread and rolls"));
    auto* news = child<QPlainTextEdit>("handOverNews");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !news->toPlainText().isEmpty(); }, 10000)) << news->placeholderText().toStdString();
    EXPECT_TRUE(news->toPlainText().contains(QStringLiteral("Changed:"))) << news->toPlainText().toStdString();
    close();
}

TEST_F(ExportDialogTest, RemembersWhereItWent)
{
    makeCourse(QStringLiteral("Bread"));
    openDialog();
    choose(QStringLiteral("book"));
    exportTo("b.epub");
    dialog->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    openDialog();
    EXPECT_EQ(child<QListWidget>("exportFormats")->currentItem()->data(ExportDialog::keyRole).toString(), QStringLiteral("book"));
    EXPECT_EQ(child<QLineEdit>("exportTarget")->text(), QDir::toNativeSeparators(file("b.epub")));
    close();
}

} // namespace
} // namespace microvet::ui
