#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/locale_lists.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

#include <gtest/gtest.h>

namespace microvet::ui {
namespace {

using namespace model;

class FieldFormTest : public testing::Test {
protected:
    FieldFormTest()
    {
        document::Document document;
        document.content.course.id = CourseId::make();
        document.content.course.title = QStringLiteral("Old");
        m_session = std::make_unique<ui::Session>(document);
        m_hub = std::make_unique<FieldHub>(*m_session);
        m_hub->setRoot(m_session->course().id.uuid());
        m_form = std::make_unique<FieldForm>(*m_hub, m_session->course().id.uuid());
    }
    ~FieldFormTest() override { m_form.reset(); }

    void show()
    {
        m_form->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_form.get()));
    }
    const Course& course() const { return m_session->course(); }

    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<FieldHub> m_hub;
    std::unique_ptr<FieldForm> m_form;
};

TEST(Binding, NamesItsPath)
{
    const QUuid id = QUuid::createUuid();
    EXPECT_EQ(bound(id, &Course::title).field, "title");
    EXPECT_EQ(bound(id, at(&Course::learners, &Learners::targetGroup)).field, "learners.targetGroup");
    EXPECT_EQ(bound(id, &ImageBlock::caption).field, "body.caption");
    EXPECT_EQ(bound(id, &TrueFalse::answer).field, "body.answer");
}

TEST(Binding, ReadsNothingFromAnotherKindOfBlock)
{
    Content content;
    Module module;
    module.id = ModuleId::make();
    Unit unit;
    unit.id = UnitId::make();
    Block block;
    block.id = BlockId::make();
    block.body = TextBlock();
    unit.blocks = {block};
    module.units = {unit};
    content.course.modules = {module};
    const auto title = bound(block.id.uuid(), &CalloutBlock::title);
    EXPECT_FALSE(title.read(content).has_value());
    Content after = content;
    title.write(after, QStringLiteral("x"));
    EXPECT_EQ(after, content);
}

TEST_F(FieldFormTest, ALineHasNameBuddyAndHelp)
{
    auto* line = m_form->line(QStringLiteral("Title"), &Course::title, {.help = QStringLiteral("Short.")});
    EXPECT_EQ(line->objectName(), QStringLiteral("title"));
    EXPECT_EQ(line->accessibleDescription(), QStringLiteral("Short."));
    bool buddy = false;
    for (auto* label : m_form->findChildren<QLabel*>()) buddy = buddy || label->buddy() == line;
    EXPECT_TRUE(buddy);
}

TEST_F(FieldFormTest, TypingMergesAndOthersAreShownWithoutEcho)
{
    auto* line = qobject_cast<QLineEdit*>(m_form->line(QStringLiteral("Title"), &Course::title));
    show();
    line->setFocus();
    line->end(false);
    QTest::keyClicks(line, QStringLiteral("er"));
    EXPECT_EQ(course().title, QStringLiteral("Older"));
    EXPECT_EQ(m_session->history().steps().size(), 2);
    line->setCursorPosition(2);
    m_session->edit(QStringLiteral("x"), {}, [](Content& c) { c.course.title = QStringLiteral("Newer"); });
    EXPECT_EQ(line->text(), QStringLiteral("Newer"));
    EXPECT_EQ(line->cursorPosition(), 2);
    EXPECT_EQ(m_session->history().steps().size(), 3) << "showing a change is no change";
}

TEST_F(FieldFormTest, ACodeOfANewerVersionStays)
{
    m_session->edit(QStringLiteral("x"), {}, [](Content& c) { c.course.credit.framework = Coded<CreditFramework>::fromCode(QStringLiteral("ecvet-2")); });
    auto* box = m_form->choice(QStringLiteral("Framework"), at(&Course::credit, &Credit::framework));
    EXPECT_EQ(box->currentText(), QStringLiteral("ecvet-2"));
    EXPECT_EQ(course().credit.framework.code(), QStringLiteral("ecvet-2"));
    box->setCurrentIndex(box->findData(QStringLiteral("ects")));
    EXPECT_EQ(course().credit.framework, CreditFramework::Ects);
    m_session->undo();
    EXPECT_EQ(course().credit.framework.code(), QStringLiteral("ecvet-2"));
    EXPECT_EQ(box->currentText(), QStringLiteral("ecvet-2"));
}

