#include "tests/ui/importing/incoming_fixture.h"

#include "ui/importing/import_files.h"
#include "ui/importing/import_window.h"
#include "ui/importing/incoming_report.h"
#include "ui/shell/start_page.h"

#include <QClipboard>
#include <QProcess>
#include <QStandardPaths>

namespace microvet::ui {

class ImportWindowTest : public IncomingTest {
protected:
    /// Through the menu, as a user does it.
    ImportWindow* choose(const QString& path)
    {
        window->actions().importCourse->trigger();
        auto* dialog = shown<ImportWindow>();
        prompts.files = {path};
        button(dialog, "importFile")->click();
        return dialog;
    }
    bool waitOpened()
    {
        return QTest::qWaitFor([&] { return window->session() != nullptr; }, 20000);
    }
    /// Nothing of it is left, and the window is as it was.
    void expectNothingMade()
    {
        EXPECT_FALSE(window->session());
        EXPECT_EQ(studio->windows().size(), 1);
        EXPECT_TRUE(QTest::qWaitFor([&] { return filesIn(journals()).isEmpty(); }, 20000))
            << filesIn(journals()).join(u' ').toStdString();
    }

    const QByteArray bank = "<quiz><question type=\"truefalse\"><name><text>A</text></name><questiontext "
                            "format=\"html\"><text>True?</text></questiontext>"
                            "<answer fraction=\"100\"><text>true</text></answer><answer "
                            "fraction=\"0\"><text>false</text></answer></question>"
                            "<question type=\"calculated\"><name><text>Sum</text></name></question></quiz>";
};

TEST_F(ImportWindowTest, ACartridgeIsReadReportedOpenedAndSaved)
{
    const QString path = exported(test::sampleContent(), "imscc", "bread.imscc");
    const QByteArray before = bytesOf(path);
    ImportWindow* dialog = choose(path);
    ASSERT_TRUE(waitReport(dialog));
    EXPECT_FALSE(window->session()) << "the report comes first";
    EXPECT_TRUE(textOf(dialog, "incomingHead").contains(QLatin1String("bread.imscc")));
    EXPECT_TRUE(textOf(dialog, "incomingKind").contains(QLatin1String("Common Cartridge")))
        << textOf(dialog, "incomingKind").toStdString();
    EXPECT_TRUE(reportOf(dialog).contains(QLatin1String("3 questions were read"))) << reportOf(dialog).toStdString();
    auto* title = dialog->findChild<QLineEdit*>(QStringLiteral("importTitle"));
    EXPECT_EQ(title->text(), test::sampleContent().course.title);
    title->setText(QStringLiteral("  Bread, \n once more "));
    auto* language = dialog->findChild<QComboBox*>(QStringLiteral("importLanguage"));
    language->setCurrentIndex(language->findData(QStringLiteral("pt")));
    button(dialog, "incomingGo")->click();
    ASSERT_TRUE(waitOpened());
    EXPECT_EQ(session().course().title, QStringLiteral("Bread, once more"));
    EXPECT_EQ(session().course().language, QStringLiteral("pt"));
    EXPECT_FALSE(session().course().modules.isEmpty());
    EXPECT_NE(session().course().id, test::sampleContent().course.id);
    EXPECT_TRUE(session().path().isEmpty());
    EXPECT_TRUE(window->isWindowModified()) << "no file holds it";
    EXPECT_TRUE(window->messages().text().contains(QLatin1String("imported")));

    prompts.files = {file("imported.microvet")};
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved()) << window->messages().text().toStdString();
    EXPECT_EQ(QFileInfo(prompts.proposals.value(0)).absolutePath(), folder.path());
    EXPECT_TRUE(contentOf(file("imported.microvet")).course == session().course());
    EXPECT_EQ(bytesOf(path), before);
}

