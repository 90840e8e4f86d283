#pragma once

#include "core/methodology/alignment.h"

#include <QAbstractTableModel>

namespace microvet::model {
struct Diff;
}

namespace microvet::ui {

class Session;

/// The matrix as Qt's views see it: a column per outcome, a row per thing that teaches or tests. Follows the session; a
/// cell is checkable and changes the course through it. Rows keep their place in views while only links change.
class AlignmentModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        BelowRole = Qt::UserRole, ///< bool: something below the row is linked
        DepthRole,                ///< int, of a row's header
        IdRole,                   ///< QUuid, of a row's header
        KindRole,                 ///< int: model::ElementKind, of a row's header
        GapRole                   ///< bool, of a column's header
    };

    explicit AlignmentModel(Session& session, QObject* parent = nullptr);

    const methodology::Alignment& alignment() const { return m_alignment; }
    /// "Unit: Lifting", for lists and screen readers.
    QString rowName(int row) const;
    QString columnName(int column) const;
    void toggle(const QModelIndex& cell);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    void refresh();

    Session& m_session;
    methodology::Alignment m_alignment;
};

} // namespace microvet::ui
