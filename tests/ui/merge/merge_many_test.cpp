#include "core/actions/adapt/improvements.h"
#include "tests/support/big_course.h"
#include "tests/ui/shell/shell_fixture.h"
#include "ui/compare/comparison_view.h"
#include "ui/merge/conflict_list.h"
#include "ui/merge/merge_window.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QPushButton>
#include <QTreeView>

#include <iostream>

namespace microvet::ui {

namespace {

/// A word at the end of each of the 5,000 texts.
model::Content edited(model::Content content, const char* word)
{
    for (model::Module& module : content.course.modules)
        for (model::Unit& unit : module.units)
            for (model::Block& block : unit.blocks)
                if (auto* text = std::get_if<model::TextBlock>(&block.body)) {
                    text->text.blocks.last().runs.append({QString::fromUtf8(word), {}});
                    text->text = richtext::normalised(text->text);
                }
    return content;
}

/// How long the window stands still, in milliseconds.
template<class Fn>
qint64 standstill(const char* what, Fn&& fn)
{
    QElapsedTimer timer;
    timer.start();
    fn();
    const qint64 taken = timer.elapsed();
    std::cout << "    " << what << ": " << taken << " ms\n";
    return taken;
}

} // namespace

TEST(MergeMany, FiveThousandConflictsAreListedAtOnceAndDecidedTogether)
{
    const model::Content base = test::bigCourse();
    document::Document document;
    document.content = edited(base, " mine");
    const QTemporaryDir media;
    document.media = std::make_shared<document::MediaStore>(diskStore(), media.path());
    Session session(document);
    document::Document other = document;
    other.content = edited(base, " theirs");
    auto merge = std::make_shared<actions::DraftMerge>(diskStore(), session.snapshot());
    ASSERT_TRUE(merge->add({QStringLiteral("theirs.microvet"), other}, &base));
    ASSERT_EQ(merge->open(), 5000);

    FakePrompts prompts;
    MergeWindow window(session, prompts, diskStore(), media.path(), nullptr);
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    auto* list = window.findChild<ConflictList*>();
    ASSERT_TRUE(list);
    const QAbstractItemModelTester tester(list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto* view = window.findChild<QTreeView*>(QStringLiteral("mergeConflicts"));
    const qint64 opened = standstill("5,000 conflicts, the window opens", [&] {
        window.setMerge(merge, std::make_shared<QTemporaryDir>());
        window.show();
        QCoreApplication::processEvents();
        (void)window.grab();
    });
    EXPECT_EQ(view->model()->rowCount(), 5000);
    // A bound for slow and busy machines; the count below is what keeps it fast.
    EXPECT_LT(opened, 2000);
    EXPECT_LT(list->toldRows(), 100) << "only what is seen is put into words";
    EXPECT_EQ(view->currentIndex().row(), 0);

    view->setCurrentIndex(list->index(4999, 0));
    EXPECT_TRUE(list->index(4999, 0).data().toString().contains(QStringLiteral("Unit"))) << list->index(4999, 0).data().toString().toStdString();
    const qint64 decided = standstill("all of them for the draft", [&] {
        window.findChild<QPushButton*>(QStringLiteral("mergeRestTheirs"))->click();
        QCoreApplication::processEvents();
    });
    EXPECT_LT(decided, 3000);
    EXPECT_LT(list->toldRows(), 100);
    EXPECT_EQ(merge->open(), 0);
    EXPECT_EQ(view->currentIndex().row(), 4999) << "who looks at one goes on looking at it";
    EXPECT_EQ(list->firstOpen(), -1);
    EXPECT_TRUE(merge->content() == other.content);
    auto* coming = window.findChild<ComparisonView*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return coming->comparison().differences.size() == 5000; }, 60000));
    (void)standstill("what comes in, shown", [&] {
        coming->setComparison(coming->comparison(), session.media(), other.media);
    });
}

TEST(MergeMany, RowsAreFoundByTheirConflict)
{
    const model::Content base = test::bigCourse({.units = 3, .unitsPerModule = 3});
    document::Document document;
    document.content = edited(base, " mine");
    const QTemporaryDir media;
    document.media = std::make_shared<document::MediaStore>(diskStore(), media.path());
    auto merge = std::make_shared<actions::DraftMerge>(diskStore(), document);
    for (const char* word : {" one", " two"}) {
        document::Document other = document;
        other.content = edited(base, word);
        ASSERT_TRUE(merge->add({QString::fromUtf8(word).trimmed(), other}, &base));
    }
    ConflictList list;
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.setMerge(merge);
    ASSERT_EQ(list.rowCount(), 30);
    for (int row = 0; row < list.rowCount(); ++row) {
        EXPECT_EQ(list.rowOf(list.keyOf(row)), row);
        ASSERT_TRUE(list.conflict(row));
        EXPECT_EQ(static_cast<const review::ConflictKey&>(*list.conflict(row)), list.keyOf(row).second);
    }
    EXPECT_TRUE(list.index(20, 0).data().toString().startsWith(QStringLiteral("two: "))) << "which draft asks it";
    EXPECT_EQ(list.firstOpen(), 0);
    merge->choose(0, list.keyOf(0).second, {review::Choice::Theirs, {}});
    list.setMerge(merge);
    EXPECT_EQ(list.firstOpen(), 1);
    EXPECT_EQ(list.index(0, ConflictList::Decision).data().toString(), QStringLiteral("the draft’s"));
    EXPECT_EQ(list.conflict(30), nullptr);
    EXPECT_EQ(list.conflict(-1), nullptr);
    list.setMerge(nullptr);
    EXPECT_EQ(list.rowCount(), 0);
}

} // namespace microvet::ui
