#pragma once

#include "ui/media/media_model.h"
#include "ui/widgets/field_hub.h"

#include <QScrollArea>

class QListWidget;

namespace microvet::ui {

/// One medium of the library: the picture, where it is used, what is to be asked, and where it comes from.
class MediaDetails : public QScrollArea {
    Q_OBJECT

public:
    MediaDetails(FieldHub& hub, const MediaModel& media, QWidget* parent = nullptr);

    /// Null: none is chosen.
    void setMedium(const QUuid& id);
    QUuid medium() const { return m_id; }
    /// Uses may have changed.
    void refreshPlaces();

signals:
    void placeWanted(const microvet::document::Place& place);
    void editWanted();
    void replaceWanted(bool keepSource);
    void copyWanted();
    void removeWanted();
    void problem(const QString& text);

private:
    void build();

    FieldHub& m_hub;
    const MediaModel& m_media;
    QUuid m_id;
    QString m_file;
    QPointer<QListWidget> m_places;
    QPointer<QWidget> m_remove;
};

} // namespace microvet::ui
