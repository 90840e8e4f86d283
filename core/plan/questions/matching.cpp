#include "core/plan/questions/parts.h"
#include "core/plan/questions/type.h"

namespace microvet::plan {

using namespace model;

namespace {

/// The left items in the order of the author, the right ones mixed and each text once.
struct Pairs {
    QList<Choosable> left, right;
    QHash<QString, QString> rightOf; ///< id of a pair → id of its right item

    Pairs(PageWriter& page, const Matching& body)
    {
        QList<Choosable> all;
        for (const MatchPair& pair : body.pairs) {
            const QString id = pair.id.toString();
            if (!pair.left.isEmpty()) left.append(choosable(page, id, pair.left));
            if (!pair.right.isEmpty() || !pair.left.isEmpty()) all.append(choosable(page, id, pair.right));
        }
        right = merged(all, rightOf);
        mix(right);
    }
};

class MatchingType : public TypeFor<Matching> {
public:
    bool scored(const Question& question) const override
    {
        const QList<MatchPair>& pairs = in(question).pairs;
        return std::any_of(pairs.cbegin(), pairs.cend(),
                           [](const MatchPair& pair) { return !pair.left.isEmpty() && !pair.right.isEmpty(); });
    }

    void form(PageWriter& page, const Question& question, const QString& name) const override
    {
        const Pairs pairs(page, in(question));
        addRows(page, name, pairs.left, pairs.right);
    }

    void reading(PageWriter& page, const Question& question, const QString&) const override
    {
        QStringList left, right;
        const Pairs pairs(page, in(question));
        for (const Choosable& one : pairs.left)
            left.append(one.markup);
        for (const Choosable& one : pairs.right)
            right.append(one.markup);
        page.add(element("p", page.word("matchThese"), "mv-task"));
        page.add(list("ol", left, "mv-match-left") + list("ul", right, "mv-match-right"));
    }

    QJsonObject facts(PageWriter& page, const Question& question) const override
    {
        const Pairs pairs(page, in(question));
        QJsonArray items;
        for (const Choosable& one : pairs.left)
            items.append(QJsonObject{{QStringLiteral("id"), one.id},
                                     {QStringLiteral("target"), pairs.rightOf.value(one.id)}});
        return {{QStringLiteral("items"), items}, {QStringLiteral("targets"), idsOf(pairs.right)}};
    }

    QString answer(PageWriter& page, const Question& question) const override
    {
        QStringList left, right;
        for (const MatchPair& pair : in(question).pairs) {
            if (pair.left.isEmpty()) continue;
            left.append(page.inlineRich(pair.left));
            right.append(page.inlineRich(pair.right));
        }
        return rows(left, right);
    }
};

} // namespace

const QuestionType& questionType(const Matching&)
{
    static const MatchingType type;
    return type;
}

} // namespace microvet::plan
