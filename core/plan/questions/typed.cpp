#include "core/plan/questions/parts.h"
#include "core/plan/questions/type.h"

/// Short answers and numbers: one field to type in.
namespace microvet::plan {

using namespace model;

namespace {

void addInput(PageWriter& page, const QString& name, bool number, const QString& unit)
{
    const QString id = page.uniqueId(QStringLiteral("i") + name.mid(1));
    page.add(QStringLiteral("<div class=\"mv-input\"><label for=\"%1\">%2</label> "
                            "<input type=\"text\"%3 name=\"%4\" id=\"%1\" autocomplete=\"off\"/>%5</div>")
                 .arg(id, page.word("yourAnswer"), number ? QStringLiteral(" inputmode=\"decimal\"") : QString(), name,
                      unit.isEmpty() ? QString()
                                     : QStringLiteral(" <span class=\"mv-unit\">%1</span>").arg(escaped(unit))));
}

/// On paper there is a line to write on.
void addLine(PageWriter& page, const QString& unit)
{
    page.add(element("p", page.word("yourAnswer") + QStringLiteral(" <span class=\"mv-line\"></span>") +
                              (unit.isEmpty() ? QString() : u' ' + escaped(unit)),
                     "mv-input"));
}

class Number : public TypeFor<Numeric> {
public:
    bool scored(const Question&) const override { return true; }

    void form(PageWriter& page, const Question& question, const QString& name) const override
    {
        addInput(page, name, true, in(question).unit);
    }

    void reading(PageWriter& page, const Question& question, const QString& name) const override
    {
        page.book() ? addLine(page, in(question).unit) : form(page, question, name);
    }

    QJsonObject facts(PageWriter&, const Question& question) const override
    {
        const Numeric& body = in(question);
        return {{QStringLiteral("answer"), body.answer},
                {QStringLiteral("tolerance"), body.tolerance},
                {QStringLiteral("unit"), cleaned(body.unit)}};
    }

    QString answer(PageWriter& page, const Question& question) const override
    {
        const Numeric& body = in(question);
        QString out = page.number(body.answer);
        if (body.tolerance > 0) out += QStringLiteral(" ± ") + page.number(body.tolerance);
        if (!body.unit.isEmpty()) out += u' ' + escaped(body.unit);
        return element("p", out);
    }
};

class TypedWords : public TypeFor<ShortAnswer> {
public:
    bool scored(const Question& question) const override { return !in(question).answers.isEmpty(); }

    void form(PageWriter& page, const Question&, const QString& name) const override
    {
        addInput(page, name, false, {});
    }

    void reading(PageWriter& page, const Question& question, const QString& name) const override
    {
        page.book() ? addLine(page, {}) : form(page, question, name);
    }

    QJsonObject facts(PageWriter& page, const Question& question) const override
    {
        const ShortAnswer& body = in(question);
        return {{QStringLiteral("answers"), acceptedJson(page, body.answers)},
                {QStringLiteral("matchCase"), body.matchCase},
                {QStringLiteral("matchAccents"), body.matchAccents}};
    }

    QString answer(PageWriter&, const Question& question) const override
    {
        const QString best = bestOf(in(question).answers);
        return best.isEmpty() ? best : element("p", best);
    }

    QString remarks(PageWriter& page, const Question& question) const override
    {
        return remarksOn(page, in(question).answers);
    }
};

} // namespace

const QuestionType& questionType(const Numeric&)
{
    static const Number type;
    return type;
}

const QuestionType& questionType(const ShortAnswer&)
{
    static const TypedWords type;
    return type;
}

} // namespace microvet::plan
