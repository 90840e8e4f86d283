#include "core/importers/qti/asked.h"

#include <QCoreApplication>

/// Things to be put in order, or together.
namespace microvet::importers::qti {

using namespace model;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::importers)
};

struct Pair {
    QString first, second;
};

QList<Pair> pairsOf(const QStringList& values)
{
    QList<Pair> out;
    for (const QString& value : values) {
        const QStringList parts = value.simplified().split(u' ');
        if (parts.size() == 2) out.append({parts[0], parts[1]});
    }
    return out;
}

/// Of our own items: the name of the element, without which of its parts it is.
QString stemOf(const QString& identifier) { return identifier.section(u'-', 0, -2); }

/// Whether pairs have to be found, or things have to be put into groups. Our own items tell it by their names; in others a
/// group is what takes more than one.
bool isGrouping(const QList<Pair>& pairs)
{
    const bool own = std::all_of(pairs.cbegin(), pairs.cend(), [](const Pair& pair) {
        return pair.first.endsWith(QLatin1String("-left")) && pair.second.endsWith(QLatin1String("-right"));
    });
    if (own)
        return std::none_of(pairs.cbegin(), pairs.cend(),
                            [](const Pair& pair) { return stemOf(pair.first) == stemOf(pair.second); });
    QSet<QString> seconds;
    for (const Pair& pair : pairs) seconds.insert(pair.second);
    return seconds.size() < pairs.size();
}

void tryPairs(const Asked& asked, const Declaration& response, const QStringList& right, const QString& wrong,
              Question& question)
{
    const QString& id = response.identifier;
    asked.tryOut(asked.judge.right());
    asked.tryOut(asked.judge.rightBut(id, {wrong}));
    if (right.size() < 2) return;
    const Given part = asked.judge.rightBut(id, right.first(1));
    asked.tryOut(part);
    question.partialCredit = asked.judge.share(part) > asked.judge.share(asked.judge.rightBut(id, {})) + 1e-6;
}

QHash<QString, const Node*> byIdentifier(const QList<const Node*>& nodes)
{
    QHash<QString, const Node*> out;
    for (const Node* node : nodes) out.insert(node->attribute("identifier"), node);
    return out;
}

bool noRightAnswer(const Asked& asked)
{
    asked.said.append(
        Tr::tr("The file does not say which answer is right, and a question of this kind needs it. It was left out."));
    return false;
}

} // namespace

bool fillOrder(const Asked& asked, const Node& interaction, Question& question)
{
    const Declaration response = asked.response(interaction);
    const QStringList right = asked.judge.right().value(response.identifier);
    const auto choices = byIdentifier(interaction.below("simpleChoice"));
    Ordering body;
    for (const QString& identifier : right)
        if (const Node* choice = choices.value(identifier)) body.items.append({OptionId::make(), asked.rich(*choice), {}});
    if (body.items.size() < 2) return noRightAnswer(asked);
    if (body.items.size() < choices.size())
        asked.said.append(
            Tr::tr("What does not belong into the right order was left out: here everything is put in order."));
    question.shuffle = interaction.attribute("shuffle") == QLatin1String("true");
    asked.tryOut(asked.judge.right());
    QStringList other(right.crbegin(), right.crend());
    asked.tryOut(asked.judge.rightBut(response.identifier, other));
    if (right.size() > 2) {
        other = right;
        std::swap(other[other.size() - 1], other[other.size() - 2]);
        const Given swapped = asked.judge.rightBut(response.identifier, other);
        asked.tryOut(swapped);
        question.partialCredit = asked.earnsPart(swapped);
    }
    question.body = body;
    return true;
}

bool fillMatch(const Asked& asked, const Node& interaction, Question& question)
{
    const Declaration response = asked.response(interaction);
    const QStringList right = asked.judge.right().value(response.identifier);
    const QList<Pair> pairs = pairsOf(right);
    if (pairs.isEmpty()) return noRightAnswer(asked);
    const QList<const Node*> sets = interaction.all("simpleMatchSet");
    const QList<const Node*> choices = interaction.below("simpleAssociableChoice");
    const QList<const Node*> seconds = sets.size() > 1 ? sets[1]->all("simpleAssociableChoice") : choices;
    const auto nodes = byIdentifier(choices);
    QSet<QString> firstSeen, used;
    bool twice = false;
    for (const Pair& pair : pairs) {
        twice = twice || firstSeen.contains(pair.first) || !nodes.contains(pair.first) || !nodes.contains(pair.second);
        firstSeen.insert(pair.first);
        used << pair.first << pair.second;
        if (sets.size() < 2) twice = twice || used.size() < 2 * firstSeen.size(); // each in one pair only
    }
    if (twice) {
        asked.said.append(Tr::tr(
            "Something in it belongs to more than one other thing, which no question here can ask. It was left out."));
        return false;
    }
    question.shuffle = interaction.attribute("shuffle") == QLatin1String("true");
    const auto left = [&](const Pair& pair) { return asked.rich(*nodes.value(pair.first)); };
    if (sets.size() > 1 && isGrouping(pairs)) {
        Categorise body;
        for (const Node* second : seconds) {
            Category category{OptionId::make(), asked.rich(*second), {}, {}};
            for (const Pair& pair : pairs)
                if (pair.second == second->attribute("identifier"))
                    category.items.append({OptionId::make(), left(pair), {}});
            body.categories.append(category);
        }
        question.body = body;
    } else {
        Matching body;
        for (const Pair& pair : pairs)
            body.pairs.append({OptionId::make(), left(pair), asked.rich(*nodes.value(pair.second)), {}});
        for (const Node* second : seconds)
            if (!used.contains(second->attribute("identifier")))
                body.pairs.append({OptionId::make(), {}, asked.rich(*second), {}});
        question.body = body;
    }
    const qsizetype firsts = sets.size() > 1 ? sets[0]->all("simpleAssociableChoice").size() : pairs.size();
    if (firsts > pairs.size())
        asked.said.append(Tr::tr("What belongs to nothing was left out on the left side: here each of them has its mate."));
    QString wrong = pairs.first().first + u' ' + pairs.first().first;
    for (const Node* second : seconds)
        if (second->attribute("identifier") != pairs.first().second)
            wrong = pairs.first().first + u' ' + second->attribute("identifier");
    tryPairs(asked, response, right, wrong, question);
    return true;
}

} // namespace microvet::importers::qti
