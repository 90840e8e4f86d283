#include "core/actions/approval.h"
#include "tests/support/programs.h"
#include "ui/organisation/organisation_window.h"
#include "ui/review/draft_review_window.h"
#include "ui/seal/key_dialogs.h"
#include "ui/seal/seal_page.h"
#include "ui/seal/secret_store.h"
#include "ui/shell/status_line.h"

#include "tests/ui/shell/look_checks.h"
#include "tests/ui/shell/shell_fixture.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>

namespace microvet::ui {

namespace {

const QString passphrase = QStringLiteral("apfel straße κλειδί");

/// A wallet that keeps what it is given.
class Wallet : public SecretStore {
public:
    bool isThere() const override { return true; }
    void read(const QString& name, std::function<void(const QString&)> then) override { then(secrets.value(name)); }
    void write(const QString& name, const QString& secret, std::function<void(bool)> then) override
    {
        if (!refuses) secrets.insert(name, secret);
        then(!refuses);
    }
    void remove(const QString& name) override { secrets.remove(name); }
    QHash<QString, QString> secrets;
    bool refuses = false;
};

class SealTest : public ShellTest {
protected:
    void SetUp() override
    {
        if (!seal::isAvailable()) GTEST_SKIP() << "built without OpenSSL";
        ShellTest::SetUp();
        settings->setAuthorName(QStringLiteral("Ana Reis"));
    }
    template<class W> static W* in(QWidget* parent, const char* name)
    {
        auto* found = parent->findChild<W*>(QLatin1String(name));
        EXPECT_TRUE(found) << name;
        return found;
    }
    static void settle()
    {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    OrganisationWindow* openIt()
    {
        window->actions().organisation->trigger();
        auto* dialog = window->findChild<OrganisationWindow*>();
        auto* tabs = in<QTabWidget>(dialog, "organisationTabs");
        tabs->setCurrentIndex(tabs->count() - 1);
        return dialog;
    }
    static void press(QWidget* dialog, const char* button)
    {
        in<QPushButton>(dialog, button)->click();
        settle();
    }
    /// The dialog of that kind that is open somewhere.
    template<class D> static D* open()
    {
        const QWidgetList all = QApplication::topLevelWidgets();
        for (QWidget* each : all)
            if (auto* dialog = qobject_cast<D*>(each); dialog && dialog->isVisible()) return dialog;
        return nullptr;
    }
    static void choosePassphrase(const QString& first, const QString& again)
    {
        auto* dialog = open<PassphraseDialog>();
        ASSERT_TRUE(dialog);
        in<QLineEdit>(dialog, "passphrase")->setText(first);
        if (auto* second = dialog->findChild<QLineEdit*>(QStringLiteral("passphraseAgain"))) second->setText(again);
        press(dialog, "passphraseDialog.take");
    }
    static void openKey(const QString& words = passphrase) { choosePassphrase(words, {}); }
    void makeKey(QWidget* dialog)
    {
        press(dialog, "sealMake");
        auto* owner = open<KeyOwnerDialog>();
        ASSERT_TRUE(owner);
        EXPECT_EQ(in<QLineEdit>(owner, "keyName")->text(), QStringLiteral("Ana Reis"));
        in<QLineEdit>(owner, "keyRole")->setText(QStringLiteral("ambassador"));
        in<QLineEdit>(owner, "keyOrganisation")->setText(QStringLiteral("House of Skills"));
        press(owner, "keyOwnerDialog.take");
    }
    static QString said(QWidget* dialog) { return in<QLabel>(dialog, "organisationSaid")->text(); }
    QString keyFile() const { return folder.filePath(QStringLiteral("own.microvet-secret-key")); }
    /// Sealing is on, and a key is here.
    void makeReady()
    {
        OrganisationWindow* dialog = openIt();
        in<QCheckBox>(dialog, "sealOn")->setChecked(true);
        makeKey(dialog);
        choosePassphrase(passphrase, passphrase);
        press(dialog, "saveOrganisation");
        ASSERT_TRUE(QFile::exists(keyFile()));
    }
    /// As the review window does it.
    void approve(const QString& reviewer = QStringLiteral("Ana Reis"))
    {
        const QString version = session().keepVersion(QStringLiteral("Approved"), {}).hash;
        session().edit(QStringLiteral("Decide"), {}, [&](model::Content& content) {
            model::Verdict verdict;
            verdict.reviewer = reviewer;
            verdict.role = QStringLiteral("ambassador");
            verdict.decision = model::Decision::Accept;
            verdict.conflictOfInterest = review::noConflict();
            review::decide(content, verdict, version, 1, session().clock()());
        });
        window->actions().reviewDraft->trigger();
        auto* review = window->findChild<DraftReviewWindow*>();
        ASSERT_TRUE(review);
        emit review->decided();
        settle();
    }
    std::optional<model::Seal> sealInFile() const
    {
        const model::Content content = contentOf(file("course.microvet"));
        return content.review.verdicts.isEmpty() ? std::nullopt : content.review.verdicts.constLast().seal;
    }
    void makeSavedCourse()
    {
        makeCourse(QStringLiteral("Bread"));
        prompts.files = {file("course.microvet")};
        window->actions().save->trigger();
        ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(file("course.microvet")) && !session().isModified(); }, 20000));
    }
};

} // namespace

