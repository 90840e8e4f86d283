#include "ui/outline/value_tree_model.h"

#include "core/model/structure_edit.h"
#include "core/model/walk.h"
#include "tests/ui/outline/course_maker.h"
#include "ui/outline/outline_edit.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTreeView>

namespace microvet::ui {
using namespace model;
using tests::documentOf;
using tests::makeCourse;

namespace {

/// The tree as the course has it, written down without the model: id, depth and title of each row.
struct Line {
    QUuid id;
    int depth;
    QString title;
    bool operator==(const Line&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Line& line)
{
    return out << std::string(size_t(line.depth) * 2, ' ') << line.title.toStdString() << ' ' << line.id.toString().toStdString();
}

QString orElse(const QString& title, const char* other) { return title.isEmpty() ? QLatin1String(other) : title; }

QList<Line> expected(const Course& course)
{
    QList<Line> lines{{course.id.uuid(), 0, orElse(course.title, "Untitled course")}, {outcomesId(), 0, QStringLiteral("Learning outcomes")}};
    for (const Outcome& outcome : course.outcomes) lines << Line{outcome.id.uuid(), 1, orElse(outcome.statement, "Empty learning outcome")};
    for (const Module& module : course.modules) {
        lines << Line{module.id.uuid(), 0, orElse(module.title, "Untitled module")};
        for (const Unit& unit : module.units) {
            lines << Line{unit.id.uuid(), 1, orElse(unit.title, "Untitled unit")};
            for (const Block& block : unit.blocks)
                lines << Line{block.id.uuid(), 2, orElse(richtext::toPlainText(std::get<TextBlock>(block.body).text), "Text")};
        }
    }
    lines << Line{assessmentsId(), 0, QStringLiteral("Assessments")};
    for (const Assessment& assessment : course.assessments) {
        lines << Line{assessment.id.uuid(), 1, orElse(assessment.title, "Untitled assessment")};
        for (const Question& question : assessment.questions)
            lines << Line{question.id.uuid(), 2, orElse(richtext::toPlainText(question.prompt), "Empty question")};
    }
    lines << Line{deliveryId(), 0, QStringLiteral("Delivery and evaluation")};
    return lines;
}

void collect(const ValueTreeModel& model, const QModelIndex& parent, int depth, QList<Line>& lines)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        lines << Line{model.idOf(index), depth, index.data().toString()};
        collect(model, index, depth + 1, lines);
    }
}

QList<Line> shown(const ValueTreeModel& model)
{
    QList<Line> lines;
    collect(model, {}, 0, lines);
    return lines;
}

class RandomEdits {
public:
    explicit RandomEdits(Session& session, quint32 seed) : m_session(session), m_random(seed) {}

    void step(int n)
    {
        const int what = m_random.bounded(100);
        if (what < 18 && m_session.history().canUndo()) { m_session.undo(); return; }
        if (what < 26 && m_session.history().canRedo()) { m_session.redo(); return; }
        if (what < 29) { m_session.jumpTo(m_session.history().index() + m_random.bounded(-8, 9)); return; }
        const int edits = what < 50 ? 1 + m_random.bounded(6) : 1;
        m_session.edit(QStringLiteral("Step %1").arg(n), {}, [&](Content& content) {
            for (int i = 0; i < edits; ++i) one(content);
        });
    }

private:
    QList<QUuid> ids(const Content& content, QList<ElementKind> kinds)
    {
        QList<QUuid> found;
        forEachElement(content, [&](const ElementView& view) {
            if (kinds.contains(view.kind)) found << view.id;
            return view.kind != ElementKind::Block && view.kind != ElementKind::Question;
        });
        return found;
    }
    QUuid pick(const QList<QUuid>& from) { return from.isEmpty() ? QUuid() : from[m_random.bounded(int(from.size()))]; }

