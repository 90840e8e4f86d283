#include "core/exporters/questionbank/bank.h"

#include "core/exporters/imscp/manifest.h"
#include "core/plan/markup.h"
#include "core/plan/plan.h"

#include <QSet>

namespace microvet::exporters {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::exporters)
};

constexpr int longestTag = 50; ///< Moodle cuts what is longer

class Maker {
public:
    explicit Maker(const Course& course)
        : m_course(course)
    {
    }

    Bank make()
    {
        const QString top = named(m_course.title, {});
        for (const Module& module : m_course.modules)
            addModule(module, {top, named(module.title, {top})});
        for (const Assessment& assessment : m_course.assessments)
            addAssessment(assessment, {top, named(assessment.title, {top})});
        if (m_kept > 0) m_bank.leftOut.append(Tr::tr("%n questions that are kept for assessors", nullptr, m_kept));
        if (m_modelAnswers > 0)
            m_bank.leftOut.append(Tr::tr("%n model answers that learners may not see", nullptr, m_modelAnswers));
        return std::move(m_bank);
    }

private:
    /// One line, not empty, and not there yet below `above`; systems that do not tell "A" from "a" would join the two.
    QString named(const QString& title, const QStringList& above)
    {
        QString name = imscp::shortened(plan::cleaned(title).simplified(), longestBankName - 10);
        if (name.isEmpty()) name = plan::learnersWord(plan::languageOf(m_course), QStringLiteral("untitled"));
        QString candidate = name;
        const auto key = [&] { return (above + QStringList(candidate)).join(u'\n').toCaseFolded(); };
        for (int n = 2; m_paths.contains(key()); ++n)
            candidate = QStringLiteral("%1 (%2)").arg(name).arg(n);
        m_paths.insert(key());
        return candidate;
    }

    /// Takes the question into the category; nothing for learners where it is kept.
    void add(BankCategory& category, const Question& question)
    {
        if (question.keptForAssessors) {
            ++m_kept;
            return;
        }
        const auto* essay = std::get_if<Essay>(&question.body);
        if (essay && !essay->showModelAnswer && !essay->modelAnswer.isEmpty()) ++m_modelAnswers;
        category.questions.append(&question);
    }

    void keep(const BankCategory& category)
    {
        if (!category.questions.isEmpty()) m_bank.categories.append(category);
    }

    void addModule(const Module& module, const QStringList& path)
    {
        BankCategory category{path, module.id.uuid(), {}};
        for (const Unit& unit : module.units)
            for (const Block& block : unit.blocks)
                if (const auto* check = std::get_if<KnowledgeCheckBlock>(&block.body))
                    for (const Question& question : check->questions)
                        add(category, question);
        keep(category);
    }

    void addAssessment(const Assessment& assessment, const QStringList& path)
    {
        QHash<QuestionId, qsizetype> poolOf;
        QList<BankCategory> pools;
        bool shared = false;
        for (const Pool& pool : assessment.pools) {
            const QString title = pool.title.trimmed().isEmpty() ? QString::number(pools.size() + 1) : pool.title;
            pools.append({path + QStringList(named(title, path)), pool.id.uuid(), {}});
            for (const QuestionRef& ref : pool.questions) {
                const qsizetype before = poolOf.value(ref.target(), pools.size() - 1);
                shared = shared || before != pools.size() - 1;
                poolOf.insert(ref.target(), before);
            }
        }
        BankCategory own{path, assessment.id.uuid(), {}};
        for (const Question& question : assessment.questions) {
            const auto pool = poolOf.constFind(question.id);
            add(pool == poolOf.cend() ? own : pools[*pool], question);
        }
        keep(own);
        for (qsizetype i = 0; i < pools.size(); ++i) {
            keep(pools[i]);
            if (!pools[i].questions.isEmpty())
                m_bank.losses.append(
                    {pools[i].element,
                     Tr::tr("A question bank draws nothing by itself. In the test, add random questions from the "
                            "category “%1”: %2 of %3.")
                         .arg(pools[i].path.last())
                         .arg(assessment.pools[i].draw)
                         .arg(pools[i].questions.size())});
        }
        if (shared)
            m_bank.losses.append({assessment.id.uuid(), Tr::tr("A question that several pools draw from is in the "
                                                               "category of the first of them only.")});
    }

    const Course& m_course;
    Bank m_bank;
    QSet<QString> m_paths;
    int m_kept = 0;
    int m_modelAnswers = 0;
};

} // namespace

int Bank::count() const
{
    qsizetype sum = 0;
    for (const BankCategory& category : categories)
        sum += category.questions.size();
    return int(sum);
}

Bank bankOf(const Course& course) { return Maker(course).make(); }

QString moodleAddress(const BankCategory& category)
{
    QString address = QStringLiteral("$course$/top");
    // A name's own slash is doubled.
    for (const QString& name : category.path)
        address += u'/' + QString(name).replace(u'/', QLatin1String("//"));
    return address;
}

QStringList outcomeTags(const Course& course, const Question& question)
{
    QStringList tags;
    for (qsizetype i = 0; i < course.outcomes.size(); ++i) {
        const bool asked = std::any_of(question.outcomes.cbegin(), question.outcomes.cend(),
                                       [&](const OutcomeRef& ref) { return ref.target() == course.outcomes[i].id; });
        // Signs that no tag may have.
        QString statement = plan::cleaned(course.outcomes[i].statement).remove(u'<').remove(u'>').remove(u'`');
        if (asked)
            tags.append(imscp::shortened(QStringLiteral("%1. %2").arg(i + 1).arg(statement.simplified()).trimmed(),
                                         longestTag));
    }
    return tags;
}

} // namespace microvet::exporters
