#include "core/model/text_places.h"

#include "core/model/text_walk.h"

namespace microvet::model {
namespace {

template<class Text>
TextPlace placeOf(const detail::Where& where, const detail::Key& key, const Text& text)
{
    TextPlace place{where.owner, where.kind, key.path(), where.flags, key.language ? *key.language : QString(),
                    where.fixed};
    place.group = where.group;
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
    PlaceVisitor(const std::function<void(const TextPlace&)>& visit, EmptyTexts emptyTexts)
        : fn(visit)
        , empty(emptyTexts)
    {
    }

    const std::function<void(const TextPlace&)>& fn;
    const EmptyTexts empty;

    template<class Text>
    void text(const detail::Where& where, const detail::Key& key, const Text& text)
    {
        if (!text.isEmpty() || empty == EmptyTexts::Asked) fn(placeOf(where, key, text));
    }
};

/// Goes nowhere but to one element, and detaches nothing beside the way.
struct OnTheWay {
    explicit OnTheWay(const Located& located)
        : element(located.id)
        , path(located.path.cbegin(), located.path.cend())
    {
    }

    const QUuid element;
    const QSet<QUuid> path;

    bool wants(const QUuid& id) const { return path.contains(id); }
    bool enter(const QUuid& id) const { return path.contains(id); }
    void leave() const {}
};

struct PlaceOfOne : OnTheWay {
    PlaceOfOne(const Located& located, const std::function<void(const TextPlace&)>& visit, EmptyTexts emptyTexts)
        : OnTheWay(located)
        , fn(visit)
        , empty(emptyTexts)
    {
    }

    const std::function<void(const TextPlace&)>& fn;
    const EmptyTexts empty;

    template<class Text>
    void text(const detail::Where& where, const detail::Key& key, const Text& text)
    {
        if (where.owner == element && (!text.isEmpty() || empty == EmptyTexts::Asked)) fn(placeOf(where, key, text));
    }
};

struct RewriterOfOne : OnTheWay {
    RewriterOfOne(const Located& located, const QByteArray& wanted, const NewText& text)
        : OnTheWay(located)
        , field(wanted)
        , fresh(text)
    {
    }

    const QByteArray& field;
    const NewText& fresh;
    bool done = false;

    template<class Text>
    void text(const detail::Where& where, const detail::Key& key, Text& text)
    {
        if (done || where.owner != element || key.path() != field) return;
        if constexpr (std::is_same_v<Text, QString>)
            text = fresh.plain;
        else
            text = fresh.rich;
        done = true;
    }
};

struct ListVisitor : Everywhere {
    QList<TextList> found;

    void list(const detail::Where& where, const detail::Key& key, const QStringList& texts)
    {
        found.append({where.owner, key.path(), texts});
    }
    template<class Text> void text(const detail::Where&, const detail::Key&, const Text&) const {}
};

struct ListRewriter : OnTheWay {
    ListRewriter(const Located& located, const TextList& list)
        : OnTheWay(located)
        , fresh(list)
    {
    }

    const TextList& fresh;
    bool done = false;

    void list(const detail::Where& where, const detail::Key& key, QStringList& texts)
    {
        if (done || where.owner != element || key.path() != fresh.field) return;
        texts = fresh.texts;
        done = true;
    }
    template<class Text> void text(const detail::Where&, const detail::Key&, const Text&) const {}
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

void forEachPlace(const Course& course, const std::function<void(const TextPlace&)>& fn, EmptyTexts empty)
{
    PlaceVisitor visitor(fn, empty);
    detail::walkCourse(course, visitor);
}

void forEachPlaceOf(const Content& content, const QUuid& element, const std::function<void(const TextPlace&)>& fn,
                    EmptyTexts empty)
{
    PlaceOfOne visitor(locate(content, element), fn, empty);
    detail::walkCourse(content.course, visitor);
}

bool rewriteText(Content& content, const QUuid& element, const QByteArray& field, const NewText& text)
{
    RewriterOfOne visitor(locate(content, element), field, text);
    if (!visitor.path.isEmpty()) detail::walkCourse(content.course, visitor);
    return visitor.done;
}

QList<TextList> textLists(const Course& course)
{
    ListVisitor visitor;
    detail::walkCourse(course, visitor);
    return visitor.found;
}

bool rewriteTextList(Content& content, const TextList& list)
{
    ListRewriter visitor(locate(content, list.owner), list);
    if (!visitor.path.isEmpty()) detail::walkCourse(content.course, visitor);
    return visitor.done;
}

void rewriteTexts(Course& course, const std::function<std::optional<NewText>(const TextPlace&)>& fn,
                  EmptyTexts empty)
{
    Rewriter visitor(fn, empty);
    detail::walkCourse(course, visitor);
}

} // namespace microvet::model