    void one(Content& content)
    {
        using K = ElementKind;
        const QList<QUuid> all = ids(content, {K::Module, K::Unit, K::Block, K::Outcome, K::Assessment, K::Question});
        const QList<QUuid> parents = ids(content, {K::Course, K::Module, K::Unit, K::Assessment});
        const bool full = all.size() > 110;
        const bool small = all.size() < 70;
        switch (m_random.bounded(full ? 3 : 0, 14)) {
        case 0: case 1: case 2: insert(content); break;
        case 3: case 4: if (!small) removeElement(content, pick(all)); break;
        case 5: case 6: case 7: case 8: moveElement(content, pick(all), pick(parents), m_random.bounded(-1, 6)); break;
        case 9: if (!full) duplicateElement(content, pick(all)); break;
        case 10: shuffle(content); break;
        case 11: case 12: retitle(content); break;
        case 13: gather(content); break;
        }
    }
    void insert(Content& content)
    {
        const QUuid parent = pick(ids(content, {ElementKind::Course, ElementKind::Module, ElementKind::Unit, ElementKind::Assessment}));
        const auto put = [&](auto& list, auto item) {
            item.id = std::remove_cvref_t<decltype(item.id)>::make();
            list.insert(m_random.bounded(int(list.size()) + 1), item);
        };
        if (modify<Module>(content, parent, [&](Module& module) { put(module.units, Unit{}); })) return;
        if (modify<Unit>(content, parent, [&](Unit& unit) { put(unit.blocks, Block{}); })) return;
        if (modify<Assessment>(content, parent, [&](Assessment& assessment) { put(assessment.questions, Question{}); })) return;
        const int what = m_random.bounded(4);
        if (what == 0) put(content.course.outcomes, Outcome{});
        else if (what == 1) put(content.course.assessments, Assessment{});
        else put(content.course.modules, Module{});
    }
    void shuffle(Content& content)
    {
        modify<Module>(content, pick(ids(content, {ElementKind::Module})),
                       [&](Module& module) { std::shuffle(module.units.begin(), module.units.end(), m_random); });
        if (m_random.bounded(3) == 0) std::shuffle(content.course.modules.begin(), content.course.modules.end(), m_random);
    }
    void retitle(Content& content)
    {
        const QString title = m_random.bounded(4) ? QStringLiteral("Title %1").arg(m_random.bounded(1000)) : QString();
        const QUuid id = pick(ids(content, {ElementKind::Course, ElementKind::Module, ElementKind::Unit, ElementKind::Block,
                                            ElementKind::Outcome, ElementKind::Assessment, ElementKind::Question}));
        modify<Course>(content, id, [&](Course& course) { course.title = title; });
        modify<Module>(content, id, [&](Module& module) { module.title = title; });
        modify<Unit>(content, id, [&](Unit& unit) { unit.title = title; });
        modify<Outcome>(content, id, [&](Outcome& outcome) { outcome.statement = title; });
        modify<Assessment>(content, id, [&](Assessment& assessment) { assessment.title = title; });
        modify<Block>(content, id, [&](Block& block) { block.body = TextBlock{RichText::fromPlain(title), {}}; });
        modify<Question>(content, id, [&](Question& question) { question.prompt = RichText::fromPlain(title); });
    }
    /// A new module takes units out of others, one of which goes: move, insert and remove at once.
    void gather(Content& content)
    {
        Module module;
        module.id = ModuleId::make();
        content.course.modules.insert(m_random.bounded(int(content.course.modules.size()) + 1), module);
        for (int i = 0; i < 3; ++i) moveElement(content, pick(ids(content, {ElementKind::Unit})), module.id.uuid(), -1);
        for (int i = 0; i < 3; ++i) moveElement(content, pick(ids(content, {ElementKind::Block})), pick(ids(content, {ElementKind::Unit})), 0);
        const QUuid gone = pick(ids(content, {ElementKind::Module}));
        if (gone != module.id.uuid() && content.course.modules.size() > 3) removeElement(content, gone);
    }

    Session& m_session;
    QRandomGenerator m_random;
};

} // namespace

