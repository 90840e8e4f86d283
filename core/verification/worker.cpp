#include "core/verification/worker.h"

#include "core/report/report_json.h"
#include "core/verification/passages.h"
#include "core/verification/process_limits.h"

#include <QFileDevice>
#include <QJsonDocument>
#include <QtEndian>

#include <new>

namespace microvet::verification {
namespace {

constexpr const char* verifyKey = "verify";
constexpr const char* againstKey = "against";
constexpr const char* passagesKey = "passages";

QByteArray packed(const QList<quint64>& prints)
{
    QByteArray bytes(prints.size() * 8, Qt::Uninitialized);
    for (qsizetype i = 0; i < prints.size(); ++i) qToLittleEndian(prints[i], bytes.data() + i * 8);
    return bytes;
}

} // namespace

QJsonObject verifyJob(const QString& path, const QString& against)
{
    QJsonObject job{{QLatin1String(verifyKey), path}};
    if (!against.isEmpty()) job.insert(QLatin1String(againstKey), against);
    return job;
}

QJsonObject passagesJob(const QString& path) { return {{QLatin1String(passagesKey), path}}; }

QList<quint64> passagesFrom(const QJsonObject& answer)
{
    const QByteArray bytes = QByteArray::fromBase64(answer.value(QLatin1String(passagesKey)).toString().toLatin1());
    QList<quint64> prints;
    prints.reserve(bytes.size() / 8);
    for (qsizetype i = 0; i + 8 <= bytes.size(); i += 8) prints.append(qFromLittleEndian<quint64>(bytes.constData() + i));
    return prints;
}

int serve(FileStore& store, Options options, QIODevice& in, QIODevice& out)
{
    QString indexed;
    try {
        for (QByteArray line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
            const QJsonObject job = QJsonDocument::fromJson(line).object();
            const QString against = job.value(QLatin1String(againstKey)).toString();
            if (against != indexed) {
                options.against = against.isEmpty() ? nullptr : PassageIndex::open(against).valueOr(nullptr);
                indexed = against;
            }
            options.time = QDateTime::currentDateTimeUtc();
            Progress progress;
            QJsonObject answer;
            if (const QString path = job.value(QLatin1String(verifyKey)).toString(); !path.isEmpty())
                answer = report::toJson(verifyPackage(store, path, options, progress));
            else
                answer.insert(QLatin1String(passagesKey), QString::fromLatin1(packed(passagesOf(store, job.value(QLatin1String(passagesKey)).toString(), options.rules, progress)).toBase64()));
            if (out.write(QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n') < 0) return 1;
            if (auto* file = qobject_cast<QFileDevice*>(&out)) file->flush();
        }
    } catch (const std::bad_alloc&) {
        // Qt says so where it gets no memory.
        return outOfMemoryStatus;
    }
    return 0;
}

} // namespace microvet::verification
