#include "tests/ui/shell/every_window.h"

#include "ui/adapt/adapt_dialog.h"
#include "ui/adapt/matters_view.h"
#include "ui/adapt/origin_window.h"
#include "ui/merge/merge_window.h"
#include "ui/widgets/fields.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeView>
#include <QTreeWidget>

namespace microvet::ui {
namespace {

class AdaptTest : public SampleTest {
protected:
    void SetUp() override
    {
        SampleTest::SetUp();
        published = session().content();
        published.course.licence.code = QStringLiteral("CC-BY-NC-SA-4.0");
        published.course.awardingBody.legalName = QStringLiteral("School of Porto");
        putCourse(file("published.microvet"), published);
        settings->setAuthorName(QStringLiteral("Eleni Pappa"));
    }

    AdaptDialog* openDialog(const char* name = "published.microvet")
    {
        prompts.files = {file(name)};
        window->actions().adapt->trigger();
        auto* dialog = window->findChild<AdaptDialog*>();
        dialog->findChild<QPushButton*>(QStringLiteral("adaptChoose"))->click();
        EXPECT_TRUE(QTest::qWaitFor([&] { return !dialog->findChild<QLabel*>(QStringLiteral("adaptName"))->text().startsWith(QStringLiteral("Reading")); }, 20000));
        return dialog;
    }
    static bool isOn(AdaptDialog* dialog) { return dialog->findChild<QPushButton*>(QStringLiteral("adaptCreate"))->isEnabled(); }

    /// Makes the adaptation; `adapted` is its window then.
    OriginWindow* adapt()
    {
        AdaptDialog* dialog = openDialog();
        dialog->findChild<QLineEdit*>(QStringLiteral("adaptTitle"))->setText(QStringLiteral("First steps in Patras"));
        dialog->findChild<QPushButton*>(QStringLiteral("adaptCreate"))->click();
        EXPECT_TRUE(QTest::qWaitFor([&] { return studio->windows().size() == 2 && studio->windows().last()->session(); }, 20000));
        if (studio->windows().size() < 2) return nullptr;
        adapted = studio->windows().last();
        prompts.answers = {QStringLiteral("discard"), QStringLiteral("discard")};
        auto* origin = adapted->findChild<OriginWindow*>();
        EXPECT_TRUE(origin && QTest::qWaitFor([&] { return !origin->isBusy(); }, 20000));
        return origin;
    }
    const model::Course& mine() const { return adapted->session()->course(); }
    template<class T> static T* part(QWidget* in, const char* name) { return in->findChild<T*>(QLatin1String(name)); }

