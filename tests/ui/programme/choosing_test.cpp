#include "tests/ui/programme/programme_fixture.h"

#include "core/actions/course_file.h"
#include "core/actions/new_course.h"
#include "core/programme/records/policies.h"
#include "ui/programme/courses/course_pages.h"
#include "ui/programme/courses/outside_window.h"
#include "ui/programme/pages.h"
#include "ui/programme/records/reference_field.h"
#include "ui/widgets/notice.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QTableView>

namespace microvet::ui {
namespace {

/// What is chosen by keys, and where the window stands after something was written.
class Choosing : public BegunProgramme {
protected:
    QUuid person(const char* name)
    {
        programme::Person one;
        one.name = QString::fromLatin1(name);
        return put(one);
    }
    QString save(const QString& path, const char* title)
    {
        actions::NewCourse wishes;
        wishes.title = QString::fromLatin1(title);
        const model::Content content = actions::newCourse(wishes, systemNow);
        const auto made = actions::CourseFile::create(diskStore(), path, content);
        EXPECT_TRUE(made.ok() && (*made)->save(systemNow).ok());
        return content.course.id.uuid().toString(QUuid::WithoutBraces);
    }
    QUuid course(const QString& path, const QString& id = {}, const QDateTime& read = {})
    {
        programme::ProgrammeCourse course;
        course.title = QStringLiteral("Solvents");
        course.file = path;
        course.courseId = id;
        course.read = read;
        return put(course);
    }
    QString firstCell(const char* section) { return list(section)->table()->model()->index(0, 0).data().toString(); }
};

TEST_F(Choosing, NamesAreFoundByTheKeysAlone)
{
    const QUuid anna = person("Anna Dimou"), bruno = person("Bruno Almeida");
    person("Carla Riva");
    person("Carla Riva");
    ReferenceField field(programme->link(), programme::Person::kind());
    field.show();
    field.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&field) && settled());
    QLineEdit* line = field.lineEdit();
    QAbstractItemView* fitting = field.completer()->popup();
    const auto type = [&](const char* words) {
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, QString::fromLatin1(words));
    };
    type("anna");
    ASSERT_TRUE(QTest::qWaitFor([&] { return fitting->isVisible(); }));
    QTest::keyClick(fitting, Qt::Key_Down);
    QTest::keyClick(fitting, Qt::Key_Return);
    EXPECT_EQ(field.id(), anna);
    EXPECT_EQ(field.currentText(), QStringLiteral("Anna Dimou"));
    const auto leave = [&] {
        fitting->hide();
        QTest::keyClick(line, Qt::Key_Return);
    };
    type("almeida");
    leave();
    EXPECT_EQ(field.id(), bruno) << "only one name has it";
    type("a");
    leave();
    EXPECT_EQ(field.id(), bruno) << "several have it";
    EXPECT_EQ(field.currentText(), QStringLiteral("Bruno Almeida"));
    type("riva");
    ASSERT_TRUE(QTest::qWaitFor([&] { return fitting->isVisible(); }));
    QTest::keyClick(fitting, Qt::Key_Down);
    QTest::keyClick(fitting, Qt::Key_Down);
    QTest::keyClick(fitting, Qt::Key_Return);
    EXPECT_EQ(field.id(), field.itemData(field.count() - 1).toUuid()) << "the second of two of one name";
    line->setFocus();
    line->clear();
    leave();
    EXPECT_TRUE(field.id().isNull());
}

TEST_F(Choosing, ANewCourseFileIsReadWithoutBeingAskedFor)
{
    const QString path = file("solvents.microvet");
    save(path, "Solvents");
    course(path);
    course(file("none.microvet"));
    auto* courses = static_cast<CoursesPage*>(page("courses"));
    const auto readings = [&] {
        int read = 0;
        for (const programme::ProgrammeCourse& one : all<programme::ProgrammeCourse>()) read += one.read.isValid();
        return read;
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return !courses->isReadingFiles() && readings() == 2; }, 20000));
    EXPECT_TRUE(said(courses, "pageSaid").contains(QLatin1String("none.microvet"))) << "what cannot be read is said";
    press(courses, "courseRead");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !courses->isReadingFiles() && said(courses, "pageSaid").contains(QLatin1String("could not be read")); }, 20000));
    EXPECT_FALSE(said(courses, "pageSaid").contains(QLatin1String("were read"))) << said(courses, "pageSaid").toStdString();
}

TEST_F(Choosing, AFileThatWasFoundAgainIsNoTrouble)
{
    ASSERT_TRUE(QDir(folder.path()).mkpath(QStringLiteral("desk")));
    const QString id = save(file("desk/moved.microvet"), "Solvents");
    settings->setState(QStringLiteral("desk/folders"), QStringList{file("desk")});
    course(file("solvents.microvet"), id, systemNow());
    auto* courses = static_cast<CoursesPage*>(page("courses"));
    press(courses, "courseRead");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !courses->isReadingFiles() && said(courses, "pageSaid").contains(QLatin1String("moved.microvet")); }, 20000));
    EXPECT_EQ(courses->findChild<Notice*>(QStringLiteral("pageSaid"))->tone(), theme::Tone::Note);
}

