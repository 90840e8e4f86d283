#pragma once

#include "core/programme/records/courses.h"
#include "core/programme/store/store.h"

/// Several people score one topic by the same criteria; the topic shows what they say together.
namespace microvet::programme {

/// Of each criterion, in the order of topicCriteria().
inline constexpr double mostTopicPoints = 10;

/// The fields of a score that take points.
QList<const Field*> topicCriteria();
/// What a criterion asks, as a sentence in the language of the program.
QString questionOf(const Field& criterion);

/// The points of one person together; none while a criterion is open.
std::optional<double> sumOf(const TopicScore& score);
/// The mean of those who have scored it whole, to one place; none where nobody has.
std::optional<double> meanOf(const QList<TopicScore>& scores);

/// What everybody said of a topic, by the day.
Result<QList<TopicScore>> scoresOf(Store& store, const QUuid& topic);
/// The score of that person, to be filled in where there is none yet.
Result<TopicScore> scoreBy(Store& store, const QUuid& topic, const QString& scorer);

/// Writes the score, in place of what its scorer said before, and the mean into the topic: one step. Invalid where nobody
/// is named, a criterion is open or has more points than there are, or the topic is decided.
Status scoreTopic(Store& store, const TopicScore& score);

} // namespace microvet::programme
