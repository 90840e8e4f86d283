#include "core/exporters/moodle/layout.h"

#include "core/exporters/imscp/manifest.h"
#include "core/plan/pages.h"

namespace microvet::exporters::moodle {

using namespace model;

namespace {

/// A page of more words is hard to read at a stretch, and on a phone; a book parts it at its headings.
constexpr int longestPage = 1500;
constexpr int longestTaskName = 120;

bool isBook(const Unit& unit)
{
    int headings = 0;
    for (const Block& block : unit.blocks)
        if (const auto* text = std::get_if<TextBlock>(&block.body))
            headings += static_cast<int>(
                std::count_if(text->text.blocks.cbegin(), text->text.blocks.cend(), [](const richtext::Block& each) {
                    return each.kind == richtext::BlockKind::Heading && each.level == 2;
                }));
    return headings > 1 && amountOf(unit).words > longestPage;
}

QList<OutcomeRef> outcomesIn(const QList<Question>& questions)
{
    QList<OutcomeRef> out;
    for (const Question& question : questions)
        for (const OutcomeRef& ref : question.outcomes)
            if (!out.contains(ref)) out.append(ref);
    return out;
}

QList<const Question*> tasksIn(const QList<Question>& questions)
{
    QList<const Question*> out;
    for (const Question& question : questions)
        if (!question.keptForAssessors && std::holds_alternative<PracticalTask>(question.body)) out.append(&question);
    return out;
}

class Maker {
public:
    explicit Maker(Backup& backup)
        : m_backup(backup)
    {
    }

    Layout make()
    {
        const Course& course = m_backup.course();
        addSection({}, {});
        addPage(QStringLiteral("home"), QStringLiteral("page"));
        m_layout.forum = add(QStringLiteral("forum"), m_backup.word("exchange"), course.id.uuid()).id;
        if (m_backup.plan.index.contains(QStringLiteral("glossary"))) {
            m_layout.glossary = add(QStringLiteral("glossary"), m_backup.word("glossary"), course.id.uuid()).id;
            m_layout.activityOfPage.insert(QStringLiteral("glossary"), m_layout.glossary);
        }
        for (const Module& module : course.modules)
            addModule(module);
        if (!course.assessments.isEmpty()) addSection(m_backup.word("assessment"), {});
        for (const Assessment& assessment : course.assessments)
            addAssessment(assessment);
        addSection(m_backup.word("credits"), {});
        if (!course.evaluation.questions.isEmpty()) {
            Activity& activity = add(QStringLiteral("feedback"), m_backup.word("feedback"), course.id.uuid());
            activity.done = Done::Submitted;
            m_layout.feedback = activity.id;
        }
        addPage(QStringLiteral("credits"), QStringLiteral("page"));
        return std::move(m_layout);
    }

private:
    void addSection(const QString& title, const QString& summary) { m_backup.sections.append({title, summary, {}}); }

    Activity& add(const QString& module, const QString& title, const QUuid& element)
    {
        Activity activity;
        activity.module = module;
        activity.id = static_cast<int>(m_backup.activities.size()) + 1;
        activity.section = static_cast<int>(m_backup.sections.size()) - 1;
        activity.title = title;
        activity.element = element;
        m_backup.sections.last().activities.append(activity.id);
        m_backup.activities.append(activity);
        return m_backup.activities.last();
    }

    Activity& addPage(const QString& pageId, const QString& module)
    {
        const plan::PageInfo& info = m_backup.plan.pages[m_backup.plan.index.value(pageId)];
        Activity& activity = add(module, info.title, info.element);
        m_layout.pages.append({activity.id, pageId});
        m_layout.activityOfPage.insert(pageId, activity.id);
        return activity;
    }

    void addModule(const Module& module)
    {
        const int page = m_backup.plan.index.value(module.id.toString(), -1);
        const QString title = page < 0 ? module.title : m_backup.plan.pages[page].title;
        const plan::RenderOptions options;
        plan::PageWriter summary(m_backup.job.content, m_backup.plan, options);
        summary.add(plan::paragraphs(module.summary));
        plan::renderOutcomes(summary, module.outcomes);
        addSection(title, summary.finish({}).html);
        for (const Unit& unit : module.units) {
            if (m_layout.activityOfPage.contains(unit.id.toString()) ||
                !m_backup.plan.index.contains(unit.id.toString()))
                continue;
            Activity& activity =
                addPage(unit.id.toString(), isBook(unit) ? QStringLiteral("book") : QStringLiteral("page"));
            activity.done = Done::Viewed;
            activity.required = true;
            activity.outcomes = unit.outcomes;
            const QString unitTitle = activity.title;
            for (const Block& block : unit.blocks)
                if (const auto* check = std::get_if<KnowledgeCheckBlock>(&block.body))
                    addCheck(*check, block, unitTitle);
        }
    }

