#include "app/cli/commands/programme.h"

#include "core/base/filestore.h"
#include "core/base/passphrase_box.h"
#include "core/programme/people/table_import.h"
#include "core/programme/selection/blindness.h"
#include "core/programme/store/exchange.h"
#include "core/programme/following/sample.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QProcessEnvironment>

namespace microvet::cli::programme_command {

using namespace microvet::programme;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::cli)
};

constexpr qint64 largestFile = qint64(256) << 20;

QString passphraseOf() { return QProcessEnvironment::systemEnvironment().value(QStringLiteral("MICROVET_PASSPHRASE")); }

QJsonObject toJson(const BroughtIn& brought)
{
    return {{QStringLiteral("added"), brought.added},
            {QStringLiteral("changed"), brought.changed},
            {QStringLiteral("same"), brought.same},
            {QStringLiteral("removed"), brought.removed},
            {QStringLiteral("leftOut"), brought.leftOut}};
}

int tell(const Job& job, const BroughtIn& brought)
{
    if (job.json()) job.console.json(toJson(brought));
    else
        job.console.out << Tr::tr("Added: %1. Changed: %2. As before: %3. Removed: %4.")
                               .arg(brought.added).arg(brought.changed).arg(brought.same).arg(brought.removed)
                        << Qt::endl;
    if (brought.leftOut > 0)
        job.console.err << Tr::tr("%n records were left out: they belong to something that is not there.", nullptr, brought.leftOut) << Qt::endl;
    return brought.leftOut > 0 ? HasErrors : Fine;
}

/// One table a list, in a folder.
int exportTables(const Job& job, const QString& folder)
{
    if (const Status made = diskStore().makeFolder(folder); !made.ok()) return job.console.fail(made.error());
    QJsonArray files;
    for (const Kind* kind : kinds()) {
        const auto csv = kindCsv(job.store, *kind);
        if (!csv.ok()) return job.console.fail(csv.error());
        const QString path = folder + u'/' + kind->key() + QStringLiteral(".csv");
        if (const Status written = diskStore().replace(path, *csv); !written.ok()) return job.console.fail(written.error());
        files.append(path);
    }
    if (job.json()) job.console.json({{QStringLiteral("files"), files}});
    else job.console.out << folder << Qt::endl;
    return Fine;
}

int importExchange(const Job& job, const QByteArray& bytes)
{
    const QString how = job.parser.value(option::how);
    BringIn way = BringIn::Missing;
    if (how == QLatin1String("newest")) way = BringIn::Newest;
    else if (how == QLatin1String("replace")) way = BringIn::Replace;
    else if (!how.isEmpty() && how != QLatin1String("missing"))
        return job.console.fail({Error::Kind::Invalid, Tr::tr("“%1” is no way to bring in a programme: missing, newest or replace.").arg(how), {}});
    const auto file = readExchange(bytes, passphraseOf());
    if (!file.ok()) return job.console.fail(file.error());
    const auto brought = bringIn(job.store, *file, way);
    if (!brought.ok()) return job.console.fail(brought.error());
    for (const QString& name : file->unknownKinds + file->unknownFields)
        job.console.err << Tr::tr("Not known to this version, and left out: %1").arg(name) << Qt::endl;
    if (file->broken > 0) job.console.err << Tr::tr("%n entries were no records.", nullptr, file->broken) << Qt::endl;
    return tell(job, *brought);
}

/// A list of staff as a table.
int importStaff(const Job& job, const QString& path)
{
    const auto table = readTable(diskStore(), path);
    if (!table.ok()) return job.console.fail(table.error());
    const auto known = job.store.all<ColumnMatching>();
    if (!known.ok()) return job.console.fail(known.error());
    const auto preview = previewImport(job.store, *table, proposeColumns(*table, TableOf::People, {}, *known));
    if (!preview.ok()) return job.console.fail(preview.error());
    const auto taken = carryOut(job.store, *preview);
    if (!taken.ok()) return job.console.fail(taken.error());
    QJsonArray skipped;
    for (const auto& [line, why] : taken->skipped)
        skipped.append(QJsonObject{{QStringLiteral("line"), line}, {QStringLiteral("why"), why}});
    if (job.json())
        job.console.json({{QStringLiteral("added"), taken->added}, {QStringLiteral("joined"), taken->joined}, {QStringLiteral("skipped"), skipped}});
    else
        for (const QString& line : taken->lines())
            job.console.out << line << Qt::endl;
    return taken->skipped.isEmpty() ? Fine : HasErrors;
}

} // namespace

int exportAll(const Job& job)
{
    const QString output = job.parser.value(option::output);
    if (output.isEmpty()) return job.console.fail({Error::Kind::Invalid, Tr::tr("Please say where to: --output FILE.json, or a folder."), {}});
    const bool isFile = output.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    const bool plain = job.parser.isSet(option::plain);
    if (!isFile && !plain)
        return job.console.fail({Error::Kind::Invalid,
                                 Tr::tr("Tables cannot be encrypted, and people's data would be readable for everybody. Say --plain if that is meant."), {}});
    if (!isFile) return exportTables(job, output);
    const QString passphrase = passphraseOf();
    if (passphrase.isEmpty() && !plain)
        return job.console.fail({Error::Kind::Invalid,
                                 Tr::tr("The file is to be encrypted: please put the passphrase into the variable MICROVET_PASSPHRASE, or say --plain."), {}});
    if (plain) {
        const auto blindness = Blindness::of(job.store);
        if (!blindness.ok()) return job.console.fail(blindness.error());
        if (const Status may = blindness->mayBeHandedOn(); !may.ok()) return job.console.fail(may.error());
    }
    auto bytes = programmeJson(job.store);
    if (!bytes.ok()) return job.console.fail(bytes.error());
    if (!plain) {
        bytes = passphrase::encryptedFile(*bytes, passphrase);
        if (!bytes.ok()) return job.console.fail(bytes.error());
    }
    if (const Status written = diskStore().replace(output, *bytes); !written.ok()) return job.console.fail(written.error());
    if (job.json()) job.console.json({{QStringLiteral("files"), QJsonArray{output}}, {QStringLiteral("encrypted"), !plain}});
    else job.console.out << output << Qt::endl;
    return Fine;
}

int import(const Job& job)
{
    const QString path = job.parser.value(option::from);
    if (path.isEmpty()) return job.console.fail({Error::Kind::Invalid, Tr::tr("Please say what to bring in: --from FILE."), {}});
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) return importStaff(job, path);
    const auto bytes = diskStore().readAll(path, largestFile);
    if (!bytes.ok()) return job.console.fail(bytes.error());
    return importExchange(job, *bytes);
}

int sample(const Job& job)
{
    const auto loaded = loadSampleProgramme(job.store);
    if (!loaded.ok()) return job.console.fail(loaded.error());
    return tell(job, *loaded);
}

} // namespace microvet::cli::programme_command
