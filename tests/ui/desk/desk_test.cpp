#include "tests/ui/shell/every_window.h"

#include "core/review/comments.h"
#include "ui/desk/desk_window.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace microvet::ui {
namespace {

class DeskWindowTest : public ShellTest {
protected:
    void SetUp() override
    {
        ShellTest::SetUp();
        ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("drafts")));
        content.course.id = model::CourseId::make();
        content.course.title = QStringLiteral("Baking bread");
    }

    DeskWindow* openDesk()
    {
        prompts.files = {file("drafts")};
        window->actions().desk->trigger();
        auto* desk = window->findChild<DeskWindow*>();
        desk->findChild<QPushButton*>(QStringLiteral("deskWatch"))->click();
        EXPECT_TRUE(waitFor(desk));
        return desk;
    }
    static bool waitFor(DeskWindow* desk)
    {
        return QTest::qWaitFor([&] { return !desk->isLooking(); }, 20000);
    }
    static QListWidget* list(DeskWindow* desk, const char* column)
    {
        return desk->findChild<QListWidget*>(QStringLiteral("desk-") + QLatin1String(column));
    }

    model::Content content;
};

TEST_F(DeskWindowTest, ShowsDraftsByHowFarTheyAreAndOpensThem)
{
    putCourse(file("drafts/bread.microvet"), content);
    model::Content talked = content;
    talked.course.title = QStringLiteral("Cutting wood");
    review::add(talked, {.place = talked.course.id.uuid(), .kind = model::CommentKind::Must, .author = QStringLiteral("Ada"), .text = QStringLiteral("Say why.")}, systemNow());
    putCourse(file("drafts/wood.microvet"), talked);
    DeskWindow* desk = openDesk();
    ASSERT_EQ(list(desk, "received")->count(), 1);
    ASSERT_EQ(list(desk, "in-review")->count(), 1);
    EXPECT_TRUE(list(desk, "in-review")->item(0)->data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("1 must be changed")));
    auto* open = desk->findChild<QPushButton*>(QStringLiteral("deskOpen"));
    EXPECT_FALSE(open->isEnabled());
    // Right goes to the next column that has something.
    desk->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(desk));
    list(desk, "received")->setFocus();
    list(desk, "received")->setCurrentRow(0);
    QTest::keyClick(list(desk, "received"), Qt::Key_Right);
    EXPECT_TRUE(list(desk, "in-review")->hasFocus());
    ASSERT_TRUE(open->isEnabled());
    EXPECT_TRUE(list(desk, "received")->selectedItems().isEmpty());
    open->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr; }, 20000));
    EXPECT_EQ(session().course().title, talked.course.title);
}

TEST_F(DeskWindowTest, FollowsTheFolderAndRemembersIt)
{
    DeskWindow* desk = openDesk();
    EXPECT_EQ(list(desk, "received")->count(), 0);
    putCourse(file("drafts/bread.microvet"), content);
    EXPECT_TRUE(QTest::qWaitFor([&] { return list(desk, "received")->count() == 1; }, 20000));
    ASSERT_TRUE(QFile::remove(file("drafts/bread.microvet")));
    EXPECT_TRUE(QTest::qWaitFor([&] { return list(desk, "received")->count() == 0; }, 20000));
    desk->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    window->actions().desk->trigger();
    desk = window->findChild<DeskWindow*>();
    EXPECT_TRUE(desk->findChild<QLabel*>(QStringLiteral("deskFolders"))->text().contains(QStringLiteral("drafts")));
    desk->findChild<QPushButton*>(QStringLiteral("deskLeave"))->click();
    EXPECT_TRUE(desk->findChild<QLabel*>(QStringLiteral("deskFolders"))->isHidden());
    EXPECT_TRUE(waitFor(desk));
}

TEST_F(DeskWindowTest, ALostFolderAndABrokenFileAreTold)
{
    putBytes(file("drafts/broken.microvet"), "PK cut short");
    DeskWindow* desk = openDesk();
    ASSERT_EQ(list(desk, "received")->count(), 1);
    EXPECT_TRUE(list(desk, "received")->item(0)->toolTip().contains(u'.'));
    ASSERT_TRUE(QDir(file("drafts")).removeRecursively());
    EXPECT_TRUE(QTest::qWaitFor([&] { return !desk->findChild<QLabel*>(QStringLiteral("deskTrouble"))->isHidden(); }, 20000));
}

using namespace look;

TEST_P(EveryWindow, Desk)
{
    openSample();
    window->actions().desk->trigger();
    lookAtDialog(QStringLiteral("deskWindow"), QStringLiteral("-empty"));
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("drafts")));
    model::Content content = session().content();
    putCourse(file("drafts/one.microvet"), content);
    content.course.title = QStringLiteral("Safe use of cordless tools on building sites and in workshops for apprentices of the first and second year, with exercises");
    content.course.contributors = {};
    putCourse(file("drafts/two.microvet"), content);
    content.course.title = QStringLiteral("Reading safety data sheets");
    review::add(content, {.place = content.course.id.uuid(), .kind = model::CommentKind::Must, .author = QStringLiteral("Ada"), .text = QStringLiteral("Say why.")}, systemNow());
    putCourse(file("drafts/three.microvet"), content);
    putBytes(file("drafts/broken.microvet"), "PK cut short");
    settings->setState(QStringLiteral("desk/folders"), QStringList{file("drafts"), file("gone")});
    window->actions().desk->trigger();
    auto* desk = window->findChild<DeskWindow*>();
    ASSERT_TRUE(desk && QTest::qWaitFor([&] { return !desk->isLooking(); }, 20000));
    desk->findChild<QListWidget*>(QStringLiteral("desk-received"))->setCurrentRow(0);
    lookAtDialog(QStringLiteral("deskWindow"), QStringLiteral("-filled"));
    prompts.answers = {QStringLiteral("discard")};
}

} // namespace
} // namespace microvet::ui
