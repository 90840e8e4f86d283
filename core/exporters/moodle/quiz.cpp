#include "core/exporters/moodle/quiz.h"

#include "core/plan/pages.h"

#include <QJsonDocument>

namespace microvet::exporters::moodle {

using namespace model;

namespace {

/// When learners may see what: bits of Moodle's review options.
constexpr int during = 0x10000, afterwards = 0x01000 | 0x00100 | 0x00010; ///< at once, later, once it is closed

struct Slot {
    double mark = 1;
    int question = 0; ///< id of its entry; 0: drawn from `category`
    int category = 0;
};

struct Plan {
    QList<Slot> places;
    QList<int> categories;
};

Plan planned(QuestionBank& bank, const QString& title, const QList<const Question*>& questions,
             const QList<Pool>& pools)
{
    Plan plan;
    QHash<QuestionId, const Question*> left;
    QSet<QuestionId> pooled;
    for (const Question* question : questions)
        left.insert(question->id, question);
    for (const Pool& pool : pools)
        for (const QuestionRef& ref : pool.questions)
            if (left.contains(ref.target())) pooled.insert(ref.target());
    const auto addCategory = [&](const QString& name) { plan.categories.append(bank.addCategory(name)); };
    const bool fixed = std::any_of(questions.cbegin(), questions.cend(),
                                   [&](const Question* question) { return !pooled.contains(question->id); });
    if (fixed) addCategory(title);
    for (const Question* question : questions)
        if (!pooled.contains(question->id))
            plan.places.append({std::max(question->points, 0.0), bank.add(*question), 0});
    int number = 0;
    for (const Pool& pool : pools) {
        ++number;
        QList<const Question*> members; // of two pools that name a question, the first has it
        for (const QuestionRef& ref : pool.questions)
            if (const Question* question = left.take(ref.target())) members.append(question);
        if (members.isEmpty()) continue;
        addCategory(title + QStringLiteral(" · ") +
                    (pool.title.trimmed().isEmpty() ? QString::number(number) : pool.title.trimmed()));
        for (const Question* question : std::as_const(members))
            bank.add(*question);
        const int draws = std::clamp(pool.draw, 0, static_cast<int>(members.size()));
        for (int i = 0; i < draws; ++i)
            plan.places.append({std::max(members.first()->points, 0.0), 0, plan.categories.last()});
    }
    return plan;
}

class Writer {
public:
    Writer(const Backup& backup, const Activity& activity, const Plan& plan, const Assessment* assessment)
        : m_backup(backup)
        , m_activity(activity)
        , m_plan(plan)
        , m_assessment(assessment)
    {
    }

