#include "tests/ui/programme/programme_fixture.h"

#include "ui/print/pages_dialog.h"
#include "ui/programme/overview/figure_chart.h"
#include "ui/programme/overview/figure_target.h"
#include "ui/programme/overview/overview_page.h"
#include "ui/programme/pages.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

namespace microvet::ui {
namespace {

/// The home page: drafts, what is due, numbers, and the first steps of a young programme.
class OverviewTest : public ProgrammeTest {
protected:
    void openSample()
    {
        openWindow();
        takeSample();
    }
    FigureChart* chart(const char* group) { return page("overview")->findChild<FigureChart*>(QStringLiteral("figures-") + QString::fromLatin1(group)); }
    /// The name of the page that is shown.
    QString section()
    {
        for (const ProgrammePage& one : programmePages())
            if (QWidget* made = programme->page(one.id); made && made->isVisible()) return one.id;
        return {};
    }
};

TEST_F(OverviewTest, LeadsAYoungProgrammeStepByStep)
{
    begin();
    QWidget* overview = page("overview");
    auto* steps = overview->findChild<QWidget*>(QStringLiteral("firstSteps"));
    ASSERT_TRUE(steps && steps->isVisible());
    auto* people = steps->findChild<QToolButton*>(QStringLiteral("firstStep2"));
    EXPECT_FALSE(people->accessibleName().contains(QStringLiteral("done")));
    people->click();
    EXPECT_EQ(section(), QStringLiteral("people"));
    programme::Person person;
    person.name = QStringLiteral("Anna Dimou");
    person.standing = QStringLiteral("staff");
    put(person);
    page("overview");
    EXPECT_TRUE(people->accessibleName().contains(QStringLiteral("done")));
    steps->findChild<QPushButton*>(QStringLiteral("firstStepsHide"))->click();
    EXPECT_FALSE(steps->isVisible());
    person.name = QStringLiteral("Bruno Almeida");
    put(person);
    EXPECT_FALSE(steps->isVisible()) << "who hid them needs them no more";
}

TEST_F(OverviewTest, LeadsFromANumberToItsList)
{
    openSample();
    FigureChart* people = chart("people");
    ASSERT_TRUE(people);
    EXPECT_FALSE(page("overview")->findChild<QWidget*>(QStringLiteral("firstSteps"))->isVisible()) << "all is done";
    programme->activateWindow();
    people->setFocus();
    people->setCurrentCell(0, 0);
    const int ambassadors = people->group().figures[0].value;
    QTest::keyClick(people, Qt::Key_Return);
    ASSERT_TRUE(settled());
    EXPECT_EQ(section(), QStringLiteral("people"));
    EXPECT_EQ(list("people")->table()->model()->rowCount(), ambassadors);

    list("people")->findChild<QLineEdit*>(QStringLiteral("recordSearch"))->setText(QStringLiteral("nobody at all"));
    page("overview");
    emit people->cellClicked(2, 1);
    EXPECT_EQ(list("people")->table()->model()->rowCount(), people->group().figures[2].value) << "an old search hides none of them";

    // As many as the number says, and no others.
    for (const auto& [group, section] : {std::pair("applications", "applications"), std::pair("goals", "goals"), std::pair("questions", "questions"), std::pair("outside", "outside")}) {
        page("overview");
        FigureChart* const counted = chart(group);
        ASSERT_TRUE(counted) << group;
        for (int row = 0; row < counted->group().figures.size(); ++row) {
            const programme::Figure& figure = counted->group().figures.at(row);
            static const QStringList exact{QStringLiteral("invited"), QStringLiteral("applied"), QStringLiteral("shortlisted"), QStringLiteral("selected"), QStringLiteral("reached"), QStringLiteral("open")};
            if (!exact.contains(figure.code)) continue;
            emit counted->cellClicked(row, 1);
            EXPECT_EQ(list(section)->table()->model()->rowCount(), figure.value) << group << '.' << figure.code.toStdString();
        }
    }
}

TEST_F(OverviewTest, StaysOnANumberThatChanges)
{
    openSample();
    FigureChart* people = chart("people");
    people->setCurrentCell(2, 0);
    programme::Person person;
    person.name = QStringLiteral("Anna Dimou");
    put(person);
    ASSERT_TRUE(settled());
    EXPECT_EQ(people->currentRow(), 2);
}

TEST_F(OverviewTest, KnowsAListForEveryNumber)
{
    openSample();
    page("overview");
    int figures = 0;
    for (FigureChart* one : programme->findChildren<FigureChart*>())
        for (const programme::Figure& figure : one->group().figures) {
            const FigureTarget target = targetOf(one->group().code, figure.code);
            EXPECT_TRUE(std::any_of(programmePages().begin(), programmePages().end(), [&](const ProgrammePage& page) { return page.id == target.section; }))
                << one->group().code.toStdString() << "." << figure.code.toStdString();
            if (!target.code.isEmpty()) {
                auto* filter = list(target.section.toLatin1().constData())->findChild<QComboBox*>(QStringLiteral("recordFilter"));
                ASSERT_TRUE(filter) << target.section.toStdString();
                EXPECT_GE(filter->findData(target.code), 0) << target.section.toStdString() << " does not know " << target.code.toStdString();
            }
            ++figures;
        }
    EXPECT_GT(figures, 40);
}

TEST_F(OverviewTest, SavesAndPrintsTheReport)
{
    openSample();
    auto* report = page("overview")->findChild<QPushButton*>(QStringLiteral("overviewReport"));
    for (const char* name : {"report.pdf", "report.html", "report.csv"}) {
        prompts.files = {file(name)};
        report->menu()->actions().constFirst()->trigger();
        ASSERT_TRUE(QTest::qWaitFor([&] { return QFileInfo(file(name)).size() > 1000; }, 30000)) << name;
    }
    QFile pdf(file("report.pdf"));
    ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
    EXPECT_TRUE(pdf.read(5) == "%PDF-");
    programme->activateWindow();
    ASSERT_TRUE(QTest::qWaitFor([&] { return programme->isActiveWindow(); }, 5000));
    QTest::keyClick(programme.get(), Qt::Key_P, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([&] { return programme->findChild<PagesDialog*>() != nullptr; }, 10000));
    auto* dialog = programme->findChild<PagesDialog*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->pages() > 1; }, 30000));
}

