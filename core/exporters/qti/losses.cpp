#include "core/exporters/qti/losses.h"

#include "core/exporters/content_losses.h"
#include "core/exporters/imscp/lom.h"
#include "core/exporters/learners_questions.h"
#include "core/exporters/qti/item.h"
#include "core/plan/questions.h"

namespace microvet::exporters::qti {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

const Media* pictureOf(const Course& course, const Hotspot& body)
{
    for (const Media& media : course.media)
        if (media.id == body.image.target()) return &media;
    return nullptr;
}

void addQuestion(QList<Loss>& losses, const Job& job, const Question& question)
{
    const QUuid place = question.id.uuid();
    if (std::holds_alternative<Unknown>(question.body))
        losses.append({place, Tr::tr("This question was made with a newer version of the program, so it is left out.")});
    else if (!isItem(question))
        losses.append({place, Tr::tr("This question has no answers yet, so it is left out.")});
    else if (plan::isTask(question))
        losses.append({place, Tr::tr("A person has to score this task: learners write a text, and the program that shows it gives no points.")});
    else if (const auto* hotspot = std::get_if<Hotspot>(&question.body)) {
        const Media* picture = pictureOf(job.content.course, *hotspot);
        if (picture && !job.media.place(picture->file))
            losses.append(missingFile(*picture));
        else if (!picture || picture->width <= 0 || picture->height <= 0 || picture->mimeType.isEmpty())
            losses.append({place, Tr::tr("The size of the picture is not known, so learners choose the places from a list.")});
    }
    if (!question.hint.isEmpty() && isItem(question)) losses.append({place, Tr::tr("The hint is left out: the format shows help only after an answer.")});
}

} // namespace

QList<Loss> lossesOfItems(const Job& job, const plan::Plan& plan)
{
    QList<Loss> losses;
    const Course& course = job.content.course;
    const QList<const Question*> questions = questionsOfLearners(course);
    if (std::none_of(questions.cbegin(), questions.cend(), [](const Question* question) { return isItem(*question); }))
        losses.append({{}, Tr::tr("The course has no questions, so the package is empty.")});
    losses.append({{}, Tr::tr("The package holds the questions and assessments only, not the pages of the course.")});
    if (imscp::lomCuts(course, plan))
        losses.append({course.id.uuid(), Tr::tr("Long texts of the course’s description were cut in the package’s list of contents.")});
    for (const Question* question : questions)
        addQuestion(losses, job, *question);
    if (std::any_of(questions.cbegin(), questions.cend(),
                    [](const Question* question) { return std::holds_alternative<Numeric>(question->body); }))
        losses.append({{}, Tr::tr("How a number may be typed is up to the program that shows the question: with a unit, or with a decimal comma, it may not be understood.")});
    for (const Assessment& assessment : course.assessments)
        if (assessment.attempts > 0)
            losses.append({assessment.id.uuid(), Tr::tr("How often learners may try is left out: set it where the assessment is given.")});
    return losses;
}

} // namespace microvet::exporters::qti
