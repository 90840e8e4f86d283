#pragma once

#include "core/model/media_use.h"
#include "ui/media/media_kinds.h"
#include "ui/session/session.h"

#include <QAbstractTableModel>
#include <QImage>
#include <QSortFilterProxyModel>
#include <QTimer>

namespace microvet::ui {

/// The media of the course as a table. Follows the course by ids; small pictures come in the background.
class MediaModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Kind, Size, Uses, Source, ColumnCount };
    enum Role { IdRole = Qt::UserRole, SortRole };

    explicit MediaModel(Session& session, QObject* parent = nullptr);

    const model::Media* medium(const QModelIndex& index) const;
    QModelIndex indexOf(const QUuid& id) const;
    const QList<model::RefView>& uses(const QUuid& id) const;
    bool isUnused(const QUuid& id) const { return m_unused.contains(id); }
    int unusedCount() const { return int(m_unused.size()); }
    qint64 totalSize() const;
    /// Reads the course again now, and not after the pause that follows a change.
    void refresh();

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_media.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void refreshed();

private:
    QVariant decoration(const model::Media& medium) const;
    void loadNext();

    Session& m_session;
    QList<model::Media> m_media;
    QHash<QUuid, QList<model::RefView>> m_uses;
    QSet<QUuid> m_unused;
    mutable QHash<QString, QImage> m_thumbnails; ///< by file; null: cannot be shown
    mutable QStringList m_wanted;
    mutable bool m_loading = false;
    QTimer m_pause;
};

/// True where something says where the medium comes from.
bool hasSource(const model::Media& medium);
/// Author and licence, or that nothing says where it comes from.
QString sourceText(const model::Media& medium);
QIcon kindIcon(MediaKind kind);

/// What of the media is shown.
class MediaFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Show { Everything, Pictures, Sound, Films, Captions, Documents, Unused, WithoutSource, Unanswered };

    explicit MediaFilter(MediaModel& media, QObject* parent = nullptr);
    void setShow(Show show);
    void setWords(const QString& words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    MediaModel& m_media;
    Show m_show = Show::Everything;
    QStringList m_words;
};

} // namespace microvet::ui
