#include "tests/ui/programme/programme_fixture.h"

#include "core/actions/course_file.h"
#include "ui/programme/courses/outside_window.h"
#include "ui/programme/courses/verifying_dialog.h"
#include "ui/programme/letters/letters_dialog.h"
#include "ui/verification/review_window.h"

#include <QComboBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

namespace microvet::ui {
namespace {

/// A course of another organisation through two rounds, as an ambassador works on it.
class OutsideCourses : public BegunProgramme {
protected:
    void SetUp() override
    {
        BegunProgramme::SetUp();
        fillInDetails();
    }

    /// The example course, and its first half alone.
    void makePackages()
    {
        const QString whole = file("good.microvet");
        const auto course = actions::CourseFile::fromSample(diskStore(), whole, actions::samples().constFirst());
        ASSERT_TRUE(course.ok());
        ASSERT_TRUE((*course)->save(systemNow).ok());
        const QByteArray bytes = bytesOf(whole);
        putBytes(file("broken.microvet"), bytes.left(bytes.size() / 2));
    }
    OutsideWindow* window()
    {
        OutsideWindow* found = nullptr;
        for (OutsideWindow* one : page("outside")->findChildren<OutsideWindow*>())
            if (one->isVisible()) found = one;
        return found;
    }
    /// Chooses the file for the command, and waits until the window of the course is there.
    OutsideWindow* verified(const char* command, const QString& path)
    {
        prompts.files = {path};
        press(page("outside"), command);
        EXPECT_TRUE(QTest::qWaitFor([&] { return window() != nullptr; }, 60000)) << said(page("outside"), "pageSaid").toStdString();
        EXPECT_TRUE(settled());
        return window();
    }
    static void review(OutsideWindow* window, const QString& who, const QString& name, const char* verdict)
    {
        window->findChild<QComboBox*>(who + QStringLiteral("Name"))->setEditText(name);
        auto* box = window->findChild<QComboBox*>(who + QStringLiteral("Verdict"));
        box->setCurrentIndex(box->findData(QString::fromLatin1(verdict)));
    }
    programme::OutsideCourse round(int number)
    {
        for (const programme::OutsideCourse& one : all<programme::OutsideCourse>())
            if (one.round == number) return one;
        return {};
    }
};

TEST_F(OutsideCourses, AreVerifiedReviewedDecidedAndAnsweredInTwoRounds)
{
    makePackages();
    OutsideWindow* first = verified("outsideRegister", file("broken.microvet"));
    ASSERT_NE(first, nullptr);
    EXPECT_EQ(first->findChild<QTabWidget*>(QStringLiteral("outsideTabs"))->currentIndex(), OutsideWindow::Sender) << "who sent it is asked next";
    ASSERT_EQ(all<programme::OutsideCourse>().size(), 1);
    EXPECT_EQ(round(1).structure, QStringLiteral("fail"));
    EXPECT_EQ(round(1).hash.size(), 64);
    auto* points = first->findChild<QListWidget*>(QStringLiteral("outsidePoints"));
    const int found = points->count();
    ASSERT_GT(found, 0) << "half a file has something to mend";

    // The sender, and what a person found besides.
    first->findChild<QLineEdit*>(QStringLiteral("title"))->setText(QStringLiteral("Bread"));
    first->findChild<QLineEdit*>(QStringLiteral("sender"))->setText(QStringLiteral("Νίκος Δείγμα"));
    first->findChild<QLineEdit*>(QStringLiteral("sender_mail"))->setText(QStringLiteral("nikos@example.org"));
    auto* language = first->findChild<QComboBox*>(QStringLiteral("language"));
    language->setCurrentIndex(language->findData(QStringLiteral("el")));
    first->findChild<QLineEdit*>(QStringLiteral("outsidePoint"))->setText(QStringLiteral("The source of the recipe is not named."));
    press(first, "outsideAddPoint");
    EXPECT_EQ(points->count(), found + 1);
    EXPECT_FALSE(first->findChild<QPushButton*>(QStringLiteral("outsideWantChanges"))->isEnabled()) << "nobody has spoken";

    // The sender cannot review; two others can.
    review(first, QStringLiteral("outsideFirst"), QStringLiteral("νικος δειγμα"), "major");
    press(first, "outsideKeep");
    ASSERT_TRUE(settled());
    EXPECT_FALSE(said(first, "outsideTrouble").isEmpty());
    EXPECT_TRUE(round(1).firstReviewer.isEmpty());
    review(first, QStringLiteral("outsideFirst"), QStringLiteral("Maria Rossi"), "major");
    review(first, QStringLiteral("outsideSecond"), QStringLiteral("Anna Dimou"), "minor");
    press(first, "outsideWantChanges");
    ASSERT_TRUE(settled());
    const programme::OutsideCourse decided = round(1);
    EXPECT_EQ(decided.decision, QStringLiteral("changes")) << said(first, "outsideTrouble").toStdString();
    EXPECT_EQ(decided.decided, programme->link().today());
    EXPECT_EQ(decided.secondReviewer, QStringLiteral("Anna Dimou"));
    EXPECT_EQ(programme::countOf(programme::pointsOf(decided.points)).open, found + 1);

    press(first, "outsideWrite");
    ASSERT_TRUE(settled());
    auto* letter = first->findChild<LettersDialog*>();
    ASSERT_NE(letter, nullptr);
    ASSERT_EQ(letter->letters().size(), 1);
    const programme::ComposedLetter wants = letter->letters().constFirst();
    EXPECT_EQ(wants.letter, QStringLiteral("outsideChanges"));
    EXPECT_EQ(wants.language, QStringLiteral("el")) << "the sender's";
    EXPECT_TRUE(wants.body.contains(QLatin1String("The source of the recipe is not named.")));
    EXPECT_EQ(wants.toMail, QStringLiteral("nikos@example.org"));
    letter->close();
    first->reject();

    // It comes again, mended.
    list("outside")->choose(decided.id);
    OutsideWindow* second = verified("outsideRound", file("good.microvet"));
    ASSERT_NE(second, nullptr);
    ASSERT_EQ(all<programme::OutsideCourse>().size(), 2);
    EXPECT_EQ(second->findChild<QTabWidget*>(QStringLiteral("outsideTabs"))->currentIndex(), OutsideWindow::Package);
    EXPECT_EQ(round(2).sender, QStringLiteral("Νίκος Δείγμα"));
    EXPECT_EQ(round(2).language, QStringLiteral("el"));
    points = second->findChild<QListWidget*>(QStringLiteral("outsidePoints"));
    ASSERT_GE(points->count(), found + 1);
    for (int row = 0; row < found; ++row)
        EXPECT_EQ(points->item(row)->checkState(), Qt::Checked) << points->item(row)->text().toStdString();
    QListWidgetItem* own = points->item(found);
    EXPECT_EQ(own->text(), QStringLiteral("The source of the recipe is not named."));
    EXPECT_EQ(own->checkState(), Qt::Unchecked) << "only a person can tell";
    own->setCheckState(Qt::Checked);
    auto* rounds = second->findChild<QListWidget*>(QStringLiteral("outsideRounds"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return rounds->count() == 2; }, 5000));
    review(second, QStringLiteral("outsideFirst"), QStringLiteral("Maria Rossi"), "accept");
    review(second, QStringLiteral("outsideSecond"), QStringLiteral("Anna Dimou"), "accept");
    EXPECT_TRUE(said(second, "outsideAdvice").contains(QLatin1String("Accepted")));
    press(second, "outsideAccept");
    ASSERT_TRUE(settled());
    EXPECT_EQ(round(2).decision, QStringLiteral("accepted")) << said(second, "outsideTrouble").toStdString();
    press(second, "outsideWrite");
    ASSERT_TRUE(settled());
    letter = second->findChild<LettersDialog*>();
    ASSERT_NE(letter, nullptr);
    ASSERT_EQ(letter->letters().size(), 1);
    EXPECT_EQ(letter->letters().constFirst().letter, QStringLiteral("outsideAccepted"));
    letter->close();
    second->reject();