TEST_F(ImportWindowTest, AWordDocumentOpensInAWindowOfItsOwnWhereACourseIsOpen)
{
    const QString pandoc = QStandardPaths::findExecutable(QStringLiteral("pandoc"));
    if (pandoc.isEmpty()) GTEST_SKIP() << "pandoc is not installed";
    putBytes(file("text.md"), "# Saws\n\n## Teeth\n\nKeep them **sharp**.\n\n## Handles\n\nOf beech.\n");
    ASSERT_EQ(QProcess::execute(pandoc, {file("text.md"), QStringLiteral("-o"), file("saws.docx")}), 0);
    makeCourse(QStringLiteral("Mine"));
    ImportWindow* dialog = choose(file("saws.docx"));
    ASSERT_TRUE(waitReport(dialog)) << textOf(dialog, "incomingTrouble").toStdString();
    button(dialog, "incomingGo")->click();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return studio->windows().size() == 2 && studio->windows()[1]->session(); }, 20000));
    EXPECT_EQ(session().course().title, QStringLiteral("Mine"));
    const model::Course& course = studio->windows()[1]->session()->course();
    EXPECT_EQ(course.title, QStringLiteral("Saws"));
    ASSERT_EQ(course.modules.size(), 1);
    ASSERT_EQ(course.modules[0].units.size(), 2);
    EXPECT_EQ(course.modules[0].units[1].title, QStringLiteral("Handles"));
}

TEST_F(ImportWindowTest, LossesAreSaidCopiedAndSaved)
{
    putBytes(file("bank.xml"), bank);
    ImportWindow* dialog = choose(file("bank.xml"));
    ASSERT_TRUE(waitReport(dialog));
    EXPECT_TRUE(textOf(dialog, "incomingHead").contains(QLatin1String("not all")));
    EXPECT_TRUE(reportOf(dialog).contains(QLatin1String("Sum"))) << reportOf(dialog).toStdString();
    button(dialog, "incomingCopy")->click();
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains(QLatin1String("bank.xml")) && copied.contains(QLatin1String("Sum: ")))
        << copied.toStdString();
    prompts.files = {file("report.txt")};
    button(dialog, "incomingSave")->click();
    EXPECT_EQ(QString::fromUtf8(bytesOf(file("report.txt"))), copied);
    EXPECT_TRUE(textOf(dialog, "incomingSaid").contains(QLatin1String("report.txt")));
    button(dialog, "incomingClose")->click();
    expectNothingMade();
}

TEST_F(ImportWindowTest, WhatIsNotReadIsRefusedWithWhatToDoAndAnotherFileCanFollow)
{
    putBytes(file("book.pdf"), "%PDF-1.7 pages");
    putBytes(file("bank.xml"), bank);
    ImportWindow* dialog = choose(file("book.pdf"));
    EXPECT_TRUE(waitRefusal(dialog).contains(QLatin1String(".docx")))
        << textOf(dialog, "incomingTrouble").toStdString();
    expectNothingMade();
    prompts.files = {file("bank.xml")};
    button(dialog, "importFile")->click();
    ASSERT_TRUE(waitReport(dialog));
    button(dialog, "incomingOther")->click();
    EXPECT_TRUE(button(dialog, "importFile")->isVisible());
    EXPECT_FALSE(dialog->findChild<QLabel*>(QStringLiteral("incomingTrouble"))->isVisible());
    expectNothingMade();
    button(dialog, "incomingClose")->click();
}

TEST_F(ImportWindowTest, StoppedWhileItReadsItLeavesNothing)
{
    putBytes(file("bank.xml"), bank);
    m_disk->closeGate();
    ImportWindow* dialog = choose(file("bank.xml"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_disk->waited() > 0; }, 20000));
    EXPECT_TRUE(textOf(dialog, "incomingDoing").contains(QLatin1String("bank.xml")));
    button(dialog, "incomingClose")->click();
    EXPECT_TRUE(dialog->isVisible()) << "until it has stopped";
    m_disk->openGate();
    EXPECT_TRUE(waitRefusal(dialog).contains(QLatin1String("stopped")));
    expectNothingMade();
    button(dialog, "incomingClose")->click();
    EXPECT_FALSE(dialog->isVisible());
}

TEST_F(ImportWindowTest, TheProgramEndsWhileItReads)
{
    putBytes(file("bank.xml"), bank);
    m_disk->closeGate();
    choose(file("bank.xml"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_disk->waited() > 0; }, 20000));
    window->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_disk->openGate();
    studio.reset();
    EXPECT_TRUE(filesIn(journals()).isEmpty()) << filesIn(journals()).join(u' ').toStdString();
}

