#pragma once

#include "core/model/content.h"
#include "ui/palette/command_list.h"

#include <QAbstractListModel>
#include <QStringList>
#include <QUuid>

namespace microvet::ui {

/// What the palette offers: commands, and the parts of the course by their titles. Sorted by how well they fit what is typed;
/// with nothing typed, those used last come first, then the rest in the order of the menus.
class CommandModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { PathRole = Qt::UserRole + 1, KeyRole, EnabledRole };

    struct Entry {
        QString id;     ///< of a command, or "go:<uuid>"
        QString text;
        QString path;
        QString key;
        QString iconName;
        QPointer<QAction> action; ///< null for a place
        QUuid place;
        bool enabled = true;
    };

    CommandModel(const QList<Command>& commands, const model::Course* course, const QStringList& recent, QObject* parent = nullptr);

    void setTyped(const QString& typed);
    const Entry& entryAt(int row) const { return m_all.at(m_shown.at(row)); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QList<Entry> m_all;
    QList<int> m_recency; ///< per entry; 0: not among the recent ones, else the larger the newer
    QList<int> m_shown;
};

} // namespace microvet::ui
