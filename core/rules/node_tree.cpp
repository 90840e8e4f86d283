#include "core/rules/node_tree.h"

#include <utility>

namespace microvet::rules {

using namespace model;

namespace {

template<class... T>
void insideOf(const ElementView& node, const std::function<bool(const ElementView&)>& fn)
{
    const auto attempt = [&]<class Type>(std::type_identity<Type>) {
        if (const Type* element = node.as<Type>()) forEachElementIn(*element, fn);
    };
    (attempt(std::type_identity<T>{}), ...);
}

QSet<QUuid> targetsOf(const Facts& facts)
{
    QSet<QUuid> targets;
    for (const RefView& ref : facts.refs) targets.insert(ref.target);
    return targets;
}

} // namespace

void forEachInside(const ElementView& node, const std::function<void(const ElementView&)>& fn)
{
    insideOf<Course, Module, Unit, Block, Question, Outcome, Assessment, Media>(node, [&](const ElementView& view) {
        fn(view);
        return !standsAlone(view.kind);
    });
}

void NodeTree::clear()
{
    QList<Node*> nodes; // the other entries are parts in one of them
    for (auto it = m_index.cbegin(); it != m_index.cend(); ++it)
        if (it->node->id == it.key()) nodes.append(it->node);
    qDeleteAll(nodes);
    m_index.clear();
    m_referrers.clear();
    forgetViews();
    m_orphans.clear();
    m_update = {};
    m_root = nullptr;
}

void NodeTree::build(const Content& content)
{
    clear();
    m_building = true;
    qsizetype blocks = 0;
    for (const Module& module : content.course.modules)
        for (const Unit& unit : module.units) blocks += unit.blocks.size();
    m_index.reserve(1024 + 2 * blocks); // with questions and parts
    m_root = new Node;
    m_root->id = content.course.id.uuid();
    m_root->kind = ElementKind::Course;
    m_index.insert(m_root->id, {m_root, ElementKind::Course});
    setRootView(content);
    sync(m_root, true);
    m_building = false;
}

NodeTree::Update NodeTree::update(const Content& content, const Diff& diff)
{
    forgetViews();
    m_update = {};
    setRootView(content);

    // Elements that are new have no node yet; the lists that hold them now name it.
    for (const QSet<QUuid>* ids : {&diff.changed, &diff.relisted, &diff.moved})
        for (const QUuid& id : *ids)
            if (Node* node = nodeOf(id)) m_update.dirty.insert(node);

    // From above, so that a node is asked for only after those around it are right.
    QList<std::pair<int, Node*>> byDepth;
    for (Node* node : std::as_const(m_update.dirty)) byDepth.append({depthOf(node), node});
    std::sort(byDepth.begin(), byDepth.end());
    for (const auto& [depth, node] : std::as_const(byDepth))
        if (viewOf(node).kind != ElementKind::None) sync(node, false);
    for (Node* orphan : std::exchange(m_orphans, {}))
        if (!orphan->parent) drop(orphan);
    return std::exchange(m_update, {});
}

Node* NodeTree::node(const QUuid& id) const
{
    Node* found = nodeOf(id);
    return found && found->id == id ? found : nullptr;
}

int NodeTree::depthOf(const Node* node)
{
    int depth = 0;
    while ((node = node->parent)) ++depth;
    return depth;
}

bool NodeTree::isInside(const Node* node, const Node* ancestor) const
{
    for (; node; node = node->parent)
        if (node == ancestor) return true;
    return false;
}

ElementView NodeTree::viewOf(Node* node)
{
    if (node->viewed == m_round) return node->view;
    if (!node->parent || node->parent->expanded == m_round) return {};
    const ElementView above = viewOf(node->parent);
    if (above.kind != ElementKind::None) expand(node->parent, above);
    return node->viewed == m_round ? node->view : ElementView{};
}

void NodeTree::setView(Node* node, const ElementView& view)
{
    node->view = view;
    node->viewed = m_round;
}

void NodeTree::setRootView(const Content& content)
{
    ElementView view;
    view.kind = ElementKind::Course;
    view.id = m_root->id;
    view.type = &typeTagOf<Course>;
    view.address = &content.course;
    setView(m_root, view);
}

/// Remembers the views of all children at once: asking for them one by one would walk the same list again and again.
void NodeTree::expand(Node* parent, const ElementView& view)
{
    parent->expanded = m_round;
    forEachInside(view, [&](const ElementView& inside) {
        if (!standsAlone(inside.kind)) return;
        Node* child = node(inside.id);
        if (child && child->parent == parent && child->kind == inside.kind) setView(child, inside);
    });
}

/// Brings parts and children of a node in line with the content. With `deep` everything below as well.
void NodeTree::sync(Node* node, bool deep)
{
    QList<ElementView> inside, parts;
    forEachInside(node->view, [&](const ElementView& view) {
        (standsAlone(view.kind) ? inside : parts).append(view);
    });
    syncParts(node, parts);

    const quint64 pass = ++m_pass;
    const std::vector<Node*> before = std::exchange(node->children, {});
    node->children.reserve(size_t(inside.size()));
    QList<Node*> below;
    for (const ElementView& view : std::as_const(inside)) {
        bool fresh = false;
        Node* child = childFor(node, view, fresh);
        if (!child || child->seen == pass) continue;
        child->seen = pass;
        node->children.push_back(child);
        setView(child, view);
        if (fresh || deep) below.append(child);
    }
    node->expanded = m_round;
    for (Node* child : before) {
        if (child->parent != node || child->seen == pass) continue;
        child->parent = nullptr;
        child->viewed = 0;
        m_orphans.append(child);
    }
    for (Node* child : std::as_const(below)) {
        if (!m_building) m_update.dirty.insert(child);
        sync(child, true);
    }
}

void NodeTree::syncParts(Node* node, const QList<ElementView>& parts)
{
    QList<QUuid> ids;
    ids.reserve(parts.size());
    for (const ElementView& part : parts) ids.append(part.id);
    if (ids == node->parts) return;
    for (const QUuid& id : std::as_const(node->parts)) {
        const auto it = m_index.constFind(id);
        if (it == m_index.cend() || it->node != node || ids.contains(id)) continue;
        m_index.erase(it);
        m_update.cameOrWent.insert(id);
    }
    for (const ElementView& part : parts) {
        const auto it = m_index.constFind(part.id);
        if (it != m_index.cend() && it->node->id == part.id) continue; // an id that stands twice: the node keeps it
        if (it == m_index.cend() && !m_building) m_update.cameOrWent.insert(part.id);
        m_index.insert(part.id, {node, part.kind});
    }
    node->parts = ids;
}

/// The node for an element found in `parent`: a new one, the child that was there, or one that came from elsewhere.
Node* NodeTree::childFor(Node* parent, const ElementView& view, bool& fresh)
{
    const auto it = m_index.constFind(view.id);
    if (it == m_index.cend()) {
        fresh = true;
        auto* child = new Node;
        child->id = view.id;
        child->kind = view.kind;
        child->parent = parent;
        m_index.insert(view.id, {child, view.kind});
        if (!m_building) m_update.cameOrWent.insert(view.id);
        return child;
    }
    Node* child = it->node;
    // The rest are ids that stand twice in a broken course: the first one counts.
    if (child->id != view.id || child->kind != view.kind || isInside(parent, child)) return nullptr;
    if (child->parent == parent) return child;
    if (m_building) return nullptr;
    if (child->parent) std::erase(child->parent->children, child);
    child->parent = parent;
    fresh = true;
    return child;
}

void NodeTree::drop(Node* node)
{
    for (Node* child : std::exchange(node->children, {}))
        if (child->parent == node) drop(child);
    for (const QUuid& id : std::as_const(node->parts)) {
        const auto it = m_index.constFind(id);
        if (it == m_index.cend() || it->node != node) continue;
        m_index.erase(it);
        m_update.cameOrWent.insert(id);
    }
    // Those to which it referred must be looked at again, as if they had come or gone themselves.
    const QSet<QUuid> targets = setFacts(node, {});
    for (const QUuid& target : targets)
        if (Node* other = this->node(target); other && other != node) m_update.dirty.insert(other);
    m_index.remove(node->id);
    m_update.cameOrWent.insert(node->id);
    m_update.dirty.remove(node);
    delete node;
}

void NodeTree::enterFacts(Node* node)
{
    for (const RefView& ref : std::as_const(node->facts.refs)) m_referrers[ref.target].insert(node);
}

QSet<QUuid> NodeTree::setFacts(Node* node, Facts facts)
{
    const QSet<QUuid> before = targetsOf(node->facts);
    const QSet<QUuid> after = targetsOf(facts);
    node->facts = std::move(facts);
    if (before == after) return {};
    QSet<QUuid> differing;
    for (const QUuid& target : before) {
        if (after.contains(target)) continue;
        differing.insert(target);
        const auto it = m_referrers.find(target);
        it->remove(node);
        if (it->isEmpty()) m_referrers.erase(it);
    }
    for (const QUuid& target : after) {
        if (before.contains(target)) continue;
        differing.insert(target);
        m_referrers[target].insert(node);
    }
    return differing;
}

const QSet<Node*>& NodeTree::referrers(const QUuid& target) const
{
    static const QSet<Node*> none;
    const auto it = m_referrers.constFind(target);
    return it == m_referrers.cend() ? none : *it;
}

} // namespace microvet::rules