    model::Content published;
    MainWindow* adapted = nullptr;
};

TEST_F(AdaptTest, MakesACourseOfItsOwnAndShowsWhereItComesFrom)
{
    OriginWindow* origin = adapt();
    ASSERT_TRUE(origin);
    EXPECT_EQ(mine().title, QStringLiteral("First steps in Patras"));
    EXPECT_NE(mine().id, published.course.id);
    ASSERT_TRUE(mine().origin);
    EXPECT_EQ(mine().contributors.constFirst().name, QStringLiteral("Eleni Pappa"));
    EXPECT_TRUE(part<QLabel>(origin, "originHeading")->text().contains(published.course.title));
    EXPECT_TRUE(adapted->session()->isModified()) << "no file holds it yet";
    ASSERT_EQ(adapted->session()->versions().size(), 1);
    EXPECT_TRUE(adapted->actions().origin->isEnabled());
    EXPECT_FALSE(window->actions().origin->isEnabled()) << "the example was made from nothing";
}

TEST_F(AdaptTest, AForbiddingLicenceAsksForThePermission)
{
    published.course.licence.code = QStringLiteral("CC-BY-ND-4.0");
    putCourse(file("closed.microvet"), published);
    AdaptDialog* dialog = openDialog("closed.microvet");
    EXPECT_FALSE(isOn(dialog));
    EXPECT_FALSE(part<QLabel>(dialog, "adaptForbidden")->isHidden());
    part<QLineEdit>(dialog, "adaptPermission")->setText(QStringLiteral("By letter, 3 May"));
    EXPECT_TRUE(isOn(dialog));
    EXPECT_TRUE(part<QLabel>(dialog, "adaptForbidden")->isHidden());
    EXPECT_EQ(dialog->wishes().permission, QStringLiteral("By letter, 3 May"));
    dialog->reject();
}

TEST_F(AdaptTest, AFileThatIsNoCourseIsToldAndNothingCanBeMade)
{
    putBytes(file("notes.microvet"), "not a course");
    AdaptDialog* dialog = openDialog("notes.microvet");
    EXPECT_FALSE(isOn(dialog));
    EXPECT_TRUE(part<QLabel>(dialog, "adaptName")->text().endsWith(u'.'));
    dialog->reject();
}

TEST_F(AdaptTest, WhatIsBoundToItsPlaceIsAnsweredForOrChanged)
{
    OriginWindow* origin = adapt();
    ASSERT_TRUE(origin);
    auto* view = origin->findChild<MattersView*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view->matters().isEmpty(); }, 20000));
    const auto open = [&] { return std::count_if(view->matters().cbegin(), view->matters().cend(), [](const actions::LocalMatter& one) { return !one.settled; }); };
    const auto before = open();
    auto* list = part<QTreeWidget>(view, "mattersList");
    list->setCurrentItem(list->topLevelItem(0));
    EXPECT_FALSE(part<QPushButton>(view, "matterStays")->isEnabled()) << "a reason is asked for";
    part<QLineEdit>(view, "matterReason")->setText(QStringLiteral("They award it for us"));
    part<QPushButton>(view, "matterStays")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return open() == before - 1; }, 20000));
    adapted->session()->undo();
    ASSERT_TRUE(QTest::qWaitFor([&] { return open() == before; }, 20000));
    adapted->session()->edit(QStringLiteral("x"), {}, [](model::Content& content) { content.course.awardingBody.legalName = QStringLiteral("School of Patras"); });
    EXPECT_TRUE(QTest::qWaitFor([&] { return open() == before - 1; }, 20000)) << "who changes it is done with it";
}

TEST_F(AdaptTest, SuggestsWhatTheCreditHasToSay)
{
    OriginWindow* origin = adapt();
    ASSERT_TRUE(origin);
    auto* suggest = part<QPushButton>(origin, "originSuggest");
    ASSERT_TRUE(QTest::qWaitFor([&] { return suggest->isEnabled(); }, 20000));
    adapted->session()->edit(QStringLiteral("x"), {}, [](model::Content& content) { content.course.modules[0].title = QStringLiteral("By hand"); });
    suggest->click();
    EXPECT_TRUE(mine().origin->changes.contains(QStringLiteral("By hand"))) << mine().origin->changes.toStdString();
    EXPECT_EQ(part<TextField>(origin, "originChanges")->toPlainText(), mine().origin->changes);
}

/// What the original has become is asked for, and shown in its window.
class ImproveTest : public AdaptTest {
protected:
    OriginWindow* origin = nullptr;

    void SetUp() override
    {
        AdaptTest::SetUp();
        origin = adapt();
        ASSERT_TRUE(origin);
        ASSERT_TRUE(QTest::qWaitFor([&] { return isReady(); }, 20000));
    }
    bool isReady() { return !origin->isBusy() && part<QPushButton>(origin, "originImprove")->isEnabled(); }
    MergeWindow* improveFrom(const char* name)
    {
        putCourse(file(name), published);
        EXPECT_TRUE(QTest::qWaitFor([&] { return isReady(); }, 20000));
        prompts.files = {file(name)};
        part<QPushButton>(origin, "originImprove")->click();
        MergeWindow* merge = nullptr;
        EXPECT_TRUE(QTest::qWaitFor([&] { return (merge = shown()) != nullptr; }, 20000))
            << part<QLabel>(origin, "originSaid")->text().toStdString();
        return merge;
    }
    MergeWindow* shown()
    {
        const QList<MergeWindow*> all = origin->findChildren<MergeWindow*>();
        for (MergeWindow* one : all)
            if (one->isVisible()) return one;
        return nullptr;
    }
    void go(MergeWindow* merge)
    {
        auto* button = part<QPushButton>(merge, "mergeGo");
        ASSERT_TRUE(button->isEnabled());
        button->click();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !shown() && isReady(); }, 20000));
    }
    void change(const std::function<void(model::Content&)>& fn) { adapted->session()->edit(QStringLiteral("x"), {}, fn); }
    const QString& unitTitle() const { return mine().modules[0].units[0].title; }
};

