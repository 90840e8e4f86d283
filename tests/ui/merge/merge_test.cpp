#include "core/model/structure_edit.h"
#include "core/model/walk.h"
#include "tests/ui/shell/shell_fixture.h"
#include "ui/compare/comparison_view.h"
#include "ui/merge/merge_window.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/widgets/fields.h"

#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QTreeView>

namespace microvet::ui {

namespace {

/// The example course in a file of its own, and drafts of it that others have saved.
class MergeTest : public ShellTest {
protected:
    QString path;

    void SetUp() override
    {
        ShellTest::SetUp();
        path = file("bread.microvet");
        window->actions().sample->trigger();
        ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr; }, 20000));
        session().keepVersion(QStringLiteral("To all"), {});
        prompts.files = {path};
        window->actions().saveAs->trigger();
        ASSERT_TRUE(waitSaved());
        prompts.answers = {QStringLiteral("discard")};
    }

    template<class Fn>
    QString draft(const char* name, Fn&& change)
    {
        const QTemporaryDir media;
        Progress progress;
        Result<document::Document> document = document::open(diskStore(), path, media.path(), progress);
        EXPECT_TRUE(document);
        if (!document) return {};
        change(document->content);
        document::SaveRequest request;
        request.path = file(name);
        request.overwrite = true;
        EXPECT_TRUE(document::save(diskStore(), request, *document, systemNow, progress));
        return request.path;
    }
    model::UnitId unit(int number)
    {
        QList<model::UnitId> ids;
        for (const model::Module& module : session().course().modules)
            for (const model::Unit& one : module.units)
                ids.append(one.id);
        return ids.value(number);
    }
    static void rename(model::Content& content, model::UnitId id, const char* words)
    {
        model::modify<model::Unit>(content, id, [&](model::Unit& one) { one.title = QString::fromUtf8(words); });
    }
    QString titleOf(model::UnitId id) { return model::find<model::Unit>(session().content(), id)->title; }

    MergeWindow* openDrafts(const QStringList& paths)
    {
        prompts.files = paths;
        window->actions().mergeDrafts->trigger();
        return read();
    }
    /// The window, once it has read its drafts.
    MergeWindow* read()
    {
        auto* dialog = window->findChild<MergeWindow*>();
        EXPECT_TRUE(dialog);
        if (dialog) {
            EXPECT_TRUE(QTest::qWaitFor([&] { return !dialog->isBusy(); }, 20000));
        }
        return dialog;
    }
    template<class Widget>
    Widget* part(const char* name)
    {
        return window->findChild<Widget*>(QString::fromLatin1(name));
    }
    void go()
    {
        auto* button = part<QPushButton>("mergeGo");
        ASSERT_TRUE(button && button->isEnabled());
        button->click();
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return !window->findChild<MergeWindow*>() || window->findChild<MergeWindow*>()->isHidden(); },
            20000));
    }
};

TEST_F(MergeTest, FiveDraftsBecomeOneInOneStep)
{
    const char* names[]{"one", "two", "three", "four", "five"};
    QStringList paths;
    for (int i = 0; i < 5; ++i)
        paths << draft((std::string(names[i]) + ".microvet").c_str(),
                       [&](model::Content& content) { rename(content, unit(i), names[i]); });
    const QByteArray first = bytesOf(paths[0]);
    const model::Content before = session().content();
    const qsizetype steps = session().history().steps().size();
    const qsizetype versions = session().versions().size();

    MergeWindow* dialog = openDrafts(paths);
    ASSERT_TRUE(dialog && dialog->merge());
    EXPECT_EQ(dialog->merge()->steps().size(), 5);
    EXPECT_EQ(dialog->merge()->conflicts(), 0);
    EXPECT_EQ(part<QTabWidget>("mergeTabs")->currentIndex(), 1) << "nothing is to be decided";
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return part<ComparisonView>("mergeComing")->comparison().differences.size() == 5; }, 20000));
    EXPECT_TRUE(session().content() == before) << "nothing changes before it is wanted";
    go();
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(titleOf(unit(i)), QString::fromUtf8(names[i]));
    EXPECT_EQ(session().history().steps().size(), steps + 1);
    EXPECT_GT(session().versions().size(), versions);
    EXPECT_TRUE(window->messages().text().contains(u'5'));
    EXPECT_EQ(bytesOf(paths[0]), first);

    window->actions().undo->trigger();
    EXPECT_TRUE(session().content() == before);
    EXPECT_EQ(session().versions().size(), versions) << "else the next merge would think that it is all in";
    window->actions().redo->trigger();
    EXPECT_GT(session().versions().size(), versions);

    window->actions().save->trigger();
    ASSERT_TRUE(waitSaved());
    EXPECT_TRUE(contentOf(path) == session().content());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    dialog = openDrafts({paths[2]});
    EXPECT_FALSE(part<QPushButton>("mergeGo")->isEnabled()) << "it is in already";
    dialog->reject();
}

