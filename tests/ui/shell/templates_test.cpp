#include "core/model/walk.h"
#include "tests/ui/shell/shell_fixture.h"
#include "ui/outline/outline_panel.h"

#include <QLabel>
#include <QListWidget>

namespace microvet::ui {
namespace {

using namespace model;

class TemplatesTest : public ShellTest {
protected:
    QDialog* openNew()
    {
        window->actions().newCourse->trigger();
        return window->findChild<QDialog*>(QStringLiteral("newCourseDialog"));
    }
    static void choose(QDialog* dialog, const QString& id)
    {
        auto* list = dialog->findChild<QListWidget*>(QStringLiteral("newCourseTemplates"));
        for (int row = 0; row < list->count(); ++row)
            if (list->item(row)->data(Qt::UserRole).toString() == id) {
                QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(row)).center());
                ASSERT_EQ(list->currentRow(), row);
                return;
            }
        FAIL() << id.toStdString();
    }
    static QPushButton* create(QDialog* dialog) { return dialog->findChild<QPushButton*>(QStringLiteral("createCourse")); }
    void finish(QDialog* dialog)
    {
        QTest::mouseClick(create(dialog), Qt::LeftButton);
        ASSERT_TRUE(QTest::qWaitFor([&] { return window->session() != nullptr || !window->messages().text().isEmpty(); }, 20000));
    }
};

TEST_F(TemplatesTest, AWorkplaceCourse)
{
    QDialog* dialog = openNew();
    choose(dialog, QStringLiteral("workplace"));
    EXPECT_FALSE(dialog->findChild<QLabel*>(QStringLiteral("newCoursePurpose"))->text().isEmpty());
    EXPECT_FALSE(create(dialog)->isEnabled()) << "it wants a title";
    dialog->findChild<QLineEdit*>(QStringLiteral("newCourseTitle"))->setText(QStringLiteral("Grinding"));
    finish(dialog);
    ASSERT_TRUE(window->session());
    EXPECT_EQ(session().course().title, QStringLiteral("Grinding"));
    EXPECT_EQ(session().course().modules.size(), 3);
    EXPECT_EQ(session().course().rubrics.size(), 1);
    EXPECT_EQ(session().course().evaluation.questions.size(), 8);
}

TEST_F(TemplatesTest, SaveAsTemplateUseAndDelete)
{
    makeCourse(QStringLiteral("Bread"));
    session().edit(QStringLiteral("x"), {}, [](Content& content) { content.course.modules[0].title = QStringLiteral("Our own way"); });
    const auto save = [&](const QString& name) {
        window->actions().saveTemplate->trigger();
        auto* dialog = window->findChild<QDialog*>(QStringLiteral("saveTemplateDialog"));
        dialog->findChild<QLineEdit*>(QStringLiteral("templateName"))->setText(name);
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("saveTemplateOk")), Qt::LeftButton);
        return dialog;
    };
    save(QStringLiteral("House style"));
    EXPECT_TRUE(waitMessage().contains(QStringLiteral("House style")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window->findChild<QDialog*>(QStringLiteral("saveTemplateDialog")); }));
    QPointer<QDialog> again = save(QStringLiteral("House style"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return again && again->findChild<QLabel*>(QStringLiteral("templateMessage"))->isVisible(); }));
    again->reject();
    window->actions().close->trigger();
    session().isModified(); // still there: the question is answered with "cancel" by the fake
    QDialog* dialog = openNew();
    choose(dialog, QStringLiteral("House style"));
    dialog->findChild<QLineEdit*>(QStringLiteral("newCourseTitle"))->setText(QStringLiteral("Cake"));
    EXPECT_TRUE(dialog->findChild<QPushButton*>(QStringLiteral("newCourseDeleteTemplate"))->isVisible());
    QTest::mouseClick(create(dialog), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return studio->windows().size() == 2; }, 20000)) << "beside the open course";
    const Course& made = studio->windows().last()->session()->course();
    EXPECT_EQ(made.title, QStringLiteral("Cake"));
    EXPECT_EQ(made.modules[0].title, QStringLiteral("Our own way"));
    EXPECT_NE(made.modules[0].id, session().course().modules[0].id);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    dialog = openNew();
    choose(dialog, QStringLiteral("House style"));
    prompts.answers = {QStringLiteral("delete")};
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("newCourseDeleteTemplate")), Qt::LeftButton);
    EXPECT_EQ(prompts.questions.last().name, QStringLiteral("deleteTemplateQuestion"));
    auto* list = dialog->findChild<QListWidget*>(QStringLiteral("newCourseTemplates"));
    for (int row = 0; row < list->count(); ++row) EXPECT_NE(list->item(row)->text(), QStringLiteral("House style"));
    dialog->reject();
}

TEST_F(TemplatesTest, TranslationOfACourse)
{
    Content source;
    source.course.id = CourseId::make();
    source.course.title = QStringLiteral("Bread");
    source.course.language = QStringLiteral("de");
    Module module;
    module.id = ModuleId::make();
    source.course.modules.append(module);
    putCourse(file("bread.microvet"), source);
    QDialog* dialog = openNew();
    choose(dialog, QStringLiteral("translation"));
    EXPECT_FALSE(create(dialog)->isEnabled());
    prompts.files = {file("bread.microvet")};
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("newCourseSource")), Qt::LeftButton);
    finish(dialog);
    ASSERT_TRUE(window->session());
    EXPECT_TRUE(session().course().title.endsWith(QStringLiteral("] Bread")));
    EXPECT_EQ(session().course().modules[0].id, module.id);
    ASSERT_TRUE(session().course().origin);
    EXPECT_EQ(session().course().origin->courseId, source.course.id);
    EXPECT_TRUE(session().path().isEmpty()) << "the source is not written over";
}

TEST_F(TemplatesTest, ABrokenSourceIsSaid)
{
    putBytes(file("broken.microvet"), "nothing");
    QDialog* dialog = openNew();
    choose(dialog, QStringLiteral("translation"));
    prompts.files = {file("broken.microvet")};
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("newCourseSource")), Qt::LeftButton);
    finish(dialog);
    EXPECT_FALSE(window->session());
    EXPECT_FALSE(waitMessage().isEmpty());
}

} // namespace
} // namespace microvet::ui
