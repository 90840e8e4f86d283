#include "core/plan/questions/parts.h"
#include "core/plan/questions/type.h"

/// Single choice, multiple choice, true or false.
namespace microvet::plan {

using namespace model;

namespace {

template<class Body>
class Choice : public TypeFor<Body> {
    using TypeFor<Body>::in;
    static constexpr bool several = std::is_same_v<Body, MultipleChoice>;

public:
    QString name(const Question&) const override
    {
        return several ? QStringLiteral("multiple-choice") : QStringLiteral("single-choice");
    }

    bool scored(const Question& question) const override { return !in(question).options.isEmpty(); }

    void form(PageWriter& page, const Question& question, const QString& name) const override
    {
        page.add(QStringLiteral("<div class=\"mv-options\">"));
        for (const Option& option : in(question).options) {
            const QString id = option.id.toString();
            addChoice(page, several ? "checkbox" : "radio", name, id, QStringLiteral("o-") + id,
                      page.inlineRich(option.text));
        }
        page.add(QStringLiteral("</div>"));
    }

    QJsonObject facts(PageWriter& page, const Question& question) const override
    {
        QJsonArray options;
        for (const Option& option : in(question).options)
            options.append(QJsonObject{{QStringLiteral("id"), option.id.toString()},
                                       {QStringLiteral("correct"), option.correct},
                                       {QStringLiteral("feedback"), page.detachedRich(option.feedback)}});
        return {{QStringLiteral("options"), options}};
    }

    QString answer(PageWriter& page, const Question& question) const override
    {
        QStringList right;
        for (const Option& option : in(question).options)
            if (option.correct) right.append(page.inlineRich(option.text) + page.rich(option.feedback));
        return list("ul", right);
    }
};

class Statement : public TypeFor<TrueFalse> {
public:
    bool scored(const Question&) const override { return true; }

    void form(PageWriter& page, const Question&, const QString& name) const override
    {
        page.add(QStringLiteral("<div class=\"mv-options\">"));
        for (const char* value : {"true", "false"})
            addChoice(page, "radio", name, QLatin1String(value), name + u'-' + QLatin1String(value),
                      page.word(value));
        page.add(QStringLiteral("</div>"));
    }

    QJsonObject facts(PageWriter& page, const Question& question) const override
    {
        const TrueFalse& body = in(question);
        return {{QStringLiteral("correct"), body.answer},
                {QStringLiteral("feedbackTrue"), page.detachedRich(body.feedbackTrue)},
                {QStringLiteral("feedbackFalse"), page.detachedRich(body.feedbackFalse)}};
    }

    QString answer(PageWriter& page, const Question& question) const override
    {
        const TrueFalse& body = in(question);
        return element("p", page.word(body.answer ? "true" : "false")) +
               page.rich(body.answer ? body.feedbackTrue : body.feedbackFalse);
    }
};

} // namespace

const QuestionType& questionType(const SingleChoice&)
{
    static const Choice<SingleChoice> type;
    return type;
}

const QuestionType& questionType(const MultipleChoice&)
{
    static const Choice<MultipleChoice> type;
    return type;
}

const QuestionType& questionType(const TrueFalse&)
{
    static const Statement type;
    return type;
}

} // namespace microvet::plan
