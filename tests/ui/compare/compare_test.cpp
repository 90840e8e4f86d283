#include "core/review/verdict.h"
#include "ui/compare/compare_window.h"
#include "ui/compare/comparison_view.h"
#include "ui/shell/window_extras.h"

#include "tests/ui/shell/shell_fixture.h"

#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QThreadPool>
#include <QTreeWidget>

namespace microvet::ui {

/// A course of two modules, with a kept version "Draft".
class CompareTest : public testing::Test {
protected:
    void SetUp() override
    {
        document::Document document;
        document.media = std::make_shared<document::MediaStore>(diskStore(), file("media"));
        model::Course& course = document.content.course;
        course.id = model::CourseId::make();
        course.title = QStringLiteral("White bread");
        for (const char* name : {"Dough", "Oven"}) {
            model::Module module;
            module.id = model::ModuleId::make();
            module.title = QString::fromLatin1(name);
            for (const char* title : {"First", "Second"}) {
                model::Unit unit;
                unit.id = model::UnitId::make();
                unit.title = QString::fromLatin1(title);
                module.units.append(unit);
            }
            course.modules.append(module);
        }
        session = std::make_unique<Session>(document);
        draft = session->keepVersion(QStringLiteral("Draft"), {});
    }
    void TearDown() override
    {
        window.reset();
        EXPECT_TRUE(QThreadPool::globalInstance()->waitForDone(20000)) << "what still reads needs the folder";
    }

    void edit(const document::History::Edit& fn) { session->edit(QStringLiteral("Edit"), {}, fn); }
    void rename(const QString& title)
    {
        edit([&](model::Content& content) { content.course.title = title; });
    }
    /// A unit is new, one is gone, one moved and got another title; the course has another title.
    void work()
    {
        rename(QStringLiteral("Brown bread"));
        edit([](model::Content& content) {
            QList<model::Module>& modules = content.course.modules;
            model::Unit moved = modules[0].units.takeAt(0);
            moved.title = QStringLiteral("Proving");
            modules[1].units.removeAt(1);
            modules[1].units.append(moved);
            model::Unit fresh;
            fresh.id = model::UnitId::make();
            fresh.title = QStringLiteral("Selling");
            modules[1].units.append(fresh);
        });
    }

    void open()
    {
        window = std::make_unique<CompareWindow>(*session, prompts, diskStore(), folder.path(), nullptr);
        window->show();
    }
    void openCompared()
    {
        open();
        ASSERT_TRUE(waitCompared());
    }
    bool waitCompared() const
    {
        return QTest::qWaitFor([&] { return button("compareSave")->isEnabled(); }, 20000);
    }
    bool waitShown(const QString& words) const
    {
        return QTest::qWaitFor([&] { return shown().contains(words); }, 20000);
    }
    QPushButton* button(const char* name) const { return window->findChild<QPushButton*>(QString::fromLatin1(name)); }
    QLabel* label(const char* name) const { return window->findChild<QLabel*>(QString::fromLatin1(name)); }
    QTreeWidget* tree() const { return window->findChild<QTreeWidget*>(QStringLiteral("comparisonTree")); }
    QTextBrowser* sides() const { return window->findChild<QTextBrowser*>(QStringLiteral("comparisonSides")); }
    QComboBox* filter() const { return window->findChild<QComboBox*>(QStringLiteral("comparisonFilter")); }
    QString shown() const { return sides()->toPlainText(); }
    QString count() const { return label("comparisonCount")->text(); }
    QString file(const char* name) const { return folder.filePath(QString::fromLatin1(name)); }
    QByteArray bytesOf(const char* name) const
    {
        QFile one(file(name));
        return one.open(QIODevice::ReadOnly) ? one.readAll() : QByteArray();
    }
    void save(const char* name, const model::Content& content, const std::shared_ptr<document::MediaStore>& media) const
    {
        document::Document document;
        document.content = content;
        document.media = media;
        Progress progress;
        ASSERT_TRUE(
            document::save(diskStore(), {.path = file(name), .overwrite = true}, document, systemNow, progress));
    }

