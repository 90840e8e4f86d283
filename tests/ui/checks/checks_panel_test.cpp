#include "tests/ui/checks/checks_panel_fixture.h"

#include "core/model/structure_edit.h"
#include "core/rules/fixes.h"
#include "tests/support/big_course.h"
#include "ui/checks/severity.h"
#include "ui/outline/outline_panel.h"
#include "ui/outline/value_tree_model.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBrowser>
#include <QToolButton>

namespace microvet::ui {

TEST_F(ChecksPanelTest, SoundCourseSaysSo)
{
    Content content = test::sampleContent();
    const QString title = std::exchange(content.course.title, {});
    open(content);
    EXPECT_TRUE(view().isVisible());
    edit([&](Content& now) { now.course.title = title; });
    EXPECT_EQ(child<QLabel>("checksSummary")->text(), QStringLiteral("Nothing found: the course meets the rules checked."));
    EXPECT_TRUE(child<QLabel>("checksNothing")->isVisible());
    EXPECT_FALSE(view().isVisible());
    EXPECT_FALSE(m_panel->actions().first()->isEnabled());
}

TEST_F(ChecksPanelTest, BeforeTheFirstCheckNothingIsCalledSound)
{
    document::Document document = documentOf(test::sampleContent());
    document.media = std::make_shared<document::MediaStore>(diskStore(), QString());
    for (const Media& media : document.content.course.media) document.media->setPlace(media.file, {});
    m_session = std::make_unique<Session>(document);
    m_panel = std::make_unique<ChecksPanel>(*m_session);
    m_panel->show();
    QSignalSpy summaries(m_panel.get(), &ChecksPanel::summaryChanged);
    EXPECT_FALSE(m_session->isChecked());
    EXPECT_EQ(child<QLabel>("checksSummary")->text(), QStringLiteral("The program is checking the course…"));
    EXPECT_EQ(child<QLabel>("checksNothing")->text(), QStringLiteral("What the program finds will stand here."));
    m_session->startChecks(rules::houseRules());
    EXPECT_FALSE(m_session->isChecked());
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_session->isChecked(); }));
    EXPECT_TRUE(m_session->findings().isEmpty());
    EXPECT_EQ(child<QLabel>("checksSummary")->text(), QStringLiteral("Nothing found: the course meets the rules checked."));
    EXPECT_TRUE(child<QLabel>("checksNothing")->text().startsWith(QLatin1String("The program checks while you write.")));
    ASSERT_EQ(summaries.size(), 1) << "screen readers hear it";
}

TEST_F(ChecksPanelTest, ShowsEveryFindingOnceInEitherGrouping)
{
    open(faulty());
    ASSERT_GE(m_session->findings().size(), 3);
    ASSERT_EQ(rows().size(), m_session->findings().size());
    for (int i = 0; i < rows().size(); ++i) EXPECT_EQ(*model().findingAt(rows()[i]), m_session->findings()[i]) << "document order";
    auto* grouping = child<QComboBox>("checksGrouping");
    view().setCurrentIndex(rows().last());
    const rules::Finding chosen = *model().findingAt(view().currentIndex());
    QSignalSpy resets(&model(), &QAbstractItemModel::modelReset);
    grouping->setCurrentIndex(1);
    ASSERT_EQ(rows().size(), m_session->findings().size());
    EXPECT_EQ(*model().findingAt(view().currentIndex()), chosen) << "the one chosen stays chosen";
    for (int group = 1; group < model().rowCount(); ++group)
        EXPECT_LE(model().index(group, 0).data(FindingModel::SeverityRole).toInt(),
                  model().index(group - 1, 0).data(FindingModel::SeverityRole).toInt()) << "the worst first";
    grouping->setCurrentIndex(0);
    EXPECT_EQ(*model().findingAt(view().currentIndex()), chosen);
    EXPECT_EQ(resets.count(), 0);
}

