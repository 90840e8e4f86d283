#pragma once

#include "core/exporters/exporter.h"

#include <QJsonObject>

/// Open Badges 3.0 (1EdTech), with the terms of its context.
namespace microvet::exporters::openbadge {

/// What is recognised, as an Achievement of type MicroCredential. `image` is the badge as an address.
QJsonObject achievement(const model::Course& course, const QString& image);

/// The organisation that awards; empty where the course names none.
QJsonObject profile(const model::Course& course);

/// The achievement alone, as a document of its own.
QJsonObject achievementDocument(const model::Course& course, const QString& image);
/// An AchievementCredential (Verifiable Credentials 2.0) before anybody has earned it: the learner and the proof come
/// when it is issued.
QJsonObject credentialTemplate(const model::Course& course, const QString& image, const QDateTime& time);

/// What the course does not say although the standard asks for it, and what the standard has no field for.
QList<Loss> losses(const model::Course& course, bool credential);

} // namespace microvet::exporters::openbadge
