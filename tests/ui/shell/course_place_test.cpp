#include "shell_fixture.h"

#include "disk_double.h"
#include "tests/support/sample_content.h"
#include "ui/merge/merge_window.h"
#include "ui/shell/home_strip.h"
#include "ui/widgets/picture_field.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QPushButton>

namespace microvet::ui {

/// A course whose place is none to work in, or is gone for a while.
class CoursePlaceTest : public ShellTest {
protected:
    void SetUp() override
    {
        for (const char* name : {"stick", "own", "temp/MozillaMailnews", "temp/Temp1_drafts.zip"})
            ASSERT_TRUE(QDir(folder.path()).mkpath(QString::fromLatin1(name)));
        ShellTest::SetUp();
        settings->setLastFolder(file("own"));
    }
    void TearDown() override
    {
        prompts.answers = {QStringLiteral("discard")};
        ShellTest::TearDown();
    }
    QStringList temporaryFolders() override { return {folder.filePath(QStringLiteral("temp"))}; }

    model::Content bread() const
    {
        model::Content content = test::sampleContent();
        content.course.title = QStringLiteral("Bread");
        content.course.media.clear();
        return content;
    }
    HomeStrip& strip() { return window->strip(); }
    QPushButton* stripButton(const QString& text)
    {
        QTest::qWait(0); // they come into sight with the next turn
        for (auto* button : strip().findChildren<QPushButton*>())
            if (button->isVisibleTo(&strip()) && button->text().remove(u'&') == text) return button;
        return nullptr;
    }
    QPushButton* messageButton(const QString& text)
    {
        QTest::qWait(0);
        for (auto* button : window->messages().findChildren<QPushButton*>())
            if (button->isVisibleTo(&window->messages()) && button->text().remove(u'&') == text) return button;
        return nullptr;
    }
    void activate()
    {
        QEvent activated(QEvent::WindowActivate);
        QCoreApplication::sendEvent(window, &activated);
    }
    void typeIntoTitle(const QString& letters)
    {
        window->activateWindow();
        window->workspace()->editor().showPlace({session().course().id.uuid(), "title"});
        QWidget* field = window->focusWidget();
        QTest::keyClick(field, Qt::Key_End);
        QTest::keyClicks(field, letters);
    }
    bool waitLodging()
    {
        QThreadPool::globalInstance()->waitForDone();
        QTest::qWait(20);
        return true;
    }