TEST_F(OverviewTest, CountsTheDaysThatOneChooses)
{
    openSample();
    page("overview");
    auto* what = programme->findChild<QComboBox*>(QStringLiteral("overviewPeriod"));
    const int all = chart("learners")->group().figures[0].value;
    ASSERT_GT(all, 0);
    what->setCurrentIndex(what->count() - 1);
    ASSERT_TRUE(settled());
    programme->activateWindow();
    ASSERT_TRUE(QTest::qWaitFor([&] { return programme->isActiveWindow(); }, 5000));
    const auto type = [&](const char* name, const QString& day) {
        auto* field = programme->findChild<QLineEdit*>(QString::fromLatin1(name));
        ASSERT_TRUE(field && field->isVisible()) << name;
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, day);
        QTest::keyClick(field, Qt::Key_Return);
        ASSERT_TRUE(settled());
    };
    type("overviewFrom", QStringLiteral("1990-01-01"));
    type("overviewTo", QStringLiteral("1990-12-31"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return chart("learners")->group().figures[0].value == 0; }, 5000));
}

TEST_F(OverviewTest, PrintsAListAsItIsSeen)
{
    openSample();
    RecordList* people = list("people");
    people->filterBy(QStringLiteral("ambassador"));
    const actions::Document document = people->document();
    EXPECT_TRUE(document.html.contains(QStringLiteral("Ana Exemplo")));
    EXPECT_FALSE(document.html.contains(QStringLiteral("Rita Amostra"))) << "she is no ambassador";
    int rows = 0;
    for (qsizetype at = document.html.indexOf(QStringLiteral("<tr>")); at >= 0; at = document.html.indexOf(QStringLiteral("<tr>"), at + 1)) ++rows;
    EXPECT_EQ(rows, people->table()->model()->rowCount() + 1);
    EXPECT_TRUE(document.text.contains(QStringLiteral("Ambassador"))) << "which rows these are";
    programme->activateWindow();
    ASSERT_TRUE(QTest::qWaitFor([&] { return programme->isActiveWindow(); }, 5000));
    QTest::keyClick(programme.get(), Qt::Key_P, Qt::ControlModifier);
    auto* dialog = programme->findChild<PagesDialog*>();
    ASSERT_TRUE(dialog);
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->pages() > 0; }, 30000));
    prompts.files = {file("people.pdf")};
    dialog->findChild<QPushButton*>(QStringLiteral("pagesSave"))->click();
    ASSERT_TRUE(settled());
    EXPECT_GT(QFileInfo(file("people.pdf")).size(), 1000);
}

} // namespace
} // namespace microvet::ui