TEST_F(Choosing, ARegisteredPackageIsChosenAndItsSenderAskedFor)
{
    save(file("solvents.microvet"), "Solvents");
    prompts.files = {file("solvents.microvet")};
    press(page("outside"), "outsideRegister");
    OutsideWindow* judging = nullptr;
    ASSERT_TRUE(QTest::qWaitFor([&] { return (judging = page("outside")->findChild<OutsideWindow*>()) != nullptr; }, 60000)) << said(page("outside"), "pageSaid").toStdString();
    ASSERT_TRUE(settled());
    EXPECT_EQ(judging->focusWidget(), judging->findChild<QLineEdit*>(QStringLiteral("organisation")));
    EXPECT_EQ(list("outside")->chosen().size(), 1);
    judging->close();
    EXPECT_TRUE(page("outside")->findChild<QPushButton*>(QStringLiteral("outsideLetter"))->isEnabled());
}

TEST_F(Choosing, MilestonesStandInTheOrderOfTheirDays)
{
    const QUuid id = course({});
    for (const auto& [title, day] : {std::pair{"Assessment", 20}, {"Need", 5}, {"Structure", 12}}) {
        programme::Milestone milestone;
        milestone.course = id;
        milestone.title = QString::fromLatin1(title);
        milestone.due = QDate(2031, 3, day);
        put(milestone);
    }
    list("courses")->openRecord(id);
    auto* dialog = list("courses")->findChild<RecordDialog*>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(settled());
    QStringList titles;
    for (RecordList* one : dialog->findChildren<RecordList*>())
        if (&one->kind() == &programme::Milestone::kind())
            for (int row = 0; row < 3; ++row) titles.append(one->table()->model()->index(row, 0).data().toString());
    EXPECT_EQ(titles, (QStringList{QStringLiteral("Need"), QStringLiteral("Structure"), QStringLiteral("Assessment")}));
    dialog->reject();
}

TEST_F(Choosing, WhatCameOfAJointActionIsSeenInItsList)
{
    programme::Partner partner;
    partner.name = QStringLiteral("Delta College");
    const QUuid id = put(partner);
    list("partners")->openRecord(id);
    auto* dialog = list("partners")->findChild<RecordDialog*>();
    ASSERT_NE(dialog, nullptr);
    for (RecordList* one : dialog->findChildren<RecordList*>())
        if (&one->kind() == &programme::JointAction::kind()) {
            EXPECT_FALSE(one->table()->isColumnHidden(one->model().columnOf(QStringLiteral("result"))));
        }
    RecordList* partners = list("partners");
    EXPECT_TRUE(partners->table()->isColumnHidden(partners->model().columnOf(QStringLiteral("notes")))) << "there is no room for it here";
    dialog->reject();
}

TEST_F(Choosing, TheOrderThatSomebodyChoseIsKept)
{
    for (const char* title : {"Bread", "Anchors"}) {
        programme::Topic topic;
        topic.title = QString::fromLatin1(title);
        put(topic);
    }
    list("topics")->table()->horizontalHeader()->setSortIndicator(0, Qt::DescendingOrder);
    ASSERT_EQ(firstCell("topics"), QStringLiteral("Bread"));
    programme.reset();
    openWindow();
    ASSERT_TRUE(QTest::qWaitFor([&] { return programme->link().isOpen() && !programme->link().isBusy(); }, 20000));
    ASSERT_EQ(list("topics")->table()->model()->rowCount(), 2);
    EXPECT_EQ(list("topics")->table()->horizontalHeader()->sortIndicatorSection(), 0) << "not by the score again";
    EXPECT_EQ(firstCell("topics"), QStringLiteral("Bread"));
}

TEST_F(Choosing, NoCommandOfAPageHasTheLetterOfAMenu)
{
    const auto letter = [](const QString& text) {
        const qsizetype at = QString(text).remove(QLatin1String("&&")).indexOf(QLatin1Char('&'));
        return at < 0 ? QChar() : text[at + 1].toLower();
    };
    QString menus;
    for (const QAction* menu : programme->menuBar()->actions()) menus += letter(menu->text());
    for (const ProgrammePage& one : programmePages())
        for (const QPushButton* button : page(one.id.toLatin1().constData())->findChildren<QPushButton*>())
            if (const QChar key = letter(button->text()); !key.isNull()) {
                EXPECT_FALSE(menus.contains(key)) << one.id.toStdString() << ": " << button->text().toStdString();
            }
}

/// A course that the programme wants to see is seen, whatever lies over the window.
class CourseInFront : public ShellTest {};

TEST_F(CourseInFront, OpensOverTheProgramme)
{
    studio->showProgramme();
    ProgrammeWindow* programme = nullptr;
    for (QWidget* one : QApplication::topLevelWidgets())
        if (auto* found = qobject_cast<ProgrammeWindow*>(one)) programme = found;
    ASSERT_NE(programme, nullptr);
    ASSERT_TRUE(QTest::qWaitForWindowActive(programme));
    emit programme->courseWanted(file("not-there.microvet"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return window->isActiveWindow(); }));
    EXPECT_FALSE(waitMessage().isEmpty()) << "and so is what is wrong with it";
    programme->close();
}

} // namespace
} // namespace microvet::ui
