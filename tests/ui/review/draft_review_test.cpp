#include "tests/ui/shell/shell_fixture.h"

#include "core/actions/review_record.h"
#include "core/review/comments.h"
#include "tests/support/programs.h"
#include "ui/review/draft_review_window.h"
#include "ui/review/save_record.h"
#include "ui/shell/window_extras.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QToolButton>

namespace microvet::ui {

using model::Decision;
using model::ItemVerdict;

/// Somebody who is no author decides about the example course.
class DraftReviewTest : public SampleTest {
protected:
    void SetUp() override
    {
        SampleTest::SetUp();
        settings->setAuthorName(QStringLiteral("Ada Reviewer"));
        openReview();
    }

    void openReview()
    {
        window->actions().reviewDraft->trigger();
        review = window->findChild<DraftReviewWindow*>();
        ASSERT_TRUE(review);
        ASSERT_TRUE(QTest::qWaitForWindowActive(review));
    }
    template<class T>
    T* part(const char* name)
    {
        return review->findChild<T*>(QLatin1String(name));
    }
    QString obstacles() { return part<QLabel>("reviewObstacles")->text(); }
    bool canDecide() { return part<QPushButton>("reviewDecide")->isEnabled(); }
    void answer(QComboBox* box, ItemVerdict verdict) { box->setCurrentIndex(box->findData(int(verdict))); }
    QList<QComboBox*> items()
    {
        return review->findChildren<QComboBox*>(QRegularExpression(QStringLiteral("^checklistVerdict-")));
    }
    QPlainTextEdit* commentOf(const QComboBox* box)
    {
        return review->findChild<QPlainTextEdit*>(QStringLiteral("checklistComment-") +
                                                  box->objectName().section(u'-', 1));
    }
    void choose(Decision decision)
    {
        part<QComboBox>("reviewDecision")->setCurrentIndex(part<QComboBox>("reviewDecision")->findData(int(decision)));
    }
    void answerAll()
    {
        for (QComboBox* box : items())
            answer(box, ItemVerdict::Met);
        part<QCheckBox>("reviewNoConflict")->setChecked(true);
    }
    void accept()
    {
        answerAll();
        choose(Decision::Accept);
        ASSERT_TRUE(canDecide()) << obstacles().toStdString();
        prompts.files = {file("bread.microvet")};
        part<QPushButton>("reviewDecide")->click();
        ASSERT_TRUE(waitSaved());
    }
    QToolButton* foot() { return window->findChild<QToolButton*>(QStringLiteral("reviewState")); }
    bool footSays(const QString& text)
    {
        return QTest::qWaitFor([&] { return foot()->isVisible() && foot()->text() == text; }, 10000);
    }
    const QList<model::Verdict>& verdicts() { return session().content().review.verdicts; }