TEST_F(SealTest, AKeyIsMadeEncryptedAndTrusted)
{
    OrganisationWindow* dialog = openIt();
    in<QCheckBox>(dialog, "sealOn")->setChecked(true);
    makeKey(dialog);
    choosePassphrase(QStringLiteral("short"), QStringLiteral("short"));
    ASSERT_TRUE(open<PassphraseDialog>()) << "too short";
    choosePassphrase(passphrase, passphrase + u'x');
    auto* ask = open<PassphraseDialog>();
    ASSERT_TRUE(ask) << "not the same";
    EXPECT_FALSE(in<QLabel>(ask, "passphraseTrouble")->text().isEmpty());
    EXPECT_FALSE(QFile::exists(keyFile()));
    choosePassphrase(passphrase, passphrase);
    EXPECT_FALSE(open<PassphraseDialog>());
    EXPECT_TRUE(in<QLabel>(dialog, "sealOwnKey")->text().contains(QStringLiteral("Ana Reis, ambassador, House of Skills")));
    EXPECT_EQ(in<QTreeWidget>(dialog, "sealTrusted")->topLevelItemCount(), 1);
    look::expectNames(dialog);
    look::expectUniqueMnemonics(dialog);
    look::expectFits(dialog);
    look::shoot(dialog, QStringLiteral("seal-page"));
    press(dialog, "saveOrganisation");
    EXPECT_TRUE(studio->organisation().seals.on);
    ASSERT_EQ(studio->organisation().seals.keys.size(), 1);
    EXPECT_FALSE(bytesOf(keyFile()).contains("apfel"));
    EXPECT_TRUE(seal::readLocked(diskStore(), keyFile(), passphrase));
}

TEST_F(SealTest, CancellingMakesNoKey)
{
    OrganisationWindow* dialog = openIt();
    makeKey(dialog);
    open<PassphraseDialog>()->reject();
    settle();
    EXPECT_FALSE(QFile::exists(keyFile()));
    EXPECT_EQ(in<QTreeWidget>(dialog, "sealTrusted")->topLevelItemCount(), 0);
    dialog->reject();
}

TEST_F(SealTest, AWalletKeepsThePassphrase)
{
    Wallet wallet;
    KeyKeeper keeper({diskStore(), prompts, systemNow, keyFile(), wallet}, window);
    keeper.make(QStringLiteral("Ana Reis"), {}, {}, [](const auto&, const auto&) {});
    press(open<KeyOwnerDialog>(), "keyOwnerDialog.take");
    EXPECT_FALSE(open<PassphraseDialog>()) << "nobody is asked";
    ASSERT_TRUE(QFile::exists(keyFile()));
    KeyKeeper::Key key;
    keeper.unlock([&](const KeyKeeper::Key& opened, const QString&) { key = opened; });
    EXPECT_TRUE(key);
    // A wallet that was emptied, or is locked: the user is asked.
    wallet.secrets.clear();
    keeper.unlock([](const auto&, const auto&) {});
    ASSERT_TRUE(open<PassphraseDialog>());
    open<PassphraseDialog>()->reject();
    settle();
    wallet.refuses = true;
    ASSERT_TRUE(QFile::remove(keyFile()));
    keeper.make(QStringLiteral("Ana Reis"), {}, {}, [](const auto&, const auto&) {});
    press(open<KeyOwnerDialog>(), "keyOwnerDialog.take");
    choosePassphrase(passphrase, passphrase);
    EXPECT_TRUE(seal::readLocked(diskStore(), keyFile(), passphrase));
}

