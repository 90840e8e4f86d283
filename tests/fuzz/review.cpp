#include "core/actions/take_review.h"
#include "core/model/walk.h"

using namespace microvet;

/// The bytes as a review, taken into the course that it names: refused with a sentence, or taken with every id once.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto file = review::reviewFileFrom(bytes, QStringLiteral("x"));
    if (!file) {
        if (file.error().text.isEmpty()) __builtin_trap();
        return 0;
    }
    document::Document draft;
    draft.content.course.id = file->course;
    const auto taken = actions::takeReview(diskStore(), draft, {}, *file, QStringLiteral("x"));
    if (!taken) __builtin_trap();
    model::Content content = taken->content;
    if (model::repairIds(content) != 0 || !(content.course == draft.content.course)) __builtin_trap();
    return 0;
}
