#include "tests/core/exporters/moodle_reader.h"
#include "tests/support/big_course.h"
#include "tests/support/moodle_course.h"
#include "tests/support/random_content.h"
#include "tests/support/sample_content.h"

#include "core/base/csv.h"
#include "core/exporters/moodle/pages.h"

#include <QFile>

namespace microvet::tests {
namespace {

using namespace model;
using test::testId;

class Moodle : public Export {
protected:
    Files backup()
    {
        const auto report = run(QStringLiteral("moodle"), false, name);
        EXPECT_TRUE(report) << report.error().text.toStdString();
        if (report) m_report = *report;
        return filesOfZip(target(name));
    }

    QStringList losses() const
    {
        QStringList out;
        for (const exporters::Loss& loss : m_report.losses)
            out.append(loss.text);
        return out;
    }

    /// The document of the activity of that name and kind.
    static MoodleElement activity(const Files& files, const QString& module, const QString& title,
                                  const QString& document = {})
    {
        const MoodleElement list = moodleElement(files.value(QStringLiteral("moodle_backup.xml")));
        for (const MoodleElement* each : list.all(QStringLiteral("activity")))
            if (each->said(QStringLiteral("modulename")) == module && each->said(QStringLiteral("title")) == title)
                return moodleElement(files.value(each->said(QStringLiteral("directory")) + u'/' +
                                                 (document.isEmpty() ? module : document) + QStringLiteral(".xml")));
        ADD_FAILURE() << "no " << module.toStdString() << " “" << title.toStdString() << "”";
        return {};
    }

    /// The question of ours in the bank, by the number of its element.
    static MoodleElement question(const Files& files, int number)
    {
        const MoodleElement bank = moodleElement(files.value(QStringLiteral("questions.xml")));
        for (const MoodleElement* each : bank.all(QStringLiteral("question")))
            if (each->said(QStringLiteral("stamp")).contains(testId(number).toString(QUuid::WithoutBraces)) &&
                each->said(QStringLiteral("parent")) == QLatin1String("0"))
                return *each;
        ADD_FAILURE() << "no question " << number;
        return {};
    }

