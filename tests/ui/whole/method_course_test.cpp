#include "tests/ui/shell/look_checks.h"
#include "tests/ui/shell/shell_fixture.h"

#include "core/methodology/alignment.h"
#include "core/methodology/hours.h"
#include "core/methodology/sheet.h"
#include "core/plan/passport.h"
#include "ui/alignment/alignment_model.h"
#include "ui/alignment/alignment_window.h"
#include "ui/credential/passport_window.h"
#include "ui/credential/sheet_window.h"
#include "ui/editors/editor_area.h"
#include "ui/guide/guide_panel.h"
#include "ui/session/guide_state.h"
#include "ui/widgets/field_hub.h"
#include "ui/widgets/fields.h"
#include "ui/workload/workload_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTextBrowser>
#include <QTreeWidget>

namespace microvet::ui {

using methodology::StepState;

/// A newcomer with the guide: a small course goes from need to package in the real window, by what its fields say. Nothing
/// is ticked; each step turns by content alone.
class MethodCourseTest : public ShellTest {
protected:
    void SetUp() override
    {
        ShellTest::SetUp();
        window->resize(1366, 768);
        window->show();
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window));
        prompts.answers = {QStringLiteral("discard")};
    }

    const model::Course& course() { return session().course(); }
    EditorArea& editor() { return window->workspace()->editor(); }
    GuideState& guide() { return session().guide(); }
    StepState state(const char* step) { return guide().step(QLatin1String(step))->state; }
    bool becomes(const char* step, StepState wanted)
    {
        return QTest::qWaitFor([&] { return state(step) == wanted; }, 8000);
    }
    /// What is open in a step, for the message of a test that fails.
    std::string open(const char* step)
    {
        QStringList out;
        for (const methodology::Need* need : guide().step(QLatin1String(step))->open) out.append(QLatin1String(need->id));
        out += guide().step(QLatin1String(step))->rules;
        return out.join(u' ').toStdString();
    }

    void show(const char* step)
    {
        window->workspace()->openGuide(QLatin1String(step));
        ASSERT_EQ(editor().viewName(), QLatin1String(step));
        QTest::qWait(20);
    }
    template<class W> W* field(const QUuid& element, const char* name)
    {
        auto* found = editor().findChild<W*>(editor().hub()->objectNameFor(element, name));
        EXPECT_TRUE(found) << name;
        return found;
    }
    template<class W> W* field(const char* name) { return field<W>(course().id.uuid(), name); }

    /// Puts the caret into the field and types.
    void write(const QUuid& element, const char* name, const char* words)
    {
        ASSERT_TRUE(editor().hub()->reveal({element, name, -1})) << name;
        QWidget* there = window->focusWidget();
        ASSERT_TRUE(there) << name;
        QTest::keyClicks(there, QString::fromUtf8(words));
    }
    void write(const char* name, const char* words) { write(course().id.uuid(), name, words); }
    void choose(const QUuid& element, const char* name, const char* code)
    {
        auto* box = field<QComboBox>(element, name);
        ASSERT_TRUE(box);
        const int at = box->findData(QLatin1String(code));
        ASSERT_GE(at, 0) << name << ' ' << code;
        box->setCurrentIndex(at);
    }
    /// In the dialog that opens from a field of codes: searches, takes the first row that fits.
    void pick(const char* name, const char* words)
    {
        auto* button = field<QPushButton>(name);
        ASSERT_TRUE(button);
        button->click();
        QDialog* dialog = nullptr;
        ASSERT_TRUE(QTest::qWaitFor([&] { return (dialog = window->findChild<QDialog*>(QStringLiteral("codesDialog"))) != nullptr; })) << name;
        auto* tree = dialog->findChild<QTreeWidget*>();
        bool taken = false;
        for (QTreeWidgetItemIterator it(tree); *it && !taken; ++it) {
            if (!(*it)->text(0).contains(QLatin1String(words), Qt::CaseInsensitive)) continue;
            if ((*it)->flags() & Qt::ItemIsUserCheckable) (*it)->setCheckState(0, Qt::Checked);
            tree->setCurrentItem(*it);
            taken = true;
        }
        EXPECT_TRUE(taken) << name << ' ' << words;
        dialog->accept();
        QTest::qWait(1);
    }
    QUuid add(const char* list)
    {
        auto* button = editor().findChild<QPushButton*>(editor().hub()->objectNameFor(course().id.uuid(), list) + QStringLiteral(".add"));
        EXPECT_TRUE(button) << list;
        if (button) button->click();
        QTest::qWait(20);
        return {};
    }
    void setNumber(const char* name, double value)
    {
        auto* box = field<QDoubleSpinBox>(name);
        ASSERT_TRUE(box) << name;
        box->setValue(value);
    }
    void startStep(const char* step, bool maybeBegun = false)
    {
        show(step);
        if (!maybeBegun) {
            EXPECT_EQ(int(state(step)), int(StepState::ToDo)) << step << " has nothing yet";
        }
    }
    void endStep(const char* step)
    {
        EXPECT_TRUE(becomes(step, StepState::Done)) << step << " still asks for: " << open(step);
    }

    void planIt();
    void buildIt();
    void describeIt();
    void handItOver();
};

