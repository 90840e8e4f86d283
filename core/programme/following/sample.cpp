#include "core/programme/following/sample.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace microvet::programme {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::programme)
};

void moveDays(const Kind& kind, Record& record, qint64 days)
{
    for (const Field& field : kind.fields) {
        const QVariant value = field.get(record);
        if (field.type == FieldType::Date && value.toDate().isValid()) field.set(record, value.toDate().addDays(days));
        if (field.type == FieldType::Time && value.toDateTime().isValid()) field.set(record, value.toDateTime().addDays(days));
    }
}

} // namespace

Result<ExchangeFile> sampleProgramme(const QDate& today)
{
    const QDir folder(QStringLiteral(":/samples/programme"));
    QJsonObject whole;
    QJsonObject records;
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) continue;
        whole = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonObject kinds = whole.value(QLatin1String("records")).toObject();
        for (auto kind = kinds.begin(); kind != kinds.end(); ++kind)
            records.insert(kind.key(), kind.value());
    }
    whole.insert(QStringLiteral("records"), records);
    auto sample = readExchange(QJsonDocument(whole).toJson(QJsonDocument::Compact));
    if (!sample.ok()) return sample.error();
    const qint64 days = sample->written.date().daysTo(today);
    for (AnyRecord& one : sample->records) {
        const std::shared_ptr<Record> moved = one.kind->copy(*one.record);
        moveDays(*one.kind, *moved, days);
        one.record = moved;
    }
    return sample;
}

Result<BroughtIn> loadSampleProgramme(Store& store)
{
    for (const Kind* kind : kinds()) {
        const auto there = store.count(*kind);
        if (!there.ok()) return there.error();
        if (*there > 0)
            return Error{Error::Kind::Invalid,
                         Tr::tr("There is something in this programme already, so the sample was not put into it. Please open an empty one for the sample."), {}};
    }
    const auto sample = sampleProgramme(store.now().date());
    if (!sample.ok()) return sample.error();
    return bringIn(store, *sample, BringIn::Missing);
}

} // namespace microvet::programme
