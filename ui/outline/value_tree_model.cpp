#include "ui/outline/value_tree_model.h"

#include "core/model/walk.h"
#include "core/review/comments.h"
#include "ui/checks/severity.h"

#include <cmath>

namespace microvet::ui {
using namespace model;

struct ValueTreeModel::OutlineNode : IdTreeModel::Node {
    Row kind = Row::Root;
    bool canRename = false;
    int minutes = -1;  ///< -1: not summed up yet
    int state = -2;    ///< of model::State; -1: has none; -2: not looked at yet
    int findings = 0;  ///< here and below
    int severity = -1; ///< the worst of them
    int comments = 0;  ///< open ones, here and below
    QString title;     ///< as written; empty where the placeholder is shown
    QString placeholder;
    QString icon;
};

ValueTreeModel::ValueTreeModel(Session& session, const OutlineShape& shape, QObject* parent)
    : IdTreeModel(parent)
    , m_session(session)
    , m_shape(shape)
{
    auto top = std::make_unique<OutlineNode>();
    top->id = rootId();
    reload(std::move(top));
    countFindings();
    countComments();
    connect(&session, &Session::changed, this, &ValueTreeModel::follow);
    connect(&session, &Session::findingsChanged, this, &ValueTreeModel::countFindings);
}

ValueTreeModel::OutlineNode& ValueTreeModel::outlineNode(const QModelIndex& index) const
{
    return static_cast<OutlineNode&>(nodeAt(index));
}

Shown ValueTreeModel::shownOf(const Node& node) const
{
    const auto& own = static_cast<const OutlineNode&>(node);
    if (!node.parent) return {Row::Root, node.id, &m_session.course()};
    const Shown above = shownOf(*node.parent);
    Shown found;
    int place = 0;
    if (above.element)
        visitBelow(m_shape, above,
                   [&](Row row, const QUuid& id, const Course& course) {
                       if (place++ == node.place && id == node.id) found = {row, id, &course};
                   },
                   [&](Row row, const auto& list) {
                       const qsizetype at = node.place - place;
                       if (at >= 0 && at < list.size() && list[at].id.uuid() == node.id) found = {row, node.id, &list[at]};
                       place += int(list.size());
                   });
    if (found.element || isGroup(own.kind)) return found;
    // Places are stale while rows are on the move.
    const Located located = locate(m_session.content(), node.id);
    if (located && rowOf(located.kind) == own.kind) return {own.kind, node.id, located.address};
    return {};
}

QList<QUuid> ValueTreeModel::childrenOf(const Node& node) const
{
    QList<QUuid> ids;
    const Shown shown = shownOf(node);
    if (!shown.element) return ids;
    visitBelow(m_shape, shown, [&](Row, const QUuid& id, const Course&) { ids.append(id); },
               [&](Row, const auto& list) {
                   ids.reserve(ids.size() + list.size());
                   for (const auto& item : list) ids.append(item.id.uuid());
               });
    return ids;
}

std::unique_ptr<IdTreeModel::Node> ValueTreeModel::makeNode(const QUuid& id, const Node& parent, int place) const
{
    auto node = std::make_unique<OutlineNode>();
    const Shown above = shownOf(parent);
    int first = 0;
    visitBelow(m_shape, above,
               [&](Row row, const QUuid& own, const Course& course) {
                   if (first++ == place) fill(*node, {row, own, &course});
               },
               [&](Row row, const auto& list) {
                   const qsizetype at = place - first;
                   if (at >= 0 && at < list.size()) fill(*node, {row, id, &list[at]});
                   first += int(list.size());
               });
    return node;
}

void ValueTreeModel::fill(OutlineNode& node, const Shown& shown) const
{
    node.kind = shown.row;
    node.title = ownTitle(shown);
    node.placeholder = placeholder(shown);
    node.icon = iconName(shown);
    node.canRename = canRename(shown);
}

void ValueTreeModel::aboutToRemove(const Node& node)
{
    m_counted.remove(node.id);
    m_commented.remove(node.id);
}

Shown ValueTreeModel::shownAt(const QModelIndex& index) const { return shownOf(nodeAt(index)); }

Row ValueTreeModel::rowKind(const QModelIndex& index) const
{
    return index.isValid() ? outlineNode(index).kind : Row::Root;
}

IdTreeModel::Node* ValueTreeModel::nodeNear(const QUuid& id) const
{
    if (Node* node = nodeOf(id)) return node;
    if (const auto known = m_inside.constFind(id); known != m_inside.cend())
        if (Node* node = nodeOf(*known)) return node;
    const Located located = locate(m_session.content(), id);
    for (auto up = located.path.crbegin(); up != located.path.crend(); ++up) {
        if (Node* node = nodeOf(*up)) {
            m_inside.insert(id, *up);
            return node;
        }
    }
    return nullptr;
}

QModelIndex ValueTreeModel::indexNear(const QUuid& id) const
{
    const Node* node = nodeNear(id);
    return node ? indexOf(*node) : QModelIndex();
}

void ValueTreeModel::follow(const Diff& diff)
{
    const QUuid course = m_session.course().id.uuid();
    QList<Node*> dirty;
    const auto mark = [&](const QUuid& id) {
        if (Node* node = nodeOf(id)) dirty.append(node);
        if (id == course) {
            dirty.append(&root());
            for (const QUuid& group : {outcomesId(), assessmentsId()})
                if (Node* node = nodeOf(group)) dirty.append(node);
        }
    };
    if (!nodeOf(course)) { // another course id: nothing that stood below it can be taken for granted
        mark(course);
        const auto everything = [&](const auto& self, const Node& node) -> void {
            for (const auto& child : node.children) {
                dirty.append(child.get());
                self(self, *child);
            }
        };
        everything(everything, root());
    }
    for (const QUuid& id : diff.relisted) mark(id);
    for (const QUuid& id : diff.moved) mark(id); // what moved to another parent may have changed inside as well
    if (diff.relisted.contains(course) || diff.changed.contains(course)) m_seconds = nullptr;
    for (const QSet<QUuid>* set : {&diff.moved, &diff.removed})
        for (const QUuid& id : *set) m_inside.remove(id);
    // A shown row whose minutes and badges lose something.
    QSet<QUuid> touched;
    for (Node* node : std::as_const(dirty)) touched.insert(node->id);
    sync(dirty);

    for (const QSet<QUuid>* set : {&diff.changed, &diff.relisted, &diff.moved}) {
        for (const QUuid& id : *set) {
            Node* node = nodeNear(id);
            if (!node) continue;
            if (node->id == course && id != course) m_seconds = nullptr; // a medium, perhaps
            touched.insert(node->id);
        }
    }
    QSet<Node*> told;
    for (const QUuid& id : std::as_const(touched)) {
        Node* node = nodeOf(id);
        if (!node || !node->parent) continue;
        const Shown shown = shownOf(*node);
        if (shown.element) fill(static_cast<OutlineNode&>(*node), shown);
        for (Node* up = node; up->parent; up = up->parent) {
            static_cast<OutlineNode*>(up)->minutes = -1;
            static_cast<OutlineNode*>(up)->state = -2;
            told.insert(up);
        }
    }
    if (Node* node = nodeOf(course); node && !told.isEmpty()) { // it shows the sum of all
        static_cast<OutlineNode*>(node)->minutes = -1;
        static_cast<OutlineNode*>(node)->state = -2;
        told.insert(node);
    }
    for (Node* node : std::as_const(told)) {
        const QModelIndex index = indexOf(*node);
        emit dataChanged(index, index);
    }
    const bool otherRows = !diff.removed.isEmpty() || !diff.moved.isEmpty();
    if (otherRows) countFindings();
    const QList<Comment>& comments = m_session.content().review.comments;
    // Only compared where they are stored anew; what was undone may bring rows back that have some.
    if (!(m_comments == comments) || (!comments.isEmpty() && (otherRows || !diff.added.isEmpty()))) countComments();
}

int ValueTreeModel::minutesOf(OutlineNode& node) const
{
    if (node.minutes >= 0) return node.minutes;
    const Shown shown = shownOf(node);
    if (!shown.element) return 0;
    if (!m_seconds) m_seconds = mediaSecondsOf(m_session.course());
    const auto below = [&](const Node& parent) {
        int minutes = 0;
        for (const auto& child : parent.children) minutes += minutesOf(static_cast<OutlineNode&>(*child));
        return minutes;
    };
    switch (node.kind) {
    case Row::Unit: node.minutes = model::minutesOf(shown.as<Unit>(), m_seconds, rules::timeFactors(m_session.rules())); break;
    case Row::Module:
        node.minutes = below(node) + int(std::ceil(minutesFor(ownAmountOf(shown.as<Module>())) - 1e-9));
        break;
    case Row::Assessment: node.minutes = model::minutesOf(shown.as<Assessment>(), rules::timeFactors(m_session.rules())); break;
    case Row::Assessments: node.minutes = below(node); break;
    case Row::Course: {
        int minutes = 0;
        for (const auto& child : root().children)
            if (child.get() != &node) minutes += minutesOf(static_cast<OutlineNode&>(*child));
        node.minutes = minutes;
        break;
    }
    default: node.minutes = 0;
    }
    return node.minutes;
}

int ValueTreeModel::stateOf(OutlineNode& node) const
{
    if (node.state != -2) return node.state;
    node.state = -1;
    const Shown shown = shownOf(node);
    if (!shown.element) return -1;
    const int toMend = node.severity >= int(rules::Severity::Warning) ? node.findings : 0;
    const auto joined = [&](const Node& parent) {
        QList<State> parts;
        for (const auto& child : parent.children) {
            if (child.get() == &node) continue;
            const int state = stateOf(static_cast<OutlineNode&>(*child));
            if (state >= 0) parts.append(State(state));
        }
        return int(model::stateOf(parts, toMend));
    };
    switch (node.kind) {
    case Row::Course:
        node.state = joined(root());
        // Steps of the method that nobody has begun are no fault, but then the course is not ready either.
        if (node.state == int(State::Ready) && m_session.laterCount() > 0) node.state = int(State::InWork);
        break;
    case Row::Module: node.state = joined(node); break;
    case Row::Unit: node.state = int(model::stateOf(shown.as<Unit>(), toMend)); break;
    case Row::Assessment: node.state = int(model::stateOf(shown.as<Assessment>(), toMend)); break;
    case Row::Block: node.state = int(model::stateOf(shown.as<Block>(), toMend)); break;
    case Row::Question: node.state = int(model::stateOf(shown.as<Question>(), toMend)); break;
    case Row::Outcome: node.state = int(model::stateOf(shown.as<Outcome>(), toMend)); break;
    // A course without outcomes or assessments is no less written for it; the checks ask for them.
    case Row::Outcomes: case Row::Assessments:
        if (!node.children.empty()) node.state = joined(node);
        break;
    default: break;
    }
    return node.state;
}

void ValueTreeModel::countFindings()
{
    struct Count { int count = 0; int severity = -1; };
    QHash<Node*, Count> counts;
    const QList<rules::Finding>& findings = m_session.findingsAtHand();
    // Many places inside blocks: one walk finds them all.
    QSet<QUuid> unknown;
    for (const rules::Finding& finding : findings)
        if (!nodeOf(finding.place) && !m_inside.contains(finding.place)) unknown.insert(finding.place);
    if (unknown.size() > 8) {
        QHash<QUuid, QUuid> above;
        forEachElement(m_session.content(), [&](const ElementView& view) {
            const QUuid shown = nodeOf(view.id) ? view.id : above.value(view.parent);
            above.insert(view.id, shown);
            if (unknown.contains(view.id) && !shown.isNull()) m_inside.insert(view.id, shown);
            return true;
        });
    }
    for (const rules::Finding& finding : findings) {
        for (Node* up = nodeNear(finding.place); up && up->parent; up = up->parent) {
            Count& count = counts[up];
            ++count.count;
            count.severity = std::max(count.severity, int(finding.severity));
        }
    }
    QSet<QUuid> old = std::exchange(m_counted, {});
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        m_counted.insert(it.key()->id);
        old.insert(it.key()->id);
    }
    const QUuid course = m_session.course().id.uuid();
    const bool waits = m_session.laterCount() > 0;
    const bool turned = std::exchange(m_waits, waits) != waits;
    if (turned) old.insert(course);
    for (const QUuid& id : std::as_const(old)) {
        auto* node = static_cast<OutlineNode*>(nodeOf(id));
        if (!node) continue;
        const Count count = counts.value(node);
        if (node->findings == count.count && node->severity == count.severity && !(turned && id == course)) continue;
        node->findings = count.count;
        node->severity = count.severity;
        node->state = -2;
        const QModelIndex index = indexOf(*node);
        emit dataChanged(index, index, {FindingCountRole, SeverityRole, StateRole, Qt::AccessibleTextRole, Qt::ToolTipRole});
    }
}