TEST_F(SealTest, AKeyMovesToAnotherComputer)
{
    makeReady();
    OrganisationWindow* dialog = openIt();
    look::shoot(dialog, QStringLiteral("seal-page-ready"));
    press(dialog, "sealMoveOut");
    openKey(QStringLiteral("not this one"));
    auto* ask = open<PassphraseDialog>();
    ASSERT_TRUE(ask) << "a wrong passphrase opens nothing";
    look::shoot(ask, QStringLiteral("seal-passphrase-wrong"));
    openKey();
    prompts.files = {file("moved.microvet-secret-key")};
    choosePassphrase(QStringLiteral("for the way there"), QStringLiteral("for the way there"));
    ASSERT_TRUE(QFile::exists(file("moved.microvet-secret-key"))) << said(dialog).toStdString();
    dialog->reject();
    settle();
    // The other computer.
    ASSERT_TRUE(QFile::remove(keyFile()));
    dialog = openIt();
    prompts.files = {file("moved.microvet-secret-key")};
    press(dialog, "sealMoveIn");
    openKey(QStringLiteral("for the way there"));
    choosePassphrase(passphrase, passphrase);
    EXPECT_TRUE(seal::readLocked(diskStore(), keyFile(), passphrase));
    EXPECT_TRUE(in<QLabel>(dialog, "sealOwnKey")->text().contains(QStringLiteral("Ana Reis")));
    dialog->reject();
}

TEST_F(SealTest, CardsOfOthersAreTrustedAndRemoved)
{
    auto ben = seal::makeKey(QStringLiteral("Ben"), {}, QStringLiteral("School"), systemNow());
    ASSERT_TRUE(ben);
    ASSERT_TRUE(seal::writeCard(diskStore(), file("ben.microvet-key"), ben->card));
    OrganisationWindow* dialog = openIt();
    auto* list = in<QTreeWidget>(dialog, "sealTrusted");
    putBytes(file("notes.microvet-key"), "notes");
    prompts.files = {file("notes.microvet-key")};
    press(dialog, "sealTakeCard");
    EXPECT_TRUE(said(dialog).contains(QStringLiteral("notes.microvet-key")));
    EXPECT_EQ(list->topLevelItemCount(), 0);
    prompts.files = {file("ben.microvet-key")};
    press(dialog, "sealTakeCard");
    EXPECT_TRUE(said(dialog).contains(seal::fingerprintOf(ben->card.key)));
    ASSERT_EQ(list->topLevelItemCount(), 1);
    list->setCurrentItem(list->topLevelItem(0));
    prompts.files = {file("again.microvet-key")};
    press(dialog, "sealSaveCard");
    EXPECT_TRUE(seal::readCard(diskStore(), file("again.microvet-key")));
    press(dialog, "saveOrganisation");
    EXPECT_EQ(studio->organisation().seals.keys.size(), 1);
    dialog = openIt();
    list = in<QTreeWidget>(dialog, "sealTrusted");
    list->setCurrentItem(list->topLevelItem(0));
    press(dialog, "sealRemoveCard");
    press(dialog, "saveOrganisation");
    EXPECT_TRUE(studio->organisation().seals.keys.isEmpty());
}

TEST_F(SealTest, AWithdrawnKeyIsGoneWhateverTheWindowDoes)
{
    makeReady();
    OrganisationWindow* dialog = openIt();
    press(dialog, "sealWithdraw");
    auto* why = open<WithdrawKeyDialog>();
    ASSERT_TRUE(why);
    look::shoot(why, QStringLiteral("seal-withdraw"));
    in<QPlainTextEdit>(why, "withdrawReason")->setPlainText(QStringLiteral("The laptop was stolen."));
    prompts.files = {file("gone.microvet-key")};
    press(why, "withdrawKeyDialog.take");
    openKey();
    EXPECT_FALSE(QFile::exists(keyFile()));
    dialog->reject();
    ASSERT_EQ(studio->organisation().seals.keys.size(), 1);
    EXPECT_TRUE(studio->organisation().seals.keys[0].withdrawn) << "kept although the window was cancelled";
    const auto card = seal::readCard(diskStore(), file("gone.microvet-key"));
    ASSERT_TRUE(card);
    EXPECT_EQ(card->withdrawn->reason, QStringLiteral("The laptop was stolen."));
}

