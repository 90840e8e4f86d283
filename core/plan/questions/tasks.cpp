#include "core/plan/blocks.h"
#include "core/plan/questions.h"
#include "core/plan/questions/parts.h"
#include "core/plan/questions/type.h"

/// What people assess: essays and practical tasks. And what a newer version of the program may know.
namespace microvet::plan {

using namespace model;

namespace {

template<class Body>
class Task : public TypeFor<Body> {
public:
    bool scored(const Question&) const override { return false; }
    void form(PageWriter& page, const Question& question, const QString& name) const override
    {
        this->reading(page, question, name);
    }
    QJsonObject facts(PageWriter&, const Question&) const override { return {}; }
    QString answer(PageWriter&, const Question&) const override { return {}; }

protected:
    static void addRubric(PageWriter& page, const RubricRef& ref)
    {
        if (const Rubric* rubric = page.rubric(ref)) renderRubric(page, *rubric);
    }
};

class EssayType : public Task<Essay> {
public:
    void reading(PageWriter& page, const Question& question, const QString&) const override
    {
        const Essay& body = in(question);
        page.add(element("p", page.word("writeText"), "mv-task"));
        if (body.minWords > 0) page.add(element("p", page.word("minWords", page.number(body.minWords))));
        if (body.maxWords > 0) page.add(element("p", page.word("maxWords", page.number(body.maxWords))));
        addRubric(page, body.rubric);
    }

    /// Other forms leave it to the player, which shows it once the text is written.
    QString answer(PageWriter& page, const Question& question) const override
    {
        const Essay& body = in(question);
        return page.book() && body.showModelAnswer ? page.rich(body.modelAnswer) : QString();
    }

    QJsonObject facts(PageWriter& page, const Question& question) const override
    {
        const Essay& body = in(question);
        QJsonObject out{{QStringLiteral("minWords"), std::max(body.minWords, 0)},
                        {QStringLiteral("maxWords"), std::max(body.maxWords, 0)}};
        // The model answer is for assessors, unless the author wants it shown.
        if (body.showModelAnswer && !body.modelAnswer.isEmpty())
            out.insert(QStringLiteral("modelAnswer"), page.detachedRich(body.modelAnswer));
        return out;
    }
};

class PracticalType : public Task<PracticalTask> {
public:
    void reading(PageWriter& page, const Question& question, const QString&) const override
    {
        const PracticalTask& body = in(question);
        page.labelled("evidence", body.evidence, "mv-evidence");
        QString items;
        for (const ChecklistItem& item : body.observation)
            items += QStringLiteral("<li data-item=\"%1\">%2%3</li>")
                         .arg(item.id.toString(), escaped(item.text),
                              item.mustPass ? QStringLiteral(" <strong>(%1)</strong>").arg(page.word("mustPass"))
                                            : QString());
        if (!items.isEmpty())
            page.add(element("p", page.word("observed"), "mv-label") + element("ul", items, "mv-checklist"));
        addRubric(page, body.rubric);
    }
};

class UnknownType : public QuestionType {
public:
    QString name(const Question&) const override { return QStringLiteral("unknown"); }
    bool scored(const Question&) const override { return false; }
    void form(PageWriter& page, const Question&, const QString&) const override
    {
        page.add(element("p", page.word("newerQuestion"), "mv-newer"));
    }
    QJsonObject facts(PageWriter&, const Question&) const override { return {}; }
    QString answer(PageWriter&, const Question&) const override { return {}; }
};

} // namespace

const QuestionType& questionType(const Essay&)
{
    static const EssayType type;
    return type;
}

const QuestionType& questionType(const PracticalTask&)
{
    static const PracticalType type;
    return type;
}

const QuestionType& questionType(const Unknown&)
{
    static const UnknownType type;
    return type;
}

QString rubricMarkup(PageWriter& page, const Rubric& rubric)
{
    if (rubric.criteria.isEmpty()) return {};
    const QString title = rubric.title.trimmed().isEmpty() ? page.word("rubric") : escaped(rubric.title);
    QString rows;
    for (const RubricCriterion& criterion : rubric.criteria) {
        QString row = QStringLiteral("<th scope=\"row\">%1</th>").arg(escapedLines(criterion.text));
        for (const RubricLevel& level : criterion.levels)
            row += element("td", QStringLiteral("<strong>%1</strong> (%2)<br/>%3")
                                     .arg(escaped(level.title), page.word("points", page.number(level.points)),
                                          escapedLines(level.text)));
        rows += element("tr", row);
    }
    return tableFrame(page, title) + QStringLiteral("<table class=\"mv-rubric\">") + element("caption", title) +
           element("tbody", rows) + QStringLiteral("</table></div>");
}

void renderRubric(PageWriter& page, const Rubric& rubric) { page.add(rubricMarkup(page, rubric)); }

} // namespace microvet::plan