TEST_F(ChecksPanelTest, TogglesFilterBySeverity)
{
    open(faulty());
    int counts[3] = {};
    for (const rules::Finding& finding : m_session->findings()) ++counts[int(finding.severity)];
    ASSERT_GT(counts[2], 0);
    auto* errors = child<QToolButton>("checksShow-error");
    auto* warnings = child<QToolButton>("checksShow-warning");
    auto* advice = child<QToolButton>("checksShow-advice");
    EXPECT_EQ(errors->text(), QString::number(counts[2]));
    EXPECT_EQ(errors->accessibleName(), QStringLiteral("Must be mended: %1").arg(counts[2]));
    QTest::mouseClick(errors, Qt::LeftButton);
    EXPECT_EQ(rows().size(), counts[0] + counts[1]);
    for (const QModelIndex& index : rows()) EXPECT_NE(model().findingAt(index)->severity, Severity::Error);
    EXPECT_EQ(errors->text(), QString::number(counts[2])) << "the count tells what there is, not what is shown";
    warnings->click();
    advice->click();
    EXPECT_TRUE(rows().isEmpty());
    EXPECT_TRUE(child<QLabel>("checksNothing")->text().contains(QStringLiteral("switched off")));
    errors->click();
    EXPECT_EQ(rows().size(), counts[2]);
}

TEST_F(ChecksPanelTest, TellsWhatWhyHowAndWhere)
{
    open(faulty());
    const QModelIndex title = rowOfRule(QStringLiteral("S-01"));
    ASSERT_TRUE(title.isValid());
    EXPECT_FALSE(child<QWidget>("checksDetail")->isVisible());
    view().setCurrentIndex(title);
    EXPECT_TRUE(child<QWidget>("checksDetail")->isVisible());
    const rules::FindingText words = rules::textOf(*model().findingAt(title));
    const QString text = child<QTextBrowser>("checksText")->toPlainText();
    for (const QString& part : {words.what, words.why, words.how, QStringLiteral("The course as a whole"), QStringLiteral("S-01")})
        EXPECT_TRUE(text.contains(part)) << part.toStdString();
    EXPECT_FALSE(child<QPushButton>("checksFix")->isVisible()) << "a title cannot be made up";
}

TEST_F(ChecksPanelTest, ClickAndEnterLeadToThePlace)
{
    open(faulty());
    QSignalSpy places(m_panel.get(), &ChecksPanel::placeActivated);
    const QModelIndex title = rowOfRule(QStringLiteral("S-01"));
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, view().visualRect(title).center());
    ASSERT_EQ(places.count(), 1);
    EXPECT_EQ(places[0][0].value<document::Place>(), (document::Place{m_session->course().id.uuid(), "title"}));
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_Down);
    EXPECT_EQ(places.count(), 1) << "arrows look, they do not lead away";
    QTest::keyClick(&view(), Qt::Key_Return);
    if (!model().findingAt(view().currentIndex())) { // stood on a group
        QTest::keyClick(&view(), Qt::Key_Down);
        QTest::keyClick(&view(), Qt::Key_Return);
    }
    ASSERT_EQ(places.count(), 2);
    EXPECT_EQ(places[1][0].value<document::Place>(), model().placeAt(view().currentIndex()));
    // F8 goes round.
    view().setCurrentIndex(rows().last());
    m_panel->goToNext();
    EXPECT_EQ(view().currentIndex(), rows().first());
    m_panel->goToPrevious();
    EXPECT_EQ(view().currentIndex(), rows().last());
    EXPECT_EQ(places.count(), 4);
}