    // The stick.
    QString onStick() const { return file("stick/bread.microvet"); }
    void pullOut() { ASSERT_TRUE(QDir().rename(file("stick"), file("pocket"))); }
    void putBack() { ASSERT_TRUE(QDir().rename(file("pocket"), file("stick"))); }
    bool waitGone() { return QTest::qWaitFor([&] { return strip().shows(HomeStrip::PlaceGone); }, 20000); }
    bool waitBack() { return QTest::qWaitFor([&] { return !strip().shows(HomeStrip::PlaceGone); }, 20000); }
    /// With a picture that lies in the file alone.
    void openFromStick()
    {
        QImage image(60, 40, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        QBuffer png;
        ASSERT_TRUE(image.save(&png, "PNG"));
        mediaBytes = {png.data()};
        model::Content content = bread();
        model::Media medium;
        medium.id = model::MediaId::make();
        medium.name = QStringLiteral("loaf.png");
        medium.mimeType = QStringLiteral("image/png");
        medium.size = png.data().size();
        medium.file = QString::fromLatin1(QCryptographicHash::hash(png.data(), QCryptographicHash::Sha256).toHex()) + QStringLiteral(".png");
        content.course.media = {medium};
        content.course.cover = model::MediaRef(medium.id);
        putCourse(onStick(), content);
        openCourse(onStick());
        ASSERT_TRUE(session().media()->read(medium.file));
    }
    QString picture() { return session().course().media.first().file; }
};

TEST_F(CoursePlaceTest, AnAttachmentAsksForAPlaceAtTheFirstEdit)
{
    const QString mail = file("temp/MozillaMailnews/bread.microvet");
    putCourse(mail, bread());
    const QByteArray before = bytesOf(mail);
    openCourse(mail);
    ASSERT_TRUE(waitLodging());
    QTest::qWait(900);
    EXPECT_TRUE(prompts.questions.isEmpty()) << "who only reads is not asked";
    EXPECT_EQ(strip().text(), QString());
    EXPECT_TRUE(settings->recent().isEmpty()) << "it leads nowhere tomorrow";

    typeIntoTitle(QStringLiteral(" and rolls"));
    EXPECT_TRUE(strip().text().contains(QLatin1String("opened from a mail"))) << strip().text().toStdString();
    EXPECT_TRUE(prompts.questions.isEmpty()) << "no box takes the keys of somebody who types";
    ASSERT_TRUE(QTest::qWaitFor([&] { return prompts.questions.size() == 1; })); // answered with "later"
    EXPECT_EQ(prompts.questions[0].name, QStringLiteral("noPlaceQuestion"));
    EXPECT_EQ(session().course().title, QStringLiteral("Bread and rolls")) << "every key arrived";
    EXPECT_TRUE(strip().shows(HomeStrip::NoPlaceToStay)) << "later is no never";

    typeIntoTitle(QStringLiteral("!"));
    QTest::qWait(1000);
    EXPECT_EQ(prompts.questions.size(), 1) << "once";
    prompts.proposals.clear();
    window->actions().save->trigger(); // asks for a file, and nobody names one
    ASSERT_EQ(prompts.proposals.size(), 1);
    EXPECT_EQ(QFileInfo(prompts.proposals[0]).absolutePath(), file("own"));
    EXPECT_EQ(QFileInfo(prompts.proposals[0]).fileName(), QStringLiteral("bread.microvet"));
    EXPECT_TRUE(window->isWindowModified());
    EXPECT_EQ(bytesOf(mail), before);

    prompts.files = {file("own/bread.microvet")};
    stripButton(QStringLiteral("Save in a folder…"))->click();
    ASSERT_TRUE(waitSaved());
    EXPECT_EQ(strip().text(), QString());
    EXPECT_EQ(contentOf(file("own/bread.microvet")).course.title, QStringLiteral("Bread and rolls!"));
    EXPECT_EQ(settings->recent().value(0).path, file("own/bread.microvet"));
    rename(QStringLiteral("Bagels"));
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved()) << "from now on it has a home";
    EXPECT_EQ(bytesOf(mail), before);
}

TEST_F(CoursePlaceTest, TheQuestionLeadsToTheFileDialog)
{
    const QString inZip = file("temp/Temp1_drafts.zip/bread.microvet");
    putCourse(inZip, bread());
    openCourse(inZip);
    ASSERT_TRUE(waitLodging());
    prompts.answers = {QStringLiteral("save")};
    prompts.files = {file("own/bread.microvet")};
    rename(QStringLiteral("Rolls"));
    EXPECT_TRUE(strip().text().contains(QLatin1String("archive"))) << strip().text().toStdString();
    ASSERT_TRUE(QTest::qWaitFor([&] { return session().path() == file("own/bread.microvet") && !session().isSaving(); }));
    EXPECT_EQ(contentOf(file("own/bread.microvet")).course.title, QStringLiteral("Rolls"));
}

TEST_F(CoursePlaceTest, WhoChoosesATemporaryFolderGetsIt)
{
    putCourse(file("temp/bread.microvet"), bread());
    openCourse(file("temp/bread.microvet"));
    ASSERT_TRUE(waitLodging());
    rename(QStringLiteral("Rolls"));
    prompts.files = {file("temp/bread.microvet")};
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());
    EXPECT_EQ(strip().text(), QString());
    rename(QStringLiteral("Bagels"));
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());
    EXPECT_EQ(contentOf(file("temp/bread.microvet")).course.title, QStringLiteral("Bagels"));
    EXPECT_TRUE(prompts.questions.isEmpty());
}

