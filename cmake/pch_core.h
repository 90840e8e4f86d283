#pragma once
// What nearly every file of the core reads; nothing of the project itself, so that an edit never rebuilds everything.
#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <tuple>
#include <variant>
