#include "core/plan/markup.h"
#include "core/plan/pages.h"

#include "core/model/visit.h"

/// What is counted over a course: media that learners see, and minutes.
namespace microvet::plan {

using namespace model;

namespace {

/// Follows the described fields, so that a new block or field with a picture needs no line here.
template<class T> void collectMedia(const T& value, const std::function<void(MediaId)>& fn)
{
    if constexpr (std::is_same_v<T, Question>) {
        if (value.keptForAssessors) return;
    }
    if constexpr (!std::is_same_v<T, Media>) {
        forEachField(value, [&](const auto& field, const auto& part) {
            using Part = std::remove_cvref_t<decltype(part)>;
            if (field.flags & Trainer) return;
            if constexpr (std::is_same_v<Part, MediaRef>) {
                if (!part.isNull()) fn(part.target());
            } else if constexpr (std::is_same_v<Part, QList<MediaRef>>) {
                for (const MediaRef& ref : part) fn(ref.target());
            } else {
                detail::forEachNested(part, [&](const auto& nested) { collectMedia(nested, fn); });
            }
        });
    }
}

int roughWords(const QString& text)
{
    int words = 0;
    bool inside = false;
    for (const QChar c : text) {
        const bool space = c.isSpace();
        if (!space && !inside) ++words;
        inside = !space;
    }
    return words;
}

} // namespace

QList<MediaId> learnersMedia(const Course& course)
{
    QList<MediaId> out;
    QSet<MediaId> seen;
    collectMedia(course, [&](MediaId id) {
        if (seen.contains(id)) return;
        seen.insert(id);
        out.append(id);
    });
    return out;
}

QStringList mediaForLearners(const Content& content)
{
    QHash<MediaId, QString> files;
    for (const Media& media : content.course.media)
        if (!files.contains(media.id)) files.insert(media.id, media.file);
    QSet<QString> names;
    for (const MediaId& id : learnersMedia(content.course))
        if (const QString file = files.value(id); isMediaName(file)) names.insert(file);
    QStringList out(names.cbegin(), names.cend());
    out.sort();
    return out;
}

int minutesOf(const Unit& unit)
{
    if (unit.minutes > 0) return unit.minutes;
    constexpr int wordsPerMinute = 130; // reading to learn, not to skim
    int words = 0;
    int minutes = 0;
    for (const Block& block : unit.blocks) {
        if (const auto* activity = std::get_if<ActivityBlock>(&block.body); activity && activity->minutes > 0) {
            minutes += activity->minutes;
            continue;
        }
        if (const auto* check = std::get_if<KnowledgeCheckBlock>(&block.body)) {
            minutes += static_cast<int>(check->questions.size());
            continue;
        }
        forEachText(block, [&](const TextView& text) {
            if (text.flags & Trainer) return;
            if (text.plain) words += roughWords(*text.plain);
            if (text.rich)
                for (const richtext::Block& line : text.rich->blocks)
                    for (const richtext::Run& run : line.runs) words += roughWords(run.text);
        });
    }
    return minutes + (words + wordsPerMinute - 1) / wordsPerMinute;
}

int minutesOf(const Assessment& assessment)
{
    if (assessment.minutes > 0) return assessment.minutes;
    if (assessment.timeLimitMinutes > 0) return assessment.timeLimitMinutes;
    return static_cast<int>(std::count_if(assessment.questions.cbegin(), assessment.questions.cend(),
                                          [](const Question& question) { return !question.keptForAssessors; }));
}

} // namespace microvet::plan