TEST(ValueTreeModelTest, FollowsFiveThousandRandomEditsAndUndos)
{
    Session session(documentOf(makeCourse(3, 3, 2)));
    ValueTreeModel model(session);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy moves(&model, &QAbstractItemModel::rowsMoved);
    QTreeView view;
    view.setModel(&model);
    view.expandAll();
    RandomEdits edits(session, 20261124);

    QHash<QUuid, QPersistentModelIndex> kept;
    qsizetype rows = 0;
    ASSERT_EQ(shown(model), expected(session.course()));
    for (int n = 0; n < 5000; ++n) {
        for (const Line& line : expected(session.course())) {
            const QModelIndex index = model.indexOf(line.id);
            ASSERT_TRUE(index.isValid());
            if (!kept.contains(line.id)) {
                kept.insert(line.id, index);
                if (n % 2) view.expand(index);
            }
        }
        // Expanded and selected rows keep their state by id.
        QSet<QUuid> expanded;
        for (auto it = kept.cbegin(); it != kept.cend(); ++it)
            if (view.isExpanded(*it)) expanded.insert(it.key());
        const QUuid chosen = kept.keys()[n % kept.size()];
        view.selectionModel()->setCurrentIndex(kept.value(chosen), QItemSelectionModel::ClearAndSelect);

        edits.step(n);

        const QList<Line> lines = expected(session.course());
        ASSERT_EQ(shown(model), lines) << "after edit " << n;
        rows += lines.size();
        QSet<QUuid> present;
        for (const Line& line : lines) present.insert(line.id);
        for (auto it = kept.begin(); it != kept.end();) {
            if (present.contains(it.key())) {
                ASSERT_TRUE(it->isValid()) << "after edit " << n;
                ASSERT_EQ(model.idOf(*it), it.key()) << "after edit " << n;
                ASSERT_EQ(QModelIndex(*it), model.indexOf(it.key()));
                if (model.rowCount(*it) > 0) { ASSERT_EQ(view.isExpanded(*it), expanded.contains(it.key())) << "after edit " << n; }
                ++it;
            } else {
                ASSERT_FALSE(it->isValid()) << "after edit " << n;
                it = kept.erase(it);
            }
        }
        if (present.contains(chosen)) {
            ASSERT_EQ(model.idOf(view.currentIndex()), chosen) << "after edit " << n;
            ASSERT_TRUE(view.selectionModel()->isSelected(model.indexOf(chosen)));
        }
    }
    EXPECT_EQ(resets.count(), 0);
    EXPECT_GT(moves.count(), 5000);
    EXPECT_GT(rows / 5000, 40) << "too small a course proves little";
}

