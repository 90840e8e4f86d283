#pragma once

#include "core/review/comments.h"
#include "ui/checks/finding_model.h"

#include <QTimer>

namespace microvet::ui {

/// The comments by the places that they are about, in the order of the course; those of elements that are gone come
/// last.
class CommentModel : public IdTreeModel {
    Q_OBJECT

public:
    /// As FindingView paints them.
    enum Role { IsGroupRole = FindingModel::IsGroupRole, CountRole = FindingModel::CountRole };

    explicit CommentModel(Session& session, QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    void setFilter(const review::Filter& filter);
    const review::Filter& filter() const { return m_filter; }

    /// Null for groups and invalid indexes; valid until the model is brought up to date.
    const model::Comment* commentAt(const QModelIndex& index) const;
    /// Of a comment.
    review::Placed placedAt(const QModelIndex& index) const;
    /// What the group around it is called.
    QString placeNameAt(const QModelIndex& index) const;
    /// The group of comments on what is gone.
    static QUuid removedId();

signals:
    void updated();

protected:
    QList<QUuid> childrenOf(const Node& node) const override;
    std::unique_ptr<Node> makeNode(const QUuid& id, const Node& parent, int place) const override;

private:
    struct CommentNode;
    struct Entry {
        model::Comment comment;
        review::Placed placed; ///< its pointer is set when it is asked for
        QUuid group;
    };
    struct Group {
        QString name;
        QList<QUuid> members;
    };

    void arrange();

    Session& m_session;
    review::Filter m_filter;
    model::Review m_review; ///< as arranged last
    QTimer m_pause;         ///< places may have other names, after edits of the course
    QHash<QUuid, Entry> m_entries;
    QHash<QUuid, Group> m_groups;
    QList<QUuid> m_order; ///< of the groups
};

} // namespace microvet::ui
