#include "tests/support/moodle_course.h"

#include "tests/support/every_kind.h"
#include "tests/support/sample_content.h"

namespace microvet::test {

using namespace model;

namespace {

Question typedGaps()
{
    Question question;
    question.id = QuestionId(testId(moodle::gaps));
    question.prompt = paragraph(QStringLiteral("Which words are missing?"));
    GapText body;
    body.text = paragraph(QStringLiteral("[[2]] dilutes {#1} after [[1]], never [[7]]."));
    const auto gap = [](int number, const QList<QPair<QString, int>>& answers) {
        Gap made;
        made.id = OptionId(testId(moodle::gaps * 100 + number));
        for (const auto& [text, percent] : answers)
            made.answers.append({OptionId(testId(moodle::gaps * 100 + 10 * number + int(made.answers.size()) + 1)),
                                 text,
                                 percent,
                                 paragraph(QStringLiteral("because of {it} ~ #1")),
                                 {}});
        return made;
    };
    body.gaps = {gap(1, {{QStringLiteral("Prüfung"), 100}, {QStringLiteral("a look"), 50}}),
                 gap(2, {{QStringLiteral("He}r ~#\\"), 100}})};
    question.body = body;
    return question;
}

Assessment examination(const Content& content)
{
    Assessment made;
    made.id = AssessmentId(testId(moodle::test));
    made.title = QStringLiteral("Test & task");
    made.purpose = AssessmentKind::Summative;
    made.passPercent = 80;
    made.attempts = 2;
    made.timeLimitMinutes = 30;
    made.shuffle = true;
    made.outcomes = {OutcomeRef(content.course.outcomes.first().id)};
    int number = moodle::firstCopied;
    for (Question question : content.course.assessments.first().questions) {
        question.id = QuestionId(testId(number++));
        if (auto* task = std::get_if<PracticalTask>(&question.body))
            task->rubric = RubricRef(content.course.rubrics.first().id);
        made.questions.append(question);
    }
    made.questions.append(typedGaps());
    Pool pool;
    pool.id = PartId(testId(moodle::firstDrawn - 1));
    pool.title = QStringLiteral("Labels");
    pool.draw = moodle::draws;
    for (int i = 0; i < moodle::drawn; ++i) {
        made.questions.append(choiceQuestion(moodle::firstDrawn + i, QStringLiteral("Drawn %1").arg(i + 1),
                                             {QStringLiteral("yes"), QStringLiteral("no")}, i % 2));
        pool.questions.append(QuestionRef(made.questions.last().id));
    }
    made.pools = {pool};
    return made;
}

Unit longUnit()
{
    Unit unit;
    unit.id = UnitId(testId(moodle::longUnit));
    unit.title = QStringLiteral("A long unit");
    RichText text;
    for (const QString& title : {QStringLiteral("First part"), QStringLiteral("Second & last part")}) {
        text.blocks.append({richtext::BlockKind::Heading, 2, {}, {{title, {}}}});
        text.blocks.append(
            {richtext::BlockKind::Paragraph, 0, {}, {{QStringLiteral("many words ").repeated(500), {}}}});
    }
    unit.blocks = {blockOf(moodle::longUnit * 10, TextBlock{text, {}})};
    return unit;
}

EvaluationForm evaluation()
{
    EvaluationForm form;
    form.intro = QStringLiteral("Tell us what you think.");
    int number = 900;
    const auto ask = [&](const QString& text, EvaluationKind kind, const QStringList& choices = {}) {
        EvaluationQuestion question;
        question.id = PartId(testId(number++));
        question.text = text;
        question.answer = kind;
        question.choices = choices;
        form.questions.append(question);
    };
    ask(QStringLiteral("It was <useful>."), EvaluationKind::Scale);
    ask(QStringLiteral("What next?"), EvaluationKind::Choice,
        {QStringLiteral("More|longer"), QStringLiteral("Nothing")});
    ask(QStringLiteral("Anything else?"), EvaluationKind::OpenText);
    return form;
}

} // namespace

Content moodleCourse(document::MediaStore& store)
{
    Content content = everyKind(store);
    content.course.modules.last().units.append(longUnit());
    content.course.evaluation = evaluation();
    content.course.assessments.append(examination(content));
    return content;
}

} // namespace microvet::test