TEST_F(CoursePlaceTest, AWriteProtectedFileAsksAsWell)
{
    putCourse(file("own/bread.microvet"), bread());
    QFile::setPermissions(file("own/bread.microvet"), QFile::ReadOwner | QFile::ReadUser);
    openCourse(file("own/bread.microvet"));
    ASSERT_TRUE(waitLodging());
    rename(QStringLiteral("Rolls"));
    EXPECT_TRUE(strip().text().contains(QLatin1String("write-protected"))) << strip().text().toStdString();
    prompts.files = {file("stick/bread.microvet")};
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());
    EXPECT_EQ(session().path(), file("stick/bread.microvet"));
    EXPECT_EQ(contentOf(file("own/bread.microvet")).course.title, QStringLiteral("Bread"));
    QFile::setPermissions(file("own/bread.microvet"), QFile::ReadOwner | QFile::WriteOwner);
}

TEST_F(CoursePlaceTest, AStickThatIsPulledOutIsSavedToWhenItIsBack)
{
    openFromStick();
    rename(QStringLiteral("Rolls"));
    pullOut();
    window->actions().save->trigger();
    ASSERT_TRUE(waitGone());
    EXPECT_TRUE(strip().text().startsWith(QLatin1String("The place of this course is gone"))) << strip().text().toStdString();
    EXPECT_TRUE(strip().text().contains(QDir::toNativeSeparators(file("stick"))));
    EXPECT_TRUE(QTest::qWaitFor([&] { return strip().text().contains(QLatin1String("saved by itself")); }));
    EXPECT_FALSE(window->messages().text().contains(QLatin1String("place of this course"))) << "said once";
    EXPECT_FALSE(QFileInfo::exists(file("stick"))) << "nothing is written where it was";
    rename(QStringLiteral("Rolls and more"));
    QTest::qWait(2200); // into the journal
    EXPECT_EQ(document::Journal::recoverable(diskStore(), file("nowhere")).size(), 0);
    bool kept = false;
    for (const QString& name : filesIn(journals()))
        for (const QString& state : {QStringLiteral("/state-0.json"), QStringLiteral("/state-1.json")})
            if (const QString path = journals() + u'/' + name + state; QFileInfo::exists(path)) kept = kept || bytesOf(path).contains("Rolls and more");
    EXPECT_TRUE(kept);
    window->actions().save->trigger(); // once more changes nothing
    EXPECT_FALSE(session().isSaving());

    putBack();
    ASSERT_TRUE(waitBack());
    ASSERT_TRUE(waitSaved());
    EXPECT_TRUE(QTest::qWaitFor([&] { return window->messages().text().contains(QLatin1String("your changes are saved")); }));
    EXPECT_EQ(contentOf(onStick()).course.title, QStringLiteral("Rolls and more"));
    EXPECT_TRUE(session().media()->read(picture()));
}

TEST_F(CoursePlaceTest, WhoHasNotSavedIsOfferedToWhenItIsBack)
{
    openFromStick();
    pullOut();
    activate();
    ASSERT_TRUE(waitGone()) << "noticed before anybody saves";
    EXPECT_FALSE(strip().text().contains(QLatin1String("saved by itself")));
    rename(QStringLiteral("Rolls"));
    putBack();
    stripButton(QStringLiteral("Look again"))->click();
    ASSERT_TRUE(waitBack());
    auto* now = messageButton(QStringLiteral("Save now"));
    ASSERT_TRUE(now) << window->messages().text().toStdString();
    EXPECT_TRUE(window->isWindowModified()) << "not asked for, not done";
    now->click();
    ASSERT_TRUE(waitSaved());
    EXPECT_EQ(contentOf(onStick()).course.title, QStringLiteral("Rolls"));
}

TEST_F(CoursePlaceTest, SomebodyElsesChangesOnTheStickAreNotOverwritten)
{
    openFromStick();
    rename(QStringLiteral("Rolls"));
    pullOut();
    window->actions().save->trigger();
    ASSERT_TRUE(waitGone());
    model::Content hers = contentOf(file("pocket/bread.microvet"));
    hers.course.identifier = QStringLiteral("Hers");
    putCourse(file("pocket/bread.microvet"), hers);
    putBack();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !prompts.questions.isEmpty(); }, 20000));
    EXPECT_EQ(prompts.questions[0].name, QStringLiteral("changedOnDiskQuestion"));
    EXPECT_EQ(contentOf(onStick()).course.identifier, QStringLiteral("Hers"));
}

