#include "tests/ui/shell/look_checks.h"
#include "tests/ui/verification/package_fixture.h"

#include "ui/checks/accept_dialog.h"
#include "ui/checks/accepted_window.h"
#include "ui/checks/checks_panel.h"
#include "ui/shell/panels.h"
#include "ui/shell/theme.h"
#include "ui/verification/review_window.h"
#include "ui/verification/verify_job.h"
#include "ui/verification/verify_window.h"

#include <QComboBox>
#include <QTabWidget>
#include <QTreeView>

namespace microvet::ui {

using namespace look;

/// The windows for checks and packages in both colours and in long words.
class VerificationLook : public PackageTest, public testing::WithParamInterface<int> {
protected:
    void SetUp() override
    {
        theme::apply(*qApp, GetParam() == 1);
        if (GetParam() == 2) QCoreApplication::installTranslator(&words);
        settings = std::make_unique<Settings>(std::make_unique<QSettings>(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat));
    }
    void TearDown() override
    {
        QCoreApplication::removeTranslator(&words);
        theme::apply(*qApp, false);
    }
    QString named(const char* name) const { return QLatin1String(name) + QStringList{QStringLiteral("-light"), QStringLiteral("-dark"), QStringLiteral("-long")}[GetParam()]; }

    LongWords words;
    std::unique_ptr<Settings> settings;
};

TEST_P(VerificationLook, VerifyAndReview)
{
    site(QStringLiteral("bread.zip"));
    zip(QStringLiteral("other.zip"), {{QStringLiteral("index.html"), "<!DOCTYPE html><html><body><h2>A</h2><h4>B</h4><img src=\"missing.png\"><a href=\"x.html\">here</a>"
                                                                    "<script src=\"https://www.google-analytics.com/a.js\"></script></body></html>"}, {QStringLiteral("setup.exe"), "MZ\x90"}});
    VerifyWindow window({*settings, prompts, diskStore(), {}, folder.filePath(QStringLiteral("reviews"))});
    window.show();
    QTest::qWait(0);
    shoot(&window, named("verify-empty"));
    QSignalSpy done(window.findChild<VerifyJob*>(), &VerifyJob::finished);
    window.verify({folder.filePath(QStringLiteral("bread.zip")), folder.filePath(QStringLiteral("other.zip"))});
    ASSERT_TRUE(done.wait(30000));
    auto* list = window.findChild<QTreeWidget*>(QStringLiteral("verifyList"));
    list->setCurrentItem(list->topLevelItem(1));
    QTest::qWait(50);
    expectFits(&window);
    expectNames(&window);
    if (GetParam() != 2) expectUniqueMnemonics(&window);
    shoot(&window, named("verify"));

    window.findChild<QAbstractButton*>(QStringLiteral("verifyReview"))->click();
    auto* review = window.findChild<ReviewWindow*>();
    ASSERT_TRUE(review);
    auto* tabs = review->findChild<QTabWidget*>(QStringLiteral("reviewTabs"));
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QTest::qWait(100);
        expectFits(review);
        expectNames(review);
        if (GetParam() != 2) expectUniqueMnemonics(review);
        shoot(review, named("review") + QString::number(tab));
    }
}

INSTANTIATE_TEST_SUITE_P(All, VerificationLook, testing::Values(0, 1, 2));

class ChecksLook : public ShellTest {};

TEST_F(ChecksLook, PanelDialogAndListOfAccepted)
{
    studio->openSample(window);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr; }, 20000));
    window->resize(1366, 768);
    Session& session = *window->session();
    session.edit(QStringLiteral("Spoil"), {}, [](model::Content& content) {
        content.course.summary = QStringLiteral("Short");
        for (model::Module& module : content.course.modules)
            for (model::Unit& unit : module.units) unit.title.clear();
    });
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.findingsAtHand().size() > 2; }, 10000));
    session.checkEverything(true);
    window->workspace()->panels().setShown(Panels::Right, true);
    ChecksPanel& checks = window->workspace()->checks();
    checks.view().setCurrentIndex(checks.model().index(0, 0, checks.model().index(0, 0)));
    QTest::qWait(100);
    expectNothingClipped(&checks, QStringLiteral("checks"));
    expectNames(&checks);
    shoot(window, QStringLiteral("checks-panel"));
    checks.findChild<QAbstractButton*>(QStringLiteral("checksAccept"))->click();
    auto* dialog = checks.findChild<AcceptDialog*>();
    ASSERT_TRUE(dialog);
    QTest::qWait(0);
    expectFits(dialog);
    expectNames(dialog);
    expectUniqueMnemonics(dialog);
    shoot(dialog, QStringLiteral("accept"));
    dialog->reject();
    const QList<rules::Finding> some = session.findings().first(2);
    session.edit(QStringLiteral("Accept"), {}, [&](model::Content& content) {
        rules::accept(content, some, QStringLiteral("The title of the whole unit stands in the picture at its top."), QStringLiteral("Ana Sousa"), systemNow());
    });
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.accepted().size() == 2; }, 5000));
    checks.openAccepted();
    auto* accepted = checks.findChild<AcceptedWindow*>();
    QTest::qWait(0);
    expectFits(accepted);
    expectNames(accepted);
    expectUniqueMnemonics(accepted);
    shoot(accepted, QStringLiteral("accepted"));
    shoot(window, QStringLiteral("checks-panel-accepted"));
    accepted->close();
    session.undo();
    session.undo();
}

} // namespace microvet::ui