    QTemporaryDir folder;
    FakePrompts prompts;
    std::unique_ptr<Session> session;
    std::unique_ptr<CompareWindow> window;
    document::Revision draft;
};

TEST_F(CompareTest, ShowsTheTreeOfChangesAndBothSides)
{
    work();
    openCompared();
    EXPECT_EQ(tree()->topLevelItemCount(), 2);
    EXPECT_EQ(tree()->topLevelItem(0)->text(1), QStringLiteral("changed: Title"));
    EXPECT_EQ(tree()->topLevelItem(1)->childCount(), 3);
    EXPECT_EQ(count(), QStringLiteral("1 of 4"));
    EXPECT_TRUE(shown().contains(QString::fromUtf8("[−White−] bread"))) << shown().toStdString();
    EXPECT_TRUE(shown().contains(QString::fromUtf8("[+Brown+] bread"))) << shown().toStdString();
}

TEST_F(CompareTest, KeysGoFromOneDifferenceToTheNextAndRound)
{
    work();
    openCompared();
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    QTest::keyClick(tree(), Qt::Key_F8);
    EXPECT_EQ(count(), QStringLiteral("2 of 4"));
    QTest::keyClick(tree(), Qt::Key_F8, Qt::ShiftModifier);
    QTest::keyClick(tree(), Qt::Key_F8, Qt::ShiftModifier);
    EXPECT_EQ(count(), QStringLiteral("4 of 4"));
    // What only holds differences is no difference; the next one is the first in it.
    tree()->setCurrentItem(tree()->topLevelItem(1));
    EXPECT_FALSE(button("compareGo")->isEnabled());
    QTest::keyClick(tree(), Qt::Key_F8);
    EXPECT_EQ(count(), QStringLiteral("2 of 4"));
}

TEST_F(CompareTest, AFilterShowsOneKindAlone)
{
    work();
    openCompared();
    const auto countOf = [&](int kind) {
        filter()->setCurrentIndex(kind);
        return count();
    };
    EXPECT_EQ(countOf(1), QStringLiteral("1 of 1"));
    EXPECT_EQ(countOf(2), QStringLiteral("1 of 1"));
    EXPECT_FALSE(button("compareGo")->isEnabled()) << "it is gone";
    EXPECT_EQ(countOf(3), QStringLiteral("1 of 2")) << "what moved has changed, too";
    EXPECT_EQ(countOf(4), QStringLiteral("1 of 1"));
    EXPECT_TRUE(tree()->topLevelItem(0)->child(0)->text(1).contains(QStringLiteral("moved from Module 1: Dough")));
}

TEST_F(CompareTest, LeadsToTheElement)
{
    work();
    openCompared();
    QList<document::Place> places;
    QObject::connect(window.get(), &CompareWindow::placeWanted, window.get(),
                     [&](const document::Place& place) { places.append(place); });
    QTest::mouseClick(button("compareGo"), Qt::LeftButton);
    filter()->setCurrentIndex(1);
    tree()->setFocus();
    QTest::keyClick(tree(), Qt::Key_Return);
    ASSERT_EQ(places.size(), 2);
    EXPECT_EQ(places[0].element, session->course().id.uuid());
    EXPECT_EQ(places[0].field, QByteArray("title"));
    EXPECT_EQ(places[1].element, session->course().modules[1].units.constLast().id.uuid());
}

TEST_F(CompareTest, FollowsTheWorkAndKeepsWhatWasChosen)
{
    work();
    openCompared();
    button("compareNext")->click();
    const QString chosen = tree()->currentItem()->text(0);
    rename(QStringLiteral("White bread"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return count() == QStringLiteral("1 of 3"); }, 20000)) << count().toStdString();
    EXPECT_EQ(tree()->currentItem()->text(0), chosen);
    while (session->history().canUndo())
        session->undo();
    ASSERT_TRUE(waitShown(QStringLiteral("Nothing differs."))) << shown().toStdString();
    EXPECT_FALSE(button("compareNext")->isEnabled());
}

TEST_F(CompareTest, TheSummaryGoesToTheClipboardAndReportsToFiles)
{
    work();
    openCompared();
    button("compareCopy")->click();
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QStringLiteral("Module 2: Oven")))
        << QApplication::clipboard()->text().toStdString();
    auto* done = label("compareDone");
    EXPECT_FALSE(done->isHidden());
    for (const char* name : {"changes.html", "changes.json", "changes.txt"}) {
        prompts.files = {file(name)};
        button("compareSave")->click();
        ASSERT_TRUE(QTest::qWaitFor([&] { return done->text().contains(QString::fromLatin1(name)); }, 20000)) << name;
        EXPECT_TRUE(bytesOf(name).contains("Proving")) << name;
    }
    prompts.files = {file("missing/changes.html")};
    button("compareSave")->click();
    auto* trouble = label("compareTrouble");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !trouble->isHidden(); }, 20000));
    EXPECT_FALSE(trouble->text().isEmpty());
}

TEST_F(CompareTest, WithAFileThatHoldsOtherPictures)
{
    const auto png = [](Qt::GlobalColor colour) {
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(colour);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    };
    const QByteArray red = png(Qt::red), blue = png(Qt::blue);
    const auto mine = session->media()->add(red, QStringLiteral("png"));
    ASSERT_TRUE(mine);
    model::Media medium;
    medium.id = model::MediaId::make();
    medium.name = QStringLiteral("dough.png");
    medium.mimeType = QStringLiteral("image/png");
    medium.file = *mine;
    edit([medium](model::Content& content) { content.course.media = {medium}; });
    const auto elsewhere = std::make_shared<document::MediaStore>(diskStore(), file("elsewhere"));
    const auto theirs = elsewhere->add(blue, QStringLiteral("png"));
    ASSERT_TRUE(theirs);
    model::Content other = session->content();
    other.course.media[0].file = *theirs;
    save("other.microvet", other, elsewhere);

    openCompared();
    prompts.files = {file("other.microvet")};
    button("compareFile")->click();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            return tree()->topLevelItemCount() == 1 &&
                   tree()->topLevelItem(0)->text(0).contains(QStringLiteral("dough.png"));
        },
        20000));
    EXPECT_EQ(window->findChild<QComboBox*>(QStringLiteral("compareWith"))->currentText(),
              QStringLiteral("other.microvet"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return sides()->toHtml().count(QStringLiteral("<img")) == 2; }, 20000))
        << sides()->toHtml().toStdString();
    const auto colourOf = [&](int number) {
        const QVariant image =
            sides()->document()->resource(QTextDocument::ImageResource, QUrl(QStringLiteral("picture:%1").arg(number)));
        return image.value<QImage>().pixelColor(5, 5);
    };
    EXPECT_EQ(colourOf(0), QColor(Qt::blue)) << "the file is the side before";
    EXPECT_EQ(colourOf(1), QColor(Qt::red));

    // The page has them, too.
    prompts.files = {file("changes.html")};
    button("compareSave")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(file("changes.html")); }, 20000));
    EXPECT_EQ(bytesOf("changes.html").count("data:image/png;base64,"), 2);
}