TEST_F(CoursePlaceTest, AnotherStickIsNotTakenForIt)
{
    openFromStick();
    rename(QStringLiteral("Rolls"));
    pullOut();
    window->actions().save->trigger();
    ASSERT_TRUE(waitGone());
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("stick")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return strip().text().contains(QLatin1String("another stick")); }, 20000)) << strip().text().toStdString();
    EXPECT_TRUE(filesIn(file("stick")).isEmpty());
    ASSERT_TRUE(QDir().rmdir(file("stick")));
    putBack();
    ASSERT_TRUE(waitSaved());
    EXPECT_EQ(contentOf(onStick()).course.title, QStringLiteral("Rolls"));
}

TEST_F(CoursePlaceTest, WithoutItsMediaItIsNotSavedElsewhereUnasked)
{
    openFromStick();
    rename(QStringLiteral("Rolls"));
    pullOut();
    activate();
    ASSERT_TRUE(waitGone());
    const auto medium = session().media()->read(picture());
    ASSERT_FALSE(medium);
    EXPECT_TRUE(medium.error().text.contains(QLatin1String("not there at the moment"))) << medium.error().text.toStdString();

    prompts.files = {file("own/bread.microvet")};
    stripButton(QStringLiteral("Save elsewhere…"))->click();
    EXPECT_TRUE(waitMessage().startsWith(QLatin1String("Nothing was written: pictures"))) << window->messages().text().toStdString();
    EXPECT_TRUE(filesIn(file("own")).isEmpty());
    EXPECT_EQ(session().path(), onStick());
    EXPECT_TRUE(window->isWindowModified());

    prompts.files = {file("own/words.microvet")};
    messageButton(QStringLiteral("Save a copy without them…"))->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->messages().text().startsWith(QLatin1String("A copy was saved")); })) << window->messages().text().toStdString();
    EXPECT_EQ(contentOf(file("own/words.microvet")).course.title, QStringLiteral("Rolls"));
    EXPECT_EQ(session().path(), onStick());
    EXPECT_TRUE(window->isWindowModified()) << "the course itself still waits for its place";

    putBack();
    ASSERT_TRUE(waitBack());
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());
    EXPECT_TRUE(session().media()->read(picture()));
}

TEST_F(CoursePlaceTest, AWordsOnlyCourseIsSavedElsewhereAtOnce)
{
    putCourse(onStick(), bread());
    openCourse(onStick());
    rename(QStringLiteral("Rolls"));
    pullOut();
    activate();
    ASSERT_TRUE(waitGone());
    prompts.files = {file("own/bread.microvet")};
    stripButton(QStringLiteral("Save elsewhere…"))->click();
    ASSERT_TRUE(waitSaved());
    EXPECT_EQ(strip().text(), QString());
    EXPECT_EQ(contentOf(file("own/bread.microvet")).course.title, QStringLiteral("Rolls"));
}

TEST_F(CoursePlaceTest, APictureThatIsAwayIsSaidAndComesBack)
{
    openFromStick();
    pullOut();
    activate();
    ASSERT_TRUE(waitGone());
    window->workspace()->editor().showAgain();
    const auto facts = [&] {
        QString all;
        window->workspace()->editor().showPlace({session().course().id.uuid(), "cover"});
        for (auto* field : window->workspace()->editor().findChildren<PictureField*>())
            for (auto* label : field->findChildren<QLabel*>()) all += label->text() + u'\n';
        return all;
    };
    EXPECT_TRUE(QTest::qWaitFor([&] { return facts().contains(QLatin1String("not there at the moment")); })) << facts().toStdString();
    EXPECT_FALSE(facts().contains(QLatin1String("Choose it once more"))) << "nobody shall replace what is only away";
    putBack();
    ASSERT_TRUE(waitBack());
    EXPECT_TRUE(QTest::qWaitFor([&] { return !facts().contains(QLatin1String("not there at the moment")); }));
}

TEST_F(CoursePlaceTest, ClosingAsksForAnotherPlaceWhileItIsAway)
{
    openFromStick();
    rename(QStringLiteral("Rolls"));
    pullOut();
    activate();
    ASSERT_TRUE(waitGone());
    window->actions().close->trigger(); // answered with "cancel"
    ASSERT_EQ(prompts.questions.size(), 1);
    EXPECT_EQ(prompts.questions[0].name, QStringLiteral("closeAwayQuestion"));
    ASSERT_TRUE(window->session());
    EXPECT_EQ(session().course().title, QStringLiteral("Rolls"));
    putBack();
    ASSERT_TRUE(waitBack());
}

