#include "core/importers/qti/asked.h"
#include "core/importers/qti/candidates.h"

#include "core/importers/cartridge/qti_bodies.h"

#include <QCoreApplication>

#include <cmath>

/// Texts with gaps: words to type, to choose or to put in.
namespace microvet::importers::qti {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

constexpr qsizetype mostGaps = 100;
constexpr qsizetype mostTried = 20'000; ///< answers of one question

/// What an answer in one gap earns while the others are right, in percent of what the right one earns there.
class GapWorth {
public:
    GapWorth(const Asked& asked, const QString& response, const QStringList& rest, const QStringList& right)
        : m_asked(asked)
        , m_response(response)
        , m_rest(rest)
        , m_none(asked.judge.share(given({})))
        , m_all(asked.judge.share(given(right)))
    {
    }

    Given given(const QStringList& values) const { return m_asked.judge.rightBut(m_response, m_rest + values); }
    int percent(const QString& value) const
    {
        if (m_all - m_none < 1e-6) return 0;
        return int(
            std::lround(100 * std::clamp((m_asked.judge.share(given({value})) - m_none) / (m_all - m_none), 0.0, 1.0)));
    }

private:
    const Asked& m_asked;
    const QString m_response;
    const QStringList m_rest; ///< values that this response has besides, of other gaps
    const double m_none, m_all;
};

/// The gaps of the text are numbered as they stand in it.
RichText numbered(const Asked& asked, const Node& text, const std::function<int(const Node&)>& numberOf)
{
    const Instead instead = [&](const Node& node) -> std::optional<QString> {
        const int number = numberOf(node);
        if (number > 0) return QStringLiteral("[[%1]]").arg(number);
        // The prompt is asked already, and the words are listed on their own.
        return isInteraction(text) && (node.is("prompt") || node.is("gapText")) ? std::optional(QString()) : std::nullopt;
    };
    return asked.text(isInteraction(text) ? htmlOf(text, instead) : bodyHtml(asked.item, instead));
}

bool isFull(const Gap& gap)
{
    return std::any_of(gap.answers.cbegin(), gap.answers.cend(),
                       [](const AcceptedAnswer& answer) { return answer.percent >= 100; });
}

bool checked(const Asked& asked, const GapText& body)
{
    if (body.gaps.isEmpty() || body.gaps.size() > mostGaps) {
        asked.said.append(Tr::tr("The text has no gaps, or too many, so the question was left out."));
        return false;
    }
    if (!std::all_of(body.gaps.cbegin(), body.gaps.cend(), isFull))
        asked.said.append(Tr::tr("The file does not say what is right in each gap. Enter it by hand."));
    return true;
}

AcceptedAnswer answerOf(const QString& text, int percent)
{
    AcceptedAnswer answer;
    answer.id = OptionId::make();
    answer.text = text;
    answer.percent = percent;
    return answer;
}

/// Words that are right in no gap, each once.
QStringList othersOf(const QStringList& words, const QList<Gap>& gaps)
{
    QStringList out;
    for (const QString& word : words) {
        const bool used = std::any_of(gaps.cbegin(), gaps.cend(), [&](const Gap& gap) {
            return std::any_of(gap.answers.cbegin(), gap.answers.cend(),
                               [&](const AcceptedAnswer& answer) { return answer.text == word; });
        });
        if (!used && !word.isEmpty() && !out.contains(word)) out.append(word);
    }
    return out;
}

} // namespace

bool fillWords(const Asked& asked, const Node& interaction, Question& question)
{
    const Declaration response = asked.response(interaction);
    if (!interaction.all("gapImg").isEmpty()) {
        asked.said.append(Tr::tr("Pictures are put into gaps, which no question here can ask. It was left out."));
        return false;
    }
    const QList<const Node*> words = interaction.all("gapText"), gaps = interaction.below("gap");
    if (words.size() * gaps.size() > mostTried) return checked(asked, {});
    const QStringList right = asked.judge.right().value(response.identifier);
    GapText body;
    body.dragWords = true;
    body.matchCase = body.matchAccents = false;
    for (const Node* node : gaps) {
        const QString ending = u' ' + node->attribute("identifier");
        QStringList rest, own;
        for (const QString& pair : right) (pair.simplified().endsWith(ending) ? own : rest).append(pair);
        const GapWorth worth(asked, response.identifier, rest, own);
        Gap gap;
        gap.id = OptionId::make();
        for (const Node* word : words) {
            const QString pair = word->attribute("identifier") + ending;
            const int percent = own.contains(pair) ? 100 : worth.percent(pair);
            if (percent <= 0) continue;
            gap.answers.append(answerOf(plainOf(*word), percent));
            asked.tryOut(worth.given({pair}), gap.answers.last().id, pair);
        }
        body.gaps.append(gap);
    }
    QStringList all;
    for (const Node* word : words) all.append(plainOf(*word));
    body.distractors = othersOf(all, body.gaps);
    if (!checked(asked, body)) return false;
    question.shuffle = interaction.attribute("shuffle") == QLatin1String("true");
    if (right.size() > 1)
        question.partialCredit = asked.judge.share(asked.judge.rightBut(response.identifier, right.first(1))) > 1e-6;
    asked.tryOut(asked.judge.right());
    asked.tryOut(asked.judge.rightBut(response.identifier, {QStringLiteral("- -")}));
    if (right.size() > 1) asked.tryOut(asked.judge.rightBut(response.identifier, right.first(1)));
    const RichText asks = question.prompt;
    cartridge::setGaps(question, body,
                       numbered(asked, interaction, [&](const Node& node) { return int(gaps.indexOf(&node)) + 1; }));
    question.prompt.blocks = asks.blocks + question.prompt.blocks;
    return true;
}