void ValueTreeModel::countComments()
{
    m_comments = m_session.content().review.comments;
    QHash<Node*, int> counts;
    for (const Comment& comment : std::as_const(m_comments)) {
        if (!review::isOpen(comment)) continue;
        for (Node* up = nodeNear(comment.place.target); up && up->parent; up = up->parent) ++counts[up];
    }
    QSet<QUuid> touched = std::exchange(m_commented, {});
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        m_commented.insert(it.key()->id);
        touched.insert(it.key()->id);
    }
    for (const QUuid& id : std::as_const(touched)) {
        auto* node = static_cast<OutlineNode*>(nodeOf(id));
        if (!node || std::exchange(node->comments, counts.value(node)) == counts.value(node)) continue;
        const QModelIndex index = indexOf(*node);
        emit dataChanged(index, index, {CommentCountRole, Qt::AccessibleTextRole, Qt::ToolTipRole});
    }
}

QVariant ValueTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    OutlineNode& node = outlineNode(index);
    switch (role) {
    case Qt::DisplayRole: return node.title.isEmpty() ? node.placeholder : node.title;
    case Qt::EditRole: {
        const Shown shown = shownOf(node);
        return shown.element ? editableTitle(shown) : QString();
    }
    case Qt::ToolTipRole: return accessibleText(index);
    case Qt::AccessibleTextRole: return accessibleText(index);
    case Qt::DecorationRole: return icon(node.icon);
    case IdRole: return node.id;
    case RowRole: return int(node.kind);
    case PlaceholderRole: return node.title.isEmpty();
    case IconNameRole: return node.icon;
    case MinutesRole: return minutesOf(node);
    case FindingCountRole: return node.findings;
    case SeverityRole: return node.severity;
    case StateRole: return stateOf(node);
    case CommentCountRole: return node.comments;
    default: return {};
    }
}

