#include "core/exporters/moodle/losses.h"

#include "core/exporters/moodle/credential.h"
#include "core/model/formula_source.h"
#include "core/plan/pages.h"
#include "core/plan/questions.h"

namespace microvet::exporters::moodle {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

class Losses {
public:
    explicit Losses(const QuestionForms& forms)
        : m_forms(forms)
    {
    }

    QList<Loss> list;

    void add(const QUuid& place, const QString& text) { list.append({place, text}); }

    void add(const Block& block)
    {
        if (std::holds_alternative<Unknown>(block.body))
            add(block.id.uuid(),
                Tr::tr("This part was made with a newer version of the program; a note stands in its place."));
        else if (const auto* formula = std::get_if<FormulaBlock>(&block.body)) {
            if (!parsed(sourceOf(*formula)).ok())
                add(block.id.uuid(), Tr::tr("The formula cannot be read and is shown as it was typed."));
        } else if (const auto* check = std::get_if<KnowledgeCheckBlock>(&block.body))
            add(check->questions);
    }

    void add(const QList<Question>& questions)
    {
        for (const Question& question : questions)
            if (!question.keptForAssessors) add(question); // those are left out on purpose
    }

    void add(const Assessment& assessment)
    {
        add(assessment.questions);
        QSet<QuestionId> named;
        for (const Pool& pool : assessment.pools) {
            QSet<double> points;
            bool twice = false;
            for (const Question& question : assessment.questions) {
                if (!pool.questions.contains(QuestionRef(question.id)) || !isForQuiz(question)) continue;
                points.insert(question.points);
                twice = twice || named.contains(question.id);
                named.insert(question.id);
            }
            if (points.size() > 1)
                add(assessment.id.uuid(), Tr::tr("Questions that Moodle draws by chance all give the same points: "
                                                 "those of the first one in their pool."));
            if (twice)
                add(assessment.id.uuid(),
                    Tr::tr("A question stands in several pools. In Moodle it is in the first of them."));
        }
    }

private:
    void add(const Question& question)
    {
        const QUuid place = question.id.uuid();
        if (std::holds_alternative<Unknown>(question.body)) {
            add(place, Tr::tr("This question was made with a newer version of the program and is left out."));
            return;
        }
        if (!isForQuiz(question) && !std::holds_alternative<PracticalTask>(question.body)) {
            add(place, Tr::tr("Nobody could answer this question, for it lacks its answers. It is left out."));
            return;
        }
        if (std::holds_alternative<Hotspot>(question.body))
            add(place, Tr::tr("In Moodle learners choose the places of this picture by their names instead of pointing "
                              "at them."));
        if (std::holds_alternative<Ordering>(question.body) && !m_forms.ordering)
            add(place, Tr::tr("Moodle puts things in order from version 4.4 on. Here each item is given the number of "
                              "its place."));
        if (const auto* gaps = std::get_if<GapText>(&question.body)) addGaps(place, question, *gaps);
        const bool several =
            std::holds_alternative<MultipleChoice>(question.body) || std::holds_alternative<Matching>(question.body) ||
            std::holds_alternative<Categorise>(question.body) || std::holds_alternative<GapText>(question.body) ||
            (std::holds_alternative<Ordering>(question.body) && !m_forms.ordering);
        if (several && !question.partialCredit)
            add(place, Tr::tr("Moodle gives part of the points for a partly right answer to this question."));
        if (const auto* task = std::get_if<PracticalTask>(&question.body)) {
            if (std::any_of(task->observation.cbegin(), task->observation.cend(),
                            [](const ChecklistItem& item) { return item.mustPass; }))
                add(place, Tr::tr("That an item of this list must be met is said in Moodle’s form, but the assessor "
                                  "must see to it."));
        }
        if (const auto* essay = std::get_if<Essay>(&question.body)) {
            if (!essay->rubric.isNull())
                add(place, Tr::tr("The table of how this text is judged stands below the question; Moodle has no form "
                                  "for it there."));
        }
    }

    void addGaps(const QUuid& place, const Question& question, const GapText& gaps)
    {
        if (!gaps.dragWords && !(question.feedbackCorrect.isEmpty() && question.feedbackPartly.isEmpty() &&
                                 question.feedbackIncorrect.isEmpty()))
            add(place, Tr::tr("Moodle has no feedback to the whole of a text with gaps to type in. It is left out; "
                              "that of each gap is kept."));
        if (gaps.dragWords && std::any_of(gaps.gaps.cbegin(), gaps.gaps.cend(), [](const Gap& gap) {
                return gap.answers.size() > 1 ||
                       std::any_of(gap.answers.cbegin(), gap.answers.cend(),
                                   [](const AcceptedAnswer& answer) { return !answer.feedback.isEmpty(); });
            }))
            add(place, Tr::tr("Moodle takes one word for each gap to drag it to, and says nothing about each. Further "
                              "answers are left out."));
    }

    const QuestionForms& m_forms;
};

} // namespace

QList<Loss> losses(const Backup& backup, const QuestionForms& forms)
{
    const Course& course = backup.course();
    Losses out(forms);
    for (const Module& module : course.modules)
        for (const Unit& unit : module.units)
            for (const Block& block : unit.blocks)
                out.add(block);
    for (const Assessment& assessment : course.assessments)
        out.add(assessment);
    for (const QString& file : plan::mediaForLearners(backup.job.content))
        if (!backup.job.media.contains(file)) {
            for (const Media& media : course.media)
                if (media.file == file)
                    out.add(media.id.uuid(),
                            Tr::tr("The file “%1” is missing in the course, so it is missing here, too.")
                                .arg(media.name.trimmed().isEmpty() ? file : media.name.trimmed()));
        }
    for (const Activity& activity : backup.activities)
        if (activity.title.simplified().size() > longestName)
            out.add(activity.element, Tr::tr("The title was cut for Moodle, which takes 255 characters at most."));
    if (!hasBadgePicture(backup))
        out.add(course.id.uuid(), Tr::tr("Moodle takes pictures for badges as PNG files only, so the badge comes "
                                         "without one. Add a picture to it there."));
    return out.list;
}

} // namespace microvet::exporters::moodle