TEST_F(CoursePlaceTest, ClosingKeepsItForTheNextStart)
{
    openFromStick();
    rename(QStringLiteral("Rolls"));
    pullOut();
    activate();
    ASSERT_TRUE(waitGone());
    rename(QStringLiteral("Rolls and more")); // right before, so that the journal has not heard of it
    prompts.answers = {QStringLiteral("keep")};
    window->actions().close->trigger();
    ASSERT_FALSE(window->session());
    QTest::qWait(0);
    ASSERT_TRUE(window->findChild<QPushButton*>(QStringLiteral("recoverOpen0"))) << "offered by the window that stays, too";

    startStudio();
    auto* open = window->findChild<QPushButton*>(QStringLiteral("recoverOpen0"));
    ASSERT_TRUE(open);
    for (const auto* label : window->findChildren<QLabel*>()) EXPECT_FALSE(label->text().contains(QLatin1String("unexpectedly")));
    open->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr; }));
    EXPECT_EQ(session().course().title, QStringLiteral("Rolls and more"));
    ASSERT_TRUE(waitGone());
    putBack();
    ASSERT_TRUE(waitBack());
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());
    EXPECT_EQ(contentOf(onStick()).course.title, QStringLiteral("Rolls and more"));
    EXPECT_TRUE(session().media()->read(picture()));
}

/// Held by another program, as services for synchronising hold files.
class HeldFileTest : public CoursePlaceTest {
protected:
    void SetUp() override
    {
        m_disk = std::make_unique<DiskDouble>(folder.path());
        CoursePlaceTest::SetUp();
    }
    FileStore& disk() override { return *m_disk; }

    std::unique_ptr<DiskDouble> m_disk;
};

TEST_F(HeldFileTest, IsTriedAgainWhileWorkGoesOn)
{
    putCourse(file("own/bread.microvet"), bread());
    openCourse(file("own/bread.microvet"));
    rename(QStringLiteral("Rolls"));
    m_disk->setHeld(3);
    window->actions().save->trigger();
    EXPECT_TRUE(waitMessage().contains(QLatin1String("tries again by itself"))) << window->messages().text().toStdString();
    rename(QStringLiteral("Rolls and more")); // the window does not wait
    EXPECT_TRUE(session().isSaving());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !session().isSaving(); }, 20000));
    EXPECT_EQ(m_disk->held(), 0);
    EXPECT_EQ(contentOf(file("own/bread.microvet")).course.title, QStringLiteral("Rolls"));
    EXPECT_TRUE(window->isWindowModified()) << "what was written since";
    EXPECT_EQ(window->messages().text(), QString());
    EXPECT_EQ(filesIn(file("own")).size(), 2) << "the course and its lock, no half file";
}

TEST_F(HeldFileTest, IsExplainedInTheEndAndKept)
{
    putCourse(file("own/bread.microvet"), bread());
    const QByteArray before = bytesOf(file("own/bread.microvet"));
    openCourse(file("own/bread.microvet"));
    rename(QStringLiteral("Rolls"));
    m_disk->setHeld(1000);
    window->actions().save->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->messages().text().contains(QLatin1String("may hold a file for a while")); }, 20000))
        << window->messages().text().toStdString();
    EXPECT_EQ(m_disk->held(), 1000 - 6) << "it ends";
    EXPECT_FALSE(session().isSaving());
    EXPECT_TRUE(window->isWindowModified());
    EXPECT_EQ(bytesOf(file("own/bread.microvet")), before);
    EXPECT_TRUE(messageButton(QStringLiteral("Save as…")));
    m_disk->setHeld(0);
    messageButton(QStringLiteral("Try again"))->click();
    ASSERT_TRUE(waitSaved());
    EXPECT_EQ(contentOf(file("own/bread.microvet")).course.title, QStringLiteral("Rolls"));
}