    // The register as a table.
    prompts.files = {file("register.csv")};
    press(page("outside"), "outsideTable");
    ASSERT_TRUE(settled());
    const QByteArray table = bytesOf(file("register.csv"));
    EXPECT_TRUE(table.contains(round(1).hash.toUtf8()));
    EXPECT_TRUE(table.contains(round(2).hash.toUtf8()));
    EXPECT_EQ(table.trimmed().split('\n').size(), 3) << "heads and two rounds";
}

TEST_F(OutsideCourses, WhatIsSaidOfThePagesBecomesAVerdictAndPoints)
{
    makePackages();
    OutsideWindow* open = verified("outsideRegister", file("good.microvet"));
    ASSERT_NE(open, nullptr);
    auto* points = open->findChild<QListWidget*>(QStringLiteral("outsidePoints"));
    const int found = points->count();
    press(open, "outsideLook");
    ReviewWindow* pages = nullptr;
    ASSERT_TRUE(QTest::qWaitFor([&] { return (pages = open->findChild<ReviewWindow*>()) != nullptr; }, 60000));
    auto* decision = pages->findChild<QComboBox*>(QStringLiteral("reviewDecision"));
    ASSERT_NE(decision, nullptr);
    decision->setCurrentIndex(decision->findData(QStringLiteral("minor")));
    pages->findChild<QPlainTextEdit*>(QStringLiteral("reviewSummary"))->setPlainText(QStringLiteral("Sound, but for the sources."));
    pages->findChild<QPlainTextEdit*>(QStringLiteral("reviewRemark"))->setPlainText(QStringLiteral("Name the source."));
    press(pages, "reviewRemarkTake");
    pages->close();
    const programme::OutsideCourse now = open->course();
    EXPECT_EQ(now.firstReviewer, QStringLiteral("Maria Rossi"));
    EXPECT_EQ(now.firstDecision, QStringLiteral("minor"));
    EXPECT_EQ(now.firstNote, QStringLiteral("Sound, but for the sources."));
    EXPECT_EQ(points->count(), found + 1);
    EXPECT_TRUE(now.points.contains(QLatin1String("Name the source.")));
    press(open, "outsideKeep");
    ASSERT_TRUE(settled());
    EXPECT_EQ(round(1).firstDecision, QStringLiteral("minor")) << said(open, "outsideTrouble").toStdString();
    open->reject();
}

TEST_F(OutsideCourses, AVerificationCanBeStopped)
{
    makePackages();
    prompts.files = {file("good.microvet")};
    press(page("outside"), "outsideRegister");
    auto* dialog = page("outside")->findChild<VerifyingDialog*>();
    ASSERT_NE(dialog, nullptr);
    dialog->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTest::qWait(200);
    EXPECT_EQ(window(), nullptr);
    EXPECT_TRUE(all<programme::OutsideCourse>().isEmpty());
}

TEST_F(OutsideCourses, AskForNoFileWhereARoundIsNotDecided)
{
    programme::OutsideCourse course;
    course.title = QStringLiteral("Bread");
    list("outside")->choose(put(course));
    prompts.files = {file("good.microvet")};
    press(page("outside"), "outsideRound");
    ASSERT_TRUE(settled());
    EXPECT_FALSE(said(page("outside"), "pageSaid").isEmpty());
    EXPECT_EQ(prompts.files.size(), 1) << "the file was not asked for";
    EXPECT_EQ(page("outside")->findChild<VerifyingDialog*>(), nullptr);
}

TEST_F(OutsideCourses, WhatIsWrittenIsNotLostOnClosing)
{
    programme::OutsideCourse course;
    course.title = QStringLiteral("Bread");
    course.version = 0;
    list("outside")->openRecord(put(course));
    OutsideWindow* open = window();
    ASSERT_NE(open, nullptr);
    ASSERT_TRUE(settled());
    open->findChild<QLineEdit*>(QStringLiteral("sender"))->setText(QStringLiteral("Piet Model"));
    prompts.answers = {QStringLiteral("stay")};
    open->reject();
    EXPECT_TRUE(open->isVisible());
    prompts.answers = {QStringLiteral("keep")};
    open->reject();
    ASSERT_TRUE(settled());
    EXPECT_EQ(all<programme::OutsideCourse>().constFirst().sender, QStringLiteral("Piet Model"));
}

} // namespace
} // namespace microvet::ui