TEST_F(FieldFormTest, TagsMayBeTypedWithCommas)
{
    auto* tags = qobject_cast<QLineEdit*>(m_form->tags(QStringLiteral("Keywords"), &Course::keywords));
    show();
    tags->setFocus();
    QTest::keyClicks(tags, QStringLiteral("solder, flux,"));
    EXPECT_EQ(course().keywords, (QStringList{QStringLiteral("solder"), QStringLiteral("flux")}));
    EXPECT_EQ(tags->text(), QStringLiteral("solder, flux,")) << "what is being typed is not tidied away";
    m_session->undo();
    EXPECT_EQ(tags->text(), QString());
}

TEST_F(FieldFormTest, DatesAreTypedInTwoWays)
{
    auto* field = m_form->date(QStringLiteral("Created"), &Course::created);
    show();
    QTest::keyClicks(field->edit(), QStringLiteral("2026-11-24"));
    EXPECT_EQ(course().created, QDate(2026, 11, 24));
    field->edit()->clear();
    field->edit()->setFocus();
    QTest::keyClicks(field->edit(), QLocale().toString(QDate(2027, 2, 3), QLocale::ShortFormat));
    EXPECT_EQ(course().created, QDate(2027, 2, 3));
    QTest::keyClicks(field->edit(), QStringLiteral("x"));
    EXPECT_EQ(course().created, QDate(2027, 2, 3)) << "what is no date changes nothing";
}

TEST_F(FieldFormTest, FurtherLanguagesAreEntriesOfTheirMap)
{
    auto* line = qobject_cast<QLineEdit*>(m_form->lineIn(QStringLiteral("en"), QStringLiteral("Title in English"), &Course::titleIn));
    show();
    QTest::keyClicks(line, QStringLiteral("Hi"));
    EXPECT_EQ(course().titleIn.value(QStringLiteral("en")), QStringLiteral("Hi"));
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Backspace);
    QTest::keyClick(line, Qt::Key_Backspace);
    EXPECT_TRUE(course().titleIn.isEmpty());
}

TEST_F(FieldFormTest, FieldsOfStudyAreFoundBySearch)
{
    auto* field = m_form->codes(QStringLiteral("Field"), &Course::fieldsOfStudy, QStringLiteral("isced-f"));
    show();
    field->button()->click();
    auto* dialog = m_form->findChild<CodesDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_LE(dialog->height(), 560);
    auto* tree = dialog->findChild<QTreeWidget*>(QStringLiteral("codes"));
    dialog->findChild<QLineEdit*>(QStringLiteral("search"))->setText(QStringLiteral("electronics"));
    QList<QTreeWidgetItem*> found = tree->findItems(QStringLiteral("0714"), Qt::MatchStartsWith | Qt::MatchRecursive);
    ASSERT_EQ(found.size(), 1);
    EXPECT_FALSE(found[0]->isHidden());
    found[0]->setCheckState(0, Qt::Checked);
    dialog->accept();
    EXPECT_EQ(course().fieldsOfStudy, QStringList{QStringLiteral("0714")});
    QTest::qWait(1);
}

TEST_F(FieldFormTest, ANumberMergesItsStepsAndKnowsNone)
{
    auto* box = qobject_cast<QDoubleSpinBox*>(m_form->number(QStringLiteral("EQF"), at(&Course::level, &Level::eqf), {.most = 8, .none = QStringLiteral("no level")}));
    EXPECT_EQ(box->text(), QStringLiteral("no level"));
    box->stepUp();
    box->stepUp();
    EXPECT_EQ(course().level.eqf, 2);
    EXPECT_EQ(m_session->history().steps().size(), 2);
}

TEST(Taxonomies, AreCompleteAndHaveUniqueCodes)
{
    for (const char* name : {"assessment", "learning-assessment", "accreditation", "target-group", "supervision-verification", "eqf", "isced-f", "qdr"}) {
        const QList<ListItem> items = taxonomy(QString::fromLatin1(name));
        EXPECT_GE(items.size(), 2) << name;
        QSet<QString> codes;
        for (const ListItem& item : items) {
            EXPECT_FALSE(item.label.isEmpty()) << name;
            EXPECT_FALSE(codes.contains(item.code)) << name << ' ' << qPrintable(item.code);
            EXPECT_TRUE(item.parent.isEmpty() || codes.contains(item.parent)) << name << ' ' << qPrintable(item.code);
            codes.insert(item.code);
        }
    }
    EXPECT_EQ(taxonomyLabel(QStringLiteral("assessment"), QStringLiteral("b1b68f6735")), QStringLiteral("Quiz"));
    EXPECT_EQ(languageItems().first().code, QStringLiteral("en"));
    EXPECT_EQ(countryItems().first().code, QStringLiteral("GR"));
}

} // namespace
} // namespace microvet::ui
