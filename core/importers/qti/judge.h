#pragma once

#include "core/importers/qti/evaluation.h"

namespace microvet::importers::qti {

/// Says of answers what they are worth and what is said to them, as the item's rules have it; where these cannot be
/// followed, by its correct responses and mappings.
class Judge {
public:
    struct Verdict {
        double score = 0;
        QSet<qsizetype> shown; ///< of the item's feedback
    };
    /// `fetched`: rules that lie in a file of their own, where the item names it.
    Judge(const Item& item, std::optional<Node> fetched);

    Verdict operator()(const Given& given) const;
    double share(const Given& given) const;
    /// A right answer to each response for which there is one.
    const Given& right() const { return m_right; }
    Given rightBut(const QString& response, const QStringList& values) const;
    double most() const { return m_most; }
    /// False where the rules were not followed.
    bool followsRules() const { return m_follows; }

    static constexpr double nearly = 1e-9;

private:
    bool evaluate(Evaluation& evaluation) const;
    QStringList rightOf(const Declaration& response) const;

    const Item& m_item;
    std::optional<Node> m_fetched;
    Given m_right;
    double m_most = 0;
    bool m_follows = true;
};

} // namespace microvet::importers::qti
