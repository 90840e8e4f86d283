#include "ui/review/comment_model.h"

#include "core/actions/place_name.h"
#include "core/review/words.h"
#include "ui/outline/outline_shape.h"
#include "ui/review/comment_text.h"

namespace microvet::ui {
using model::Comment;
using review::Placed;
using review::Standing;

namespace {
constexpr int namesPause = 400;       ///< ms between an edit and new names of places
constexpr qsizetype shown = 220; ///< characters of a comment in its row
} // namespace

struct CommentModel::CommentNode : IdTreeModel::Node {
    bool group = false;
};

CommentModel::CommentModel(Session& session, QObject* parent)
    : IdTreeModel(parent)
    , m_session(session)
{
    auto top = std::make_unique<CommentNode>();
    top->id = rootId();
    reload(std::move(top));
    m_pause.setSingleShot(true);
    m_pause.setInterval(namesPause);
    connect(&m_pause, &QTimer::timeout, this, &CommentModel::arrange);
    connect(&session, &Session::changed, this, [this] {
        if (!(m_review == m_session.content().review))
            arrange();
        else if (!m_review.comments.isEmpty())
            m_pause.start();
    });
    arrange();
}

QUuid CommentModel::removedId()
{
    static const QUuid id(0x1d0e7c02, 0x6a55, 0x4f0b, 0x8c, 0x11, 0x5e, 0x20, 0x9b, 0x44, 0x3a, 0x7d);
    return id;
}

void CommentModel::setFilter(const review::Filter& filter)
{
    m_filter = filter;
    arrange();
}

void CommentModel::arrange()
{
    m_pause.stop();
    const model::Content& content = m_session.content();
    m_review = content.review;
    const QHash<QUuid, Entry> before = std::exchange(m_entries, {});
    const QHash<QUuid, Group> groupsBefore = std::exchange(m_groups, {});
    m_order.clear();
    const QList<Placed> list = review::commentsOf(content, m_filter);
    for (const Placed& placed : list) {
        const bool gone = placed.standing == Standing::ElementRemoved;
        const QUuid groupId = gone ? removedId() : placed.comment->place.target;
        const QUuid id = placed.comment->id.uuid();
        if (m_entries.contains(id)) continue; // a broken file may have one twice
        Group& group = m_groups[groupId];
        if (group.members.isEmpty()) {
            m_order.append(groupId);
            group.name = gone ? tr("Element removed") : actions::placeName(content, groupId);
        }
        group.members.append(id);
        m_entries.insert(id, {*placed.comment, placed, groupId});
    }
    QList<Node*> dirty{&root()};
    for (const auto& group : root().children)
        dirty.append(group.get());
    sync(dirty);
    for (const auto& node : root().children) {
        const Group& group = m_groups[node->id];
        if (const auto old = groupsBefore.constFind(node->id);
            old != groupsBefore.cend() && (old->name != group.name || old->members.size() != group.members.size()))
            emit dataChanged(indexOf(*node), indexOf(*node));
        for (const auto& child : node->children)
            if (const auto old = before.constFind(child->id);
                old != before.cend() && !(old->comment == m_entries[child->id].comment))
                emit dataChanged(indexOf(*child), indexOf(*child));
    }
    emit updated();
}

QList<QUuid> CommentModel::childrenOf(const Node& node) const
{
    if (!node.parent) return m_order;
    return static_cast<const CommentNode&>(node).group ? m_groups.value(node.id).members : QList<QUuid>();
}

std::unique_ptr<IdTreeModel::Node> CommentModel::makeNode(const QUuid&, const Node& parent, int) const
{
    auto node = std::make_unique<CommentNode>();
    node->group = !parent.parent;
    return node;
}

const Comment* CommentModel::commentAt(const QModelIndex& index) const
{
    const auto entry = m_entries.constFind(idOf(index));
    return entry == m_entries.cend() ? nullptr : &entry->comment;
}

Placed CommentModel::placedAt(const QModelIndex& index) const
{
    const auto entry = m_entries.constFind(idOf(index));
    if (entry == m_entries.cend()) return {};
    Placed placed = entry->placed;
    placed.comment = &entry->comment;
    return placed;
}

QString CommentModel::placeNameAt(const QModelIndex& index) const
{
    const auto entry = m_entries.constFind(idOf(index));
    return m_groups.value(entry == m_entries.cend() ? idOf(index) : entry->group).name;
}

QVariant CommentModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const Comment* comment = commentAt(index);
    if (!comment) {
        const Group group = m_groups.value(idOf(index));
        switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return group.name;
        case Qt::AccessibleTextRole:
            return tr("%1, %n comments", nullptr, int(group.members.size())).arg(group.name);
        case IsGroupRole:
            return true;
        case CountRole:
            return int(group.members.size());
        default:
            return {};
        }
    }
    const auto text = [&] {
        const QString words = comment->text.simplified();
        return words.size() > shown ? words.left(shown) + u'…' : words;
    };
    const auto line = [&] {
        const QString state = commentState(*comment);
        const QString by = writtenBy(comment->author, comment->time);
        return state.isEmpty() ? by : by + QStringLiteral(" · ") + state;
    };
    switch (role) {
    case Qt::DisplayRole:
        return QString(text() + u'\n' + line());
    case Qt::ToolTipRole:
        return review::nameOf(comment->weight.value());
    case Qt::AccessibleTextRole:
        //: kind, text, and who wrote a comment, read by a screen reader
        return tr("%1: %2. %3").arg(review::nameOf(comment->weight.value()), text(), line());
    case Qt::DecorationRole:
        return comment->resolved ? icon(QStringLiteral("good"))
                                 : icon(commentIconName(comment->weight.value()), commentInk(comment->weight.value()));
    case IsGroupRole:
        return false;
    default:
        return {};
    }
}

Qt::ItemFlags CommentModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) return {};
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return commentAt(index) ? flags | Qt::ItemNeverHasChildren : flags;
}

} // namespace microvet::ui