TEST_F(ImportWindowTest, FilesAreDroppedAndOpenedToo)
{
    putBytes(file("page.html"), "<html lang=\"el\"><h1>Saws</h1><h2>Teeth</h2><p>Keep them sharp.</p></html>");
    drop(file("page.html"));
    auto* dialog = shown<ImportWindow>();
    ASSERT_TRUE(waitReport(dialog)) << textOf(dialog, "incomingTrouble").toStdString();
    EXPECT_EQ(dialog->findChild<QComboBox*>(QStringLiteral("importLanguage"))->currentData().toString(),
              QStringLiteral("el"));
    dialog->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    expectNothingMade();

    // An archive is opened as a course, and turns out to be one of others.
    const QString cartridge = exported(test::sampleContent(), "imscc", "bread.zip");
    prompts.files = {cartridge};
    window->actions().open->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->findChild<ImportWindow*>() != nullptr; }, 20000))
        << window->messages().text().toStdString();
    dialog = shown<ImportWindow>();
    ASSERT_TRUE(waitReport(dialog));
    EXPECT_TRUE(window->messages().text().isEmpty()) << window->messages().text().toStdString();
    dialog->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    drop(cartridge);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->findChild<ImportWindow*>() != nullptr; }, 20000));
    shown<ImportWindow>()->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    emit window->startPage().importWanted();
    EXPECT_TRUE(shown<ImportWindow>());
}

TEST_F(ImportWindowTest, AFolderWithAWebsiteIsRead)
{
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("site")));
    putBytes(file("site/index.html"),
             "<html><head><title>Saws</title></head><body><h1>Saws</h1><p>Keep them sharp.</p></body></html>");
    window->actions().importCourse->trigger();
    auto* dialog = shown<ImportWindow>();
    prompts.files = {file("site")};
    button(dialog, "importFolder")->click();
    ASSERT_TRUE(waitReport(dialog)) << textOf(dialog, "incomingTrouble").toStdString();
    button(dialog, "incomingGo")->click();
    ASSERT_TRUE(waitOpened());
    EXPECT_EQ(session().course().modules.size(), 1);
}

TEST_F(ImportWindowTest, ACourseOfOursComesAsItIs)
{
    const model::Content content = test::sampleContent();
    putCourse(file("own.microvet"), content);
    ImportWindow* dialog = choose(file("own.microvet"));
    ASSERT_TRUE(waitReport(dialog));
    EXPECT_FALSE(dialog->findChild<QLineEdit*>(QStringLiteral("importTitle"))->isVisible())
        << "there is nothing to ask";
    button(dialog, "incomingGo")->click();
    ASSERT_TRUE(waitOpened());
    EXPECT_TRUE(session().content() == content);
    EXPECT_TRUE(session().path().isEmpty());
}

TEST(ImportFiles, FiltersComeFromTheImporters)
{
    const QStringList filters = importFilter().split(QStringLiteral(";;"));
    ASSERT_GT(filters.size(), 5);
    for (const char* ending : {"*.imscc", "*.docx", "*.gift", "*.epub", "*.microvet"})
        EXPECT_TRUE(filters.first().contains(QLatin1String(ending))) << ending;
    EXPECT_EQ(filters.first().count(QLatin1String("*.zip")), 1);
    EXPECT_TRUE(filters.filter(QStringLiteral("GIFT")).value(0).contains(QLatin1String("*.gift")));
    EXPECT_TRUE(mayBeImported(QStringLiteral("/a/B.IMSCC")));
    EXPECT_FALSE(mayBeImported(QStringLiteral("/a/picture.png")));
}

TEST(IncomingReport, SaysOnceWhatHappenedOften)
{
    IncomingReport report;
    report.cameTitle = QStringLiteral("Came");
    report.lostTitle = QStringLiteral("Lost");
    for (int i = 1; i <= 20; ++i)
        report.lost.append({QStringLiteral("Page %1").arg(i), QStringLiteral("A <script> was left out.")});
    report.lost.append({{}, QStringLiteral("No pass mark.")});
    const QString html = incomingHtml(report);
    EXPECT_EQ(html.count(QStringLiteral("left out")), 1);
    EXPECT_TRUE(html.contains(QStringLiteral("Page 1 · Page 2")) && !html.contains(QStringLiteral("Page 20")));
    EXPECT_TRUE(html.contains(QStringLiteral("12 more places"))) << html.toStdString();
    EXPECT_FALSE(html.contains(QStringLiteral("<script>")));
    EXPECT_TRUE(html.contains(QStringLiteral("No pass mark.")));
}

} // namespace microvet::ui