    DraftReviewWindow* review = nullptr;
};

TEST_F(DraftReviewTest, SaysWhatStandsAgainstADecision)
{
    EXPECT_FALSE(foot()->isVisible()) << "nobody has decided anything";
    EXPECT_FALSE(canDecide());
    choose(Decision::Accept);
    EXPECT_TRUE(obstacles().contains(QStringLiteral("conflict of interest"))) << obstacles().toStdString();
    answerAll();
    EXPECT_TRUE(canDecide()) << obstacles().toStdString();
    QComboBox* first = items().constFirst();
    answer(first, ItemVerdict::NotMet);
    EXPECT_FALSE(canDecide());
    EXPECT_TRUE(part<QLabel>("reviewScore")->text().contains(QStringLiteral("no comment yet")))
        << part<QLabel>("reviewScore")->text().toStdString();
    EXPECT_FALSE(commentOf(first)->isHidden());
    commentOf(first)->setPlainText(QStringLiteral("The sheet says nothing about the level."));
    EXPECT_TRUE(obstacles().contains(QStringLiteral("must be met")))
        << "the first item is one: " << obstacles().toStdString();
    choose(Decision::MinorChanges);
    EXPECT_TRUE(obstacles().contains(QStringLiteral("summary"))) << obstacles().toStdString();
    part<QPlainTextEdit>("reviewSummary")->setPlainText(QStringLiteral("Say the level."));
    EXPECT_TRUE(canDecide()) << obstacles().toStdString();
}

TEST_F(DraftReviewTest, AnOpenMustStandsAgainstAccepting)
{
    answerAll();
    choose(Decision::Accept);
    ASSERT_TRUE(canDecide());
    session().edit(QStringLiteral("Comment"), {}, [](model::Content& content) {
        review::add(content,
                    {.place = content.course.id.uuid(),
                     .kind = model::CommentKind::Must,
                     .author = QStringLiteral("Ada"),
                     .text = QStringLiteral("No.")},
                    systemNow());
    });
    EXPECT_FALSE(canDecide());
    EXPECT_TRUE(obstacles().contains(QStringLiteral("Resolve"))) << obstacles().toStdString();
}

TEST_F(DraftReviewTest, WhoWroteTheCourseDoesNotDecide)
{
    auto* who = part<QLabel>("reviewWho");
    EXPECT_TRUE(who->isHidden());
    session().edit(QStringLiteral("Author"), {}, [](model::Content& content) {
        model::Contributor me;
        me.id = model::PersonId::make();
        me.name = QStringLiteral("ada  reviewer");
        content.course.contributors.append(me);
    });
    answerAll();
    choose(Decision::Accept);
    EXPECT_FALSE(canDecide());
    EXPECT_FALSE(who->isHidden());
    EXPECT_TRUE(obstacles().contains(QStringLiteral("author"))) << obstacles().toStdString();
    settings->setAuthorName(QStringLiteral("Somebody Else"));
    EXPECT_TRUE(who->isHidden());
    EXPECT_EQ(items().constFirst()->currentIndex(), 0) << "what Ada began is hers";
    settings->setAuthorName(QString());
    EXPECT_FALSE(who->isHidden()) << "a decision needs somebody who answers for it";
    EXPECT_FALSE(canDecide());
}

TEST_F(DraftReviewTest, WhatWasBegunIsKeptInTheCourse)
{
    answer(items()[1], ItemVerdict::Partly);
    commentOf(items()[1])->setPlainText(QStringLiteral("Nearly"));
    part<QPlainTextEdit>("reviewSummary")->setPlainText(QStringLiteral("So far good."));
    ASSERT_TRUE(QTest::qWaitFor([&] { return verdicts().size() == 1; }, 5000));
    EXPECT_TRUE(verdicts()[0].version.isEmpty());
    review->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    prompts.files = {file("bread.microvet")};
    window->actions().saveAs->trigger();
    ASSERT_TRUE(waitSaved());
    EXPECT_EQ(contentOf(file("bread.microvet")).review.verdicts.size(), 1);
    openReview();
    EXPECT_EQ(part<QPlainTextEdit>("reviewSummary")->toPlainText(), QStringLiteral("So far good."));
    EXPECT_EQ(commentOf(items()[1])->toPlainText(), QStringLiteral("Nearly"));
    EXPECT_EQ(ItemVerdict(items()[1]->currentData().toInt()), ItemVerdict::Partly);
    EXPECT_FALSE(foot()->isVisible()) << "a draft decides nothing";
}

TEST_F(DraftReviewTest, ADecisionIsBoundToAKeptVersionAndOutdatedByEdits)
{
    accept();
    ASSERT_EQ(verdicts().size(), 1) << "the draft went with it";
    ASSERT_EQ(session().versions().size(), 1);
    EXPECT_EQ(verdicts()[0].version, session().versions()[0].hash);
    EXPECT_EQ(verdicts()[0].reviewer, QStringLiteral("Ada Reviewer"));
    EXPECT_EQ(verdicts()[0].round, 1);
    const model::Content saved = contentOf(file("bread.microvet"));
    ASSERT_EQ(saved.review.verdicts.size(), 1);
    EXPECT_EQ(saved.review.verdicts[0].decision.value(), Decision::Accept);
    EXPECT_TRUE(footSays(QStringLiteral("Approved"))) << foot()->text().toStdString();
    rename(QStringLiteral("Zymurgy for all"));
    EXPECT_TRUE(footSays(QStringLiteral("Approved, but the course has changed since"))) << foot()->text().toStdString();
    EXPECT_EQ(foot()->accessibleName(), QStringLiteral("Review: Approved, but the course has changed since"));
    review->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    foot()->click();
    review = window->findChild<DraftReviewWindow*>();
    ASSERT_TRUE(review);
    auto* history = part<QTextBrowser>("reviewHistory");
    EXPECT_TRUE(QTest::qWaitFor([&] { return history->toPlainText().contains(QStringLiteral("Zymurgy")); }, 10000))
        << history->toPlainText().toStdString();
    session().undo();
    EXPECT_TRUE(footSays(QStringLiteral("Approved"))) << "as it was approved";
    rename(QStringLiteral("Zymurgy for all"));
    accept();
    EXPECT_EQ(verdicts().last().round, 2);
    EXPECT_TRUE(footSays(QStringLiteral("Approved")));
}

TEST_F(DraftReviewTest, DeletingTheApprovedVersionIsWarnedOfAndSeen)
{
    accept();
    ASSERT_TRUE(footSays(QStringLiteral("Approved")));
    window->extras().versions->trigger();
    auto* versions = window->findChild<QDialog*>(QStringLiteral("versionsDialog"));
    ASSERT_TRUE(versions);
    versions->findChild<QPushButton*>(QStringLiteral("versionsDelete"))->click();
    const QString said = versions->findChild<QLabel*>(QStringLiteral("versionGone"))->text();
    EXPECT_TRUE(said.contains(QStringLiteral("decision"))) << said.toStdString();
    versions->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());
    EXPECT_TRUE(footSays(QStringLiteral("Approved, but the approved version cannot be read any more"))) << foot()->text().toStdString();
}

