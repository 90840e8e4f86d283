#include "core/model/text_places.h"

#include "core/model/text_walk.h"

namespace microvet::model {
namespace {

template<class Text>
TextPlace placeOf(const detail::Where& where, const detail::Key& key, const Text& text)
{
    TextPlace place{where.owner, where.kind, key.path(), where.flags, key.language ? *key.language : QString(),
                    where.fixed};
    if constexpr (std::is_same_v<Text, QString>)
        place.plain = &text;
    else
        place.rich = &text;
    return place;
}

struct Everywhere {
    bool wants(const QUuid&) const { return true; }
    bool enter(const QUuid&) const { return true; }
    void leave() const {}
};

struct PlaceVisitor : Everywhere {
    explicit PlaceVisitor(const std::function<void(const TextPlace&)>& visit)
        : fn(visit)
    {
    }

    const std::function<void(const TextPlace&)>& fn;

    template<class Text>
    void text(const detail::Where& where, const detail::Key& key, const Text& text)
    {
        if (!text.isEmpty()) fn(placeOf(where, key, text));
    }
};

struct Rewriter : Everywhere {
    using Ask = std::function<std::optional<NewText>(const TextPlace&)>;
    Rewriter(const Ask& ask, EmptyTexts emptyTexts)
        : fn(ask)
        , empty(emptyTexts)
    {
    }

    const Ask& fn;
    const EmptyTexts empty;

    template<class Text>
    void text(const detail::Where& where, const detail::Key& key, Text& text)
    {
        if (text.isEmpty() && empty == EmptyTexts::Skipped) return;
        const std::optional<NewText> fresh = fn(placeOf(where, key, std::as_const(text)));
        if (!fresh) return;
        if constexpr (std::is_same_v<Text, QString>)
            text = fresh->plain;
        else
            text = fresh->rich;
    }
};

} // namespace

void forEachPlace(const Course& course, const std::function<void(const TextPlace&)>& fn)
{
    PlaceVisitor visitor(fn);
    detail::walkCourse(course, visitor);
}

void rewriteTexts(Course& course, const std::function<std::optional<NewText>(const TextPlace&)>& fn,
                  EmptyTexts empty)
{
    Rewriter visitor(fn, empty);
    detail::walkCourse(course, visitor);
}

} // namespace microvet::model
