#pragma once

#include "core/document/history.h"
#include "ui/outline/id_tree_model.h"
#include "ui/session/session.h"

namespace microvet::ui {

/// The findings in groups. Follows Session::findingsChanged by what came and went, so the selection and the place that
/// is read stay.
class FindingModel : public IdTreeModel {
    Q_OBJECT

public:
    enum class Grouping { Place, Rule };
    enum Role {
        IsGroupRole = Qt::UserRole + 1, ///< bool
        SeverityRole,                   ///< int of rules::Severity; of a group the worst
        CountRole,                      ///< int: findings of the group
        PlaceNameRole                   ///< QString: "Module 1, Unit 2: Baking bread"
    };

    explicit FindingModel(Session& session, QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    void setGrouping(Grouping grouping);
    Grouping grouping() const { return m_grouping; }
    /// Severities left out are not shown.
    void setShown(const QSet<int>& severities);
    /// Only one group of rules; nothing: all.
    void setOnly(std::optional<rules::Group> group);
    /// Of the groups shown, whatever severities are.
    int count(rules::Severity severity) const { return m_counts[size_t(severity)]; }

    /// Null for groups and invalid indexes.
    const rules::Finding* findingAt(const QModelIndex& index) const;
    document::Place placeAt(const QModelIndex& index) const;
    /// Where the finding is, in words, from the outside in.
    QString placeName(const QUuid& place) const;

signals:
    void countsChanged();
    /// Around every change of rows, so that a view can keep what it shows in place.
    void aboutToUpdate();
    void updated();

protected:
    QList<QUuid> childrenOf(const Node& node) const override;
    std::unique_ptr<Node> makeNode(const QUuid& id, const Node& parent, int place) const override;

private:
    struct FindingNode;
    struct Entry {
        rules::Finding finding;
        QUuid group;
        QString what; ///< rules::textOf, made once
    };
    struct Group {
        QUuid place; ///< where the first of them is
        QString what;
        int severity = 0;
        QList<QUuid> members;
    };

    void take();
    void arrangeAll();
    void follow(const model::Diff& diff);
    void nameNewPlaces();
    QString groupName(const QUuid& group) const;

    Session& m_session;
    Grouping m_grouping = Grouping::Place;
    QSet<int> m_severities{0, 1, 2};
    std::optional<rules::Group> m_only;
    QHash<QUuid, Entry> m_entries; ///< the findings shown, by a key of rule, place and field
    QHash<QUuid, Group> m_groups;
    QList<QUuid> m_order;          ///< of the groups
    QHash<QUuid, QString> m_names; ///< of the places of all findings
    QHash<QUuid, QSet<QUuid>> m_namedBy; ///< element → the places in it, itself included
    std::array<int, 3> m_counts{};
};

} // namespace microvet::ui