QString ValueTreeModel::accessibleText(const QModelIndex& index) const
{
    OutlineNode& node = outlineNode(index);
    int number = node.row + 1;
    if (node.kind == Row::Module)
        for (const auto& sibling : root().children)
            if (static_cast<const OutlineNode&>(*sibling).kind != Row::Module && sibling->row < node.row) --number;
    const QString title = node.title.isEmpty() ? node.placeholder : node.title;
    QString text;
    switch (node.kind) {
    case Row::Course: text = tr("Course: %1").arg(title); break;
    case Row::Outcome: text = tr("Outcome %1: %2").arg(number).arg(title); break;
    case Row::Module: text = tr("Module %1: %2").arg(number).arg(title); break;
    case Row::Unit: text = tr("Unit %1: %2").arg(number).arg(title); break;
    case Row::Assessment: text = tr("Assessment %1: %2").arg(number).arg(title); break;
    case Row::Question: text = tr("Question %1: %2").arg(number).arg(title); break;
    case Row::Block:
        //: kind of block and its title
        text = node.title.isEmpty() ? title : tr("%1: %2").arg(node.placeholder, title);
        break;
    default: text = title;
    }
    if (const int minutes = minutesOf(node); minutes == 1) text = tr("%1, 1 minute").arg(text);
    else if (minutes > 1) text = tr("%1, %n minutes", nullptr, minutes).arg(text);
    // Blocks, questions and outcomes are part of something that is in work; only what is special is said.
    const bool part = node.kind == Row::Block || node.kind == Row::Question || node.kind == Row::Outcome;
    switch (stateOf(node)) {
    case int(State::Empty): text = tr("%1, empty").arg(text); break;
    case int(State::InWork):
        if (!part) text = tr("%1, in work").arg(text);
        break;
    case int(State::Ready): text = tr("%1, ready").arg(text); break;
    default: break; // findings are counted
    }
    if (node.findings == 1) text = tr("%1, 1 thing to mend").arg(text);
    else if (node.findings > 1) text = tr("%1, %n things to mend", nullptr, node.findings).arg(text);
    if (node.comments > 0) text = tr("%1, %n comments", nullptr, node.comments).arg(text);
    return text;
}

