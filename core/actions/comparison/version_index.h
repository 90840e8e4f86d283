#pragma once

#include "core/actions/compare.h"
#include "core/model/walk.h"

#include <QHash>

#include <vector>

/// Where everything stands in one version that is compared. Valid as long as the content that it was made of.
namespace microvet::actions {

class VersionIndex {
public:
    explicit VersionIndex(const model::Content& content);

    /// In the order of the course, parents before children. Of an id that stands twice the first counts.
    const std::vector<model::ElementView>& elements() const { return m_elements; }
    /// Place among the elements; -1 where there is none.
    int find(const QUuid& id) const { return m_byId.value(id) - 1; }
    int parentOf(int at) const { return m_parents[size_t(at)]; }
    /// The place of the last element inside it, or its own.
    int endOf(int at) const { return m_ends[size_t(at)]; }
    const model::Media* medium(const QUuid& id) const;

    /// Each is put into words once, however much differs in it.
    PlaceStep step(int at) const;
    QList<PlaceStep> path(int at) const;
    QString place(int at) const;
    /// Empty where there is no such element.
    QString nameOf(const QUuid& id) const;

private:
    std::vector<model::ElementView> m_elements;
    std::vector<int> m_parents; ///< -1 for what hangs below nothing
    std::vector<int> m_ends;
    QHash<QUuid, int> m_byId; ///< one more than the place
    mutable QHash<int, PlaceStep> m_steps;
    mutable QHash<int, QString> m_places; ///< of those that hold others
};

} // namespace microvet::actions
