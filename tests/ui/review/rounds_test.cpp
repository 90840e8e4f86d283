#include "tests/ui/shell/look_checks.h"
#include "tests/ui/shell/shell_fixture.h"

#include "core/actions/verify.h"
#include "core/base/zip_reader.h"
#include "core/review/comments.h"
#include "core/review/verdict.h"
#include "ui/exchange/send_dialog.h"
#include "ui/exchange/take_review_dialog.h"
#include "ui/export/export_dialog.h"
#include "ui/organisation/organisation_window.h"
#include "ui/review/comments_panel.h"
#include "ui/review/draft_review_window.h"
#include "ui/seal/key_dialogs.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTextBrowser>
#include <QToolButton>

namespace microvet::ui {

namespace {

using model::CommentKind;
using model::Decision;

/// An author and an ambassador, each with a Studio, settings and an organisation of their own. Between them go files.
class RoundsTest : public ShellTest {
protected:
    struct Person {
        QTemporaryDir home;
        std::unique_ptr<Settings> settings;
        std::unique_ptr<Studio> studio;
        QString path(const char* name) const { return home.filePath(QLatin1String(name)); }
    };

    void SetUp() override
    {
        if (!seal::isAvailable()) GTEST_SKIP() << "built without OpenSSL";
        ASSERT_TRUE(folder.isValid());
        begin(ada, QStringLiteral("Ada Costa"));
        begin(ben, QStringLiteral("Ben Moore"));
    }
    void TearDown() override
    {
        ada.studio.reset();
        ben.studio.reset();
        ShellTest::TearDown();
    }
    void begin(Person& who, const QString& name)
    {
        who.settings =
            std::make_unique<Settings>(std::make_unique<QSettings>(who.path("settings.ini"), QSettings::IniFormat));
        who.settings->setWelcomed(true);
        who.settings->setLastFolder(folder.path());
        who.settings->setAuthorName(name);
        who.studio =
            std::make_unique<Studio>(Studio::Services{*who.settings, prompts, disk(), systemNow, who.path("recovery"),
                                                      who.path("templates"), who.path("esco"), organisationOf(who)});
        who.studio->start({});
    }
    static QString organisationOf(const Person& who) { return who.path("our.microvet-organisation"); }
    /// From here on, what happens happens at that computer.
    void sitDown(Person& who) { window = who.studio->windows().first(); }
    void openAt(Person& who, const char* course)
    {
        sitDown(who);
        if (window->session()) window->actions().close->trigger();
        ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() == nullptr; }));
        settle();
        who.studio->openFile(window, file(course));
        ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr; }, 20000));
    }
    static void settle()
    {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    template<class W>
    static W* in(QWidget* parent, const char* name)
    {
        auto* found = parent->findChild<W*>(QLatin1String(name));
        EXPECT_TRUE(found) << name;
        return found;
    }
    template<class Dialog>
    Dialog* shown()
    {
        auto* found = window->findChild<Dialog*>();
        EXPECT_TRUE(found && found->isVisible()) << typeid(Dialog).name();
        return found;
    }
    static void press(QWidget* parent, const char* button)
    {
        auto* found = in<QPushButton>(parent, button);
        ASSERT_TRUE(found->isEnabled()) << button;
        found->click();
        settle();
    }
    static void choose(QComboBox* box, int data) { box->setCurrentIndex(box->findData(data)); }
    bool footSays(const QString& text)
    {
        auto* foot = in<QToolButton>(window, "reviewState");
        return QTest::qWaitFor([&] { return foot->isVisible() && foot->text() == text; }, 10000);
    }

    void send(QAction* action, const char* target, const QString& to = {})
    {
        action->trigger();
        auto* dialog = shown<SendDialog>();
        if (!to.isEmpty()) in<QLineEdit>(dialog, "sendTo")->setText(to);
        prompts.files = {file(target)};
        press(dialog, "sendGo");
        ASSERT_TRUE(QTest::qWaitFor([&] { return !window->findChild<SendDialog*>(); }, 20000));
        ASSERT_TRUE(waitSaved());
        ASSERT_TRUE(QFile::exists(file(target)));
    }
    void comment(const QUuid& place, CommentKind kind, const QString& text)
    {
        window->workspace()->editor().showElement(place);
        window->workspace()->outline().setCurrent(place);
        window->workspace()->outline().setFocus();
        window->actions().addComment->trigger();
        auto* dialog = in<QDialog>(window, "commentDialog");
        choose(in<QComboBox>(dialog, "commentKind"), int(kind));
        in<QPlainTextEdit>(dialog, "commentText")->setPlainText(text);
        press(dialog, "commentTake");
    }
    DraftReviewWindow* review()
    {
        window->actions().reviewDraft->trigger();
        return shown<DraftReviewWindow>();
    }
    void decide(Decision decision, const QString& summary)
    {
        auto* dialog = review();
        for (QComboBox* box :
             dialog->findChildren<QComboBox*>(QRegularExpression(QStringLiteral("^checklistVerdict-"))))
            choose(box, int(model::ItemVerdict::Met));
        in<QLineEdit>(dialog, "reviewRole")->setText(QStringLiteral("ambassador"));
        in<QCheckBox>(dialog, "reviewNoConflict")->setChecked(true);
        in<QPlainTextEdit>(dialog, "reviewSummary")->setPlainText(summary);
        choose(in<QComboBox>(dialog, "reviewDecision"), int(decision));
        EXPECT_TRUE(in<QPushButton>(dialog, "reviewDecide")->isEnabled())
            << in<QLabel>(dialog, "reviewObstacles")->text().toStdString();
        press(dialog, "reviewDecide");
    }
    void takeIn(const char* path)
    {
        prompts.files = {file(path)};
        window->actions().takeReview->trigger();
        auto* dialog = shown<TakeReviewDialog>();
        ASSERT_TRUE(QTest::qWaitFor([&] { return in<QPushButton>(dialog, "takeGo")->isEnabled(); }, 20000))
            << in<QTextBrowser>(dialog, "reviewReport")->toPlainText().toStdString();
        press(dialog, "takeGo");
    }
    void save()
    {
        window->actions().save->trigger();
        ASSERT_TRUE(waitSaved());
    }
    /// Opens "Our organisation" at the page of seals.
    OrganisationWindow* organisation()
    {
        window->actions().organisation->trigger();
        auto* dialog = shown<OrganisationWindow>();
        auto* tabs = in<QTabWidget>(dialog, "organisationTabs");
        tabs->setCurrentIndex(tabs->count() - 1);
        return dialog;
    }
    void pack(const char* target)
    {
        window->actions().exportCourse->trigger();
        auto* dialog = shown<ExportDialog>();
        dialog->choose(QStringLiteral("repository"));
        if (auto* despite = in<QCheckBox>(dialog, "exportDespite"); !despite->isHidden()) despite->setChecked(true);
        in<QLineEdit>(dialog, "exportTarget")->setText(file(target));
        press(dialog, "exportGo");
        ASSERT_TRUE(QTest::qWaitFor([&] { return in<QPushButton>(dialog, "exportOpenFolder")->isVisible(); }, 30000))
            << in<QLabel>(dialog, "exportTrouble")->text().toStdString();
        dialog->reject();
        settle();
    }
    QJsonObject packed(const char* package, const char* name) const
    {
        auto zip = ZipReader::open(diskStore(), file(package));
        EXPECT_TRUE(zip);
        if (!zip) return {};
        const qsizetype at = (*zip)->find(QLatin1String(name));
        return at < 0 ? QJsonObject() : QJsonDocument::fromJson((*zip)->read(at, 1 << 20).valueOr({})).object();
    }
    /// As `microvet verify` says it with what that person's organisation trusts.
    QStringList sealsOf(const char* package, const Person& who) const
    {
        const auto report = actions::verifyHere(diskStore(), file(package), {}, organisationOf(who));
        EXPECT_TRUE(report);
        QStringList states;
        for (const report::Seal& one : report.valueOr({}).seals)
            states << one.state + QStringLiteral(", ") + one.name;
        return states;
    }

    Person ada, ben;
};

