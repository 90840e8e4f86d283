#include "ui/esco/esco_dialog.h"

#include "core/model/esco_address.h"
#include "ui/editors/editor_area.h"

#include "tests/ui/shell/shell_fixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

namespace microvet::ui {

class EscoTest : public ShellTest {
protected:
    void SetUp() override
    {
        ShellTest::SetUp();
        makeCourse(QStringLiteral("Bread"));
        prompts.answers = {QStringLiteral("discard")};
        session().edit(QStringLiteral("Outcome"), {}, [](model::Content& content) {
            model::Outcome outcome;
            outcome.id = model::OutcomeId::make();
            outcome.statement = QStringLiteral("Knead dough for two kinds of bread.");
            content.course.outcomes = {outcome};
        });
        window->workspace()->editor().showOutcomes();
        QFile file(folder.filePath(QStringLiteral("skills_en.csv")));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("conceptUri,skillType,preferredLabel,altLabels,description\n" + uri(1) + ",skill/competence,bake bread,make loaves,Bakes.\n"
                   + uri(2) + ",knowledge,bread making methods,,Knows.\n" + uri(3) + ",skill/competence,knead dough,,Kneads.\n");
    }
    static QByteArray uri(int n) { return "http://data.europa.eu/esco/skill/00000000-0000-0000-0000-00000000000" + QByteArray::number(n); }
    template<class W> W* onPage(const QString& name) { return window->workspace()->editor().findChild<W*>(name); }
    const model::Outcome& outcome() { return session().course().outcomes.first(); }
    EscoDialog* openIt()
    {
        QPushButton* button = nullptr;
        for (auto* b : window->workspace()->editor().findChildren<QPushButton*>())
            if (b->objectName().startsWith(QStringLiteral("esco.find"))) button = b;
        EXPECT_TRUE(button);
        button->click();
        auto* dialog = window->findChild<EscoDialog*>();
        EXPECT_TRUE(dialog);
        return dialog;
    }
    void import(EscoDialog* dialog)
    {
        prompts.files = {folder.filePath(QStringLiteral("skills_en.csv"))};
        dialog->findChild<QPushButton*>(QStringLiteral("escoImport"))->click();
        auto* hits = dialog->findChild<QListWidget*>(QStringLiteral("escoHits"));
        ASSERT_TRUE(QTest::qWaitFor([&] { return hits->count() > 0; }, 5000));
    }
};

TEST_F(EscoTest, ASkillIsFoundAndLinkedByKeys)
{
    EscoDialog* dialog = openIt();
    EXPECT_TRUE(dialog->findChild<QLabel*>(QStringLiteral("escoNote"))->text().contains(QStringLiteral("esco.ec.europa.eu"))) << "nothing was imported yet";
    import(dialog);
    auto* hits = dialog->findChild<QListWidget*>(QStringLiteral("escoHits"));
    EXPECT_EQ(hits->item(0)->text(), QStringLiteral("knead dough (skill)")) << "near to the statement";
    auto* words = dialog->findChild<QLineEdit*>(QStringLiteral("escoWords"));
    words->setFocus();
    QTest::keyClicks(words, QStringLiteral("LOAVES"));
    ASSERT_EQ(hits->count(), 1);
    EXPECT_EQ(dialog->findChild<QLabel*>(QStringLiteral("escoAbout"))->text(), QStringLiteral("Bakes."));
    QTest::keyClick(words, Qt::Key_Return);
    ASSERT_EQ(outcome().esco.size(), 1);
    EXPECT_EQ(outcome().esco[0].uri, QString::fromLatin1(uri(1)));
    EXPECT_EQ(outcome().esco[0].label, QStringLiteral("bake bread"));
    QTest::keyClick(words, Qt::Key_Return);
    EXPECT_EQ(outcome().esco.size(), 1) << "once is enough";
    dialog->reject();
    // It stands on the page, and goes by its button; undo brings it back.
    auto* remove = onPage<QToolButton>(QStringLiteral("escoRemove"));
    ASSERT_TRUE(remove);
    remove->click();
    EXPECT_TRUE(outcome().esco.isEmpty());
    session().undo();
    EXPECT_EQ(outcome().esco.size(), 1);
}

TEST_F(EscoTest, TheListIsThereTheNextTime)
{
    EscoDialog* dialog = openIt();
    import(dialog);
    dialog->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    auto* hits = openIt()->findChild<QListWidget*>(QStringLiteral("escoHits"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return hits->count() > 0; }, 5000));
}

TEST_F(EscoTest, AnAddressIsEnough)
{
    EscoDialog* dialog = openIt();
    const auto field = [&](const char* name) { return dialog->findChild<QLineEdit*>(QLatin1String(name)); };
    auto* button = dialog->findChild<QPushButton*>(QStringLiteral("escoAddAddress"));
    field("escoUri")->setText(QStringLiteral("https://example.org"));
    field("escoLabel")->setText(QStringLiteral("bake"));
    button->click();
    EXPECT_TRUE(outcome().esco.isEmpty());
    EXPECT_TRUE(dialog->findChild<QLabel*>(QStringLiteral("escoSaid"))->text().contains(QStringLiteral("no address of ESCO")));
    field("escoUri")->setText(QString::fromLatin1(uri(2)));
    button->click();
    ASSERT_EQ(outcome().esco.size(), 1);
    EXPECT_EQ(outcome().esco[0].label, QStringLiteral("bake"));
}

TEST_F(EscoTest, AnotherFileIsRefusedInWords)
{
    EscoDialog* dialog = openIt();
    QFile file(folder.filePath(QStringLiteral("other.csv")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("a,b\n1,2\n");
    file.close();
    prompts.files = {file.fileName()};
    dialog->findChild<QPushButton*>(QStringLiteral("escoImport"))->click();
    auto* said = dialog->findChild<QLabel*>(QStringLiteral("escoSaid"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return said->text().contains(QStringLiteral("no list of skills")); }, 5000));
}

} // namespace microvet::ui