TEST(ValueTreeModelTest, AMoveIsOneMove)
{
    Session session(documentOf(makeCourse(2, 8, 0)));
    ValueTreeModel model(session);
    QSignalSpy moves(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removes(&model, &QAbstractItemModel::rowsRemoved);
    const QUuid module = session.course().modules[0].id.uuid();
    const QUuid other = session.course().modules[1].id.uuid();
    for (int from = 0; from < 8; ++from)
        for (int to = 0; to < 8; ++to) {
            if (from == to) continue;
            const QUuid unit = session.course().modules[0].units[from].id.uuid();
            moves.clear();
            ASSERT_TRUE(session.edit({}, {}, [&](Content& content) { moveElement(content, unit, module, to); }));
            ASSERT_EQ(moves.count(), 1) << from << " to " << to;
            ASSERT_EQ(model.indexOf(unit).row(), to);
            session.undo();
        }
    moves.clear();
    const QUuid unit = session.course().modules[0].units[3].id.uuid();
    session.edit({}, {}, [&](Content& content) { moveElement(content, unit, other, 2); });
    EXPECT_EQ(moves.count(), 1);
    EXPECT_EQ(model.idOf(model.indexOf(unit).parent()), other);
    EXPECT_EQ(model.indexOf(unit).row(), 2);
    EXPECT_EQ(inserts.count(), 0);
    EXPECT_EQ(removes.count(), 0);
}

TEST(ValueTreeModelTest, TakesAnotherCourseId)
{
    Session session(documentOf(makeCourse(2, 2, 1)));
    ValueTreeModel model(session);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    session.edit({}, {}, [](Content& content) { content.course.id = CourseId::make(); content.course.modules.removeFirst(); });
    EXPECT_EQ(shown(model), expected(session.course()));
    session.undo();
    EXPECT_EQ(shown(model), expected(session.course()));
}

TEST(ValueTreeModelTest, MinutesFollowTheTextAndSumUp)
{
    Session session(documentOf(makeCourse(1, 2, 1)));
    ValueTreeModel model(session);
    const Unit first = session.course().modules[0].units[0];
    const QModelIndex unit = model.indexOf(first.id.uuid());
    const QModelIndex module = unit.parent();
    const auto agrees = [&] {
        const CourseTotals totals = totalsOf(session.course());
        for (const QModelIndex& index : {unit, module})
            if (index.data(ValueTreeModel::MinutesRole).toInt() != totals.minutesByElement.value(model.idOf(index))) return false;
        return model.index(0, 0).data(ValueTreeModel::MinutesRole).toInt() == totals.minutes;
    };
    ASSERT_TRUE(agrees());
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    session.edit({}, {}, [&](Content& content) {
        modify<Block>(content, first.blocks[0].id, [](Block& block) {
            block.body = TextBlock{RichText::fromPlain(QStringLiteral("word ").repeated(1500)), {}};
        });
    });
    EXPECT_GE(unit.data(ValueTreeModel::MinutesRole).toInt(), 10);
    EXPECT_TRUE(agrees());
    QSet<QUuid> told;
    for (const auto& change : changes) told.insert(model.idOf(change[0].toModelIndex()));
    EXPECT_TRUE(told.contains(model.idOf(unit)));
    EXPECT_TRUE(told.contains(model.idOf(module)));
    // Minutes given by the author count, and a unit that leaves takes its minutes along.
    session.edit({}, {}, [&](Content& content) { modify<Unit>(content, first.id, [](Unit& u) { u.minutes = 45; }); });
    EXPECT_EQ(unit.data(ValueTreeModel::MinutesRole).toInt(), 45);
    EXPECT_TRUE(agrees());
    session.edit({}, {}, [&](Content& content) { removeElement(content, first.id.uuid()); });
    EXPECT_EQ(module.data(ValueTreeModel::MinutesRole).toInt(),
              totalsOf(session.course()).minutesByElement.value(model.idOf(module)));
}

TEST(ValueTreeModelTest, SaysToAScreenReaderWhatIsShown)
{
    Session session(documentOf(makeCourse(2, 3, 1)));
    ValueTreeModel model(session);
    const Unit unit = session.course().modules[1].units[2];
    EXPECT_EQ(model.indexOf(unit.id.uuid()).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Unit 3: Unit 2.3, 1 minute, in work"));
    EXPECT_EQ(model.indexOf(unit.blocks[0].id.uuid()).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Text: Text 2.3.1"));
    EXPECT_EQ(model.indexOf(session.course().modules[1].id.uuid()).data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("Module 2: Module 2, 4 minutes, in work"));
    session.edit({}, {}, [&](Content& content) { modify<Unit>(content, unit.id, [](Unit& u) { u.title.clear(); }); });
    EXPECT_EQ(model.indexOf(unit.id.uuid()).data().toString(), QStringLiteral("Untitled unit"));
    EXPECT_TRUE(model.indexOf(unit.id.uuid()).data(ValueTreeModel::PlaceholderRole).toBool());
}

TEST(ValueTreeModelTest, SaysHowFarEachPartIs)
{
    Session session(documentOf(makeCourse(2, 2, 1)));
    ValueTreeModel model(session);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto state = [&](const QUuid& id) { return State(model.indexOf(id).data(ValueTreeModel::StateRole).toInt()); };
    const QUuid course = session.course().id.uuid();
    const Module first = session.course().modules[0];
    EXPECT_EQ(state(first.units[0].id.uuid()), State::InWork);
    EXPECT_EQ(state(course), State::InWork);
    EXPECT_EQ(model.indexOf(assessmentsId()).data(ValueTreeModel::StateRole).toInt(), -1);
    const auto text = [&](const QUuid& block, const QString& words) {
        session.edit({}, {}, [&](Content& c) { modify<Block>(c, block, [&](Block& b) { b.body = TextBlock{RichText::fromPlain(words), {}}; }); });
    };
    text(first.units[0].blocks[0].id.uuid(), {});
    EXPECT_EQ(state(first.units[0].blocks[0].id.uuid()), State::Empty);
    EXPECT_EQ(state(first.units[0].id.uuid()), State::Empty);
    EXPECT_TRUE(model.indexOf(first.units[0].id.uuid()).data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral(", empty")));
    text(first.units[0].blocks[0].id.uuid(), QStringLiteral("Words"));
    EXPECT_EQ(state(first.units[0].id.uuid()), State::InWork);
    for (const Module& module : session.course().modules)
        for (const Unit& unit : module.units)
            session.edit({}, {}, [&](Content& c) { modify<Unit>(c, unit.id, [](Unit& u) { u.ready = true; }); });
    EXPECT_EQ(state(first.units[0].id.uuid()), State::Ready);
    EXPECT_EQ(state(first.id.uuid()), State::Ready);
    EXPECT_EQ(state(course), State::Ready);
    // The checks find something in a course so bare: errors and warnings count, and those above follow.
    session.startChecks(rules::houseRules());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !session.findings().isEmpty(); }, 20000));
    EXPECT_EQ(state(course), State::InWork) << "what is missing belongs to steps that nobody has begun";
    session.edit({}, {}, [](Content& c) { c.course.need.summary = c.course.learners.targetGroup = QStringLiteral("Bakers"); });
    const auto grave = [&] {
        return std::any_of(session.findingsAtHand().cbegin(), session.findingsAtHand().cend(),
                           [](const rules::Finding& finding) { return finding.severity >= rules::Severity::Warning; });
    };
    ASSERT_TRUE(QTest::qWaitFor(grave, 20000));
    EXPECT_EQ(state(course), State::Findings);
    for (const Module& module : session.course().modules)
        for (const Unit& unit : module.units) {
            const bool found = std::any_of(session.findingsAtHand().cbegin(), session.findingsAtHand().cend(), [&](const rules::Finding& finding) {
                return finding.severity >= rules::Severity::Warning
                    && locate(session.content(), finding.place).path.contains(unit.id.uuid());
            });
            EXPECT_EQ(state(unit.id.uuid()), found ? State::Findings : State::Ready);
        }
    session.undo();
    session.undo();
    EXPECT_NE(state(session.course().modules[1].id.uuid()), State::Ready);
}

