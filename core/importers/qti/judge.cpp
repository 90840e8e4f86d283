#include "core/importers/qti/judge.h"

#include "core/importers/qti/candidates.h"

namespace microvet::importers::qti {

Judge::Judge(const Item& item, std::optional<Node> fetched) : m_item(item), m_fetched(std::move(fetched))
{
    Given declared;
    for (const Declaration& response : item.responses)
        if (!response.correct.isEmpty()) declared.insert(response.identifier, response.correct);
    for (const Given& given : {Given(), declared}) {
        Evaluation evaluation(item, given);
        m_follows = m_follows && evaluate(evaluation);
    }
    for (const Declaration& response : item.responses)
        if (const QStringList values = rightOf(response); !values.isEmpty()) m_right.insert(response.identifier, values);
    m_most = (*this)(m_right).score;
    if (m_follows && m_most <= nearly && !m_right.isEmpty()) {
        m_follows = false;
        m_most = (*this)(m_right).score;
    }
}

bool Judge::evaluate(Evaluation& evaluation) const
{
    if (!m_item.processing || !m_item.outcomes.contains(QStringLiteral("SCORE"))) return false;
    const bool own = std::any_of(m_item.processing->children.cbegin(), m_item.processing->children.cend(),
                                 [](const Node& node) { return !node.name.isEmpty(); });
    if (own) return evaluation.run(*m_item.processing);
    if (m_fetched) return evaluation.run(*m_fetched);
    const QString address = m_item.processing->attribute("template");
    QString name = address.section(u'/', -1);
    if (name.endsWith(QLatin1String(".xml"))) name.chop(4);
    return evaluation.runTemplate(name);
}

Judge::Verdict Judge::operator()(const Given& given) const
{
    Evaluation evaluation(m_item, given);
    Verdict out;
    if (!m_follows) {
        // What is said after an answer may follow the rules all the same.
        (void)evaluate(evaluation);
        out.score = evaluation.declaredScore();
    } else {
        (void)evaluate(evaluation);
        out.score = evaluation.number(QStringLiteral("SCORE"));
    }
    for (qsizetype i = 0; i < m_item.feedback.size(); ++i)
        if (evaluation.isShown(m_item.feedback[i])) out.shown.insert(i);
    return out;
}

double Judge::share(const Given& given) const
{
    return m_most > nearly ? std::clamp((*this)(given).score / m_most, 0.0, 1.0) : 0;
}

Given Judge::rightBut(const QString& response, const QStringList& values) const
{
    Given out = m_right;
    out.insert(response, values);
    return out;
}

QStringList Judge::rightOf(const Declaration& response) const
{
    if (!response.correct.isEmpty()) return response.correct;
    QStringList mapped;
    const MapEntry* best = nullptr;
    for (const MapEntry& entry : response.mapping) {
        if (entry.value <= 0) continue;
        mapped.append(entry.key);
        if (!best || entry.value > best->value) best = &entry;
    }
    if (response.cardinality == QLatin1String("multiple")) return mapped;
    if (best) return {best->key};
    if (!m_follows || response.cardinality != QLatin1String("single")) return {};
    // What earns most of all that the file names.
    QStringList tried = choicesOf(m_item, response);
    if (response.baseType == QLatin1String("string") || response.isNumber())
        for (const Candidate& candidate : typedCandidates(m_item, response)) tried.append(candidate.given);
    QStringList found;
    double score = (*this)({}).score + nearly;
    for (const QString& value : std::as_const(tried))
        if (const double earned = (*this)({{response.identifier, {value}}}).score; earned > score) {
            score = earned;
            found = {value};
        }
    return found;
}

} // namespace microvet::importers::qti
