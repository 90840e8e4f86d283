#include "tests/ui/checks/checks_panel_fixture.h"

#include "core/rules/fixes.h"
#include "ui/checks/accept_dialog.h"
#include "ui/checks/accepted_window.h"
#include "ui/checks/save_report.h"
#include "ui/checks/score_button.h"
#include "ui/shell/prompts.h"

#include <QApplication>
#include <QComboBox>
#include <QCheckBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeWidget>

namespace microvet::ui {

class AcceptedTest : public ChecksPanelTest {
protected:
    /// Opens the dialog for the finding that is chosen.
    AcceptDialog* ask()
    {
        child<QPushButton>("checksAccept")->click();
        return m_panel->findChild<AcceptDialog*>();
    }
    /// Fills the dialog in as a user does and waits for the checks.
    void accept(bool others = false)
    {
        AcceptDialog* dialog = ask();
        ASSERT_TRUE(dialog);
        dialog->findChild<QPlainTextEdit*>(QStringLiteral("acceptReason"))->setPlainText(QStringLiteral("The text says all."));
        dialog->findChild<QLineEdit*>(QStringLiteral("acceptAuthor"))->setText(QStringLiteral("Ana Sousa"));
        dialog->findChild<QCheckBox*>(QStringLiteral("acceptOthers"))->setChecked(others);
        QSignalSpy checked(m_session.get(), &Session::findingsChanged);
        dialog->findChild<QPushButton*>(QStringLiteral("acceptFinding"))->click();
        if (checked.isEmpty()) checked.wait(5000);
        QCoreApplication::processEvents();
    }
    /// Every image of the sample without its text, in three places.
    static Content withoutTexts()
    {
        Content content = faulty();
        Block image = *find<Block>(content, testId(sample::imageBlock));
        for (int i = 0; i < 2; ++i) {
            giveNewIds(image);
            content.course.modules[0].units[0].blocks.append(image);
        }
        return content;
    }
};

TEST_F(AcceptedTest, AFindingGoesWithReasonAndNameAndCanBeTakenBack)
{
    open(faulty());
    const int all = int(rows().size());
    view().setCurrentIndex(rows().first());
    const QString rule = model().findingAt(rows().first())->rule;
    AcceptDialog* dialog = ask();
    ASSERT_TRUE(dialog);
    auto* button = dialog->findChild<QPushButton*>(QStringLiteral("acceptFinding"));
    EXPECT_FALSE(button->isEnabled()) << "nobody accepts without a reason";
    dialog->findChild<QPlainTextEdit*>(QStringLiteral("acceptReason"))->setPlainText(QStringLiteral("Because"));
    EXPECT_FALSE(button->isEnabled()) << "nor without a name";
    dialog->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    accept();
    EXPECT_EQ(rows().size(), all - 1);
    ASSERT_EQ(m_session->accepted().size(), 1);
    EXPECT_EQ(m_session->accepted()[0].finding.rule, rule);
    auto* foot = child<QLabel>("checksFoot");
    EXPECT_TRUE(foot->isVisible());
    EXPECT_TRUE(foot->text().contains(QStringLiteral("href=\"accepted\"")));
    emit foot->linkActivated(QStringLiteral("accepted"));
    auto* window = m_panel->findChild<AcceptedWindow*>();
    ASSERT_TRUE(window);
    auto* list = window->findChild<QTreeWidget*>(QStringLiteral("acceptedList"));
    ASSERT_EQ(list->topLevelItemCount(), 1);
    EXPECT_EQ(list->topLevelItem(0)->text(2), QStringLiteral("Ana Sousa"));
    EXPECT_TRUE(window->findChild<QLabel*>(QStringLiteral("acceptedReason"))->text().contains(QStringLiteral("The text says all.")));
    window->findChild<QPushButton*>(QStringLiteral("acceptedTakeBack"))->click();
    QTRY_COMPARE(rows().size(), all);
    EXPECT_EQ(list->topLevelItemCount(), 0);
    m_session->undo();
    QTRY_COMPARE(rows().size(), all - 1);
    m_session->undo();
    QTRY_COMPARE(rows().size(), all);
    window->close();
}

TEST_F(AcceptedTest, AllOfAKindGoTogether)
{
    open(withoutTexts());
    const int all = int(rows().size());
    view().setCurrentIndex(rowOfRule(QStringLiteral("A-01")));
    accept(true);
    EXPECT_EQ(rows().size(), all - 3);
    EXPECT_EQ(m_session->accepted().size(), 3);
}

TEST_F(AcceptedTest, ComesBackWithAChangeOfItsPlace)
{
    open(faulty());
    view().setCurrentIndex(rowOfRule(QStringLiteral("A-01")));
    accept();
    ASSERT_FALSE(rowOfRule(QStringLiteral("A-01")).isValid());
    edit([](Content& content) {
        modify<Block>(content, testId(sample::imageBlock), [](Block& block) { std::get<ImageBlock>(block.body).alternativeText = QStringLiteral(" "); });
    });
    QTRY_VERIFY(rowOfRule(QStringLiteral("A-01")).isValid());
}

TEST_F(AcceptedTest, MendsAllOfAKindInOneStep)
{
    Content content = test::sampleContent();
    for (int i = 0; i < 3; ++i) content.course.modules[0].units[0].outcomes.append(OutcomeRef(OutcomeId::make()));
    open(content);
    const int all = int(rows().size());
    ASSERT_EQ(all, 3);
    view().setCurrentIndex(rows().first());
    auto* button = child<QPushButton>("checksFixAll");
    ASSERT_TRUE(button->isVisible());
    button->click();
    QTRY_VERIFY(rows().isEmpty());
    m_session->undo();
    QTRY_COMPARE(rows().size(), all);
}

TEST_F(AcceptedTest, ShowsOneGroupOfRules)
{
    open(faulty());
    auto* only = child<QComboBox>("checksOnly");
    const int all = int(rows().size());
    int sum = 0;
    for (int group = 0; group <= int(rules::Group::Credential); ++group) {
        only->setCurrentIndex(group + 1);
        for (const QModelIndex& row : rows()) EXPECT_EQ(int(model().findingAt(row)->group), group);
        sum += int(rows().size());
    }
    EXPECT_EQ(sum, all);
    only->setCurrentIndex(0);
    EXPECT_EQ(rows().size(), all);
}

TEST_F(AcceptedTest, TheScoreLeadsToWhatRaisesItMost)
{
    open(faulty());
    m_session->checkEverything(true);
    auto* button = child<ScoreButton>("checksScore");
    ASSERT_TRUE(button->isVisible());
    const rules::Score score = rules::scoreOf(m_session->findings(), m_session->rules());
    EXPECT_TRUE(button->text().contains(QString::number(score.points)));
    ASSERT_LT(score.points, 100);
    emit button->menu()->aboutToShow();
    QList<QAction*> actions = button->menu()->actions();
    actions.removeIf([](const QAction* action) { return action->isSeparator(); });
    ASSERT_EQ(actions.size(), std::min<qsizetype>(6, score.losses.size()));
    child<QComboBox>("checksOnly")->setCurrentIndex(1 + int(rules::Group::Licence)); // hides it
    actions.first()->trigger();
    EXPECT_EQ(model().findingAt(view().currentIndex())->rule, score.losses.first().rule);
}

TEST_F(AcceptedTest, TheReportIsSavedAsItsNameEnds)
{
    class There : public Prompts {
    public:
        QString path;
        void askSaveFile(QWidget*, const QString&, const QString&, const QString&, const QString&, Answer then) override { then(path); }
    } prompts;
    open(faulty());
    view().setCurrentIndex(rows().first());
    accept();
    QTemporaryDir folder;
    QStringList said;
    for (const char* name : {"r.html", "r.csv", "r.json", "r.sarif"}) {
        prompts.path = folder.filePath(QLatin1String(name));
        saveCheckReport(*m_session, prompts, diskStore(), {}, m_panel.get(), [&](bool done, const QString& text) {
            EXPECT_TRUE(done) << text.toStdString();
            said << text;
        });
    }
    EXPECT_EQ(said.size(), 4);
    const auto bytes = [&](const char* name) { return diskStore().readAll(folder.filePath(QLatin1String(name)), 1 << 20).valueOr({}); };
    EXPECT_TRUE(bytes("r.html").contains("The text says all."));
    EXPECT_TRUE(bytes("r.csv").contains("Ana Sousa"));
    EXPECT_EQ(QJsonDocument::fromJson(bytes("r.json")).object().value(QLatin1String("accepted")).toArray().size(), 1);
    EXPECT_TRUE(bytes("r.sarif").contains("2.1.0"));
    prompts.path = folder.filePath(QStringLiteral("missing/r.html"));
    bool failed = false;
    saveCheckReport(*m_session, prompts, diskStore(), {}, m_panel.get(), [&](bool done, const QString& text) { failed = !done && !text.isEmpty(); });
    EXPECT_TRUE(failed);
}

} // namespace microvet::ui
