#include "shell_fixture.h"

#include "disk_double.h"
#include "ordinary_user.h"
#include "tests/support/sample_content.h"
#include "ui/shell/home_strip.h"

#include <QCheckBox>

namespace microvet::ui {

/// Saving where it cannot work: a sentence, the course still here, the file on disk untouched.
class SavingTest : public ShellTest {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("docs")));
        m_disk = std::make_unique<DiskDouble>(file("docs"));
        ShellTest::SetUp();
    }
    FileStore& disk() override { return *m_disk; }
    DiskDouble& disc() { return *m_disk; }

    QString course() const { return file("docs/bread.microvet"); }

    /// A course that was saved once; the bytes of its file.
    QByteArray makeSaved()
    {
        makeCourse(QStringLiteral("Bread"));
        prompts.files = {course()};
        window->actions().save->trigger();
        EXPECT_TRUE(waitSaved());
        return bytesOf(course());
    }

    /// Saves, and hears why it did not work.
    QString saveFails()
    {
        window->messages().dismiss();
        window->actions().save->trigger();
        const QString text = waitMessage();
        EXPECT_TRUE(window->isWindowModified());
        return text;
    }

    QPushButton* messageButton(const QString& text) const
    {
        for (auto* button : window->messages().findChildren<QPushButton*>())
            if (button->text().remove(u'&') == text) return button;
        return nullptr;
    }

    void addMedium(const QByteArray& bytes)
    {
        const Result<QString> name = session().media()->add(bytes, QStringLiteral("png"));
        ASSERT_TRUE(name);
        session().edit(QStringLiteral("Add picture"), {session().course().id.uuid(), "media"}, [&](model::Content& content) {
            model::Media medium;
            medium.id = model::MediaId::make();
            medium.file = *name;
            content.course.media.append(medium);
        });
    }

    std::unique_ptr<DiskDouble> m_disk;
};

TEST_F(SavingTest, AFullDiskLeavesTheFileAndTheWordsAsTheyAre)
{
    const QByteArray before = makeSaved();
    rename(QStringLiteral("Bread and rolls"));
    disc().setFull(true);
    const QString text = saveFails();
    EXPECT_TRUE(text.startsWith(QLatin1String("The disk is full"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QLatin1String("bread.microvet"))) << text.toStdString();
    EXPECT_EQ(bytesOf(course()), before);
    EXPECT_EQ(session().course().title, QStringLiteral("Bread and rolls"));
    disc().setFull(false);
    QStringList names = filesIn(file("docs"));
    names.removeOne(QStringLiteral(".~lock.bread.microvet#"));
    EXPECT_EQ(names, QStringList{QStringLiteral("bread.microvet")}) << "no half file";

    window->actions().save->trigger(); // somebody made room
    ASSERT_TRUE(waitSaved());
    EXPECT_EQ(window->messages().text(), QString());
    EXPECT_EQ(contentOf(course()).course.title, QStringLiteral("Bread and rolls"));
}

TEST_F(SavingTest, AFullDiskKeepsTheWindowOpenThatWasToBeClosed)
{
    const QByteArray before = makeSaved();
    rename(QStringLiteral("Bread and rolls"));
    disc().setFull(true);
    prompts.answers = {QStringLiteral("save")};
    window->close();
    EXPECT_TRUE(waitMessage().startsWith(QLatin1String("The disk is full")));
    ASSERT_TRUE(window->session());
    EXPECT_TRUE(window->isVisible());
    EXPECT_EQ(bytesOf(course()), before);
    auto* elsewhere = messageButton(QStringLiteral("Save as…"));
    ASSERT_TRUE(elsewhere);
    prompts.files = {file("elsewhere.microvet")};
    elsewhere->click();
    ASSERT_TRUE(waitSaved());
    EXPECT_EQ(contentOf(file("elsewhere.microvet")).course.title, QStringLiteral("Bread and rolls"));
}

TEST_F(SavingTest, WhyASaveFailedStaysWhenTheJournalFailsToo)
{
    makeSaved();
    disc().setFull(true);
    rename(QStringLiteral("Bread and rolls"));
    const QString text = saveFails();
    emit session().journalFailed({Error::Kind::NoSpace, QStringLiteral("Full."), {}});
    EXPECT_EQ(window->messages().text(), text);
    EXPECT_TRUE(messageButton(QStringLiteral("Save as…")));
    window->messages().dismiss();
    emit session().journalFailed({Error::Kind::NoSpace, QStringLiteral("Full."), {}});
    EXPECT_TRUE(window->messages().text().contains(QLatin1String("recovery"))) << "where nothing else is said";
    disc().setFull(false);
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());
}