TEST_F(RoundsTest, ADraftGoesThroughTwoRoundsAndIsExportedApprovedAndSealed)
{
    // The author sends, and goes on writing.
    sitDown(ada);
    window->actions().sample->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr; }, 20000));
    prompts.files = {file("bread.microvet")};
    window->actions().saveAs->trigger();
    ASSERT_TRUE(waitSaved());
    const model::UnitId unit = session().course().modules[0].units[0].id;
    send(window->actions().sendDraft, "first.microvet", QStringLiteral("Ben"));
    const auto rewrite = [&](const QString& title) {
        session().edit(QStringLiteral("Write"), {unit.uuid(), "title"}, [&](model::Content& content) {
            model::modify<model::Unit>(content, unit, [&](model::Unit& one) { one.title = title; });
        });
    };
    rewrite(QStringLiteral("Written meanwhile"));
    save();

    // The ambassador wants changes.
    openAt(ben, "first.microvet");
    EXPECT_TRUE(waitMessage().contains(QStringLiteral("Ada Costa")));
    comment(unit.uuid(), CommentKind::Must, QStringLiteral("Say for whom."));
    decide(Decision::MinorChanges, QStringLiteral("One thing is missing."));
    ASSERT_TRUE(waitSaved());
    EXPECT_FALSE(QApplication::activeModalWidget()) << "only an approval is sealed";
    send(window->actions().returnReview, "first.microvet-review");

    // The author sees to it in the draft that has moved on.
    sitDown(ada);
    takeIn("first.microvet-review");
    EXPECT_EQ(model::find<model::Unit>(session().content(), unit)->title, QStringLiteral("Written meanwhile"));
    EXPECT_TRUE(footSays(QStringLiteral("Changes were asked for, and the course has changed since")));
    EXPECT_EQ(review::openCount(session().content(), CommentKind::Must), 1);
    CommentsPanel& comments = window->workspace()->comments();
    window->actions().nextComment->trigger();
    EXPECT_EQ(window->workspace()->editor().currentElement(), unit.uuid());
    EXPECT_TRUE(in<QTextBrowser>(&comments, "commentThread")->toPlainText().contains(QStringLiteral("Say for whom.")));
    rewrite(QStringLiteral("Bread for beginners"));
    press(&comments, "commentResolve");
    EXPECT_EQ(review::openCount(session().content(), CommentKind::Must), 0);
    send(window->actions().sendDraft, "second.microvet", QStringLiteral("Ben"));

    // Second round: the ambassador's organisation wants seals, and the first approval makes the key.
    openAt(ben, "second.microvet");
    auto* ours = organisation();
    in<QCheckBox>(ours, "sealOn")->setChecked(true);
    press(ours, "saveOrganisation");
    decide(Decision::Accept, {});
    press(shown<KeyOwnerDialog>(), "keyOwnerDialog.take");
    auto* words = shown<PassphraseDialog>();
    for (const char* field : {"passphrase", "passphraseAgain"})
        in<QLineEdit>(words, field)->setText(QStringLiteral("apfel straße κλειδί"));
    press(words, "passphraseDialog.take");
    ASSERT_TRUE(waitSaved());
    EXPECT_TRUE(footSays(QStringLiteral("Approved, with a valid seal")));
    look::shoot(window, QStringLiteral("rounds-approved"));
    send(window->actions().returnReview, "second.microvet-review");
    ours = organisation();
    prompts.files = {file("ben.microvet-key")};
    press(ours, "sealHandOut");
    ours->reject();

    // The author's organisation takes in the ambassador's card, and the approval comes home.
    sitDown(ada);
    takeIn("second.microvet-review");
    EXPECT_TRUE(footSays(QStringLiteral("Approved, but the seal is not valid"))) << "nobody here trusts it yet";
    ours = organisation();
    prompts.files = {file("ben.microvet-key")};
    press(ours, "sealTakeCard");
    press(ours, "saveOrganisation");
    EXPECT_TRUE(footSays(QStringLiteral("Approved, with a valid seal")))
        << in<QToolButton>(window, "reviewState")->text().toStdString();
    save();
    const QList<model::Verdict> decisions = review::decisions(contentOf(file("bread.microvet")));
    ASSERT_EQ(decisions.size(), 2);
    EXPECT_EQ(decisions[0].round, 1);
    EXPECT_EQ(decisions[1].round, 2);

    // What is exported says so, until somebody writes on.
    pack("approved.zip");
    const QJsonObject approval = packed("approved.zip", "approval.json");
    EXPECT_EQ(approval.value(QLatin1String("state")).toString(), QStringLiteral("approved"));
    EXPECT_EQ(approval.value(QLatin1String("round")).toInt(), 2);
    EXPECT_EQ(approval.value(QLatin1String("decisions")).toArray().size(), 2);
    EXPECT_FALSE(packed("approved.zip", "seal.json").isEmpty());
    const QStringList good{QStringLiteral("valid, Ben Moore")};
    EXPECT_EQ(sealsOf("approved.zip", ada), good);
    EXPECT_EQ(sealsOf("bread.microvet", ada), good);
    rewrite(QStringLiteral("Bread for everybody"));
    EXPECT_TRUE(footSays(QStringLiteral("Approved, but the course has changed since")));
    pack("outdated.zip");
    EXPECT_EQ(packed("outdated.zip", "approval.json").value(QLatin1String("state")).toString(),
              QStringLiteral("outdated"));
    EXPECT_TRUE(packed("outdated.zip", "seal.json").isEmpty());
}

} // namespace

} // namespace microvet::ui