TEST_F(ChecksPanelTest, SelectionAndPlaceStayWhileFindingsComeAndGo)
{
    Content content = faulty();
    for (int i = 0; i < 30; ++i) {
        Unit unit;
        unit.id = UnitId::make();
        content.course.modules[0].units.append(unit);
    }
    open(content);
    QSignalSpy resets(&model(), &QAbstractItemModel::modelReset);
    const QUuid last = content.course.modules[0].units.last().id.uuid();
    QModelIndex far;
    for (const QModelIndex& index : rows())
        if (model().findingAt(index)->place == last) far = index;
    ASSERT_TRUE(far.isValid());
    view().setCurrentIndex(far);
    view().scrollTo(far, QAbstractItemView::PositionAtCenter);
    QCoreApplication::processEvents();
    ASSERT_GT(view().verticalScrollBar()->value(), 0);
    const QPersistentModelIndex top = view().indexAt({0, 0});
    const int offset = view().visualRect(top).top();
    const qsizetype before = rows().size();
    edit([](Content& now) { now.course.title = QStringLiteral("A title"); });
    EXPECT_LT(rows().size(), before);
    EXPECT_EQ(model().findingAt(view().currentIndex())->place, last);
    EXPECT_EQ(QModelIndex(top), view().indexAt({0, 0})) << "nothing jumps under the reader's eyes";
    EXPECT_EQ(view().visualRect(top).top(), offset);
    edit([&](Content& now) { removeElement(now, last); });
    QTRY_COMPARE(rows().size(), m_session->findings().size());
    EXPECT_EQ(view().currentIndex(), rows().last()) << "a neighbour takes over";
    m_session->undo();
    QTRY_COMPARE(rows().size(), m_session->findings().size());
    EXPECT_EQ(resets.count(), 0);
}

TEST_F(ChecksPanelTest, NamesOfPlacesFollowTitlesAndNumbers)
{
    open(faulty());
    const QUuid imageBlock = testId(sample::imageBlock);
    QModelIndex group;
    for (const QModelIndex& index : rows())
        if (model().findingAt(index)->place == imageBlock) group = index.parent();
    ASSERT_TRUE(group.isValid());
    const QUuid unit = locate(m_session->content(), imageBlock).parent;
    m_session->edit({}, {}, [&](Content& now) { modify<Unit>(now, unit, [](Unit& each) { each.title = QStringLiteral("Bread"); }); });
    EXPECT_EQ(group.data().toString().toStdString(), "Module 1 › Unit 1: Bread › Picture");
    m_session->edit({}, {}, [&](Content& now) { moveElement(now, unit, testId(sample::module), -1); });
    const QModelIndex again = model().indexOf(model().idOf(group));
    EXPECT_EQ(again.data().toString().toStdString(), "Module 1 › Unit 2: Bread › Picture");
}

TEST_F(ChecksPanelTest, FixMendsAndCanBeUndone)
{
    Content content = test::sampleContent();
    // A reference to an outcome that is gone.
    content.course.modules[0].units[0].outcomes.append(OutcomeRef(OutcomeId::make()));
    open(content);
    QModelIndex fixable;
    for (const QModelIndex& index : rows())
        if (!rules::fixLabel(*model().findingAt(index)).isEmpty()) fixable = index;
    ASSERT_TRUE(fixable.isValid());
    view().setCurrentIndex(fixable);
    auto* button = child<QPushButton>("checksFix");
    ASSERT_TRUE(button->isVisible());
    QCoreApplication::processEvents(); // the layout makes room for it
    const QString label = button->text();
    ASSERT_FALSE(label.isEmpty());
    QSignalSpy checked(m_session.get(), &Session::findingsChanged);
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(m_session->history().undoLabel(), label);
    QTRY_VERIFY(rows().isEmpty());
    EXPECT_FALSE(button->isVisible());
    m_session->undo();
    QTRY_COMPARE(rows().size(), 1);
}

