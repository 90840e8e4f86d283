#include "tests/ui/programme/programme_look.h"

#include "core/programme/letters/role.h"
#include "core/programme/letters/words.h"
#include "ui/print/pages_dialog.h"
#include "ui/programme/framework/handbook_page.h"
#include "ui/programme/framework/new_issue_dialog.h"
#include "ui/programme/framework/role_page.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

namespace microvet::ui {
namespace {

using programme::RoleText;

/// Role and handbook, as the organisation has them.
class FrameworkTest : public ProgrammeTest {
protected:
    HandbookPage* handbook()
    {
        auto* shown = static_cast<HandbookPage*>(page("handbook"));
        EXPECT_TRUE(QTest::qWaitFor([&] { return shown->pages() > 0; }, 60000));
        return shown;
    }

    NewIssueDialog* newIssue(HandbookPage* shown)
    {
        shown->findChild<QPushButton*>(QStringLiteral("recordNew"))->click();
        auto* dialog = shown->findChild<NewIssueDialog*>();
        EXPECT_TRUE(dialog);
        EXPECT_TRUE(settled());
        return dialog;
    }

    QTreeWidgetItem* choose(RolePage* role, int part, int at)
    {
        QTreeWidgetItem* item = role->texts()->topLevelItem(part)->child(at);
        role->texts()->setCurrentItem(item);
        EXPECT_TRUE(settled());
        return role->texts()->topLevelItem(part)->child(at);
    }

    QStringList benefits(const char* language) { return programme::roleTexts(all<RoleText>(), programme::rolePart::benefit, QString::fromLatin1(language)); }
};

TEST_F(FrameworkTest, KeepsWhatAnIssueSaid)
{
    begin();
    HandbookPage* shown = handbook();
    EXPECT_GT(shown->pages(), 8);
    NewIssueDialog* dialog = newIssue(shown);
    EXPECT_EQ(dialog->findChild<QLineEdit*>(QStringLiteral("issueNumber"))->text(), QStringLiteral("1.0"));
    dialog->findChild<QPushButton*>(QStringLiteral("issueGo"))->click();
    ASSERT_TRUE(settled());
    EXPECT_TRUE(dialog->findChild<QLabel*>(QStringLiteral("issueTrouble"))->isVisible()) << "an issue without a word about it";
    dialog->findChild<QPlainTextEdit*>(QStringLiteral("issueChanges"))->setPlainText(QStringLiteral("First issue."));
    dialog->findChild<QPushButton*>(QStringLiteral("issueGo"))->click();
    ASSERT_TRUE(settled());
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown->findChild<QComboBox*>(QStringLiteral("handbookIssue"))->count() == 2; }, 10000));
    EXPECT_TRUE(shown->shown().text.contains(QStringLiteral("First issue.")));

    RoleText benefit;
    benefit.part = programme::rolePart::benefit;
    benefit.language = QStringLiteral("en");
    benefit.position = 1;
    benefit.text = QStringLiteral("4730 T");
    put(benefit);
    ASSERT_TRUE(QTest::qWaitFor([&] { return shown->shown().text.contains(QStringLiteral("4730 T")); }, 10000));
    EXPECT_TRUE(shown->findChild<QLabel*>(QStringLiteral("handbookNote"))->text().contains(QStringLiteral("Benefits")));

    auto* issue = shown->findChild<QComboBox*>(QStringLiteral("handbookIssue"));
    issue->setCurrentIndex(1);
    ASSERT_TRUE(settled());
    EXPECT_FALSE(shown->shown().text.contains(QStringLiteral("4730 T")));
    prompts.files = {file("issue.html")};
    shown->findChild<QPushButton*>(QStringLiteral("handbookSave"))->click();
    ASSERT_TRUE(settled());
    QFile saved(file("issue.html"));
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    const QByteArray bytes = saved.readAll();
    EXPECT_TRUE(bytes.contains("First issue."));
    EXPECT_FALSE(bytes.contains("4730 T"));

    shown->findChild<QComboBox*>(QStringLiteral("handbookLanguage"))->setCurrentIndex(1); // not kept in that one
    ASSERT_TRUE(settled());
    EXPECT_FALSE(shown->findChild<QPushButton*>(QStringLiteral("handbookPrint"))->isEnabled());
    EXPECT_TRUE(shown->findChild<QLabel*>(QStringLiteral("handbookNote"))->isVisible());
}

