#include "ui/widgets/form_grid.h"

#include "ui/widgets/fields.h"
#include "ui/widgets/style.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTest>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace microvet::ui {

TEST(FormGrids, giveEachRowTheRoomItNeedsWhenASentenceComesAndGoes)
{
    auto* page = new QWidget;
    auto* grid = new FormGrid(page);
    QList<QWidget*> rows;
    QList<QLabel*> problems;
    for (int i = 0; i < 12; ++i) {
        auto* holder = new QWidget;
        auto* column = new QVBoxLayout(holder);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(i % 3 == 0 ? static_cast<QWidget*>(new TextField(3)) : i % 3 == 1 ? static_cast<QWidget*>(new DateField) : new LineField);
        column->addWidget(mutedLabel(QStringLiteral("What the programme is for, in one or two sentences."), holder));
        problems.append(new QLabel(QStringLiteral("Something does not fit here."), holder));
        problems.constLast()->setWordWrap(true);
        problems.constLast()->hide();
        column->addWidget(problems.constLast());
        grid->addRow(QStringLiteral("A label"), holder);
        rows.append(holder);
    }
    QScrollArea area;
    area.setWidgetResizable(true);
    area.setWidget(page);
    area.resize(700, 400);
    area.show();
    const auto fits = [&] {
        for (int i = 0; i < 10; ++i) QCoreApplication::processEvents();
        for (int i = 0; i < rows.size(); ++i)
            if (const QLayout* inner = rows[i]->layout(); rows[i]->height() < inner->minimumHeightForWidth(rows[i]->width())) return i;
        return -1;
    };
    EXPECT_EQ(fits(), -1);
    rows[4]->findChild<QLineEdit*>()->setFocus();
    QTest::keyClicks(rows[4]->findChild<QLineEdit*>(), QStringLiteral("31.1"));
    EXPECT_EQ(fits(), -1) << "its own sentence is there";
    problems[7]->show();
    EXPECT_EQ(fits(), -1);
    problems[7]->hide();
    rows[4]->findChild<QLineEdit*>()->clear();
    EXPECT_EQ(fits(), -1);
    const int high = page->height();
    problems[2]->show();
    EXPECT_EQ(fits(), -1);
    problems[2]->hide();
    EXPECT_EQ(fits(), -1);
    EXPECT_EQ(page->height(), high) << "and no more than that";
}

TEST(FormGrids, tieALabelToItsFieldAndWrapALongOne)
{
    QWidget page;
    auto* grid = new FormGrid(&page);
    auto* date = new DateField;
    QLabel* label = grid->addRow(QStringLiteral("Until when"), date);
    EXPECT_EQ(label->buddy(), date->edit());
    EXPECT_FALSE(label->wordWrap());
    QLabel* longer = grid->addRow(QStringLiteral("What it is that this organisation wants to be known of itself in letters to everybody outside of it"), new LineField);
    EXPECT_TRUE(longer->wordWrap());
    page.resize(500, 300);
    page.show();
    QCoreApplication::processEvents();
    EXPECT_LT(longer->width(), 350);
}

} // namespace microvet::ui