    void addCheck(const KnowledgeCheckBlock& check, const Block& block, const QString& unitTitle)
    {
        const QList<const Question*> questions = quizQuestions(check.questions);
        if (!questions.isEmpty()) {
            const QString title =
                check.title.trimmed().isEmpty() ? m_backup.word("knowledgeCheck") : check.title.trimmed();
            Activity& activity =
                add(QStringLiteral("quiz"), title + QStringLiteral(" – ") + unitTitle, block.id.uuid());
            activity.outcomes = outcomesIn(check.questions);
            grade(activity, questions, 0);
            m_layout.quizzes.append({activity.id, nullptr, &check});
        }
        for (const Question* question : tasksIn(check.questions))
            addTask(*question, {}, nullptr);
    }

    void addAssessment(const Assessment& assessment)
    {
        const QList<const Question*> questions = quizQuestions(assessment.questions);
        const QList<const Question*> tasks = tasksIn(assessment.questions);
        const QString title =
            assessment.title.trimmed().isEmpty() ? m_backup.word("assessment") : assessment.title.trimmed();
        if (!questions.isEmpty()) {
            Activity& activity = add(QStringLiteral("quiz"), title, assessment.id.uuid());
            assess(activity, assessment);
            grade(activity, questions, activity.pass);
            m_layout.quizzes.append({activity.id, &assessment, nullptr});
            m_layout.activityOfPage.insert(assessment.id.toString(), activity.id);
        }
        for (const Question* question : tasks)
            addTask(*question, questions.isEmpty() && tasks.size() == 1 ? title : title + QStringLiteral(": "),
                    &assessment);
    }

    void assess(Activity& activity, const Assessment& assessment)
    {
        activity.outcomes = assessment.outcomes.isEmpty() ? outcomesIn(assessment.questions) : assessment.outcomes;
        activity.summative = assessment.purpose == AssessmentKind::Summative;
        activity.required = activity.summative;
        activity.pass = activity.summative ? std::clamp(assessment.passPercent, 0, 100) : 0;
    }

    /// A quiz that has no points to give is done when it was opened.
    static void grade(Activity& activity, const QList<const Question*>& questions, double pass)
    {
        activity.graded = std::any_of(questions.cbegin(), questions.cend(),
                                      [](const Question* question) { return question->points > 0; });
        activity.done = !activity.graded ? Done::Viewed : pass > 0 ? Done::Passed : Done::Graded;
    }

    /// `title`: of the assessment; where it ends with a colon or is empty, what is asked follows.
    void addTask(const Question& question, const QString& title, const Assessment* assessment)
    {
        const QString asked = imscp::shortened(plainLine(question.prompt), longestTaskName);
        const bool whole = !title.isEmpty() && !title.endsWith(QLatin1String(": "));
        QString name = whole ? title : title + asked;
        if (name.isEmpty()) name = m_backup.word("activity");
        Activity& activity = add(QStringLiteral("assign"), name, question.id.uuid());
        if (assessment) assess(activity, *assessment);
        if (!question.outcomes.isEmpty()) activity.outcomes = question.outcomes;
        activity.graded = true;
        activity.done = activity.pass > 0 ? Done::Passed : Done::Graded;
        m_layout.tasks.append({activity.id, &question});
        if (assessment && !m_layout.activityOfPage.contains(assessment->id.toString()))
            m_layout.activityOfPage.insert(assessment->id.toString(), activity.id);
    }

    Backup& m_backup;
    Layout m_layout;
};

} // namespace

Layout layOut(Backup& backup) { return Maker(backup).make(); }

plan::RenderOptions renderOptions(const Backup& backup, const Layout& layout)
{
    plan::RenderOptions options;
    options.form = plan::RenderOptions::Form::Plain;
    options.pageLink = [&backup, &layout](const QString& page, const QString&) {
        const int id = layout.activityOfPage.value(page);
        if (id == 0) return QStringLiteral("$@COURSEVIEWBYID*%1@$").arg(courseId);
        return QStringLiteral("$@%1VIEWBYID*%2@$").arg(backup.activities[id - 1].module.toUpper()).arg(id);
    };
    options.mediaLink = [&backup](const Media& media, plan::MediaUse) {
        return plan::RenderOptions::MediumLink{QStringLiteral("@@PLUGINFILE@@/") + media.file,
                                               !backup.job.media.contains(media.file)};
    };
    return options;
}

} // namespace microvet::exporters::moodle