bool fillGaps(const Asked& asked, const QList<const Node*>& interactions, Question& question)
{
    if (interactions.size() > mostGaps) return checked(asked, {});
    GapText body;
    body.matchAccents = true;
    const auto isChoice = [](const Node* node) { return node->is("inlineChoiceInteraction"); };
    body.dragWords = std::all_of(interactions.cbegin(), interactions.cend(), isChoice);
    const bool mixed = !body.dragWords && std::any_of(interactions.cbegin(), interactions.cend(), isChoice);
    bool unreadable = false, lists = false, numbers = false;
    QStringList all, before;
    LetterRules letters;
    for (const Node* interaction : interactions) {
        const Declaration response = asked.response(*interaction);
        const GapWorth worth(asked, response.identifier, {}, asked.judge.right().value(response.identifier));
        Gap gap;
        gap.id = OptionId::make();
        const auto add = [&](const QString& given, const QString& accepted) {
            const int percent = worth.percent(given);
            if (percent <= 0 || accepted.isEmpty()) return;
            const AcceptedAnswer answer = answerOf(accepted, percent);
            if (isThere(gap.answers, answer)) return;
            gap.answers.append(answer);
            asked.tryOut(worth.given({given}), gap.answers.last().id, given);
        };
        if (isChoice(interaction)) {
            QStringList own;
            for (const Node* choice : interaction->all("inlineChoice")) {
                own.append(plainOf(*choice));
                add(choice->attribute("identifier"), own.last());
            }
            lists = lists || (!before.isEmpty() &&
                              QSet<QString>(before.cbegin(), before.cend()) != QSet<QString>(own.cbegin(), own.cend()));
            before = own;
            all += own;
        } else {
            for (const Candidate& candidate : typedCandidates(asked.item, response, &unreadable))
                add(candidate.given, candidate.accepted);
            if (!response.isNumber()) letters.see(gap.answers, [&](const QString& text) { return worth.percent(text); });
        }
        numbers = numbers || response.isNumber();
        body.gaps.append(gap);
    }
    letters.enter(body.matchCase, body.matchAccents);
    if (body.dragWords) body.distractors = othersOf(all, body.gaps), body.matchCase = body.matchAccents = false;
    if (!checked(asked, body)) return false;
    if (mixed) asked.said.append(Tr::tr("Some gaps had words to choose from. Here all of them are typed in."));
    if (body.dragWords && lists)
        asked.said.append(Tr::tr("Each gap had words of its own. Here all words are offered for every gap."));
    if (numbers)
        asked.said.append(Tr::tr("Numbers in gaps count only as they are written here: nothing near to them does."));
    if (unreadable)
        asked.said.append(
            Tr::tr("Some answers are described by a pattern that cannot be said here. Look at what is accepted."));
    Given one;
    const QString first = interactions.first()->attribute("responseIdentifier");
    one.insert(first, asked.judge.right().value(first));
    asked.tryOut(asked.judge.right());
    asked.tryOut({{first, {QStringLiteral("\u2205")}}});
    if (interactions.size() > 1) {
        asked.tryOut(one);
        question.partialCredit = asked.judge.share(one) > 1e-6;
    }
    question.shuffle = !body.dragWords || interactions.first()->attribute("shuffle") == QLatin1String("true");
    cartridge::setGaps(question, body, numbered(asked, *asked.item.body, [&](const Node& node) {
                           return int(interactions.indexOf(&node)) + 1;
                       }));
    return true;
}

} // namespace microvet::importers::qti