void MethodCourseTest::planIt()
{
    startStep("need");
    write("need.summary", "Small bakeries need people who bake with sourdough.");
    write("need.requestedBy", "The bakers' guild of Athens");
    write("need.labourMarket", "Forty open places in the region.");
    write("need.stakeholders", "Six bakeries, two learners");
    EXPECT_TRUE(becomes("need", StepState::InWork));
    add("need.evidence");
    const QUuid evidence = course().need.evidence.first().id.uuid();
    write(evidence, "statement", "Three of four bakeries look for staff.");
    write(evidence, "source", "Survey of the guild");
    write(evidence, "date", "2026-03-01");
    QTest::keyClick(window->focusWidget(), Qt::Key_Return);
    endStep("need");

    startStep("learners");
    write("learners.targetGroup", "Kitchen helpers who want to bake");
    field<QCheckBox>("learners.noPrerequisites")->click();
    write("learners.barriers", "Shift work");
    write("learners.inclusiveContent", "Short units");
    write("learners.inclusiveMethods", "Baking at home");
    write("learners.inclusiveRecognition", "What was learnt at work counts");
    endStep("learners");

    startStep("outcomes");
    for (const char* statement : {"Mix a sourdough for two kinds of bread from a written recipe", "Bake a loaf of sourdough bread in a deck oven"}) {
        add("outcomes");
        const QUuid outcome = course().outcomes.last().id.uuid();
        write(outcome, "statement", statement);
        choose(outcome, "type", "skill");
        choose(outcome, "bloom", "apply");
    }
    endStep("outcomes");
}