TEST_F(ChecksPanelTest, OutlineCountsWhatIsToMend)
{
    open(faulty());
    ValueTreeModel outline(*m_session);
    QAbstractItemModelTester tester(&outline, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto check = [&] {
        QHash<QUuid, std::pair<int, int>> wanted; // id → count, worst
        for (const rules::Finding& finding : m_session->findings())
            for (const QUuid& id : locate(m_session->content(), finding.place).path) {
                auto& [count, worst] = wanted.insert(id, wanted.value(id, {0, -1})).value();
                ++count;
                worst = std::max(worst, int(finding.severity));
            }
        forEachElement(m_session->content(), [&](const ElementView& element) {
            const QModelIndex index = outline.indexOf(element.id);
            if (!index.isValid() || element.kind == ElementKind::Course) return true;
            const auto [count, worst] = wanted.value(element.id, {0, -1});
            EXPECT_EQ(index.data(ValueTreeModel::FindingCountRole).toInt(), count) << index.data().toString().toStdString();
            EXPECT_EQ(index.data(ValueTreeModel::SeverityRole).toInt(), worst);
            return true;
        });
    };
    check();
    const QModelIndex unit = outline.indexOf(testId(sample::unitTwo));
    const int count = unit.data(ValueTreeModel::FindingCountRole).toInt();
    ASSERT_GT(count, 0);
    EXPECT_TRUE(unit.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("to mend")));
    // A finding inside a question counts for the block that shows it.
    edit([](Content& now) { modify<model::Question>(now, testId(sample::checkQuestion), [](model::Question& question) { question.prompt = {}; }); });
    check();
    ASSERT_GT(outline.indexOf(testId(sample::checkBlock)).data(ValueTreeModel::FindingCountRole).toInt(), 0);
    edit([](Content& now) { removeElement(now, testId(sample::checkBlock)); });
    check();
    m_session->undo();
    QCoreApplication::processEvents();
    QTRY_VERIFY(outline.indexOf(testId(sample::checkBlock)).data(ValueTreeModel::FindingCountRole).toInt() > 0);
    check();
}

TEST_F(ChecksPanelTest, StaysFluentWithThousandsOfFindings)
{
    Content content = test::bigCourse();
    for (Module& module : content.course.modules)
        for (Unit& unit : module.units) {
            unit.title.clear();
            for (Block& block : unit.blocks)
                if (auto* image = std::get_if<ImageBlock>(&block.body)) image->alternativeText.clear();
        }
    open(content);
    m_tester.reset(); // looks at every row after every change
    QCoreApplication::processEvents();
    ASSERT_GE(rows().size(), 2000);
    // What the panel itself costs in the thread of the windows when the findings come in.
    edit([&](Content& now) { modify<Unit>(now, now.course.modules[50].units[3].id, [](Unit& each) { each.title = QStringLiteral("Title"); }); });
    qint64 best = 1'000'000'000'000;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        emit m_session->findingsChanged();
        QCoreApplication::processEvents();
        best = std::min(best, timer.nsecsElapsed());
    }
    RecordProperty("updateMicroseconds", int(best / 1000));
    child<QToolButton>("checksShow-error")->click();
    QElapsedTimer timer;
    timer.start();
    child<QToolButton>("checksShow-error")->click();
    QCoreApplication::processEvents();
    RecordProperty("showAllMicroseconds", int(timer.nsecsElapsed() / 1000));
    EXPECT_LE(best / 1'000'000, 40);
    EXPECT_LE(timer.elapsed(), 400);
}

TEST_F(ChecksPanelTest, EverythingHasAName)
{
    open(faulty());
    view().setCurrentIndex(rows().first());
    for (QWidget* widget : m_panel->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->objectName().startsWith(QStringLiteral("qt_"))) continue;
        EXPECT_FALSE(widget->objectName().isEmpty()) << widget->metaObject()->className();
        EXPECT_FALSE(QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty()) << widget->objectName().toStdString();
    }
    EXPECT_FALSE(child<QComboBox>("checksGrouping")->accessibleName().isEmpty());
    EXPECT_TRUE(rows().first().data(Qt::AccessibleTextRole).toString().startsWith(severitySingle(model().findingAt(rows().first())->severity)));
}

TEST(FindingsSummaryTest, SaysNumbersInWords)
{
    EXPECT_EQ(findingsSummary(1, 1, 1), QStringLiteral("1 must be mended, 1 should be mended, 1 piece of advice"));
    EXPECT_EQ(findingsSummary(3, 0, 2), QStringLiteral("3 must be mended, 2 pieces of advice"));
}

} // namespace microvet::ui
