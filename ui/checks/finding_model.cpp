#include "ui/checks/finding_model.h"

#include "core/model/walk.h"
#include "ui/checks/severity.h"
#include "ui/outline/outline_shape.h"
#include "ui/widgets/code_names.h"

namespace microvet::ui {
using rules::Finding;
using rules::Severity;

namespace {

QUuid keyOf(const QString& text)
{
    static const QUuid space(0x6f2b1c10, 0x51d0, 0x4f4e, 0x9a, 0x01, 0x3b, 0x6d, 0x52, 0x10, 0x77, 0x10);
    return QUuid::createUuidV5(space, text);
}

/// Up to so many are looked up one by one: a title that is being typed, or a unit on the move, touches few.
constexpr qsizetype fewPlaces = 64;

/// What one element adds to the name of a place; `last`: it is the place itself.
QString partOf(const model::ElementView& element, bool last)
{
    const QString number = QString::number(element.index + 1);
    const Row row = rowOf(element.kind);
    const QString title = row == Row::Root ? QString() : ownTitle({row, element.id, element.address});
    switch (element.kind) {
    case model::ElementKind::Module:
        return title.isEmpty() || !last ? FindingModel::tr("Module %1").arg(number) : FindingModel::tr("Module %1: %2").arg(number, title);
    case model::ElementKind::Unit:
        return title.isEmpty() ? FindingModel::tr("Unit %1").arg(number) : FindingModel::tr("Unit %1: %2").arg(number, title);
    case model::ElementKind::Outcome:
        return title.isEmpty() ? FindingModel::tr("Outcome %1").arg(number) : FindingModel::tr("Outcome %1: %2").arg(number, title);
    case model::ElementKind::Assessment:
        return title.isEmpty() ? FindingModel::tr("Assessment %1").arg(number) : FindingModel::tr("Assessment: %1").arg(title);
    case model::ElementKind::Question: return FindingModel::tr("Question %1").arg(number);
    case model::ElementKind::Option: return FindingModel::tr("Answer %1").arg(number);
    case model::ElementKind::Block: return blockTypeName(blockType(*element.as<model::Block>()));
    case model::ElementKind::Media: {
        const auto* medium = element.as<model::Media>();
        const QString name = medium->attribution.title.isEmpty() ? medium->name : medium->attribution.title;
        return name.isEmpty() ? FindingModel::tr("A medium of the course") : FindingModel::tr("Medium: %1").arg(name);
    }
    case model::ElementKind::Term: return FindingModel::tr("Glossary entry %1").arg(number);
    case model::ElementKind::Reference: return FindingModel::tr("Reference %1").arg(number);
    case model::ElementKind::Rubric: return FindingModel::tr("Rubric %1").arg(number);
    case model::ElementKind::Person: return FindingModel::tr("Contributor %1").arg(number);
    default: return {};
    }
}

} // namespace

struct FindingModel::FindingNode : IdTreeModel::Node {
    bool group = false;
};

FindingModel::FindingModel(Session& session, QObject* parent)
    : IdTreeModel(parent)
    , m_session(session)
{
    auto top = std::make_unique<FindingNode>();
    top->id = rootId();
    reload(std::move(top));
    take();
    connect(&session, &Session::changed, this, &FindingModel::follow);
    connect(&session, &Session::findingsChanged, this, &FindingModel::take);
}

void FindingModel::take()
{
    m_counts = {};
    for (const Finding& finding : m_session.findingsAtHand())
        if (!m_only || finding.group == *m_only) ++m_counts[size_t(finding.severity)];
    nameNewPlaces();
    arrangeAll();
    emit countsChanged();
}

void FindingModel::follow(const model::Diff& diff)
{
    if (m_names.isEmpty()) return;
    const QHash<QUuid, QString> before = m_names;
    QSet<QUuid> stale;
    for (const QSet<QUuid>* set : {&diff.relisted, &diff.moved}) // numbers below have changed
        for (const QUuid& id : *set) stale.unite(m_namedBy.value(id));
    for (const QUuid& id : diff.changed) {
        const model::ElementKind kind = model::locate(m_session.content(), id).kind;
        if (kind == model::ElementKind::Course) continue; // its title stands in no name
        if (kind == model::ElementKind::Module) stale.insert(id); // below it only its number is told
        else stale.unite(m_namedBy.value(id));
    }
    for (const QUuid& place : std::as_const(stale)) m_names.remove(place);
    if (m_names.size() == before.size()) return;
    if (m_names.isEmpty()) m_namedBy.clear();
    nameNewPlaces();
    for (const auto& group : root().children) {
        const QUuid place = m_groups.value(group->id).place;
        if (m_grouping == Grouping::Place && before.value(place) != m_names.value(place))
            emit dataChanged(indexOf(*group), indexOf(*group));
        if (m_grouping != Grouping::Rule) continue;
        for (const auto& child : group->children) {
            const QUuid own = m_entries.value(child->id).finding.place;
            if (before.value(own) != m_names.value(own)) emit dataChanged(indexOf(*child), indexOf(*child));
        }
    }
}

void FindingModel::nameNewPlaces()
{
    QSet<QUuid> places;
    for (const Finding& finding : m_session.findingsAtHand())
        if (!m_names.contains(finding.place)) places.insert(finding.place);
    if (places.isEmpty()) return;
    QHash<QUuid, model::ElementView> elements;
    if (places.size() <= fewPlaces) {
        for (const QUuid& place : std::as_const(places))
            for (const QUuid& id : model::locate(m_session.content(), place).path)
                elements.insert(id, model::locate(m_session.content(), id));
    } else { // one walk for all of them, however many
        model::forEachElement(m_session.content(), [&](const model::ElementView& element) {
            elements.insert(element.id, element);
            return true;
        });
    }
    for (const QUuid& place : std::as_const(places)) {
        QStringList parts;
        const auto found = elements.constFind(place);
        for (auto at = found; at != elements.cend(); at = elements.constFind(at->parent)) {
            const QString part = partOf(*at, at->id == place);
            m_namedBy[at->id].insert(place);
            if (!part.isEmpty()) parts.prepend(part);
        }
        if (found == elements.cend()) m_names.insert(place, tr("A place that is gone"));
        else if (parts.isEmpty()) m_names.insert(place, tr("The course as a whole"));
        //: between the parts of a place, from the outside in: "Module 1 › Unit 2 › Picture"
        else m_names.insert(place, parts.join(tr(" › ")));
    }
}

void FindingModel::setGrouping(Grouping grouping)
{
    if (m_grouping == grouping) return;
    m_grouping = grouping;
    arrangeAll();
}

void FindingModel::setShown(const QSet<int>& severities)
{
    if (m_severities == severities) return;
    m_severities = severities;
    arrangeAll();
}

void FindingModel::setOnly(std::optional<rules::Group> group)
{
    if (m_only == group) return;
    m_only = group;
    take();
}

void FindingModel::arrangeAll()
{
    emit aboutToUpdate();
    const QHash<QUuid, Entry> before = std::exchange(m_entries, {});
    const QHash<QUuid, Group> groupsBefore = std::exchange(m_groups, {});
    m_order.clear();
    QHash<QString, int> times; // the same rule may find two things in one field
    for (const Finding& finding : m_session.findingsAtHand()) {
        if (!m_severities.contains(int(finding.severity)) || (m_only && finding.group != *m_only)) continue;
        const QString place = finding.place.toString();
        QString key = finding.rule + u'/' + place + u'/' + QString::fromLatin1(finding.field);
        key += u'/' + QString::number(times[key]++);
        const QUuid id = keyOf(key);
        const QUuid groupId = keyOf(m_grouping == Grouping::Rule ? QStringLiteral("rule/") + finding.rule : QStringLiteral("place/") + place);
        const auto old = before.constFind(id);
        const bool same = old != before.cend() && old->finding == finding;
        m_entries.insert(id, {finding, groupId, same ? old->what : rules::textOf(finding).what});
        Group& group = m_groups[groupId];
        if (group.members.isEmpty()) {
            m_order.append(groupId);
            group.place = finding.place;
            group.what = m_entries[id].what;
        }
        group.severity = std::max(group.severity, int(finding.severity));
        group.members.append(id);
    }
    // Places come in document order; rules the worst first, then the most frequent.
    if (m_grouping == Grouping::Rule)
        std::stable_sort(m_order.begin(), m_order.end(), [&](const QUuid& a, const QUuid& b) {
            const Group& x = m_groups[a];
            const Group& y = m_groups[b];
            return std::pair(x.severity, x.members.size()) > std::pair(y.severity, y.members.size());
        });

    QList<Node*> dirty{&root()};
    for (const auto& group : root().children) dirty.append(group.get());
    sync(dirty);
    for (const auto& node : root().children) {
        const Group& group = m_groups[node->id];
        if (const auto old = groupsBefore.constFind(node->id); old != groupsBefore.cend()
            && (old->severity != group.severity || old->what != group.what || old->members.size() != group.members.size()))
            emit dataChanged(indexOf(*node), indexOf(*node));
        for (const auto& child : node->children)
            if (const auto old = before.constFind(child->id); old != before.cend() && !(old->finding == m_entries[child->id].finding))
                emit dataChanged(indexOf(*child), indexOf(*child));
    }
    emit updated();
}

QList<QUuid> FindingModel::childrenOf(const Node& node) const
{
    if (!node.parent) return m_order;
    return static_cast<const FindingNode&>(node).group ? m_groups.value(node.id).members : QList<QUuid>();
}

std::unique_ptr<IdTreeModel::Node> FindingModel::makeNode(const QUuid&, const Node& parent, int) const
{
    auto node = std::make_unique<FindingNode>();
    node->group = !parent.parent;
    return node;
}

const Finding* FindingModel::findingAt(const QModelIndex& index) const
{
    const auto entry = m_entries.constFind(idOf(index));
    return entry == m_entries.cend() ? nullptr : &entry->finding;
}

document::Place FindingModel::placeAt(const QModelIndex& index) const
{
    const Finding* finding = findingAt(index);
    return finding ? document::Place{finding->place, finding->field} : document::Place();
}

QString FindingModel::placeName(const QUuid& place) const { return m_names.value(place); }

QString FindingModel::groupName(const QUuid& group) const
{
    const auto found = m_groups.constFind(group);
    if (found == m_groups.cend()) return {};
    return m_grouping == Grouping::Rule ? found->what : placeName(found->place);
}

QVariant FindingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const Finding* finding = findingAt(index);
    if (!finding) {
        const QUuid group = idOf(index);
        const Group found = m_groups.value(group);
        const int count = int(found.members.size());
        switch (role) {
        case Qt::DisplayRole: case Qt::ToolTipRole: return groupName(group);
        case Qt::AccessibleTextRole:
            return count == 1 ? tr("%1, 1 finding").arg(groupName(group))
                              : tr("%1, %n findings", nullptr, count).arg(groupName(group));
        case IsGroupRole: return true;
        case SeverityRole: return found.severity;
        case CountRole: return count;
        default: return {};
        }
    }
    const auto text = [&] {
        return m_grouping == Grouping::Rule ? placeName(finding->place) : m_entries.constFind(idOf(index))->what;
    };
    switch (role) {
    case Qt::DisplayRole: case Qt::ToolTipRole: return text();
    case Qt::AccessibleTextRole:
        //: severity and text of a finding, read by a screen reader
        return tr("%1: %2").arg(severitySingle(finding->severity), text());
    case Qt::DecorationRole: return icon(severityIconName(finding->severity), severityInk(finding->severity));
    case IsGroupRole: return false;
    case SeverityRole: return int(finding->severity);
    case PlaceNameRole: return placeName(finding->place);
    default: return {};
    }
}

Qt::ItemFlags FindingModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) return {};
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return findingAt(index) ? flags | Qt::ItemNeverHasChildren : flags;
}

} // namespace microvet::ui
