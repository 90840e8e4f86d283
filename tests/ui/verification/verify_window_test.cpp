#include "tests/ui/verification/package_fixture.h"

#include "core/actions/approval.h"
#include "core/actions/organisation.h"
#include "core/document/container.h"
#include "tests/support/sample_content.h"
#include "ui/verification/review_window.h"
#include "ui/verification/verify_job.h"
#include "ui/verification/verify_window.h"

#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeWidget>

namespace microvet::ui {

class VerifyWindowTest : public PackageTest {
protected:
    void SetUp() override
    {
        settings = std::make_unique<Settings>(std::make_unique<QSettings>(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat));
        window = std::make_unique<VerifyWindow>(VerifyWindow::Services{*settings, prompts, diskStore(), {}, folder.filePath(QStringLiteral("reviews"))});
        window->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }
    template<class T> T* child(const char* name) const { return window->findChild<T*>(QLatin1String(name)); }
    void verify(const QStringList& paths)
    {
        auto* job = window->findChild<VerifyJob*>();
        QSignalSpy done(job, &VerifyJob::finished);
        window->verify(paths);
        ASSERT_TRUE(done.wait(60000));
        QCoreApplication::processEvents();
    }

    std::unique_ptr<Settings> settings;
    std::unique_ptr<VerifyWindow> window;
};

TEST_F(VerifyWindowTest, AFolderGivesARowForEachAndNoneStopsTheOthers)
{
    QDir(folder.path()).mkpath(QStringLiteral("in"));
    site(QStringLiteral("in/good.zip"));
    QFile broken(folder.filePath(QStringLiteral("in/broken.zip")));
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write("PK\x03\x04 cut");
    broken.close();
    prompts.files = {folder.filePath(QStringLiteral("in"))};
    QSignalSpy done(window->findChild<VerifyJob*>(), &VerifyJob::finished);
    child<QPushButton>("verifyFolder")->click();
    ASSERT_TRUE(done.wait(60000));
    auto* list = child<QTreeWidget>("verifyList");
    ASSERT_EQ(list->topLevelItemCount(), 2);
    QMap<QString, QString> structure;
    for (int i = 0; i < 2; ++i) structure.insert(list->topLevelItem(i)->text(0), list->topLevelItem(i)->text(2));
    EXPECT_EQ(structure.value(QStringLiteral("broken.zip")), QStringLiteral("Failed"));
    EXPECT_EQ(structure.value(QStringLiteral("good.zip")), QStringLiteral("Passed"));
    EXPECT_TRUE(child<QPushButton>("verifyReview")->isEnabled());
    EXPECT_TRUE(child<QTextBrowser>("verifyText")->toPlainText().contains(QStringLiteral("Structure")));
}

TEST_F(VerifyWindowTest, LeadsToTheReviewAndTheReport)
{
    verify({site()});
    prompts.files = {folder.filePath(QStringLiteral("r.html"))};
    child<QPushButton>("verifySave")->click();
    EXPECT_TRUE(QFile::exists(folder.filePath(QStringLiteral("r.html"))));
    child<QPushButton>("verifyReview")->click();
    auto* review = window->findChild<ReviewWindow*>();
    ASSERT_TRUE(review);
    EXPECT_TRUE(review->isVisible());
    EXPECT_EQ(review->record().parts.size(), 3);
}

TEST_F(VerifyWindowTest, ASealIsToldByTheKeysThatWeTrust)
{
    auto key = seal::makeKey(QStringLiteral("Ana Reis"), {}, {}, systemNow());
    if (!key) GTEST_SKIP() << "built without OpenSSL";
    document::Document document;
    document.content = test::sampleContent();
    document.media = std::make_shared<document::MediaStore>(diskStore(), folder.filePath(QStringLiteral("media")));
    model::Verdict verdict;
    verdict.reviewer = QStringLiteral("Ana Reis");
    verdict.decision = model::Decision::Accept;
    review::decide(document.content, verdict, document::keepRevision(document, {}, {}, systemNow).hash, 1, systemNow());
    ASSERT_TRUE(actions::sealDecision(document.content, document.content.review.verdicts[0].id, *key, systemNow()));
    const QString course = folder.filePath(QStringLiteral("sealed.microvet"));
    Progress progress;
    ASSERT_TRUE(document::save(diskStore(), {course}, document, systemNow, progress));
    verify({course});
    EXPECT_TRUE(child<QTextBrowser>("verifyText")->toPlainText().contains(QStringLiteral("in no list of trusted keys")));
    // Ours says whose key it is.
    actions::OrganisationProfile ours;
    ours.seals = {true, {key->card}};
    const QString file = folder.filePath(QStringLiteral("our.microvet-organisation"));
    ASSERT_TRUE(actions::writeOrganisation(diskStore(), file, ours));
    window = std::make_unique<VerifyWindow>(VerifyWindow::Services{*settings, prompts, diskStore(), {}, folder.filePath(QStringLiteral("reviews")), file});
    window->show();
    verify({course});
    EXPECT_TRUE(child<QTextBrowser>("verifyText")->toPlainText().contains(QStringLiteral("The seal is valid: Ana Reis"))) << child<QTextBrowser>("verifyText")->toPlainText().toStdString();
}

TEST_F(VerifyWindowTest, AnEmptyFolderIsSaid)
{
    QDir(folder.path()).mkpath(QStringLiteral("empty"));
    verify({folder.filePath(QStringLiteral("empty"))});
    EXPECT_TRUE(child<QLabel>("verifyState")->text().contains(QStringLiteral("no package")));
    EXPECT_FALSE(child<QPushButton>("verifyReview")->isEnabled());
}

TEST_F(VerifyWindowTest, FitsASmallScreen)
{
    EXPECT_LE(window->height(), 560);
    EXPECT_LE(window->width(), 1093);
}

class VerifyDoorTest : public ShellTest {};

TEST_F(VerifyDoorTest, MenuAndStartPageOpenTheWindow)
{
    window->actions().verifyPackages->trigger();
    auto* opened = window->findChild<VerifyWindow*>();
    ASSERT_TRUE(opened);
    EXPECT_TRUE(opened->isVisible());
    opened->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    window->findChild<QAbstractButton*>(QStringLiteral("doorVerify"))->click();
    EXPECT_TRUE(window->findChild<VerifyWindow*>());
}

} // namespace microvet::ui
