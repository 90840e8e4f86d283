#include "core/programme/following/topic_scores.h"

#include "core/programme/people/people_names.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

bool isDecided(const Topic& topic) { return !topic.decision.isEmpty() && topic.decision != QLatin1String("open"); }

} // namespace

QList<const Field*> topicCriteria()
{
    QList<const Field*> criteria;
    for (const Field& field : TopicScore::kind().fields)
        if (field.type == FieldType::Points) criteria.append(&field);
    return criteria;
}

QString questionOf(const Field& criterion)
{
    const QString name = criterion.key();
    if (name == QLatin1String("need")) return Tr::tr("How much do learners and employers need it?");
    if (name == QLatin1String("evidence")) return Tr::tr("How well is that shown by numbers, surveys or requests?");
    if (name == QLatin1String("reach")) return Tr::tr("How many people and organisations does it help?");
    return Tr::tr("Are the people, the time and the material for it there?");
}

std::optional<double> sumOf(const TopicScore& score)
{
    double sum = 0;
    for (const std::optional<double>& points : {score.need, score.evidence, score.reach, score.means}) {
        if (!points) return {};
        sum += *points;
    }
    return sum;
}

std::optional<double> meanOf(const QList<TopicScore>& scores)
{
    double sum = 0;
    int whole = 0;
    for (const TopicScore& score : scores)
        if (const auto points = sumOf(score)) {
            sum += *points;
            ++whole;
        }
    if (whole == 0) return {};
    return std::round(sum / whole * 10) / 10;
}

Result<QList<TopicScore>> scoresOf(Store& store, const QUuid& topic) { return store.all<TopicScore>({{{"topic", topic}}, "scored"}); }

Result<TopicScore> scoreBy(Store& store, const QUuid& topic, const QString& scorer)
{
    const auto all = scoresOf(store, topic);
    if (!all.ok()) return all.error();
    for (const TopicScore& one : *all)
        if (sameName(one.scorer, scorer)) return one;
    TopicScore fresh;
    fresh.topic = topic;
    fresh.scorer = scorer.simplified();
    return fresh;
}

Status scoreTopic(Store& store, const TopicScore& score)
{
    const QString who = score.scorer.simplified();
    if (who.isEmpty()) return Error{Error::Kind::Invalid, Tr::tr("Please say who gives these points."), {}};
    for (const Field* criterion : topicCriteria()) {
        const QVariant points = criterion->get(score);
        if (points.isNull())
            return Error{Error::Kind::Invalid, Tr::tr("“%1” has no points yet. A topic is scored whole.").arg(criterion->labelText()), {}};
        if (points.toDouble() < 0 || points.toDouble() > mostTopicPoints)
            return Error{Error::Kind::Invalid, Tr::tr("“%1” takes 0 to %2 points.").arg(criterion->labelText(), criterion->shown(mostTopicPoints)), {}};
    }
    const auto topic = store.get<Topic>(score.topic);
    if (!topic.ok()) return topic.error();
    if (isDecided(*topic))
        return Error{Error::Kind::Invalid, Tr::tr("“%1” is decided already, so its score stays as it was.").arg(topic->title), {}};
    return store.change(Tr::tr("Score for “%1”").arg(topic->title), [&](Change& change) -> Status {
        const auto known = scoreBy(store, score.topic, who);
        if (!known.ok()) return known.error();
        TopicScore given = *known;
        for (const Field* criterion : topicCriteria())
            criterion->set(given, criterion->get(score));
        given.comment = score.comment.trimmed();
        given.scored = store.now().toLocalTime().date();
        if (const Status kept = change.save(given, known->version > 0 ? *known : TopicScore()); !kept.ok()) return kept;
        const auto all = scoresOf(store, score.topic);
        if (!all.ok()) return all.error();
        return change.edit<Topic>(score.topic, [&](Topic& one) { one.score = meanOf(*all); });
    });
}

} // namespace microvet::programme