TEST_F(FrameworkTest, PrintsTheHandbookByTheKeysForIt)
{
    begin();
    HandbookPage* shown = handbook();
    programme->activateWindow();
    ASSERT_TRUE(QTest::qWaitFor([&] { return programme->isActiveWindow(); }, 5000));
    programme->findChild<QListWidget*>(QStringLiteral("programmeNavigation"))->setFocus();
    QTest::keyClick(programme->focusWidget(), Qt::Key_P, Qt::ControlModifier);
    auto* dialog = programme->findChild<PagesDialog*>();
    ASSERT_TRUE(dialog);
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->pages() > 0; }, 60000));
    EXPECT_EQ(dialog->pages(), shown->pages());
}

TEST_F(FrameworkTest, ChangesTextsOfTheRoleInTheirPlaces)
{
    begin();
    auto* role = static_cast<RolePage*>(page("role"));
    ASSERT_EQ(role->texts()->topLevelItemCount(), 4);
    EXPECT_EQ(role->texts()->topLevelItem(1)->childCount(), 8);
    EXPECT_TRUE(all<RoleText>().isEmpty()) << "looking writes nothing";

    choose(role, 3, 0);
    auto* words = role->findChild<QPlainTextEdit*>(QStringLiteral("roleText"));
    words->setPlainText(QStringLiteral("4731 U"));
    pressed(role, "roleDown");
    ASSERT_EQ(benefits("en").size(), 5);
    EXPECT_EQ(benefits("en")[1], QStringLiteral("4731 U")) << "what was written goes with what moved";
    EXPECT_EQ(role->texts()->currentItem(), role->texts()->topLevelItem(3)->child(1));

    words->setPlainText(QStringLiteral("4732 V"));
    choose(role, 3, 4); // going on keeps it
    EXPECT_EQ(benefits("en")[1], QStringLiteral("4732 V"));

    pressed(role, "roleAdd");
    EXPECT_EQ(benefits("en").size(), 6);
    EXPECT_EQ(role->texts()->currentItem(), role->texts()->topLevelItem(3)->child(5));
    words->setPlainText(QStringLiteral("4733 W"));
    pressed(role, "roleKeep");
    EXPECT_EQ(benefits("en")[5], QStringLiteral("4733 W"));
    pressed(role, "roleRemove");
    EXPECT_EQ(benefits("en").size(), 5);
    EXPECT_FALSE(benefits("en").contains(QStringLiteral("4733 W")));

    pressed(role, "roleUsual");
    EXPECT_TRUE(all<RoleText>().isEmpty());
    EXPECT_EQ(benefits("en"), programme::wordList(QStringLiteral("en"), QStringLiteral("role.benefits")));
    EXPECT_FALSE(role->findChild<QPushButton*>(QStringLiteral("roleUsual"))->isEnabled());
}

TEST_F(FrameworkTest, ShowsWhatALanguageLacks)
{
    begin();
    auto* role = static_cast<RolePage*>(page("role"));
    EXPECT_FALSE(role->findChild<QLabel*>(QStringLiteral("roleGaps"))->isVisible());
    auto* language = role->findChild<QComboBox*>(QStringLiteral("roleLanguage"));
    language->setCurrentIndex(language->findData(QStringLiteral("de")));
    ASSERT_TRUE(settled());
    EXPECT_EQ(role->texts()->topLevelItem(0)->child(0)->text(0), programme::word(QStringLiteral("de"), QStringLiteral("role.description")));
    choose(role, 1, 7);
    pressed(role, "roleRemove");
    EXPECT_EQ(programme::roleTexts(all<RoleText>(), programme::rolePart::responsibility, QStringLiteral("de")).size(), 7);
    auto* gaps = role->findChild<QLabel*>(QStringLiteral("roleGaps"));
    EXPECT_TRUE(gaps->isVisible());
    EXPECT_TRUE(gaps->text().contains(u'7') && gaps->text().contains(u'8')) << gaps->text().toStdString();
}

TEST_P(EveryWindowOfProgramme, Framework)
{
    openOnScreen();
    takeSample();
    lookAtPages({"role"}, "example");
    auto* handbook = static_cast<HandbookPage*>(page("handbook"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return handbook->pages() > 0; }, 60000));
    lookAtPages({"handbook"}, "example");

    handbook->findChild<QPushButton*>(QStringLiteral("recordNew"))->click();
    ASSERT_TRUE(settled());
    lookAtDialog(QStringLiteral("newIssueDialog"));
    handbook->findChild<QPushButton*>(QStringLiteral("handbookPrint"))->click();
    auto* pages = programme->findChild<PagesDialog*>();
    ASSERT_TRUE(pages);
    ASSERT_TRUE(QTest::qWaitFor([&] { return pages->pages() > 0; }, 60000));
    lookAtDialog(QStringLiteral("pagesDialog"));
}

} // namespace
} // namespace microvet::ui