TEST_F(MergeTest, WhatBothChangedIsDecidedSideBySide)
{
    const QString theirs = draft("theirs.microvet", [&](model::Content& content) {
        content.course.title = QStringLiteral("Theirs");
        content.course.summary = QStringLiteral("Their summary");
        rename(content, unit(0), "Their unit");
        model::removeElement(content, unit(1).uuid());
    });
    session().edit(QStringLiteral("Mine"), {}, [&](model::Content& content) {
        content.course.title = QStringLiteral("Mine");
        content.course.summary = QStringLiteral("My summary");
        rename(content, unit(0), "My unit");
        rename(content, unit(1), "Still here");
    });
    const model::UnitId first = unit(0), second = unit(1);
    MergeWindow* dialog = openDrafts({theirs});
    ASSERT_TRUE(dialog && dialog->merge());
    EXPECT_EQ(dialog->merge()->open(), 4);
    auto* list = part<QTreeView>("mergeConflicts");
    ASSERT_EQ(list->model()->rowCount(), 4);
    EXPECT_FALSE(part<QPushButton>("mergeGo")->isEnabled());
    const auto decide = [&](const QString& where, const char* button) {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (index.data().toString().endsWith(where)) list->setCurrentIndex(index);
        }
        part<QRadioButton>(button)->click();
    };
    decide(QStringLiteral("· Summary"), "takeByHand");
    auto* words = part<TextField>("conflictPlain");
    ASSERT_TRUE(words && words->isVisible());
    EXPECT_TRUE(words->toPlainText().contains(QStringLiteral("Their"))) << "begins with both";
    words->setFocus();
    words->selectAll();
    QTest::keyClicks(words, QStringLiteral("By hand"));
    // Going on to the next takes what was written.
    decide(session().course().title.isEmpty() ? QString() : QStringLiteral("Course · Title"), "takeTheirs");
    decide(QStringLiteral("My unit · Title"), "takeMine");
    EXPECT_EQ(dialog->merge()->open(), 1);
    part<QPushButton>("mergeRestTheirs")->click();
    EXPECT_EQ(dialog->merge()->open(), 0);
    go();
    EXPECT_EQ(session().course().summary, QStringLiteral("By hand"));
    EXPECT_EQ(session().course().title, QStringLiteral("Theirs"));
    EXPECT_EQ(titleOf(first), QStringLiteral("My unit"));
    EXPECT_FALSE(model::find<model::Unit>(session().content(), second)) << "removed, as the draft wanted it";
}

TEST_F(MergeTest, AnotherCourseIsRefusedInTheWindow)
{
    const QString other = draft("other.microvet", [](model::Content& content) {
        content.course.id = model::CourseId::make();
        content.course.title = QStringLiteral("Cakes");
    });
    MergeWindow* dialog = openDrafts({other, file("nobody.microvet")});
    ASSERT_TRUE(dialog);
    EXPECT_FALSE(dialog->merge());
    auto* remarks = part<QLabel>("mergeRemarks");
    EXPECT_TRUE(!remarks->isHidden() && remarks->text().contains(QStringLiteral("Cakes")) &&
                remarks->text().contains(QStringLiteral("nobody")))
        << remarks->text().toStdString();
    EXPECT_FALSE(part<QPushButton>("mergeGo")->isEnabled());
    dialog->reject();
}

TEST_F(MergeTest, ACopyThatASynchronisingServiceLeftIsOffered)
{
    draft("bread (conflicted copy 2026-05-04).microvet",
          [&](model::Content& content) { rename(content, unit(0), "On the other computer"); });
    draft("bread (1).microvet", [](model::Content&) {});
    const model::UnitId first = unit(0);
    window->actions().close->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() == nullptr; }));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    openCourse(path);
    const QString said = waitMessage();
    EXPECT_TRUE(said.contains(QStringLiteral("bread (conflicted copy 2026-05-04).microvet"))) << said.toStdString();
    EXPECT_FALSE(said.contains(QStringLiteral("(1)"))) << "it holds nothing new";
    part<QPushButton>("messageAction0")->click();
    ASSERT_TRUE(read());
    go();
    EXPECT_EQ(titleOf(first), QStringLiteral("On the other computer"));
}

TEST_F(MergeTest, WhatSomebodySavedMeanwhileIsMergedAndSaved)
{
    const model::UnitId first = unit(0);
    draft("bread.microvet", [&](model::Content& content) { rename(content, first, "Theirs"); });
    ShellTest::rename(QStringLiteral("Ours"));
    prompts.answers = {QStringLiteral("merge"), QStringLiteral("discard")};
    window->actions().save->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->findChild<MergeWindow*>() != nullptr; }, 20000));
    ASSERT_TRUE(read());
    go();
    ASSERT_TRUE(waitSaved()) << window->messages().text().toStdString();
    EXPECT_EQ(contentOf(path).course.title, QStringLiteral("Ours"));
    EXPECT_EQ(model::find<model::Unit>(contentOf(path), first)->title, QStringLiteral("Theirs"));
    EXPECT_EQ(prompts.questions.size(), 1);
}

TEST_F(MergeTest, WhatSomebodySavedIsNoticedWhenTheWindowComesToTheFront)
{
    const model::UnitId first = unit(0);
    const auto comeToTheFront = [&] {
        QEvent event(QEvent::WindowActivate);
        QCoreApplication::sendEvent(window, &event);
    };
    comeToTheFront();
    QTest::qWait(200);
    EXPECT_TRUE(window->messages().text().isEmpty()) << "nobody saved anything";
    draft("bread.microvet", [&](model::Content& content) { rename(content, first, "Theirs"); });
    comeToTheFront();
    EXPECT_TRUE(waitMessage().contains(QStringLiteral("Somebody else saved")));
    window->messages().dismiss();
    comeToTheFront();
    QTest::qWait(200);
    EXPECT_TRUE(window->messages().text().isEmpty()) << "told once";
    draft("bread.microvet", [&](model::Content& content) { rename(content, first, "Theirs, once more"); });
    comeToTheFront();
    waitMessage();
    part<QPushButton>("messageAction0")->click();
    ASSERT_TRUE(read());
    go();
    ASSERT_TRUE(waitSaved());
    EXPECT_EQ(titleOf(first), QStringLiteral("Theirs, once more"));
    ASSERT_TRUE(QFile::remove(path));
    window->messages().dismiss();
    comeToTheFront();
    EXPECT_TRUE(waitMessage().contains(QStringLiteral("not in its place")));
    prompts.answers = {QStringLiteral("discard")};
}

} // namespace

} // namespace microvet::ui
