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

/// "2" for the second in its list.
QString numberOf(const model::Located& located) { return QString::number(located.index + 1); }

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
    connect(&session, &Session::findingsChanged, this, &FindingModel::take);
}

void FindingModel::take()
{
    m_counts = {};
    for (const Finding& finding : m_session.findings()) ++m_counts[size_t(finding.severity)];
    arrangeAll();
    emit countsChanged();
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

void FindingModel::arrangeAll()
{
    emit aboutToUpdate();
    const QHash<QUuid, Entry> before = std::exchange(m_entries, {});
    m_groups.clear();
    m_members.clear();
    QHash<QString, int> times; // the same rule may find two things in one field
    for (const Finding& finding : m_session.findings()) {
        if (!m_severities.contains(int(finding.severity))) continue;
        const QString place = finding.place.toString() + u'/' + QString::fromLatin1(finding.field);
        QString key = finding.rule + u'/' + place;
        key += u'/' + QString::number(times[key]++);
        const QUuid group = keyOf(m_grouping == Grouping::Rule ? QStringLiteral("rule/") + finding.rule
                                                               : QStringLiteral("place/") + finding.place.toString());
        const QUuid id = keyOf(key);
        m_entries.insert(id, {finding, group});
        if (!m_members.contains(group)) m_groups.append(group);
        m_members[group].append(id);
    }
    // Places come in document order; rules the worst first, then the most frequent.
    if (m_grouping == Grouping::Rule)
        std::stable_sort(m_groups.begin(), m_groups.end(), [&](const QUuid& a, const QUuid& b) {
            const auto rank = [&](const QUuid& group) {
                int severity = 0;
                for (const QUuid& id : m_members[group]) severity = std::max(severity, int(m_entries[id].finding.severity));
                return std::pair(severity, m_members[group].size());
            };
            return rank(a) > rank(b);
        });

    QList<Node*> dirty{&root()};
    for (const auto& group : root().children) dirty.append(group.get());
    sync(dirty);
    for (const auto& group : root().children) {
        const QModelIndex at = indexOf(*group);
        emit dataChanged(at, at); // its number and the worst of it
        for (const auto& child : group->children)
            if (const auto old = before.constFind(child->id); old != before.cend() && !(old->finding == m_entries[child->id].finding))
                emit dataChanged(indexOf(*child), indexOf(*child));
    }
    emit updated();
}

QList<QUuid> FindingModel::childrenOf(const Node& node) const
{
    if (!node.parent) return m_groups;
    return static_cast<const FindingNode&>(node).group ? m_members.value(node.id) : QList<QUuid>();
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

QString FindingModel::placeName(const QUuid& place) const
{
    const model::Located located = model::locate(m_session.content(), place);
    if (!located) return tr("A place that is gone");
    if (located.kind == model::ElementKind::Course) return tr("The course as a whole");
    QStringList parts;
    for (const QUuid& id : located.path) {
        const model::Located step = model::locate(m_session.content(), id);
        const Row row = rowOf(step.kind);
        const Shown shown{row, id, step.address};
        QString title = row == Row::Root ? QString() : ownTitle(shown);
        switch (step.kind) {
        case model::ElementKind::Course: continue;
        case model::ElementKind::Module:
            parts << (title.isEmpty() || id != place ? tr("Module %1").arg(numberOf(step)) : tr("Module %1: %2").arg(numberOf(step), title));
            continue;
        case model::ElementKind::Unit:
            parts << (title.isEmpty() ? tr("Unit %1").arg(numberOf(step)) : tr("Unit %1: %2").arg(numberOf(step), title));
            continue;
        case model::ElementKind::Outcome:
            parts << (title.isEmpty() ? tr("Outcome %1").arg(numberOf(step)) : tr("Outcome %1: %2").arg(numberOf(step), title));
            continue;
        case model::ElementKind::Assessment:
            parts << (title.isEmpty() ? tr("Assessment %1").arg(numberOf(step)) : tr("Assessment: %1").arg(title));
            continue;
        case model::ElementKind::Question: parts << tr("Question %1").arg(numberOf(step)); continue;
        case model::ElementKind::Option: parts << tr("Answer %1").arg(numberOf(step)); continue;
        case model::ElementKind::Block: parts << blockTypeName(blockType(shown.as<model::Block>())); continue;
        case model::ElementKind::Media:
            title = step.as<model::Media>()->attribution.title;
            if (title.isEmpty()) title = step.as<model::Media>()->name;
            parts << (title.isEmpty() ? tr("A medium of the course") : tr("Medium: %1").arg(title));
            continue;
        case model::ElementKind::Term: parts << tr("Glossary entry %1").arg(numberOf(step)); continue;
        case model::ElementKind::Reference: parts << tr("Reference %1").arg(numberOf(step)); continue;
        case model::ElementKind::Rubric: parts << tr("Rubric %1").arg(numberOf(step)); continue;
        case model::ElementKind::Person: parts << tr("Contributor %1").arg(numberOf(step)); continue;
        default: continue;
        }
    }
    if (parts.isEmpty()) return tr("The course as a whole");
    //: between the parts of a place, from the outside in: "Module 1 › Unit 2 › Picture"
    return parts.join(tr(" › "));
}

QString FindingModel::groupName(const QUuid& group) const
{
    const QList<QUuid> members = m_members.value(group);
    if (members.isEmpty()) return {};
    const Finding finding = m_entries.value(members.first()).finding;
    return m_grouping == Grouping::Rule ? rules::textOf(finding).what : placeName(finding.place);
}

QVariant FindingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const Finding* finding = findingAt(index);
    if (!finding) {
        const QUuid group = idOf(index);
        const QList<QUuid> members = m_members.value(group);
        int worst = 0;
        for (const QUuid& id : members) worst = std::max(worst, int(m_entries.value(id).finding.severity));
        switch (role) {
        case Qt::DisplayRole: case Qt::ToolTipRole: return groupName(group);
        case Qt::AccessibleTextRole:
            return members.size() == 1 ? tr("%1, 1 finding").arg(groupName(group))
                                       : tr("%1, %n findings", nullptr, int(members.size())).arg(groupName(group));
        case IsGroupRole: return true;
        case SeverityRole: return worst;
        case CountRole: return int(members.size());
        default: return {};
        }
    }
    const auto text = [&] {
        return m_grouping == Grouping::Rule ? placeName(finding->place) : rules::textOf(*finding).what;
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
