#include "ui/organisation/organisation_window.h"
#include "ui/organisation/part_file.h"
#include "ui/organisation/rule_settings.h"
#include "ui/session/guide_state.h"

#include "tests/ui/shell/shell_fixture.h"

#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

namespace microvet::ui {

class OrganisationTest : public ShellTest {
protected:
    OrganisationWindow* openIt()
    {
        window->actions().organisation->trigger();
        auto* dialog = window->findChild<OrganisationWindow*>();
        EXPECT_TRUE(dialog);
        return dialog;
    }
    template<class W> static W* in(QWidget* dialog, const char* name) { return dialog->findChild<W*>(QLatin1String(name)); }
    static void type(QWidget* dialog, const char* field, const QString& text)
    {
        auto* line = in<QLineEdit>(dialog, field);
        ASSERT_TRUE(line) << field;
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void press(QWidget* dialog, const char* button)
    {
        QTest::mouseClick(in<QPushButton>(dialog, button), Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QString write(const char* name, const QByteArray& bytes)
    {
        const QString path = folder.filePath(QLatin1String(name));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }
};

TEST_F(OrganisationTest, WhatIsSaidOnceStandsInEveryNewCourse)
{
    OrganisationWindow* dialog = openIt();
    type(dialog, "awardingBody.legalName", QStringLiteral("Bakery School Volos"));
    type(dialog, "awardingBody.city", QStringLiteral("Volos"));
    type(dialog, "badge.colour", QStringLiteral("#7a1f5c"));
    auto* licence = in<QComboBox>(dialog, "licence.code");
    licence->setCurrentIndex(licence->findData(QStringLiteral("CC-BY-4.0")));
    emit licence->activated(licence->currentIndex());
    type(dialog, "support.email", QStringLiteral("help@example.org"));
    type(dialog, "funding.programme", QStringLiteral("Erasmus+"));
    press(dialog, "saveOrganisation");
    EXPECT_FALSE(window->findChild<OrganisationWindow*>());
    EXPECT_EQ(settings->organisation(), QStringLiteral("Bakery School Volos"));

    makeCourse(QStringLiteral("Bread"));
    const model::Course& course = session().course();
    EXPECT_EQ(course.awardingBody.legalName, QStringLiteral("Bakery School Volos"));
    EXPECT_EQ(course.awardingBody.city, QStringLiteral("Volos"));
    EXPECT_EQ(course.licence.code, QStringLiteral("CC-BY-4.0"));
    EXPECT_EQ(course.licence.holder, QStringLiteral("Bakery School Volos"));
    EXPECT_EQ(course.support.email, QStringLiteral("help@example.org"));
    EXPECT_EQ(course.funding.programme, QStringLiteral("Erasmus+"));
    EXPECT_EQ(course.badge.colour, QStringLiteral("#7a1f5c"));
    prompts.answers = {QStringLiteral("discard")};
    // The next start knows it, and "about me" says the same name.
    const auto kept = actions::readOrganisation(diskStore(), folder.filePath(QStringLiteral("our.microvet-organisation")));
    ASSERT_TRUE(kept);
    EXPECT_EQ(*kept, studio->organisation());
    settings->setOrganisation(QStringLiteral("Bakery School Thessaly"));
    EXPECT_EQ(studio->organisation().course.awardingBody.legalName, QStringLiteral("Bakery School Thessaly"));
}

TEST_F(OrganisationTest, CancelChangesNothing)
{
    OrganisationWindow* dialog = openIt();
    type(dialog, "awardingBody.city", QStringLiteral("Volos"));
    press(dialog, "cancelOrganisation");
    EXPECT_TRUE(studio->organisation().isEmpty());
    EXPECT_FALSE(QFile::exists(folder.filePath(QStringLiteral("our.microvet-organisation"))));
}

TEST_F(OrganisationTest, GoesToColleaguesAsAFile)
{
    OrganisationWindow* dialog = openIt();
    type(dialog, "awardingBody.legalName", QStringLiteral("Bakery School Volos"));
    const QString path = folder.filePath(QStringLiteral("school.microvet-organisation"));
    prompts.files = {path};
    press(dialog, "exportOrganisation");
    EXPECT_TRUE(prompts.proposals.last().endsWith(QStringLiteral("Bakery School Volos.microvet-organisation")));
    type(dialog, "awardingBody.legalName", QStringLiteral("Another"));
    prompts.files = {path};
    press(dialog, "importOrganisation");
    EXPECT_EQ(in<QLineEdit>(dialog, "awardingBody.legalName")->text(), QStringLiteral("Bakery School Volos"));
    // What is no such file is refused in words, and what was entered stays.
    prompts.files = {write("notes.microvet-organisation", "notes")};
    press(dialog, "importOrganisation");
    EXPECT_TRUE(in<QLabel>(dialog, "organisationSaid")->text().contains(QStringLiteral("notes.microvet-organisation")));
    EXPECT_EQ(in<QLineEdit>(dialog, "awardingBody.legalName")->text(), QStringLiteral("Bakery School Volos"));
    dialog->reject();
}

TEST_F(OrganisationTest, OwnMethodAndRulesLeadTheNextCourse)
{
    OrganisationWindow* dialog = openIt();
    prompts.files = {write("broken.json", "{\"groups\":[]}")};
    press(in<PartFile>(dialog, "organisationMethod"), "organisationMethod.choose");
    EXPECT_FALSE(in<QLabel>(dialog, "organisationMethod.trouble")->isHidden());
    EXPECT_TRUE(in<PartFile>(dialog, "organisationMethod")->value().isEmpty());
    prompts.files = {write("method.json", R"({"id":"ours","title":"Our way","version":"1","groups":[{"id":"g","title":"All","steps":[
        {"id":"one","title":"Only step","purpose":"Because.","how":["Do it."],"minutes":5,"place":"need","needs":["need.summary"],"rules":[]}]}]})")};
    press(in<PartFile>(dialog, "organisationMethod"), "organisationMethod.choose");
    EXPECT_EQ(in<QLabel>(dialog, "organisationMethod.now")->text(), QStringLiteral("Our way"));
    QFile house(QStringLiteral(":/rules/microvet-repository.json"));
    ASSERT_TRUE(house.open(QIODevice::ReadOnly));
    prompts.files = {write("rules.json", house.readAll())};
    press(in<PartFile>(dialog, "organisationRules"), "organisationRules.choose");
    EXPECT_FALSE(in<PartFile>(dialog, "organisationRules")->value().isEmpty());
    press(dialog, "saveOrganisation");
    makeCourse(QStringLiteral("Bread"));
    ASSERT_EQ(session().guide().steps().size(), 1);
    EXPECT_EQ(session().guide().method().title, QStringLiteral("Our way"));
    prompts.answers = {QStringLiteral("discard")};
}

TEST_F(OrganisationTest, RulesAreSetInAWindow)
{
    OrganisationWindow* organisation = openIt();
    organisation->findChild<QPushButton*>(QStringLiteral("organisationRuleSettings"))->click();
    auto* dialog = organisation->findChild<RuleSettings*>();
    ASSERT_TRUE(dialog && QTest::qWaitForWindowActive(dialog));
    dialog->findChild<QLineEdit*>(QStringLiteral("ruleTitle"))->setText(QStringLiteral("Rules of the bakers"));
    dialog->findChild<QDoubleSpinBox*>(QStringLiteral("outcomesMost"))->setValue(3);
    dialog->findChild<QDoubleSpinBox*>(QStringLiteral("wordsPerMinute"))->setValue(90);
    dialog->findChild<QPlainTextEdit*>(QStringLiteral("packagePrograms"))->setPlainText(QStringLiteral("exe, bat,\nexe;  app image "));
    auto* licences = dialog->findChild<QListWidget*>(QStringLiteral("ruleLicences"));
    for (int i = 0; i < licences->count(); ++i)
        licences->item(i)->setCheckState(licences->item(i)->data(Qt::UserRole) == QLatin1String("CC-BY-4.0") ? Qt::Checked : Qt::Unchecked);
    auto* search = dialog->findChild<QLineEdit*>(QStringLiteral("ruleSearch"));
    auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("ruleList"));
    search->setText(QStringLiteral("S-01"));
    int shown = 0;
    QTreeWidgetItem* title = nullptr;
    for (int i = 0; i < list->topLevelItemCount(); ++i)
        if (!list->topLevelItem(i)->isHidden()) {
            ++shown;
            if (list->topLevelItem(i)->data(0, Qt::UserRole) == QLatin1String("S-01")) title = list->topLevelItem(i);
        }
    EXPECT_EQ(shown, 2);
    ASSERT_TRUE(title);
    title->setCheckState(0, Qt::Unchecked);
    dialog->findChild<QPushButton*>(QStringLiteral("ruleTake"))->click();
    organisation->findChild<QPushButton*>(QStringLiteral("saveOrganisation"))->click();
    const auto rules = rules::parseRuleSet(QJsonDocument(studio->organisation().rules).toJson());
    ASSERT_TRUE(rules);
    EXPECT_EQ(rules->title, QStringLiteral("Rules of the bakers"));
    EXPECT_EQ(rules->number(QStringLiteral("outcomesMost"), 0), 3);
    EXPECT_EQ(rules->list(QStringLiteral("licences")), QStringList{QStringLiteral("CC-BY-4.0")});
    EXPECT_EQ(rules->list(QStringLiteral("packagePrograms")), QStringList({QStringLiteral("exe"), QStringLiteral("bat"), QStringLiteral("app image")}));
    EXPECT_EQ(rules->off, QStringList{QStringLiteral("S-01")});
    EXPECT_EQ(rules->list(QStringLiteral("linkTexts")), rules::houseRules().list(QStringLiteral("linkTexts"))) << "what was not touched is as in the house rules";
    // The next course is checked and counted by them.
    makeCourse(QStringLiteral("Bread"));
    EXPECT_EQ(session().rules().title, QStringLiteral("Rules of the bakers"));
    EXPECT_EQ(rules::timeFactors(session().rules()).wordsPerMinute, 90);
    prompts.answers = {QStringLiteral("discard")};
}

TEST_F(OrganisationTest, ABrokenFileIsToldAndKeptBeside)
{
    const QString path = write("our.microvet-organisation", "{\"format\":\"microvet-organisation\",");
    Studio again(Studio::Services{*settings, prompts, diskStore(), systemNow, folder.filePath(QStringLiteral("j2")), {}, {}, path});
    EXPECT_TRUE(again.organisation().isEmpty());
    again.start({});
    EXPECT_TRUE(again.windows().first()->messages().isVisible());
    EXPECT_TRUE(QFile::exists(path + QStringLiteral(".unreadable")));
}

} // namespace microvet::ui