    const QString name = QStringLiteral("out.mbz");
    exporters::Report m_report;
};

TEST_F(Moodle, FitsTogetherForEveryKindAndForRandomCourses)
{
    m_content = test::moodleCourse(m_media);
    EXPECT_TRUE(isSoundBackup(backup()));
    for (quint32 seed = 1; seed <= 12; ++seed) {
        m_content = test::RandomContent(seed, {75, 3, true}).content();
        EXPECT_TRUE(isSoundBackup(backup())) << "seed " << seed;
    }
    m_content = {};
    EXPECT_TRUE(isSoundBackup(backup())) << "an empty course";
}

TEST_F(Moodle, SameCourseSameBytes)
{
    m_content = test::moodleCourse(m_media);
    ASSERT_TRUE(run(QStringLiteral("moodle"), false, QStringLiteral("a.mbz")));
    ASSERT_TRUE(run(QStringLiteral("moodle"), false, QStringLiteral("b.mbz")));
    QFile a(target(QStringLiteral("a.mbz"))), b(target(QStringLiteral("b.mbz")));
    ASSERT_TRUE(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
    EXPECT_EQ(a.readAll(), b.readAll());
}

TEST_F(Moodle, HasASectionForEachModuleAndAnActivityForEachUnit)
{
    m_content = test::moodleCourse(m_media);
    const Files files = backup();
    for (qsizetype i = 0; i < m_content.course.modules.size(); ++i)
        EXPECT_EQ(moodleElement(files.value(QStringLiteral("sections/section_%1/section.xml").arg(i + 2)))
                      .said(QStringLiteral("name")),
                  m_content.course.modules[i].title);
    for (const Module& module : m_content.course.modules)
        for (const Unit& unit : module.units) {
            const bool book = unit.id.uuid() == testId(test::moodle::longUnit);
            const MoodleElement completion = activity(files, book ? QStringLiteral("book") : QStringLiteral("page"),
                                                      unit.title, QStringLiteral("module"));
            EXPECT_EQ(completion.said(QStringLiteral("completion")), QStringLiteral("2"));
            EXPECT_EQ(completion.said(QStringLiteral("completionview")), QStringLiteral("1"));
        }
    const MoodleElement book = activity(files, QStringLiteral("book"), QStringLiteral("A long unit"));
    QStringList titles;
    for (const MoodleElement* chapter : book.all(QStringLiteral("chapter")))
        titles.append(chapter->said(QStringLiteral("title")));
    EXPECT_EQ(titles.mid(titles.size() - 2),
              (QStringList{QStringLiteral("First part"), QStringLiteral("Second & last part")}));
    // The questions of a unit stand in its quiz alone.
    const QString page =
        activity(files, QStringLiteral("page"), QStringLiteral("All questions")).said(QStringLiteral("page/content"));
    EXPECT_FALSE(page.contains(QLatin1String("Prompt 1 of check")));
    EXPECT_EQ(activity(files, QStringLiteral("quiz"), QStringLiteral("Check what you know – All questions"))
                  .all(QStringLiteral("question_reference"))
                  .size(),
              11);
}

TEST_F(Moodle, PartsAPageAtItsHeadings)
{
    using exporters::moodle::chapters;
    const auto parts =
        chapters(QStringLiteral("<p>a</p><div><h2>in</h2></div><h2 class=\"x\">B <em>c</em></h2><p>d</p><h2>E</h2>"),
                 QStringLiteral("T"));
    ASSERT_EQ(parts.size(), 2);
    EXPECT_EQ(parts[0].title, QStringLiteral("T"));
    EXPECT_EQ(parts[0].html, QStringLiteral("<p>a</p><div><h2>in</h2></div>"));
    EXPECT_EQ(parts[1].title, QStringLiteral("B c"));
    EXPECT_EQ(parts[1].html, QStringLiteral("<p>d</p>"));
    EXPECT_EQ(chapters(QString(), QStringLiteral("T")).size(), 1);
}

TEST_F(Moodle, KeepsTheRulesOfATest)
{
    m_content = test::moodleCourse(m_media);
    const Files files = backup();
    const QString title = QStringLiteral("Test & task");
    const MoodleElement quiz = activity(files, QStringLiteral("quiz"), title);
    EXPECT_EQ(quiz.said(QStringLiteral("quiz/attempts_number")), QStringLiteral("2"));
    EXPECT_EQ(quiz.said(QStringLiteral("quiz/timelimit")), QStringLiteral("1800"));
    EXPECT_EQ(quiz.said(QStringLiteral("quiz/sections/section/shufflequestions")), QStringLiteral("1"));
    EXPECT_EQ(quiz.all(QStringLiteral("question_set_reference")).size(), test::moodle::draws);
    EXPECT_EQ(quiz.all(QStringLiteral("question_reference")).size(), 12) << "the task is an assignment";
    const MoodleElement grades = activity(files, QStringLiteral("quiz"), title, QStringLiteral("grades"));
    EXPECT_EQ(grades.at(QStringLiteral("grade_items/grade_item")).said(QStringLiteral("gradepass")),
              QStringLiteral("80.00000"));
    EXPECT_EQ(grades.all(QStringLiteral("grade_item")).size(), 2) << "the mark, and one outcome";
    EXPECT_EQ(activity(files, QStringLiteral("quiz"), title, QStringLiteral("module"))
                  .said(QStringLiteral("completionpassgrade")),
              QStringLiteral("1"));
    EXPECT_EQ(activity(files, QStringLiteral("quiz"), QStringLiteral("Practice"), QStringLiteral("module"))
                  .said(QStringLiteral("completionpassgrade")),
              QStringLiteral("0"));
    m_content.course.assessments.last().reviewAnswers = false;
    const MoodleElement silent = activity(backup(), QStringLiteral("quiz"), title);
    EXPECT_EQ(silent.said(QStringLiteral("quiz/reviewrightanswer")), QStringLiteral("0"));
    EXPECT_NE(quiz.said(QStringLiteral("quiz/reviewrightanswer")), QStringLiteral("0"));
}

TEST_F(Moodle, GivesTasksTheirRubric)
{
    m_content = test::moodleCourse(m_media);
    const Files files = backup();
    const MoodleElement rubric =
        activity(files, QStringLiteral("assign"),
                 QStringLiteral("Test & task: Prompt 11 of practice with a second line"), QStringLiteral("grading"));
    EXPECT_EQ(rubric.said(QStringLiteral("area/activemethod")), QStringLiteral("rubric"));
    EXPECT_EQ(rubric.all(QStringLiteral("criterion")).size(), m_content.course.rubrics.first().criteria.size() + 1)
        << "what is observed is one more";
}

TEST_F(Moodle, AwardsTheBadgeForEverySummativeAssessment)
{
    m_content = test::moodleCourse(m_media);
    for (Assessment& assessment : m_content.course.assessments)
        if (assessment.id.uuid() != testId(test::moodle::test)) assessment.purpose = AssessmentKind::Formative;
    MoodleElement badge = moodleElement(backup().value(QStringLiteral("badges.xml")));
    EXPECT_EQ(badge.all(QStringLiteral("parameter")).size(), 2) << "a quiz and a task";
    EXPECT_TRUE(badge.said(QStringLiteral("badge/description")).contains(QLatin1String("ECVET")));
    EXPECT_TRUE(badge.said(QStringLiteral("badge/description")).contains(m_content.course.outcomes.first().statement));
    m_content.course.assessments.clear();
    badge = moodleElement(backup().value(QStringLiteral("badges.xml")));
    ASSERT_EQ(badge.all(QStringLiteral("parameter")).size(), 1);
    EXPECT_EQ(badge.all(QStringLiteral("parameter")).first()->said(QStringLiteral("criteriatype")), QStringLiteral("4"))
        << "the course is completed";
}

TEST_F(Moodle, WritesQuestionsAsMoodlesTypes)
{
    m_content = test::moodleCourse(m_media);
    const Files files = backup();
    const QStringList types{QStringLiteral("multichoice"), QStringLiteral("multichoice"), QStringLiteral("truefalse"),
                            QStringLiteral("match"),       QStringLiteral("match"),       QStringLiteral("shortanswer"),
                            QStringLiteral("ddwtos"),      QStringLiteral("numerical"),   QStringLiteral("match"),
                            QStringLiteral("multichoice"), QStringLiteral("essay")};
    for (int i = 0; i < types.size(); ++i)
        EXPECT_EQ(question(files, test::moodle::firstCopied + i).said(QStringLiteral("qtype")), types[i]) << i;
    // Right choices together win all, and none of the right ones nothing.
    for (const int number : {0, 1, 9}) {
        double sum = 0, least = 0;
        for (const MoodleElement* answer :
             question(files, test::moodle::firstCopied + number).all(QStringLiteral("answer"))) {
            const double fraction = answer->said(QStringLiteral("fraction")).toDouble();
            sum += std::max(fraction, 0.0);
            least = std::min(least, fraction);
        }
        EXPECT_NEAR(sum, 1, 1e-6);
        EXPECT_EQ(least < 0, number == 1);
    }
    const MoodleElement shortAnswer = question(files, test::moodle::firstCopied + 5);
    EXPECT_EQ(shortAnswer.all(QStringLiteral("answer")).last()->said(QStringLiteral("answertext")),
              QStringLiteral("*"));
    const MoodleElement gaps = question(files, test::moodle::gaps);
    EXPECT_EQ(gaps.said(QStringLiteral("qtype")), QStringLiteral("multianswer"));
    EXPECT_TRUE(gaps.said(QStringLiteral("questiontext"))
                    .contains(QLatin1String("{#1} dilutes {<span></span>#1} after {#2}, never [<span></span>[7]]")))
        << gaps.said(QStringLiteral("questiontext")).toStdString();
    EXPECT_EQ(gaps.all(QStringLiteral("sequence")).first()->text.split(u',').size(), 2);
    QStringList embedded, accepted;
    const MoodleElement bank = moodleElement(files.value(QStringLiteral("questions.xml")));
    for (const MoodleElement* each : bank.all(QStringLiteral("question")))
        if (!each->children.isEmpty() && each->said(QStringLiteral("parent")) != QLatin1String("0")) {
            embedded.append(each->said(QStringLiteral("questiontext")));
            for (const MoodleElement* answer : each->all(QStringLiteral("answer")))
                accepted.append(answer->said(QStringLiteral("answertext")));
        }
    EXPECT_TRUE(embedded.first().startsWith(QLatin1String("{1:SHORTANSWER:%100%He\\}r \\~\\#\\\\#")))
        << embedded.first().toStdString();
    EXPECT_TRUE(accepted.contains(QStringLiteral("Prufung"))) << "accents do not matter";
}

TEST_F(Moodle, PutsThingsInOrderWhereMoodleCan)
{
    m_content = test::moodleCourse(m_media);
    m_options = {{QStringLiteral("version"), QStringLiteral("4.4")}};
    const Files files = backup();
    EXPECT_TRUE(isSoundBackup(files));
    const MoodleElement ordering = question(files, test::moodle::firstCopied + 4);
    EXPECT_EQ(ordering.said(QStringLiteral("qtype")), QStringLiteral("ordering"));
    EXPECT_EQ(ordering.all(QStringLiteral("answer")).last()->said(QStringLiteral("fraction")),
              QStringLiteral("2.0000000"));
    EXPECT_TRUE(losses().filter(QStringLiteral("4.4")).isEmpty());
    m_options = {};
    backup();
    EXPECT_FALSE(losses().filter(QStringLiteral("4.4")).isEmpty());
}

TEST_F(Moodle, HoldsEachMediumOnce)
{
    m_content = test::moodleCourse(m_media);
    const Files files = backup();
    const qsizetype stored = std::count_if(
        files.keyBegin(), files.keyEnd(), [](const QString& file) { return file.startsWith(QLatin1String("files/")); });
    const MoodleElement pool = moodleElement(files.value(QStringLiteral("files.xml")));
    const auto rows = pool.all(QStringLiteral("file"));
    QSet<QString> hashes;
    for (const MoodleElement* row : rows)
        hashes.insert(row->said(QStringLiteral("contenthash")));
    EXPECT_EQ(stored, hashes.size());
    EXPECT_GT(rows.size(), stored);
}

TEST_F(Moodle, TellsWhatIsMissing)
{
    m_content = test::moodleCourse(m_media);
    m_content.course.media[0].file = QStringLiteral("%1.png").arg(QString(64, u'0'));
    const Files files = backup();
    EXPECT_TRUE(isSoundBackup(files));
    EXPECT_FALSE(losses().filter(QStringLiteral("missing")).isEmpty());
    EXPECT_FALSE(losses().filter(QStringLiteral("by their names")).isEmpty());
    EXPECT_FALSE(losses().filter(QStringLiteral("badge")).isEmpty()) << "it is a drawing";
}

TEST_F(Moodle, LaysTheFrameworkOfCompetenciesBeside)
{
    const Files files = backup();
    ASSERT_EQ(m_report.beside.size(), 1);
    EXPECT_FALSE(files.contains(QStringLiteral("out-competencies.csv")));
    QFile csv(m_report.beside.first());
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    const QList<QStringList> rows = fromCsv(csv.readAll());
    ASSERT_EQ(rows.size(), m_content.course.outcomes.size() + 2);
    for (const QStringList& row : rows)
        EXPECT_EQ(row.size(), 14);
    const MoodleElement course = moodleElement(files.value(QStringLiteral("course/competencies.xml")));
    EXPECT_EQ(course.all(QStringLiteral("frameworkidnumber")).first()->text, rows[1][1]);
    EXPECT_EQ(course.all(QStringLiteral("idnumber")).first()->text, rows[2][1]);
}

TEST_F(Moodle, NamesTheCourseAsARestoreTakesIt)
{
    m_content.course.title = QStringLiteral("Agents & <gloves>");
    m_content.course.identifier.clear();
    const MoodleElement information =
        moodleElement(backup().value(QStringLiteral("moodle_backup.xml"))).at(QStringLiteral("information"));
    for (const char* part : {"original_course_fullname", "original_course_shortname"})
        EXPECT_EQ(information.said(QLatin1String(part)), QStringLiteral("Agents & \u2039gloves\u203a"));
}

TEST_F(Moodle, LeavesNothingHalf)
{
    m_content = test::moodleCourse(m_media);
    ASSERT_TRUE(run(QStringLiteral("moodle"), false, name));
    const QStringList before = onDisk();
    m_progress.cancel();
    const auto report = run(QStringLiteral("moodle"), false, QStringLiteral("other.mbz"));
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().kind, Error::Kind::Cancelled);
    EXPECT_EQ(onDisk(), before);
}

} // namespace
} // namespace microvet::tests