    void write(Xml& xml, const QString& intro) const
    {
        const bool attemptsCount = m_assessment && m_assessment->purpose == AssessmentKind::Summative;
        double points = 0;
        for (const Slot& slot : m_plan.places)
            points += slot.mark;
        xml.html("intro", intro);
        xml.number("timeopen", 0);
        xml.number("timeclose", 0);
        xml.number("timelimit", m_assessment ? std::max(m_assessment->timeLimitMinutes, 0) * 60 : 0);
        xml.text("overduehandling", QStringLiteral("autosubmit"));
        xml.number("graceperiod", 0);
        // Practice shows hints and feedback question by question, a test after it is handed in.
        xml.text("preferredbehaviour",
                 attemptsCount ? QStringLiteral("deferredfeedback") : QStringLiteral("interactive"));
        xml.flag("canredoquestions", !attemptsCount);
        xml.number("attempts_number", m_assessment ? std::max(m_assessment->attempts, 0) : 0);
        xml.number("attemptonlast", 0);
        xml.number("grademethod", 1); // the best attempt
        xml.number("decimalpoints", 2);
        xml.number("questiondecimalpoints", -1);
        writeReview(xml, attemptsCount);
        xml.number("questionsperpage", 0);
        xml.text("navmethod", QStringLiteral("free"));
        xml.flag("shuffleanswers", true); // each question says for itself
        xml.real("sumgrades", points);
        xml.real("grade", points > 0 ? 100 : 0);
        xml.number("timecreated", m_backup.time);
        xml.number("timemodified", m_backup.time);
        xml.text("password", {});
        xml.text("subnet", {});
        xml.text("browsersecurity", QStringLiteral("-"));
        for (const char* name : {"delay1", "delay2", "showuserpicture", "showblocks", "completionattemptsexhausted",
                                 "completionminattempts", "allowofflineattempts"})
            xml.number(name, 0);
        writePlaces(xml);
        xml.open("sections");
        xml.open("section", m_activity.id);
        xml.number("firstslot", 1);
        xml.text("heading", {});
        xml.flag("shufflequestions", m_assessment && m_assessment->shuffle);
        xml.close();
        xml.close();
        for (const char* name : {"feedbacks", "overrides", "grades", "attempts"})
            xml.empty(name);
    }

private:
    void writeReview(Xml& xml, bool attemptsCount) const
    {
        const bool answers = !m_assessment || m_assessment->reviewAnswers;
        const int marks = attemptsCount ? afterwards : during | afterwards;
        xml.number("reviewattempt", during | afterwards);
        xml.number("reviewcorrectness", marks);
        xml.number("reviewmaxmarks", during | afterwards);
        xml.number("reviewmarks", marks);
        xml.number("reviewspecificfeedback", answers || !attemptsCount ? marks : 0);
        xml.number("reviewgeneralfeedback", answers ? marks : 0);
        xml.number("reviewrightanswer", answers ? marks : 0);
        xml.number("reviewoverallfeedback", afterwards);
    }

    void writePlaces(Xml& xml) const
    {
        xml.open("question_instances");
        for (qsizetype i = 0; i < m_plan.places.size(); ++i) {
            const Slot& slot = m_plan.places[i];
            // No two slots of a backup share an id.
            const int id = m_activity.id * 10000 + static_cast<int>(i) + 1;
            xml.open("question_instance", id);
            xml.number("quizid", m_activity.id);
            xml.number("slot", i + 1);
            xml.number("page", 1);
            xml.number("requireprevious", 0);
            xml.real("maxmark", slot.mark, 7);
            xml.open(slot.question ? "question_reference" : "question_set_reference", id);
            xml.number("usingcontextid", m_activity.context());
            xml.text("component", QStringLiteral("mod_quiz"));
            xml.text("questionarea", QStringLiteral("slot"));
            if (slot.question) {
                xml.number("questionbankentryid", slot.question);
                xml.nothing("version"); // always the newest
            } else {
                xml.number("questionscontextid", courseContext);
                // As 4.0 to 4.2 have it; later versions turn it into theirs when they restore it.
                const QJsonObject condition{{QStringLiteral("questioncategoryid"), QString::number(slot.category)},
                                            {QStringLiteral("includingsubcategories"), QStringLiteral("0")}};
                xml.text("filtercondition", QString::fromUtf8(QJsonDocument(condition).toJson(QJsonDocument::Compact)));
            }
            xml.close();
            xml.close();
        }
        xml.close();
    }

    const Backup& m_backup;
    const Activity& m_activity;
    const Plan& m_plan;
    const Assessment* m_assessment;
};

} // namespace

QList<const Question*> quizQuestions(const QList<Question>& questions)
{
    QList<const Question*> out;
    for (const Question& question : questions)
        if (isForQuiz(question)) out.append(&question);
    return out;
}

void writeQuiz(Backup& backup, const QuizSource& source, QuestionBank& bank, plan::PageWriter& page)
{
    Activity& activity = backup.activities[source.activity - 1];
    const Assessment* assessment = source.assessment;
    const QList<const Question*> questions =
        quizQuestions(assessment ? assessment->questions : source.check->questions);
    const Plan plan = planned(bank, activity.title, questions, assessment ? assessment->pools : QList<Pool>());
    activity.categories = plan.categories;
    const QString intro = page.detachedRich(assessment ? assessment->intro : source.check->intro);
    activity.document =
        activityDocument(activity, [&](Xml& xml) { Writer(backup, activity, plan, assessment).write(xml, intro); });
}

} // namespace microvet::exporters::moodle