TEST_F(HeldFileTest, StaysOpenWhereItCannotBeKept)
{
    putCourse(onStick(), bread());
    openCourse(onStick());
    pullOut();
    activate();
    ASSERT_TRUE(waitGone());
    rename(QStringLiteral("Rolls"));
    m_disk->setFull(true);
    prompts.answers = {QStringLiteral("keep")};
    window->actions().close->trigger();
    ASSERT_TRUE(window->session());
    EXPECT_TRUE(window->messages().text().contains(QLatin1String("could not be kept"))) << window->messages().text().toStdString();
    m_disk->setFull(false);
    prompts.answers = {QStringLiteral("keep")};
    window->actions().close->trigger();
    EXPECT_FALSE(window->session());
    ASSERT_EQ(document::Journal::recoverable(diskStore(), journals()).size(), 1);
    EXPECT_EQ(document::Journal::recoverable(diskStore(), journals())[0].title, QStringLiteral("Rolls"));
}

TEST_F(HeldFileTest, IsOpenedWhenItIsLetGo)
{
    putCourse(file("own/bread.microvet"), bread());
    m_disk->holdReads(true);
    m_disk->setHeld(2);
    openCourse(file("own/bread.microvet"));
    ASSERT_TRUE(window->session()) << window->messages().text().toStdString();
    EXPECT_EQ(session().course().title, QStringLiteral("Bread"));
    EXPECT_EQ(filesIn(journals()).size(), 1) << "no journal is left of the attempts before";
    m_disk->holdReads(false);
}

TEST_F(CoursePlaceTest, MergingAgainWhenTheOtherHasSavedAgain)
{
    const QString path = file("own/bread.microvet");
    putCourse(path, bread());
    openCourse(path);
    session().keepVersion(QStringLiteral("To the team"), {}); // what both go on from
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());
    const auto sheSaves = [&](const std::function<void(model::Course&)>& change) {
        const QTemporaryDir media;
        Progress progress;
        auto hers = document::open(diskStore(), path, media.path(), progress);
        ASSERT_TRUE(hers);
        change(hers->content.course);
        document::SaveRequest request;
        request.path = path;
        request.expected = hers->file;
        ASSERT_TRUE(document::save(diskStore(), request, *hers, systemNow, progress));
    };
    session().edit(QStringLiteral("Number"), {session().course().id.uuid(), "identifier"}, [](model::Content& c) { c.course.identifier = QStringLiteral("Mine"); });
    const auto mergeOpened = [&]() -> MergeWindow* {
        for (auto* merge : window->findChildren<MergeWindow*>())
            if (merge->isVisible()) return merge;
        return nullptr;
    };
    const auto mergeNow = [&](const QString& summary) {
        MergeWindow* merge = mergeOpened();
        ASSERT_TRUE(merge);
        auto* go = merge->findChild<QPushButton*>(QStringLiteral("mergeGo"));
        ASSERT_TRUE(go);
        ASSERT_TRUE(QTest::qWaitFor([&] { return go->isEnabled(); }, 20000));
        sheSaves([&](model::Course& course) { course.summary = summary; }); // while the window is open
        go->click();
    };
    sheSaves([](model::Course& course) { course.title = QStringLiteral("Rolls"); });
    prompts.answers = {QStringLiteral("merge"), QStringLiteral("merge")};
    window->actions().save->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return mergeOpened() != nullptr; }));
    mergeNow(QStringLiteral("Hers"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return prompts.questions.size() == 2; }, 20000)) << "refused once more, not overwritten";
    EXPECT_EQ(contentOf(path).course.summary, QStringLiteral("Hers"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return mergeOpened() != nullptr; }));
    auto* go = mergeOpened()->findChild<QPushButton*>(QStringLiteral("mergeGo"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return go->isEnabled(); }, 20000));
    go->click();
    ASSERT_TRUE(waitSaved()) << window->messages().text().toStdString();
    EXPECT_EQ(contentOf(path).course.identifier, QStringLiteral("Mine"));
    EXPECT_EQ(contentOf(path).course.title, QStringLiteral("Rolls"));
    EXPECT_EQ(contentOf(path).course.summary, QStringLiteral("Hers"));
}

} // namespace microvet::ui