TEST_F(CompareTest, WhatCannotBeComparedIsSaidInASentence)
{
    openCompared();
    model::Content unrelated;
    unrelated.course.id = model::CourseId::make();
    unrelated.course.title = QStringLiteral("Cheese");
    save("cheese.microvet", unrelated, std::make_shared<document::MediaStore>(diskStore(), file("elsewhere")));
    window->compareWithFile(file("cheese.microvet"));
    ASSERT_TRUE(waitShown(QStringLiteral("nothing to do with each other"))) << shown().toStdString();
    EXPECT_FALSE(button("compareSave")->isEnabled());
    unrelated.course.title = session->course().title;
    save("again.microvet", unrelated, std::make_shared<document::MediaStore>(diskStore(), file("elsewhere")));
    window->compareWithFile(file("again.microvet"));
    ASSERT_TRUE(waitShown(QStringLiteral("imported twice"))) << shown().toStdString();
    EXPECT_TRUE(window->findChild<ComparisonView*>()->comparison().differences.isEmpty());
    QFile broken(file("broken.microvet"));
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly) && broken.write("no zip") > 0);
    broken.close();
    window->compareWithFile(file("broken.microvet"));
    ASSERT_TRUE(waitShown(QStringLiteral("broken.microvet"))) << shown().toStdString();
    EXPECT_FALSE(button("compareSave")->isEnabled());
    window->compareWithVersion(draft.hash);
    EXPECT_TRUE(waitCompared()) << "and another can be chosen";
}

TEST_F(CompareTest, TheApprovedVersionStandsFirst)
{
    rename(QStringLiteral("Brown bread"));
    session->keepVersion(QStringLiteral("Later"), {});
    edit([this](model::Content& content) {
        model::Verdict verdict;
        verdict.decision = model::Decision::Accept;
        verdict.reviewer = QStringLiteral("Ada");
        review::decide(content, verdict, draft.hash, 1, systemNow());
    });
    openCompared();
    auto* choice = window->findChild<QComboBox*>(QStringLiteral("compareWith"));
    EXPECT_EQ(choice->count(), 2);
    EXPECT_TRUE(choice->itemText(0).contains(QStringLiteral("Draft"))) << choice->itemText(0).toStdString();
    EXPECT_TRUE(choice->itemText(0).contains(QStringLiteral("approved")));
}

TEST_F(CompareTest, SaysWhenThereIsNothingToCompareWith)
{
    ASSERT_TRUE(session->removeVersion(0));
    open();
    EXPECT_TRUE(shown().contains(QStringLiteral("keeps no version"))) << shown().toStdString();
    for (const char* name : {"compareNext", "compareGo", "compareCopy", "compareSave"})
        EXPECT_FALSE(button(name)->isEnabled()) << name;
    session->keepVersion(QStringLiteral("Now kept"), {});
    ASSERT_TRUE(waitCompared()) << "it follows the list of versions";
}

/// In the program's window.
class CompareShellTest : public ShellTest {};

TEST_F(CompareShellTest, TheMenuOpensItAndGoingThereShowsTheEditor)
{
    makeCourse(QStringLiteral("Bread"));
    session().keepVersion(QStringLiteral("Draft"), {});
    session().edit(QStringLiteral("Edit"), {},
                   [](model::Content& content) { content.course.modules[0].title = QStringLiteral("Dough"); });
    window->extras().compare->trigger();
    auto* dialog = window->findChild<CompareWindow*>();
    ASSERT_TRUE(dialog);
    auto* go = dialog->findChild<QPushButton*>(QStringLiteral("compareGo"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return go->isEnabled(); }, 20000));
    QTest::mouseClick(go, Qt::LeftButton);
    EXPECT_EQ(window->workspace()->editor().currentElement(), session().course().modules[0].id.uuid());
    window->extras().compare->trigger();
    EXPECT_EQ(window->findChildren<CompareWindow*>().size(), 1) << "once for each course";
    prompts.answers = {QStringLiteral("discard")};
}

} // namespace microvet::ui
