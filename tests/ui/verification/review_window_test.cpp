#include "tests/ui/verification/package_fixture.h"

#include "core/report/report_json.h"
#include "ui/verification/package_server.h"
#include "ui/verification/review_window.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>

namespace microvet::ui {

class ReviewWindowTest : public PackageTest {
protected:
    void SetUp() override
    {
        path = site();
        report.kind = QStringLiteral("package");
        report.file = QStringLiteral("site.zip");
        report.title = QStringLiteral("Bread");
        report.sha256 = QStringLiteral("abc123");
        report.parts = {{QStringLiteral("structure"), report::Verdict::Pass, QStringLiteral("Sound.")},
                        {QStringLiteral("content"), report::Verdict::Look, QStringLiteral("No licence was found.")},
                        {QStringLiteral("quality"), report::Verdict::Pass, QStringLiteral("Nothing was found.")}};
        open();
    }
    void open()
    {
        window = std::make_unique<ReviewWindow>(report, path, QStringLiteral("Ana"), prompts, diskStore(), folder.filePath(QStringLiteral("reviews")));
        window->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }
    template<class T> T* child(const char* name) const { return window->findChild<T*>(QLatin1String(name)); }
    void judgeAll()
    {
        for (const char* part : {"structure", "content", "quality"}) child<QComboBox>((QByteArray("reviewVerdict-") + part).constData())->setCurrentIndex(1);
        child<QComboBox>("reviewVerdict-quality")->setCurrentIndex(3);
        child<QPlainTextEdit>("reviewReason-quality")->setPlainText(QStringLiteral("Films without captions."));
    }

    QString path;
    report::Report report;
    std::unique_ptr<ReviewWindow> window;
};

TEST_F(ReviewWindowTest, PagesOpenInTheBrowserAndTakeComments)
{
    if (!PackageServer::isPossible()) GTEST_SKIP();
    auto* pages = child<QListWidget>("reviewPages");
    ASSERT_TRUE(QTest::qWaitFor([&] { return pages->count() == 2; }, 5000));
    EXPECT_EQ(pages->currentItem()->text(), QStringLiteral("index.html")) << "one begins where learners do";
    pages->setCurrentRow(1);
    child<QPushButton>("reviewOpen")->click();
    ASSERT_EQ(prompts.urls.size(), 1);
    EXPECT_EQ(prompts.urls[0].host(), QStringLiteral("127.0.0.1"));
    EXPECT_TRUE(prompts.urls[0].toString(QUrl::FullyEncoded).endsWith(QStringLiteral("/pages/dough%20one.html")));
    child<QComboBox>("reviewRemarkPage")->setCurrentText(QStringLiteral("pages/dough one.html"));
    child<QPlainTextEdit>("reviewRemark")->setPlainText(QStringLiteral("How long does it rest?"));
    child<QPushButton>("reviewRemarkTake")->click();
    auto* remarks = child<QTreeWidget>("reviewRemarks");
    ASSERT_EQ(remarks->topLevelItemCount(), 1);
    EXPECT_EQ(window->record().judgement->remarks[0].place, QStringLiteral("pages/dough one.html"));
    EXPECT_TRUE(child<QPlainTextEdit>("reviewRemark")->toPlainText().isEmpty());
    remarks->setCurrentItem(remarks->topLevelItem(0));
    child<QPushButton>("reviewRemarkRemove")->click();
    EXPECT_EQ(remarks->topLevelItemCount(), 0);
}

TEST_F(ReviewWindowTest, SaysWhatIsStillToDo)
{
    auto* hint = child<QLabel>("reviewHint");
    EXPECT_TRUE(hint->text().contains(QStringLiteral("judge all three parts")));
    EXPECT_FALSE(hint->text().contains(QStringLiteral("give your name"))) << "known from “About me”";
    judgeAll();
    child<QCheckBox>("reviewNoConflict")->setChecked(true);
    EXPECT_FALSE(child<QLineEdit>("reviewConflict")->isEnabled());
    child<QComboBox>("reviewDecision")->setCurrentIndex(2);
    EXPECT_TRUE(hint->text().contains(QStringLiteral("complete"))) << hint->text().toStdString();
}

TEST_F(ReviewWindowTest, WhatIsWrittenIsThereAgain)
{
    judgeAll();
    child<QComboBox>("reviewDecision")->setCurrentIndex(3);
    child<QPlainTextEdit>("reviewSummary")->setPlainText(QStringLiteral("Good, but films need captions."));
    window.reset(); // closed in the midst of typing
    open();
    EXPECT_EQ(child<QComboBox>("reviewVerdict-quality")->currentIndex(), 3);
    EXPECT_EQ(child<QPlainTextEdit>("reviewReason-quality")->toPlainText(), QStringLiteral("Films without captions."));
    EXPECT_EQ(window->record().judgement->decision, QStringLiteral("major"));
    report.sha256 = QStringLiteral("other");
    open();
    EXPECT_FALSE(window->record().judgement) << "another package has a review of its own";
    report.sha256.clear(); // folders have no fingerprint
    open();
    judgeAll();
    window.reset();
    path = folder.path();
    open();
    EXPECT_FALSE(window->record().judgement) << "so has another folder";
}

TEST_F(ReviewWindowTest, TheRecordHoldsBothProgramAndPerson)
{
    judgeAll();
    prompts.files = {folder.filePath(QStringLiteral("record.json")), folder.filePath(QStringLiteral("record.html"))};
    child<QPushButton>("reviewSave")->click();
    child<QPushButton>("reviewSave")->click();
    QFile json(folder.filePath(QStringLiteral("record.json")));
    ASSERT_TRUE(json.open(QIODevice::ReadOnly));
    const report::Report read = report::fromJson(QJsonDocument::fromJson(json.readAll()).object());
    EXPECT_EQ(read.parts[1].verdict, report::Verdict::Look);
    ASSERT_TRUE(read.judgement);
    EXPECT_EQ(read.judgement->parts.size(), 3);
    QFile html(folder.filePath(QStringLiteral("record.html")));
    ASSERT_TRUE(html.open(QIODevice::ReadOnly));
    const QByteArray page = html.readAll();
    EXPECT_TRUE(page.contains("Films without captions."));
    EXPECT_TRUE(page.contains("No licence was found."));
    EXPECT_TRUE(child<QLabel>("reviewSaid")->text().contains(QStringLiteral("record.html")));
}

TEST_F(ReviewWindowTest, EveryFieldHasNameAndHelp)
{
    EXPECT_LE(window->height(), 560);
    EXPECT_LE(window->width(), 1093);
    auto* tabs = child<QTabWidget>("reviewTabs");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        for (QWidget* widget : tabs->widget(tab)->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->objectName().startsWith(QStringLiteral("qt_"))) continue;
            EXPECT_FALSE(widget->objectName().isEmpty()) << widget->metaObject()->className();
            EXPECT_FALSE(QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty()) << widget->objectName().toStdString();
        }
    }
}

} // namespace microvet::ui