TEST_F(SealTest, AnApprovalIsSealedAndSaved)
{
    makeReady();
    makeSavedCourse();
    approve();
    openKey();
    ASSERT_TRUE(QTest::qWaitFor([&] { return sealInFile().has_value(); }, 20000));
    const model::Content content = contentOf(file("course.microvet"));
    const auto state = seal::stateOf(seal::sealsOf(content)[0], content.course, studio->organisation().seals, {});
    EXPECT_EQ(state.kind, seal::State::Valid);
    auto* shown = window->findChild<QToolButton*>(QStringLiteral("reviewState"));
    ASSERT_TRUE(shown);
    EXPECT_TRUE(QTest::qWaitFor([&] { return shown->text().contains(QStringLiteral("valid seal")); }, 10000)) << shown->text().toStdString();
    look::shoot(window, QStringLiteral("sealed-window"));
    for (const char* name : {"record.json", "record.pdf"}) {
        window->messages().dismiss();
        prompts.files = {file(name)};
        window->actions().saveReviewRecord->trigger();
        EXPECT_TRUE(waitMessage().contains(QLatin1String(name)));
    }
    const QByteArray record = bytesOf(file("record.json"));
    EXPECT_TRUE(record.contains("\"valid\"") && record.contains("The seal is valid")) << record.toStdString();
    const QString paper = test::said(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file("record.pdf"), QStringLiteral("-")});
    EXPECT_TRUE(paper.contains(QStringLiteral("Fingerprint of the key"))) << paper.toStdString();
    // One step back, and the seal goes with it.
    session().undo();
    EXPECT_FALSE(session().content().review.verdicts.constLast().seal);
    session().redo();
    EXPECT_TRUE(session().content().review.verdicts.constLast().seal);
}

TEST_F(SealTest, TheFirstSealMakesTheKey)
{
    actions::OrganisationProfile ours;
    ours.seals.on = true;
    ASSERT_TRUE(studio->setOrganisation(ours));
    makeSavedCourse();
    approve();
    auto* owner = open<KeyOwnerDialog>();
    ASSERT_TRUE(owner);
    EXPECT_EQ(in<QLineEdit>(owner, "keyName")->text(), QStringLiteral("Ana Reis"));
    EXPECT_EQ(in<QLineEdit>(owner, "keyRole")->text(), QStringLiteral("ambassador"));
    press(owner, "keyOwnerDialog.take");
    choosePassphrase(passphrase, passphrase);
    ASSERT_EQ(studio->organisation().seals.keys.size(), 1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return sealInFile().has_value(); }, 20000));
    const model::Content content = contentOf(file("course.microvet"));
    EXPECT_EQ(seal::stateOf(seal::sealsOf(content)[0], content.course, studio->organisation().seals, {}).kind, seal::State::Valid);
}

TEST_F(SealTest, AnApprovalStandsWithoutASeal)
{
    makeReady();
    makeSavedCourse();
    approve();
    open<PassphraseDialog>()->reject();
    settle();
    EXPECT_TRUE(waitMessage().contains(QStringLiteral("carries no seal")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !contentOf(file("course.microvet")).review.verdicts.isEmpty(); }, 20000));
    EXPECT_FALSE(sealInFile());
}

TEST_F(SealTest, SomebodyElsesKeySealsNothing)
{
    makeReady();
    makeSavedCourse();
    approve(QStringLiteral("Ben"));
    openKey();
    EXPECT_TRUE(waitMessage().contains(QStringLiteral("belongs to Ana Reis")));
    EXPECT_FALSE(session().content().review.verdicts.constLast().seal);
}

TEST_F(SealTest, WithoutTheSwitchNobodyIsAsked)
{
    makeSavedCourse();
    approve();
    EXPECT_FALSE(open<PassphraseDialog>());
    EXPECT_FALSE(open<KeyOwnerDialog>());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !contentOf(file("course.microvet")).review.verdicts.isEmpty(); }, 20000));
    EXPECT_FALSE(sealInFile());
}

TEST_F(SealTest, TheExportSaysWhatTheApprovalIsWorth)
{
    makeSavedCourse();
    approve();
    session().edit(QStringLiteral("Write"), {}, [](model::Content& content) { content.course.title += u'!'; });
    window->actions().exportCourse->trigger();
    auto* dialog = window->findChild<QDialog*>(QStringLiteral("exportDialog"));
    ASSERT_TRUE(dialog);
    auto* notice = in<QLabel>(dialog, "exportApproval");
    ASSERT_TRUE(QTest::qWaitFor([&] { return notice->text().contains(QStringLiteral("changed since")); }, 10000)) << notice->text().toStdString();
    EXPECT_FALSE(notice->isHidden());
    QTest::qWait(20); // the notice takes its room
    look::expectFits(dialog);
    look::shoot(dialog, QStringLiteral("export-outdated"));
    dialog->close();
    prompts.answers = {QStringLiteral("discard")};
}

} // namespace microvet::ui