TEST_F(SavingTest, AFolderThatMayNotBeWritten)
{
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("shared")));
    putCourse(file("shared/bread.microvet"), test::sampleContent());
    const QByteArray before = bytesOf(file("shared/bread.microvet"));
    QDir(journals()).removeRecursively(); // made anew by the other user
    QFile::setPermissions(folder.path(), QFileDevice::Permissions(0x7777));
    QFile::setPermissions(file("shared/bread.microvet"), QFileDevice::Permissions(0x4444));
    QFile::setPermissions(file("shared"), QFileDevice::Permissions(0x5555));
    studio.reset();
    {
        const OrdinaryUser user;
        ASSERT_TRUE(user.works());
        startStudio();
        openCourse(file("shared/bread.microvet"));
        EXPECT_FALSE(window->messages().text().contains(QLatin1String("open since"))) << "no lock can be written, which hinders nobody";
        rename(QStringLiteral("Bread and rolls"));
        ASSERT_TRUE(QTest::qWaitFor([&] { return window->strip().shows(HomeStrip::NoPlaceToStay); }));
        window->messages().dismiss();
        session().save();
        const QString text = waitMessage();
        EXPECT_TRUE(text.startsWith(QLatin1String("You may not write"))
                    || text.contains(QLatin1String("write-protected"))) << text.toStdString();
        EXPECT_TRUE(text.contains(QLatin1String("bread.microvet"))) << text.toStdString();
        ASSERT_TRUE(messageButton(QStringLiteral("Save as…")));
        prompts.files = {file("mine.microvet")};
        window->actions().save->trigger(); // asks for another place by itself
        EXPECT_TRUE(waitSaved()) << window->messages().text().toStdString();
        EXPECT_EQ(session().path(), file("mine.microvet"));
        studio.reset();
    }
    QFile::setPermissions(file("shared"), QFileDevice::Permissions(0x7777));
    EXPECT_EQ(bytesOf(file("shared/bread.microvet")), before);
    EXPECT_EQ(filesIn(file("shared")), QStringList{QStringLiteral("bread.microvet")});
    EXPECT_EQ(contentOf(file("mine.microvet")).course.title, QStringLiteral("Bread and rolls"));
}

TEST_F(SavingTest, WhatSomebodyPutInTheFilesPlaceIsNotOverwrittenUnasked)
{
    makeSaved();
    putBytes(course(), "not a course, and somebody needs it");
    rename(QStringLiteral("Rolls"));
    window->actions().save->trigger(); // answered with "cancel"
    ASSERT_TRUE(QTest::qWaitFor([&] { return prompts.questions.size() == 1 && !session().isSaving(); }));
    EXPECT_EQ(prompts.questions[0].name, QStringLiteral("changedOnDiskQuestion"));
    EXPECT_EQ(bytesOf(course()), "not a course, and somebody needs it");
    EXPECT_TRUE(window->isWindowModified());
    prompts.answers = {QStringLiteral("discard")};
}

TEST_F(SavingTest, AFileThatWasDeletedMeanwhileIsWrittenAnew)
{
    makeSaved();
    ASSERT_TRUE(QFile::remove(course()));
    rename(QStringLiteral("Rolls"));
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved()) << window->messages().text().toStdString();
    EXPECT_EQ(contentOf(course()).course.title, QStringLiteral("Rolls"));
}

TEST_F(SavingTest, ACourseOfWhichAPictureIsGoneCanBeSavedWithoutIt)
{
    const QByteArray before = makeSaved();
    addMedium(QByteArray(3000, 'a'));
    addMedium(QByteArray(3000, 'b'));
    const QString kept = session().course().media.at(0).file;
    const QString gone = session().course().media.at(1).file;
    ASSERT_TRUE(QFile::remove(session().media()->folder() + u'/' + gone)); // a tidying program was at work
    const QString text = saveFails();
    EXPECT_TRUE(text.contains(QLatin1String("is missing"))) << text.toStdString();
    EXPECT_EQ(bytesOf(course()), before);
    auto* without = messageButton(QStringLiteral("Save without what is missing"));
    ASSERT_TRUE(without);
    without->click();
    ASSERT_TRUE(waitSaved()) << window->messages().text().toStdString();
    EXPECT_EQ(contentOf(course()), session().content()) << "the words that name it stay, and a finding says so";
    EXPECT_TRUE(session().media()->read(kept));
    EXPECT_FALSE(session().media()->contains(gone));

    rename(QStringLiteral("Rolls"));
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved()) << "said once is enough";
    window->actions().close->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window->session(); }));
    openCourse(course());
    EXPECT_TRUE(window->messages().text().contains(QLatin1String("missing"))) << window->messages().text().toStdString();
    EXPECT_TRUE(session().media()->read(kept));
}

