#pragma once

#include "core/verification/verification.h"

#include <QJsonObject>

class QIODevice;

/// The child that reads packages: one line of JSON in, one out, until there are no more.
namespace microvet::verification {

/// {"verify": path, "against": file of a PassageIndex or nothing}; the answer is a report as report::toJson writes it.
QJsonObject verifyJob(const QString& path, const QString& against);
/// {"passages": path}; passagesFrom() reads the answer.
QJsonObject passagesJob(const QString& path);
QList<quint64> passagesFrom(const QJsonObject& answer);

/// Answers until `in` ends. Gives the exit status.
int serve(FileStore& store, Options options, QIODevice& in, QIODevice& out);

} // namespace microvet::verification