void MethodCourseTest::buildIt()
{
    startStep("assessment");
    // The assessment is made in the outline, as the door of the step says; its fields are those of the editors' own tests.
    session().edit(QStringLiteral("Assessment"), {}, [](model::Content& content) {
        model::Assessment exam;
        exam.id = model::AssessmentId::make();
        exam.title = QStringLiteral("Final quiz");
        exam.purpose = model::AssessmentKind::Summative;
        exam.type = QStringLiteral("b1b68f6735");
        exam.minutes = 30;
        for (const model::Outcome& outcome : content.course.outcomes) {
            for (int i = 0; i < 3; ++i) {
                model::Question question;
                question.id = model::QuestionId::make();
                question.prompt = richtext::RichText::fromPlain(QStringLiteral("Is statement %1 about sourdough true?").arg(i + 1));
                question.feedbackCorrect = question.feedbackIncorrect = richtext::RichText::fromPlain(QStringLiteral("See the unit."));
                model::TrueFalse body;
                body.answer = true;
                question.body = body;
                question.outcomes = {model::OutcomeRef(outcome.id)};
                exam.questions.append(question);
            }
        }
        content.course.assessments = {exam};
    });
    show("assessment");
    pick("assessmentStatement.types", "Quiz");
    write("assessmentStatement.description", "Six questions; sixty per cent of the points are needed.");
    pick("assessmentStatement.supervision", "identity not verified");
    endStep("assessment");

    startStep("structure", true);
    session().edit(QStringLiteral("Units"), {}, [](model::Content& content) {
        model::Module module;
        module.id = model::ModuleId::make();
        module.title = QStringLiteral("Sourdough");
        module.outcomes = {model::OutcomeRef(content.course.outcomes[0].id)};
        for (int i = 0; i < 2; ++i) {
            model::Unit unit;
            unit.id = model::UnitId::make();
            unit.title = i == 0 ? QStringLiteral("The dough") : QStringLiteral("The oven");
            unit.outcomes = {model::OutcomeRef(content.course.outcomes[i].id)};
            module.units.append(unit);
        }
        content.course.modules = {module};
    });
    endStep("structure");

    startStep("content");
    session().edit(QStringLiteral("Texts"), {}, [](model::Content& content) {
        for (model::Unit& unit : content.course.modules[0].units) {
            model::Block block;
            block.id = model::BlockId::make();
            model::TextBlock text;
            text.text = richtext::RichText::fromPlain((unit.title == QLatin1String("The dough") ? QStringLiteral("Flour, water and salt rest for a night. ")
                                                                                                : QStringLiteral("The oven is as hot as it gets. ")).repeated(20));
            block.body = text;
            unit.blocks = {block};
            unit.minutes = 45;
            unit.minutesReason = QStringLiteral("The dough is made at home.");
        }
    });
    endStep("content");

    startStep("delivery");
    pick("delivery.mode", "online");
    write("delivery.exchange", "A forum for pictures of loaves");
    write("technicalRequirements", "An oven and a phone");
    write("support.email", "desk@example.org");
    add("evaluation.questions");
    write(course().evaluation.questions.first().id.uuid(), "text", "What helped you most?");
    endStep("delivery");
}

void MethodCourseTest::describeIt()
{
    startStep("workload", true);
    setNumber("workload.guided", 1);
    setNumber("workload.selfStudy", 2);
    setNumber("workload.practice", 9);
    setNumber("workload.assessment", 0.5);
    write("workload.explanation", "Tried with four learners.");
    choose(course().id.uuid(), "credit.framework", "ecvet");
    setNumber("credit.hoursPerPoint", 25);
    setNumber("credit.step", 0.5);
    editor().findChild<QPushButton*>(QStringLiteral("workloadPointsTake"))->click();
    setNumber("level.eqf", 3);
    endStep("workload");

    startStep("credential", true);
    choose(course().id.uuid(), "stackability.integration", "stand-alone");
    pick("quality.types", "of the institution");
    write("quality.description", "The team reviews the course each year.");
    write("awardingBody.legalName", "School of Bread");
    choose(course().id.uuid(), "awardingBody.country", "GR");
    session().edit(QStringLiteral("About"), {}, [](model::Content& content) {
        content.course.summary = QStringLiteral("In twelve hours kitchen helpers learn to mix sourdough and to bake bread with it, from the recipe on paper to the loaf "
                                                "on the table, at home and in the bakery.");
        content.course.fieldsOfStudy = {QStringLiteral("0721")};
    });
    endStep("credential");

    startStep("licence", true);
    EXPECT_EQ(field<QComboBox>("licence.code")->currentData().toString(), QStringLiteral("CC-BY-NC-SA-4.0")) << "preset";
    if (course().licence.holder.isEmpty()) write("licence.holder", "School of Bread");
    endStep("licence");
}