TEST_F(DraftReviewTest, TheRecordIsSavedToReadToPrintAndForPrograms)
{
    session().edit(QStringLiteral("Comment"), {}, [](model::Content& content) {
        review::add(content,
                    {.place = content.course.id.uuid(),
                     .kind = model::CommentKind::Praise,
                     .author = QStringLiteral("Ada"),
                     .text = QStringLiteral("Fine <work>\nin two lines") + QChar(7)},
                    systemNow());
    });
    accept();
    ASSERT_TRUE(footSays(QStringLiteral("Approved")));
    for (const char* name : {"record.html", "record.json", "record.pdf"}) {
        window->messages().dismiss();
        prompts.files = {file(name)};
        window->actions().saveReviewRecord->trigger();
        EXPECT_TRUE(waitMessage().contains(QLatin1String(name))) << waitMessage().toStdString();
    }
    EXPECT_TRUE(bytesOf(file("record.html")).contains("Fine &lt;work&gt;<br/>in two lines"));
    const QJsonObject json = QJsonDocument::fromJson(bytesOf(file("record.json"))).object();
    EXPECT_EQ(json.value(QLatin1String("state")).toString(), QStringLiteral("approved"));
    EXPECT_EQ(json.value(QLatin1String("version")).toString(), session().versions()[0].hash);
    ASSERT_TRUE(bytesOf(file("record.pdf")).startsWith("%PDF"));
    // KC: a hash may hold "ff", which the font joins to one sign.
    const QString paper =
        test::said(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file("record.pdf"), QStringLiteral("-")})
            .normalized(QString::NormalizationForm_KC);
    for (const QString& words : {QStringLiteral("Record of the review"), QStringLiteral("Approved"),
                                 QStringLiteral("Ada Reviewer: place, date, signature"),
                                 session().versions()[0].hash.left(12), QStringLiteral("Fine <work>")})
        EXPECT_TRUE(paper.contains(words)) << words.toStdString() << '\n' << paper.toStdString();
    prompts.files = {file("nowhere/record.html")};
    window->messages().dismiss();
    window->actions().saveReviewRecord->trigger();
    EXPECT_FALSE(waitMessage().isEmpty()) << "what cannot be written is told";
}

TEST_F(DraftReviewTest, OurOrganisationsTemplateIsUsed)
{
    review->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    actions::OrganisationProfile ours = studio->organisation();
    ours.review = QJsonDocument::fromJson(R"({"id":"ours","version":"2","title":"Ours","threshold":50,"reviewers":2,
        "groups":[{"id":"g","title":"Our group","items":[{"id":"one","text":"Is it safe?","must":true}]}]})")
                      .object();
    ASSERT_TRUE(studio->setOrganisation(ours));
    window->actions().close->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() == nullptr; }));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    window->actions().sample->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr; }, 20000));
    prompts.answers = {QStringLiteral("discard")};
    openReview();
    ASSERT_EQ(items().size(), 1);
    EXPECT_EQ(items()[0]->accessibleName(), QStringLiteral("Is it safe?"));
    accept();
    EXPECT_EQ(verdicts()[0].reviewTemplate, QStringLiteral("ours 2"));
    EXPECT_TRUE(footSays(QStringLiteral("Accepted by 1 of 2 reviewers"))) << foot()->text().toStdString();
}

} // namespace microvet::ui
