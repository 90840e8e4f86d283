#pragma once

#include "core/model/content.h"
#include "ui/session/session.h"

#include <QJsonObject>

/// What copied elements bring along from their course: the media, rubrics and terms that they refer to.
namespace microvet::ui {

struct Luggage {
    QList<model::Media> media;
    QList<model::Rubric> rubrics;
    QList<model::Term> terms;
    QHash<QString, document::MediaPlace> places; ///< where the bytes lay when they were copied, by media file name
    std::shared_ptr<document::MediaStore> store; ///< of the course they come from, where it is open in this program

    qint64 bytes() const;
};

/// For the clipboard; `elements` are ids in the session's course.
QJsonObject packLuggage(const Session& session, const QList<QUuid>& elements);
/// `source` as in Parcels.
Luggage unpackLuggage(const QJsonObject& json, const QByteArray& source);
/// Lets unpackLuggage() find the media of this session again.
void rememberStore(const QByteArray& source, const std::shared_ptr<document::MediaStore>& store);

/// Brings the bytes of the media into `store`; may run in the background. The names of those that could not be had.
QStringList bringMedia(const Luggage& luggage, document::MediaStore& store);

/// Puts the entries into the course where it has none for the same thing: equal bytes, the same rubric, the same term.
/// Answers old id → id here. Media whose bytes `hasFile` does not know stay out, and so do things nobody asks for (`wanted`).
QHash<QUuid, QUuid> unpackInto(model::Content& content, const Luggage& luggage, const QSet<QUuid>& wanted,
                               const std::function<bool(const QString& file)>& hasFile);

} // namespace microvet::ui
