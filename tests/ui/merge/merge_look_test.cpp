#include "tests/ui/shell/every_window.h"

#include "core/model/walk.h"
#include "ui/compare/comparison_view.h"
#include "ui/merge/merge_window.h"

#include <QAbstractButton>
#include <QTabWidget>
#include <QTreeView>

namespace microvet::ui {

TEST_P(EveryWindow, MergingDrafts)
{
    openSample();
    session().keepVersion(QStringLiteral("To the team"), {});
    prompts.files = {file("bread.microvet")};
    window->actions().saveAs->trigger();
    ASSERT_TRUE(waitSaved());
    const auto block = [](const model::Content& content) { return content.course.modules[0].units[0].blocks[0].id; };
    const auto write = [&](model::Content& content, const char* words) {
        model::modify<model::Block>(content, block(content), [&](model::Block& b) {
            b.body = model::TextBlock{richtext::RichText::fromPlain(QString::fromUtf8(words)), {}};
        });
    };
    const auto start = session().content();
    session().edit(QStringLiteral("Text"), {}, [&](model::Content& content) {
        write(content,
              "Every employer who asks for a short course has a reason. Ask for it before you write the first line.");
        content.course.modules[1].units[0].title = QStringLiteral("A title of mine");
        content.course.modules[0].units[1].minutes = 35;
    });
    model::Content theirs = start;
    write(theirs, "Every employer who asks for a short course has a reason. Write it down before you begin.");
    theirs.course.modules[1].units.removeFirst();
    theirs.course.modules[0].units[1].minutes = 50;
    theirs.course.modules[0].units[1].title = QStringLiteral("Only in the draft");
    {
        const QTemporaryDir media;
        Progress progress;
        auto document = document::open(diskStore(), file("bread.microvet"), media.path(), progress);
        ASSERT_TRUE(document);
        document->content = theirs;
        ASSERT_TRUE(document::save(diskStore(),
                                   {file("Bread as Eleni has it, with the remarks of the bakery.microvet")}, *document,
                                   systemNow, progress));
    }
    const auto open = [&](const QStringList& files) {
        prompts.files = files;
        window->actions().mergeDrafts->trigger();
        auto* dialog = window->findChild<MergeWindow*>();
        ASSERT_TRUE(dialog && QTest::qWaitFor([&] { return !dialog->isBusy(); }, 20000));
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                return !dialog->merge() || !dialog->findChild<ComparisonView*>()->comparison().differences.isEmpty();
            },
            20000));
    };
    const QString draft = file("Bread as Eleni has it, with the remarks of the bakery.microvet");
    open({draft});
    auto* rows = window->findChild<QTreeView*>(QStringLiteral("mergeConflicts"));
    ASSERT_TRUE(rows);
    EXPECT_EQ(rows->model()->rowCount(), 3);
    window->findChild<QAbstractButton*>(QStringLiteral("takeByHand"))->click();
    lookAtDialog(QStringLiteral("mergeWindow"), QStringLiteral("-text"));
    open({draft});
    rows = window->findChild<QTreeView*>(QStringLiteral("mergeConflicts"));
    rows->setCurrentIndex(rows->model()->index(2, 0));
    lookAtDialog(QStringLiteral("mergeWindow"), QStringLiteral("-removed"));
    open({draft});
    window->findChild<QTabWidget*>(QStringLiteral("mergeTabs"))->setCurrentIndex(1);
    lookAtDialog(QStringLiteral("mergeWindow"), QStringLiteral("-coming"));
    open({file("nobody.microvet")});
    lookAtDialog(QStringLiteral("mergeWindow"), QStringLiteral("-trouble"));
    prompts.answers = {QStringLiteral("discard")};
}

} // namespace microvet::ui
