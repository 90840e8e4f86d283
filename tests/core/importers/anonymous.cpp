#include "tests/core/importers/anonymous.h"

#include "tests/support/sample_content.h"

namespace microvet::tests {

using namespace model;
using test::paragraph;

namespace {

struct Anonymous {
    static void forget(OptionId& id) { id = {}; }
    static void forget(QList<AcceptedAnswer>& answers)
    {
        for (AcceptedAnswer& answer : answers) forget(answer.id);
    }

    void operator()(SingleChoice& body) const { eachId(body.options); }
    void operator()(MultipleChoice& body) const { eachId(body.options); }
    void operator()(Matching& body) const { eachId(body.pairs); }
    void operator()(Ordering& body) const { eachId(body.items); }
    void operator()(ShortAnswer& body) const { forget(body.answers); }
    void operator()(GapText& body) const
    {
        eachId(body.gaps);
        for (Gap& gap : body.gaps) forget(gap.answers);
    }
    void operator()(Categorise& body) const
    {
        eachId(body.categories);
        for (Category& category : body.categories) eachId(category.items);
    }
    void operator()(Hotspot& body) const { eachId(body.areas); }
    void operator()(PracticalTask& body) const { eachId(body.observation); }
    template<class Body>
    void operator()(Body&) const
    {
    }

    template<class List>
    static void eachId(List& list)
    {
        for (auto& item : list) forget(item.id);
    }
};

} // namespace

Question anonymous(Question question)
{
    question.id = {};
    question.outcomes.clear();
    std::visit(Anonymous{}, question.body);
    return question;
}

AcceptedAnswer accepted(const QString& text, int percent, const QString& feedback)
{
    AcceptedAnswer answer;
    answer.id = OptionId::make();
    answer.text = text;
    answer.percent = percent;
    answer.feedback = paragraph(feedback);
    return answer;
}

Option option(const QString& text, bool correct, const QString& feedback)
{
    Option made;
    made.id = OptionId::make();
    made.text = paragraph(text);
    made.correct = correct;
    made.feedback = paragraph(feedback);
    return made;
}

} // namespace microvet::tests