TEST_F(ImproveTest, TakesOverImprovementsAsOneStepThatCanBeUndone)
{
    const QString before = unitTitle();
    published.course.modules[0].units[0].title = QStringLiteral("Improved there");
    MergeWindow* merge = improveFrom("newer.microvet");
    ASSERT_TRUE(merge);
    EXPECT_EQ(merge->merge()->conflicts(), 0);
    EXPECT_TRUE(part<QPushButton>(merge, "mergeAnother")->isHidden()) << "there is one original";
    EXPECT_EQ(unitTitle(), before) << "nothing changes before it is wanted";
    const qsizetype steps = adapted->session()->history().steps().size();
    go(merge);
    EXPECT_EQ(unitTitle(), QStringLiteral("Improved there"));
    EXPECT_EQ(mine().title, QStringLiteral("First steps in Patras"));
    EXPECT_EQ(mine().origin->contentHash, document::contentHash(published.course));
    EXPECT_EQ(adapted->session()->versions().size(), 2) << "the newer original is the base of the next time";
    EXPECT_EQ(adapted->session()->history().steps().size(), steps + 1);

    adapted->session()->undo();
    EXPECT_EQ(unitTitle(), before);
    ASSERT_TRUE(QTest::qWaitFor([&] { return isReady(); }, 20000));
    EXPECT_EQ(adapted->session()->versions().size(), 1);
    adapted->session()->redo();
    ASSERT_TRUE(QTest::qWaitFor([&] { return isReady(); }, 20000));
    EXPECT_EQ(adapted->session()->versions().size(), 2);
    EXPECT_TRUE(part<QLabel>(origin, "originSaid")->text().contains(QStringLiteral("improvements are in")))
        << part<QLabel>(origin, "originSaid")->text().toStdString();
}

TEST_F(ImproveTest, WhatBothChangedIsChosenPlaceByPlace)
{
    change([](model::Content& content) {
        content.course.summary = QStringLiteral("Our summary");
        content.course.modules[0].title = QStringLiteral("Our module");
        content.course.modules[0].units[0].title = QStringLiteral("Our unit");
    });
    published.course.summary = QStringLiteral("Their summary");
    published.course.modules[0].title = QStringLiteral("Their module");
    published.course.modules[0].units[0].title = QStringLiteral("Their unit");
    MergeWindow* merge = improveFrom("newer.microvet");
    ASSERT_TRUE(merge);
    ASSERT_EQ(merge->merge()->open(), 3);
    EXPECT_FALSE(part<QPushButton>(merge, "mergeGo")->isEnabled());
    auto* list = part<QTreeView>(merge, "mergeConflicts");
    const auto decide = [&](const QString& where, const char* button) {
        for (int row = 0; row < list->model()->rowCount(); ++row)
            if (list->model()->index(row, 0).data().toString().endsWith(where))
                list->setCurrentIndex(list->model()->index(row, 0));
        part<QRadioButton>(merge, button)->click();
    };
    decide(QStringLiteral("Our unit · Title"), "takeTheirs");
    EXPECT_EQ(list->currentIndex().siblingAtColumn(1).data().toString(), QStringLiteral("the original’s"));
    decide(QStringLiteral("· Summary"), "takeByHand");
    auto* words = part<TextField>(merge, "conflictPlain");
    words->setFocus();
    words->selectAll();
    QTest::keyClicks(words, QStringLiteral("By hand"));
    part<QPushButton>(merge, "mergeRestMine")->click();
    go(merge);
    EXPECT_EQ(unitTitle(), QStringLiteral("Their unit"));
    EXPECT_EQ(mine().summary, QStringLiteral("By hand"));
    EXPECT_EQ(mine().modules[0].title, QStringLiteral("Our module"));
}

