#include "tests/ui/outline/outline_panel_fixture.h"

namespace microvet::ui {

TEST_F(OutlinePanelTest, KeysMoveWithinAndAcrossParents)
{
    open(makeCourse(3, 3, 2));
    const QUuid moving = unit(1, 1);
    m_panel->setCurrent(moving);
    press(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(units(1), (Strings{"Unit 2.2", "Unit 2.1", "Unit 2.3"}));
    EXPECT_EQ(label(), QStringLiteral("Move unit"));
    press(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(units(0), (Strings{"Unit 1.1", "Unit 1.2", "Unit 1.3", "Unit 2.2"}));
    EXPECT_EQ(m_panel->current(), moving);
    press(Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(units(1).front(), "Unit 2.2");
    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(units(2).front(), "Unit 2.2");
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(units(1).back(), "Unit 2.2");
    EXPECT_EQ(m_panel->current(), moving);
    EXPECT_TRUE(view().selectionModel()->isSelected(model().indexOf(moving)));
    // A block goes from unit to unit, across modules too.
    m_panel->setCurrent(block(1, 0, 0));
    const QUuid text = m_panel->current();
    press(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(course().modules[0].units.last().blocks.last().id.uuid(), text);
    // The first module has nowhere to go.
    m_panel->setCurrent(module(0));
    const quint64 revision = m_session->history().revision();
    press(Qt::Key_Up, Qt::AltModifier);
    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(m_session->history().revision(), revision);
}

TEST_F(OutlinePanelTest, SeveralRowsMoveTogether)
{
    open(makeCourse(2, 5, 0));
    choose({unit(0, 1), unit(0, 2)});
    press(Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(units(0), (Strings{"Unit 1.1", "Unit 1.4", "Unit 1.2", "Unit 1.3", "Unit 1.5"}));
    EXPECT_EQ(label(), QStringLiteral("Move 2 units"));
    press(Qt::Key_Up, Qt::AltModifier);
    press(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(units(0), (Strings{"Unit 1.2", "Unit 1.3", "Unit 1.1", "Unit 1.4", "Unit 1.5"}));
    EXPECT_EQ(view().selectionModel()->selectedRows().size(), 2);
    m_session->undo();
    m_session->undo();
    m_session->undo();
    EXPECT_EQ(units(0), (Strings{"Unit 1.1", "Unit 1.2", "Unit 1.3", "Unit 1.4", "Unit 1.5"}));
}

TEST_F(OutlinePanelTest, DeleteGoesToTheNeighbourAndUndoComesBack)
{
    open(makeCourse(2, 3, 1));
    const QUuid middle = unit(0, 1);
    const QUuid last = unit(0, 2);
    view().expand(model().indexOf(middle));
    m_panel->setCurrent(middle);
    press(Qt::Key_Delete);
    EXPECT_EQ(label(), QStringLiteral("Delete unit"));
    EXPECT_EQ(units(0), (Strings{"Unit 1.1", "Unit 1.3"}));
    EXPECT_EQ(m_panel->current(), last);
    press(Qt::Key_Delete);
    EXPECT_EQ(m_panel->current(), unit(0, 0)) << "the last one goes: the one before";
    press(Qt::Key_Delete);
    EXPECT_EQ(m_panel->current(), module(0)) << "none is left: the module";
    m_session->undo();
    m_session->undo();
    m_session->undo();
    EXPECT_EQ(units(0).size(), 3u);
    EXPECT_EQ(m_panel->current(), middle);
    EXPECT_TRUE(view().selectionModel()->isSelected(model().indexOf(middle)));
    EXPECT_TRUE(view().isExpanded(model().indexOf(module(0))));
}

TEST_F(OutlinePanelTest, DeletesWhatIsChosenOnceThoughItsPartsAreChosenToo)
{
    open(makeCourse(2, 2, 2));
    choose({unit(0, 0), block(0, 0, 1), unit(1, 1)});
    press(Qt::Key_Delete);
    EXPECT_EQ(units(0), Strings{"Unit 1.2"});
    EXPECT_EQ(units(1), Strings{"Unit 2.1"});
    EXPECT_TRUE(label().startsWith(QStringLiteral("Delete"))) << label().toStdString();
    m_session->undo();
    EXPECT_FALSE(m_session->history().canUndo());
}

TEST_F(OutlinePanelTest, RenamesInPlace)
{
    open(makeCourse(1, 2, 0));
    m_panel->setCurrent(unit(0, 0));
    press(Qt::Key_F2);
    auto* editor = view().findChild<QLineEdit*>(QStringLiteral("outlineTitleEdit"));
    ASSERT_TRUE(editor);
    EXPECT_EQ(editor->text(), QStringLiteral("Unit 1.1"));
    EXPECT_EQ(editor->accessibleName(), QStringLiteral("Title"));
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("Kneading"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::processEvents(); // the view takes the text over in the next round of events
    EXPECT_EQ(units(0), (Strings{"Kneading", "Unit 1.2"}));
    EXPECT_EQ(label(), QStringLiteral("Rename unit"));
    m_session->undo();
    EXPECT_EQ(units(0).front(), "Unit 1.1");
    EXPECT_EQ(m_panel->current(), unit(0, 0));
}

TEST_F(OutlinePanelTest, InsertAddsASiblingReadyForItsTitle)
{
    open(makeCourse(1, 2, 1));
    m_panel->setCurrent(unit(0, 0));
    press(Qt::Key_Insert);
    ASSERT_EQ(units(0), (Strings{"Unit 1.1", "", "Unit 1.2"}));
    EXPECT_EQ(m_panel->current(), unit(0, 1));
    auto* editor = view().findChild<QLineEdit*>(QStringLiteral("outlineTitleEdit"));
    ASSERT_TRUE(editor);
    QTest::keyClicks(editor, QStringLiteral("New"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::processEvents(); // the view takes the text over in the next round of events
    EXPECT_EQ(units(0)[1], "New");
    view().setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(units(0).size(), 4u);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    view().setFocus();
    m_panel->setCurrent(block(0, 0, 0));
    press(Qt::Key_Insert);
    EXPECT_EQ(course().modules[0].units[0].blocks.size(), 2);
    EXPECT_TRUE(std::holds_alternative<TextBlock>(course().modules[0].units[0].blocks[1].body));
}

TEST_F(OutlinePanelTest, MenuAddsEveryKind)
{
    open(makeCourse(1, 1, 0));
    const auto trigger = [&](const char* name) {
        auto* action = m_panel->findChild<QAction*>(QLatin1String(name));
        ASSERT_TRUE(action && action->isEnabled()) << name;
        action->trigger();
    };
    m_panel->setCurrent(outcomesId());
    EXPECT_FALSE(m_panel->blockMenu()->menuAction()->isEnabled());
    trigger("outlineAddOutcome");
    EXPECT_EQ(course().outcomes.size(), 1);
    trigger("outlineAddAssessment");
    EXPECT_EQ(course().assessments.size(), 1);
    trigger("outlineAddQuestion");
    EXPECT_EQ(course().assessments[0].questions.size(), 1);
    trigger("outlineAddModule");
    EXPECT_EQ(course().modules.size(), 2);
    trigger("outlineAddUnit");
    EXPECT_EQ(course().modules[1].units.size(), 1) << "into the module just added";
    for (const QString& type : blockTypeCodes()) {
        trigger((QStringLiteral("outlineAddBlock-") + type).toLatin1().constData());
        ASSERT_FALSE(course().modules[1].units[0].blocks.isEmpty());
        EXPECT_EQ(blockType(course().modules[1].units[0].blocks.last()), type);
        EXPECT_EQ(model().indexOf(course().modules[1].units[0].blocks.last().id.uuid()).data().toString(), blockTypeName(type));
    }
}

TEST_F(OutlinePanelTest, WhatIsBeingWrittenStaysWhenTheRowIsToldAnew)
{
    open(makeCourse(1, 2, 1));
    m_panel->setCurrent(unit(0, 0));
    press(Qt::Key_F2);
    auto* field = m_panel->view().findChild<QLineEdit*>(QStringLiteral("outlineTitleEdit"));
    ASSERT_TRUE(field);
    QTest::keyClicks(field, QStringLiteral("Yeast"));
    // As a check does when it ends, and an edit of the unit's minutes elsewhere.
    const QModelIndex row = model().indexOf(unit(0, 0));
    emit model().dataChanged(row, row);
    m_session->edit(QStringLiteral("Minutes"), {}, [&](Content& content) {
        modify<Unit>(content, unit(0, 0), [](Unit& u) { u.minutes = 33; });
    });
    QTest::qWait(10);
    EXPECT_EQ(field->text(), QStringLiteral("Yeast"));
    QTest::keyClicks(field, QStringLiteral(" dough"));
    QTest::keyClick(field, Qt::Key_Return);
    QTest::qWait(1);
    EXPECT_EQ(course().modules[0].units[0].title, QStringLiteral("Yeast dough"));
    press(Qt::Key_F2);
    field = m_panel->view().findChild<QLineEdit*>(QStringLiteral("outlineTitleEdit"));
    ASSERT_TRUE(field);
    EXPECT_EQ(field->text(), QStringLiteral("Yeast dough")) << "the next one begins with the title";
}

TEST_F(OutlinePanelTest, DuplicatesStandBehindAndAreChosen)
{
    open(makeCourse(1, 3, 1));
    choose({unit(0, 0), unit(0, 1)});
    press(Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(units(0), (Strings{"Unit 1.1", "Unit 1.2", "Unit 1.1", "Unit 1.2", "Unit 1.3"}));
    EXPECT_NE(unit(0, 0), unit(0, 2));
    EXPECT_EQ(m_panel->current(), unit(0, 2));
    EXPECT_TRUE(view().selectionModel()->isSelected(model().indexOf(unit(0, 3))));
}

TEST_F(OutlinePanelTest, DropsBetweenAndInto)
{
    open(makeCourse(2, 3, 1));
    const auto drag = [&](const QList<QUuid>& ids) {
        QModelIndexList indexes;
        for (const QUuid& id : ids) indexes << model().indexOf(id);
        return std::unique_ptr<QMimeData>(model().mimeData(indexes));
    };
    const QModelIndex first = model().indexOf(module(0));
    const QModelIndex second = model().indexOf(module(1));
    // Between rows of its own parent, in front of itself, behind itself.
    auto data = drag({unit(0, 0), unit(0, 2)});
    ASSERT_TRUE(model().dropMimeData(data.get(), Qt::MoveAction, 2, 0, first));
    EXPECT_EQ(units(0), (Strings{"Unit 1.2", "Unit 1.1", "Unit 1.3"}));
    m_session->undo();
    // Into another module.
    data = drag({unit(0, 0), unit(0, 2)});
    ASSERT_TRUE(model().dropMimeData(data.get(), Qt::MoveAction, -1, 0, second));
    EXPECT_EQ(units(1), (Strings{"Unit 2.1", "Unit 2.2", "Unit 2.3", "Unit 1.1", "Unit 1.3"}));
    EXPECT_EQ(view().selectionModel()->selectedRows().size(), 2);
    m_session->undo();
    // On a sibling: behind it.
    data = drag({unit(0, 0)});
    ASSERT_TRUE(model().dropMimeData(data.get(), Qt::MoveAction, -1, 0, model().indexOf(unit(1, 0))));
    EXPECT_EQ(units(1), (Strings{"Unit 2.1", "Unit 1.1", "Unit 2.2", "Unit 2.3"}));
    m_session->undo();
    // A module between the other rows of the top.
    data = drag({module(0)});
    ASSERT_TRUE(model().dropMimeData(data.get(), Qt::MoveAction, second.row() + 1, 0, {}));
    EXPECT_EQ(units(1).front(), "Unit 1.1");
    m_session->undo();
    // With the copy key: a copy with ids of its own.
    data = drag({unit(0, 0)});
    ASSERT_TRUE(model().dropMimeData(data.get(), Qt::CopyAction, 0, 0, second));
    EXPECT_EQ(units(0).size(), 3u);
    EXPECT_EQ(units(1).size(), 4u);
    EXPECT_NE(unit(1, 0), unit(0, 0));
    m_session->undo();

    const quint64 revision = m_session->history().revision();
    data = drag({module(0)});
    EXPECT_FALSE(model().dropMimeData(data.get(), Qt::MoveAction, -1, 0, model().indexOf(unit(1, 0)))) << "a module into a unit";
    EXPECT_FALSE(model().dropMimeData(data.get(), Qt::MoveAction, 0, 0, first)) << "into itself";
    data = drag({unit(0, 0), block(1, 0, 0)});
    EXPECT_FALSE(model().dropMimeData(data.get(), Qt::MoveAction, -1, 0, second)) << "two kinds";
    QMimeData foreign;
    foreign.setData(elementsMimeType(), "{\"elements\":[{\"kind\":\"unit\"");
    EXPECT_FALSE(model().canDropMimeData(&foreign, Qt::CopyAction, -1, 0, second)) << "cut short";
    EXPECT_FALSE(model().mimeData({model().indexOf(outcomesId()), model().index(0, 0)})) << "no elements";
    EXPECT_EQ(m_session->history().revision(), revision);
}

/// 1,000 units, 10,000 blocks: a key to the picture that is drawn again, in the real panel.
TEST_F(OutlinePanelTest, StaysFluentWithAThousandUnits)
{
    open(makeCourse(20, 50, 10));
    view().expandAll();
    m_panel->setCurrent(unit(10, 25));
    const auto worst = [](QList<qint64> times) {
        std::sort(times.begin(), times.end());
        return times[times.size() * 9 / 10];
    };
    QList<qint64> moves;
    QElapsedTimer timer;
    for (int i = 0; i < 40; ++i) {
        timer.start();
        press(i % 2 ? Qt::Key_Up : Qt::Key_Down, Qt::AltModifier);
        view().viewport()->repaint();
        moves << timer.nsecsElapsed() / 1000;
    }
    QList<qint64> filters;
    for (const char* words : {"unit", "unit 7", "text 3.3", "module 4", "nothing"}) {
        timer.start();
        m_panel->findChild<QLineEdit*>(QStringLiteral("outlineFilter"))->setText(QLatin1String(words));
        QCoreApplication::processEvents();
        QTest::qWait(0);
        view().viewport()->repaint();
        filters << timer.nsecsElapsed() / 1000;
    }
    RecordProperty("move90us", int(worst(moves)));
    RecordProperty("filter90us", int(worst(filters)));
    std::cout << "move " << worst(moves) << " us, filter " << worst(filters) << " us\n";
    // The wanted 30 ms are measured on a quiet machine (tests/bench); this catches what grows with the course.
    EXPECT_LT(worst(moves), 300'000);
    EXPECT_LT(worst(filters), 1'000'000);
}

TEST_F(OutlinePanelTest, FilterShowsMatchesWithWhatIsAroundThem)
{
    Content content = makeCourse(3, 3, 1);
    content.course.modules[1].units[2].title = QString::fromUtf8("Ασφάλεια τροφίμων");
    open(content);
    const QUuid wanted = unit(1, 2);
    view().collapse(model().indexOf(module(1)));
    auto* line = m_panel->findChild<QLineEdit*>(QStringLiteral("outlineFilter"));
    QTest::keyClicks(line, QStringLiteral("x"));
    line->setText(QString::fromUtf8("ασφαλεια ΤΡΟΦ")); // no accents, capitals
    const auto isShown = [&](const QUuid& id) {
        for (QModelIndex up = model().indexOf(id); up.isValid(); up = up.parent())
            if (view().isRowHidden(up.row(), up.parent())) return false;
        return true;
    };
    EXPECT_TRUE(isShown(wanted));
    EXPECT_TRUE(isShown(module(1)));
    EXPECT_TRUE(isShown(block(1, 2, 0)));
    EXPECT_FALSE(isShown(module(0)));
    EXPECT_FALSE(isShown(unit(1, 0)));
    EXPECT_TRUE(view().isExpanded(model().indexOf(module(1))));
    // What is renamed meanwhile comes and goes.
    m_session->edit({}, {}, [&](Content& now) { modify<Module>(now, module(0), [](Module& m) { m.title = QString::fromUtf8("Ασφάλεια τροφίμων 2"); }); });
    QTRY_VERIFY(isShown(module(0)));
    line->setText(QStringLiteral("nothing of the kind"));
    EXPECT_TRUE(m_panel->findChild<QWidget*>(QStringLiteral("outlineNoMatch"))->isVisible());
    line->clear();
    EXPECT_FALSE(m_panel->findChild<QWidget*>(QStringLiteral("outlineNoMatch"))->isVisible());
    EXPECT_TRUE(isShown(module(2)));
    EXPECT_TRUE(isShown(unit(1, 0)));
    EXPECT_FALSE(view().isExpanded(model().indexOf(module(1)))) << "closed again as it was";
}

TEST_F(OutlinePanelTest, TellsWhereTheUserGoesAndKeepsQuietOtherwise)
{
    open(makeCourse(2, 2, 1));
    QSignalSpy elements(m_panel.get(), &OutlinePanel::elementActivated);
    QSignalSpy places(m_panel.get(), &OutlinePanel::placeActivated);
    QSignalSpy opened(m_panel.get(), &OutlinePanel::openWanted);
    m_panel->setCurrent(block(1, 1, 0));
    QCoreApplication::processEvents();
    EXPECT_EQ(elements.count(), 0);
    m_panel->setCurrent(unit(0, 0));
    press(Qt::Key_Down);
    QTRY_COMPARE(elements.count(), 1);
    EXPECT_EQ(elements[0][0].toUuid(), unit(0, 1));
    const QRect row = view().visualRect(model().indexOf(outcomesId()));
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, row.center());
    QTRY_COMPARE(places.count(), 2);
    EXPECT_EQ(elements.count(), 1) << "the group is no element";
    EXPECT_EQ(places[1][0].value<document::Place>(), (document::Place{course().id.uuid(), "outcomes"}));
    press(Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_FALSE(view().findChild<QLineEdit*>(QStringLiteral("outlineTitleEdit"))) << "Enter opens, it does not rename";
}

TEST_F(OutlinePanelTest, EmptyCourseOffersTheFirstModule)
{
    open(makeCourse(0, 0, 0));
    auto* button = m_panel->findChild<QPushButton*>(QStringLiteral("outlineFirstModule"));
    ASSERT_TRUE(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(course().modules.size(), 1);
    EXPECT_FALSE(button->isVisible());
    m_session->undo();
    EXPECT_TRUE(button->isVisible());
}

TEST_F(OutlinePanelTest, EverythingHasANameAndAPlaceForTheKeyboard)
{
    open(makeCourse(1, 1, 1));
    for (QWidget* widget : m_panel->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->objectName().startsWith(QStringLiteral("qt_"))) continue;
        EXPECT_FALSE(widget->objectName().isEmpty()) << widget->metaObject()->className();
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        ASSERT_TRUE(face);
        EXPECT_FALSE(face->text(QAccessible::Name).isEmpty()) << widget->objectName().toStdString();
    }
    QAccessibleInterface* tree = QAccessible::queryAccessibleInterface(&view());
    ASSERT_TRUE(tree && tree->childCount() > 0);
    bool found = false;
    for (int i = 0; i < tree->childCount(); ++i) found = found || tree->child(i)->text(QAccessible::Name).startsWith(QStringLiteral("Unit 1: Unit 1.1"));
    EXPECT_TRUE(found);
    // Tab goes through the panel from top to bottom and leaves the tree again.
    auto* line = m_panel->findChild<QLineEdit*>(QStringLiteral("outlineFilter"));
    line->setFocus();
    QStringList order{line->objectName()};
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        order << QApplication::focusWidget()->objectName();
    }
    EXPECT_EQ(order[1], QStringLiteral("outlineAdd"));
    EXPECT_TRUE(order.contains(QStringLiteral("outlineView"))) << order.join(u' ').toStdString();
    EXPECT_NE(order.last(), QStringLiteral("outlineView"));
}

} // namespace microvet::ui