Qt::ItemFlags ValueTreeModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) return Qt::ItemIsDropEnabled; // modules between modules
    const OutlineNode& node = outlineNode(index);
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    if (node.canRename) flags |= Qt::ItemIsEditable;
    if (!isGroup(node.kind) && node.kind != Row::Course) flags |= Qt::ItemIsDragEnabled;
    switch (node.kind) {
    case Row::Outcomes: case Row::Module: case Row::Unit: case Row::Assessments: case Row::Assessment:
        flags |= Qt::ItemIsDropEnabled;
        break;
    default: break;
    }
    const bool leaf = node.kind == Row::Course || node.kind == Row::Delivery || node.kind == Row::Outcome || node.kind == Row::Block
        || node.kind == Row::Question;
    if (leaf) flags |= Qt::ItemNeverHasChildren;
    return flags;
}

bool ValueTreeModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole) return false;
    const OutlineNode& node = outlineNode(index);
    const QString title = value.toString().simplified();
    if (!node.canRename || title == data(index, Qt::EditRole).toString()) return false;
    QString label;
    switch (node.kind) {
    case Row::Course: label = tr("Rename course"); break;
    case Row::Outcome: label = tr("Change learning outcome"); break;
    case Row::Module: label = tr("Rename module"); break;
    case Row::Unit: label = tr("Rename unit"); break;
    case Row::Assessment: label = tr("Rename assessment"); break;
    default: label = tr("Rename block");
    }
    const QUuid id = node.id;
    const Row kind = node.kind;
    const QByteArray field = kind == Row::Outcome ? "statement" : kind == Row::Block ? "body.title" : "title";
    return m_session.edit(label, {id, field}, [&](Content& content) { setTitle(content, kind, id, title); });
}

} // namespace microvet::ui