TEST_F(ImproveTest, CancellingChangesNothing)
{
    change([](model::Content& content) { content.course.modules[0].units[0].title = QStringLiteral("Ours"); });
    const model::Content before = adapted->session()->content();
    published.course.modules[0].units[0].title = QStringLiteral("Theirs");
    MergeWindow* merge = improveFrom("newer.microvet");
    ASSERT_TRUE(merge);
    merge->reject();
    EXPECT_TRUE(adapted->session()->content() == before);
    EXPECT_EQ(adapted->session()->versions().size(), 1);
}

TEST_F(ImproveTest, ATranslationKeepsItsWordsAndIsMarked)
{
    change([](model::Content& content) {
        content.course.origin->relation = model::OriginKind::Translation;
        content.course.modules[0].units[0].title = QString::fromUtf8("Ψωμί");
    });
    published.course.modules[0].units[0].title = QStringLiteral("Bread and rolls");
    MergeWindow* merge = improveFrom("newer.microvet");
    ASSERT_TRUE(merge);
    ASSERT_EQ(merge->merge()->conflicts(), 1);
    EXPECT_EQ(merge->merge()->open(), 0) << "its own words hold until somebody translates them anew";
    const qsizetype comments = adapted->session()->content().review.comments.size();
    go(merge);
    EXPECT_EQ(unitTitle(), QString::fromUtf8("Ψωμί"));
    EXPECT_EQ(adapted->session()->content().review.comments.size(), comments + 1);
}

using namespace look;

TEST_P(EveryWindow, Adaptation)
{
    openSample();
    window->actions().adapt->trigger();
    lookAtDialog(QStringLiteral("adaptDialog"), QStringLiteral("-empty"));
    model::Content published = session().content();
    for (const char* licence : {"CC-BY-4.0", "CC-BY-NC-ND-4.0"}) {
        published.course.licence.code = QLatin1String(licence);
        putCourse(file("published.microvet"), published);
        window->actions().adapt->trigger();
        auto* dialog = window->findChild<AdaptDialog*>();
        dialog->setSource(file("published.microvet"));
        auto* name = dialog->findChild<QLabel*>(QStringLiteral("adaptName"));
        ASSERT_TRUE(QTest::qWaitFor([&] { return name->text() == published.course.title; }, 20000));
        lookAtDialog(QStringLiteral("adaptDialog"), QStringLiteral("-") + QLatin1String(licence));
    }
    session().keepVersion(QStringLiteral("The original"), {});
    session().edit(QStringLiteral("Origin"), {}, [&](model::Content& content) {
        model::Origin origin;
        origin.relation = model::OriginKind::Adaptation;
        origin.title = published.course.title;
        origin.authors = QStringLiteral("Ana Reis, Ben Carter");
        origin.licence = QStringLiteral("CC-BY-4.0");
        origin.courseId = published.course.id;
        origin.contentHash = document::contentHash(content.course);
        content.course.origin = origin;
    });
    window->actions().origin->trigger();
    auto* origin = window->findChild<OriginWindow*>();
    ASSERT_TRUE(origin && QTest::qWaitFor([&] { return !origin->isBusy(); }, 20000));
    QTest::qWait(300);
    // Improvements that meet what was written here.
    session().edit(QStringLiteral("Ours"), {}, [](model::Content& content) {
        content.course.modules[0].units[0].title = QStringLiteral("Why bakeries in Patras ask for it");
        content.course.modules[0].units[1].minutes = 35;
    });
    published.course.licence.code = QStringLiteral("CC-BY-4.0");
    published.course.modules[0].units[0].title = QStringLiteral("Why employers of today ask for it");
    published.course.modules[0].units[1].minutes = 50;
    published.course.modules[1].units[0].title = QStringLiteral("Only the original changed this");
    putCourse(file("newer.microvet"), published);
    prompts.files = {file("newer.microvet")};
    origin->findChild<QPushButton*>(QStringLiteral("originImprove"))->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return origin->findChild<MergeWindow*>() != nullptr; }, 20000))
        << origin->findChild<QLabel*>(QStringLiteral("originSaid"))->text().toStdString();
    lookAtDialog(QStringLiteral("mergeWindow"), QStringLiteral("-improvements"));
    lookAtDialog(QStringLiteral("originWindow"));
    prompts.answers = {QStringLiteral("discard")};
}

} // namespace
} // namespace microvet::ui
