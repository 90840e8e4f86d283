#include "ui/editors/questions/question_registry.h"

#include "ui/editors/block_registry.h"

namespace microvet::ui {

using namespace model;

namespace {

template<class T> T withId()
{
    T item;
    item.id = decltype(item.id)::make();
    return item;
}

QList<Option> twoOptions()
{
    QList<Option> options{withId<Option>(), withId<Option>()};
    options[0].correct = true;
    return options;
}

QuestionBody freshGaps(bool drag)
{
    GapText body;
    body.dragWords = drag;
    return body;
}

QuestionBody freshCategories()
{
    Categorise body;
    for (int i = 0; i < 2; ++i) {
        auto category = withId<Category>();
        category.items = {withId<OrderItem>()};
        body.categories.append(category);
    }
    return body;
}

constexpr int allUses = QuestionType::Scored | QuestionType::Partial | QuestionType::Shuffles;
constexpr int partly = QuestionType::Scored | QuestionType::Partial;

} // namespace

const QList<QuestionType>& questionTypes()
{
    static const QList<QuestionType> types{
        {QStringLiteral("single"), makeChoiceEditor, [] { return QuestionBody(SingleChoice{twoOptions(), {}}); },
         QuestionType::Scored | QuestionType::Shuffles},
        {QStringLiteral("multiple"), makeChoiceEditor, [] { return QuestionBody(MultipleChoice{twoOptions(), {}}); }, allUses},
        {QStringLiteral("true-false"), makeTrueFalseEditor, [] { return QuestionBody(TrueFalse()); }, QuestionType::Scored},
        {QStringLiteral("matching"), makeMatchingEditor,
         [] { return QuestionBody(Matching{{withId<MatchPair>(), withId<MatchPair>()}, {}}); }, allUses},
        {QStringLiteral("ordering"), makeOrderingEditor,
         [] { return QuestionBody(Ordering{{withId<OrderItem>(), withId<OrderItem>(), withId<OrderItem>()}, {}}); }, partly},
        {QStringLiteral("short-answer"), makeShortAnswerEditor,
         [] { return QuestionBody(ShortAnswer{{withId<AcceptedAnswer>()}, false, false, {}}); }, partly},
        {QStringLiteral("gaps"), makeGapEditor, [] { return freshGaps(false); }, partly},
        {QStringLiteral("drag-words"), makeGapEditor, [] { return freshGaps(true); }, allUses},
        {QStringLiteral("numeric"), makeNumericEditor, [] { return QuestionBody(Numeric()); }, QuestionType::Scored},
        {QStringLiteral("categorise"), makeCategoriseEditor, freshCategories, allUses},
        {QStringLiteral("hotspot"), makeHotspotEditor, [] { return QuestionBody(Hotspot()); }, partly},
        {QStringLiteral("essay"), makeEssayEditor, [] { return QuestionBody(Essay()); }, 0},
        {QStringLiteral("practical"), makePracticalEditor, [] { return QuestionBody(PracticalTask()); }, 0},
    };
    return types;
}

const QuestionType* questionType(const QString& code)
{
    for (const QuestionType& type : questionTypes())
        if (type.code == code) return &type;
    return nullptr;
}

QString codeOf(const QuestionBody& body)
{
    const auto* gaps = std::get_if<GapText>(&body);
    return gaps && gaps->dragWords ? QStringLiteral("drag-words") : typeOf(body);
}

} // namespace microvet::ui
