#include "core/review/comments.h"

#include <algorithm>

namespace microvet::review {

using namespace model;

namespace {

template<class Fn> bool change(Content& content, CommentId id, Fn&& fn)
{
    return modify<Comment>(content, id, std::forward<Fn>(fn));
}

/// The element's number in the order of the course.
QHash<QUuid, int> orderOf(const Content& content)
{
    QHash<QUuid, int> order;
    forEachElement(content, [&](const ElementView& view) {
        order.insert(view.id, int(order.size()));
        return true;
    });
    return order;
}

struct Found {
    QByteArray field;
    qsizetype start = -1;
};

/// Calls fn(view) on the texts of one element and of its parts.
template<class... T> void forEachTextOf(const Located& at, const std::function<void(const TextView&)>& fn)
{
    const auto one = [&](const auto* value) {
        if (value) forEachText(*value, fn, Reach::Parts);
    };
    (one(at.as<T>()), ...);
}

/// A passage in the texts of the element: in `field` first, where it was, then in any other.
Found passage(const Content& content, const Located& at, const QByteArray& field, const QString& quote)
{
    Found found;
    const auto look = [&](const TextView& view) {
        if (view.owner != at.id) return;
        const bool own = view.field == field;
        if (found.start >= 0 && (!own || found.field == field)) return;
        if (const qsizetype start = view.toPlainText().indexOf(quote); start >= 0) found = {view.field, start};
    };
    if (standsAlone(at.kind) || at.as<Option>() || at.as<Rubric>() || at.as<Term>() || at.as<Reference>()) {
        forEachTextOf<Course, Module, Unit, Block, Question, Outcome, Assessment, Media, Option, Rubric, Term, Reference>(at, look);
        return found;
    }
    // A part without texts of its own in the walks: those of the nearest one around it.
    for (auto above = at.path.crbegin(); above != at.path.crend(); ++above) {
        const Located around = locate(content, *above);
        if (!standsAlone(around.kind)) continue;
        forEachTextOf<Course, Module, Unit, Block, Question, Outcome, Assessment, Media>(around, look);
        break;
    }
    return found;
}

bool matches(const Content& content, const Comment& comment, const Filter& filter)
{
    if (filter.openOnly && !isOpen(comment)) return false;
    if (filter.kind && comment.weight != *filter.kind) return false;
    if (!filter.author.isEmpty() && comment.author != filter.author) return false;
    if (!filter.assignee.isEmpty() && comment.assignee != filter.assignee) return false;
    return filter.below.isNull() || locate(content, comment.place.target).path.contains(filter.below);
}

} // namespace

CommentId add(Content& content, const NewComment& wanted, const QDateTime& time)
{
    if (wanted.text.trimmed().isEmpty() || !locate(content, wanted.place)) return {};
    Comment comment;
    comment.id = CommentId::make();
    comment.place = AnyRef{wanted.place};
    comment.field = wanted.field;
    comment.quote = wanted.quote.trimmed();
    comment.weight = wanted.kind;
    comment.author = wanted.author.trimmed();
    comment.assignee = wanted.assignee.trimmed();
    comment.time = time;
    comment.text = wanted.text.trimmed();
    content.review.comments.append(comment);
    return comment.id;
}

bool reply(Content& content, CommentId id, const QString& author, const QString& text, const QDateTime& time)
{
    if (text.trimmed().isEmpty()) return false;
    return change(content, id, [&](Comment& comment) {
        Reply reply;
        reply.id = PartId::make();
        reply.author = author.trimmed();
        reply.text = text.trimmed();
        reply.time = time;
        comment.replies.append(reply);
    });
}

bool setResolved(Content& content, CommentId id, bool resolved)
{
    return change(content, id, [&](Comment& comment) { comment.resolved = resolved; });
}

bool setKind(Content& content, CommentId id, CommentKind kind)
{
    return change(content, id, [&](Comment& comment) { comment.weight = kind; });
}

bool setText(Content& content, CommentId id, const QString& text)
{
    if (text.trimmed().isEmpty()) return false;
    return change(content, id, [&](Comment& comment) { comment.text = text.trimmed(); });
}

bool assign(Content& content, CommentId id, const QString& assignee)
{
    return change(content, id, [&](Comment& comment) { comment.assignee = assignee.trimmed(); });
}

bool remove(Content& content, CommentId id)
{
    return content.review.comments.removeIf([&](const Comment& comment) { return comment.id == id; }) > 0;
}

Placed placeOf(const Content& content, const Comment& comment)
{
    Placed placed{&comment, Standing::There, comment.field.toLatin1(), -1};
    const Located at = locate(content, comment.place.target);
    if (!at) {
        placed.standing = Standing::ElementRemoved;
    } else if (!comment.quote.isEmpty()) {
        const Found found = passage(content, at, placed.field, comment.quote);
        if (found.start < 0) {
            placed.standing = Standing::PassageChanged;
        } else {
            placed.field = found.field;
            placed.start = found.start;
        }
    }
    return placed;
}

QList<Placed> commentsOf(const Content& content, const Filter& filter)
{
    QList<Placed> list;
    for (const Comment& comment : content.review.comments)
        if (matches(content, comment, filter)) list.append(placeOf(content, comment));
    const QHash<QUuid, int> order = list.size() > 1 ? orderOf(content) : QHash<QUuid, int>();
    const auto rank = [&](const Placed& placed) {
        return placed.standing == Standing::ElementRemoved ? std::numeric_limits<int>::max() : order.value(placed.comment->place.target);
    };
    std::stable_sort(list.begin(), list.end(), [&](const Placed& a, const Placed& b) {
        const int left = rank(a), right = rank(b);
        return left != right ? left < right : a.comment->time < b.comment->time;
    });
    return list;
}

bool isOpen(const Comment& comment) { return !comment.resolved && comment.weight != CommentKind::Praise; }

int openCount(const Content& content) { return int(std::count_if(content.review.comments.cbegin(), content.review.comments.cend(), isOpen)); }

int openCount(const Content& content, CommentKind kind)
{
    return int(std::count_if(content.review.comments.cbegin(), content.review.comments.cend(),
                             [&](const Comment& comment) { return isOpen(comment) && comment.weight == kind; }));
}

QHash<QUuid, int> openCounts(const Content& content)
{
    QHash<QUuid, int> counts;
    for (const Comment& comment : content.review.comments) {
        if (!isOpen(comment)) continue;
        const Located at = locate(content, comment.place.target);
        for (const QUuid& id : at.path) ++counts[id];
    }
    return counts;
}

QStringList peopleOf(const Content& content)
{
    QStringList people;
    for (const Comment& comment : content.review.comments) {
        people << comment.author << comment.assignee;
        for (const Reply& reply : comment.replies) people << reply.author;
    }
    for (const Verdict& verdict : content.review.verdicts) people << verdict.reviewer;
    for (const Contributor& person : content.course.contributors) people << person.name;
    people.removeAll(QString());
    people.removeDuplicates();
    std::sort(people.begin(), people.end(), [](const QString& a, const QString& b) { return a.localeAwareCompare(b) < 0; });
    return people;
}

} // namespace microvet::review