void MethodCourseTest::handItOver()
{
    startStep("review", true);
    session().edit(QStringLiteral("People"), {}, [](model::Content& content) {
        content.course.contributors.clear();
        for (const auto role : {model::Role::Author, model::Role::Ambassador}) {
            model::Contributor person;
            person.id = model::PersonId::make();
            person.name = role == model::Role::Author ? QStringLiteral("Anna Baker") : QStringLiteral("Petros Miller");
            person.role = role;
            content.course.contributors.append(person);
        }
    });
    show("review");
    write("nextReview", QDate::currentDate().addYears(1).toString(Qt::ISODate).toLatin1().constData());
    QTest::keyClick(window->focusWidget(), Qt::Key_Return);
    endStep("review");

    startStep("package", true);
    if (course().version.isEmpty()) write("version", "1.0");
    write("published", QDate::currentDate().toString(Qt::ISODate).toLatin1().constData()); // the course was begun today
    QTest::keyClick(window->focusWidget(), Qt::Key_Return);
    endStep("package");
}

TEST_F(MethodCourseTest, ANewcomerGoesThroughAllTwelveSteps)
{
    makeCourseWithGuide(QStringLiteral("Sourdough bread"));
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window));
    ASSERT_TRUE(QTest::qWaitFor([&] { return session().isChecked(); }, 20000));
    planIt();
    if (HasFatalFailure()) return;
    buildIt();
    if (HasFatalFailure()) return;
    describeIt();
    if (HasFatalFailure()) return;
    handItOver();
    if (HasFatalFailure()) return;
    EXPECT_EQ(guide().doneCount(), 12);
    EXPECT_EQ(session().laterCount(), 0);
    EXPECT_EQ(session().findingCount(rules::Severity::Error), 0);

    // Hand-computed: 1 + 2 + 9 + 0.5 hours; 12.5 h ÷ 25 h = 0.5 points; two outcomes, each taught and tested.
    EXPECT_DOUBLE_EQ(model::hoursOf(course().workload), 12.5);
    EXPECT_DOUBLE_EQ(course().credit.points, 0.5);
    const methodology::Hours counted = methodology::hoursIn(course());
    EXPECT_DOUBLE_EQ(counted.assessment, 0.5);
    EXPECT_NEAR(counted.selfStudy + counted.practice, 1.5 + 1.0 / 60, 1e-9) << "twice 45 minutes, and a minute for the module's own words";
    const methodology::Alignment alignment = methodology::alignmentOf(course());
    ASSERT_EQ(alignment.columns.size(), 2);
    EXPECT_EQ(alignment.columns[0].taught, 2); // the module and a unit
    EXPECT_EQ(alignment.columns[1].taught, 1);
    EXPECT_EQ(alignment.columns[0].tested, 3);
    EXPECT_EQ(alignment.columns[1].tested, 3);

    // What the windows show is the same.
    window->actions().alignment->trigger();
    auto* matrix = window->findChild<AlignmentWindow*>();
    EXPECT_EQ(matrix->model().columnCount(), 2);
    look::shoot(matrix, QStringLiteral("method-course-matrix"));
    window->actions().sheet->trigger();
    auto* sheet = window->findChild<SheetWindow*>();
    const QString reads = sheet->findChild<QTextBrowser*>(QStringLiteral("sheetPreview"))->toPlainText();
    for (const char* words : {"12.5 hours", "0.5 ECVET points", "EQF level 3", "School of Bread", "Greece", "Quiz", "Bake a loaf of sourdough bread in a deck oven"})
        EXPECT_TRUE(reads.contains(QLatin1String(words))) << words;
    EXPECT_TRUE(methodology::missingElements(sheet->sheet()).isEmpty());
    const plan::Passport passport = plan::passportsOf(course()).value(0);
    QStringList figures;
    for (const plan::PassportFact& figure : passport.figures) figures.append(figure.lines.first().text);
    EXPECT_EQ(figures, (QStringList{QStringLiteral("12.5 h"), QStringLiteral("0.5 ECVET"), QStringLiteral("EQF 3")}));
    window->actions().passport->trigger();
    auto* paper = window->findChild<PassportWindow*>();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(paper));
    look::shoot(paper, QStringLiteral("method-course-passport"));
}

} // namespace microvet::ui
