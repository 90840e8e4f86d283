#include "core/plan/questions/parts.h"
#include "core/plan/questions/type.h"

/// Single choice, multiple choice, true or false.
namespace microvet::plan {

using namespace model;

namespace {

/// A, B … Z, AA …: as browsers count an <ol type="A">.
QString letter(qsizetype index)
{
    QString out;
    for (qsizetype n = index + 1; n > 0; n = (n - 1) / 26)
        out.prepend(QChar(ushort(u'A' + (n - 1) % 26)));
    return out;
}

template<class Body>
class Choice : public TypeFor<Body> {
    using TypeFor<Body>::in;
    static constexpr bool several = std::is_same_v<Body, MultipleChoice>;

    /// As a book prints them: where they may be mixed, in the order of their texts, which tells nothing of the answer.
    static QList<const Option*> printed(const Question& question)
    {
        QList<std::pair<QString, const Option*>> keyed;
        for (const Option& option : in(question).options)
            keyed.append({question.shuffle ? richtext::toPlainText(option.text) : QString(), &option});
        std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        QList<const Option*> out;
        for (const auto& [key, option] : keyed)
            out.append(option);
        return out;
    }

    static QString lettered(PageWriter& page, qsizetype index, const Option& option)
    {
        return element("strong", letter(index)) + u' ' + page.inlineRich(option.text) + page.rich(option.feedback);
    }

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

    void reading(PageWriter& page, const Question& question, const QString& name) const override
    {
        if (!page.book()) return form(page, question, name);
        QStringList items;
        for (const Option* option : printed(question)) {
            const QString text = page.inlineRich(option->text);
            items.append(text.isEmpty() ? page.word("emptyOption") : text);
        }
        if (several) page.add(element("p", page.word("chooseSeveral"), "mv-task"));
        if (items.isEmpty()) return;
        page.add(QStringLiteral("<ol class=\"mv-options\" type=\"A\">"));
        for (const QString& item : items)
            page.add(element("li", item));
        page.add(QStringLiteral("</ol>"));
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
        if (page.book()) {
            const QList<const Option*> options = printed(question);
            for (qsizetype i = 0; i < options.size(); ++i)
                if (options[i]->correct) right.append(lettered(page, i, *options[i]));
            return list("ul", right);
        }
        for (const Option& option : in(question).options)
            if (option.correct) right.append(page.inlineRich(option.text) + page.rich(option.feedback));
        return list("ul", right);
    }

    QString remarks(PageWriter& page, const Question& question) const override
    {
        QStringList others;
        const QList<const Option*> options = printed(question);
        for (qsizetype i = 0; i < options.size(); ++i)
            if (!options[i]->correct && !options[i]->feedback.isEmpty()) others.append(lettered(page, i, *options[i]));
        return remarkList(page, others);
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

    void reading(PageWriter& page, const Question& question, const QString& name) const override
    {
        if (!page.book()) return form(page, question, name);
        page.add(list("ul", {page.word("true"), page.word("false")}, "mv-options"));
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

    QString remarks(PageWriter& page, const Question& question) const override
    {
        const TrueFalse& body = in(question);
        const RichText& other = body.answer ? body.feedbackFalse : body.feedbackTrue;
        if (other.isEmpty()) return {};
        return remarkList(page, {page.word(body.answer ? "false" : "true") + page.rich(other)});
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