TEST(ValueTreeModelTest, RenamesInOneStepAndNotForNothing)
{
    Session session(documentOf(makeCourse(1, 1, 1)));
    ValueTreeModel model(session);
    const QModelIndex unit = model.indexOf(session.course().modules[0].units[0].id.uuid());
    EXPECT_FALSE(model.setData(unit, QStringLiteral(" Unit 1.1 ")));
    EXPECT_FALSE(session.history().canUndo());
    EXPECT_TRUE(model.setData(unit, QStringLiteral("Bread\nand butter")));
    EXPECT_EQ(session.course().modules[0].units[0].title, QStringLiteral("Bread and butter"));
    EXPECT_EQ(session.history().undoLabel(), QStringLiteral("Rename unit"));
    EXPECT_FALSE(model.setData(model.indexOf(outcomesId()), QStringLiteral("x")));
    EXPECT_FALSE(model.setData(model.index(0, 0, unit), QStringLiteral("x"))) << "a text has no title";
}

TEST(ValueTreeModelTest, StaysFluentInALargeCourse)
{
    Session session(documentOf(makeCourse(100, 10, 10)));
    ValueTreeModel model(session);
    QTreeView view;
    view.setModel(&model);
    view.expandAll();
    view.resize(300, 600);
    view.show();
    QCoreApplication::processEvents();
    const QUuid unit = session.course().modules[3].units[3].id.uuid();
    const QUuid to = session.course().modules[77].id.uuid();
    qint64 best = 1'000'000'000;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        moveElements(session, {{Row::Unit, unit}}, {to, 4});
        QCoreApplication::processEvents();
        best = std::min(best, timer.nsecsElapsed());
        ASSERT_EQ(model.idOf(model.indexOf(unit).parent()), to);
        session.undo();
        QCoreApplication::processEvents();
    }
    RecordProperty("moveMicroseconds", int(best / 1000));
    EXPECT_LE(best / 1'000'000, 30) << "an outline move, repaint included, in milliseconds";
}

} // namespace microvet::ui