/// The export dialog's Stop button.
class ExportStopTest : public SavingTest {
protected:
    void startExport(const QString& format, const QString& target, bool asFolder)
    {
        window->actions().exportCourse->trigger();
        m_dialog = window->findChild<QDialog*>(QStringLiteral("exportDialog"));
        ASSERT_TRUE(m_dialog);
        auto* formats = m_dialog->findChild<QListWidget*>(QStringLiteral("exportFormats"));
        for (int row = 0; row < formats->count(); ++row)
            if (formats->item(row)->data(Qt::UserRole).toString() == format) formats->setCurrentRow(row);
        m_dialog->findChild<QCheckBox*>(QStringLiteral("exportAsFolder"))->setChecked(asFolder);
        m_dialog->findChild<QLineEdit*>(QStringLiteral("exportTarget"))->setText(target);
        const int before = disc().waited();
        disc().closeGate();
        m_dialog->findChild<QPushButton*>(QStringLiteral("exportGo"))->click();
        ASSERT_TRUE(QTest::qWaitFor([&] { return disc().waited() > before; }, 20000)) << "it writes";
    }
    void stop()
    {
        auto* button = m_dialog->findChild<QPushButton*>(QStringLiteral("exportClose"));
        EXPECT_EQ(button->text().remove(u'&'), QStringLiteral("Stop"));
        button->click();
        EXPECT_TRUE(m_dialog->isVisible()) << "until the writing has stopped";
        disc().openGate();
        auto* trouble = m_dialog->findChild<QLabel*>(QStringLiteral("exportTrouble"));
        ASSERT_TRUE(QTest::qWaitFor([&] { return trouble->isVisible(); }, 20000));
        EXPECT_EQ(trouble->text(), QStringLiteral("The export was stopped. Nothing was written."));
        EXPECT_TRUE(button->isEnabled());
        EXPECT_EQ(button->text().remove(u'&'), QStringLiteral("Close"));
        button->click();
        EXPECT_FALSE(m_dialog->isVisible());
    }

    QDialog* m_dialog = nullptr;
};

TEST_F(ExportStopTest, LeavesNoHalfFile)
{
    makeCourse(QStringLiteral("Bread"));
    startExport(QStringLiteral("scorm12"), file("docs/bread.zip"), false);
    stop();
    EXPECT_EQ(filesIn(file("docs")), QStringList());
    prompts.answers = {QStringLiteral("discard")};
}

TEST_F(ExportStopTest, LeavesNoHalfFolder)
{
    makeCourse(QStringLiteral("Bread"));
    startExport(QStringLiteral("site"), file("docs/site"), true);
    stop();
    EXPECT_EQ(filesIn(file("docs")), QStringList());
    prompts.answers = {QStringLiteral("discard")};
}

TEST_F(ExportStopTest, LeavesAnEarlierExportWhole)
{
    makeCourse(QStringLiteral("Bread"));
    putBytes(file("docs/bread.zip"), "the export of last week");
    startExport(QStringLiteral("site"), file("docs/bread.zip"), false);
    stop();
    EXPECT_EQ(bytesOf(file("docs/bread.zip")), "the export of last week");
    EXPECT_EQ(filesIn(file("docs")), QStringList{QStringLiteral("bread.zip")});
    prompts.answers = {QStringLiteral("discard")};
}

TEST_F(ExportStopTest, ClosingTheCourseStopsIt)
{
    makeCourse(QStringLiteral("Bread"));
    startExport(QStringLiteral("site"), file("docs/bread.zip"), false);
    prompts.answers = {QStringLiteral("discard")};
    window->actions().close->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window->session(); }));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    disc().openGate();
    QThreadPool::globalInstance()->waitForDone();
    EXPECT_EQ(filesIn(file("docs")), QStringList());
}

} // namespace microvet::ui
